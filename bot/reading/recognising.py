"""Lines into a Structure: head, parts with their lists, what stands below the text."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.interview import sensitive
from bot.reading import headings, heads, numbering, passages, tidying
from bot.reading.headings import Headed
from bot.reading.lines import Line
from bot.reading.structure import About, Aspect, Part, Passage, Series, Structure, Unreadable, Why

_LONGEST = 60_000  # characters: ten times a long material; more is another file
_KNOWN = re.compile("对照检查|检视剖析|剖析材料|发言提纲|民主生活会|组织生活会|四个对照|检查材料")
_OTHER = re.compile("(?:通知|方案|办法|意见|安排|总结|计划|清单|台账|纪要|合同|记录)[）)]?$")  # titles of what is none
_TOPS = ("一、", "（一）", "1.")  # what numbers the parts; some materials stand a level lower in a larger file
_BELOW = {"一、": "（一）", "（一）": "1.", "1.": "（1）", "（1）": "①"}
_FREE = (About.LAST_YEAR, About.CONDUCT, About.OWN, About.CASE)
_ASPECTS_ALONE = 2  # parts or points that are headed like aspects, from which on they are some
_CLOSES = re.compile(
    "^(?:以上|会后|今后|下一步|总之|请|恳请|最后|不妥|我将|本人将|班子将|支部将|党组将)|批评指正|指正。?$"
)
_LONGEST_CLOSE = 500  # characters, as the outlines ask for it


def read(lines: Sequence[Line]) -> Structure | Unreadable:
    """What the material is made of, or why nothing can be made of it.

    Tables stand beside the text, but where the text is in one.
    """
    characters = sum(len(line.text.strip()) for line in lines)
    if characters > _LONGEST:
        return Unreadable(Why.TOO_LONG, characters)
    if any(sensitive.is_marked(line.text) for line in lines):
        return Unreadable(Why.MARKED, characters)
    found = _read([line for line in lines if not line.in_table], characters)
    cells = tidying.tidy([line for line in lines if line.in_table])
    if not cells.rows:
        return found
    if isinstance(found, Unreadable):
        return _read(lines, characters)
    tables = ("\n".join(row.text for row in cells.rows),)
    return replace(found, tables=tables, repaired=(*found.repaired, *cells.repaired))


def _read(lines: Sequence[Line], characters: int) -> Structure | Unreadable:
    tidied = tidying.tidy(lines)
    if not tidied.rows:
        return Unreadable(Why.EMPTY)
    rows = headings.numbered(tidied.rows)
    text = "\n".join(row.text for row in rows)
    top = _top(text)
    made = _parts(text, top, tidied.bold)
    if made is None:
        return Unreadable(Why.OTHER, characters)
    above, parts = made
    head = heads.read(above)
    if _OTHER.search(head.title) or not _is_ours(f"{head.title}\n{head.opening}", parts):
        return Unreadable(Why.OTHER, characters)
    if not any(_has_text(part) for part in parts):
        return Unreadable(Why.HEADINGS_ONLY, characters)
    parts, foot = heads.foot(parts)
    parts, closing = _closing(parts)
    paragraphs = tuple(row.text for row in tidied.rows)
    structure = Structure(head.title, head.signature, head.date, head.opening, parts, closing, foot, paragraphs)
    return replace(structure, repaired=tidied.repaired)


def _is_ours(above: str, parts: Sequence[Part]) -> bool:
    """Problems, causes and measures tell a material, or problems by aspects; less does where title or opening name it.

    A year's summary has problems and measures, too.
    """
    kinds = {part.about for part in parts if part.about in (About.PROBLEMS, About.CAUSES, About.MEASURES)}
    aspects = sum(len(part.aspects) for part in parts)
    alone = len(kinds) == 3 or (len(kinds) > 1 and aspects > 1)  # noqa: PLR2004
    return alone or bool(kinds and _KNOWN.search(above))


def _has_text(part: Part) -> bool:
    """Whether anything but headings stands in the part."""
    found = [item.text for item in part.listed.items]
    found += [item.text for aspect in part.aspects for item in aspect.listed.items]
    return any(found) or (part.about in _FREE and bool(part.text))


def _top(text: str) -> str:
    """What numbers the parts."""
    for family in _TOPS:
        heard = [headings.about(_heading(text, end)) for _, end, _, _ in numbering.marks(text, family)]
        if len({each for each in heard if each is not None}) > 1:
            return family
    return _TOPS[0]


def _heading(text: str, at: int) -> str:
    """The words of a heading that begins here."""
    return headings.of_part(text[at : at + 120]).words


def _parts(text: str, top: str, bold: Collection[str]) -> tuple[str, tuple[Part, ...]] | None:
    """What stands above the first part, and the parts; None where there is none."""
    cuts: list[tuple[int, int]] = []
    last = 0
    for start, end, ordinal, begins in numbering.marks(text, top):
        known = headings.about(_heading(text, end)) is not None
        glued = known and ordinal == last + 1 and text[start - 1 : start] in ("。", "！", "？", "：", "”", "）")
        short = begins and len(text[end:].partition("\n")[0]) <= 40  # noqa: PLR2004  # a heading of another part
        if glued or (begins and (known or (short and ordinal == last + 1))):
            cuts.append((start, end))
            last = ordinal
    if not cuts:
        return None
    ends = [*(start for start, _ in cuts[1:]), len(text)]
    heads_ = [headings.of_part(text[end:behind]) for (_, end), behind in zip(cuts, ends, strict=True)]
    return text[: cuts[0][0]].strip(), _merged([_part(head, _BELOW[top], bold) for head in heads_])


def _part(head: Headed, below: str, bold: Collection[str]) -> Part:
    about = headings.about(head.words)
    made = Part(about, head.words, head.below)
    if about is About.PROBLEMS:
        return _problems(made, below, bold)
    if about is About.CAUSES:
        listed = passages.causes(head.below, bold)
        return replace(made, lead=listed.lead, listed=replace(listed, lead=""))
    if about is About.MEASURES:
        return _measures(made, below, bold)
    listed = passages.problems(head.below, bold)
    return replace(made, lead=listed.lead, listed=replace(listed, lead="")) if listed.family else made


def _problems(made: Part, below: str, bold: Collection[str]) -> Part:
    lead, aspects = passages.aspects(made.text, below, bold)
    if not aspects:  # 1.理论学习方面, with （1） below it
        lead, aspects = passages.aspects(made.text, _BELOW[below], bold)
        if len(aspects) < _ASPECTS_ALONE or not all(headings.is_aspect(each.heading) for each in aspects):
            aspects = ()
    if aspects:
        return replace(made, lead=lead, aspects=aspects)
    listed = passages.problems(made.text, bold)
    return replace(made, lead=listed.lead, listed=replace(listed, lead=""))


def _measures(made: Part, below: str, bold: Collection[str]) -> Part:
    """The measures; 努力方向 under a heading of its own, or as the paragraphs behind the first of the lead-in."""
    top = numbering.split(made.text, below)
    found = [headings.of_aspect(chunk.text) for chunk in top.chunks]
    if len(found) == 2 and "措施" in found[0].words and found[1].words.endswith("方向") and found[1].below:  # noqa: PLR2004
        listed = passages.measures(found[0].below, bold)
        lead, direction = _led("\n".join(each for each in (top.lead, listed.lead) if each))
        whole = "\n".join(each for each in (lead, direction) if each)
        split = (found[0].words, found[1].words)
        listed = replace(listed, lead="")
        return replace(made, lead=whole, listed=listed, split=split, direction=found[1].below)
    listed = passages.measures(made.text, bold)
    lead, direction = _led(listed.lead) if listed.items else (listed.lead, "")
    return replace(made, lead=lead, listed=replace(listed, lead=""), direction=direction)


def _led(lead: str) -> tuple[str, str]:
    first, _, rest = lead.partition("\n")
    return first, rest.strip()


def _merged(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts; several about the problems of one aspect each are aspects of one part."""
    alone = [each for each in parts if each.about is About.PROBLEMS and "方面" in each.heading and not each.aspects]
    if len(alone) < _ASPECTS_ALONE:
        return tuple(parts)
    aspects = tuple(
        Aspect(each.heading, Series(each.lead, each.listed.items, each.listed.family), text=each.text) for each in alone
    )
    whole = Part(About.PROBLEMS, "", "", aspects=aspects)
    made = [each for each in parts if each not in alone]
    made.insert(next(at for at, each in enumerate(parts) if each in alone), whole)
    return tuple(made)


def _closing(parts: Sequence[Part]) -> tuple[tuple[Part, ...], str]:
    """The parts without a last paragraph that belongs to no measure, and that paragraph."""
    last = parts[-1]
    if last.about is not About.MEASURES or not last.listed.items or last.split is not None:
        return tuple(parts), ""
    *others, item = last.listed.items
    text, _, closing = item.text.rpartition("\n")
    alone = _tail(item) and not any(_tail(each) for each in others)
    if not text or len(closing) > _LONGEST_CLOSE or not (alone or _CLOSES.search(closing)):
        return tuple(parts), ""
    kept = passages.acting(replace(item, text=text), last.listed.family)
    listed = replace(last.listed, items=(*others, kept))
    return (*parts[:-1], replace(last, listed=listed)), closing


def _tail(item: Passage) -> bool:
    """Whether a paragraph without a number stands behind an item's last action, or behind its only paragraph."""
    *before, last = item.text.split("\n")
    numbered = any(numbering.begins_numbered(each) for each in before)
    return bool(before) and not numbering.begins_numbered(last) and (numbered or not item.own_line)
