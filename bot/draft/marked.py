"""Two drafts as one text in which every word and every paragraph's end says whether it stays, came or went.

What stays is laid out as in the new draft; what went, as it was in the old one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.draft import differences, likeness
from bot.draft.differences import Sentence
from bot.draft.document import Document, Paragraph, Run


class Fate(StrEnum):
    """What became of words."""

    STAYS = "stays"
    CAME = "came"
    WENT = "went"


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph with a fate for each of its runs, and one for its end.

    A paragraph whose end went runs on into the next one in the new draft; one whose end came did so in the old.
    """

    paragraph: Paragraph
    fates: tuple[Fate, ...]
    end: Fate


def together(old: Document, new: Document) -> tuple[Marked, ...]:
    """Both drafts as one text, in the order in which it is read."""
    found = differences.between(old, new)
    making = _Making(_Side(old, found.old, Fate.WENT), _Side(new, found.new, Fate.CAME))
    for pair in found.pairs:
        if pair.is_pair and pair.old is not None and pair.new is not None:
            making.fill(pair.old, pair.new)
            making.pair(pair.old, pair.new)
    making.fill(None, None)
    making.end(Fate.STAYS, making.new)
    return tuple(making.made)


@dataclass(slots=True)
class _Side:
    """One of the drafts, and how far it is read."""

    document: Document
    sentences: Sequence[Sentence]
    fate: Fate  # of what only this one has
    paragraph: int = 0
    read: int = 0  # sentences

    def until(self, sentence: Sentence | None) -> int:
        """The paragraph in which it goes on; the last one where nothing follows."""
        return max(0, len(self.document.paragraphs) - 1) if sentence is None else sentence.paragraph

    def next_here(self, sentence: Sentence | None) -> Iterator[Sentence]:
        """The sentences of this paragraph that come before that one."""
        behind = len(self.sentences) if sentence is None else sentence.number
        while self.read < behind and self.sentences[self.read].paragraph == self.paragraph:
            yield self.sentences[self.read]
            self.read += 1


@dataclass(slots=True)
class _Making:
    """The text so far."""

    old: _Side
    new: _Side
    made: list[Marked] = field(default_factory=list)
    runs: list[tuple[Run, Fate]] = field(default_factory=list)

    def fill(self, old: Sentence | None, new: Sentence | None) -> None:
        """What stands before two sentences that belong together, or at the end.

        Where both begin a new paragraph before them, the first such end is one for both; the others are whole
        paragraphs that went, then those that came.
        """
        sides = ((self.old, old), (self.new, new))
        for side, before in sides:
            self._put_here(side, before)
        on = [(side, before) for side, before in sides if side.paragraph < side.until(before)]
        if not on:
            return
        self.end(Fate.STAYS if len(on) == len(sides) else on[0][0].fate, on[-1][0])
        for side, _ in on:
            side.paragraph += 1
        for side, before in on:
            while side.paragraph < side.until(before):
                self._put_here(side, before)
                self.end(side.fate, side)
                side.paragraph += 1
        for side, before in on:
            self._put_here(side, before)

    def pair(self, old: Sentence, new: Sentence) -> None:
        """A sentence that both have, with what changed inside it."""
        at, to = old.start, new.start
        for piece in likeness.pieces(old.words, new.words):
            if not piece.stays:
                self._put(self.old, at, at + len(piece.was), Fate.WENT)
            self._put(self.new, to, to + len(piece.now), Fate.STAYS if piece.stays else Fate.CAME)
            at, to = at + len(piece.was), to + len(piece.now)
        self.old.read, self.new.read = old.number + 1, new.number + 1

    def end(self, fate: Fate, side: _Side) -> None:
        """The paragraph ends, and looks like the one in which that draft is."""
        like = side.document.paragraphs[side.paragraph]
        runs, fates = tuple(run for run, _ in self.runs), tuple(fate for _, fate in self.runs)
        self.made.append(Marked(replace(like, runs=runs), fates, fate))
        self.runs = []

    def _put_here(self, side: _Side, before: Sentence | None) -> None:
        for each in side.next_here(before):
            self._put(side, each.start, each.end, side.fate)

    def _put(self, side: _Side, start: int, end: int, fate: Fate) -> None:
        if start < end:
            self.runs += [(run, fate) for run in _cut(side.document.paragraphs[side.paragraph], start, end)]


def _cut(paragraph: Paragraph, start: int, end: int) -> Iterator[Run]:
    """The runs of a paragraph from one character to another."""
    at = 0
    for run in paragraph.runs:
        behind = at + len(run.text)
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            yield replace(run, text=text)
        at = behind
