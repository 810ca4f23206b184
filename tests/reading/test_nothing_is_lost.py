"""Whatever is done to a material: it is read without fail, and every sentence is in an answer or kept aside."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft import assemble
from bot.reading import guessing, numbering, recognising, taking_over
from bot.reading.structure import Structure
from tests.draft import filled
from tests.reading import materials, round_trip

_LINES = materials.SMALL.split("\n")
_ODD = [
    "一、",
    "（一）",
    "二是",
    "1.",
    "整改措施",
    "努力方向",
    "一是。二是。",
    "（三）其他方面",
    "（1）x①y",
    "三、原因",
    "比如，",
    "。。",
    "上年度查摆问题",
]
_OTHER = [line.strip() for line in materials.own("small-2021").split("\n") if line.strip()]


def _letters(text: str) -> str:
    return "".join(each for each in text if each.isalnum())


def _sentences(structure: Structure) -> list[str]:
    """The sentences without the numbers before them, which a layout may change."""
    found = (piece for line in structure.paragraphs for piece in re.split("[。！？；]", line))
    return [words for each in found if len(words := _letters(numbering.bare(each.strip()))) > 3]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from([*_LINES, *_ODD, *_OTHER]), max_size=30),
    st.lists(st.integers(0, len(_LINES) - 1), max_size=6),
    st.booleans(),
)
def test_every_sentence_is_in_the_draft_or_kept_aside(put: list[str], at: list[int], whole: bool) -> None:  # noqa: FBT001
    lines = list(_LINES) if whole else []
    for place, line in zip([*at, *([len(_LINES)] * len(put))], put, strict=False):
        lines.insert(place, line)
    structure = recognising.read(round_trip.lines("\n".join(lines)))
    if not isinstance(structure, Structure):
        return
    guess = guessing.guess(structure, filled.every_outline()) or filled.TEAM
    taken = taking_over.take(structure, filled.outline(guess))
    there = _letters("".join(filled.lines(assemble.assemble(filled.outline(guess), taken.answers))))
    aside = _letters("".join(taken.unplaced))
    assert [each for each in _sentences(structure) if each not in there and each not in aside] == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='一二三四、（）是要。，：\n1.(2)①问题原因措施方面在对带头 *#"x'))
def test_any_text_is_read_or_refused(text: str) -> None:
    recognising.read(round_trip.lines(text))
