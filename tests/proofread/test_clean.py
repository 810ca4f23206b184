"""Whole materials without faults: silence."""

import pytest

from bot.proofread.finding import Severity
from tests.proofread.readings import CLEAN, check, material, must


@pytest.mark.parametrize("name", CLEAN)
def test_nothing_of_a_clean_material_has_to_be_mended(name: str) -> None:
    assert must(check(material(name))) == []


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_material_gets_no_advice(name: str) -> None:
    assert [each.message for each in check(material(name)) if each.severity is Severity.ADVICE] == []


def test_every_paragraph_of_a_clean_material_alone_stays_quiet() -> None:
    """As an answer that was just typed: no title, no parts."""
    lines = [line for name in CLEAN for line in material(name).split("\n")[3:] if len(line) > 40]
    assert [found for line in lines if (found := must(check(line, whole=False)))] == []


def test_a_figure_in_a_cause_is_no_fault_and_an_inspection_of_reservoirs_is_none() -> None:
    text = "一是水库巡查走过场。2021年责任人应巡查36次，实到29次，巡查记录补签了4份。"
    assert must(check(text, whole=False)) == []
