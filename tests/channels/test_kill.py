"""Kill -9 at any moment: what was acknowledged is there, and the conversation goes on."""

import json
from pathlib import Path

import pytest

from tests.conversations.chat import Chat
from tests.store.opened import behind

SIGNER = "青堰县水务局\n副局长\n骆启舟"
CLAIMS = "理论学习的系统性不够\n联系实际的紧密度不够"
SAID = [
    "/new",
    "2023民主生活会",
    "个人",
    SIGNER,
    "都不写",
    "查摆问题",
    CLAIMS,
    "平时学得零散。",
    "笔记落了灰。",
    "下一题",
    "老例子。",
]


def answers(db: Path) -> dict[str, str]:
    """The newest answers, read behind the back of whatever wrote them; fails where the file is damaged."""
    with behind(db) as opened:
        assert opened.execute("pragma integrity_check").fetchall() == [("ok",)]
        rows = opened.execute("select a.place, a.text from latest l join answers a on a.id = l.answer").fetchall()
    return dict(rows)


def killed_after(db: Path, count: int) -> dict[str, object]:
    """Says the first lines, is killed as soon as the last is acknowledged; the question that stood then."""
    with Chat(db) as chat:
        for words in SAID[:count]:
            assert chat.say(words)
        question = chat.question
        chat.kill()
    return question


@pytest.mark.parametrize("count", [4, 8, 11])
def test_after_a_kill_everything_acknowledged_is_there_and_the_question_stands(count: int, tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    question = killed_after(db, count)
    kept = answers(db)
    with Chat(db) as chat:
        chat.say("/start")
        chat.tap("继续写")
        assert chat.question == question
    assert kept["head/name"] == "骆启舟"
    assert (kept.get("claim@p2") == CLAIMS.split("\n")[1]) == (count >= 7)
    assert kept.get("body@p1", "") == {8: "平时学得零散。", 11: "平时学得零散。笔记落了灰。"}.get(count, "")
    assert kept.get("body@p2", "") == ("老例子。" if count == 11 else "")


def test_after_a_kill_the_next_words_go_on_with_the_answer(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    killed_after(db, 8)
    with Chat(db) as chat:
        chat.say("第二天接着写。")
    assert answers(db)["body@p1"] == "平时学得零散。第二天接着写。"


def test_a_message_acknowledged_before_a_kill_is_edited_after_it(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    with Chat(db) as chat:
        for words in SAID[:8]:
            heard = chat.say(words)
        sent = heard[0]["message"] - 1
        chat.kill()
    with Chat(db) as chat:
        chat.send({"edit": sent, "say": "学得不系统。"})
    assert answers(db)["body@p1"] == "学得不系统。"


def test_killed_in_the_middle_of_many_lines_nothing_acknowledged_is_lost_and_nothing_is_half(tmp_path: Path) -> None:
    heard, db = 40, tmp_path / "bot.sqlite3"
    killed_after(db, 7)
    lines = [json.dumps({"say": f"第{number}句。"}).encode() + b"\n" for number in range(1, 200)]
    with Chat(db) as chat:
        assert chat.process.stdin is not None
        assert chat.process.stdout is not None
        chat.process.stdin.write(b"".join(lines))
        chat.process.stdin.flush()
        ended = 0
        while ended < heard:
            line = chat.process.stdout.readline()
            assert line
            ended += b'"turn": "end"' in line
        chat.kill()
    kept = answers(db)["body@p1"]
    count = kept.count("句。")
    assert heard <= count <= len(lines)
    assert kept == "".join(f"第{number}句。" for number in range(1, count + 1))
