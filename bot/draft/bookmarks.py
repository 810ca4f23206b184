"""Bookmarks of a draft's Word file: which sentence of which kept draft, and so which answers, words came from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.draft import quoted, sentences
from bot.draft.document import Document, Form, Paragraph, Run
from bot.interview.outline import Place

Piece = tuple[Run, str]  # a run, and the words of it that are meant

_NAME = re.compile(r"zj_r(\d{1,12})_d(\d{1,6})_s(\d{1,6})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A sentence of a kept draft; sentences are counted through the whole document, from 0."""

    report: int
    draft: int
    sentence: int

    @property
    def name(self) -> str:
        """zj_r12_d3_s45. Letters, digits and _, at most 40 of them, are what Word lets a bookmark be called."""
        return f"zj_r{self.report}_d{self.draft}_s{self.sentence}"


def read(name: str) -> Bookmark | None:
    """The bookmark of this name; None for one that is not ours."""
    match = _NAME.fullmatch(name)
    return None if match is None else Bookmark(*map(int, match.groups()))


def sources(document: Document, sentence: int) -> tuple[Place, ...]:
    """The answers behind a sentence of the kept draft; () where it has no such sentence."""
    everyone = (each for paragraph in document.paragraphs for each in cut(paragraph))
    found = next((each for number, each in enumerate(everyone) if number == sentence), ())
    return quoted.sources(run for run, _ in found)


def cut(paragraph: Paragraph) -> Iterator[tuple[Piece, ...]]:
    """The sentences of a paragraph in pieces of its runs; a title is one sentence."""
    runs = iter([(run, run.text) for run in paragraph.runs if run.text])
    run, left = next(runs, (None, ""))
    whole = (paragraph.text,) if paragraph.form is Form.TITLE and paragraph.text else sentences.split(paragraph.text)
    for sentence in whole:
        made: list[Piece] = []
        room = len(sentence)
        while room and run is not None:
            made.append((run, left[:room]))
            left, room = left[room:], room - len(made[-1][1])
            if not left:
                run, left = next(runs, (None, ""))
        yield tuple(made)
