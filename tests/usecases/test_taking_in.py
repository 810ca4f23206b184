"""A file that was sent: what was found is said and kept, of numbers only masked ones; what can be done with it."""

import json

import pytest

from bot.store import fetches, papers_in
from bot.usecases.taking_in import Coming
from tests.intake.word_files import p, r, word
from tests.usecases.office import Office, everything, written
from tests.usecases.writer import Writer, say, stored

MOBILE = "13812345678"
TEXT = "平时学得零散。\n笔记落了灰。"
LONG = "平时学得零散。" * 500


def sent(writer: Writer, text: str = TEXT, name: str = "材料.txt") -> Writer:
    writer.send_file(name, text.encode())
    return writer


def kept(writer: Writer) -> list[tuple[object, ...]]:
    return list(writer.db.execute("select id, name, lines, used from papers_in").fetchall())


def test_what_was_found_is_said_with_name_lines_and_characters() -> None:
    writer = sent(Writer().at_body())
    assert writer.text.startswith(say("files.received", name="材料.txt", lines=2, characters=13))


def test_the_lines_are_kept_with_what_word_says_of_them() -> None:
    writer = Writer().at_body()
    writer.send_file("材料.docx", word(p("一、甲", '<w:outlineLvl w:val="0"/>') + p(r("乙"))))
    paper = papers_in.find(writer.db, writer.desk.person, 1)
    assert paper is not None
    assert [(line.text, line.level) for line in paper.lines] == [("一、甲", 1), ("乙", 0)]
    assert paper.report == writer.report


def test_nobody_else_finds_it() -> None:
    writer = sent(Writer().at_body())
    assert papers_in.find(writer.db, writer.desk.person + 1, 1) is None


def test_the_question_stays_on_screen() -> None:
    writer = sent(Writer().at_body())
    assert str(writer.asked) == "body@p1"
    writer.say("接着答这一题。")
    assert writer.kept("body@p1") == "接着答这一题。"


def test_what_was_left_out_is_said() -> None:
    writer = Writer().at_body()
    writer.send_file("a.docx", word(p(r("甲") + "<w:r><w:drawing/></w:r>"), header=p("内部资料")))
    assert (
        say("files.left_out", what="、".join([say("files.left.edges", count=1), say("files.left.pictures", count=1)]))
        in writer.text
    )


def test_big5_is_said() -> None:
    writer = Writer().at_body()
    writer.send_file("a.txt", "黨員領導幹部學習不夠系統，聯繫實際不夠緊密。".encode("cp950"))
    assert say("files.traditional") in writer.text


def test_a_refused_file_is_kept_nowhere_and_the_question_comes_again() -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.send_file("a.docx", b"text")
    assert writer.texts[0] == say("unread.not_word")
    assert str(writer.asked) == "body@p1"
    assert (kept(writer), stored(writer.db)) == ([], before)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "机密★10年\n关于学习的情况".encode()),
        ("机密★1年 材料.txt", b"abc"),
        ("a.docx", word(p("关于学习"), header=p("秘密★5年"))),
        ("a.docx", word(p("关于学习") + p(r("绝密★", "<w:vanish/>")))),
        ("a.docx", word(f"<w:tbl><w:tr><w:tc>{p('机密')}</w:tc></w:tr></w:tbl>{p('关于学习')}")),
    ],
    ids=["text", "name", "header", "hidden", "cell"],
)
def test_a_file_with_a_mark_of_secrecy_is_refused_and_kept_nowhere(name: str, content: bytes) -> None:
    writer = Writer().at_body()
    writer.send_file(name, content)
    assert writer.texts[0] == say("files.marked")
    assert kept(writer) == []
    assert "关于学习" not in everything(writer.db)
    assert "★" not in everything(writer.db)


def test_in_a_chat_it_is_said_that_the_message_must_go_too() -> None:
    writer = Office().author()
    writer.send_file("a.txt", "机密★10年".encode())
    assert writer.texts[0] == say("files.marked_in_chat")


def test_numbers_are_kept_masked_only_and_that_is_said() -> None:
    writer = sent(Writer().at_body(), f"找{MOBILE}。\n再找{MOBILE}。", f"{MOBILE}.txt")
    assert say("files.masked", count=2) in writer.text
    assert MOBILE not in writer.text
    assert MOBILE not in everything(writer.db)
    assert "138****5678" in everything(writer.db)


def test_a_strange_name_is_said_on_one_line_and_not_too_long() -> None:
    writer = sent(Writer().at_body(), name="\n\u202e材\x00料" * 40 + ".txt")
    first = writer.text.split("\n")[0]
    assert ".txt" in first
    assert len(first) < 90
    assert "\u202e" not in first


def test_put_into_the_question_the_text_is_its_answer() -> None:
    writer = sent(Writer().at_body())
    writer.tap("putin")
    assert writer.kept("body@p1") == TEXT
    assert writer.texts[0].startswith(say("receipt.long", characters=13))


def test_it_is_put_in_once() -> None:
    writer = sent(Writer().at_body())
    token = writer.button("putin").token
    writer.press(token)
    writer.press(token)
    assert writer.texts[0] == say("tap.stale")
    assert writer.kept("body@p1") == TEXT


def test_with_another_question_on_screen_it_is_not_put_in() -> None:
    writer = sent(Writer().at_body())
    token = writer.button("putin").token
    writer.go("body@p2")
    writer.press(token)
    assert writer.texts[0] == say("tap.stale")
    assert (writer.kept("body@p1"), writer.kept("body@p2")) == ("", "")


def test_into_a_list_it_goes_line_by_line() -> None:
    writer = sent(Writer().at_claims(), "理论学习的系统性不够\n联系实际的紧密度不够")
    writer.tap("putin")
    assert writer.kept("problems/a1/points") == "p1 p2"


@pytest.mark.parametrize("place", ["head/date", "preparation/counts"])
def test_it_is_not_offered_where_a_file_is_no_answer(place: str) -> None:
    writer = Writer().at_body()
    writer.go(place)
    assert "putin" not in sent(writer).verbs


def test_a_long_file_is_not_put_into_one_question() -> None:
    assert "putin" not in sent(Writer().at_body(), LONG).verbs


def test_without_a_report_a_file_is_kept_and_can_be_dropped() -> None:
    writer = sent(Writer())
    assert writer.verbs == {"dropfile"}
    assert len(kept(writer)) == 1


def test_a_dropped_file_leaves_nothing() -> None:
    writer = sent(Writer().at_body())
    turn = writer.tap("dropfile")
    assert writer.texts[0] == say("files.dropped")
    assert turn.purged
    assert kept(writer) == []
    assert str(writer.asked) == "body@p1"


def test_a_file_that_is_gone_is_not_put_in() -> None:
    writer = sent(Writer().at_body())
    token = writer.button("putin").token
    writer.tap("dropfile")
    writer.press(token)
    assert writer.texts[0] == say("tap.stale")


def test_somebody_else_s_file_is_not_dropped() -> None:
    writer = sent(Writer().at_body())
    other = Writer(writer.db, "li").at_body()
    other.press(writer.button("dropfile").token)
    assert len(kept(writer)) == 1


@pytest.mark.parametrize("token", ["::dropfile:", "::dropfile:x", "::putin:1", "1::putin:1", "9:9:putin:1"])
def test_a_made_up_button_of_a_file_is_answered(token: str) -> None:
    writer = sent(written(Writer()))
    writer.press(token)
    assert writer.heard.said
    assert writer.kept("body@p1") == "平时学得零散。"


def test_deleting_a_report_deletes_what_came_for_it() -> None:
    writer = sent(Writer().at_body())
    writer.say("/delete")
    writer.tap("delete")
    writer.tap("purge")
    assert kept(writer) == []


def test_deleting_everything_deletes_files_and_what_is_to_be_fetched() -> None:
    writer = sent(Writer().at_body())
    writer.announce(Coming(7, "file1", "材料.docx"))
    writer.say("/delete")
    writer.tap("deleteall")
    writer.tap("purgeall")
    assert kept(writer) == []
    assert fetches.people(writer.db) == ()


def test_lines_come_back_from_the_store_as_they_went_in() -> None:
    writer = sent(Writer().at_body())
    lines = json.loads(str(kept(writer)[0][2]))
    assert lines[0] == {"text": "平时学得零散。", "level": 0, "in_table": False, "marks": []}
