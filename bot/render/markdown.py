"""A Document as Markdown."""

import re

from bot.draft.document import Document, Form, Paragraph

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
# A paragraph that begins like a list or a heading of Markdown would become one.
_LIST = re.compile(r"^(\s*[0-9]*)([.)+-])(?=\s|$)")


def text(document: Document) -> str:
    """Title and headings as headings, inline headings and leads bold, one blank line between paragraphs."""
    return "\n\n".join(_paragraph(each) for each in document.paragraphs) + "\n"


def _paragraph(paragraph: Paragraph) -> str:
    words = "".join(_bold(text) if bold else text for text, bold in _spans(paragraph))
    if paragraph.form is Form.TITLE:
        return f"# {escape(paragraph.text)}"
    if paragraph.form is Form.HEADING:
        return f"{'#' * (paragraph.level + 1)} {escape(paragraph.text)}"
    return _LIST.sub(r"\1\\\2", words)


def _spans(paragraph: Paragraph) -> list[tuple[str, bool]]:
    """Escaped text with its weight; neighbours of one weight joined, as **a****b** would show its marks."""
    spans: list[tuple[str, bool]] = []
    for run in paragraph.runs:
        bold = run.strong or run.level > 0
        text = escape(run.text)
        if spans and spans[-1][1] == bold:
            text = spans.pop()[0] + text
        spans.append((text, bold))
    return spans


def _bold(text: str) -> str:
    """Bold with its last mark outside: ** between 。 and a character does not close in CommonMark.

    Source: CommonMark 0.31, 6.2, right-flanking delimiter run.
    """
    bare = text.rstrip("。，、；：！？）】”’》….,;:!?) ")
    return f"**{bare}**{text[len(bare) :]}" if bare else text


def escape(words: str) -> str:
    """Text that Markdown shows as it stands."""
    return _SPECIAL.sub(r"\\\1", words)
