"""Two drafts, sentence by sentence: what was changed, added, removed, moved, and where paragraphs were split or joined.

Sentences that are the same are found first, in order (difflib). Between them, what is left of both is paired by
likeness, in order too, near the diagonal only: a draft that was rewritten from end to end costs its length times a
constant. A number before a sentence (一是 → 二是) that changed because another came or went is told apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from bot.draft import likeness, sentences
from bot.draft.document import Document

_MANY = 1000  # sentences: beyond a material's three hundred, frequent ones are no landmarks for difflib
_CARRIED = 8  # characters of a sentence that is known again elsewhere; shorter ones (具体表现：) stand in many places


class Kind(StrEnum):
    """What became of a sentence."""

    SAME = "same"
    CHANGED = "changed"
    NUMBERED = "numbered"  # another number before the same words
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"  # the same words, taken out there and put in here
    SPLIT = "split"  # the same words, now in another paragraph than the sentence before
    JOINED = "joined"  # the same words, now in one paragraph with the sentence before


@dataclass(frozen=True, slots=True)
class Sentence:
    words: str
    number: int  # of the sentence in its text, from 0
    paragraph: int  # index
    start: int  # characters of its paragraph before it

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def bare(self) -> str:
        """What is compared: without its number, and without white space, which Word and WPS put in and take out."""
        words = "".join(self.words.split())
        return words.removeprefix(sentences.number(words)) or words


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence that differs. `at` is the number of the old sentence before which, or in whose place, it stands.

    `old` is None for what was added, `new` for what was removed; whatever is MOVED has both.
    """

    kind: Kind
    at: int
    old: Sentence | None = None
    new: Sentence | None = None
    breaks: int = 0  # 1: a paragraph ends before it now, and did not; -1: it did, and does not

    @property
    def is_pair(self) -> bool:
        """Whether one sentence became the other where it stood."""
        return self.kind not in (Kind.ADDED, Kind.REMOVED, Kind.MOVED)

    @property
    def pieces(self) -> tuple[likeness.Piece, ...]:
        """The words of both, what they share told from what came and went."""
        return likeness.pieces("" if self.old is None else self.old.words, "" if self.new is None else self.new.words)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both texts as sentences; `pairs` has every sentence of both once, in the order in which they are read."""

    old: tuple[Sentence, ...]
    new: tuple[Sentence, ...]
    pairs: tuple[Change, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """What differs, in the order of the new text; what was removed where it stood."""
        return tuple(each for each in self.pairs if each.kind is not Kind.SAME)

    def count(self, *kinds: Kind) -> int:
        return sum(each.kind in kinds for each in self.pairs)


def between(old: Document, new: Document) -> Comparison:
    """The differences of two drafts."""
    return of_paragraphs([each.text for each in old.paragraphs], [each.text for each in new.paragraphs])


def of_paragraphs(old: Sequence[str], new: Sequence[str]) -> Comparison:
    """The differences of two texts, each given as its paragraphs."""
    one, other = _read(old), _read(new)
    links = _links(one, other)
    return Comparison(one, other, tuple(_pairs(one, other, links, _moved(one, other, links))))


def _read(paragraphs: Sequence[str]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for index, paragraph in enumerate(paragraphs):
        start = 0
        for words in sentences.split(paragraph):
            found.append(Sentence(words, len(found), index, start))
            start += len(words)
    return tuple(found)


def _links(old: Sequence[Sentence], new: Sequence[Sentence]) -> Mapping[int, int]:
    """Which old sentence a new one comes from, by their numbers: the new one's first, in order on both sides."""
    one, other = [each.bare for each in old], [each.bare for each in new]
    matcher = SequenceMatcher(None, one, other, autojunk=max(len(one), len(other)) > _MANY)
    links: dict[int, int] = {}
    for tag, begin, end, begin_new, end_new in matcher.get_opcodes():
        if tag == "equal":
            links |= zip(range(begin_new, end_new), range(begin, end), strict=True)
        elif tag == "replace":
            near = likeness.aligned(one[begin:end], other[begin_new:end_new])
            links |= {begin_new + to: begin + at for at, to in near}
    return links


def _moved(old: Sequence[Sentence], new: Sequence[Sentence], links: Mapping[int, int]) -> Mapping[int, int]:
    """New sentences that stood elsewhere before, word for word: their numbers, and those of the old ones."""
    taken = set(links.values())
    left = {each.bare: each.number for each in reversed(old) if each.number not in taken and len(each.bare) >= _CARRIED}
    return {each.number: left.pop(each.bare) for each in new if each.number not in links and each.bare in left}


def _pairs(
    old: Sequence[Sentence], new: Sequence[Sentence], links: Mapping[int, int], moved: Mapping[int, int]
) -> Iterator[Change]:
    carried = set(moved.values())
    ends = [*((at, to) for to, at in links.items()), (len(old), len(new))]
    for (before, before_new), (at, to) in pairwise([(-1, -1), *ends]):
        for number in range(before + 1, at):
            if number not in carried:
                yield Change(Kind.REMOVED, number, old[number])
        for number in range(before_new + 1, to):
            came = moved.get(number)
            kind = Kind.ADDED if came is None else Kind.MOVED
            yield Change(kind, at, None if came is None else old[came], new[number])
        if to < len(new):
            broke = before >= 0 and old[before].paragraph < old[at].paragraph
            breaks = before >= 0 and new[before_new].paragraph < new[to].paragraph
            yield Change(_kind(old[at], new[to], broke, breaks), at, old[at], new[to], breaks - broke)


def _kind(old: Sentence, new: Sentence, broke: bool, breaks: bool) -> Kind:  # noqa: FBT001  # two sides of one fact
    if old.bare != new.bare:
        return Kind.CHANGED
    if "".join(old.words.split()) != "".join(new.words.split()):
        return Kind.NUMBERED
    if broke is breaks:
        return Kind.SAME
    return Kind.SPLIT if breaks else Kind.JOINED
