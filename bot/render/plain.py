"""A Document as plain text, and as pages that fit a message."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.draft.document import Document, Form, Paragraph

PAGE = 4000  # UTF-16 units of one message; Telegram's limit is 4096, the rest is for a page's own line
_INDENT = "　　"


@dataclass(frozen=True, slots=True)
class Page:
    """A piece of the text that fits a message, and which paragraphs of the document stand on it, by their index."""

    text: str
    paragraphs: tuple[int, ...]


def text(document: Document) -> str:
    """The material with indented paragraphs, a blank line around the title."""
    return "\n".join(words for words, _ in _lines(document)) + "\n"


def line(paragraph: Paragraph) -> str:
    """A paragraph as one line; two wide blanks before headings and body, as on paper."""
    if paragraph.form in (Form.TITLE, Form.SIGNATURE):
        return paragraph.text
    return _INDENT + paragraph.text


def pages(document: Document, limit: int = PAGE) -> tuple[str, ...]:
    """The text in pieces of at most `limit` UTF-16 units, split at paragraph ends, a longer paragraph at a stop."""
    return tuple(page.text for page in paged(document, limit))


def paged(document: Document, limit: int = PAGE) -> tuple[Page, ...]:
    """Those pieces, each with the paragraphs that stand on it."""
    made: list[Page] = []
    page, there = "", dict[int, None]()
    for piece, goes_on, index in _pieces(_lines(document), limit):
        joined = f"{page}\n{piece}" if page and not goes_on else page + piece
        if units(joined) > limit:
            made.append(Page(page, tuple(there)))
            joined, there = piece, {}
        page = joined
        there |= {} if index is None else {index: None}
    return (*made, Page(page.rstrip("\n"), tuple(there))) if page.strip("\n") else tuple(made)


def units(words: str) -> int:
    """Length in UTF-16 units, as Telegram counts."""
    return len(words.encode("utf-16-le")) // 2


def _lines(document: Document) -> list[tuple[str, int | None]]:
    """Lines, each with the index of its paragraph; None for the blank one under the title."""
    head: list[tuple[str, int | None]] = []
    below: list[tuple[str, int | None]] = []
    for index, paragraph in enumerate(document.paragraphs):
        to = head if paragraph.form in (Form.TITLE, Form.SIGNATURE) else below
        to += [(words, index) for words in line(paragraph).split("\n")]
    return [*head, ("", None), *below]


def _pieces(lines: Iterable[tuple[str, int | None]], limit: int) -> Iterable[tuple[str, bool, int | None]]:
    """Pieces, whether each goes on with the paragraph of the one before it, and the paragraph's index."""
    for each, index in lines:
        rest, goes_on = each, False
        while units(rest) > limit:
            # Half the limit in characters is never more units than the limit, whatever the characters.
            cut = max(rest.rfind(mark, 0, limit // 2) for mark in "。；！？") + 1 or limit // 2
            yield rest[:cut], goes_on, index
            rest, goes_on = rest[cut:], True
        yield rest, goes_on, index
