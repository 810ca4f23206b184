"""Sentence patterns: unknown names are reported, missing facts leave the pattern out, nothing of Python is reached."""

import pytest
from jinja2.exceptions import SecurityError

from bot.draft import patterns

NAMES = ("study", "talks")


@pytest.mark.parametrize(
    ("pattern", "unknown"),
    [
        ("学习{{ studies }}次", ("studies",)),
        ("{{ talks }}{{ b }}{{ a }}", ("a", "b")),
        ("{% if nobody %}有{% endif %}", ("nobody",)),
        ("{{ study }}{{ talks }}", ()),
    ],
)
def test_unknown_names_are_told(pattern: str, unknown: tuple[str, ...]) -> None:
    assert patterns.unknown(pattern, NAMES) == unknown


@pytest.mark.parametrize(
    "pattern", ["学习{{ study次", "{% if study %}有", "{{ }}", "{{ study|nofilter }}", "{% what %}"]
)
def test_a_pattern_that_is_no_template_is_reported(pattern: str) -> None:
    assert patterns.fault(pattern)


@pytest.mark.parametrize(
    "pattern", ["学习{{ study }}次", "没有空", "{% if talks is defined %}谈{{ talks }}次{% endif %}"]
)
def test_a_sound_pattern_has_no_fault(pattern: str) -> None:
    assert patterns.fault(pattern) is None


def test_a_pattern_is_filled_with_its_facts() -> None:
    assert patterns.fill("学习{{ study }}次", {"study": "3", "talks": "4"}) == "学习3次"


@pytest.mark.parametrize("facts", [{}, {"study": ""}, {"talks": "4"}])
def test_a_pattern_without_its_fact_is_left_out(facts: dict[str, str]) -> None:
    assert patterns.fill("学习{{ study }}次", facts) is None


def test_a_fact_is_said_as_it_is() -> None:
    assert patterns.fill("{{ study }}", {"study": "<b>{{ talks }} & “好”</b>"}) == "<b>{{ talks }} & “好”</b>"


@pytest.mark.parametrize(
    "pattern",
    [
        "{{ study.__class__ }}",
        "{{ study['__class__'] }}",
        "{{ study|attr('__class__') }}",
        "{{ study.__class__.__mro__[1].__subclasses__() }}",
        "{{ study.format.__self__ }}",
    ],
)
def test_a_pattern_reaches_nothing_behind_a_name(pattern: str) -> None:
    assert _filled(pattern) is None


def test_a_pattern_cannot_change_what_it_is_given() -> None:
    facts = {"study": "3"}
    patterns.fill("{% set study = 4 %}{{ study }}", facts)
    assert facts == {"study": "3"}


def _filled(pattern: str) -> str | None:
    try:
        return patterns.fill(pattern, {"study": "3"})
    except SecurityError:
        return None
