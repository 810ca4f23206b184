"""A stretch of text into problems, causes or measures: claim, what stands behind it, actions."""

import re
from collections.abc import Collection, Sequence

from bot.reading import headings, numbering
from bot.reading.structure import Aspect, Passage, Series

_LONGEST = 60  # characters of a claim, as the outlines ask for it
_LEAST = 4  # characters of a clause that can be a claim, and of what is left as its text
_STOP = re.compile("[。！？]")
_PAUSE = re.compile("[，；：]")
_LISTS = ("（一）", "1.", "（1）", "一是", "①", "第一", "一要")


def aspects(text: str, family: str, bold: Collection[str]) -> tuple[str, tuple[Aspect, ...]]:
    """The words before the first aspect, and the aspects."""
    made = numbering.split(text, family)
    return made.lead, tuple(_aspect(chunk.text, bold) for chunk in made.chunks)


def _aspect(text: str, bold: Collection[str]) -> Aspect:
    head = headings.of_aspect(text)
    return Aspect(head.words, problems(head.below, bold), head.own_line, head.stopped, head.below)


def problems(text: str, bold: Collection[str], families: Sequence[str] = _LISTS[1:]) -> Series:
    """Points: each a claim and its text. A text without numbers is one point, if a claim begins it."""
    made = numbering.split_items(text, families)
    if made.chunks:
        items = tuple(_item(chunk, made.family, bold) for chunk in made.chunks)
        return Series(made.lead, items, made.family)
    one = _claimed(made.lead)
    return Series("", (one,)) if one.claim and one.text else Series(made.lead)


def causes(text: str, bold: Collection[str]) -> Series:
    """Causes: numbered （一） or 一是; a text without numbers is the words before a list that is not there."""
    made = numbering.split_items(text, _LISTS)
    return Series(made.lead, tuple(_item(each, made.family, bold) for each in made.chunks), made.family)


def measures(text: str, bold: Collection[str]) -> Series:
    """Measures: as causes, with their actions."""
    found = causes(text, bold)
    return Series(found.lead, tuple(acting(item, found.family) for item in found.items), found.family)


def acting(item: Passage, family: str) -> Passage:
    """A measure with the actions that its text has, numbered otherwise than the measures themselves."""
    made = numbering.split_items(item.text, [each for each in _LISTS[1:] if each != family])
    actions = tuple(chunk.text for chunk in made.chunks if chunk.text)
    if len(actions) < 2:  # noqa: PLR2004  # one number alone is part of a sentence
        *led, last = item.text.split("\n")
        apart = item.own_line and len(led) == 1  # two paragraphs below a heading: the first leads in
        lead, actions = (led[0], (last,)) if apart else ("", (item.text,) if item.text else ())
    else:
        lead = made.lead
    return Passage(item.claim, item.text, lead, actions, item.own_line, item.begins, item.stopped, item.bold)


def _item(chunk: numbering.Chunk, family: str, bold: Collection[str]) -> Passage:
    made = _claimed(chunk.text)
    strong = any(made.claim and each.rstrip("。").endswith(made.claim) for each in bold)
    headed = family in ("（一）", "1.", "（1）")
    return Passage(
        made.claim,
        made.text,
        own_line=made.own_line and headed,
        begins=chunk.begins,
        stopped=made.stopped,
        bold=strong,
    )


def _claimed(text: str) -> Passage:
    """The claim that begins a text: its first line, its first sentence, or its first clause.

    A clause, where the sentence is too long for a claim, or is all there is: a claim alone has no stop of its own.
    """
    line, _, below = text.partition("\n")
    line, below = line.strip(), below.strip()
    stop = _STOP.search(line)
    if below and (stop is None or stop.end() == len(line)) and len(line) <= _LONGEST:
        return Passage(line.rstrip("。"), below, own_line=True, stopped=line.endswith("。"))
    if stop is not None and stop.start() <= _LONGEST and stop.end() < len(line):
        kept = stop.start() if line[stop.start()] == "。" else stop.end()
        return Passage(line[:kept], _joined(line[stop.end() :], below))
    pause = _PAUSE.search(line[: _LONGEST + 1])
    ends = stop is None or stop.end() == len(line)
    whole = (
        ends and not below and stop is not None and pause is not None and _LEAST <= pause.start() <= len(line) - _LEAST
    )
    if pause is not None and (len(line) > _LONGEST or whole):
        return Passage(line[: pause.start()], _joined(line[pause.end() :], below))
    return Passage(line.rstrip("。"), below)


def _joined(first: str, below: str) -> str:
    return "\n".join(each for each in (first.strip(), below) if each)
