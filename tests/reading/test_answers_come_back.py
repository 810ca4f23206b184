"""A report laid out in any style and read again gives the same answers."""

from collections.abc import Mapping
from itertools import product

import pytest

from bot.draft import assemble
from bot.interview import points
from bot.interview.outline import Outline, Place, Section, walk
from bot.reading import recognising, taking_over
from bot.reading.lines import Line
from bot.reading.structure import Structure
from tests.draft import filled

_LISTS = ("joined", "ordinals", "own_line")
_POINTS = (("paragraphs", "own_line"), ("inline", "own_line"), ("inline", "joined"), ("numbered", "own_line"))
STYLES = [
    {"points": points_, "aspects": aspects, "causes": causes, "measures": measures, "parts": parts, "stop": stop}
    for (points_, aspects), causes, measures, (parts, stop) in product(
        _POINTS, _LISTS, _LISTS, (("one", "no"), ("two", "yes"))
    )
]
_NOT_PRINTED = ("who", "due", "from", "fixes")
_FREE = ("own", "case", "last_year")

Said = dict[tuple[str, ...], list[str]]


@pytest.mark.parametrize("outline_id", [filled.PERSON, filled.TEAM])
def test_a_report_in_any_style_is_read_back(outline_id: str) -> None:
    outline, whole = filled.outline(outline_id), filled.whole(outline_id).said
    for style in STYLES:
        said = filled.styled(whole, style)
        lines = [Line(text) for text in filled.lines(assemble.assemble(outline, said))]
        structure = recognising.read(lines)
        assert isinstance(structure, Structure)
        taken = taking_over.take(structure, outline)
        assert _printed(outline, taken.answers, style) == _printed(outline, said, style), style
        assert filled.lines(assemble.assemble(outline, taken.answers)) == [line.text for line in lines], style
        assert (taken.unplaced, taken.repaired) == ((), ()), style


def _printed(outline: Outline, said: Mapping[Place, str], style: Mapping[str, str]) -> Said:
    """Everything that the draft prints, by where it stands; what paper cannot tell apart is one."""
    found: Said = {}
    for section in walk(outline.sections):
        asked = [each.id for each in section.questions if "/" in each.id]
        found |= {(each,): [said[Place(each)]] for each in asked if said.get(Place(each)) and _is_text(each)}
        _of_points(found, section, said)
    for each in _FREE:  # a lead-in and the text are paragraphs, one like the other
        led = found.pop((f"{each}/lead",), [])
        if led:
            found[f"{each}/text",] = ["\n".join([*led, *found[f"{each}/text",]])]
    if style["parts"] == "two" and ("closing/text",) in found:  # so is what closes behind 努力方向
        closing = found.pop(("closing/text",))
        found["measures/direction",] = ["\n".join([*found["measures/direction",], *closing])]
    return found


def _is_text(question: str) -> bool:
    return not question.startswith(("head/", "links/", "ledger/", "preparation/"))


def _of_points(found: Said, section: Section, said: Mapping[Place, str]) -> None:
    if section.points is None:
        return
    inner = section.points.inner
    for number, point in enumerate(points.live(said, Place(section.points.question.id))):
        for question in section.points.questions:
            if question.id not in _NOT_PRINTED and (text := said.get(Place(question.id, point))):
                found[section.id, str(number), question.id] = [text]
        if inner is not None:
            actions = [points.claim(said, each) for each in points.live(said, Place(inner.question.id, point))]
            if len(actions) == 1:  # with nothing to count, a lead-in and the one action are one text
                actions = ["".join([*found.pop((section.id, str(number), "lead"), []), *actions])]
            found[section.id, str(number), "actions"] = actions
