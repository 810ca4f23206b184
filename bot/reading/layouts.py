"""The style that reproduces how a material is laid out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from bot.draft import style, wording
from bot.draft.style import Style
from bot.interview.outline import Outline, Section
from bot.reading.structure import About, Aspect, Passage, Structure

Placed = Sequence[tuple[Aspect, Section]]


def settings(structure: Structure, placed: Placed, outline: Outline) -> Mapping[str, str]:
    """The settings that differ from what the outline has in any case."""
    usual = style.style_of(outline, {})
    found = {**_headings(placed, usual), **_lists(structure)}
    return {setting: value for setting, value in found.items() if value != style.value(usual, setting)}


def typed(heading: str, section: Section, chosen: Style) -> str | None:
    """What to overtype an aspect's heading with: "" where the style says it so already, None where nothing does."""
    if wording.heading(section, {}, chosen) == heading:
        return ""
    for words in _bare(heading, chosen):
        if words and wording.heading(section, {wording.heading_place(section): words}, chosen) == heading:
            return words
    return None


def _bare(heading: str, chosen: Style) -> Iterator[str]:
    """The heading without the frame that the style puts around it, then as it is."""
    before = {"zai": "在", "dui": "对"}.get(chosen.before, "")
    after = {"aspect": "方面", "problems": "方面的问题", "existing": "方面存在的问题"}.get(chosen.after, "")
    yield heading.removeprefix(before).removesuffix(after)
    yield heading


def _headings(placed: Placed, usual: Style) -> Mapping[str, str]:
    """The frame and the wording under which most headings need not be overtyped, and every one can be said."""
    values = (style.SETTINGS["headings"], style.SETTINGS["before"], style.SETTINGS["after"])
    best: tuple[int, Mapping[str, str]] | None = None
    for headings, before, after in sorted(product(*values), key=lambda each: _distance(each, usual)):
        chosen = replace(usual, headings=headings, before=before, after=after)
        found = [typed(aspect.heading, section, chosen) for aspect, section in placed]
        if None in found:
            continue
        needed = sum(len(each or "") for each in found)
        if best is None or needed < best[0]:
            best = (needed, {"headings": headings, "before": before, "after": after})
    return {} if best is None else best[1]


def _distance(chosen: tuple[str, str, str], usual: Style) -> int:
    """How many settings differ from the usual ones: of equals, those stay."""
    return sum(one != other for one, other in zip(chosen, (usual.headings, usual.before, usual.after), strict=True))


def _lists(structure: Structure) -> Mapping[str, str]:
    found = {"aspects": _aspects(structure), "points": _points(structure)}
    for about, setting in ((About.CAUSES, "causes"), (About.MEASURES, "measures")):
        part = structure.part(about)
        if part is not None and part.listed.items:
            found[setting] = _listed(part.listed.family, part.listed.items)
            if part.split is not None:
                found["parts"] = "two"
    stopped = [aspect.stopped for aspect in structure.aspects if aspect.own_line]
    stopped += [item.stopped for item in (*structure.causes, *structure.measures) if item.own_line]
    if stopped:
        found["stop"] = "yes" if sum(stopped) * 2 > len(stopped) else "no"
    return found


def _aspects(structure: Structure) -> str:
    joined = sum(not aspect.own_line for aspect in structure.aspects)
    return "joined" if structure.aspects and joined * 2 > len(structure.aspects) else "own_line"


def _points(structure: Structure) -> str:
    """How points stand, by those that are not the first of their list."""
    families = [aspect.listed.family for aspect in structure.aspects if aspect.listed.items]
    if sum(family in ("1.", "（1）") for family in families) * 2 > len(families):
        return "numbered"
    later = [item for aspect in structure.aspects for item in aspect.listed.items[1:]]
    if sum(not item.begins for item in later) * 2 > len(later):
        return "inline"
    return "bold_lead" if sum(item.bold for item in structure.problems) * 2 > len(structure.problems) else "paragraphs"


def _listed(family: str, items: Sequence[Passage]) -> str:
    if family in ("一是", "第一", "一要"):
        return "ordinals"
    return "own_line" if sum(item.own_line for item in items) * 2 > len(items) else "joined"
