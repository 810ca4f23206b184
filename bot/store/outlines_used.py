"""What each outline looked like when reports were begun and opened; one more row whenever it looks different."""

import json
from dataclasses import asdict
from datetime import datetime

from sqlite_utils import Database

from bot.interview.comparing import Asked, Heading, Structure


def keep(db: Database, outline: str, structure: Structure, now: datetime) -> None:
    """Notes what an outline looks like, where that is not what was noted last."""
    text = json.dumps(asdict(structure), ensure_ascii=False, separators=(",", ":"))
    db.execute(
        "insert into outlines_used (outline, structure, since) select ?, ?, ? where ? is not "
        "(select structure from outlines_used where outline = ? order by id desc limit 1)",
        (outline, text, now.isoformat(), text, outline),
    )


def every(db: Database, outline: str) -> tuple[Structure, ...]:
    """Everything that an outline looked like, the newest first; () where nothing was noted."""
    if not db["outlines_used"].exists():  # looked at before the bot of this release was started
        return ()
    rows = db.execute("select structure from outlines_used where outline = ? order by id desc", (outline,))
    return tuple(_structure(text) for (text,) in rows.fetchall())


def _structure(text: str) -> Structure:
    kept = json.loads(text)
    return Structure(
        tuple(Heading(**each) for each in kept["headings"]),
        tuple(Asked(**each) for each in kept["asked"]),
        kept["settings"],
    )
