"""Pages that fit a message: short enough in UTF-16 units, cut at paragraphs and stops, nothing lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft.document import Document
from bot.render import plain
from tests.draft import filled
from tests.render import laid

# 𠮷 and 😀 are two UTF-16 units each; the family is four characters joined.
TEXTS = st.text("学习𠮷😀。；！？“”a1", min_size=1, max_size=90) | st.just("👨‍👩‍👧‍👦。" * 6)
DOCUMENTS = st.builds(
    lambda title, texts: laid.document(laid.title(title), *(laid.body(text) for text in texts)),
    st.text("材料𠮷", max_size=8),
    st.lists(TEXTS, max_size=6),
)


def _joined(pages: tuple[str, ...]) -> str:
    return "".join(pages).replace("\n", "")


@given(DOCUMENTS, st.integers(2, 60))
@settings(max_examples=300, deadline=None)
def test_no_page_is_longer_than_a_message(document: Document, limit: int) -> None:
    assert all(len(page.encode("utf-16-le")) // 2 <= limit for page in plain.pages(document, limit))


@given(DOCUMENTS, st.integers(2, 60))
@settings(max_examples=300, deadline=None)
def test_the_pages_together_hold_every_character(document: Document, limit: int) -> None:
    assert _joined(plain.pages(document, limit)) == plain.text(document).replace("\n", "")


def test_a_document_that_fits_is_one_page_with_its_line_ends() -> None:
    document = filled.lay(filled.whole().said)
    assert plain.pages(document) == (plain.text(document).rstrip("\n"),)


def test_pages_end_where_paragraphs_end() -> None:
    texts = [f"第{number}段写到这里。" for number in range(40)]
    document = laid.document(laid.title("材料"), *(laid.body(text) for text in texts))
    pages = plain.pages(document, 60)
    assert len(pages) > 1
    assert "\n".join(pages) == plain.text(document).rstrip("\n")


@pytest.mark.parametrize("stop", ["。", "；", "！", "？"])
def test_a_paragraph_longer_than_a_page_is_cut_behind_a_stop(stop: str) -> None:
    document = laid.document(laid.body(f"写到这里{stop}" * 20))
    pages = plain.pages(document, 40)
    assert len(pages) > 1
    assert all(page.endswith(stop) for page in pages)


def test_a_paragraph_without_a_stop_is_cut_all_the_same() -> None:
    pages = plain.pages(laid.document(laid.body("学" * 100)), 40)
    assert _joined(pages) == "　　" + "学" * 100


def test_a_page_knows_the_paragraphs_that_stand_on_it() -> None:
    document = laid.document(laid.body("学" * 30), laid.title("材料"), laid.body("学" * 30))
    assert [page.paragraphs for page in plain.paged(document, 40)] == [(1, 0), (2,)]


def test_a_paragraph_on_two_pages_is_known_to_both() -> None:
    document = laid.document(laid.body("学。" * 30), laid.body("好。"))
    assert [page.paragraphs for page in plain.paged(document, 40)] == [(0,), (0, 1)]


@given(DOCUMENTS, st.integers(2, 60))
@settings(max_examples=100, deadline=None)
def test_every_paragraph_with_words_stands_on_some_page(document: Document, limit: int) -> None:
    there = {index for page in plain.paged(document, limit) for index in page.paragraphs}
    assert there >= {index for index, each in enumerate(document.paragraphs) if each.text}


def test_a_page_has_room_for_a_line_of_its_own() -> None:
    assert plain.PAGE + len("第100稿（100/100）\n\n") <= 4096


@pytest.mark.parametrize(("words", "units"), [("学习", 2), ("𠮷", 2), ("😀a", 3), ("", 0), ("👨‍👩‍👧", 8)])
def test_length_is_counted_as_the_messenger_counts(words: str, units: int) -> None:
    assert plain.units(words) == units
