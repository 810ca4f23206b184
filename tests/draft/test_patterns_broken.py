"""Patterns that no facts can fill are faults of their file, found when it is checked."""

import pytest

from bot.draft import patterns


@pytest.mark.parametrize(
    "pattern",
    ["{{ study.__class__ }}", "{{ 1/0 }}", "{{ study + 1 }}", "{{ study.nothing }}", "{{ lipsum() }}"],
)
def test_a_pattern_that_cannot_be_filled_is_reported(pattern: str) -> None:
    assert patterns.fault(pattern)
