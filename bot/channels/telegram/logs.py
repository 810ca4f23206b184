"""Log lines: never the token, never a word that a person typed."""

import json
import logging
import sys
from datetime import UTC, datetime

_QUIET = ("httpx", "httpcore", "telegram", "tornado.access")  # they write whole addresses, and those hold the token


class _Line(logging.Formatter):
    """One line a record, the token struck out wherever it stands: in a message, an error, a trace."""

    def __init__(self, token: str, *, as_json: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self.token, self.as_json = token, as_json

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        if self.as_json:
            said = record.getMessage() + (f"\n{record.exc_text}" if record.exc_text else "")
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
