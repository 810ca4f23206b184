"""Where a finding stands: lines and code points of the file, answers of a Document."""

from bot.draft.document import Document, Form, Paragraph, Run
from bot.interview.outline import Place
from bot.proofread import checking
from tests.proofread.readings import check, context, material

TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料"


def test_a_line_is_counted_from_one_with_its_empty_neighbours() -> None:
    (found,) = check(f"{TITLE}\r\n\r\n　　班子认真研究布署重点任务。\r\n")
    assert (found.spot.line, found.spot.start, found.spot.end, found.words) == (3, 8, 10, "布署")
    assert found.suggestion == "部署"


def test_a_byte_order_mark_is_no_character() -> None:
    (found,) = check("\ufeff班子研究布署，党员学习，群众监督。", whole=False)
    assert (found.spot.line, found.spot.start) == (1, 4)


def test_characters_beyond_the_first_plane_count_once() -> None:
    (found,) = check("班子𠮷研究布署，党员学习。", whole=False)
    assert (found.spot.start, found.words) == (5, "布署")


def test_marks_of_markdown_stay_where_they_are() -> None:
    found = check(f"# {TITLE}\n**一、存在的问题**\n班子研究布署。")
    assert [(each.spot.line, each.spot.start, each.words) for each in found if each.rule == "leftovers.markup"] == [
        (1, 0, "#"),
        (2, 0, "**一、存在的问题**"),
    ]


def test_a_finding_in_a_document_leads_to_its_answers() -> None:
    claim, body = Place("problems/a1/claim", "p1"), Place("problems/a1/body", "p1")
    runs = (Run("一是"), Run("学得不深。", (claim,)), Run("班子研究布署晚了半个月。", (body,)))
    document = Document((Paragraph(Form.TITLE, (Run(TITLE),)), Paragraph(Form.BODY, runs)))
    found = [each for each in checking.check(document, context()) if each.words == "布署"]
    assert [each.spot.answers for each in found] == [(body,)]


def test_findings_come_in_the_order_of_the_text() -> None:
    text = material("team-2021").replace("贯彻", "惯彻").replace("班子", "斑子").replace("，六个人", ",六个人")
    spots = [(each.spot.line, each.spot.start) for each in check(text)]
    assert len(spots) > 40
    assert spots == sorted(spots)


def test_one_fault_is_told_once() -> None:
    found = check("班子落实巡视巡查反馈意见。党员学习不够。", whole=False)
    assert [each.words for each in found] == ["巡视巡查"]


def test_one_mark_typed_twice_is_offered_once_and_of_two_neither() -> None:
    found = check("准备参加补考，，随后再考。学习不够深，。", whole=False)
    assert [(each.words, each.suggestion) for each in found if each.rule == "punctuation.doubled"] == [
        ("，，", "，"),
        ("，。", ""),
    ]


def test_what_has_to_be_mended_is_not_advised_as_well() -> None:
    text = f"{TITLE}\n一、存在的问题\n一是联系群众不够。某企业拖欠工资，班子拖了三个月没有过问。\n"
    assert [each.rule for each in check(text) if each.words == "某企业"] == ["leftovers.somebody"]
