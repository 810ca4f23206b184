"""Claims and lead-ins as they are printed: closed once, whole, and never a word of the body taken for the claim."""

import pytest

from bot.interview.outline import Place
from tests.draft import filled


def _lines(said: dict[str, str], **settings: str) -> list[str]:
    return filled.lines(filled.lay(filled.styled(filled.answers(said), settings)))


def _point(claim: str, body: str) -> str:
    """How a point with this claim and body is printed, standing alone."""
    printed = _lines({"problems/a1/points": "p1", "claim@p1": claim, "body@p1": body})
    return printed[next(number for number, line in enumerate(printed) if line.startswith("（一）")) + 1]


@pytest.mark.parametrize("body", ["学得浅表化，平时只看标题。", "学得浅、用得少。", "学得浅的时候多。"])
def test_a_body_whose_first_words_go_on_behind_the_claim_s_is_left_as_it_is(body: str) -> None:
    assert _point("学得浅", body) == f"学得浅。{body}"


@pytest.mark.parametrize("claim", ["有没有学进去？", "绝不能这样！", "还差一截……", "信“事在人为。”"])
@pytest.mark.parametrize("causes", ["joined", "ordinals"])
def test_a_claim_that_closes_itself_gets_no_second_stop(claim: str, causes: str) -> None:
    said = {"causes/points": "p1", "claim@p1": claim, "body@p1": "正文。"}
    assert any(line.endswith(f"{claim}正文。") for line in _lines(said, causes=causes))


def test_a_heading_that_closes_itself_gets_no_second_stop() -> None:
    said = {"causes/points": "p1", "claim@p1": "为什么学得浅？", "body@p1": "正文。"}
    assert "（一）为什么学得浅？" in _lines(said, causes="own_line", stop="yes")


@pytest.mark.parametrize(
    "claim", ["二、三季度学得少", "第一、二季度学得少", "三要素抓得不全", "3、4月份学得少", "1、2月份没有学"]
)
def test_a_claim_that_begins_with_figures_is_printed_whole(claim: str) -> None:
    assert _point(claim, "正文。") == f"{claim}。正文。"


@pytest.mark.parametrize("typed", ["一、三会一课不严", "1、三会一课不严", "第一，三会一课不严", "一要三会一课不严"])
def test_an_ordinal_before_a_claim_that_begins_with_a_figure_is_taken_off(typed: str) -> None:
    assert _point(typed, "正文。") == "三会一课不严。正文。"


def test_an_action_that_was_reworded_with_its_ordinal_is_counted_once() -> None:
    said = {"measures/points": "p1", "claim@p1": "强化", "actions@p1": "p2 p3"}
    said |= {"claim@p2": "一是每月学。", "claim@p3": "二是每季讲。"}
    assert "（一）强化。一是每月学。二是每季讲。" in _lines(said)


def test_a_body_that_says_a_claim_with_an_ordinal_again_is_not_doubled() -> None:
    assert _point("一是学得浅。", "学得浅。平时只看标题。") == "学得浅。平时只看标题。"


def test_last_year_s_lead_in_stays_where_last_year_is_a_paragraph() -> None:
    said = {"head/parts": "last_year", "last_year/lead": "先报告上年度。", "last_year/text": "都完成了。"}
    assert "先报告上年度。" in _lines(said, last_year="paragraph")


@pytest.mark.parametrize("place", ["problems/a1/lead", "lead@p1"])
def test_a_lead_in_of_several_lines_has_no_line_end_in_its_paragraph(place: str) -> None:
    said = {"measures/points": "p1", "claim@p1": "强化", "actions@p1": "p2", "claim@p2": "每月学。"}
    printed = _lines({**said, place: "前一句\n\n　　后一句"})
    assert any("前一句。后一句。" in line for line in printed)


def test_a_title_that_was_made_comes_from_the_unit() -> None:
    document = filled.lay(filled.answers({"head/unit": "青堰县水务局"}))
    assert next(document.runs()).sources == (Place("head/unit"),)
