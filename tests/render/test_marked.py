"""Lines with remarks as a Word file: what a text looks like that came without a layout."""

import io

import docx
from docx.shared import Mm, Pt

from bot.render.word import marked
from bot.render.word.marked import Remark


def test_lines_stand_on_a_chinese_page() -> None:
    made = docx.Document(io.BytesIO(marked.of_lines(["一行字。"], [])))
    section, normal = made.sections[0], made.styles["Normal"]
    assert abs((section.page_width or 0) - Mm(210)) < Mm(1)
    assert abs((section.page_height or 0) - Mm(297)) < Mm(1)
    assert 'w:eastAsia="仿宋_GB2312"' in normal.element.xml
    assert 'w:sz w:val="32"' in normal.element.xml
    assert made.paragraphs[0].style is not None
    assert Pt(28) == normal.paragraph_format.line_spacing


def test_a_remark_is_a_comment_at_its_words() -> None:
    made = docx.Document(io.BytesIO(marked.of_lines(["没有把没有把学到的用上。"], [Remark(1, 0, 6, "写了两遍")])))
    (comment,) = made.comments
    assert comment.text == "写了两遍"
