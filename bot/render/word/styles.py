"""Word's own styles, with the figures of a page: who changes 标题 2 in Word changes every （一）, inline ones too."""

import math

from bot.render import page as pages
from bot.render.page import Face, Page
from bot.render.word.wordml import NAMESPACE, half_points, twentieths

LEVELS = (1, 2, 3, 4)


def inline(level: int) -> str:
    """The style of a heading at the head of a paragraph: the half of Heading N that is for characters."""
    return f"Heading{level}Char"


def xml(page: Page) -> str:
    """The content of styles.xml."""
    made = (_normal(page), _title(page), _signature(page), *(_heading(level) for level in LEVELS), _edges(page))
    return f"<w:styles {NAMESPACE}>{_defaults(page)}{''.join(made)}{_REST}</w:styles>"


def fonts(face: Face, latin: Face = Face.LATIN) -> str:
    """Every slot by name: a theme's font would win over an empty one."""
    return f'<w:rFonts w:hint="eastAsia" w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{face}" w:cs="{latin}"/>'


def _closer(page: Page) -> str:
    """Characters as much closer as it takes for a full line: 28 of 16 points on 156 mm."""
    each = math.floor((page.pitch - page.body) * 20)  # twentieths of a point
    return f'<w:spacing w:val="{each}"/>' if each < 0 else ""


def _size(points: float) -> str:
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def _defaults(page: Page) -> str:
    look = f'{fonts(Face.BODY)}{_size(page.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    return f"<w:docDefaults><w:rPrDefault><w:rPr>{look}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"


def _normal(page: Page) -> str:
    """Body text. No widow control: it would leave pages a line short of what the standard counts."""
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/>'
        f'<w:autoSpaceDN w:val="0"/>{_lines(page.line)}'
        f'<w:ind w:firstLineChars="{page.indent * 100}" w:firstLine="{twentieths(page.indent * page.body)}"/>'
        f'<w:jc w:val="both"/></w:pPr><w:rPr>{fonts(Face.BODY)}{_closer(page)}{_size(page.body)}</w:rPr></w:style>'
    )


def _title(page: Page) -> str:
    return (
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
        '<w:next w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:keepNext/>{_OFF_GRID}{_lines(page.title_line)}{_NO_INDENT}<w:jc w:val="center"/></w:pPr>'
        f"<w:rPr>{fonts(Face.TITLE)}{_AS_IS}{_size(page.title)}</w:rPr></w:style>"
    )


def _signature(page: Page) -> str:
    return (
        '<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/>'
        '<w:next w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:keepNext/>{_lines(page.line)}{_NO_INDENT}<w:jc w:val="center"/></w:pPr>'
        f"<w:rPr>{fonts(Face.SIGNATURE)}</w:rPr></w:style>"
    )


def _heading(level: int) -> str:
    """Both halves of a heading's style: of paragraphs, and of words at the head of one."""
    look = fonts(pages.heading(level))
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="{inline(level)}"/><w:qFormat/>'
        f'<w:pPr><w:keepNext/><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr>{look}</w:rPr></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{inline(level)}">'
        f'<w:name w:val="Heading {level} Char"/><w:basedOn w:val="DefaultParagraphFont"/>'
        f'<w:link w:val="Heading{level}"/><w:rPr>{look}</w:rPr></w:style>'
    )


def _edges(page: Page) -> str:
    """Above and below the text. A number's line is as high as the number: its dashes stand in the middle."""
    look = f"{fonts(Face.NUMBER, Face.NUMBER)}{_AS_IS}{_size(page.number)}"
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.title()}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr>{_OFF_GRID}{_lines(page.number)}{_NO_INDENT}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
        for name in ("header", "footer")
    )


def _lines(points: float) -> str:
    return f'<w:spacing w:before="0" w:after="0" w:line="{twentieths(points)}" w:lineRule="exact"/>'


_OFF_GRID = '<w:snapToGrid w:val="0"/>'
_AS_IS = '<w:spacing w:val="0"/>'  # characters no closer than they are
_NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
_REST = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
)
