"""What is planted: every edit fits, the texts underneath are clean, and enough of every family is there."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.quality import planting
from tests.quality.planting import FAMILIES, MUST, SEVERITIES, Defect, Marred, plant

# Each set by its folder's name: fewest and most defects of a copy, how many there are, and the families that have few.
# A problem that no measure answers is seldom visible in the text alone.
SETS = {
    "planted": (6, 12, 200, {"links": 6}),
    "planted_again": (10, 14, 240, {"links": 10, "repetition": 10, "specificity": 10}),
    "planted_third": (11, 14, 220, {"structure": 10, "links": 8, "repetition": 10, "specificity": 8}),
    "planted_fourth": (13, 15, 250, {"structure": 8, "links": 10, "repetition": 11, "specificity": 9}),
    "planted_fifth": (13, 15, 250, {"structure": 8, "links": 10, "repetition": 11, "specificity": 8}),
    "planted_sixth": (16, 16, 250, {"structure": 10, "links": 10, "repetition": 11, "specificity": 11}),
    "planted_seventh": (15, 16, 250, {"structure": 9, "links": 8, "repetition": 12, "specificity": 9}),
    "planted_eighth": (14, 16, 240, {"structure": 8, "links": 11, "specificity": 9}),
    "planted_ninth": (16, 16, 250, {"structure": 10, "specificity": 9}),
    "planted_tenth": (16, 18, 260, {"specificity": 8}),
    "planted_eleventh": (15, 21, 280, {"links": 11, "specificity": 8}),
    "planted_twelfth": (
        15,
        20,
        140,
        {"structure": 7, "links": 4, "specificity": 4, "repetition": 7, "substance": 8},
    ),
    "planted_thirteenth": (19, 19, 300, {"links": 10, "specificity": 9}),
    "planted_fourteenth": (19, 19, 300, {"links": 10, "specificity": 10}),
    "planted_fifteenth": (17, 19, 290, {"links": 10, "specificity": 9}),
    "planted_sixteenth": (19, 19, 300, {"links": 10, "specificity": 10}),
    "planted_seventeenth": (19, 19, 300, {"links": 10, "specificity": 10}),
    "planted_eighteenth": (19, 19, 300, {"links": 10, "specificity": 10}),
}
BY_SET = {name: planting.copies(planting.FOLDER.with_name(name)) for name in SETS}
COPIES = tuple(copy for copies in BY_SET.values() for copy in copies)
DEFECTS = tuple(defect for copy in COPIES for defect in copy.defects)
CLEAN = (
    *(planting.ROOT / "tests" / "quality").glob("clean*/*.txt"),
    *(
        planting.ROOT / "tests" / "snapshots" / f"{name}.txt"
        for name in ("roads-2021", "team-2021", "team-2023", "branch-2021", "person-2021", "member-2022")
    ),
)
NAMES = [copy.name for copy in COPIES]
# Words of a template or of another's hand, which no clean material holds.
LEFT_OVER = ("X", "x", "*", "×", "某", "##", "【", "逗号", "句号", "？？", "  ", "，，", "。。", ",", ";", "(", '"')


def defect(edit: str, *, also: tuple[str, ...] = ()) -> Defect:
    return Defect("d", "typos", MUST, edit, "pinyin", also)


@pytest.mark.parametrize("copy", COPIES, ids=NAMES)
def test_every_edit_applies_exactly_once(copy: Marred) -> None:
    text, planted = plant(copy.base.read_text(encoding="utf-8"), copy.defects)
    assert {one.defect.id for one in planted} == {defect.id for defect in copy.defects}
    assert text != copy.base.read_text(encoding="utf-8")


@pytest.mark.parametrize("copy", COPIES, ids=NAMES)
def test_what_is_planted_stands_where_its_span_says(copy: Marred) -> None:
    text, planted = plant(copy.base.read_text(encoding="utf-8"), copy.defects)
    lines = text.split("\n")
    for one in planted:
        new = one.defect.edit.partition("|")[2].partition("}")[0]
        first = next((part for part in new.split("\n") if part), "")
        span = one.spans[0]
        assert first in lines[span.line - 1][span.start : span.end]


@pytest.mark.parametrize("copy", COPIES, ids=NAMES)
def test_no_clean_text_holds_what_is_planted_in_its_copies(copy: Marred) -> None:
    clean = copy.base.read_text(encoding="utf-8")
    for each in copy.defects:
        before, _, rest = each.edit.partition("{")
        new, _, after = rest.partition("|")[2].partition("}")
        if new:  # where words are lost, what is left stood there before
            assert before + new + after not in clean


@pytest.mark.parametrize("path", CLEAN, ids=[path.stem for path in CLEAN])
def test_a_clean_text_holds_no_left_over_word_or_mark(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [words for words in LEFT_OVER if words in text] == []


@pytest.mark.parametrize("path", CLEAN, ids=[path.stem for path in CLEAN])
def test_every_paragraph_of_a_clean_text_has_its_pairs_and_its_end(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        for opening, closing in ("“”", "‘’", "《》", "（）"):
            assert line.count(opening) == line.count(closing), line
        ends = ("。", "：", "方面存在的问题")
        assert len(line) < 60 or line.endswith(ends) or re.search("。（[^（）]+）$", line), line


def test_every_clean_text_is_planted_in_and_no_other() -> None:
    assert {copy.base for copy in COPIES} == set(CLEAN)


@pytest.mark.parametrize("name", SETS)
def test_a_copy_has_some_defects_and_not_too_many(name: str) -> None:
    fewest, most, *_ = SETS[name]
    assert [copy.name for copy in BY_SET[name] if not fewest <= len(copy.defects) <= most] == []


@pytest.mark.parametrize("name", SETS)
def test_there_are_many_defects_and_enough_of_every_family(name: str) -> None:
    _, _, many, few = SETS[name]
    counted = Counter(defect.family for copy in BY_SET[name] for defect in copy.defects)
    assert counted.total() >= many
    assert set(counted) == set(FAMILIES)
    assert {each: number for each, number in counted.items() if number < few.get(each, 12)} == {}


def test_ids_are_of_their_copy_and_stand_once() -> None:
    ids = [defect.id for defect in DEFECTS]
    assert len(set(ids)) == len(ids)
    assert all(defect.id.startswith(f"{copy.name}.") for copy in COPIES for defect in copy.defects)


def test_every_severity_is_one_of_three() -> None:
    assert {defect.severity for defect in DEFECTS} == set(SEVERITIES)


def test_new_words_are_counted_in_the_copy() -> None:
    text, (first, second) = plant("甲乙丙丁\n戊己庚", (defect("己{庚|更}"), defect("甲{|甲}乙")))
    assert text == "甲甲乙丙丁\n戊己更"
    assert first.spans == (planting.Span(1, 1, 2),)
    assert second.spans == (planting.Span(2, 2, 3),)


def test_what_is_lost_is_seen_at_its_neighbours() -> None:
    text, (one,) = plant("甲乙丙丁", (defect("甲{乙|}丙"),))
    assert text == "甲丙丁"
    assert one.spans == (planting.Span(1, 0, 2),)


def test_a_place_that_crosses_a_line_end_stands_on_both_lines() -> None:
    _, (one,) = plant("甲乙丙", (defect("甲{乙|乙\n\n丁}丙"),))
    assert one.spans == (planting.Span(1, 1, 2), planting.Span(3, 0, 1))


def test_the_middle_of_long_words_may_be_left_out() -> None:
    text, _ = plant("甲乙丙丁戊乙", (defect("甲{乙⋯丁|天}戊"),))
    assert text == "甲天戊乙"


def test_words_elsewhere_may_be_pointed_at_too() -> None:
    _, (one,) = plant("甲乙\n丙丁", (defect("甲{乙|天}", also=("丁",)),))
    assert one.spans == (planting.Span(1, 1, 2), planting.Span(2, 1, 2))


@pytest.mark.parametrize(
    ("clean", "defects", "why"),
    [
        ("甲乙甲乙", (defect("甲{乙|丙}"),), "fits 2 times"),
        ("甲乙", (defect("甲{丙|丁}"),), "fits 0 times"),
        ("甲乙丙", (defect("{甲乙|丁}"), defect("{乙丙|戊}")), "overlaps"),
        ("甲乙", (defect("甲乙"),), "not an edit"),
        ("甲乙丙丙", (defect("甲{乙|丁}", also=("丙",)),), "stands 2 times"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(clean: str, defects: tuple[Defect, ...], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        plant(clean, defects)
