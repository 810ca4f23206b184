"""A document as a Word file, read back: the words of the plain text, real headings, nothing about who made it."""

import io
import subprocess
import sys
import zipfile
from datetime import UTC, datetime

import docx as word
import pytest
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle

from bot.draft.document import Document, Form, Paragraph, Run
from bot.render import plain
from bot.render.word import material
from tests.draft import filled
from tests.render import laid

TIME = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)
INDENT = "　　"


def opened(document: Document) -> Word:
    return word.Document(io.BytesIO(material.file(document, TIME)))


def test_its_paragraphs_are_those_of_the_plain_text() -> None:
    for document in (filled.lay(filled.whole().said), filled.lay({}), filled.lay({}, filled.TEAM)):
        found = [paragraph.text for paragraph in opened(document).paragraphs]
        assert found == [plain.line(each).removeprefix(INDENT) for each in document.paragraphs]


def test_headings_are_headings() -> None:
    found = opened(
        laid.document(laid.title("材料"), laid.heading("一、问题", 1), laid.heading("（一）学习", 2), laid.body("好。"))
    )
    assert [each.style.name for each in found.paragraphs if each.style] == ["Title", "Heading 1", "Heading 2", "Normal"]


@pytest.mark.parametrize("style", ["Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4"])
def test_every_style_has_a_font_for_chinese_and_none_of_the_theme(style: str) -> None:
    fonts = opened(laid.document()).styles[style].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia"))
    assert not any("Theme" in name for name in fonts.attrib)


def test_title_and_signature_stand_in_the_middle() -> None:
    signed = Paragraph(Form.SIGNATURE, (Run("副局长　骆启舟"),))
    found = opened(laid.document(laid.title("材料"), signed, laid.body("正文。"))).paragraphs
    shapes = [each.style.paragraph_format.alignment for each in found if isinstance(each.style, ParagraphStyle)]
    middle, both = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
    assert shapes == [middle, middle, both]


def test_strong_words_are_bold_and_a_gap_is_marked() -> None:
    paragraph = laid.body(Run("一是学得浅。", strong=True), "平时只看标题。", Run("【待补：事例】", gap=True))
    (found,) = opened(laid.document(paragraph)).paragraphs
    assert [run.bold for run in found.runs] == [True, None, None]
    assert [run.font.highlight_color for run in found.runs] == [None, None, WD_COLOR_INDEX.YELLOW]


def test_a_heading_inside_a_paragraph_has_the_look_of_its_level() -> None:
    (found,) = opened(laid.document(laid.body(Run("（一）学习方面。", level=2), "平时只看标题。"))).paragraphs
    assert [run.style.name for run in found.runs if run.style] == ["Heading 2 Char", "Default Paragraph Font"]


def test_a_heading_stays_with_its_text_unless_it_is_long() -> None:
    found = opened(laid.document(laid.heading("一、" + "问" * 52, 1), laid.heading("一、" + "问" * 53, 1))).paragraphs
    assert [each.paragraph_format.keep_with_next for each in found] == [None, False]


def test_what_a_word_file_cannot_hold_is_left_out() -> None:
    unwritable = "".join(map(chr, (*range(9), *range(11, 32), 127, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF)))
    document = laid.document(laid.title(f"材{unwritable}料"), laid.body(f"学{unwritable}习😀"))
    assert [each.text for each in opened(document).paragraphs] == ["材料", "学习😀"]


def test_the_same_draft_gives_the_same_bytes() -> None:
    document = filled.lay(filled.whole().said)
    assert material.file(document, TIME) == material.file(document, TIME)


def test_it_says_when_the_draft_was_made_and_not_by_whom() -> None:
    about = opened(laid.document(laid.title("材料"))).core_properties
    assert (about.title, about.author, about.last_modified_by, about.comments) == ("材料", "", "", "")
    assert about.created == about.modified == TIME


def test_no_entry_of_the_file_tells_the_clock_or_shows_a_picture() -> None:
    with zipfile.ZipFile(io.BytesIO(material.file(laid.document(), TIME))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("thumbnail" in name for name in packed.namelist())


def test_a_title_of_any_length_is_taken() -> None:
    assert opened(laid.document(laid.title("材" * 300))).paragraphs[0].text == "材" * 300


def test_who_makes_no_file_does_not_load_what_makes_them() -> None:
    code = "import sys, bot.wiring, bot.usecases.filing; sys.exit('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
