"""Every run says which answers it came from, and says nothing else."""

from itertools import combinations, product

import pytest

from bot.draft import style
from bot.draft.document import Document, Form, Run
from bot.interview import route
from bot.interview.outline import Place, place_of
from tests.draft import filled
from tests.draft.filled import Answers

OUTLINES = ("minzhu-2021.person", "minzhu-2021.team", "minzhu-2023.person", "minzhu-2023.team")
PAIRS = tuple(
    {one: first, other: second, "ledger": "shown"}
    for one, other in combinations(("aspects", "points", "causes", "measures", "parts"), 2)
    for first, second in product(style.SETTINGS[one], style.SETTINGS[other])
)


def _documents(outline_id: str, *, whole: bool = True) -> list[tuple[Answers, Document]]:
    said = filled.whole(outline_id).said if whole else {}
    return [(said, filled.lay(filled.styled(said, pair), outline_id)) for pair in PAIRS]


def _body_runs(document: Document) -> list[Run]:
    """Runs of the writer's text: no headings, no title, no gaps."""
    written = [each for each in document.paragraphs if each.form is Form.BODY]
    return [run for each in written for run in each.runs if run.level == 0 and not run.gap]


@pytest.mark.parametrize("outline_id", OUTLINES)
def test_every_run_has_a_source(outline_id: str) -> None:
    for _, document in _documents(outline_id):
        assert [run.text for run in document.runs() if not run.sources] == []


@pytest.mark.parametrize("outline_id", OUTLINES)
@pytest.mark.parametrize("whole", [True, False])
def test_every_source_is_a_question_that_can_be_asked(outline_id: str, *, whole: bool) -> None:
    for said, document in _documents(outline_id, whole=whole):
        sources = {source for run in document.runs() for source in run.sources}
        assert [str(each) for each in sources if route.find(filled.outline(outline_id), said, each) is None] == []


@pytest.mark.parametrize("outline_id", OUTLINES)
def test_every_run_of_the_text_says_what_its_sources_say(outline_id: str) -> None:
    for said, document in _documents(outline_id):
        for run in _body_runs(document):
            told = "".join(f"责任人完成时限{said[source]}" for source in run.sources)
            bare = filled.words(filled.unnumbered(run.text))
            assert bare in filled.words(told) or _is_ledger(run), run.text


def _is_ledger(run: Run) -> bool:
    return [source.question for source in run.sources] == ["who", "due"]


@pytest.mark.parametrize("outline_id", OUTLINES)
def test_every_answer_that_is_printed_is_the_source_of_a_run(outline_id: str) -> None:
    for _, document in _documents(outline_id):
        sources = {source for run in document.runs() for source in run.sources}
        assert filled.whole(outline_id).printed.keys() <= sources


def test_the_ledger_s_run_has_both_its_answers_as_sources() -> None:
    document = filled.lay(filled.styled(filled.whole().said, {"ledger": "shown"}))
    found = [run for run in document.runs() if run.text.startswith("（责任人")]
    assert len(found) == 3
    assert all(_is_ledger(run) for run in found)


def test_a_typed_title_is_the_source_of_the_title() -> None:
    document = filled.lay(filled.answers({"head/title": "我的发言"}))
    assert next(document.runs()).sources == (Place("head/title"),)


def test_the_signature_comes_from_post_and_name() -> None:
    paragraph = next(each for each in filled.lay(filled.whole().said).paragraphs if each.form is Form.SIGNATURE)
    assert paragraph.runs[0].sources == (Place("head/post"), Place("head/name"))


@pytest.mark.parametrize("text", ["opening/text", "claim@p12", "problems/a1/points", "actions@p3"])
def test_a_place_is_read_back_as_it_was_written(text: str) -> None:
    assert str(place_of(text)) == text
