"""A kept draft is the document that was kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft import kept
from bot.draft.document import Document, Form, Gap, Paragraph, Run
from bot.interview.outline import Place
from tests.draft import filled

IDS = st.from_regex(r"[a-z_]{1,8}(/[a-z_0-9]{1,8}){0,2}", fullmatch=True)
PLACES = st.builds(Place, IDS, st.sampled_from(["", "p1", "p23"]))
RUNS = st.builds(
    Run, st.text(), st.lists(PLACES, max_size=3).map(tuple), st.integers(0, 4), st.booleans(), st.booleans()
)
PARAGRAPHS = st.builds(Paragraph, st.sampled_from(Form), st.lists(RUNS, max_size=3).map(tuple), st.integers(0, 4))
GAPS = st.builds(Gap, PLACES, st.text(), st.text())
DOCUMENTS = st.builds(Document, st.lists(PARAGRAPHS, max_size=4).map(tuple), st.lists(GAPS, max_size=3).map(tuple))


@given(DOCUMENTS)
@settings(max_examples=80, deadline=None)
def test_a_document_is_read_back_as_it_was_kept(document: Document) -> None:
    assert kept.from_json(kept.to_json(document)) == document


@given(DOCUMENTS, DOCUMENTS)
@settings(max_examples=50, deadline=None)
def test_the_same_text_is_kept_for_equal_documents_alone(one: Document, other: Document) -> None:
    assert (kept.to_json(one) == kept.to_json(other)) == (one == other)


@pytest.mark.parametrize("outline_id", [filled.PERSON, filled.TEAM])
def test_a_whole_report_and_an_empty_one_are_read_back(outline_id: str) -> None:
    for said in (filled.whole(outline_id).said, {}):
        document = filled.lay(filled.styled(said, {"points": "bold_lead"}), outline_id)
        assert kept.from_json(kept.to_json(document)) == document


def test_what_is_kept_is_one_line_of_readable_chinese() -> None:
    text = kept.to_json(filled.lay(filled.whole().said))
    assert "\n" not in text
    assert "青堰县水务局" in text
