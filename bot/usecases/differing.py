"""What differs between two drafts, as lines to read on a phone: what changed stands between marks, 「」."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.draft import differences
from bot.draft.differences import Change, Comparison, Kind, Sentence
from bot.draft.document import Document
from bot.draft.likeness import Piece
from bot.prompt_files.messages import Messages

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


@dataclass(frozen=True, slots=True)
class Told:
    """`what` is 改了7句，加了2句, "" where nothing differs; `pages` are the sentences, in pieces that fit a phone."""

    what: str
    pages: tuple[str, ...]


def told(messages: Messages, old: Document, new: Document) -> Told:
    """What differs between two drafts."""
    found = differences.between(old, new)
    return Told(_counted(messages, found), _pages(messages, found, old, new))


def _counted(messages: Messages, found: Comparison) -> str:
    """改了7句，加了2句，删了1句; "" where nothing differs."""
    counts = [(kind, found.count(kind)) for kind in (Kind.CHANGED, Kind.ADDED, Kind.REMOVED, Kind.MOVED, Kind.NUMBERED)]
    said = [messages.say(f"compare.count_{kind}", n=count) for kind, count in counts if count]
    breaks = found.count(Kind.SPLIT, Kind.JOINED)
    said += [messages.say("compare.count_breaks", n=breaks)] if breaks else []
    return messages.say("compare.between").join(said)


def _pages(messages: Messages, found: Comparison, old: Document, new: Document) -> tuple[str, ...]:
    """The sentences that differ, under their headings, in pieces that fit a phone; numbers and breaks are left out."""
    made: list[str] = []
    page, group = "", ""
    for each in _entries(messages, found, old, new):
        headed = f"{each.group}\n{each.text}"
        more = f"\n\n{each.text if each.group == group else headed}"
        if page and len(page + more) > _PAGE:
            made.append(page)
            page = headed
        else:
            page = page + more if page else headed
        group = each.group
    return (*made, page) if page else tuple(made)


def _entries(messages: Messages, found: Comparison, old: Document, new: Document) -> Iterator[Entry]:
    for change in found.changes:
        if change.kind not in _LISTED:
            continue
        if change.new is not None:
            yield Entry(_above(messages, new, change.new), _line(messages, change))
        elif change.old is not None:
            yield Entry(_above(messages, old, change.old), _line(messages, change))


def _above(messages: Messages, document: Document, sentence: Sentence) -> str:
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
    return messages.say("compare.top")


def _line(messages: Messages, change: Change) -> str:
    if change.kind is Kind.CHANGED:
        return both(messages, change.pieces)
    sentence = change.new or change.old
    words = "" if sentence is None else sentence.words
    return messages.say(f"compare.line_{change.kind}", text=words if len(words) <= _MOST else f"{words[:_MOST]}……")


def both(messages: Messages, pieces: Sequence[Piece]) -> str:
    """原：… and 现：… of a sentence that changed, what differs marked."""
    was = _marked(messages, [(each.stays, each.was) for each in pieces])
    now = _marked(messages, [(each.stays, each.now) for each in pieces])
    return "\n".join((messages.say("compare.was", text=was), messages.say("compare.now", text=now)))


def _marked(messages: Messages, side: Sequence[tuple[bool, str]]) -> str:
    """One of the two sentences, what differs marked; of a long one, what stays is cut to what stands beside it."""
    whole = sum(len(text) for _, text in side) <= _LONG
    made = ""
    for index, (stays, text) in enumerate(side):
        if not stays:
            made += messages.say("compare.mark", text=text) if text else ""
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
