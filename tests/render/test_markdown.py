"""A document as Markdown: read by an independent parser, it shows every word, and bold where it should be."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft.document import Document, Form, Run
from bot.render import markdown
from tests.draft import filled
from tests.render import laid

markdown_it = pytest.importorskip("markdown_it", reason="the CommonMark parser that these tests read with")

SPECIAL = "\\`*_[]<>#|~"
_TAG = re.compile(r"<[^>]*>")


def _html(document: Document) -> str:
    return str(markdown_it.MarkdownIt("commonmark").render(markdown.text(document)))


def _shown(rendered: str) -> list[str]:
    """Blocks of rendered HTML as the text that a reader sees."""
    return [html.unescape(_TAG.sub("", block)) for block in rendered.rstrip("\n").split("\n")]


def _bold(rendered: str) -> list[str]:
    return [html.unescape(found) for found in re.findall("<strong>(.*?)</strong>", rendered)]


@given(st.text(f"学习{SPECIAL}-+!()，。“”1 ", max_size=30))
@settings(max_examples=300, deadline=None)
def test_special_characters_are_shown_as_they_stand(text: str) -> None:
    words = f"我{text.rstrip()}。"
    assert _shown(_html(laid.document(laid.body(words)))) == [words]


@pytest.mark.parametrize("character", SPECIAL)
@pytest.mark.parametrize("level", [1, 2])
def test_special_characters_of_a_heading_are_shown_as_they_stand(character: str, level: int) -> None:
    words = f"一、{character}学{character}习{character}"
    assert _shown(_html(laid.document(laid.heading(words, level)))) == [words]


@pytest.mark.parametrize("outline_id", [filled.PERSON, filled.TEAM])
def test_every_style_of_a_report_is_shown_word_for_word(outline_id: str) -> None:
    for document in laid.in_every_style(outline_id):
        assert _shown(_html(document)) == filled.lines(document)


@pytest.mark.parametrize("outline_id", [filled.PERSON, filled.TEAM])
def test_no_style_of_a_report_writes_bold_marks_back_to_back(outline_id: str) -> None:
    for document in laid.in_every_style(outline_id):
        assert "****" not in markdown.text(document)


def test_what_is_strong_is_bold_up_to_its_last_mark() -> None:
    for document in laid.in_every_style():
        wanted = [text.rstrip("。】") for text in _strong(document)]
        assert [text.rstrip("。】") for text in _bold(_html(document))] == wanted


def _strong(document: Document) -> list[str]:
    """Neighbouring runs that must be bold, joined."""
    found: list[str] = []
    for paragraph in document.paragraphs:
        before = False
        for run in paragraph.runs if paragraph.form is Form.BODY else ():
            bold = run.strong or run.level > 0
            if bold:
                found.append((found.pop() if before else "") + run.text)
            before = bold
    return found


@pytest.mark.parametrize(
    "lead",
    [
        "一是学得浅。",
        "一是读了《决议》。",
        "一是存在“两张皮”。",
        "一是没做到100%。",
        "一是进展慢（见台账）。",
        "【待补：事例】",
    ],
)
@pytest.mark.parametrize("behind", ["平时只看标题。", "“平时”只看标题。", "2021年8月。", "《决议》没读完。", ""])
def test_bold_closes_next_to_chinese_marks(lead: str, behind: str) -> None:
    document = laid.document(laid.body(Run(lead, strong=True), behind))
    rendered = _html(document)
    assert "*" not in rendered
    assert _shown(rendered) == [lead + behind]
    assert len(_bold(rendered)) == 1


@given(st.text("学习，。：；！？“”（）《》…%a1", min_size=1, max_size=8), st.text("学习“（《1", max_size=4))
@settings(max_examples=300, deadline=None)
def test_a_bold_lead_of_any_words_is_shown_without_its_marks(lead: str, behind: str) -> None:
    document = laid.document(laid.body(Run(f"一是{lead}。", strong=True), f"{behind}后面的话。"))
    assert _shown(_html(document)) == [f"一是{lead}。{behind}后面的话。"]


def test_bold_runs_that_touch_are_one_bold_text() -> None:
    document = laid.document(laid.body(Run("（一）学习。", level=2), Run("一是学得浅。", strong=True), "后面。"))
    assert markdown.text(document) == "**（一）学习。一是学得浅**。后面。\n"


def test_a_gap_stands_in_its_brackets_and_is_not_bold() -> None:
    document = laid.document(laid.body(Run("（一）学习。", level=2), Run("【待补：问题】", gap=True), "后面。"))
    assert markdown.text(document) == "**（一）学习**。【待补：问题】后面。\n"


@pytest.mark.parametrize(
    "text", ["1. 学得浅。", "12) 学得浅。", "- 学得浅。", "+ 学得浅。", "* 学得浅。", "# 学得浅。", "> 学得浅。"]
)
def test_a_paragraph_that_begins_like_a_list_or_a_heading_stays_a_paragraph(text: str) -> None:
    assert _html(laid.document(laid.body(text))).startswith("<p>")


def test_a_numbered_heading_in_a_paragraph_is_no_list() -> None:
    rendered = _html(laid.document(laid.body(Run("1.强化学习。", level=3), "每月学一次。")))
    assert rendered == "<p><strong>1.强化学习</strong>。每月学一次。</p>\n"


def test_title_and_headings_are_headings_of_their_levels() -> None:
    document = laid.document(laid.title("材料"), *(laid.heading(f"第{level}级", level) for level in (1, 2, 3)))
    assert markdown.text(document) == "# 材料\n\n## 第1级\n\n### 第2级\n\n#### 第3级\n"


def test_paragraphs_have_one_blank_line_between_them() -> None:
    assert markdown.text(laid.document(laid.body("前。"), laid.body("后。"))) == "前。\n\n后。\n"
