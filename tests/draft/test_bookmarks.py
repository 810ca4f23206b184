"""Bookmarks: from a sentence in Word back to its answers."""

import pytest

from bot.draft import bookmarks
from bot.draft.bookmarks import Bookmark
from bot.draft.document import Document, Form, Paragraph, Run
from bot.interview.outline import Place
from tests.draft import filled

CLAIM, BODY = Place("claim", "p1"), Place("body", "p1")
TWO = Paragraph(
    Form.BODY, (Run("一是学得浅。", (CLAIM,)), Run("平时只看标题。比如，3月", (BODY,)), Run("没去。", (CLAIM,)))
)


def test_a_name_is_read_back() -> None:
    mark = Bookmark(12, 3, 45)
    assert mark.name == "zj_r12_d3_s45"
    assert bookmarks.read(mark.name) == mark


def test_the_longest_name_is_one_that_word_takes() -> None:
    assert len(Bookmark(10**12 - 1, 10**6 - 1, 10**6 - 1).name) <= 40


@pytest.mark.parametrize("name", ["", "_GoBack", "zj_r1_d2", "zj_r1_d2_s3x", "ZJ_R1_D2_S3", "zj_r１_d2_s3", "zj_r_d_s"])
def test_a_name_of_somebody_else_is_none_of_ours(name: str) -> None:
    assert bookmarks.read(name) is None


def test_a_sentence_leads_to_its_answers() -> None:
    document = Document((Paragraph(Form.TITLE, (Run("材料"),)), TWO))
    assert bookmarks.sources(document, 1) == (CLAIM,)
    assert bookmarks.sources(document, 2) == (BODY,)


def test_a_sentence_over_two_runs_leads_to_both() -> None:
    assert bookmarks.sources(Document((TWO,)), 2) == (BODY, CLAIM)


def test_a_sentence_that_is_not_there_leads_nowhere() -> None:
    assert bookmarks.sources(Document((TWO,)), 3) == ()


def test_runs_are_cut_where_sentences_end() -> None:
    assert [[text for _, text in each] for each in bookmarks.cut(TWO)] == [
        ["一是学得浅。"],
        ["平时只看标题。"],
        ["比如，3月", "没去。"],
    ]


def test_a_title_is_one_sentence() -> None:
    assert len(list(bookmarks.cut(Paragraph(Form.TITLE, (Run("要实干！要担当；材料"),))))) == 1


def test_no_character_is_lost_between_sentences() -> None:
    for paragraph in filled.lay(filled.whole().said).paragraphs:
        pieces = [piece for sentence in bookmarks.cut(paragraph) for piece in sentence]
        assert "".join(text for _, text in pieces) == paragraph.text
        assert list(dict.fromkeys(id(run) for run, _ in pieces)) == [id(run) for run in paragraph.runs if run.text]
