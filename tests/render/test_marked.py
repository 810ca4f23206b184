"""Lines with remarks as a Word file: what a text looks like that came without a layout."""

import io
from datetime import UTC, datetime

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Mm, Pt

from bot.render.word import marked
from bot.render.word.marked import Remark

_TIME = datetime(2026, 1, 9, 4, 30, tzinfo=UTC)


def test_lines_stand_on_a_chinese_page() -> None:
    made = docx.Document(io.BytesIO(marked.of_lines(["一行字。"], [], _TIME)))
    section, normal = made.sections[0], made.styles["Normal"]
    assert abs((section.page_width or 0) - Mm(210)) < Mm(1)
    assert abs((section.page_height or 0) - Mm(297)) < Mm(1)
    assert 'w:eastAsia="仿宋_GB2312"' in normal.element.xml
    assert 'w:sz w:val="32"' in normal.element.xml
    assert made.paragraphs[0].style is not None
    assert Pt(28) == normal.paragraph_format.line_spacing


def test_a_remark_is_a_comment_at_its_words() -> None:
    made = docx.Document(
        io.BytesIO(marked.of_lines(["没有把没有把学到的用上。"], [Remark(1, 0, 6, "写了两遍")], _TIME))
    )
    (comment,) = made.comments
    assert comment.text == "写了两遍"


def test_a_comment_has_the_time_of_the_readers_clock() -> None:
    given = marked.of_lines(["一行字。"], [Remark(1, 0, 2, "写了两遍")], _TIME)
    again = marked.of_file(given, [Remark(1, 2, 3, "少一个字")], _TIME)
    said = [each.timestamp for each in docx.Document(io.BytesIO(again)).comments]
    assert [each and f"{each:%m-%d %H:%M}" for each in said] == ["01-09 12:30"] * 2


def test_the_file_says_of_nobody_else_that_he_made_it() -> None:
    made = docx.Document(io.BytesIO(marked.of_lines(["一行字。"], [], _TIME)))
    about = made.core_properties
    assert (about.author, about.comments, about.created) == ("", "", _TIME)
    assert RELATIONSHIP_TYPE.THUMBNAIL not in {each.reltype for each in made.part.package.rels.values()}


def test_its_characters_are_chinese_ones() -> None:
    made = docx.Document(io.BytesIO(marked.of_lines(["一行字。"], [], _TIME)))
    assert 'w:eastAsia="zh-CN"' in made.styles.element.xml
    assert 'w:eastAsia="zh-CN"' in made.settings.element.xml
    assert "ja-JP" not in made.settings.element.xml
