"""Each setting of the style changes the layout as its name says."""

import pytest

from bot.draft import style
from bot.draft.document import Document, Form
from bot.interview.outline import Place
from tests.draft import filled


def _laid(**settings: str) -> Document:
    return filled.lay(filled.styled(filled.whole().said, settings))


def _paragraph(document: Document, place: Place) -> str:
    """The paragraph that an answer's words stand in."""
    wanted = filled.whole().said[place]
    return next(line for line in filled.lines(document) if wanted in line)


FIRST, SECOND = filled.whole().said[Place("problems/a1/points")].split()
CAUSE = filled.whole().said[Place("causes/points")].split()[0]
MEASURE = filled.whole().said[Place("measures/points")].split()[2]


def _claim(point: str) -> str:
    return filled.whole().said[Place("claim", point)]


def _body(point: str) -> str:
    return filled.whole().said[Place("body", point)]


def test_points_are_paragraphs_of_their_own() -> None:
    assert f"二是{_claim(SECOND)}。{_body(SECOND)}" in filled.lines(_laid(points="paragraphs"))


def test_points_are_run_on_inline() -> None:
    found = _paragraph(_laid(points="inline"), Place("body", FIRST))
    assert found == f"一是{_claim(FIRST)}。{_body(FIRST)}二是{_claim(SECOND)}。{_body(SECOND)}"


def test_points_may_be_numbered_with_digits() -> None:
    lines = filled.lines(_laid(points="numbered"))
    assert f"1.{_claim(FIRST)}。{_body(FIRST)}" in lines
    assert f"2.{_claim(SECOND)}。{_body(SECOND)}" in lines


def test_a_number_with_digits_is_a_heading_of_the_third_level() -> None:
    runs = [run for run in _laid(points="numbered").runs() if _claim(FIRST) in run.text]
    assert [run.level for run in runs] == [3]


def test_a_bold_lead_is_the_point_s_claim_and_nothing_more() -> None:
    strong = [run.text for run in _laid(points="bold_lead").runs() if run.strong]
    assert strong[0] == f"一是{_claim(FIRST)}。"
    assert not any("具体表现" in text for text in strong)


def test_a_bold_lead_of_an_action_is_its_first_short_sentence() -> None:
    strong = [run.text for run in _laid(points="bold_lead").runs() if run.strong and "带头" in run.text]
    assert all(text.endswith("。") and "之后" not in text for text in strong)
    assert len(strong) == 6


def test_nothing_is_bold_where_leads_are_not() -> None:
    assert not any(run.strong for run in _laid(points="paragraphs").runs())


def test_an_aspect_s_heading_stands_on_its_own_line() -> None:
    document = _laid(aspects="own_line", after="aspect", before="none")
    assert "（一）感悟“两个确立”方面" in filled.headings(document, 2)


def test_an_aspect_s_heading_stands_at_the_head_of_its_text() -> None:
    found = _paragraph(_laid(aspects="joined", after="aspect", before="none"), Place("body", FIRST))
    assert found.startswith("（一）感悟“两个确立”方面。方面导语")
    assert _body(SECOND) in found


@pytest.mark.parametrize(
    ("setting", "point", "behind"),
    [("causes", CAUSE, "原因分析"), ("measures", MEASURE, "一是带头")],
)
def test_a_joined_list_has_its_text_behind_the_numbered_claim(setting: str, point: str, behind: str) -> None:
    found = _paragraph(_laid(**{setting: "joined"}), Place("claim", point))
    assert found.startswith("（")
    assert f"{_claim(point)}。{behind}" in found


@pytest.mark.parametrize(("setting", "point"), [("causes", CAUSE), ("measures", MEASURE)])
def test_a_list_of_ordinals_begins_with_words(setting: str, point: str) -> None:
    found = _paragraph(_laid(**{setting: "ordinals"}), Place("claim", point))
    assert found.startswith(("一是标题", "三是标题"))


@pytest.mark.parametrize(("setting", "point"), [("causes", CAUSE), ("measures", MEASURE)])
def test_a_list_on_own_lines_has_headings(setting: str, point: str) -> None:
    document = _laid(**{setting: "own_line"})
    assert any(heading.endswith(_claim(point)) for heading in filled.headings(document, 2))


def test_actions_below_a_heading_are_paragraphs() -> None:
    printed = filled.lines(_laid(measures="own_line", points="paragraphs"))
    below = printed[printed.index(f"（三）{_claim(MEASURE)}") + 1 :][:3]
    assert [line[:2] for line in below] == ["一是", "二是", "三是"]


def test_actions_below_a_heading_are_run_on_where_points_are() -> None:
    printed = filled.lines(_laid(measures="own_line", points="inline"))
    below = printed[printed.index(f"（三）{_claim(MEASURE)}") + 1]
    assert "一是带头" in below
    assert "三是带头" in below


def test_the_stop_stands_behind_every_heading_on_its_own_line_below_the_parts() -> None:
    document = _laid(stop="yes", causes="own_line", measures="own_line")
    assert all(heading.endswith("。") for heading in filled.headings(document, 2))
    assert not any(heading.endswith("。") for heading in filled.headings(document, 1))


def test_the_direction_stands_before_the_measures_in_one_part() -> None:
    printed = filled.lines(_laid(parts="one"))
    direction = printed.index(filled.whole().said[Place("measures/direction")])
    assert "带头" in printed[direction + 1]
    assert "（二）努力方向" not in printed


def test_the_direction_stands_behind_the_measures_in_two() -> None:
    printed = filled.lines(_laid(parts="two"))
    direction = printed.index(filled.whole().said[Place("measures/direction")])
    assert printed[direction - 1] == "（二）努力方向"
    assert "带头" in printed[direction - 2]
    assert "（一）整改措施" in printed


def test_a_part_is_not_split_while_there_is_no_direction() -> None:
    said = filled.styled({**filled.whole().said, Place("measures/direction"): ""}, {"parts": "two"})
    printed = filled.lines(filled.lay(said))
    assert "（一）整改措施" not in printed
    assert "（二）努力方向" not in printed


def test_who_and_by_when_are_hidden() -> None:
    printed = "".join(filled.lines(_laid(ledger="hidden")))
    assert "责任人" not in printed
    assert "月底前" not in printed


@pytest.mark.parametrize("measures", style.SETTINGS["measures"])
def test_who_and_by_when_are_shown_behind_their_measure(measures: str) -> None:
    printed = "".join(filled.lines(_laid(ledger="shown", measures=measures)))
    assert printed.count("（责任人：责任人2；完成时限：2022年2月底前）") == 1


def test_a_ledger_with_one_of_its_two_answers_shows_that_one() -> None:
    point = filled.whole().said[Place("measures/points")].split()[0]
    said = {**filled.whole().said, Place("who", point): ""}
    assert "（完成时限：2022年1月底前）" in "".join(filled.lines(filled.lay(filled.styled(said, {"ledger": "shown"}))))


def test_last_year_is_a_part_with_a_heading() -> None:
    assert "一、上年度民主生活会整改措施落实情况" in filled.headings(_laid(last_year="part"), 1)


def test_last_year_is_a_paragraph_without_a_heading_or_a_number() -> None:
    document = _laid(last_year="paragraph")
    written = filled.whole().said[Place("last_year/text")]
    assert written in [each.text for each in document.paragraphs if each.form is Form.BODY]
    assert filled.headings(document, 1)[0] == "一、有关事项说明"


@pytest.mark.parametrize("setting", ["before", "causes", "measures"])
def test_a_value_that_this_release_does_not_know_falls_back_to_the_outline_s(setting: str) -> None:
    assert _laid(**{setting: "dancing"}) == _laid()
