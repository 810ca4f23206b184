"""Lists of aspects, aspects about earlier problems, and parts in another order, as they are laid out."""

from bot.draft import announced, assemble, proposals
from bot.draft.document import Document
from bot.interview import names, points
from bot.interview.outline import Place
from tests.draft import filled

MEMBER, BRANCH = "zuzhi-2025.member", "zuzhi-2021.branch"
TWO_LISTS = {
    "problems/d1/points": "p1",
    "claim@p1": "纪律上松",
    "body@p1": "有一回迟到。",
    "problems/z1/points": "p2",
    "claim@p2": "忠诚上浅",
    "body@p2": "有一篇没读。",
}
RECTIFIED = {
    "problems/a1/points": "p1",
    "claim@p1": "学得浅",
    "body@p1": "笔记少。",
    "problems/a3/points": "p2 p3",
    "claim@p2": "巡察反馈问题整改情况",
    "body@p2": "5月改完。",
    "claim@p3": "上年度问题整改情况",
    "body@p3": "改了两条。",
    "problems/a3/unfinished": "还有一条没改完",
}


def _lay(outline_id: str, said: dict[str, str]) -> Document:
    return assemble.assemble(filled.outline(outline_id), filled.answers(said))


def test_which_list_is_meant_is_a_gap_until_it_is_said() -> None:
    document = _lay(MEMBER, {})
    assert Place(names.WHICH) in [gap.place for gap in document.gaps]
    assert "【待补：用哪一套条目】" in filled.lines(document)


def test_only_the_aspects_of_the_chosen_list_are_printed() -> None:
    lines = "".join(filled.lines(_lay(MEMBER, {**TWO_LISTS, "head/list": "loyal"})))
    assert "忠诚上浅" in lines
    assert "纪律上松" not in lines
    assert "政治纪律" not in lines


def test_what_was_written_for_another_list_is_back_with_it() -> None:
    lines = "".join(filled.lines(_lay(MEMBER, {**TWO_LISTS, "head/list": "rules"})))
    assert "纪律上松" in lines


def test_problems_of_a_list_that_is_not_chosen_do_not_count() -> None:
    outline = filled.outline(MEMBER)
    answers = filled.answers({**TWO_LISTS, "head/list": "loyal"})
    problems = next(section for section in outline.sections if section.id == "problems")
    assert assemble.problem_count(outline, answers) == 1
    assert points.of_section(answers, problems) == ("p2",)
    assert proposals.facts(outline, answers)["aspects"] == "四"


def test_points_about_earlier_problems_are_no_problems_of_this_year() -> None:
    outline, answers = filled.outline(BRANCH), filled.answers(RECTIFIED)
    problems = next(section for section in outline.sections if section.id == "problems")
    assert assemble.problem_count(outline, answers) == 1
    assert points.of_section(answers, problems) == ("p1",)


def test_points_about_earlier_problems_stand_in_their_aspect_with_what_is_unfinished_behind_them() -> None:
    lines = filled.lines(_lay(BRANCH, RECTIFIED))
    heading = next(number for number, line in enumerate(lines) if line.startswith("（三）"))
    assert lines[heading + 1] == (
        "一是巡察反馈问题整改情况。5月改完。二是上年度问题整改情况。改了两条。还有一条没改完。"
    )


def test_numbers_of_earlier_problems_are_not_taken_for_this_year_s() -> None:
    said = {**RECTIFIED, "problems/a3/lead": "以前查出14个问题，从三个方面改。"}
    assert announced.differences(filled.outline(BRANCH), filled.answers(said)) == ()


def test_the_sentence_about_earlier_problems_is_offered_from_its_counts() -> None:
    counts = {"found": "14", "planned": "19", "finished": "17", "ongoing": "2"}
    answers = filled.answers({f"problems/a3/{name}": number for name, number in counts.items()})
    assert proposals.propose(filled.outline(BRANCH), answers, "rectified") == (
        "对以前查出的问题，支部梳理出14个、制定整改措施19条。截至目前，已完成17条，正在推进2条。"
    )


def test_a_heading_that_brings_its_own_frame_gets_no_other() -> None:
    lines = filled.lines(_lay(BRANCH, {**RECTIFIED, "style/headings": "long"}))
    assert any(line.startswith("（四）") and line.endswith("方面存在的问题不足") for line in lines)


def test_parts_are_numbered_in_the_writer_s_order() -> None:
    said = {
        "head/parts": "last_year",
        "last_year/text": "都改了。",
        "style/order": "problems causes measures last_year",
    }
    assert filled.headings(_lay("minzhu-2021.team", said), 1)[-1] == "四、上年度民主生活会整改措施落实情况"


def test_a_sentence_about_last_year_names_the_meeting_that_there_was() -> None:
    said = {"last_year/found": "7", "last_year/finished": "5"}
    sentences = {
        year: proposals.propose(filled.outline(f"minzhu-{year}.team"), filled.answers(said), "last_year")
        for year in ("2021", "2024")
    }
    assert sentences["2021"] == "上年度民主生活会，班子查摆问题7个。截至目前，已完成5条。"
    assert sentences["2024"] == "主题教育专题民主生活会，班子查摆问题7个。截至目前，已完成5条。"


def test_measures_of_last_year_stand_behind_the_text_about_all_of_them() -> None:
    said = {
        "head/parts": "last_year",
        "last_year/text": "上年度的措施都落实了。",
        "last_year/points": "p1",
        "claim@p1": "每月下乡四天",
        "body@p1": "全年下乡51天。",
    }
    lines = filled.lines(filled.lay(filled.answers(said), "minzhu-2023.team"))
    at = lines.index("上年度的措施都落实了。")
    assert lines[at + 1] == "每月下乡四天。全年下乡51天。"
