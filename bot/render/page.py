"""The sheet of paper: the figures of the layout, read by whatever puts a Document on one.

Sizes and spacing are in points, everything that is measured with a ruler in millimetres.
Source: GB/T 9704-2012 as offices practise it, from secondary sources.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

_MM = 25.4 / 72  # of a point
_TITLE_LINE = 1.25  # of a body line: 2号 needs more room than 3号
_LARGE = 22 / 16  # of the body, by which its lines grow, too


class Face(StrEnum):
    """Fonts by what is set in them: the names that the standard's users have installed."""

    TITLE = "方正小标宋简体"
    SIGNATURE = "楷体_GB2312"  # 职务 姓名
    BODY = "仿宋_GB2312"
    FIRST = "黑体"  # 一、
    SECOND = "楷体_GB2312"  # （一）; 1. and （1） are set like the body
    NUMBER = "宋体"  # of the page
    LATIN = "Times New Roman"  # letters and digits, wherever they stand


def heading(level: int) -> Face:
    """The font of a heading, on a line of its own or at the head of a paragraph."""
    return {1: Face.FIRST, 2: Face.SECOND}.get(level, Face.BODY)


@dataclass(frozen=True, slots=True)
class Page:
    """页面: A4 with the margins and line spacing of the standard; a team sets its own."""

    line: float = 28.0  # points from line to line of the body, exactly
    top: float = 37.0
    bottom: float = 35.0
    left: float = 28.0
    right: float = 26.0
    body: float = 16.0  # 3号
    title: float = 22.0  # 2号
    number: float = 14.0  # 4号
    width: float = 210.0
    height: float = 297.0
    indent: int = 2  # characters before the first line of a paragraph
    number_below: float = 7.0  # from the end of the text to the dash beside the page's number
    number_in: int = 1  # characters from the edge to the number, right on odd pages, left on even ones
    running: float = 20.0  # from the upper edge to what stands above the text of a draft

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom

    @property
    def characters(self) -> int:
        """Characters of the body on a line: 28 on the standard's page, where each has a little less than its size."""
        return round(self.text_width / _MM / self.body)

    @property
    def pitch(self) -> float:
        """Points from character to character, so that a line is exactly full."""
        return self.text_width / _MM / self.characters

    @property
    def lines(self) -> int:
        """Lines of the body on a page: 22 on the standard's."""
        return int(self.text_height / _MM / self.line)

    @property
    def title_line(self) -> float:
        """Points from line to line of a title."""
        return self.line * _TITLE_LINE

    @property
    def title_characters(self) -> int:
        """Characters of the title that a line holds."""
        return int(self.text_width / _MM / self.title)

    @property
    def number_up(self) -> float:
        """From the lower edge of the paper to the foot of the page's number; its dashes stand half its size higher."""
        return self.bottom - self.number_below - self.number * _MM / 2

    def enlarged(self) -> "Page":
        """大字稿, for reading aloud: body 2号, title 1号, on the same margins."""
        return replace(self, line=self.line * _LARGE, body=22.0, title=26.0, number=18.0)


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """The page of a 整改台账: A4 lying, a table as wide as the text."""

    width: float = 297.0
    height: float = 210.0
    top: float = 25.0
    bottom: float = 22.0
    left: float = 20.0
    right: float = 20.0
    title: float = 22.0  # 2号
    head: float = 12.0  # 小4号, Face.FIRST
    cell: float = 10.5  # 5号, Face.BODY
    line: float = 16.0  # points from line to line in a cell
    # 序号, 方面, 存在问题, 原因, 整改措施, 责任人, 完成时限, 备注: together as wide as the text
    columns: tuple[float, ...] = (12.0, 22.0, 42.0, 40.0, 81.0, 22.0, 24.0, 14.0)

    @property
    def title_characters(self) -> int:
        """Characters of the title that a line holds."""
        return int((self.width - self.left - self.right) / _MM / self.title)


STANDARD = Page()
LEDGER = LedgerPage()


def twips(mm: float) -> int:
    """Twentieths of a point as Word counts them: to the tenth of a point (28 mm are 1588)."""
    return round(mm / _MM * 10) * 2
