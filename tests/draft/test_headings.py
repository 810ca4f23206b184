"""Headings: a frame around an aspect's wording, the writer's own wording, long and short, with a stop or without."""

import pytest

from tests.draft import filled

_WORDED = "problems/a1/heading"


def _first(outline_id: str = filled.PERSON, **said: str) -> str:
    """The heading of the first aspect; keys are settings of the style, `own` the writer's wording."""
    own = {_WORDED: said.pop("own")} if "own" in said else {}
    answers = filled.styled(filled.answers(own), said)
    return filled.headings(filled.lay(answers, outline_id), 2)[0]


@pytest.mark.parametrize(("before", "shown"), [("none", ""), ("zai", "在"), ("dui", "对")])
@pytest.mark.parametrize(
    ("after", "shown_after"),
    [("aspect", "方面"), ("problems", "方面的问题"), ("existing", "方面存在的问题"), ("none", "")],
)
def test_a_heading_stands_in_the_frame_of_the_style(before: str, shown: str, after: str, shown_after: str) -> None:
    assert _first(own="理论学习", before=before, after=after) == f"（一）{shown}理论学习{shown_after}"


@pytest.mark.parametrize(
    ("typed", "before", "after"),
    [
        ("在理论学习方面存在的问题", "zai", "existing"),
        ("对理论学习方面的问题", "dui", "problems"),
        ("理论学习方面", "none", "aspect"),
        ("理论学习方面。", "none", "aspect"),
        ("在理论学习方面", "zai", "aspect"),
    ],
)
def test_a_frame_that_the_writer_typed_is_not_doubled(typed: str, before: str, after: str) -> None:
    assert _first(own=typed, before=before, after=after) == f"（一）{typed.rstrip('。')}"


def test_a_frame_that_the_writer_typed_stays_where_the_style_has_none() -> None:
    assert _first(own="在理论学习方面存在的问题", before="none", after="none") == "（一）在理论学习方面存在的问题"


def test_a_typed_half_of_the_frame_gets_its_other_half() -> None:
    assert _first(own="在理论学习", before="zai", after="existing") == "（一）在理论学习方面存在的问题"


def test_an_outline_s_own_frame_is_used_where_the_writer_chose_none() -> None:
    assert _first() == "（一）在感悟“两个确立”方面存在的问题"
    assert _first("minzhu-2023.person") == "（一）理论学习方面"


def test_a_long_heading_is_the_long_wording_of_the_notice() -> None:
    aspect = filled.outline().meeting.aspects[0]
    assert _first(headings="long", before="none", after="none") == f"（一）{aspect.heading.long}"


@pytest.mark.parametrize("headings", ["short", "long"])
def test_the_writer_s_wording_wins_over_short_and_long(headings: str) -> None:
    assert _first(own="学思想", headings=headings, before="none", after="none") == "（一）学思想"


def test_a_heading_on_its_own_line_has_a_stop_where_the_style_says_so() -> None:
    assert _first(own="理论学习", before="none", after="aspect", stop="yes") == "（一）理论学习方面。"


def test_a_stop_that_the_writer_typed_is_not_doubled() -> None:
    assert _first(own="理论学习方面。", before="none", after="aspect", stop="yes") == "（一）理论学习方面。"


def test_a_part_s_heading_is_the_writer_s() -> None:
    said = filled.answers({"problems/heading": "查摆出来的问题"})
    assert "一、查摆出来的问题" in filled.lines(filled.lay(said))


def test_a_part_s_heading_gets_no_frame() -> None:
    said = filled.styled({}, {"before": "zai", "after": "existing"})
    assert "一、存在的主要问题" in filled.lines(filled.lay(said))


def test_the_headings_of_a_split_part_are_the_writer_s() -> None:
    said = filled.styled(filled.whole().said, {"parts": "two"})
    said = {**said, **filled.answers({"measures/first_heading": "怎么改", "measures/second_heading": "往哪走"})}
    assert {"（一）怎么改", "（二）往哪走"} <= set(filled.lines(filled.lay(said)))
