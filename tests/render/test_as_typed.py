"""Paragraphs that look like Markdown or that are longer than several pages: shown as they were typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft.document import Document
from bot.render import plain
from tests.render import laid
from tests.render.test_markdown import _html, _shown
from tests.render.test_pages import DOCUMENTS


@pytest.mark.parametrize("text", ["1. 学得浅。", "12) 学得浅。", "1.", "&lt;b&gt;和&nbsp;都是原文。", "A&amp;B。"])
def test_markdown_shows_a_paragraph_as_it_stands(text: str) -> None:
    assert _shown(_html(laid.document(laid.body(text)))) == [text]


@given(DOCUMENTS, st.integers(2, 60))
@settings(max_examples=200, deadline=None)
def test_no_line_end_is_put_into_a_paragraph(document: Document, limit: int) -> None:
    whole = plain.text(document)
    assert all(page in whole for page in plain.pages(document, limit))
