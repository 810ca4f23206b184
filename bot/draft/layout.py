"""Lists into paragraphs: 一是 paragraphs, headings with the text behind the stop, headings on lines of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.draft import wording
from bot.draft.document import Form, Paragraph, Run
from bot.interview import joining
from bot.interview.outline import Place


@dataclass(frozen=True, slots=True)
class Item:
    """A point ready to be laid out: its claim, and its text as one or more paragraphs of runs."""

    claim: str
    place: Place
    text: tuple[tuple[Run, ...], ...]


def body(*runs: Run) -> Paragraph:
    return Paragraph(Form.BODY, runs)


def heading(level: int, ordinal: int, words: str, source: Place, *, stop: bool = False) -> Paragraph:
    text = wording.number(level, ordinal) + (joining.closed(words) if stop else words)
    return Paragraph(Form.HEADING, (Run(text, (source,), level),), level)


def ordinals(items: Sequence[Item], *, strong: bool = False) -> tuple[Paragraph, ...]:
    """Each item a paragraph that begins 一是."""
    return tuple(
        body(*_claim(item, wording.ordinal(position, len(items)), strong=strong), *_flat(item))
        for position, item in enumerate(items, start=1)
    )


def inline(items: Sequence[Item], *before: Run, behind: tuple[Run, ...] = ()) -> Paragraph:
    """All items in one paragraph, between what stands before and behind them."""
    runs = [*before]
    for position, item in enumerate(items, start=1):
        runs += [*_claim(item, wording.ordinal(position, len(items))), *_flat(item)]
    return body(*runs, *behind)


def joined(items: Sequence[Item], level: int) -> tuple[Paragraph, ...]:
    """Each item a paragraph: its numbered claim as an inline heading, the text behind the stop."""
    return tuple(
        body(Run(f"{wording.number(level, position)}{joining.closed(item.claim)}", (item.place,), level), *_flat(item))
        for position, item in enumerate(items, start=1)
    )


def own_line(items: Sequence[Item], level: int, *, stop: bool = False) -> tuple[Paragraph, ...]:
    """Each item a numbered heading, its text in paragraphs below."""
    made: list[Paragraph] = []
    for position, item in enumerate(items, start=1):
        made.append(heading(level, position, item.claim, item.place, stop=stop))
        made += [body(*runs) for runs in item.text if runs]
    return tuple(made)


def listed(setting: str, items: Sequence[Item], level: int, *, stop: bool = False) -> tuple[Paragraph, ...]:
    """Causes or measures by the value of their setting."""
    if setting == "ordinals":
        return ordinals(items)
    return joined(items, level) if setting == "joined" else own_line(items, level, stop=stop)


def _claim(item: Item, ordinal: str, *, strong: bool = False) -> tuple[Run, ...]:
    """一是 and the claim with its stop; nothing but 一是 where an item has its whole text in its runs."""
    if not item.claim:
        return (Run(ordinal, (item.place,), strong=strong),) if ordinal else ()
    return (Run(f"{ordinal}{joining.closed(item.claim)}", (item.place,), strong=strong),)


def _flat(item: Item) -> tuple[Run, ...]:
    return tuple(run for runs in item.text for run in runs)
