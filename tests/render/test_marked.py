"""Lines with remarks as a Word file: what a text looks like that came without a layout."""

import io
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
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


@pytest.mark.parametrize(
    "inside", ["w:lastRenderedPageBreak", "w:br", "w:tab", "w:sym", "w:ptab", "w:footnoteReference"]
)
def test_a_comment_stands_at_its_words_whatever_else_their_run_holds(inside: str) -> None:
    given = docx.Document()
    run = given.add_paragraph().add_run("换行")
    run.bold = True
    run._r.append(run._r.makeelement(qn(inside)))
    run._r.add_t("地方，我学得少，，懂得少。")
    content, text = io.BytesIO(), given.paragraphs[0].text
    given.save(content)
    at = 9 if inside in ("w:lastRenderedPageBreak", "w:footnoteReference") else 10
    made = docx.Document(io.BytesIO(marked.of_file(content.getvalue(), [Remark(1, at, at + 2, "重了")], _TIME)))
    assert _remarked(made) == "，，"
    assert made.paragraphs[0].text == text
    assert all(each.bold for each in made.paragraphs[0].runs if each.text)
    assert len(list(made.element.body.iter(qn(inside)))) == 1


def _remarked(made: Document) -> str:
    """What stands between the begin and the end of the only comment."""
    inside, said = False, ""
    for each in made.element.body.iter():
        if each.tag in (qn("w:commentRangeStart"), qn("w:commentRangeEnd")):
            inside = each.tag == qn("w:commentRangeStart")
        elif inside and each.tag == qn("w:t"):
            said += each.text or ""
    return said
