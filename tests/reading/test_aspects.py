"""A list of aspects, however it is typed."""

import pytest

from bot.reading import aspects

THREE = ("带头强化政治忠诚", "带头增强党性", "带头敬畏人民")


@pytest.mark.parametrize(
    "typed",
    [
        "带头强化政治忠诚\n带头增强党性\n带头敬畏人民",
        "1．带头强化政治忠诚方面；\n2．带头增强党性方面；\n3．带头敬畏人民方面。",
        "一是带头强化政治忠诚；二是带头增强党性；三是带头敬畏人民。",
        "重点对照三个方面：\n（一）带头强化政治忠诚\n（二）带头增强党性\n（三）带头敬畏人民",
        "带头强化政治忠诚、带头增强党性、带头敬畏人民",
        "在带头强化政治忠诚方面存在的问题\n在带头增强党性方面的不足\n带头敬畏人民方面",
    ],
)
def test_a_list_gives_its_wordings_whichever_way_it_is_typed(typed: str) -> None:
    assert tuple(each.wording for each in aspects.listed(typed).aspects) == THREE


def test_commas_inside_one_aspect_do_not_cut_it() -> None:
    found = aspects.listed("带头强化政治忠诚、提高政治能力\n带头固本培元、增强党性").aspects
    assert [each.wording for each in found] == ["带头强化政治忠诚、提高政治能力", "带头固本培元、增强党性"]


def test_what_stands_behind_a_colon_or_in_brackets_is_a_remark() -> None:
    found = aspects.listed("理论学习方面：看是否学用脱节\n纪律作风（重点查看吃喝）\n担当作为").aspects
    assert [(each.wording, each.remark) for each in found] == [
        ("理论学习", "看是否学用脱节"),
        ("纪律作风", "重点查看吃喝"),
        ("担当作为", ""),
    ]


def test_a_line_that_is_a_sentence_is_told_with_its_number() -> None:
    found = aspects.listed("带头增强党性\n" + "我" * 61)
    assert found.unfit == (aspects.Unfit(2, 61),)


def test_an_aspect_named_twice_is_one_and_is_told() -> None:
    found = aspects.listed("甲方面\n乙方面\n甲方面")
    assert [each.wording for each in found.aspects] == ["甲", "乙"]
    assert found.twice == ("甲",)


@pytest.mark.parametrize("typed", ["", "。\n；", "\n\n"])
def test_marks_alone_are_no_aspects(typed: str) -> None:
    assert aspects.listed(typed).aspects == ()
