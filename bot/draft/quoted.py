"""Words quoted from a draft: which paragraphs they stand in, and the answers that they came from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.draft.document import Document, Paragraph, Run
from bot.interview.outline import Place

_LONGEST = 1024  # characters that a messenger lets a person quote (Bot API, TextQuote); the rest is not looked for
_NEAR = 4  # characters in a row: fewer are shared by chance (民主生活, 问题)


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph, by its index, and the answers behind the quoted part of it."""

    paragraph: int
    sources: tuple[Place, ...]
    exact: bool = True


def sources(runs: Iterable[Run]) -> tuple[Place, ...]:
    """The answers behind runs, each once, in their order."""
    return tuple(dict.fromkeys(place for run in runs for place in run.sources))


def find(document: Document, quote: str, among: Sequence[int]) -> tuple[Hit, ...]:
    """Where the words stand, white space aside, among these paragraphs; () where nothing is like them.

    A quote over several paragraphs hits each of them. Words that stand nowhere as they are, hit the nearest paragraph.
    """
    wanted = "".join(quote.split())[:_LONGEST]
    if not wanted:
        return ()
    return _exact(document, wanted, among) or _nearest(document, wanted, among)


def _exact(document: Document, wanted: str, among: Sequence[int]) -> tuple[Hit, ...]:
    whole = "".join(_bare(document.paragraphs[index].text) for index in among)
    found: dict[int, list[Run]] = {}
    start = whole.find(wanted)
    while start >= 0:
        for index, run in _within(document, among, start, start + len(wanted)):
            found.setdefault(index, []).append(run)
        start = whole.find(wanted, start + 1)
    return tuple(Hit(index, sources(runs)) for index, runs in found.items())


def _within(document: Document, among: Sequence[int], begin: int, end: int) -> Iterable[tuple[int, Run]]:
    """The runs that a stretch of the text, counted without white space, touches."""
    at = 0
    for index in among:
        for run in document.paragraphs[index].runs:
            behind = at + len(_bare(run.text))
            if at < end and begin < behind:
                yield index, run
            at = behind


def _nearest(document: Document, wanted: str, among: Sequence[int]) -> tuple[Hit, ...]:
    best = max(among, key=lambda index: _alike(document.paragraphs[index], wanted), default=None)
    if best is None or _alike(document.paragraphs[best], wanted) < min(_NEAR, len(wanted)):
        return ()
    return (Hit(best, sources(document.paragraphs[best].runs), exact=False),)


def _alike(paragraph: Paragraph, wanted: str) -> int:
    """The most characters in a row that the paragraph shares with the words."""
    text = _bare(paragraph.text)
    return SequenceMatcher(None, text, wanted, autojunk=False).find_longest_match(0, len(text), 0, len(wanted)).size


def _bare(words: str) -> str:
    return "".join(words.split())
