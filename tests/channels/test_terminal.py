"""The terminal as a person has it: line editing, numbered buttons, pasted lines, and the ways to leave."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.store.opened import behind
from tests.usecases.writer import say

if sys.platform == "win32":
    pytest.skip("a pseudo terminal is a thing of Unix", allow_module_level=True)

from tests.channels.pseudo import Terminal


def answers(db: Path) -> dict[str, str]:
    with behind(db) as opened:
        rows = opened.execute("select a.place, a.text from latest l join answers a on a.id = l.answer").fetchall()
    return dict(rows)


def test_a_report_is_begun_by_numbers_and_words_and_three_pasted_lines_are_one_message(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    with Terminal(db) as terminal:
        terminal.tap(say("button.new"))
        terminal.send("2021民主生活会")
        terminal.tap("个人")
        terminal.paste("青堰县水务局\n党组成员、副局长\n骆启舟")
        assert say("receipt.several", count=3) in terminal.lines
        assert terminal.leave("\x04") == 0
    kept = answers(db)
    assert (kept["head/unit"], kept["head/post"], kept["head/name"]) == ("青堰县水务局", "党组成员、副局长", "骆启舟")


def test_a_line_break_is_typed_with_escape_and_enter(tmp_path: Path) -> None:
    with Terminal(tmp_path / "bot.sqlite3") as terminal:
        for words in ("/new", "2021民主生活会", "个人"):
            terminal.send(words)
        terminal.send("青堰县水务局\x1b\r副局长\x1b\r骆启舟")
        assert say("receipt.several", count=3) in terminal.lines


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """A conversation that only looks around."""
    with Terminal(tmp_path_factory.mktemp("terminal") / "bot.sqlite3") as opened:
        yield opened


def test_a_line_is_edited_before_it_is_sent(terminal: Terminal) -> None:
    terminal.send("/helpp\x7f")
    assert say("command.help").split("\n")[0] in terminal.lines


def test_the_line_before_is_brought_back_with_the_arrow(terminal: Terminal) -> None:
    terminal.send("/privacy")
    before = terminal.lines
    terminal.send("\x1b[A")
    assert terminal.lines == before
    assert len(before) > 2


def test_a_number_that_no_button_has_is_said_and_the_buttons_stay(terminal: Terminal) -> None:
    terminal.send("/start")
    assert terminal.send("/99") == [say("terminal.no_button", n=99), ""]
    terminal.send("/1")
    assert say("start.meeting") in terminal.lines


def test_an_empty_line_is_not_sent(terminal: Terminal) -> None:
    assert terminal.send("  ") == [""]


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_control_c_and_control_d_end_well(key: str, tmp_path: Path) -> None:
    with Terminal(tmp_path / "bot.sqlite3") as terminal:
        assert terminal.leave(key) == 0
        assert terminal.lines == [say("terminal.bye"), ""]


def test_control_c_in_the_middle_of_a_line_ends_well_and_sends_nothing(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    with Terminal(db) as terminal:
        assert terminal.leave("还没发出\x03") == 0
        assert say("terminal.unsent", text="还没发出") in terminal.lines
    with behind(db) as opened:
        assert opened.execute("select count(*) from messages where incoming").fetchone() == (1,)


def test_the_next_start_recalls_the_report(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    with Terminal(db) as terminal:
        for words in ("/new", "2021民主生活会", "个人"):
            terminal.send(words)
        terminal.paste("青堰县水务局\n副局长\n骆启舟")
        terminal.leave("\x04")
    with Terminal(db) as terminal:
        assert say("welcome.recalled", where="", said="骆启舟").partition(" ")[2] in terminal.text


def test_on_a_narrow_terminal_replies_are_narrow(tmp_path: Path) -> None:
    with Terminal(tmp_path / "bot.sqlite3", columns=40) as terminal:
        printed = [
            line for words in ("/new", "2021民主生活会", "个人", "/map", "/help") for line in terminal.send(words)
        ]
    assert max(wcswidth(line) for line in printed) > 20
    assert all(wcswidth(line) <= 40 for line in printed)
