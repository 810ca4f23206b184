"""What stands around the text: margins, the grid of lines and characters, the page's number, a draft's stamp."""

from bot.render.page import LedgerPage, Page, twips
from bot.render.word import wordml
from bot.render.word.wordml import twentieths

_STAMP = 10.5  # points, 5号: above the text, where it must not look like part of it


def section(page: Page | LedgerPage, up: float, running: float) -> str:
    """Size and margins of the paper; `up` and `running` are where the lines below and above the text stand."""
    lying = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{lying}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}" '
        f'w:left="{twips(page.left)}" w:header="{twips(running)}" w:footer="{twips(up)}" w:gutter="0"/>'
    )


def grid(page: Page) -> str:
    """Lines as far apart as the text's own, which are exact: whether a program counts with either, it is the same.

    A grid of characters would be the other half; LibreOffice gives each character of one two cells where a cell is
    narrower than the font (seen in 7.4). The styles set the characters closer instead.
    """
    return f'<w:docGrid w:type="lines" w:linePitch="{twentieths(page.line)}"/>'


def number(page: Page, side: str) -> str:
    """— 1 —, one character from the edge."""
    within = twentieths(page.number_in * page.number)
    more = f'<w:ind w:{side}Chars="{page.number_in * 100}" w:{side}="{within}" w:firstLineChars="0" w:firstLine="0"/>'
    return wordml.paragraph(_number(), "Footer", f'{more}<w:jc w:val="{side}"/>')


def number_between() -> str:
    """— 1 —, in the middle."""
    return wordml.paragraph(_number(), "Footer", '<w:jc w:val="center"/>')


def stamp(text: str) -> str:
    """What a draft says of itself above the text, on the right."""
    size = wordml.half_points(_STAMP)
    look = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return wordml.paragraph(wordml.run(text, look), "Header", '<w:jc w:val="right"/>')


def _number() -> str:
    return f"{wordml.run('— ')}{wordml.field('PAGE', '1')}{wordml.run(' —')}"
