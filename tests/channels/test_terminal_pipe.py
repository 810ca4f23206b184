"""`zhaojing chat` through a pipe, and what every line of it looks like on a screen of 80 columns."""

import subprocess
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.conversations.chat import COMMAND
from tests.patience import PATIENCE
from tests.usecases.writer import say

CLOSING = "，。、；：！？）》】”’…"
LONG = "在“学懂弄通做实”上还有差距，《习近平著作选读》第一卷只读到第三篇（书签夹在那里两个月）；" * 9
WORDS = [
    "/new",
    "2021民主生活会",
    "个人",
    "青堰县水务局，副局长，骆启舟",
    "都不写",
    "查摆问题",
    "理论学习的系统性不够；联系实际的紧密度不够",
]
WORDS += [
    LONG,
    "ABC project plan for the year 2021 " * 9,
    "下一题",
    "😀学" * 99,
    "x" * 300,
    "删掉",
    "/map",
    "没有问",
    "/style",
]
WORDS += [
    "/help",
    "/privacy",
    "/draft",
    "/drafts",
    "/99",
    "/1",
    "/resume",
    "/start",
    "/nosuch",
    "继续写",
    "改标题句",
    "一句",
    "/0",
]


def piped(db: Path, sent: bytes, *more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [COMMAND, "chat", "--db", db, *more], input=sent, capture_output=True, timeout=PATIENCE, check=False
    )


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Every line that a conversation over all screens prints."""
    done = piped(tmp_path_factory.mktemp("pipe") / "bot.sqlite3", "\n".join(WORDS).encode())
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().split("\n")


def test_a_conversation_goes_through_a_pipe(printed: list[str]) -> None:
    assert say("receipt.several", count=3) in printed
    assert say("receipt.points", count=2, noun="个问题") in printed
    assert printed[-2:] == [say("terminal.bye"), ""]


def test_no_line_is_wider_than_80_columns_also_where_marks_of_unsure_width_take_two(printed: list[str]) -> None:
    assert len(printed) > 200
    assert [line for line in printed if wcswidth(line, ambiguous_width=2) > 80] == []


def test_no_line_begins_with_a_closing_mark(printed: list[str]) -> None:
    assert [line for line in printed if line[:1] and line[:1] in CLOSING] == []


def test_a_word_of_latin_letters_is_not_broken(printed: list[str]) -> None:
    assert not any(line.rstrip().endswith(("proj", "projec", "yea")) for line in printed)
    assert any("project plan" in line for line in printed)


def test_buttons_are_numbered_through(printed: list[str]) -> None:
    assert f"/1 {say('button.new')}    /2 {say('button.help')}" in printed


def test_on_is_nought_and_moves_on(tmp_path: Path) -> None:
    done = piped(tmp_path / "bot.sqlite3", "/new\n2023民主生活会\n个人\n某局，局长，张三\n/0\n".encode())
    shown = done.stdout.decode().split("\n")
    assert any("/0 都不写" in line for line in shown)
    assert any(line.startswith("/1 查摆问题") for line in shown)


def test_a_number_that_no_button_has_is_said(printed: list[str]) -> None:
    assert say("terminal.no_button", n=99) in printed


@pytest.mark.parametrize("typed", ["/file {}", "／file “{}”", "{}", "'{}'", "/file  {} "])
def test_a_file_is_taken_in_by_its_path(typed: str, tmp_path: Path) -> None:
    there = tmp_path / "我 的.txt"
    there.write_text("平时学得零散。", encoding="utf-8")
    done = piped(tmp_path / "bot.sqlite3", typed.format(there).encode())
    assert say("files.received", name="我 的.txt", lines=1, characters=7) in done.stdout.decode()


def test_a_path_that_leads_nowhere_is_said(tmp_path: Path) -> None:
    done = piped(tmp_path / "bot.sqlite3", "/file /nowhere/材料.docx\n/file\n".encode())
    shown = done.stdout.decode().replace("\n", "")
    assert say("unread.not_there") in shown
    assert say("files.how") in shown


def test_the_end_of_input_is_the_end_of_the_conversation(tmp_path: Path) -> None:
    done = piped(tmp_path / "bot.sqlite3", b"")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().endswith(say("terminal.bye") + "\n")


def test_any_bytes_through_a_pipe_end_well(tmp_path: Path) -> None:
    done = piped(tmp_path / "bot.sqlite3", b"\xff\xfe\xfa\n\0\x01\x1b[2J\n\n\n" + "你好\r\n你好".encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout


def test_a_tap_by_number_may_be_typed_full_width(tmp_path: Path) -> None:
    done = piped(tmp_path / "bot.sqlite3", "／１\n".encode())
    assert say("start.meeting") in done.stdout.decode()


def test_two_people_at_one_computer_have_a_conversation_each(tmp_path: Path) -> None:
    piped(tmp_path / "bot.sqlite3", "/new\n2021\n个人\n".encode(), "--as", "zhang")
    done = piped(tmp_path / "bot.sqlite3", b"/resume\n", "--as", "li")
    assert say("start.no_reports") in done.stdout.decode()
