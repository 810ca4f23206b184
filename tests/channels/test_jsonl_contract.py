"""JSON Lines as scripts rely on it: keys, numbers, names, the clock."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.host import Host
from bot.store import database
from tests.channels.lines import Lines
from tests.usecases.writer import NINE, PROMPTS, say, stored


def test_a_reply_has_these_keys_and_no_others() -> None:
    lines = Lines()
    for reply in lines.send({"say": "你好"})[:-1]:
        assert list(reply) == ["message", "to", "text", "buttons", "question", "files"]


def test_a_button_has_a_label_and_a_token() -> None:
    lines = Lines()
    lines.send({"say": "你好"})
    buttons = lines.replies[-1]["buttons"]
    assert [button["label"] for button in buttons] == [say("button.new"), say("button.help")]
    assert all(set(button) == {"label", "token"} and isinstance(button["token"], str) for button in buttons)


def test_after_the_replies_the_turn_ends_with_the_number_of_the_line_s_own_message() -> None:
    lines = Lines()
    lines.send({"say": "你好"})
    first = lines.end["message"]
    lines.send({"say": "你好"})
    assert lines.end == {"turn": "end", "message": lines.replies[0]["message"] - 1}
    assert first < lines.end["message"]


def test_a_turn_ends_once_and_last() -> None:
    lines = Lines()
    lines.send({"say": "你好"})
    assert ["turn" in line for line in lines.heard] == [False, False, True]


def test_a_question_of_a_section_is_named_by_its_path_and_id() -> None:
    assert Lines().begun().question == {
        "report": 1,
        "outline": "minzhu-2023.person",
        "section": ["head"],
        "point": None,
        "id": "signer",
        "required": True,
    }


def test_a_question_of_a_point_is_named_with_its_point() -> None:
    assert Lines().at_body().question == {
        "report": 1,
        "outline": "minzhu-2023.person",
        "section": ["problems", "a1"],
        "point": "p1",
        "id": "body",
        "required": True,
    }


def test_a_question_that_may_be_skipped_is_not_required() -> None:
    lines = Lines().begun()
    lines.send({"say": "青堰县水务局\n副局长\n骆启舟"})
    assert lines.question["required"] is False


def test_a_reply_that_puts_no_question_has_none() -> None:
    lines = Lines()
    lines.send({"say": "/help"})
    assert [reply["question"] for reply in lines.replies] == [None, None]


def test_without_a_name_it_is_always_the_same_person() -> None:
    lines = Lines()
    lines.send({"say": "你好"})
    lines.send({"say": "你好"})
    assert {reply["to"] for reply in lines.replies} == {"me"}
    assert len(lines.replies) == 1


def test_a_reply_goes_to_the_name_that_spoke() -> None:
    lines = Lines()
    lines.send({"as": "zhang", "say": "你好"})
    assert {reply["to"] for reply in lines.replies} == {"zhang"}


def test_two_names_have_a_conversation_each() -> None:
    lines = Lines().begun()
    lines.send({"as": "li", "say": "/resume"})
    assert lines.replies[-1]["text"] == say("start.no_reports")


def test_a_name_may_be_chinese() -> None:
    lines = Lines()
    lines.send({"as": "骆启舟", "say": "你好"})
    assert lines.replies[0]["to"] == "骆启舟"


def test_a_token_of_a_button_is_tapped() -> None:
    lines = Lines()
    lines.send({"say": "你好"})
    lines.send({"tap": lines.token("new")})
    assert lines.replies[0]["text"] == say("start.meeting")


def test_a_line_s_own_number_edits_its_answer() -> None:
    lines = Lines().at_body()
    lines.send({"say": "平时学得零散。"})
    lines.send({"edit": lines.end["message"], "say": "学得零散。"})
    assert lines.replies[0]["text"].startswith(say("receipt.replaced", characters=5))


def test_a_reply_s_number_is_replied_to() -> None:
    lines = Lines().at_body()
    question = lines.replies[-1]["message"]
    lines.send({"say": "平时学得零散。"}, {"say": say("button.next")})
    lines.send({"reply": question, "say": "笔记落了灰。", "quote": "理论学习"})
    assert lines.replies[0]["text"].startswith("（一）第1条" + say("receipt.long", characters=13))
    assert lines.question["point"] == "p2"


def test_a_file_that_is_not_there_is_answered_with_what_to_do() -> None:
    lines = Lines().at_body()
    lines.send({"file": "/nowhere/材料.docx"})
    assert lines.replies[0]["text"] == say("unread.not_there")


@pytest.mark.parametrize("path", ["", "\0", "/dev/zero", "/", "~nobody/x.docx", "\ud800.docx"])
def test_what_is_no_file_is_no_error(path: str) -> None:
    lines = Lines().at_body()
    lines.send({"file": path})
    assert lines.replies[0]["text"] == say("unread.not_there")
    assert lines.end["turn"] == "end"


def test_a_file_is_put_where_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "材料.txt").write_text("平时学得零散。\n笔记落了灰。", encoding="gb18030")
    lines = Lines().at_body()
    lines.send({"file": str(tmp_path / "材料.txt")})
    assert lines.replies[0]["text"].startswith(say("files.received", name="材料.txt", lines=2, characters=13))
    assert lines.question["point"] == "p1"
    lines.send({"tap": lines.token("putin")}, {"say": say("button.next")}, {"tap": "1::go:body@p1"})
    assert "平时学得零散。\n笔记落了灰。" in lines.replies[-1]["text"]


def test_a_big_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.docx").open("wb") as big:
        big.truncate(6 << 20)
    lines = Lines().at_body()
    lines.send({"file": str(tmp_path / "a.docx")})
    assert lines.replies[0]["text"] == say("unread.too_big")


def test_a_file_that_was_written_is_named_by_its_path(tmp_path: Path) -> None:
    lines = Lines()
    lines.host = replace(lines.host, folder=tmp_path / "drafts")
    lines.at_body().send({"say": "/draft"})
    lines.send({"tap": lines.token("file")})
    lines.send({"tap": lines.token("copy")})
    (path,) = lines.replies[-1]["files"]
    assert Path(path).is_file()


def test_an_invitation_behind_start_is_no_answer() -> None:
    lines = Lines().at_body()
    before = stored(lines.host.db)
    lines.send({"say": "/start CODE"})
    assert "骆启舟" in lines.replies[1]["text"]
    assert stored(lines.host.db) == before


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        ("2026-01-05T09:00:00+08:00", "1月5日 09:00"),
        ("2026-01-05T01:00:00Z", "1月5日 09:00"),
        ("2026-01-04T23:30:00-01:30", "1月5日 09:00"),
    ],
)
def test_now_sets_the_clock(time: str, shown: str) -> None:
    lines = Lines().at_body()
    lines.send({"now": time}, {"say": "/draft"}, {"say": "/drafts"})
    assert shown in lines.replies[-1]["text"]


def test_now_says_nothing_but_the_end_of_its_turn() -> None:
    assert Lines().send({"now": "2026-01-05T09:00:00+08:00"}) == [{"turn": "end", "message": None}]


def test_now_holds_for_the_lines_behind_it() -> None:
    lines = Lines()
    lines.send({"say": "你好"}, {"now": "2026-01-05T09:00:00+08:00"}, {"say": "你好"}, {"say": "你好"})
    times = lines.host.db.execute("select time, count(*) from messages group by 1 order by 1").fetchall()
    assert times == [(NINE.isoformat(), 3), ("2026-01-05T01:00:00+00:00", 4)]


def test_every_object_is_one_line_also_with_line_breaks_in_its_text() -> None:
    lines = Lines().at_body()
    assert any("\n" in reply["text"] for reply in lines.replies)  # read line by line, or Lines would have failed


def test_lines_go_on_where_another_run_stopped() -> None:
    lines = Lines().at_body()
    before = lines.question
    again = Lines()
    again.host = Host(lines.host.db, PROMPTS, lambda: NINE)
    again.send({"tap": "1::open:"})
    assert again.question == before


def test_the_same_lines_give_the_same_replies() -> None:
    first, second = Lines().at_body(), Lines().at_body()
    assert json.dumps(first.heard) == json.dumps(second.heard)
    assert first.host.db is not second.host.db
    assert isinstance(first.host.db, database.Database)


def test_a_reply_s_quote_leads_to_the_words_behind_a_draft() -> None:
    lines = Lines().at_body()
    lines.send({"say": "平时学得零散。"})
    page = lines.send({"say": "/draft"})[0]["message"]
    lines.send({"reply": page, "say": "", "quote": "平时学得"})
    assert "平时学得零散。" in lines.replies[0]["text"]
    assert lines.token("go") == "1::go:body@p1"
