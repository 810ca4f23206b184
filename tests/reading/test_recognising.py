"""What a material is made of."""

import pytest

from bot.reading import recognising
from bot.reading.lines import Line
from bot.reading.structure import About, Unreadable, Why
from tests.reading import materials, round_trip


def test_the_head_is_title_signature_and_date() -> None:
    found = materials.small()
    assert found.title == "青堰县水务局2023年主题教育专题民主生活会对照检查材料"
    assert (found.signature, found.date) == ("副局长　骆启舟", "2024年1月")
    assert found.opening == "根据通知要求，我认真对照检查。现报告如下："


def test_parts_are_known_by_their_headings() -> None:
    assert [part.about for part in materials.small().parts] == [About.PROBLEMS, About.CAUSES, About.MEASURES]


def test_problems_causes_and_measures_are_lists() -> None:
    found = materials.small()
    assert [item.claim for item in found.problems] == ["读得少", "想得浅", "看得近", "管得松"]
    assert [item.claim for item in found.causes] == ["学得不勤", "抓得不实", "守得不严"]
    assert [item.claim for item in found.measures] == ["补上学习", "改进作风", "严守纪律"]


def test_a_case_stays_in_the_text_of_its_problem() -> None:
    assert materials.small().problems[0].text == "全年只读完两本。比如，9月一次没有翻开。"


def test_a_measure_has_its_actions() -> None:
    first, second, _ = materials.small().measures
    assert first.actions == ("每周学。每周二晚上学两小时。", "每月谈。每月谈一次体会。")
    assert second.actions == ("每月下去三天。",)


def test_words_before_the_first_action_lead_in() -> None:
    found = materials.small(("补上学习。一是", "补上学习。做两件事。一是")).measures[0]
    assert (found.lead, len(found.actions)) == ("做两件事。", 2)


def test_words_before_a_list_are_its_lead_in() -> None:
    found = materials.small(
        ("二、产生问题的原因分析\n", "二、产生问题的原因分析\n往深处想，有三条：\n"),
        ("（一）理论学习方面\n", "（一）理论学习方面\n主要有两个。\n"),
    )
    assert found.parts[1].lead == "往深处想，有三条："
    assert found.aspects[0].listed.lead == "主要有两个。"


def test_a_last_paragraph_that_is_no_measure_closes() -> None:
    found = materials.small()
    assert found.closing == "以上检查有不到之处，请批评指正。"
    assert found.measures[-1].text == "每季度自查一次。"


def test_who_and_when_below_the_text_belong_to_no_measure() -> None:
    found = materials.small(("请批评指正。", "请批评指正。\n青堰县水务局\n2024年1月5日"))
    assert found.foot == "青堰县水务局\n2024年1月5日"
    assert found.closing == "以上检查有不到之处，请批评指正。"


def test_an_aspect_s_heading_may_stand_before_its_text_in_one_paragraph() -> None:
    found = materials.small(("（一）理论学习方面\n一是", "（一）理论学习方面。一是"), ("翻开。\n二是", "翻开。二是"))
    assert (found.aspects[0].heading, found.aspects[0].own_line) == ("理论学习方面", False)
    assert [item.claim for item in found.aspects[0].listed.items] == ["读得少", "想得浅"]


def test_a_heading_ends_where_the_numbers_begin() -> None:
    found = materials.small(("（一）理论学习方面\n一是", "（一）理论学习方面一是"))
    assert found.aspects[0].heading == "理论学习方面"


def test_numbers_inside_a_sentence_make_no_point() -> None:
    found = materials.small(("读过就放下。", "读过就放下，一是怕麻烦，二是没时间。"))
    assert [item.claim for item in found.problems] == ["读得少", "想得浅", "看得近", "管得松"]


def test_quarters_and_months_are_no_headings() -> None:
    found = materials.small(("只看眼前的事。", "只看眼前的事。\n二、三季度没有下去过。"))
    assert len(found.parts) == 3
    assert found.problems[2].text == "只看眼前的事。\n二、三季度没有下去过。"


def test_a_long_sentence_gives_its_first_clause_as_the_claim() -> None:
    sentence = "学得不系统，平时零零散散看一点，碰到检查才补笔记，补完又放下，一年下来没有一个专题从头到尾学完过。"
    found = materials.small(("读得少。全年只读完两本。比如，9月一次没有翻开。", sentence)).problems[0]
    assert (found.claim, found.text) == ("学得不系统", sentence.removeprefix("学得不系统，"))


def test_measures_and_direction_apart_are_told_apart() -> None:
    text = (
        materials.SMALL.replace("（一）补上学习。", "（一）整改措施\n一是补上学习。")
        .replace("一是每周学。每周二晚上学两小时。二是每月谈。每月谈一次体会。", "每周二学。")
        .replace("（二）改进", "二是改进")
        .replace("（三）严守", "三是严守")
        .replace("以上检查", "（二）努力方向\n以上检查")
    )
    found = materials.read(text)
    assert found.parts[-1].split == ("整改措施", "努力方向")
    assert [item.claim for item in found.measures] == ["补上学习", "改进作风", "严守纪律"]
    assert found.parts[-1].direction == "以上检查有不到之处，请批评指正。"


def test_parts_of_one_aspect_each_are_aspects() -> None:
    text = materials.SMALL.replace("一、存在的主要问题\n（一）理论学习方面", "一、理论学习方面存在的问题").replace(
        "（二）政治素质方面", "二、政治素质方面存在的问题"
    )
    found = materials.read(text.replace("二、产生", "三、产生").replace("三、努力", "四、努力"))
    assert [aspect.heading for aspect in found.aspects] == ["理论学习方面存在的问题", "政治素质方面存在的问题"]
    assert len(found.problems) == 4


def test_aspects_may_be_numbered_like_points_and_say_how_many_they_have() -> None:
    found = materials.small(
        ("（一）理论学习方面\n一是读得少", "1.理论学习方面（2个问题）\n（1）读得少"),
        ("二是想得浅", "（2）想得浅"),
        ("（二）政治素质方面\n一是看得近", "2.政治素质方面（2个问题）\n（1）看得近"),
        ("二是管得松", "（2）管得松"),
    )
    assert [each.heading for each in found.aspects] == ["理论学习方面（2个问题）", "政治素质方面（2个问题）"]
    assert [each.claim for each in found.problems] == ["读得少", "想得浅", "看得近", "管得松"]


def test_points_that_are_no_aspects_stay_points() -> None:
    found = materials.small(
        ("（一）理论学习方面\n一是读得少", "1.学得浅\n（1）读得少"),
        ("二是想得浅", "（2）想得浅"),
        ("（二）政治素质方面\n一是看得近", "2.抓得松\n（1）看得近"),
        ("二是管得松", "（2）管得松"),
    )
    part = found.part(About.PROBLEMS)
    assert not found.aspects
    assert part is not None
    assert [each.claim for each in part.listed.items] == ["学得浅", "抓得松"]


def test_a_title_may_take_two_lines() -> None:
    found = materials.small(("青堰县水务局2023年", "青堰县水务局\n2023年"))
    assert found.title == "青堰县水务局2023年主题教育专题民主生活会对照检查材料"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Why.EMPTY),
        ("　\n \n", Why.EMPTY),
        ("学习不够，工作不实，" * 20_000, Why.TOO_LONG),
        ("我们学习不够深入工作不够扎实" * 40, Why.OTHER),
        ("1. Problems\nWe learn too little.\n2. Measures\nWe shall learn more.\n" * 5, Why.OTHER),
        (
            "设备采购合同\n一、合同标的\n购买设备10台。\n二、质量问题的处理\n三日内整改。\n三、违约责任\n每日千分之一。",
            Why.OTHER,
        ),
        (
            "2023年工作总结\n一、主要工作\n办成三件事。\n二、存在的问题\n人手不足。\n三、下一步措施\n再接再厉。",
            Why.OTHER,
        ),
        (
            "某局民主生活会对照检查材料\n一、存在的问题\n（一）理论学习方面\n二、原因分析\n三、整改措施",
            Why.HEADINGS_ONLY,
        ),
        (f"机密★1年\n{materials.SMALL}", Why.MARKED),
    ],
)
def test_what_is_no_material_says_why(text: str, why: Why) -> None:
    found = recognising.read(round_trip.lines(text))
    assert isinstance(found, Unreadable)
    assert found.why is why


def test_words_about_secrets_are_no_mark() -> None:
    materials.small(("每季度自查一次。", "每季度自查一次保密教育，守住商业秘密。"))


def test_a_long_heading_without_a_number_is_one_where_the_file_says_so() -> None:
    heading = "班子成员在过去一年里产生这些问题的主要原因分析"
    text = materials.without_numbers(materials.SMALL).replace("产生问题的原因分析", heading)
    lines = [Line(each, level=int(each == heading)) for each in text.split("\n")]
    found = recognising.read(lines)
    assert not isinstance(found, Unreadable)
    assert heading in [part.heading for part in found.parts]
    assert heading not in [part.heading for part in materials.read(text).parts]


def test_a_table_beside_the_text_is_no_part_of_it() -> None:
    lines = [*round_trip.lines(materials.SMALL), Line("整改措施", in_table=True), Line("一、每周学", in_table=True)]
    found = recognising.read(lines)
    assert not isinstance(found, Unreadable)
    assert found.tables == ("整改措施\n一、每周学",)
    assert found.parts == materials.small().parts


def test_a_text_inside_a_table_is_read() -> None:
    found = recognising.read([Line(text, in_table=True) for text in materials.SMALL.split("\n")])
    assert not isinstance(found, Unreadable)
    assert found.parts == materials.small().parts


def test_a_heading_may_begin_with_a_year() -> None:
    part = "一、2022年度民主生活会整改措施落实情况\n都已完成。\n二、存在"
    found = materials.small(("一、存在", part), ("三、努力", "四、努力"), ("二、产生", "三、产生"))
    assert found.parts[0].about is About.LAST_YEAR


def test_a_plan_is_no_material() -> None:
    text = materials.SMALL.replace("对照检查材料", "实施方案")
    found = recognising.read(round_trip.lines(text))
    assert isinstance(found, Unreadable)
    assert found.why is Why.OTHER


def test_a_short_title_with_a_year_is_no_date() -> None:
    found = materials.small(("青堰县水务局2023年主题教育专题民主生活会对照检查材料", "2024年度个人对照检查材料"))
    assert (found.title, found.date) == ("2024年度个人对照检查材料", "2024年1月")
