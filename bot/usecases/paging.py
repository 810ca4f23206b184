"""页面设置: the page that a team's papers have, and the lead's screens to set it."""

import re

from bot.render.page import STANDARD, Page
from bot.review.rights import TeamDeed
from bot.store import pages, teams
from bot.store.database import Database
from bot.store.pages import Set
from bot.usecases import standing, tokens
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk

# What can be tapped; between the least and the most any value is taken. Lines closer than 24 points touch at 3号, a
# margin below 20 mm leaves the page's number no room, wider ones than 45 leave too little for the text.
_CHOICES: dict[str, tuple[float, ...]] = {
    "line": (26, 27, 28, 28.5, 29, 30, 31, 32, 33),
    "top": (25, 30, 33, 35, 37, 40),
    "bottom": (25, 28, 30, 33, 35, 38),
    "left": (22, 25, 26, 28, 30, 32),
    "right": (22, 25, 26, 28, 30, 32),
}
_NUMBER = re.compile(r"[0-9]{2}(?:\.5)?")
_LIMITS = {"line": (24.0, 40.0)} | dict.fromkeys(("top", "bottom", "left", "right"), (20.0, 45.0))


def page_of(db: Database, team: int | None) -> Page:
    """The page that a team set, else the standard's."""
    found = pages.of(db, team)
    return STANDARD if found is None else Page(found.line, found.top, found.bottom, found.left, found.right)


def button(desk: Desk, team: int) -> Button:
    return Button(desk.say("page.button"), tokens.write(Tap("layout", str(team))))


def screen(desk: Desk, tap: Tap) -> tuple[Reply, ...] | None:
    """The page as it is, a button for each thing that can be set; None for who does not lead the team."""
    number, _, rest = tap.argument.partition("~")
    setting, _, value = rest.partition("~")
    team = teams.find(desk.db, tokens.number(number))
    if team is None or not standing.may_in_team(desk, TeamDeed.GATHER, team.id):
        return None
    if setting == "standard":
        pages.forget(desk.db, team.id)
    elif value:
        if not _keep(desk, team.id, setting, value):
            return None
    elif setting:
        return _values(desk, team.id, setting)
    page = page_of(desk.db, team.id)
    made = tuple(
        _to(f"{desk.say(f'page.name.{each}')} {_said(getattr(page, each))}", team.id, f"~{each}") for each in _CHOICES
    )
    if page != STANDARD:
        made = (*made, _to(desk.say("page.button_standard"), team.id, "~standard"))
    back = Button(desk.say("team.button_back"), tokens.write(Tap("team", f"{team.id}~1")))
    text = desk.say("page.shown", team=team.name, lines=page.lines, characters=page.characters)
    return (Reply(text, (*rows(made, per_row=2), (back,))),)


def _values(desk: Desk, team: int, setting: str) -> tuple[Reply, ...] | None:
    if setting not in _CHOICES:
        return None
    now = getattr(page_of(desk.db, team), setting)
    made = tuple(
        _to(desk.say("button.chosen", label=_said(each)) if each == now else _said(each), team, f"~{setting}~{each:g}")
        for each in _CHOICES[setting]
    )
    text = desk.say(f"page.which.{setting}", now=_said(now))
    return (Reply(text, rows((*made, _to(desk.say("page.button_back"), team, "")))),)


def _keep(desk: Desk, team: int, setting: str, value: str) -> bool:
    """Sets one value of the page; False where it is none, or out of bounds."""
    said = _number(value)
    if setting not in _LIMITS or said is None or not _LIMITS[setting][0] <= said <= _LIMITS[setting][1]:
        return False
    if setting != "line" and said != int(said):
        return False
    page = page_of(desk.db, team)
    now = {each: float(getattr(page, each)) for each in _CHOICES} | {setting: said}
    margins = (int(now[each]) for each in ("top", "bottom", "left", "right"))
    pages.keep(desk.db, team, Set(now["line"], *margins))
    return True


def _number(value: str) -> float | None:
    """28 or 28.5; None for anything else."""
    return float(value) if _NUMBER.fullmatch(value) else None


def _said(value: float) -> str:
    return f"{value:g}"


def _to(label: str, team: int, rest: str) -> Button:
    return Button(label, tokens.write(Tap("layout", f"{team}{rest}")))
