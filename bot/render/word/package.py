"""The parts of a Word file as bytes: the same for the same parts, without clock, machine or name."""

import io
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.render import writable
from bot.render.page import Face
from bot.render.word.wordml import NAMESPACE

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import _Footer, _Header

_NO_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can say: the same draft gives the same bytes
_TITLE = 255  # characters, the most that a core property holds in python-docx
# What python-docx's template brings and this file does not need: a picture, what program on what machine made it,
# a second and a third set of styles, lists, and somebody's bibliography.
_UNWANTED = ("/thumbnail", "/extended-properties", "/stylesWithEffects", "/numbering", "/customXml", "/webSettings")
_SETTINGS = (
    f'<w:settings {NAMESPACE}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>{{more}}'
    '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
)
_PAGES = "<w:evenAndOddHeaders/>"
# What a machine without these fonts is to take, by the names that Windows and WPS bring.
_FONTS = {
    Face.TITLE: ("宋体", "roman"),
    Face.BODY: ("仿宋", "modern"),
    Face.SECOND: ("楷体", "modern"),
    Face.FIRST: ("SimHei", "modern"),
    Face.NUMBER: ("SimSun", "auto"),
}


@dataclass(frozen=True, slots=True)
class Parts:
    """A Word file as text: paragraphs, styles, the paper, and what is repeated on odd and even pages."""

    title: str
    body: str
    styles: str
    section: str
    grid: str = ""
    footers: tuple[str, ...] = ()  # of odd and of even pages; one for both
    header: str = ""


def packed(parts: Parts, time: datetime) -> bytes:
    """The bytes of the .docx; `time` is when what is in it was made."""
    word = blank(parts.title, time, _PAGES if len(parts.footers) > 1 else "")
    _fill(word.styles.element, parts.styles)
    _lay(word, parts)
    made = io.BytesIO()
    word.save(made)
    return _without_clock(made.getvalue())


def blank(title: str, time: datetime, settings: str = "") -> "Word":
    """python-docx's empty document as a Chinese one, without what its template says of machine, program and maker."""
    import docx  # noqa: PLC0415  # see __init__

    word = docx.Document()
    _leave_out(word)
    _fill(word.settings.element, _SETTINGS.format(more=settings))
    _name_fonts(word)
    about = word.core_properties
    about.author = about.last_modified_by = about.comments = about.keywords = about.subject = about.category = ""
    about.title = writable.only(title)[:_TITLE]
    about.created = about.modified = time.astimezone(UTC).replace(tzinfo=None)
    about.revision = 1
    return word


def _lay(word: "Word", parts: Parts) -> None:
    """The text, then its section, with references to what stands above and below."""
    page = word.sections[0]
    even = parts.footers[1:]
    for footer, text in zip((page.footer, page.even_page_footer), parts.footers, strict=False):
        _edge(footer, "ftr", text)
    if parts.header:
        _edge(page.header, "hdr", parts.header)
        if even:
            _edge(page.even_page_header, "hdr", parts.header)
    body = word.element.body
    about = page._sectPr  # noqa: SLF001  # python-docx has no other way to what it refers to
    references = [each for each in about if each.tag.endswith("Reference")]
    _fill(about, f"<w:sectPr {NAMESPACE}>{parts.section}{parts.grid}</w:sectPr>")
    about[:0] = references
    _fill(body, f"<w:body {NAMESPACE}>{parts.body}</w:body>")
    body.append(about)


def _edge(edge: "_Header | _Footer", name: str, text: str) -> None:
    edge.is_linked_to_previous = False
    _fill(edge._element, f"<w:{name} {NAMESPACE}>{text}</w:{name}>")  # noqa: SLF001  # python-docx has no other way


def _fill(element: "BaseOxmlElement", text: str) -> None:
    """An element of the template with the children that the text has, and nothing of its own."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    element.attrib.clear()  # a section says when it was last saved (rsid)
    element[:] = list(parse_xml(text))


def _name_fonts(word: "Word") -> None:
    """The table of fonts with a second name for each, so that a substitute is of the same kind."""
    made = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="auto"/></w:font>'
        for face, (other, family) in _FONTS.items()
    )
    table = next(each for each in word.part.rels.values() if each.reltype.endswith("/fontTable")).target_part
    text = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {NAMESPACE}>{made}</w:fonts>'
    table._blob = text.encode()  # noqa: SLF001  # python-docx knows this part as bytes only


def _leave_out(word: "Word") -> None:
    for relations in (word.part.package.rels, word.part.rels):
        for name in [name for name, each in relations.items() if each.reltype.endswith(_UNWANTED)]:
            del relations[name]


def _without_clock(made: bytes) -> bytes:
    """The same zip without the time at which it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed_:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed_.writestr(entry, given.read(name))
    return out.getvalue()
