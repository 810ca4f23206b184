"""Lines that cannot be used, and lines with strange words: an error or a fair reply, and nothing is lost."""

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.channels.lines import Line, Lines, texts
from tests.conversations.chat import COMMAND
from tests.usecases.writer import say

NOT_JSON = [
    b"{not json",
    b'{"say":"x"',
    b'{"say":"x"} {"say":"y"}',
    b'{"say":"x"}\0',
    b"\0",
    b"nul",
    b"'say'",
    b"\xff\xfe",
]
NOT_JSON += [b'{"say":"\xff"}', b'{"say":"\xc3"}', b'{"say":"a\nb"}', b'{"say":"\t"}', b'{"edit":' + b"9" * 5000 + b"}"]
TOO_DEEP = [
    b"[" * 100_000,
    b'{"say":' + b"[" * 100_000,
    b'{"a":' * 100_000,
    b'{"say":' + b"[" * 900 + b"]" * 900 + b"}",
]
NO_OBJECT = [b"[]", b'["say","x"]', b"3", b"-0.5", b"null", b"true", b'"say"']
UNKNOWN: list[Line] = [
    {},
    {"hey": 1},
    {"as": "zhang"},
    {"say": "x", "zz": 1},
    {"SAY": "x"},
    {"say": "x", "quote": "y"},
    {"\ud800": 1},
]
UNKNOWN += [
    {"tap": "x", "say": "y"},
    {"edit": 1, "reply": 1, "say": "x"},
    {"now": "2026-01-05T09:00:00Z", "as": "zhang"},
]
WRONG: list[Line] = [{"say": value} for value in (5, None, True, ["x"], {"x": "y"}, 1.5)]
WRONG += [
    {"tap": 5},
    {"tap": None},
    {"file": 5},
    {"file": ["x"]},
    {"edit": 1},
    {"reply": 1},
    {"reply": 1, "quote": "x"},
]
NUMBERS: list[object] = ["1", None, True, False, 0, -1, 1.0, 2**63, 10**30, [1], {}]
WRONG += [{key: value, "say": "x"} for key in ("edit", "reply") for value in NUMBERS]
NOBODY: list[object] = ["", " ", "\ud800", "a\udfff", "名" * 65, 5, None, ["zhang"], {}]
NEVER: list[object] = ["", "x", 5, None, True, [], "2026-01-05", "2026-01-05T09:00:00", "2026-13-01T00:00:00Z"]
OBJECTS = [*UNKNOWN, *WRONG, *({"as": name, "say": "x"} for name in NOBODY), *({"now": time} for time in NEVER)]


def begins(sent: bytes | str) -> str:
    """The name of a case: how it begins."""
    return ascii(sent[:40])


@pytest.mark.parametrize(
    "line", [*NOT_JSON, *TOO_DEEP, *NO_OBJECT, *(json.dumps(each).encode() for each in OBJECTS)], ids=begins
)
def test_a_line_that_cannot_be_used_gives_an_error_and_changes_nothing(line: bytes) -> None:
    lines = Lines().at_body()
    before = lines.everything()
    heard = lines.send_raw(line)
    assert [set(each) for each in heard] == [{"error"}]
    assert heard[0]["error"].strip()
    assert lines.everything() == before


@pytest.mark.parametrize("line", [b"", b" ", b"\t", b"\r"])
def test_an_empty_line_is_passed_over(line: bytes) -> None:
    lines = Lines().at_body()
    before = lines.everything()
    assert lines.send_raw(line) == []
    assert lines.everything() == before


def test_a_wrong_line_does_not_keep_the_next_one_from_its_answer() -> None:
    lines = Lines().at_body()
    lines.send_raw(b"{", '{"say":"平时学得零散。"}'.encode())
    assert set(lines.heard[0]) == {"error"}
    assert lines.heard[1]["text"].startswith(say("receipt.long", characters=7))


def test_a_wrong_time_leaves_the_clock_as_it_was() -> None:
    lines = Lines()
    lines.send({"now": "2026-01-05T09:00:00Z"}, {"now": "x"}, {"say": "你好"})
    assert lines.host.db.execute("select distinct time from messages").fetchall() == [("2026-01-05T09:00:00+00:00",)]


@pytest.mark.parametrize(
    "words", ["\ud800", "学\ud800得\udfff", "\x00", "\x00\x01\x1b[31m", "\u202e\u200f", "😀", "👨‍👩‍👧", "\ufeff"]
)
def test_strange_words_are_answered_fairly_and_leave_only_what_can_be_read(words: str) -> None:
    lines = Lines().at_body()
    lines.send({"say": words})
    assert lines.end["turn"] == "end"
    kept = [row[0] for row in lines.host.db.execute("select text from answers union all select said from messages")]
    for text in [*kept, *texts(lines.heard)]:
        assert text.encode().decode() == text
        assert not any(character in text for character in "\x00\x1b\u202e\u200f\ufeff")


@pytest.mark.parametrize(
    "wanted", ["head/signer", "preparation/study", "head/date", "problems/a2/points", "head/parts"]
)
@pytest.mark.parametrize(
    "words", ["学" * 100_000, "9" * 100_000, "😀" * 50_000, "\n" * 100_000, "学 " * 50_000], ids=begins
)
def test_a_hundred_thousand_characters_are_answered_and_nothing_is_kept(words: str, wanted: str) -> None:
    lines = Lines().at_body()
    lines.send({"tap": f"1::go:{wanted}"})
    count = lines.host.db.execute("select count(*) from answers").fetchone()
    lines.send({"say": words})
    assert lines.end["turn"] == "end"
    assert lines.replies
    assert lines.host.db.execute("select count(*) from answers").fetchone() == count


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60).filter(lambda line: b"\n" not in line))
def test_no_bytes_stop_the_loop(line: bytes) -> None:
    lines = Lines()
    heard = lines.send_raw(line, b'{"say":"/help"}')
    assert heard[-1]["turn"] == "end"


KEYS = st.sampled_from(["as", "say", "tap", "file", "edit", "reply", "quote", "now", "x"])
VALUES = st.none() | st.booleans() | st.integers(-3, 12) | st.text(max_size=6) | st.sampled_from(["zhang", "::new:"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=3), max_size=6))
def test_any_objects_are_answered_one_by_one(objects: list[dict[str, object]]) -> None:
    lines = Lines()
    lines.send(*objects)
    assert sum("error" in line or "turn" in line for line in lines.heard) == len(objects)


def test_the_installed_command_answers_every_wrong_line_and_ends_well(tmp_path: Path) -> None:
    wrong = [*(line for line in NOT_JSON if b"\n" not in line), *NO_OBJECT, b'{"say":"\\ud800"}', b'{"say":"/help"}']
    done = subprocess.run(
        [COMMAND, "chat", "--json", "--db", tmp_path / "bot.sqlite3"],
        input=b"\n".join(wrong),
        capture_output=True,
        check=True,
    )
    heard = [json.loads(line) for line in done.stdout.splitlines()]
    assert sum("error" in line for line in heard) == len(wrong) - 2
    assert heard[-1]["turn"] == "end"
    assert done.stderr == b""
