"""One focus per person, and the buttons on the person's screen."""

import json
from collections.abc import Mapping

from sqlite_utils import Database

from bot.interview.focus import Expects, Focus


def of(db: Database, person: int) -> Focus:
    row = db.execute("select report, expects, detail from focuses where person = ?", (person,)).fetchone()
    return Focus() if row is None else Focus(row[0], Expects(row[1]), row[2])


def keep(db: Database, person: int, focus: Focus) -> None:
    db.execute(
        "insert into focuses (person, report, expects, detail) values (?, ?, ?, ?) on conflict (person) do update "
        "set report = excluded.report, expects = excluded.expects, detail = excluded.detail",
        (person, focus.report, focus.expects, focus.detail),
    )


def show(db: Database, person: int, buttons: Mapping[str, str]) -> None:
    """The buttons now on screen: tokens by label."""
    db.execute(
        "insert into focuses (person, expects, buttons) values (?, ?, ?) on conflict (person) do update "
        "set buttons = excluded.buttons",
        (person, Expects.NOTHING, json.dumps(buttons, ensure_ascii=False)),
    )


def shown(db: Database, person: int) -> Mapping[str, str]:
    """The buttons on screen: tokens by label."""
    row = db.execute("select buttons from focuses where person = ?", (person,)).fetchone()
    return {} if row is None else {str(label): str(token) for label, token in json.loads(row[0]).items()}
