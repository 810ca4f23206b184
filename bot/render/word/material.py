"""A Document as a Word file: the draft to work on, or a clean copy, on whatever page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.draft import sentences
from bot.draft.document import Document, Form, Paragraph, Run
from bot.render.page import STANDARD, Page
from bot.render.word import frame, package, styles, wordml
from bot.render.word.package import Parts

_STYLES = {Form.TITLE: "Title", Form.SIGNATURE: "Subtitle", Form.BODY: ""}
_STRONG = "<w:b/><w:bCs/>"
_GAP = '<w:highlight w:val="yellow"/>'


@dataclass(frozen=True, slots=True)
class Mark:
    """What a draft says of itself: 草稿 第3稿 above the text, and whose sentences these are."""

    text: str
    report: int
    number: int

    def bookmark(self, sentence: int) -> str:
        """zj_r12_d3_s45: the sentences of report 12's draft 3 counted from 0; Word takes at most 40 such characters."""
        return f"zj_r{self.report}_d{self.number}_s{sentence}"


def file(
    document: Document,
    time: datetime,
    page: Page = STANDARD,
    title: Sequence[str] = (),
    mark: Mark | None = None,
) -> bytes:
    """The document as the bytes of a .docx; the same ones for the same values.

    `time` is when the draft was made; `title` the title in lines, where it was broken; with a `mark` it is a draft,
    with a bookmark around each sentence, without one a clean copy.
    """
    parts = Parts(
        title=document.title,
        body="".join(_paragraphs(document, page, title, mark)),
        styles=styles.xml(page),
        section=frame.section(page, page.number_up, page.running),
        grid=frame.grid(page),
        footers=(frame.number(page, "right"), frame.number(page, "left")),
        header=frame.mark(mark.text) if mark is not None else "",
    )
    return package.packed(parts, time)


def _paragraphs(document: Document, page: Page, title: Sequence[str], mark: Mark | None) -> Iterator[str]:
    count = 0  # of the sentences before
    for index, each in enumerate(document.paragraphs):
        if each.form is Form.TITLE and "".join(title) == each.text:
            made = wordml.BREAK.join(wordml.run(line) for line in title)
            made = _marked(made, mark, count)
            count += 1
        else:
            made, count = _runs(each, mark, count)
        style = f"Heading{each.level}" if each.form is Form.HEADING else _STYLES[each.form]
        yield wordml.paragraph(made, style, _room_below(document, index, page))


def _room_below(document: Document, index: int, page: Page) -> str:
    """A line of white between the title with what is below it, and the text."""
    head = (Form.TITLE, Form.SIGNATURE)
    ends = document.paragraphs[index + 1 : index + 2]
    if document.paragraphs[index].form not in head or not ends or ends[0].form in head:
        return ""
    return f'<w:spacing w:afterLines="100" w:after="{wordml.twentieths(page.line)}"/>'


def _runs(paragraph: Paragraph, mark: Mark | None, count: int) -> tuple[str, int]:
    """A paragraph's runs, in a draft cut where sentences end; how many sentences there are by then."""
    if mark is None:
        return "".join(_run(each, each.text, paragraph) for each in paragraph.runs), count
    made = ""
    for sentence in _cut(paragraph):
        made += _marked("".join(_run(run, text, paragraph) for run, text in sentence), mark, count)
        count += 1
    return made, count


def _cut(paragraph: Paragraph) -> Iterator[list[tuple[Run, str]]]:
    """The sentences of a paragraph, each as runs with the words of theirs that are in it."""
    runs = iter([(run, run.text) for run in paragraph.runs if run.text])
    run, left = next(runs, (None, ""))
    for sentence in sentences.split(paragraph.text):
        made: list[tuple[Run, str]] = []
        room = len(sentence)
        while room and run is not None:
            made.append((run, left[:room]))
            room, left = room - len(made[-1][1]), left[room:]
            if not left:
                run, left = next(runs, (None, ""))
        yield made


def _run(run: Run, text: str, paragraph: Paragraph) -> str:
    inline = run.level if paragraph.form is Form.BODY else 0
    look = (_STRONG if run.strong else "") + (_GAP if run.gap else "")
    return wordml.run(text, look, styles.inline(inline) if inline else "")


def _marked(runs: str, mark: Mark | None, sentence: int) -> str:
    if mark is None:
        return runs
    name = mark.bookmark(sentence)
    return f'<w:bookmarkStart w:id="{sentence}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{sentence}"/>'
