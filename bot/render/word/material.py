"""A Document as a Word file: the draft to work on, or a clean copy, on whatever page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.draft import bookmarks
from bot.draft.bookmarks import Bookmark
from bot.draft.document import Document, Form, Paragraph, Run
from bot.render.page import STANDARD, Page
from bot.render.word import frame, package, styles, wordml
from bot.render.word.package import Parts

_STYLES = {Form.TITLE: "Title", Form.SIGNATURE: "Subtitle", Form.BODY: ""}
_KEPT = 2  # lines of a heading that stay together with the text below
_STRONG = "<w:b/><w:bCs/>"
_GAP = '<w:highlight w:val="yellow"/>'


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a draft says of itself: 草稿 第3稿 above the text, and whose sentences these are."""

    text: str
    report: int
    number: int


def file(
    document: Document,
    time: datetime,
    page: Page = STANDARD,
    title: Sequence[str] = (),
    stamp: Stamp | None = None,
) -> bytes:
    """The document as the bytes of a .docx; the same ones for the same values.

    `time` is when the draft was made; `title` the title in lines, where it was broken; with a `stamp` it is a draft,
    with a bookmark around each sentence, without one a clean copy.
    """
    parts = Parts(
        title=document.title,
        body="".join(_paragraphs(document, page, title, stamp)),
        styles=styles.xml(page),
        section=frame.section(page, page.number_up, page.running),
        grid=frame.grid(page),
        footers=(frame.number(page, "right"), frame.number(page, "left")),
        header=frame.stamp(stamp.text) if stamp is not None else "",
    )
    return package.packed(parts, time)


def _paragraphs(document: Document, page: Page, title: Sequence[str], stamp: Stamp | None) -> Iterator[str]:
    count = 0  # of the sentences before
    for index, each in enumerate(document.paragraphs):
        if each.form is Form.TITLE and "".join(title) == each.text:
            made = [wordml.BREAK.join(wordml.run(line) for line in title)]
        elif stamp is None:
            made = [_run(run, run.text, each) for run in each.runs]
        else:
            made = ["".join(_run(run, text, each) for run, text in pieces) for pieces in bookmarks.cut(each)]
        if stamp is not None:
            made = [_marked(runs, stamp, number) for number, runs in enumerate(made, start=count)]
            count += len(made)
        style = f"Heading{each.level}" if each.form is Form.HEADING else _STYLES[each.form]
        more = _splits(each, page) + _room_below(document, index, page)
        yield wordml.paragraph("".join(made), style, more)


def _splits(paragraph: Paragraph, page: Page) -> str:
    """A heading of several lines may run over a page's end: kept whole, it would leave half a page white."""
    long = paragraph.form is Form.HEADING and len(paragraph.text) + page.indent > _KEPT * page.characters
    return '<w:keepNext w:val="0"/>' if long else ""


def _room_below(document: Document, index: int, page: Page) -> str:
    """A line of white between the title with what is below it, and the text."""
    head = (Form.TITLE, Form.SIGNATURE)
    ends = document.paragraphs[index + 1 : index + 2]
    if document.paragraphs[index].form not in head or not ends or ends[0].form in head:
        return ""
    return f'<w:spacing w:afterLines="100" w:after="{wordml.twentieths(page.line)}"/>'


def _run(run: Run, text: str, paragraph: Paragraph) -> str:
    inline = run.level if paragraph.form is Form.BODY else 0
    look = (_STRONG if run.strong else "") + (_GAP if run.gap else "")
    return wordml.run(text, look, styles.inline(inline) if inline else "")


def _marked(runs: str, stamp: Stamp, sentence: int) -> str:
    name = Bookmark(stamp.report, stamp.number, sentence).name
    return f'<w:bookmarkStart w:id="{sentence}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{sentence}"/>'
