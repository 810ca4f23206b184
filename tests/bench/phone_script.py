"""What a person does on a phone, and what the bot calls for it: written down once, by a phone that talks to the bot.

A usual mix: claims in one message, long answers in pieces, 下一题 after each. Everybody of a benchmark does the same,
so that a peer which repeats the calls says exactly as much as the bot.
"""

import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.interview.outline import Kind
from bot.prompt_files.loading import Prompts
from bot.review.rights import Role
from bot.store import database, memberships, people, teams
from bot.store.database import Database
from bot.store.memberships import Membership
from bot.usecases.work import TELEGRAM, Desk
from tests.bench import filling
from tests.standin import Phone, Server
from tests.standin.process import Running
from tests.standin.server import Call
from tests.standin.wire import Json

TURNS = 46  # of the whole walk
PIECE = 120  # characters of one message of a long answer
PIECES = 3
TEAM = "青堰县水务局"
_METHODS = ("answercallbackquery", "sendmessage", "editmessagetext", "editmessagereplymarkup")
_PERSON = 5_000  # the phone that is written down
_PATIENCE = 20.0  # seconds
_PAUSE = 0.002


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does: sends these words, or taps the button with this label."""

    what: str
    taps: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A turn: what was done, how often the chat changed by it, and the calls as the peer repeats them."""

    act: Act
    changes: int
    calls: tuple[Json, ...]


Script = tuple[Step, ...]


def admit(path: Path, persons: Iterable[int]) -> None:
    """Lets people in, as an invitation would."""
    db = database.open_file(path)
    with database.whole(db):
        team = teams.enter(db, TEAM, filling.NOW)
        for person in persons:
            number = people.enter(db, TELEGRAM, str(person))
            memberships.join(db, number, Membership(team, Role.AUTHOR), filling.NOW)
    db.close()


def written(script: Script) -> str:
    """What the peer reads."""
    return json.dumps([step.calls for step in script], ensure_ascii=False)


def record(path: Path, loaded: Prompts) -> Script:
    """The walk of one person, from /start on."""
    admit(path, [_PERSON])
    with Server() as server, Running(server, path):
        phone = Phone(server, _PERSON, "小王")
        db = database.open_file(path)
        person = people.enter(db, TELEGRAM, str(_PERSON))
        acts = _acts(Desk(db, loaded, person, filling.NOW, channel=TELEGRAM), phone)
        found = tuple(_step(server, db, phone, act, number) for number, act in zip(range(TURNS), acts, strict=False))
        db.close()
    if server.violations or len(found) != TURNS:
        raise AssertionError(server.violations, len(found))
    return found


def _acts(at: Desk, phone: Phone) -> Iterator[Act]:
    """What the person does next, by the question that is asked."""
    outline = at.prompts.outline(filling.OUTLINE)
    if outline is None:
        raise LookupError(filling.OUTLINE)
    yield Act("/start")
    yield Act(at.say("button.new"), taps=True)
    yield Act(outline.meeting.name, taps=True)
    yield Act(outline.subject_name, taps=True)
    while True:
        stop = filling.asked(at)
        if stop.question.kind is Kind.LONG:
            for piece in range(PIECES):
                yield Act(filling.text(PIECE, stop.place, piece))
        else:
            yield Act(filling.said(at, filling.USUAL, stop))
        if filling.waits(stop):
            yield Act(_label(phone, filling.bound(at, "next")), taps=True)


def _label(phone: Phone, token: str) -> str:
    return next(
        button.label
        for message in reversed(phone.messages)
        for row in message.rows
        for button in row
        if button.data == token
    )


def _step(server: Server, db: Database, phone: Phone, act: Act, number: int) -> Step:
    calls, changes = len(server.calls), phone._chat.changes
    if act.taps:
        phone.tap(act.what)
    else:
        phone.send(act.what)
    _settle(db, number + 1)
    made = [call for call in server.calls[calls:] if call.method.lower() in _METHODS]
    sent = [message.id for message in phone.messages]
    return Step(act, phone._chat.changes - changes, tuple(_as_data(call, sent) for call in made))


def _settle(db: Database, turns: int) -> None:
    """Waits until so many letters are handled and everything is sent."""
    until = time.monotonic() + _PATIENCE
    while True:
        handled, waiting = db.execute(
            "select (select count(*) from inbox where handled is not null), (select count(*) from outbox)"
        ).fetchone()
        if handled == turns and not waiting:
            return
        if time.monotonic() > until:
            raise TimeoutError(turns, handled, waiting)
        time.sleep(_PAUSE)


def _as_data(call: Call, sent: list[int]) -> Json:
    """A call without what is one person's own; `of` is the number of the message, counted from the first one sent."""
    markup = json.loads(call.params.get("reply_markup") or "{}")
    name = call.params.get("message_id")
    return {
        "method": call.method.lower(),
        "text": call.params.get("text", ""),
        "of": None if name is None else sent.index(int(name)),
        "placeholder": markup.get("input_field_placeholder", ""),
        "buttons": [[(one["text"], one["callback_data"]) for one in row] for row in markup.get("inline_keyboard", ())],
    }
