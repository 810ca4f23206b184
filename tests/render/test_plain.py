"""A document as plain text: indented paragraphs, the title set off, every word as it is."""

from bot.draft.document import Form, Paragraph, Run
from bot.render import plain
from tests.draft import filled
from tests.render import laid

INDENT = "　　"


def test_the_title_stands_above_a_blank_line() -> None:
    assert plain.text(laid.document(laid.title("材料"), laid.body("正文。"))) == f"材料\n\n{INDENT}正文。\n"


def test_a_signature_stands_under_the_title_without_indent() -> None:
    signed = Paragraph(Form.SIGNATURE, (Run("副局长　骆启舟"),))
    assert plain.text(laid.document(laid.title("材料"), signed, laid.body("正文。"))).startswith(
        "材料\n副局长　骆启舟\n\n"
    )


def test_headings_are_indented_like_paragraphs() -> None:
    text = plain.text(laid.document(laid.heading("一、问题", 1), laid.heading("（一）学习方面", 2)))
    assert text.splitlines()[1:] == [f"{INDENT}一、问题", f"{INDENT}（一）学习方面"]


def test_runs_of_a_paragraph_stand_close_together() -> None:
    paragraph = laid.body(Run("一是学得浅。", strong=True), "平时只看标题。", Run("【待补：事例】", gap=True))
    assert plain.line(paragraph) == f"{INDENT}一是学得浅。平时只看标题。【待补：事例】"


def test_bold_and_headings_leave_no_marks() -> None:
    for document in laid.in_every_style():
        assert not set("*#_\\") & set(plain.text(document))


def test_every_paragraph_of_a_whole_report_is_a_line() -> None:
    document = filled.lay(filled.whole().said)
    found = plain.text(document).split("\n")
    assert found[3] == ""
    assert [line.removeprefix(INDENT) for line in found if line] == filled.lines(document)


def test_a_text_ends_with_one_line_end() -> None:
    assert plain.text(filled.lay({})).endswith("】\n")
