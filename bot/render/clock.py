"""Times as the people see them who read what is rendered: by the clock on their wall."""

from datetime import datetime
from zoneinfo import ZoneInfo

_ZONE = ZoneInfo("Asia/Shanghai")


def on_the_wall(time: datetime) -> datetime:
    """The same moment by the clock of an office in China."""
    return time.astimezone(_ZONE)


def signed(time: datetime) -> str:
    """A time as Word signs remarks and changes with it: by the wall's clock, and yet with a Z behind it.

    Word and LibreOffice show what stands there as it is, wherever they run. Source: [MS-DOCX] 2.10.3.1 (only `dateUtc`
    is in UTC); python-docx, issue 1509 (Word itself writes so).
    """
    return on_the_wall(time).strftime("%Y-%m-%dT%H:%M:%SZ")
