"""Outlines that nobody shipped yet: what they ask is printed, what they do not require is no gap."""

from pathlib import Path

from bot.draft import assemble
from bot.draft.document import Document
from bot.prompt_files import loading
from tests.draft import filled
from tests.prompt_files import sample

CAUSES = ("    layout: measures\n", "    layout: causes\n")
ONE = {"head/start": "first", "measures/points": "p1", "claim@p1": "强化学习"}


def _lay(tmp_path: Path, said: dict[str, str], *changes: tuple[str, str]) -> Document:
    assert sample.wrong_subject(tmp_path, *changes) == []
    outline = loading.load_folder(tmp_path).outline("small-2021.person")
    assert outline is not None
    return assemble.assemble(outline, filled.answers(said))


def test_the_points_of_a_part_with_a_plain_list_are_printed(tmp_path: Path) -> None:
    document = _lay(tmp_path, ONE, ("    layout: measures\n", ""))
    assert "强化学习。" in filled.lines(document)


def test_a_plain_list_that_is_required_is_a_gap_while_it_is_empty(tmp_path: Path) -> None:
    document = _lay(tmp_path, {"head/start": "first"}, ("    layout: measures\n", ""))
    assert "measures/points" in [str(gap.place) for gap in document.gaps]


def test_an_optional_list_of_an_aspect_is_no_gap(tmp_path: Path) -> None:
    document = _lay(tmp_path, {}, ("least: 1\n        most: 4", "least: 0\n        most: 4"))
    assert [gap for gap in document.gaps if gap.place.question.startswith("problems/")] == []


def test_a_long_answer_of_a_part_with_a_list_is_printed(tmp_path: Path) -> None:
    more = "    questions: [{id: more, kind: long, name: 还有, ask: 还有？}]\n"
    document = _lay(tmp_path, {**ONE, "measures/more": "还有一段话。"}, (CAUSES[0], CAUSES[1] + more))
    assert "还有一段话。" in filled.lines(document)


def test_an_optional_body_that_nobody_wrote_leaves_no_empty_paragraph(tmp_path: Path) -> None:
    document = _lay(tmp_path, ONE, CAUSES, ("points: inline", "causes: own_line"))
    assert all(line.strip() for line in filled.lines(document))
