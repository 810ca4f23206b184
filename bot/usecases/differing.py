"""What differs between two drafts, as lines to read on a phone: what changed stands between marks, 「」."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.draft.differences import Change, Comparison, Kind, Sentence
from bot.draft.document import Document
from bot.draft.likeness import Piece
from bot.usecases.work import Desk

_PAGE = 500  # characters: what a phone shows without much scrolling
_LONG = 70  # characters of a sentence that is shown whole, whatever changed in it
_BESIDE = 12  # characters that stay, shown on each side of a change in a longer one
_MOST = 160  # characters of a sentence that came or went
_GROUP = 20  # characters of the heading above
_LISTED = frozenset({Kind.CHANGED, Kind.ADDED, Kind.REMOVED, Kind.MOVED})


@dataclass(frozen=True, slots=True)
class Entry:
    """One difference, and the heading above it."""

    group: str
    text: str


def counted(desk: Desk, found: Comparison) -> str:
    """改了7句，加了2句，删了1句; "" where nothing differs."""
    counts = [(kind, found.count(kind)) for kind in (Kind.CHANGED, Kind.ADDED, Kind.REMOVED, Kind.MOVED, Kind.NUMBERED)]
    said = [desk.say(f"compare.count_{kind}", n=count) for kind, count in counts if count]
    breaks = found.count(Kind.SPLIT, Kind.JOINED)
    said += [desk.say("compare.count_breaks", n=breaks)] if breaks else []
    return desk.say("compare.between").join(said)


def pages(desk: Desk, found: Comparison, old: Document, new: Document) -> tuple[str, ...]:
    """The sentences that differ, under their headings, in pieces that fit a phone; numbers and breaks are left out."""
    made: list[str] = []
    page, group = "", ""
    for each in _entries(desk, found, old, new):
        headed = f"{each.group}\n{each.text}"
        more = f"\n\n{each.text if each.group == group else headed}"
        if page and len(page + more) > _PAGE:
            made.append(page)
            page = headed
        else:
            page = page + more if page else headed
        group = each.group
    return (*made, page) if page else tuple(made)


def _entries(desk: Desk, found: Comparison, old: Document, new: Document) -> Iterator[Entry]:
    for change in found.changes:
        if change.kind not in _LISTED:
            continue
        if change.new is not None:
            yield Entry(_above(desk, new, change.new), _line(desk, change))
        elif change.old is not None:
            yield Entry(_above(desk, old, change.old), _line(desk, change))


def _above(desk: Desk, document: Document, sentence: Sentence) -> str:
    """The heading above a sentence, on its own line or at the head of the text."""
    for index in range(sentence.paragraph, -1, -1):
        at, found = 0, ""
        for run in document.paragraphs[index].runs:
            if index == sentence.paragraph and at >= sentence.start:
                break
            found = run.text if 0 < run.level <= 2 else found  # noqa: PLR2004  # 一、 and （一）
            at += len(run.text)
        if found:
            return found if len(found) <= _GROUP else f"{found[: _GROUP - 1]}…"
    return desk.say("compare.top")


def _line(desk: Desk, change: Change) -> str:
    if change.kind is Kind.CHANGED:
        return both(desk, change.pieces)
    sentence = change.new or change.old
    words = "" if sentence is None else sentence.words
    return desk.say(f"compare.line_{change.kind}", text=words if len(words) <= _MOST else f"{words[:_MOST]}……")


def both(desk: Desk, pieces: Sequence[Piece]) -> str:
    """原：… and 现：… of a sentence that changed, what differs marked."""
    was, now = ([(piece.stays, text) for piece, text in side] for side in _sides(pieces))
    return "\n".join((desk.say("compare.was", text=_told(desk, was)), desk.say("compare.now", text=_told(desk, now))))


def _sides(pieces: Sequence[Piece]) -> tuple[list[tuple[Piece, str]], list[tuple[Piece, str]]]:
    return [(each, each.was) for each in pieces], [(each, each.now) for each in pieces]


def _told(desk: Desk, side: Sequence[tuple[bool, str]]) -> str:
    """One of the two sentences, what differs marked; of a long one, what stays is cut to what stands beside it."""
    whole = sum(len(text) for _, text in side) <= _LONG
    made = ""
    for index, (stays, text) in enumerate(side):
        if not stays:
            made += desk.say("compare.mark", text=text) if text else ""
        elif whole:
            made += text
        else:
            made += _beside(text, first=index == 0, last=index == len(side) - 1)
    return made


def _beside(text: str, *, first: bool, last: bool) -> str:
    """What stays between two changes, before the first or behind the last."""
    before = "" if first else text[:_BESIDE]
    behind = "" if last else text[-_BESIDE:]
    return text if len(text) <= len(before + behind) + 2 else f"{before}……{behind}"
