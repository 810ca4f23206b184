"""Environment -> Settings; for the Telegram bot also -> Phone."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.errors import SettingsError

DEFAULT_DB = Path("data/bot.sqlite3")
ENV_FILE = Path(".env")

TELEGRAM_API = "https://api.telegram.org/bot"
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
# A port that Telegram calls (443, 80, 88, 8443) and a program may open without being root; a proxy stands before it.
_LISTEN = "127.0.0.1:8443"
_LAST_PORT = 65535
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # Bot API, setWebhook
_YES, _NO = ("1", "true", "yes", "on"), ("", "0", "false", "no", "off")


@dataclass(frozen=True, slots=True)
class Settings:
    db: Path
    prompts: Path  # shipped
    fonts: Path  # the unit's own, for PDF; it need not be there
    system_fonts: bool = True  # whether the system's are used, too
    own_prompts: Path | None = None  # an installation's own folder, over the shipped one


@dataclass(frozen=True, slots=True)
class Phone:
    """What `zhaojing run` needs to know. What is secret stands in no repr, so no log can print it by accident."""

    token: str = field(repr=False)
    api_base: str = field(repr=False)  # may hold {token}
    file_base: str = field(repr=False)
    proxy: str = field(default="", repr=False)  # "": none
    webhook_url: str = field(default="", repr=False)  # "": polling
    webhook_secret: str = field(default="", repr=False)  # "": the channel draws one for its run
    listen: tuple[str, int] = ("127.0.0.1", 8443)  # host and port of the webhook
    log_level: str = "INFO"
    log_json: bool = False


def environment(given: Mapping[str, str], file: Path = ENV_FILE) -> Mapping[str, str]:
    """The environment together with the .env file of the working directory; the environment wins.

    Raises: SettingsError, where there is such a file and it cannot be read.
    """
    if not file.is_file():  # a folder of this name is somebody's virtual environment
        return given
    from dotenv import dotenv_values  # noqa: PLC0415  # who has no such file does not pay for it

    try:
        # Taken as it stands: a $ in a password is a $.
        found = dotenv_values(file, interpolate=False)
    except (OSError, UnicodeError) as error:
        raise SettingsError(f"{file} 读不了，看看有没有读的权限、是不是 UTF-8") from error
    return {**{name: value for name, value in found.items() if value is not None}, **given}


def read(given: Mapping[str, str], db: str | None = None) -> Settings:
    """The settings of an installation; `db` is what the command line says, which wins."""
    chosen = db or given.get("ZHAOJING_DB") or str(DEFAULT_DB)
    own = given.get("ZHAOJING_PROMPTS", "").strip()
    path = Path(chosen).expanduser()
    fonts = given.get("ZHAOJING_FONTS")
    return Settings(
        db=path,
        prompts=_prompts(),
        fonts=Path(fonts).expanduser() if fonts else path.parent / "fonts",
        system_fonts=(given.get("ZHAOJING_SYSTEM_FONTS") or "1").strip().lower() not in _NO,
        own_prompts=Path(own).expanduser() if own else None,
    )


def read_phone(given: Mapping[str, str]) -> Phone | tuple[str, ...]:
    """The settings of `zhaojing run`, or every fault as a line that names its variable and repeats no value."""
    said = {name: value.strip() for name, value in given.items()}
    api_base = said.get("TELEGRAM_API_BASE_URL") or TELEGRAM_API
    file_base = said.get("TELEGRAM_FILE_BASE_URL") or f"{api_base.removesuffix('/bot')}/file/bot"
    listen = _address(said.get("WEBHOOK_LISTEN") or _LISTEN)
    level = (said.get("ZHAOJING_LOG_LEVEL") or "INFO").upper()
    found = (
        *_token_faults(said.get("TELEGRAM_BOT_TOKEN", "")),
        *_url_faults(said, "TELEGRAM_API_BASE_URL", "http://127.0.0.1:8081/bot"),
        *_url_faults(said, "TELEGRAM_FILE_BASE_URL", "http://127.0.0.1:8081/file/bot"),
        *_url_faults(said, "ZHAOJING_PROXY", "http://127.0.0.1:7890"),
        *_url_faults(said, "WEBHOOK_URL", "https://example.org/zhaojing"),
        *_secret_faults(said.get("WEBHOOK_SECRET", "")),
        *(() if listen else ("WEBHOOK_LISTEN 要写成 地址:端口，端口是1到65535的数，比如 127.0.0.1:8443",)),
        *(() if level in LEVELS else (f"ZHAOJING_LOG_LEVEL 只能是 {'、'.join(LEVELS)} 里的一个",)),
        *(() if _is_switch(said.get("ZHAOJING_LOG_JSON", "")) else ("ZHAOJING_LOG_JSON 只能写 1 或 0",)),
    )
    if found or listen is None:
        return found
    return Phone(
        token=said["TELEGRAM_BOT_TOKEN"],
        api_base=api_base,
        file_base=file_base,
        proxy=said.get("ZHAOJING_PROXY", ""),
        webhook_url=said.get("WEBHOOK_URL", ""),
        webhook_secret=said.get("WEBHOOK_SECRET", ""),
        listen=listen,
        log_level=level,
        log_json=said.get("ZHAOJING_LOG_JSON", "").lower() in _YES,
    )


def _token_faults(token: str) -> tuple[str, ...]:
    if not token:
        return ("没有 TELEGRAM_BOT_TOKEN：向 @BotFather 要一个，写进环境变量或当前目录的 .env",)
    return () if _TOKEN.fullmatch(token) else ("TELEGRAM_BOT_TOKEN 不像令牌，应当是 123456:ABC… 的样子，中间一个冒号",)


def _url_faults(said: Mapping[str, str], name: str, example: str) -> tuple[str, ...]:
    value = said.get(name, "")
    return () if not value or _is_url(value) else (f"{name} 要以 http:// 或 https:// 开头，比如 {example}",)


def _secret_faults(secret: str) -> tuple[str, ...]:
    right = not secret or _SECRET.fullmatch(secret)
    return () if right else ("WEBHOOK_SECRET 只能用字母、数字、_ 和 -，1到256个",)


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises, too
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, text))


def _is_switch(text: str) -> bool:
    return text.lower() in (*_YES, *_NO)


def _address(text: str) -> tuple[str, int] | None:
    """Host and port; an IPv6 host stands in brackets."""
    host, _, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    right = host and port.isascii() and port.isdigit() and len(port) <= len(str(_LAST_PORT))
    return (host, int(port)) if right and 0 < int(port) <= _LAST_PORT else None


def _prompts() -> Path:
    """prompts/ beside the package in a clone, inside it where it was installed as a wheel."""
    shipped = Path(__file__).parent / "shipped" / "prompts"
    return shipped if shipped.is_dir() else Path(__file__).parent.parent / "prompts"
