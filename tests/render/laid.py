"""Documents to render: single paragraphs, and whole reports in many styles."""

from collections.abc import Iterable
from itertools import product

from bot.draft import style
from bot.draft.document import Document, Form, Paragraph, Run
from tests.draft import filled


def body(*runs: Run | str) -> Paragraph:
    return Paragraph(Form.BODY, tuple(run if isinstance(run, Run) else Run(run) for run in runs))


def heading(text: str, level: int) -> Paragraph:
    return Paragraph(Form.HEADING, (Run(text, (), level),), level)


def title(text: str) -> Paragraph:
    return Paragraph(Form.TITLE, (Run(text),))


def document(*paragraphs: Paragraph) -> Document:
    return Document(paragraphs)


def in_every_style(outline_id: str = filled.PERSON) -> Iterable[Document]:
    """A whole report and one with gaps, in every arrangement of its lists."""
    settings = ("aspects", "points", "causes", "measures", "parts")
    whole = filled.whole(outline_id).said
    holes = {place: text for place, text in whole.items() if place.question not in ("body", "actions", "head/unit")}
    for values in product(*(style.SETTINGS[setting] for setting in settings)):
        for said in (whole, holes):
            yield filled.lay(filled.styled(said, dict(zip(settings, values, strict=True))), outline_id)
