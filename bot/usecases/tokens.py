"""What a button carries, in at most 64 bytes (callback_data, Bot API): report, asking, verb, argument."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"(\d{0,12}):(\d{0,12}):([a-z]{1,12}):([\w./@:~-]{0,48})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tap:
    """`report` is None for buttons that belong to no report; `asked` is None for those that never go stale."""

    verb: str
    argument: str = ""
    report: int | None = None
    asked: int | None = None

    @property
    def number(self) -> int:
        """The argument as the number of a row; 0, which no row has, where it is none."""
        return number(self.argument)


def number(text: str) -> int:
    """A row's number; 0 where it is none. 18 digits are the most that SQLite's integers hold."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else 0  # noqa: PLR2004  # see above


def write(tap: Tap) -> str:
    """The token of a tap. Longer than 64 bytes is a programmer's mistake: ids are checked when outlines are read."""
    report = "" if tap.report is None else tap.report
    asked = "" if tap.asked is None else tap.asked
    token = f"{report}:{asked}:{tap.verb}:{tap.argument}"
    if len(token) > 64:  # noqa: PLR2004  # see above
        raise ValueError(token)
    return token


def read(token: str) -> Tap | None:
    """The tap that a token stands for; None for anything that no button of ours carried."""
    match = _TOKEN.fullmatch(token)
    if match is None:
        return None
    report, asked, verb, argument = match.groups()
    return Tap(verb, argument, int(report) if report else None, int(asked) if asked else None)
