"""Which meeting a text is for, by its first lines and its headings."""

import pytest

from bot.usecases import proofreading
from tests.usecases.writer import PROMPTS

FOUR = (
    "一、存在的问题\n（一）带头严守政治纪律和政治规矩，维护党的团结统一方面\n（二）带头增强党性、严守纪律、砥砺作风方面\n"
    "（三）带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新方面\n（四）带头履行全面从严治党政治责任方面\n"
)
LATE = "学习贯彻党的创新理论；维护党中央权威和集中统一领导；践行宗旨、服务人民；求真务实、狠抓落实；以身作则、廉洁自律"


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("县水务局领导班子2024年度民主生活会对照检查材料\n", "minzhu-2024"),
        ("县水务局领导班子二〇二四年度民主生活会对照检查材料\n", "minzhu-2024"),
        ("好的，以下是修改后的材料：\n\n县水务局领导班子2024年度民主生活会对照检查材料\n", "minzhu-2024"),
        ("附件2\n县水务局领导班子\n2024年度民主生活会对照检查材料\n", "minzhu-2024"),
        ("县水务局领导班子2023年度民主生活会对照检查材料\n" + FOUR, "minzhu-2024"),
        ("县水务局领导班子民主生活会对照检查材料\n（2025年1月8日）\n" + FOUR, "minzhu-2024"),
        ("县水务局领导班子2022年度民主生活会对照检查材料\n一、存在的问题\n（一）学习方面\n", "minzhu-2022"),
        ("县水务局工作总结\n", ""),
    ],
)
def test_a_meeting_is_told_by_title_and_headings(text: str, meeting: str) -> None:
    found = proofreading.context(PROMPTS, None, text=text).meeting
    assert (found.id if found else "") == meeting


def test_a_meeting_that_was_named_is_believed() -> None:
    text = "县水务局领导班子2023年度民主生活会对照检查材料\n" + FOUR
    found = proofreading.context(PROMPTS, None, "minzhu-2023", text).meeting
    assert found is not None
    assert found.id == "minzhu-2023"


def test_further_lists_of_a_meeting_are_known() -> None:
    lists = proofreading.context(PROMPTS, None, "minzhu-2023.person").aspects
    assert LATE.split("；") in [[each.heading.short for each in one][:5] for one in lists]
