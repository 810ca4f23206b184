"""A Document as a Word file: A4, real headings, Chinese fonts. The layout of 公文 is none of its business.

python-docx is loaded when the first file is made: a conversation that never asks for one pays nothing for it.
"""

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.draft.document import Document, Form, Paragraph, Run

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.styles.style import CharacterStyle, ParagraphStyle
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

_BODY_FONT = "仿宋"
# By level of heading (GB/T 9704-2012, 7.3.3); Windows and WPS have them, LibreOffice replaces them.
_HEADING_FONTS = {1: "黑体", 2: "楷体", 3: _BODY_FONT, 4: _BODY_FONT}
_TITLE_FONT = "宋体"
_LATIN = "Times New Roman"
_SIZE, _TITLE_SIZE = 16, 22  # points: 三号 and 二号
_LINE = 28  # points from line to line at 三号: 22 lines a page
_INDENT = 2  # characters
# What XML 1.0 has no place for (2.2, Char), and the carriage return, which it would turn into a line end.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NO_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can say: the same draft gives the same bytes


def file(document: Document, time: datetime) -> bytes:
    """The document as the bytes of a .docx; the same ones for the same document and time.

    `time` is when the draft was made. Nothing in the file says who made it or on which machine.
    """
    import docx  # noqa: PLC0415  # see above

    word = docx.Document()
    _dress(word)
    for paragraph in document.paragraphs:
        _write(word, paragraph)
    about = word.core_properties
    about.author = about.last_modified_by = about.comments = about.keywords = about.subject = ""
    about.title = writable(document.title)[:255]  # the most that a core property holds in python-docx
    about.created = about.modified = time.astimezone(UTC).replace(tzinfo=None)
    about.revision = 1
    made = io.BytesIO()
    word.save(made)
    return _packed(made.getvalue())


def _dress(word: "Word") -> None:
    """Page and styles: python-docx brings letter paper, blue headings and fonts without Chinese."""
    from docx.enum.text import WD_LINE_SPACING  # noqa: PLC0415
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415

    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin = Mm(28), Mm(26)
    page.top_margin, page.bottom_margin = Mm(37), Mm(35)
    fonts = {"Normal": _BODY_FONT, "Title": _TITLE_FONT}
    fonts |= {f"Heading {level}": font for level, font in _HEADING_FONTS.items()}
    for name, font in fonts.items():
        style: ParagraphStyle = word.styles[name]
        _use_font(style, font)
        style.font.size = Pt(_TITLE_SIZE if name == "Title" else _SIZE)
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.bold = name in ("Title", "Heading 3")
        style.font.italic = False
        shape = style.paragraph_format
        shape.space_before = shape.space_after = Pt(0)
        shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(_LINE)
    _leave_out(word)


def _write(word: "Word", paragraph: Paragraph) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415

    if paragraph.form is Form.TITLE:
        made = word.add_paragraph(style="Title")
    elif paragraph.form is Form.HEADING:
        made = word.add_paragraph(style=f"Heading {paragraph.level}")
    else:
        made = word.add_paragraph()
    if paragraph.form in (Form.TITLE, Form.SIGNATURE):
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        _indent(made)
    for run in paragraph.runs:
        _write_run(made.add_run(writable(run.text)), run, inline=paragraph.form is Form.BODY)


def _write_run(made: "WordRun", run: Run, *, inline: bool) -> None:
    """The look of a run; a heading inside a body paragraph has its level's font."""
    from docx.enum.text import WD_COLOR_INDEX  # noqa: PLC0415

    if inline and run.level:
        _use_font(made, _HEADING_FONTS[run.level])
    if run.strong or (inline and run.level):
        made.bold = True
    if run.gap:
        made.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _use_font(made: "CharacterStyle | WordRun", name: str) -> None:
    """The font for Chinese, and one for what is Latin; the theme's own would win over both."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    made.font.name = _LATIN
    fonts = made._element.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001  # python-docx has no other way
    fonts.set(qn("w:eastAsia"), name)
    for each in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{each}"), None)


def _indent(made: "WordParagraph") -> None:
    """Two characters, whatever their size; in points for programs that do not know the first."""
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    made.paragraph_format.first_line_indent = Pt(_INDENT * _SIZE)
    indent = made._p.get_or_add_pPr().get_or_add_ind()  # noqa: SLF001  # python-docx has no other way
    indent.set(qn("w:firstLineChars"), str(_INDENT * 100))


def _leave_out(word: "Word") -> None:
    """The template's English (its spelling would be checked), its rule under titles, its picture of an empty page."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "zh-CN")
        language.set(qn("w:eastAsia"), "zh-CN")
    for border in [*word.styles["Title"].element.iter(qn("w:pBdr"))]:
        border.getparent().remove(border)
    related = word.part.package.rels
    for name in [name for name, each in related.items() if each.reltype.endswith("/thumbnail")]:
        del related[name]


def writable(words: str) -> str:
    return _UNWRITABLE.sub("", words)


def _packed(made: bytes) -> bytes:
    """The same zip without the clock."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, given.read(name))
    return out.getvalue()
