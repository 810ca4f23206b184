"""Word files made of a few lines of XML: each feature as Word writes it, and nothing else."""

import io
import zipfile
from collections.abc import Mapping

from bot.intake import files
from bot.intake.found import Read, Refused, Why

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"


def part(name: str, inside: str) -> str:
    """A part with the namespaces that Word declares."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {_NAMES}>{inside}</w:{name}>'


def document(body: str) -> str:
    return part("document", f"<w:body>{body}<w:sectPr/></w:body>")


def word(body: str, **parts: str) -> bytes:
    """A .docx with this body; `styles`, `numbering` … are the insides of these parts."""
    roots = {"header": "hdr", "footer": "ftr"}
    related = {kind: part(roots.get(kind, kind), inside) for kind, inside in parts.items()}
    return packed(document(body), related)


def packed(main: str | bytes, related: Mapping[str, str] | None = None) -> bytes:
    """A .docx with this main part."""
    files_ = {"[Content_Types].xml": _types(related or {}), "word/document.xml": main}
    files_["_rels/.rels"] = _rels([("officeDocument", "word/document.xml")])
    files_["word/_rels/document.xml.rels"] = _rels([(kind, f"{kind}.xml") for kind in related or ()])
    files_ |= {f"word/{kind}.xml": text for kind, text in (related or {}).items()}
    return zipped(files_)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def _rels(kinds: list[tuple[str, str]]) -> str:
    each = "".join(f'<Relationship Id="r{n}" Type="{_OFFICE}{k}" Target="{t}"/>' for n, (k, t) in enumerate(kinds))
    return f'<Relationships xmlns="{_PACKAGE}relationships">{each}</Relationships>'


def _types(related: Mapping[str, str]) -> str:
    """What kind of part each is; LibreOffice opens nothing without it."""
    kinds = {"document": "document.main", **{kind: kind for kind in related}}
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    each = "".join(
        f'<Override PartName="/word/{name}.xml" '
        f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return f'<Types xmlns="{_PACKAGE}content-types">{rels}{each}</Types>'


def p(inside: str, properties: str = "") -> str:
    """A paragraph: words, or runs."""
    runs = inside if inside.startswith("<") or not inside else r(inside)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def r(words: str, properties: str = "") -> str:
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{own}<w:t xml:space="preserve">{words}</w:t></w:r>'


def listed(key: int, level: int = 0) -> str:
    """The property of a paragraph with an automatic number."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'


def pattern(key: int, *levels: tuple[str, str], more: str = "") -> str:
    """A list's pattern: format and text of each level."""
    made = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{made}</w:abstractNum>'


def numbered(key: int, of: int, more: str = "") -> str:
    """A list of a pattern."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def read(content: bytes, name: str = "材料.docx") -> Read:
    found = files.read(name, content)
    assert isinstance(found, Read), found
    return found


def texts(content: bytes, name: str = "材料.docx") -> list[str]:
    return [line.text for line in read(content, name).lines]


def why(content: bytes, name: str = "材料.docx") -> Why:
    found = files.read(name, content)
    assert isinstance(found, Refused), found
    return found.why
