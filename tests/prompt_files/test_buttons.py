"""Every button of every shipped outline: its token fits the 64 bytes that a messenger gives it, and is read back."""

from collections import deque
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache

import pytest

from bot import settings
from bot.interview.outline import Kind
from bot.interview.route import Stop
from bot.prompt_files import loading
from bot.store import database, people
from bot.usecases import converse, standing, tokens
from bot.usecases.converse import Turn
from bot.usecases.replies import Button
from bot.usecases.work import Desk

PROMPTS = loading.load_folder(settings.read({}).prompts)
NOW = datetime(2022, 1, 10, 1, tzinfo=UTC)
MANY = 9_999_999  # reports of an installation that was used for years
LONGEST = 18  # characters of a button that has a row for itself

ANSWERS = {
    Kind.LIST: "学得浅\n用得少\n查得粗\n改得慢",
    Kind.TOGETHER: "3局\n4长\n5人\n6条",
    Kind.NUMBER: "3",
    Kind.DATE: "2022年1月",
    Kind.MULTI: "1 2",
    Kind.CHOICE: "1",
    Kind.EACH: "1：1 2\n2：1",
}
SCREENS = {"map", "section", "point", "history", "earlier", "style", "setting", "drafts", "show", "open", "go"}
SCREENS |= {"add", "append", "reword", "remove", "bring", "reports", "steps", "meeting", "page", "words"}
SCREENS |= {"compare", "against", "tracked"}
COMMANDS = ("/map", "/style", "/draft", "/drafts", "/resume", "/help", "/new", "/cancel", "/start")


def _desk() -> Desk:
    """A desk at an installation with so many reports that their numbers are long."""
    db = database.open_memory()
    other = people.enter(db, "local", "other")
    db.execute(
        "insert into reports (id, outline, author, created, touched) values (?, 'minzhu-2021.team', ?, '', '')",
        (MANY, other),
    )
    return Desk(db, PROMPTS, people.enter(db, "local", "me"), NOW)


def _buttons(turn: Turn) -> list[Button]:
    return [button for said in turn.said for row in said.reply.buttons for button in row]


def _asked(desk: Desk, turn: Turn) -> Stop | None:
    """The question on screen after a turn."""
    asked = [said.reply.asked for said in turn.said if said.reply.asked is not None]
    work = standing.open_for(desk, asked[-1].report) if asked else None
    return None if work is None else work.find(asked[-1].place)


def _answer(desk: Desk, stop: Stop) -> Turn:
    """The turn after an answer that fits the question; a long one is closed with its button's words."""
    if stop.question.kind is Kind.TOGETHER:
        count = len(stop.question.members)
        return converse.hear(desk, "\n".join(ANSWERS[Kind.TOGETHER].split("\n")[:count]))
    if stop.question.kind is Kind.EACH and "who" in stop.question.id + stop.question.each:
        return converse.hear(desk, "本人")
    turn = converse.hear(desk, ANSWERS.get(stop.question.kind, "写到这里。"))
    after = _asked(desk, turn)
    return converse.hear(desk, "下一题") if after is not None and after.place == stop.place else turn


def _written(desk: Desk, outline_id: str) -> Iterable[Turn]:
    """Every turn while a report is written from the first question to the last."""
    turn = converse.tap(desk, tokens.write(tokens.Tap("begin", outline_id)))
    yield turn
    for _ in range(400):
        stop = _asked(desk, turn)
        if stop is None:
            return
        turn = _answer(desk, stop)
        yield turn
    pytest.fail("the interview does not end")


@cache
def _every_button(outline_id: str) -> tuple[Button, ...]:
    """Every button on every screen that can be reached from a report written to its end."""
    desk = _desk()
    waiting = deque(button for turn in _written(desk, outline_id) for button in _buttons(turn))
    converse.tap(desk, tokens.write(tokens.Tap("go", "opening/text", MANY + 1)))
    converse.hear(desk, "另写一段。")  # an answer with a history
    waiting += [button for command in COMMANDS for button in _buttons(converse.hear(desk, command))]
    seen: dict[str, Button] = {}
    while waiting:
        button = waiting.popleft()
        tap = tokens.read(button.token)
        if button.token not in seen and tap is not None and tap.verb in SCREENS:
            waiting += _buttons(converse.tap(desk, button.token))
        seen[button.token] = button
    return tuple(seen.values())


@pytest.mark.parametrize("outline_id", PROMPTS.outline_ids())
def test_every_token_fits_a_button(outline_id: str) -> None:
    assert [each for each in _every_button(outline_id) if len(each.token.encode()) > 64] == []


@pytest.mark.parametrize("outline_id", PROMPTS.outline_ids())
def test_every_token_is_read_back_as_it_was_written(outline_id: str) -> None:
    for button in _every_button(outline_id):
        tap = tokens.read(button.token)
        assert tap is not None, button
        assert tokens.write(tap) == button.token


@pytest.mark.parametrize("outline_id", PROMPTS.outline_ids())
def test_every_button_is_labelled_in_one_short_line(outline_id: str) -> None:
    for button in _every_button(outline_id):
        assert button.label.strip() == button.label
        assert "\n" not in button.label
        assert 0 < len(button.label) <= LONGEST or button.token.partition("::")[2].startswith("meeting")


@pytest.mark.parametrize("outline_id", PROMPTS.outline_ids())
def test_the_buttons_of_every_kind_were_looked_at(outline_id: str) -> None:
    taps = [tokens.read(button.token) for button in _every_button(outline_id)]
    verbs = {tap.verb for tap in taps if tap is not None}
    assert verbs >= {"next", "skip", "back", "steps", "offer", "pick", "set", "unset"}
    assert verbs >= {"map", "section", "point", "open", "history", "draft", "show", "style", "setting", "file"}
    assert verbs >= {"begin", "meeting", "go", "add", "reword", "append", "remove", "bring", "move", "restore"}
