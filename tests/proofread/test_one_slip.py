"""A slip is told once, where it was made: what follows from it is no other one."""

import pytest

from bot.proofread.finding import Family
from tests.proofread.readings import check, material


def told(text: str, family: Family) -> list[str]:
    return [each.words for each in check(text) if each.family is family]


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("　　（三）在践行以人民", "　　（二）在践行以人民", "（二）"),
        ("　　四是斗争本领", "　　三是斗争本领", "三是"),
        ("　　二是研读党史著作", "　　三是研读党史著作", "三是"),
        ("梳理出13个具体问题", "梳理出15个具体问题", "梳理出15个具体问题"),
        ("完成23条，其余3条", "完成22条，其余3条", "措施26条，截至2021年12月底完成22条，其余3条"),
        ("7月18日清晨", "7月38日清晨", "7月38日"),
    ],
)
def test_a_wrong_number_is_told_once(right: str, wrong: str, words: str) -> None:
    text = material("team-2021")
    assert text.count(right) == 1
    found = told(text.replace(right, wrong), Family.NUMBERING)
    assert len(found) == 1
    assert found[0] in words or words in found[0]


def test_a_title_of_last_year_makes_no_formula_early() -> None:
    text = material("branch-2021").replace("党支部2021年度", "党支部2020年度", 1)
    assert "2021年度" in told(text, Family.CONSISTENCY)
    assert told(text, Family.FORMULAS) == []


def test_formulas_of_the_winter_in_which_a_meeting_is_held_are_not_early() -> None:
    text = material("team-2023").replace("深刻领悟“两个确立”", "学习习近平文化思想，深刻领悟“两个确立”", 1)
    assert told(text, Family.FORMULAS) == []


def test_a_partner_a_superior_and_a_town_are_no_other_unit() -> None:
    more = "班子同县林业局党组对接少，县委组织部部务会提醒过，到雁墩镇听镇党委意见只有一次。"
    text = material("team-2021").replace("班子当场没有补课", f"{more}班子当场没有补课", 1)
    assert told(text, Family.CONSISTENCY) == []
