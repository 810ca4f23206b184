"""A Document as plain text, and as pages that fit a message."""

from collections.abc import Iterable

from bot.draft.document import Document, Form, Paragraph

PAGE = 4000  # UTF-16 units of one message; Telegram's limit is 4096, the rest is for a page's own line
_INDENT = "　　"


def text(document: Document) -> str:
    """The material with indented paragraphs, a blank line around the title."""
    head = [each.text for each in document.paragraphs if each.form in (Form.TITLE, Form.SIGNATURE)]
    body = [line(each) for each in document.paragraphs if each.form not in (Form.TITLE, Form.SIGNATURE)]
    return "\n".join([*head, "", *body]) + "\n"


def line(paragraph: Paragraph) -> str:
    """A paragraph as one line; two wide blanks before headings and body, as on paper."""
    if paragraph.form in (Form.TITLE, Form.SIGNATURE):
        return paragraph.text
    return _INDENT + paragraph.text


def pages(document: Document, limit: int = PAGE) -> tuple[str, ...]:
    """The text in pieces of at most `limit` UTF-16 units, split at paragraph ends, a longer paragraph at a stop."""
    made: list[str] = []
    page = ""
    for piece, goes_on in _pieces(text(document).rstrip("\n").split("\n"), limit):
        joined = f"{page}\n{piece}" if page and not goes_on else page + piece
        if units(joined) > limit:
            made.append(page)
            joined = piece
        page = joined
    return (*made, page) if page else tuple(made)


def units(words: str) -> int:
    """Length in UTF-16 units, as Telegram counts."""
    return len(words.encode("utf-16-le")) // 2


def _pieces(lines: Iterable[str], limit: int) -> Iterable[tuple[str, bool]]:
    """Pieces, and whether each goes on with the paragraph of the one before it."""
    for each in lines:
        rest, goes_on = each, False
        while units(rest) > limit:
            # Half the limit in characters is never more units than the limit, whatever the characters.
            cut = max(rest.rfind(mark, 0, limit // 2) for mark in "。；！？") + 1 or limit // 2
            yield rest[:cut], goes_on
            rest, goes_on = rest[cut:], True
        yield rest, goes_on
