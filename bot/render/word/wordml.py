"""The elements that paragraphs are made of, as text. Whatever a person typed goes through `words`.

Source: ECMA-376, part 1, 17.3 (order of the properties), 17.3.2.26 (rFonts, hint).
"""

from xml.sax.saxutils import escape

from bot.render import writable

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# “ ” — … stand in Latin fonts, too: without the hint Word takes them from there, and they come out narrow.
HINT = '<w:rFonts w:hint="eastAsia"/>'
BREAK = "<w:r><w:br/></w:r>"


def words(text: str) -> str:
    """The text as it stands between two tags."""
    return escape(writable.only(text))


def attribute(text: str) -> str:
    """The text as it stands in an attribute."""
    return escape(writable.only(text), {'"': "&quot;"})


def run(text: str, look: str = "", style: str = "", face: str | None = None) -> str:
    """Words of one look; `look` are properties that stand behind the font's, `face` a font beside the style's."""
    before = f'<w:rStyle w:val="{style}"/>' if style else ""
    font = HINT if face is None else f'<w:rFonts w:hint="eastAsia" w:eastAsia="{face}"/>'
    return f'<w:r><w:rPr>{before}{font}{look}</w:rPr><w:t xml:space="preserve">{words(text)}</w:t></w:r>'


def paragraph(runs: str, style: str = "", more: str = "") -> str:
    """`more` are properties that stand behind the style's name."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{more}</w:pPr>" if named or more else ""
    return f"<w:p>{properties}{runs}</w:p>"


def field(instruction: str, shown: str) -> str:
    """A field, with what it shows until the program counts it itself."""
    return (
        f'<w:r><w:rPr>{HINT}</w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:rPr>{HINT}</w:rPr><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:rPr>{HINT}</w:rPr><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(shown)}"
        f'<w:r><w:rPr>{HINT}</w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
    )


def half_points(points: float) -> int:
    return round(points * 2)


def twentieths(points: float) -> int:
    return round(points * 20)
