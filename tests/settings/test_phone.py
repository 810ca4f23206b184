"""Environment -> Phone: what `zhaojing run` is told, and every mistake in it at once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot import settings
from bot.errors import SettingsError
from bot.settings import Phone

TOKEN = "123456:ABC-def_9"  # noqa: S105  # nobody's
RIGHT = {"TELEGRAM_BOT_TOKEN": TOKEN}


def phone(**said: str) -> Phone:
    found = settings.read_phone({**RIGHT, **said})
    assert isinstance(found, Phone)
    return found


def faults(said: Mapping[str, str]) -> tuple[str, ...]:
    found = settings.read_phone(said)
    assert isinstance(found, tuple)
    return found


def test_a_token_is_enough() -> None:
    found = phone()
    assert found == Phone(TOKEN, "https://api.telegram.org/bot", "https://api.telegram.org/file/bot")
    assert (found.webhook_url, found.proxy, found.log_level, found.log_json) == ("", "", "INFO", False)


def test_everything_that_can_be_said_is_taken() -> None:
    found = phone(
        TELEGRAM_API_BASE_URL="http://bot-api:8081/bot",
        TELEGRAM_FILE_BASE_URL="http://files:8081/file/bot",
        ZHAOJING_PROXY="http://127.0.0.1:7890",
        WEBHOOK_URL="https://example.org/zhaojing",
        WEBHOOK_SECRET="a-b_C9",  # noqa: S106  # nobody's
        WEBHOOK_LISTEN="0.0.0.0:8080",
        ZHAOJING_LOG_LEVEL="debug",
        ZHAOJING_LOG_JSON="1",
    )
    assert (found.api_base, found.file_base) == ("http://bot-api:8081/bot", "http://files:8081/file/bot")
    assert (found.proxy, found.webhook_url) == ("http://127.0.0.1:7890", "https://example.org/zhaojing")
    assert (found.webhook_secret, found.listen) == ("a-b_C9", ("0.0.0.0", 8080))  # noqa: S104  # a container's
    assert (found.log_level, found.log_json) == ("DEBUG", True)


def test_files_come_from_the_server_that_was_named() -> None:
    assert phone(TELEGRAM_API_BASE_URL="http://h:8081/bot").file_base == "http://h:8081/file/bot"


def test_blanks_around_a_value_are_nobody_s_wish() -> None:
    assert phone(TELEGRAM_BOT_TOKEN=f" {TOKEN}\n").token == TOKEN


@pytest.mark.parametrize("name", ["TELEGRAM_API_BASE_URL", "WEBHOOK_SECRET", "WEBHOOK_LISTEN", "ZHAOJING_LOG_LEVEL"])
def test_an_empty_value_is_as_good_as_none(name: str) -> None:
    assert phone(**{name: ""}) == phone()


def test_a_missing_token_is_named() -> None:
    (fault,) = faults({})
    assert "TELEGRAM_BOT_TOKEN" in fault


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(
            ("TELEGRAM_BOT_TOKEN", value)
            for value in ("hello", "123456", "123456:", "bot123:ABC", "12:AB C", "1２:ABC")
        ),
        *(("TELEGRAM_API_BASE_URL", value) for value in ("h:8081/bot", "ftp://h/bot", "http://", "http://[", "x")),
        ("TELEGRAM_FILE_BASE_URL", "/var/lib/bot"),
        *(("ZHAOJING_PROXY", value) for value in ("127.0.0.1:7890", "socks5://127.0.0.1:1080", "http://h:port")),
        ("WEBHOOK_URL", "example.org"),
        *(("WEBHOOK_SECRET", value) for value in ("密码", "a b", "a" * 257)),
        *(
            ("WEBHOOK_LISTEN", value)
            for value in ("8443", ":8443", "h:", "h:x", "h:0", "h:65536", "h:９", "h:" + "9" * 9)
        ),
        ("ZHAOJING_LOG_LEVEL", "loud"),
        ("ZHAOJING_LOG_JSON", "maybe"),
    ],
)
def test_a_mistake_is_one_line_that_names_its_variable(name: str, value: str) -> None:
    (fault,) = faults({**RIGHT, name: value})
    assert name in fault
    assert "\n" not in fault


@pytest.mark.parametrize("name", ["TELEGRAM_BOT_TOKEN", "WEBHOOK_SECRET", "ZHAOJING_PROXY", "TELEGRAM_API_BASE_URL"])
def test_what_may_be_secret_is_not_repeated(name: str) -> None:
    assert "hidden" not in faults({**RIGHT, name: "hidden one"})[0]


def test_all_mistakes_are_said_at_once() -> None:
    wrong = {"WEBHOOK_URL": "x", "WEBHOOK_LISTEN": "x", "ZHAOJING_LOG_LEVEL": "x"}
    assert [fault.split()[0] for fault in faults({**RIGHT, **wrong})] == list(wrong)


def test_an_address_of_ipv6_stands_in_brackets() -> None:
    assert phone(WEBHOOK_LISTEN="[::]:8443").listen == ("::", 8443)


def test_no_secret_is_printed_with_the_settings() -> None:
    said = {"WEBHOOK_SECRET": "hidden-one", "ZHAOJING_PROXY": "http://me:hidden-two@h"}
    shown = repr(phone(**said, TELEGRAM_API_BASE_URL=f"http://h/{TOKEN}"))
    assert TOKEN not in shown
    assert "hidden" not in shown


def test_a_file_beside_the_command_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("# 令牌\nTELEGRAM_BOT_TOKEN='9:Z'\nZHAOJING_PROXY=http://h:1/$x\nNOTHING\n", encoding="utf-8")
    found = settings.environment({"TELEGRAM_BOT_TOKEN": TOKEN}, file)
    assert found == {"TELEGRAM_BOT_TOKEN": TOKEN, "ZHAOJING_PROXY": "http://h:1/$x"}


def test_without_such_a_file_the_environment_is_all(tmp_path: Path) -> None:
    assert settings.environment(RIGHT, tmp_path / ".env") == RIGHT


def test_a_folder_of_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    assert settings.environment(RIGHT, tmp_path / ".env") == RIGHT


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("密码=1".encode("gbk"))
    with pytest.raises(SettingsError, match=r"\.env"):
        settings.environment({}, tmp_path / ".env")
