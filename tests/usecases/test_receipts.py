"""A receipt says what a message became, and of something that was not on screen, where it stands."""

from dataclasses import replace

import pytest

from bot.interview.outline import Place
from bot.store import reports
from tests.store.opened import memory
from tests.usecases.writer import CLAIMS, PERSON_2021, Writer, say


def at_second_body() -> tuple[Writer, int]:
    """A writer at the text of the second problem, and the message that was the first one's."""
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.tap("next")
    return writer, sent


def test_an_edit_of_something_else_says_where_it_is() -> None:
    writer, sent = at_second_body()
    writer.edit(sent, "学得零散。")
    assert writer.texts[0].startswith("（一）第1条" + say("receipt.replaced", characters=5))


def test_after_an_edit_the_question_on_screen_comes_again_with_its_buttons() -> None:
    writer, sent = at_second_body()
    writer.edit(sent, "学得零散。")
    assert writer.asked == Place("body", "p2")
    assert "later" in writer.verbs


def test_an_edit_that_says_the_same_is_answered_with_the_question_s_buttons() -> None:
    writer, sent = at_second_body()
    writer.edit(sent, "平时学得零散。")
    assert writer.texts == (say("refuse.same_as_before"),)
    assert writer.asked == Place("body", "p2")


def test_an_edit_of_what_is_on_screen_names_no_place() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, "学得零散。")
    assert writer.texts[0].startswith(say("receipt.replaced", characters=5))
    assert len(writer.texts) == 1


def test_an_edit_when_all_was_asked_is_followed_by_the_ways_on() -> None:
    writer, sent = at_second_body()
    found = reports.find(writer.db, writer.report)
    assert found is not None
    session = reports.session(writer.db, found)
    reports.keep(writer.db, found.id, replace(session, at=None), found.title, writer.desk.now)
    writer.edit(sent, "学得零散。")
    assert writer.texts[0].startswith("（一）第1条")
    assert "draft" in writer.verbs


def test_an_edit_while_another_report_is_begun_leaves_the_choice_under_way() -> None:
    writer, sent = at_second_body()
    writer.say("/new")
    writer.edit(sent, "学得零散。")
    assert writer.asked is None
    writer.say("2021民主生活会")
    assert writer.texts[0].startswith("2021年")


def test_a_reply_to_an_older_question_says_where_it_went() -> None:
    writer = Writer().at_claims()
    writer.say(CLAIMS)
    question = writer.question
    writer.say("平时学得零散。")
    writer.tap("next")
    writer.reply(question, "笔记没有补上。")
    assert writer.texts[0].startswith("（一）第1条" + say("receipt.long", characters=14))
    assert writer.asked == Place("body", "p2")


@pytest.mark.parametrize(
    ("place", "words", "named"),
    [
        ("closing/text", "请批评指正。", "“结尾句”"),
        ("head/post", "副局长", "“职务”"),
        ("problems/a2/heading", "政治能力", "（二）“标题”"),
        ("claim@p2", "联系实际不紧", "（一）第2条“标题句”"),
    ],
)
def test_every_place_has_a_short_name(place: str, words: str, named: str) -> None:
    writer = Writer(memory()).at_body()
    writer.go(place)
    sent = writer.say(words).message
    if writer.asked != Place("body", "p1"):
        writer.tap("next")
    writer.edit(sent, f"更{words}")
    assert writer.texts[0].startswith(f"{named}换好了")


@pytest.mark.parametrize(
    ("listed", "claims", "point", "place", "named"),
    [
        ("causes/points", "理论根基不深\n宗旨意识不牢\n担当精神不足", "p4", "body", "原因第2条"),
        ("measures/points", "强化学习\n转变作风\n扛起责任", "p4", "actions", "措施第2条“具体做法”"),
    ],
)
def test_points_of_a_part_are_named_by_their_list(listed: str, claims: str, point: str, place: str, named: str) -> None:
    writer = Writer().at_body()
    writer.go(listed)
    writer.say(claims)
    writer.go(f"{place}@{point}")
    question = writer.question
    writer.go("body@p1")
    writer.reply(question, "每月读一本书。")
    assert writer.texts[0].startswith(named)


def test_one_claim_that_was_edited_is_one() -> None:
    writer = Writer().at_claims(PERSON_2021)
    sent = writer.say(CLAIMS).message
    writer.edit(sent, CLAIMS.replace("理论学习的系统性", "学习的系统性"))
    assert writer.texts[0] == "（一）1个问题换好了。"


@pytest.mark.parametrize(
    ("said", "count", "key"),
    [
        (("学得浅", "三月没去", "说明不重视"), "三", "receipt.joined_led"),
        (("学得浅", "例如，三月没去", "说明不重视"), "三", "receipt.joined"),
        (("学得浅", "跳过", "说明不重视"), "两", "receipt.joined"),
    ],
)
def test_after_the_steps_it_says_what_was_joined(said: tuple[str, ...], count: str, key: str) -> None:
    writer = Writer().at_body()
    writer.tap("steps")
    for words in said:
        writer.say(words)
    characters = len(writer.kept("body@p1"))
    assert writer.texts[0] == say(key, count=count, characters=characters)
    assert writer.asked == Place("body", "p1")


def test_one_step_alone_was_not_joined() -> None:
    writer = Writer().at_body()
    writer.tap("steps")
    for words in ("学得浅", "跳过", "跳过"):
        writer.say(words)
    assert writer.texts[0] == say("receipt.long", characters=3)


def test_two_actions_in_one_message_wait_for_more() -> None:
    writer = Writer().at_body()
    writer.go("measures/points")
    writer.say("强化学习\n转变作风\n扛起责任")
    writer.go("actions@p3")
    writer.say("每月读一本书。\n每周下乡一天。")
    writer.say("每季讲一次课。")
    assert writer.kept("actions@p3") == "p6 p7 p8"
    assert writer.texts[0] == say("receipt.points", count=3, noun="项做法") + say("receipt.more_points")
