"""A point's text: closed once, in one paragraph, without its claim said twice."""

import pytest

from tests.draft import filled


def _point(claim: str, body: str) -> str:
    """How a point with this claim and body is printed, standing alone."""
    said = {"problems/a1/points": "p1", "claim@p1": claim, "body@p1": body}
    printed = filled.lines(filled.lay(filled.answers(said)))
    at = next(number for number, line in enumerate(printed) if line.startswith("（一）"))
    return printed[at + 1]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("平时只看标题", "平时只看标题。"),
        ("平时只看标题。", "平时只看标题。"),
        ("平时只看标题，", "平时只看标题。"),
        ("平时只看标题；", "平时只看标题。"),
        ("平时只看标题、", "平时只看标题。"),
        ("怎么会这样？", "怎么会这样？"),
        ("绝不能这样！", "绝不能这样！"),
        ("平时只看标题……", "平时只看标题……"),
        ("他说：“改不了。”", "他说：“改不了。”"),
        ("心里想着“不出事”", "心里想着“不出事”。"),
        ("只读了《决议》", "只读了《决议》。"),
        ("平时只看标题（不含附件）", "平时只看标题（不含附件）。"),
        ("平时只看标题（见上文。）", "平时只看标题（见上文。）"),
    ],
)
def test_a_body_is_closed_once(typed: str, printed: str) -> None:
    assert _point("学得浅", typed) == f"学得浅。{printed}"


@pytest.mark.parametrize("body", ["学得浅。平时只看标题。", "一是学得浅。平时只看标题。", "学得浅，平时只看标题。"])
def test_a_claim_that_its_body_says_again_is_not_doubled(body: str) -> None:
    assert _point("学得浅", body) == "学得浅。平时只看标题。"


@pytest.mark.parametrize("body", ["平时学得浅。一到会上才看。", "学习上抓得不紧。", "三是别的说法。"])
def test_a_body_that_does_not_begin_with_its_claim_is_left_as_it_is(body: str) -> None:
    assert _point("学得浅", body) == f"学得浅。{body}"


@pytest.mark.parametrize("claim", ["学得浅", "学得浅。", "一是学得浅。", "1. 学得浅；"])
def test_a_claim_is_printed_without_the_ordinal_and_stop_it_was_typed_with(claim: str) -> None:
    assert _point(claim, "平时只看标题。") == "学得浅。平时只看标题。"


def test_a_body_of_several_lines_is_one_paragraph() -> None:
    assert _point("学得浅", "平时只看标题。\n\n　　会上才看正文。") == "学得浅。平时只看标题。会上才看正文。"


def test_a_line_of_a_body_that_lacks_its_stop_gets_one() -> None:
    assert _point("学得浅", "平时只看标题\n会上才看正文") == "学得浅。平时只看标题。会上才看正文。"


def test_a_line_of_a_body_that_breaks_in_mid_sentence_is_not_cut() -> None:
    assert _point("学得浅", "平时只看标题，\n会上才看正文") == "学得浅。平时只看标题，会上才看正文。"


@pytest.mark.parametrize("place", ["opening/text", "closing/text"])
def test_the_lines_of_a_free_text_are_paragraphs(place: str) -> None:
    printed = filled.lines(filled.lay(filled.answers({place: "前一段。\n\n　　后一段"})))
    assert printed[printed.index("前一段。") + 1] == "后一段。"


def test_an_action_without_its_stop_gets_one() -> None:
    said = {"measures/points": "p1", "claim@p1": "强化", "actions@p1": "p2", "claim@p2": "每月学一次"}
    assert "（一）强化。每月学一次。" in filled.lines(filled.lay(filled.answers(said)))


def test_a_head_that_is_written_stands_above_everything() -> None:
    printed = filled.lines(filled.lay(filled.whole().said))
    assert printed[:3] == ["青堰县水务局党史学习教育专题民主生活会对照检查材料", "副局长　骆启舟", "（2022年1月）"]


def test_a_title_word_takes_the_place_of_the_usual_one() -> None:
    said = filled.answers({"head/unit": "青堰县水务局", "head/title_word": "发言提纲"})
    assert filled.lay(said).title == "青堰县水务局党史学习教育专题民主生活会发言提纲"


def test_a_title_that_was_typed_is_the_title() -> None:
    said = filled.answers({"head/unit": "青堰县水务局", "head/title": "我的发言"})
    assert filled.lay(said).title == "我的发言"


def test_a_team_signs_with_its_title_alone() -> None:
    said = filled.answers({"head/unit": "青堰县水务局", "head/name": "骆启舟"})
    assert "骆启舟" not in "".join(filled.lines(filled.lay(said, filled.TEAM)))
