"""Log lines: never the token, never a word that a person typed."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

_Caught = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
_OURS = str(Path(__file__).parents[2])
_QUIET = ("httpx", "httpcore", "telegram", "tornado.access")  # they write whole addresses, and those hold the token


class _Line(logging.Formatter):
    """One line a record, the token struck out wherever it stands: in a message, an error, a trace."""

    def __init__(self, token: str, *, as_json: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self.token, self.as_json = token, as_json

    def formatException(self, ei: _Caught) -> str:  # noqa: N802  # logging's name
        """Where it happened and what kind of error it is, for each in its chain; its text may repeat what was typed."""
        error, lines = ei[1], list[str]()
        while error is not None:
            lines += [type(error).__name__]
            frames = traceback.extract_tb(error.__traceback__)
            ours = [at for at in frames if at is frames[-1] or at.filename.startswith(_OURS)]
            lines += [f"  {at.filename}:{at.lineno} {at.name}" for at in ours]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # logging's name
        """Other people's lines without what they fill in: python-telegram-bot prints whole updates that way."""
        if not record.name.startswith("bot."):
            record.message = str(record.msg).partition("\n")[0]
        return super().formatMessage(record)

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        if self.as_json:
            said = record.message + (f"\n{record.exc_text}" if record.exc_text else "")
            time = datetime.fromtimestamp(record.created, UTC).isoformat()
            value = {"time": time, "level": record.levelname, "room": record.name, "said": said}
            text = json.dumps(value, ensure_ascii=False)
        return text.replace(self.token, "<token>") if self.token else text


def begin(token: str, level: str, *, as_json: bool) -> None:
    """From now on, lines go to the standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Line(token, as_json=as_json))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.ERROR)
