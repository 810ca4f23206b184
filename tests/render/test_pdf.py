"""A document as a PDF, read back: the page of the standard, nothing of the text taken for markup."""

import getpass
import socket
from pathlib import Path

import pytest

from bot.draft.document import Document, Form, Paragraph, Run
from bot.errors import NoChineseFontError
from bot.render import pdf
from bot.render.page import STANDARD, Page
from bot.render.typecase import Typecase
from tests.draft import filled
from tests.render import laid, printed
from tests.render.printed import TIME, Row

MM = 72 / 25.4
HOSTILE = '#set page(width: 1pt) *粗* _斜_ `x` $a$ <b> @c \\ // d /* e */ ~ -- "直" #panic() \\u{4e00}'
CLOSING = "，。、；：！？）】》〉”’」』…%"
# Every length of paragraph and every mark at every place of a line: what may not begin a line has its chance to.
MARKS = ("“两个确立”", "、", "《决议》，", "（试行）。", "‘小灶’；", "【待补：时间】", "36.5%", "……", "！”")


def pages(document: Document, folder: Path, page: Page = STANDARD, stamp: str = "") -> tuple[tuple[Row, ...], ...]:
    return printed.pages(pdf.file(document, TIME, printed.fonts(), page=page, stamp=stamp), folder)


def long(lines: int) -> Document:
    """Body text of about as many lines."""
    return laid.document(laid.body("我" * (28 * lines - 2)))


def test_it_holds_the_words_of_the_draft(tmp_path: Path) -> None:
    for document in (filled.lay(filled.whole().said), filled.lay({}), filled.lay({}, filled.TEAM)):
        read = "".join(row.text for page in pages(document, tmp_path) for row in page[:-1])
        assert read == "".join("".join(each.text.split()) for each in document.paragraphs)


def test_no_word_is_taken_for_markup(tmp_path: Path) -> None:
    document = laid.document(
        laid.title(HOSTILE[:20]), laid.heading(HOSTILE, 1), laid.body(HOSTILE, Run(HOSTILE, gap=True))
    )
    read = "".join(row.text for page in pages(document, tmp_path, stamp=HOSTILE) for row in page)
    assert read.count("".join(HOSTILE.split())) == 4


def test_a_page_has_22_lines_of_28_characters(tmp_path: Path) -> None:
    first, second, _ = pages(long(50), tmp_path)
    assert [len(row.text) for row in first[:-1]] == [26, *[28] * 21]
    assert len(second[:-1]) == 22


def test_lines_are_exactly_28_points_apart_whatever_stands_in_them(tmp_path: Path) -> None:
    body = laid.body("我" * 60, Run("A9" * 30, strong=True), Run("【待补：事例】" * 5, gap=True), "珺昇喆" * 9)
    (page,) = pages(laid.document(body), tmp_path)
    rows = page[:-1]
    assert len(rows) > 5
    assert [row.middle - rows[0].middle for row in rows] == pytest.approx(
        [28 * at for at in range(len(rows))],
        abs=5,  # a row's middle is its fonts' business, too
    )


def test_a_paragraph_s_last_line_can_be_full(tmp_path: Path) -> None:
    (page,) = pages(long(2), tmp_path)
    assert [len(row.text) for row in page[:-1]] == [26, 28]
    (page,) = pages(laid.document(laid.body("我" * 38)), tmp_path, STANDARD.enlarged())
    assert [len(row.text) for row in page[:-1]] == [18, 20]


def test_a_page_is_full_wherever_paragraphs_end(tmp_path: Path) -> None:
    first, _ = pages(laid.document(laid.body("我" * (28 * 21 - 2)), laid.body("你" * 50)), tmp_path)
    assert len(first[:-1]) == 22


def test_a_heading_takes_its_lines_and_no_more(tmp_path: Path) -> None:
    document = laid.document(
        laid.body("正文。"), laid.heading("一、问题", 1), laid.heading("（一）学习", 2), laid.body("正文。")
    )
    (page,) = pages(document, tmp_path)
    assert [row.middle - page[0].middle for row in page[:-1]] == pytest.approx([0, 28, 56, 84], abs=5)


def test_every_paragraph_begins_two_characters_in(tmp_path: Path) -> None:
    (page,) = pages(
        laid.document(laid.heading("一、问题", 1), laid.body("我学得浅。"), laid.body("也做得少。")), tmp_path
    )
    assert [round(row.left - STANDARD.left * MM) for row in page[:-1]] == [32, 32, 32]


def test_full_lines_end_at_the_margin(tmp_path: Path) -> None:
    document = laid.document(laid.body("我学了2021年的“决议”，想了想。" * 20))
    (page,) = pages(document, tmp_path)
    assert [row.right for row in page[:-2]] == pytest.approx([(210 - STANDARD.right) * MM] * len(page[:-2]), abs=8.5)


@pytest.mark.parametrize("mark", MARKS)
def test_no_line_begins_with_a_closing_mark(mark: str, tmp_path: Path) -> None:
    document = laid.document(*(laid.body("我" * length + f"{mark}学习" * 20) for length in range(1, 29)))
    for page in pages(document, tmp_path):
        assert not [row.text for row in page[:-1] if row.text[0] in CLOSING]
        assert not [row.text for row in page[:-1] if row.text[-1] in "（【《〈“‘"]


def test_the_title_stands_in_the_middle_broken_as_given(tmp_path: Path) -> None:
    title = ("青堰县水务局党组", "对照检查材料")
    signed = Paragraph(Form.SIGNATURE, (Run("副局长　骆启舟"),))
    document = laid.document(laid.title("".join(title)), signed, laid.body("正文。"))
    made = pdf.file(document, TIME, printed.fonts(), title=title)
    (page,) = printed.pages(made, tmp_path)
    assert [row.text for row in page[:-1]] == [*title, "副局长骆启舟", "正文。"]
    middle = (STANDARD.left + STANDARD.text_width / 2) * MM
    assert [(row.left + row.right) / 2 for row in page[:3]] == pytest.approx([middle] * 3, abs=1)


def test_a_white_line_stands_between_the_title_and_the_text(tmp_path: Path) -> None:
    (page,) = pages(laid.document(laid.title("材料"), laid.body("正文。")), tmp_path)
    assert page[1].middle - page[0].middle > 2 * STANDARD.line


def test_the_number_stands_7_mm_below_the_text_right_on_odd_pages_left_on_even_ones(tmp_path: Path) -> None:
    one, two, _ = [page[-1] for page in pages(long(50), tmp_path)]
    assert (one.text, two.text) == ("—1—", "—2—")
    assert one.right == pytest.approx((210 - STANDARD.right) * MM - STANDARD.number, abs=2)
    assert two.left == pytest.approx(STANDARD.left * MM + STANDARD.number, abs=2)
    below = (297 - STANDARD.bottom + STANDARD.number_below) * MM
    assert one.middle == pytest.approx(below, abs=STANDARD.number / 4)


def test_a_draft_says_which_one_it_is_on_every_page_and_a_clean_copy_does_not(tmp_path: Path) -> None:
    assert [page[0].text for page in pages(long(30), tmp_path, stamp="草稿 第3稿")] == ["草稿第3稿"] * 2
    assert [set(page[0].text) for page in pages(long(30), tmp_path)] == [{"我"}] * 2


def test_the_reading_copy_is_larger(tmp_path: Path) -> None:
    (*_, last) = pages(long(22), tmp_path, STANDARD.enlarged())
    assert last[-1].text == "—2—"
    assert [len(row.text) for row in pages(long(22), tmp_path, STANDARD.enlarged())[0][1:5]] == [20] * 4


def test_a_team_s_margins_and_spacing_are_kept(tmp_path: Path) -> None:
    page, *_ = pages(long(30), tmp_path, Page(line=32, left=35, right=35))
    assert [len(row.text) for row in page[:-1]] == [23, *[25] * 18]
    assert round(page[2].middle - page[1].middle) == 32


def test_the_same_draft_gives_the_same_bytes() -> None:
    document = filled.lay(filled.whole().said)
    assert pdf.file(document, TIME, printed.fonts()) == pdf.file(document, TIME, printed.fonts())


def test_it_says_when_the_draft_was_made_and_not_by_whom() -> None:
    content = pdf.file(laid.document(laid.title("材料")), TIME, printed.fonts())
    assert b"/CreationDate(D:20220110010000" in content
    assert b"/Author" not in content
    assert not [name for name in (getpass.getuser(), socket.gethostname()) if name.encode() in content]


def test_what_a_file_cannot_hold_is_left_out(tmp_path: Path) -> None:
    unwritable = "".join(map(chr, (*range(9), *range(11, 32), 127, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF)))
    (page,) = pages(laid.document(laid.body(f"学{unwritable}习")), tmp_path)
    assert page[0].text == "学习"


def test_a_character_that_no_font_has_is_named() -> None:
    unknown = "\U0010fffd"  # private use, the last one there is
    assert pdf.lacking(laid.document(laid.body(f"王{unknown}同志")), printed.fonts()) == unknown


def test_without_a_chinese_font_there_is_no_pdf() -> None:
    with pytest.raises(NoChineseFontError):
        pdf.file(laid.document(laid.body("学习")), TIME, Typecase(system=False))
