"""Two states of an outline compared, and the texts that have no place any more."""

from dataclasses import replace

import pytest

from bot.interview import comparing
from bot.interview.comparing import Change, Structure, What, structure
from bot.interview.events import Open, Say
from bot.interview.outline import Outline, Question, Section, Wording
from tests.interview.playing import place, play
from tests.outlines import tiny

CHOICES = tiny.outline("choices")
INNER = tiny.outline("inner")
LISTS = tiny.outline("lists")


def _with(outline: Outline, section: Section) -> Structure:
    """What the outline looks like once a section is replaced by another one with its id."""
    return structure(
        replace(outline, sections=tuple(section if each.id == section.id else each for each in outline.sections))
    )


def _head(**changed: object) -> Structure:
    """The choices with another second question in their head."""
    head = CHOICES.sections[0]
    first, some, extras = head.questions
    made: Question = replace(some, **changed)  # type: ignore[arg-type]
    return _with(CHOICES, replace(head, questions=(first, made, extras)))


def test_an_outline_is_not_different_from_itself() -> None:
    assert comparing.changes(structure(CHOICES), structure(CHOICES)) == ()


@pytest.mark.parametrize(
    ("now", "change"),
    [
        (_head(name="几样"), Change(What.NAME, "head/some", "几样", was="至少一样", now="几样")),
        (_head(required=False), Change(What.FREE, "head/some", "至少一样")),
        (
            _head(options=CHOICES.known["head/some"].question.options[:2]),
            Change(What.OPTION_GONE, "head/some", "至少一样", "c", was="丙"),
        ),
    ],
)
def test_what_is_different_about_a_question_is_told(now: Structure, change: Change) -> None:
    assert comparing.changes(structure(CHOICES), now) == (change,)


def test_backwards_the_same_change_is_the_opposite() -> None:
    fewer = _head(required=False, options=CHOICES.known["head/some"].question.options[:2])
    assert comparing.changes(fewer, structure(CHOICES)) == (
        Change(What.REQUIRED, "head/some", "至少一样"),
        Change(What.OPTION_NEW, "head/some", "至少一样", "c", now="丙"),
    )


def test_a_question_that_went_and_one_that_came_are_told_by_their_names() -> None:
    now = _head(id="head/other", name="另一样")
    assert comparing.changes(structure(CHOICES), now) == (
        Change(What.QUESTION_GONE, "head/some", "至少一样"),
        Change(What.QUESTION_NEW, "head/other", "另一样"),
    )


def test_a_question_of_points_is_told_behind_its_list() -> None:
    part = LISTS.sections[1]
    assert part.points is not None
    fewer = replace(part, points=replace(part.points, questions=part.points.questions[:-1]))
    assert comparing.changes(structure(LISTS), _with(LISTS, fewer)) == (
        Change(What.QUESTION_GONE, "problems/points:note", "备注"),
    )


def test_a_heading_is_told_as_it_was_and_as_it_is() -> None:
    now = _with(CHOICES, replace(CHOICES.sections[1], heading=Wording("前面", "前面")))
    assert comparing.changes(structure(CHOICES), now) == (
        Change(What.HEADING, "first", "前面", was="前一段", now="前面"),
    )


def test_a_section_that_went_is_told_once_without_its_questions() -> None:
    now = structure(replace(CHOICES, sections=CHOICES.sections[:2]))
    assert comparing.changes(structure(CHOICES), now) == (Change(What.SECTION_GONE, "second", "后一段"),)
    assert comparing.changes(now, structure(CHOICES)) == (Change(What.SECTION_NEW, "second", "后一段"),)


def test_another_order_of_the_sections_is_told_once() -> None:
    head, first, second = CHOICES.sections
    now = structure(replace(CHOICES, sections=(head, second, first)))
    assert comparing.changes(structure(CHOICES), now) == (Change(What.ORDER, ""),)


def test_another_title_is_told() -> None:
    now = structure(replace(CHOICES, title="别的"))
    assert comparing.changes(structure(CHOICES), now) == (Change(What.SETTING, "title", was="选择", now="别的"),)


WRITTEN = play(
    INNER,
    Open(),
    Say("强化学习\n转变作风"),
    Say("先说一句。", place("lead@p1")),
    Say("每月一次\n写成笔记", place("actions@p1")),
).answers


def test_nothing_strays_where_everything_has_its_place() -> None:
    assert comparing.strays(structure(INNER), WRITTEN) == frozenset()


def test_a_list_that_went_strays_with_its_points_as_one() -> None:
    only = structure(replace(INNER, sections=INNER.sections[:1]))
    assert comparing.strays(only, WRITTEN) == {"measures/points"}


def test_an_inner_list_or_a_question_of_points_that_went_strays_alone() -> None:
    part = INNER.sections[1]
    assert part.points is not None
    bare = replace(part, points=replace(part.points, questions=part.points.questions[:1], inner=None))
    assert comparing.strays(_with(INNER, bare), WRITTEN) == {"measures/points:lead", "measures/points:actions"}


def test_what_was_put_aside_strays_nowhere() -> None:
    answers = {**WRITTEN, place("gone/text"): "", place("style/points"): "inline"}
    assert comparing.strays(structure(INNER), answers) == frozenset()
