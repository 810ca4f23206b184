"""A material beside an outline: which answer everything becomes, and what fits nowhere."""

import pytest

from bot.draft.style import style_of
from bot.interview import names, points, route
from bot.interview.outline import Place
from bot.interview.progress import progress
from bot.reading import taking_over
from bot.reading.structure import Repaired, Structure
from bot.reading.taking_over import Taken
from tests.draft import filled
from tests.reading import materials, round_trip

PERSON = "minzhu-2023.person"
FIRST = "一是读得少。全年只读完两本。比如，9月一次没有翻开。\n二是想得浅。读过就放下。"
TITLE = filled.outline(PERSON).meeting.title


def _taken(structure: Structure, outline_id: str = PERSON) -> Taken:
    return taking_over.take(structure, filled.outline(outline_id))


def _said(taken: Taken, place: str) -> str:
    return taken.answers.get(Place(*place.split("@")), "")


def _claims(taken: Taken, listed: str) -> list[str]:
    alive = points.live(taken.answers, Place(*listed.split("@")))
    return [points.claim(taken.answers, each) for each in alive]


def _kinds(taken: Taken) -> set[Repaired]:
    return {each.kind for each in taken.repaired}


# The small material has two of the six aspects: the others are missing, not lost.
def test_the_head_becomes_answers() -> None:
    found = _taken(materials.small(("2023年主题教育专题民主生活会", TITLE)))
    assert [_said(found, f"head/{each}") for each in ("unit", "post", "name", "date", "title")] == [
        "青堰县水务局",
        "副局长",
        "骆启舟",
        "2024-01",
        "",
    ]


def test_a_title_that_the_outline_does_not_make_is_overtyped() -> None:
    found = _taken(materials.small())
    assert _said(found, names.TITLE) == "青堰县水务局2023年主题教育专题民主生活会对照检查材料"
    assert _said(found, names.UNIT) == "青堰县水务局"


def test_another_title_word_is_an_answer() -> None:
    found = _taken(materials.small(("2023年主题教育专题民主生活会对照检查材料", f"{TITLE}发言提纲")))
    assert (_said(found, "head/title_word"), _said(found, names.TITLE)) == ("发言提纲", "")


def test_a_name_may_have_blanks_in_it() -> None:
    found = _taken(materials.small(("副局长　骆启舟", "党组成员、副局长　　骆 舟")))
    assert (_said(found, names.POST), _said(found, names.NAME)) == ("党组成员、副局长", "骆舟")


def test_problems_stand_below_the_aspects_that_their_headings_name() -> None:
    found = _taken(materials.small())
    assert _claims(found, "problems/a1/points") == ["读得少", "想得浅"]
    assert _claims(found, "problems/a2/points") == ["看得近", "管得松"]


def test_aspects_in_another_order_find_their_places_and_it_is_told() -> None:
    text = (
        materials.SMALL.replace("（一）理论学习", "（一）X")
        .replace("（二）政治素质", "（二）理论学习")
        .replace("X", "政治素质")
    )
    found = _taken(materials.read(text))
    assert _claims(found, "problems/a2/points") == ["读得少", "想得浅"]
    assert _claims(found, "problems/a1/points") == ["看得近", "管得松"]
    assert Repaired.MOVED in _kinds(found)
    assert found.unplaced == ()


@pytest.mark.parametrize(
    "heading", ["加强理论学习、深化理论武装方面", "在强化理论学习，提升政治理论素养方面存在的问题", "理论学习"]
)
def test_words_put_into_a_heading_do_not_hide_it(heading: str) -> None:
    found = _taken(materials.small(("理论学习方面", heading)))
    assert _claims(found, "problems/a1/points") == ["读得少", "想得浅"]
    assert (found.unplaced, found.repaired) == ((), ())


def test_an_aspect_that_the_outline_has_not_is_kept_with_its_text() -> None:
    found = _taken(materials.small(("理论学习方面", "星际航行方面")))
    assert found.unplaced == (f"星际航行方面\n{FIRST}",)
    assert _claims(found, "problems/a1/points") == []


def test_a_part_that_the_outline_has_not_is_kept_with_its_text() -> None:
    found = _taken(
        materials.small(("二、产生", "二、其他情况\n群众还有一件烦心事。\n三、产生"), ("三、努力", "四、努力"))
    )
    assert found.unplaced == ("其他情况\n群众还有一件烦心事。",)


def test_who_and_when_below_the_text_are_kept_aside() -> None:
    found = _taken(materials.small(("请批评指正。", "请批评指正。\n青堰县水务局\n2024年1月5日")))
    assert found.unplaced == ("青堰县水务局\n2024年1月5日",)


def test_measures_have_actions() -> None:
    found = _taken(materials.small())
    first = points.live(found.answers, Place("measures/points"))[0]
    assert _claims(found, f"actions@{first}") == ["每周学。每周二晚上学两小时。", "每月谈。每月谈一次体会。"]


def test_parts_that_the_material_has_are_chosen() -> None:
    found = round_trip.go(materials.own("person-2021")).taken
    assert _said(found, names.PARTS) == "last_year own"


def test_a_short_material_without_causes_leaves_them_out() -> None:
    found = round_trip.go(materials.own("member-2025")).taken
    assert "causes" not in _said(found, names.PARTS).split()
    assert _said(found, names.WHICH) == "loyal"


def test_parts_keep_the_order_of_the_material() -> None:
    found = round_trip.go(materials.own("member-2025")).taken
    assert _said(found, names.ORDER) == "problems last_year measures"


def test_headings_are_overtyped_only_where_they_differ() -> None:
    found = _taken(materials.small(("产生问题的原因分析", "原因剖析"), ("理论学习方面", "加强理论学习方面")))
    assert _said(found, "causes/heading") == "原因剖析"
    assert _said(found, "measures/heading") == ""
    assert _said(found, "problems/a1/heading") == "加强理论学习"
    assert _said(found, "problems/a2/heading") == ""


def test_a_paragraph_about_last_year_before_the_parts_is_last_year_s() -> None:
    found = round_trip.go(materials.own("small-2021")).taken
    assert _said(found, "last_year/text").startswith("上年度民主生活会查摆问题7个")
    assert _said(found, "style/last_year") == "paragraph"


def test_numbers_that_are_said_plainly_answer_their_questions() -> None:
    found = round_trip.go(materials.own("team-2023")).taken
    assert [_said(found, f"preparation/{each}") for each in ("study", "talks")] == ["12", "36"]
    assert [_said(found, f"last_year/{each}") for each in ("found", "planned", "finished")] == ["13", "26", "23"]


def test_a_number_that_is_said_twice_answers_nothing() -> None:
    found = _taken(materials.small(("认真对照检查。", "集中学习3次，支部又集中学习5次。")))
    assert _said(found, "preparation/study") == ""


def test_what_the_material_leaves_out_is_not_asked() -> None:
    found = round_trip.go(materials.own("person-2021"))
    stops = route.stops(found.outline, found.taken.answers)
    open_ = [stop.place.question for stop in stops if route.is_open(found.taken.answers, stop)]
    assert open_ == ["links/causes", "links/measures", "ledger/who", "ledger/due"]


@pytest.mark.parametrize("name", materials.WHOLE)
def test_a_whole_material_lacks_nothing_that_is_required(name: str) -> None:
    found = round_trip.go(materials.own(name))
    assert progress(found.outline, found.taken.answers).left == 0


def test_the_style_of_a_material_is_found() -> None:
    found = round_trip.go(materials.own("team-2023"))
    style = style_of(found.outline, found.taken.answers)
    assert (style.aspects, style.points, style.causes, style.measures) == ("joined", "inline", "joined", "joined")


def test_bold_leads_are_found_where_the_file_has_them() -> None:
    found = round_trip.go(materials.with_markdown(materials.own("person-2021")))
    assert style_of(found.outline, found.taken.answers).points == "bold_lead"


def test_a_clause_that_becomes_a_claim_is_told() -> None:
    sentence = "学得不系统，平时零零散散看一点，碰到检查才补笔记，补完又放下，一年下来没有一个专题从头到尾学完过。"
    found = _taken(materials.small(("读得少。全年只读完两本。比如，9月一次没有翻开。", sentence)))
    assert [(each.was, each.becomes) for each in found.repaired] == [("，", "。")]


def test_problems_of_one_list_without_aspects_are_kept_aside() -> None:
    text = materials.SMALL.replace("（一）理论学习方面\n", "").replace("（二）政治素质方面\n一是看得近", "三是看得近")
    found = _taken(materials.read(text.replace("二是管得松", "四是管得松")))
    assert len(found.unplaced) == 4
    assert found.unplaced[0] == "读得少。全年只读完两本。比如，9月一次没有翻开。"


def test_another_year_s_outline_keeps_what_it_has_no_place_for() -> None:
    found = _taken(materials.read(materials.own("person-2021")), "minzhu-2025.person")
    text = "".join("".join(each.split()) for each in (*found.answers.values(), *found.unplaced))
    for item in materials.read(materials.own("person-2021")).problems:
        assert "".join(item.text.split()) in text


def test_last_year_s_measures_one_by_one_are_points_behind_their_text() -> None:
    lead = "上年度定了2条措施，已完成1条。"
    part = f"一、上年度民主生活会整改措施落实情况\n{lead}\n一是多下乡。去了30天。\n二是多读书。还差一本。\n二、存在"
    found = _taken(materials.small(("一、存在", part), ("三、努力", "四、努力"), ("二、产生", "三、产生")))
    assert _said(found, "last_year/text") == lead
    assert _claims(found, "last_year/points") == ["多下乡", "多读书"]
    assert (found.unplaced, found.repaired) == ((), ())


def test_last_year_s_measures_in_one_paragraph_stay_in_their_text() -> None:
    text = "上年度定了2条措施，一是多下乡，二是多读书，都已完成。"
    part = f"一、上年度民主生活会整改措施落实情况\n{text}\n二、存在"
    found = _taken(materials.small(("一、存在", part), ("三、努力", "四、努力"), ("二、产生", "三、产生")))
    assert _said(found, "last_year/text") == text
    assert _claims(found, "last_year/points") == []


def test_a_case_among_the_aspects_becomes_the_part_about_it() -> None:
    case = "（三）反面典型案例剖析\n从通报的案例看，我也有图省事的时候。\n二、产生"
    found = _taken(materials.small(("二、产生", case)))
    assert _said(found, "case/text") == "从通报的案例看，我也有图省事的时候。"
    assert found.unplaced == ()


def test_a_measure_of_one_sentence_has_its_first_clause_as_the_claim() -> None:
    found = _taken(materials.small(("改进作风。每月下去三天。", "改进工作作风，每月下去三天。")))
    second = points.live(found.answers, Place("measures/points"))[1]
    assert points.claim(found.answers, second) == "改进工作作风"
    assert _claims(found, f"actions@{second}") == ["每月下去三天。"]
    assert [(each.was, each.becomes) for each in found.repaired] == [("，", "。")]
