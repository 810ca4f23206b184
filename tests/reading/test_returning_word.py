"""Our own Word file, read back: what its renderer puts around the text is no edit."""

import io
from datetime import UTC, datetime

import docx
import pytest

from bot.draft.document import Document
from bot.reading import returning
from bot.reading.lines import Line
from bot.render.word import material
from bot.render.word.material import Stamp
from tests.draft import filled
from tests.reading import returned

TIME = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)


def lines(document: Document) -> list[Line]:
    """The paragraphs of the draft's Word file, the title broken in two."""
    title = (document.title[:12], document.title[12:])
    content = material.file(document, TIME, title=title, stamp=Stamp("草稿　第3稿", 1, 3))
    return [Line(each.text) for each in docx.Document(io.BytesIO(content)).paragraphs]


@pytest.mark.parametrize("style", [{}, {"points": "inline", "causes": "own_line", "measures": "own_line"}])
def test_a_word_file_that_nobody_edited_gives_nothing(style: dict[str, str]) -> None:
    sent = returned.person(style)
    assert returning.read_back(filled.outline(), sent.document, sent.before, lines(sent.document)).edits == ()


def test_a_word_that_was_exchanged_in_the_file_is_the_only_edit() -> None:
    sent = returned.person()
    edited = [Line(each.text.replace("比较零散", "很零散")) for each in lines(sent.document)]
    found = returning.read_back(filled.outline(), sent.document, sent.before, edited)
    assert list(returned.texts(found)) == ["body@p1"]
    assert len(found.edits) == 1
