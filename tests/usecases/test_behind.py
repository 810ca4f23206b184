"""原话: under a page of a draft, the paragraphs; behind a paragraph, its answers, each with a way to change it."""

import pytest

from bot.interview.outline import Place
from tests.store.opened import memory
from tests.usecases.office import WRITTEN, Office, written
from tests.usecases.writer import Writer, say


def drafted() -> Writer:
    """A writer who has just read a first draft, with one text in it."""
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.tap("next")
    writer.say("/draft")
    return writer


def long() -> Writer:
    """A writer who has just read a draft of two pages."""
    writer = Writer().at_body()
    for _ in range(2):
        for _ in range(3):
            writer.say("学得零散。" * 196)
        writer.tap("next")
    writer.say("/draft")
    return writer


def at_paragraph(writer: Writer, begins: str) -> Writer:
    """Taps 看原话 and then the paragraph whose button begins so, behind its number."""
    writer.tap("page")
    button = next(button for button in writer.buttons if button.label.split(" ", 1)[1].startswith(begins))
    writer.press(button.token)
    return writer


def test_under_a_page_stands_one_way_to_the_words_behind_it() -> None:
    page = drafted().heard.said[0].reply
    assert [[button.label for button in row] for row in page.buttons] == [[say("behind.see")]]


def test_under_each_of_several_pages_stands_its_own() -> None:
    writer = long()
    pages = [said.reply for said in writer.heard.said if said.reply.page is not None]
    assert len(pages) > 1
    labels = [button.label for page in pages for row in page.buttons for button in row]
    assert labels == [say("behind.see_page", page=number) for number in range(1, len(pages) + 1)]


def test_its_paragraphs_are_listed_with_numbers() -> None:
    writer = drafted()
    writer.tap("page")
    labels = [button.label for button in writer.buttons]
    assert writer.texts[0] == say("behind.which")
    assert [label.split(" ")[0] for label in labels] == [str(number) for number in range(1, len(labels) + 1)]
    assert all(len(label) <= 18 for label in labels)


def test_only_paragraphs_with_words_of_the_writer_are_listed() -> None:
    writer = drafted()
    writer.tap("page")
    assert [button.label for button in writer.buttons] == ["1 一是理论学习的系统性不…", "2 二是联系实际的紧密度不…"]


def test_a_page_without_words_of_the_writer_says_so() -> None:
    writer = Writer().at_claims()
    writer.say("/draft")
    writer.tap("page")
    assert writer.texts == (say("behind.none"),)


def test_many_paragraphs_stand_two_in_a_row() -> None:
    writer = Writer().at_claims()
    writer.say("\n".join(f"第{number}样学得不够深" for number in "甲乙丙丁戊己庚辛"))
    writer.press("1::go:causes/points")
    writer.say("理论根基不深\n宗旨意识不牢\n责任担当不强")
    writer.say("/draft")
    writer.tap("page")
    (listed,) = writer.heard.said
    assert [len(row) for row in listed.reply.buttons] == [2, 2, 2, 2, 2, 1]
    assert all(sum(len(button.label) for button in row) <= 18 for row in listed.reply.buttons)


def test_only_the_paragraphs_of_the_page_are_listed() -> None:
    writer = long()
    writer.press("1::page:1~1")
    first = set(writer.taps)
    writer.press("1::page:1~2")
    assert {tap.verb for tap in first} == {"words"}
    assert not first & set(writer.taps)


def test_behind_a_paragraph_stand_its_answers_with_where_they_are() -> None:
    writer = at_paragraph(drafted(), "一是理论学习")
    assert "理论学习的系统性不够" in writer.text
    assert "平时学得零散。" in writer.text
    assert say("ask.nth", n=1, total=2) in writer.text


def test_each_answer_behind_it_can_be_changed() -> None:
    writer = at_paragraph(drafted(), "一是理论学习")
    assert [(tap.verb, tap.argument) for tap in writer.taps] == [("go", "claim@p1"), ("go", "body@p1")]
    writer.tap("go", "body@p1")
    assert writer.asked == Place("body", "p1")


def test_what_is_missing_can_be_written_from_there() -> None:
    writer = at_paragraph(drafted(), "二是联系实际")
    assert say("behind.empty") in writer.text
    writer.tap("go", "body@p2")
    assert writer.asked == Place("body", "p2")


def test_an_answer_changed_since_the_draft_is_said_to_be() -> None:
    writer = drafted()
    writer.wait(5)
    writer.go("body@p1")
    writer.say("学得不系统。")
    writer.press("1::page:1~1")
    button = next(button for button in writer.buttons if "一是理论" in button.label)
    writer.press(button.token)
    assert say("behind.changed", text="学得不系统。") in writer.text


def test_an_answer_taken_out_since_the_draft_is_said_to_be() -> None:
    writer = Writer().begin("minzhu-2021.person")
    writer.go("closing/text")
    writer.say("以上请批评指正。")
    writer.say("/draft")
    writer.wait(5)
    writer.go("closing/text")
    writer.tap("clear")
    writer.press("1::page:1~1")
    writer.press(writer.buttons[-1].token)
    assert say("behind.cleared", text="以上请批评指正。") in writer.text


def test_a_heading_of_the_outline_is_nobody_s_words_and_can_be_changed() -> None:
    writer = drafted()
    shown = next(said.reply.text for said in writer.heard.said if said.reply.page == 1).split("\n\n", 1)[1]
    lines = [line.strip() for line in shown.split("\n") if line.strip()]
    heading = next(number for number, line in enumerate(lines) if line.startswith("（一）理论学习"))
    writer.press(f"1::words:1~{heading}")
    assert say("behind.shipped") in writer.text
    writer.tap("go", "problems/a1/heading")
    assert writer.asked == Place("problems/a1/heading")


def test_a_removed_point_is_said_to_be_gone_and_can_be_brought_back() -> None:
    writer = drafted()
    writer.press("1::remove:p1")
    writer.press("1::page:1~1")
    button = next(button for button in writer.buttons if "一是理论" in button.label)
    writer.press(button.token)
    assert say("behind.gone", text="平时学得零散。") in writer.text
    assert [(tap.verb, tap.argument) for tap in writer.taps] == [("bring", "p1")]
    writer.tap("bring", "p1")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_looking_behind_a_draft_leaves_the_question_where_it_was() -> None:
    writer = at_paragraph(drafted(), "一是理论学习")
    writer.go_on()
    assert writer.asked == Place("body", "p2")


def test_somebody_else_s_draft_is_not_opened() -> None:
    db = memory()
    owner = Writer(db, "zhang").at_body()
    owner.say("平时学得零散。")
    owner.say("/draft")
    stranger = Writer(db, "li").begin()
    for token in ("1::page:1~1", "1::words:1~3", "1::place:1~3~1", "1::put:1~3~0~1", "1::swap:1~3~0~1~all"):
        stranger.press(token)
        assert stranger.texts[0] == say("tap.not_yours")


def test_a_lead_reads_the_draft_without_a_way_behind_it_and_cannot_write_into_it() -> None:
    office = Office()
    lead, author = office.lead(), written(office.author())
    author.say("/draft")
    author.tap("give", "1")
    page = lead.press("::read:1").said[0]
    assert WRITTEN in page.reply.text
    assert page.reply.buttons == ()
    lead.reply(page.message, "换一句。", WRITTEN)
    assert lead.texts == (say("placing.only_author"),)
    assert author.kept("body@p1") == WRITTEN


@pytest.mark.parametrize(
    "token",
    [
        *(f"1::page:{each}" for each in ("", "1", "1~0", "1~9", "9~1", "x~1", "1~1~1", "~", "1~" + "9" * 30)),
        *(f"1::words:{each}" for each in ("", "1~999", "9~0", "1~x", "1~-1")),
        *(f"1::place:{each}" for each in ("", "1~999~1", "9~0~1", "1~0")),
        *(f"1::put:{each}" for each in ("", "1~0~0~1", "1~0~9~1", "1~999~0~1", "1~0~0~999")),
        *(f"1::swap:{each}" for each in ("", "~", "all", "1~0~0~1~all", "1~0~0~999~nosuch")),
    ],
)
def test_a_button_that_nobody_made_is_not_known(token: str) -> None:
    writer = drafted()
    writer.press(token)
    assert writer.texts[0] == say("tap.unknown")
