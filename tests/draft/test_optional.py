"""What an outline does not require: no gap, no heading, no number where nobody wrote it."""

from pathlib import Path

from bot.draft import assemble
from bot.draft.document import Document
from bot.prompt_files import loading
from tests.draft import filled
from tests.prompt_files import sample

ONE_PROBLEM = {"problems/a1/points": "p1", "claim@p1": "学得浅"}
ONE_MEASURE = {"head/start": "first", "measures/points": "p2", "claim@p2": "强化学习", "actions@p2": "p3"}
WISH = "  - {id: wish, role: part, heading: 建议, questions: [{id: text, kind: long, name: 建议, ask: 有建议吗？}]}\n"


def _lay(tmp_path: Path, said: dict[str, str], *changes: tuple[str, str]) -> Document:
    """The draft of the sample outline, in which something was replaced."""
    assert sample.wrong_subject(tmp_path, *changes) == []
    outline = loading.load_folder(tmp_path).outline("small-2021.person")
    assert outline is not None
    return assemble.assemble(outline, filled.answers(said))


def _lay_with_wish(tmp_path: Path, said: dict[str, str]) -> Document:
    """With an optional part in front of the others."""
    orders = (("[head, problems,", "[head, wish, problems,"), ("[head, links,", "[head, wish, links,"))
    return _lay(tmp_path, said, *orders, ("  - id: problems\n", f"{WISH}  - id: problems\n"))


def test_an_optional_part_that_nobody_wrote_has_no_heading_and_no_number(tmp_path: Path) -> None:
    assert filled.headings(_lay_with_wish(tmp_path, {"head/start": "first"}), 1) == ["一、问题", "二、措施"]


def test_an_optional_part_that_somebody_wrote_is_numbered(tmp_path: Path) -> None:
    document = _lay_with_wish(tmp_path, {"wish/text": "少开会。"})
    assert filled.headings(document, 1) == ["一、建议", "二、问题"]
    assert "少开会。" in filled.lines(document)


def test_an_optional_part_with_a_lead_in_alone_is_printed(tmp_path: Path) -> None:
    printed = filled.lines(_lay_with_wish(tmp_path, {"wish/lead": "有一条建议。"}))
    assert printed[printed.index("一、建议") + 1] == "有一条建议。"


def test_an_optional_body_that_is_missing_is_no_gap(tmp_path: Path) -> None:
    document = _lay(tmp_path, ONE_PROBLEM)
    assert "学得浅。" in "".join(filled.lines(document))
    assert [gap for gap in document.gaps if gap.place.question == "body"] == []


def test_a_required_body_that_is_missing_is_a_gap(tmp_path: Path) -> None:
    document = _lay(tmp_path, ONE_PROBLEM, ("{id: body, kind: long,", "{id: body, kind: long, required: true,"))
    assert [str(gap.place) for gap in document.gaps if gap.place.question == "body"] == ["body@p1"]


def test_actions_that_are_not_required_are_no_gap(tmp_path: Path) -> None:
    document = _lay(tmp_path, {**ONE_MEASURE, "actions@p2": ""})
    assert [gap for gap in document.gaps if gap.place.question == "actions"] == []


def test_a_list_that_is_not_required_leaves_no_heading(tmp_path: Path) -> None:
    optional = ("noun: 条措施\n      least: 1", "noun: 条措施\n      least: 0")
    assert filled.headings(_lay(tmp_path, {"head/start": "first"}, optional), 1) == ["一、问题"]


def test_a_part_whose_condition_does_not_hold_is_not_printed(tmp_path: Path) -> None:
    said = {**ONE_MEASURE, "claim@p3": "每月学。", "head/start": "second"}
    assert filled.headings(_lay(tmp_path, said), 1) == ["一、问题"]
    assert "二、措施" in filled.headings(_lay(tmp_path, {**said, "head/start": "first"}), 1)
