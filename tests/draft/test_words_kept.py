"""No style loses or alters a word: whatever is chosen, every typed text stands in the draft as it was typed."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft import style
from bot.draft.document import Document, Form
from bot.interview import clean
from bot.interview.outline import Place
from tests.draft import filled
from tests.draft.filled import Answers

STYLES = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in style.SETTINGS.items()})

# What people type: words, marks, quotations, figures, line ends; no ordinals, which a claim is printed without.
MARKS = "，。；：、！？…“”（）《》%"
CLAIMS = st.text("学用改查看情况工作人民基层" + MARKS, max_size=12).map(lambda text: f"我{text}们")
BODIES = st.text("学用改查看情况工作人民一二三十是要0123456789 \n" + MARKS, max_size=40)
WRITTEN = st.builds(lambda text: clean.clean(f"我{text}们"), BODIES)

PAIRS = tuple(
    {one: first, other: second}
    for one, other in combinations(style.SETTINGS, 2)
    for first, second in product(style.SETTINGS[one], style.SETTINGS[other])
)


def _text(document: Document) -> str:
    return filled.words("".join(filled.lines(document)))


def _lost(document: Document, printed: Answers) -> list[str]:
    there = _text(document)
    return [text for text in printed.values() if filled.words(text) not in there]


@pytest.mark.parametrize("outline_id", ["minzhu-2021.person", "minzhu-2023.team"])
def test_no_two_settings_together_lose_or_alter_a_text(outline_id: str) -> None:
    filling = filled.whole(outline_id)
    for pair in PAIRS:
        there = "".join(filled.lines(filled.lay(filled.styled(filling.said, pair), outline_id)))
        assert [text for text in filling.printed.values() if text not in there] == [], pair


@given(STYLES)
@settings(max_examples=100, deadline=None)
def test_no_style_prints_a_text_twice(chosen: dict[str, str]) -> None:
    filling = filled.whole()
    there = _text(filled.lay(filled.styled(filling.said, chosen)))
    assert [text for text in filling.printed.values() if there.count(filled.words(text)) > 1] == []


@given(STYLES, st.lists(st.tuples(CLAIMS, WRITTEN, st.booleans()), min_size=1, max_size=4), WRITTEN)
@settings(max_examples=120, deadline=None)
def test_no_style_loses_a_word_of_a_problem(
    chosen: dict[str, str], typed: list[tuple[str, str, bool]], lead: str
) -> None:
    printed = {Place("problems/a1/lead"): lead}
    for number, (claim, body, again) in enumerate(typed):
        printed[Place("claim", f"p{number}")] = claim
        printed[Place("body", f"p{number}")] = f"{claim}。{body}" if again else body
    said = {**printed, Place("problems/a1/points"): " ".join(f"p{number}" for number in range(len(typed)))}
    assert _lost(filled.lay(filled.styled(said, chosen)), printed) == []


@given(STYLES, st.lists(WRITTEN, min_size=1, max_size=4), CLAIMS, WRITTEN)
@settings(max_examples=120, deadline=None)
def test_no_style_loses_a_word_of_a_measure(
    chosen: dict[str, str], actions: list[str], claim: str, direction: str
) -> None:
    printed = {Place("claim", f"p{number}"): clean.one_line(text) for number, text in enumerate(actions, start=1)}
    ids = " ".join(place.point for place in printed)
    printed |= {Place("claim", "p0"): claim, Place("measures/direction"): direction}
    said = {**printed, Place("measures/points"): "p0", Place("actions", "p0"): ids}
    assert _lost(filled.lay(filled.styled(said, chosen)), printed) == []


@given(STYLES, STYLES)
@settings(max_examples=100, deadline=None)
def test_the_same_style_gives_the_same_draft_whatever_stood_there_before(
    before: dict[str, str], chosen: dict[str, str]
) -> None:
    said = filled.whole().said
    again = filled.styled(filled.styled(said, before), chosen)
    assert filled.lay(again) == filled.lay(filled.styled(said, chosen))


@given(STYLES)
@settings(max_examples=100, deadline=None)
def test_no_style_leaves_an_empty_paragraph_or_a_doubled_stop(chosen: dict[str, str]) -> None:
    for paragraph in filled.lay(filled.styled(filled.whole().said, chosen)).paragraphs:
        assert paragraph.text.strip()
        assert not any(doubled in paragraph.text for doubled in ("。。", "，。", "；。", "。；）", "\n"))
        assert paragraph.form is not Form.BODY or paragraph.text.endswith(("。", "）"))
