"""整改台账: rows from the links between problems, causes and measures."""

from bot.draft import ledger
from bot.draft.ledger import Ledger, Measure, Row
from bot.interview.outline import Place
from tests.draft import filled

AT = "problems/a1/points"
BASE = {
    "head/unit": "青堰县水务局党组",
    "head/post": "副局长",
    "head/name": "骆启舟",
    AT: "p1 p2",
    "claim@p1": "学得不系统",
    "claim@p2": "联系实际不紧",
    "causes/points": "p3 p4",
    "claim@p3": "思想松劲",
    "claim@p4": "标准放低",
    "measures/points": "p5 p6",
    "claim@p5": "抓学习",
    "actions@p5": "p7 p8",
    "claim@p7": "每月集中学一次",
    "claim@p8": "每季度讲一课。",
    "claim@p6": "抓调研",
    "actions@p6": "p9",
    "claim@p9": "全年不少于六次",
    "from@p3": "p1 p2",
    "from@p4": "p2",
    "fixes@p5": "p1 p2",
    "fixes@p6": "p2",
    "who@p5": "骆启舟",
    "who@p6": "骆启舟",
    "due@p5": "3月底前",
    "due@p6": "长期坚持",
}


def made(**changes: str) -> Ledger:
    said = BASE | {place.replace("__", "@"): text for place, text in changes.items()}
    return ledger.ledger(filled.outline(), filled.answers(said))


def cells(row: Row, *columns: str) -> tuple[str, ...]:
    found = dict(zip(ledger.COLUMNS, ledger.cells(row), strict=True))
    return tuple(found[column] for column in columns)


def test_a_problem_has_a_row_with_what_is_linked_to_it() -> None:
    first, second = made().rows
    assert (first.number, first.problem, first.causes) == (1, "学得不系统", ("思想松劲",))
    assert (second.number, second.problem, second.causes) == (2, "联系实际不紧", ("思想松劲", "标准放低"))
    assert [each.claim for each in second.measures] == ["抓学习", "抓调研"]


def test_the_aspect_is_said_in_its_short_wording() -> None:
    heading = filled.outline().known[AT].section.heading
    assert made(**{"style/headings": "long"}).rows[0].aspect == heading.short != heading.long


def test_an_aspect_has_the_wording_that_was_typed() -> None:
    assert made(**{"problems/a1/heading": "带头学"}).rows[0].aspect == "带头学"


def test_actions_stand_once_and_are_pointed_to_after_that() -> None:
    first, second = made().rows
    assert first.measures == (Measure("抓学习", ("每月集中学一次。", "每季度讲一课。"), "骆启舟", "3月底前"),)
    assert second.measures[0] == Measure("抓学习", (), "骆启舟", "3月底前", first=1)


def test_one_measure_is_not_numbered_and_its_actions_are() -> None:
    assert cells(made().rows[0], "整改措施") == ("抓学习\n（1）每月集中学一次。\n（2）每季度讲一课。",)


def test_several_measures_are_numbered() -> None:
    assert cells(made().rows[1], "整改措施") == ("1.抓学习（做法见第1项）\n2.抓调研\n全年不少于六次。",)


def test_what_is_the_same_for_all_measures_is_said_once() -> None:
    assert cells(made().rows[1], "责任人", "完成时限") == ("骆启舟", "1.3月底前\n2.长期坚持")


def test_who_is_said_by_the_measure_s_number_where_another_has_nobody() -> None:
    assert cells(made(who__p5="").rows[1], "责任人") == ("2.骆启舟",)


def test_several_causes_are_numbered() -> None:
    assert cells(made().rows[1], "原因", "备注") == ("1.思想松劲\n2.标准放低", "")


def test_what_is_linked_to_nothing_stands_at_the_end() -> None:
    rows = made(fixes__p6="", from__p4="").rows
    assert [(row.number, row.problem, row.causes) for row in rows[2:]] == [(3, "", ("标准放低",)), (4, "", ())]
    assert [each.claim for each in rows[3].measures] == ["抓调研"]


def test_a_link_to_a_problem_that_was_removed_is_none() -> None:
    rows = made(removed__p2="1").rows
    assert [row.problem for row in rows] == ["学得不系统", "", ""]


def test_a_measure_that_was_removed_is_in_no_row() -> None:
    assert made(removed__p6="1").rows[1].measures == (Measure("抓学习", (), "骆启舟", "3月底前", first=1),)


def test_it_knows_what_a_supervisor_would_send_back() -> None:
    found = made(fixes__p5="p2", who__p6="", due__p5="")
    assert (found.unanswered, found.nobody, found.undated) == ((1,), (2,), (2,))


def test_the_title_names_the_unit_and_the_meeting() -> None:
    found = made(**{"head/title": "一个自己写的标题", "head/title_word": "发言提纲"})
    assert found.title == f"青堰县水务局党组{filled.outline().meeting.title}整改台账"
    assert found.signature == "副局长　骆启舟"


def test_without_a_unit_the_title_says_what_it_is() -> None:
    found = ledger.ledger(filled.outline(), {})
    assert (found.title, found.rows) == ("整改台账", ())


def test_earlier_problems_are_no_problems_of_this_ledger() -> None:
    outline = filled.outline("zuzhi-2021.branch")
    (aspect,) = (each for part in outline.sections for each in part.sections if each.rectifies)
    said = {Place(f"{aspect.id}/points"): "p1", Place("claim", "p1"): "去年的"}
    assert ledger.ledger(outline, said).rows == ()


def test_a_whole_report_loses_no_problem_and_no_measure() -> None:
    found = ledger.ledger(filled.outline(filled.TEAM), filled.whole(filled.TEAM).said)
    assert len([row for row in found.rows if row.problem]) == 12
    assert len({each.claim for row in found.rows for each in row.measures}) == 3


def test_measure_actions_of_an_empty_list_leave_the_claim() -> None:
    assert cells(made(actions__p5="").rows[0], "整改措施") == ("抓学习",)
    assert made(actions__p5="").rows[1].measures[0].first == 0
