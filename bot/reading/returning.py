"""Our own 第N稿, edited in Word or WPS and sent back: what changed, and the answers it belongs into.

A use case shows `Returned.count`, lets the writer take everything, some edits or none, and keeps `Returned.texts` as
new revisions of those answers; `Returned.conflicts` is asked first. Edits that nothing can be taken of (not
`edit.taken`) are shown with their reasons, for the writer to do in the bot.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.draft import assemble, differences, likeness, sentences
from bot.draft.differences import Change, Comparison, Kind
from bot.draft.document import Document
from bot.interview.outline import Outline
from bot.interview.points import Answers
from bot.reading import arrived, mending, owning, watching
from bot.reading.coming import Coming
from bot.reading.edits import Edit, Returned, Why
from bot.reading.lines import Line
from bot.reading.owning import Ground

_CAME = frozenset({Kind.ADDED, Kind.MOVED})


def read_back(outline: Outline, sent: Document, before: Answers, lines: Sequence[Line]) -> Returned:
    """What changed between a kept draft and the file that came back.

    `before` are the answers as they were when the draft was made: its sentences are traced to them, and every patch
    counts its characters in them. What stands around the text (草稿 第N稿, page numbers) is no edit, nor is white
    space.
    """
    old, new = [each.text for each in sent.paragraphs], arrived.paragraphs(lines, sent.title)
    found = differences.of_paragraphs(old, new)
    ground = owning.ground(outline, sent, before)
    edits = list(_edits(ground, _by_numbers(_made_one(found.pairs))))
    cells = arrived.cells(lines)
    if cells:
        edits.append(Edit(Kind.ADDED, len(old), "", "｜".join(cells), leftovers=(Why.TABLE,), sentences=len(cells)))
    returned = _returned(watching.told(ground, edits), before)
    made = assemble.assemble(outline, {**before, **returned.texts()})
    return _returned(
        _checked(returned.edits, differences.of_paragraphs([each.text for each in made.paragraphs], new)), before
    )


def _returned(edits: Iterable[Edit], before: Answers) -> Returned:
    found = tuple(edits)
    return Returned(found, {patch.place: before.get(patch.place, "") for edit in found for patch in edit.patches})


def _checked(edits: Sequence[Edit], left: Comparison) -> Iterator[Edit]:
    """The edits; one that would not stand in the next draft as it stands in the file says so."""
    differ = {each.new.number for each in left.changes if each.new is not None}
    differ |= {each.new.number - 1 for each in left.pairs if each.new is not None and each.breaks}
    for edit in edits:
        numbers = range(edit.at, edit.at + edit.sentences) if edit.at >= 0 else ()
        if edit.patches and not edit.leftovers and not differ.isdisjoint(numbers):
            yield replace(edit, leftovers=(Why.LAYOUT,))
        else:
            yield edit


def _edits(ground: Ground, pairs: Sequence[Change]) -> Iterator[Edit]:
    coming, found = Coming(ground, pairs), list[Edit]()
    index = 0
    while index < len(pairs):
        count = _together(pairs, index)
        if pairs[index].kind in _CAME:
            found.append(coming.edit(index, count))
        elif pairs[index].kind is Kind.REMOVED:
            found += mending.removed(ground, pairs[index])
        else:
            breaks = mending.broken(ground, pairs[index], coming.before(index)) if index not in coming.broken else None
            found += mending.changed(ground, pairs[index], breaks)
        index += count
    for edit in found:
        if not (edit.leftovers == (Why.GAP,) and set(edit.places) & coming.filled):
            yield edit


def _together(pairs: Sequence[Change], index: int) -> int:
    """How many sentences from here on came into one paragraph, one behind the other; 1 for what did not come."""
    first = pairs[index]
    count = 1
    while first.kind in _CAME and index + count < len(pairs):
        each = pairs[index + count]
        if each.kind is not first.kind or not _same_paragraph(first, each):
            break
        count += 1
    return count


def _same_paragraph(one: Change, other: Change) -> bool:
    return one.new is not None and other.new is not None and one.new.paragraph == other.new.paragraph


def _made_one(pairs: Sequence[Change]) -> list[Change]:
    """Two sentences of a paragraph that became one are one that changed."""
    made: list[Change] = []
    for each in pairs:
        last = made[-1] if made else None
        joined = None if last is None else _joined(last, each)
        if joined is None:
            made.append(each)
        else:
            made[-1] = joined
    return made


def _joined(one: Change, other: Change) -> Change | None:
    """Both, where one of them went into the other, and the two together are more like what it says now."""
    changed = one if one.kind is Kind.CHANGED else other
    if {one.kind, other.kind} != {Kind.CHANGED, Kind.REMOVED} or one.old is None or other.old is None:
        return None
    if changed.old is None or changed.new is None or one.old.number + 1 != other.old.number:
        return None
    both = replace(one.old, words=one.old.words + other.old.words)
    nearer = likeness.of(both.words, changed.new.words) > likeness.of(changed.old.words, changed.new.words)
    if one.old.paragraph != other.old.paragraph or not nearer:
        return None
    return replace(changed, at=both.number, old=both, breaks=one.breaks)


def _by_numbers(pairs: Sequence[Change]) -> list[Change]:
    """Sentences that went and came in one place under one number (二是) are one that changed, however unlike."""
    made: list[Change] = []
    went: list[Change] = []
    came: list[Change] = []
    for each in [*pairs, None]:
        if each is not None and each.kind is Kind.REMOVED:
            went.append(each)
        elif each is not None and each.kind is Kind.ADDED:
            came.append(each)
        else:
            made += _paired(went, came)
            made += [] if each is None else [each]
            went, came = [], []
    return made


def _paired(went: Sequence[Change], came: Sequence[Change]) -> list[Change]:
    for to, new in enumerate(came):
        number = "" if new.new is None else sentences.number(new.new.words)
        for at, old in enumerate(went):
            if number and old.old is not None and sentences.number(old.old.words) == number:
                both = replace(old, kind=Kind.CHANGED, new=new.new)
                return [*went[:at], *came[:to], both, *_paired(went[at + 1 :], came[to + 1 :])]
    return [*went, *came]
