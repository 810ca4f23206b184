"""Every rule answers to its own texts, and to those only."""

import pytest

from bot.proofread import rules
from bot.proofread.finding import Family, Severity
from bot.proofread.rule import Rule
from tests.proofread.readings import check, hits, shipped

ALL = rules.every(shipped())


def texts(rule: Rule, *, fires: bool) -> list[tuple[Rule, str]]:
    return [(rule, text) for text in (rule.fires if fires else rule.stays)]


def name(value: object) -> str:
    return value.id if isinstance(value, Rule) else ""


@pytest.mark.parametrize("rule", ALL, ids=name)
def test_a_rule_has_texts_for_both_and_says_where_it_was_read(rule: Rule) -> None:
    assert rule.fires
    assert rule.stays
    assert rule.source


@pytest.mark.parametrize(("rule", "text"), [pair for rule in ALL for pair in texts(rule, fires=True)], ids=name)
def test_a_text_that_must_fire_fires(rule: Rule, text: str) -> None:
    assert hits(rule, text)


@pytest.mark.parametrize(("rule", "text"), [pair for rule in ALL for pair in texts(rule, fires=False)], ids=name)
def test_a_text_that_must_not_fire_stays_quiet(rule: Rule, text: str) -> None:
    assert hits(rule, text) == []


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.id for rule in ALL}) == len(ALL)


def test_no_family_is_without_a_rule() -> None:
    assert {rule.family for rule in ALL} == set(Family)


def test_what_is_about_substance_and_links_is_never_said_to_be_wrong() -> None:
    soft = [rule for rule in ALL if rule.family in (Family.SUBSTANCE, Family.LINKS)]
    assert all(rule.severity is not Severity.MUST for rule in soft)


def test_a_formula_is_never_asserted() -> None:
    found = [hit for rule in ALL if rule.family is Family.FORMULAS for text in rule.fires for hit in hits(rule, text)]
    assert found
    assert all(hit.message.startswith("建议核对权威表述：") and not hit.suggestion for hit in found)


LISTED = [each for found in shipped().confusions.values() for each in found]
WRONG = [each.wrong for each in LISTED if not each.beside]


def test_every_word_that_is_listed_as_wrong_is_found_in_a_sentence() -> None:
    missed = [each for each in WRONG if not any(at < 3 + len(each) and end > 3 for at, end in found_in(each))]
    assert len(missed) * 100 < len(WRONG), missed  # a few are covered by a longer neighbour, or are words elsewhere


def test_every_right_word_in_a_wrong_place_is_found_there() -> None:
    said = [(f"{before}{each.wrong}{behind}", len(before)) for each in LISTED for before, behind in each.beside]
    missed = [text for text, at in said if not any(start <= 3 + at < end for start, end in found_in(text))]
    assert len(missed) * 20 < len(said), missed  # a few make a longer word with what stands around them here


def found_in(wrong: str) -> list[tuple[int, int]]:
    found = check(f"班子，{wrong}，党员。", whole=False)
    return [(each.spot.start, each.spot.end) for each in found if each.family in (Family.TYPOS, Family.FORMULAS)]


def test_no_right_word_is_listed_as_wrong() -> None:
    rights = {each.right for found in shipped().confusions.values() for each in found}
    assert [each for each in rights if check(f"班子，{each}，党员。", whole=False) and each in WRONG] == []
