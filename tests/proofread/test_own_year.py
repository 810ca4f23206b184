"""The year of a material, by all that tells it."""

import pytest

from bot.proofread import own_year
from bot.proofread.raws import split
from bot.proofread.text import Text, read

_LIVED = (
    "一、存在的问题\n（一）学习方面\n一是{0}年3月学得浅。二是{0}年7月用得少。\n"
    "三、整改措施\n{1}年6月底前改完，{1}年9月底前再看。\n"
)


def text(title: str, opening: str, year: int) -> Text:
    said = f"{title}\n{opening}\n{_LIVED.format(year, year + 1)}"
    return read(split(said), lambda line: (line,))


@pytest.mark.parametrize(
    ("title", "opening", "year", "own"),
    [
        ("水务局2024年度民主生活会对照检查材料", "班子对照检查。", 2024, "2024"),
        ("水务局2024年度民主生活会对照检查材料", "学习2021年的讲话，弘扬伟大建党精神。", 2024, "2024"),
        ("水务局2023年度民主生活会对照检查材料", "班子开好2024年度民主生活会。", 2024, "2024"),
        ("水务局“牢记初心、不忘使命”专题民主生活会对照检查材料", "学习党的二十大精神。", 2019, "2019"),
        ("水务局巡视整改专题民主生活会对照检查材料", "2022年3月至5月，市委巡视。", 2022, "2022"),
    ],
)
def test_the_year_is_what_most_of_the_text_tells(title: str, opening: str, year: int, own: str) -> None:
    assert own_year.own(text(title, opening, year)) == own


def test_nothing_is_sure_where_nothing_tells() -> None:
    assert own_year.own(read(split("水务局巡视整改专题民主生活会对照检查材料\n班子准备。"), lambda line: (line,))) == ""
