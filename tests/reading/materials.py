"""Materials to read: our own drafts, one of the smallest that is one, and what people do to a text on its way."""

import re
from functools import cache

from bot.reading import recognising
from bot.reading.structure import Structure
from tests import snapshot
from tests.reading import round_trip

# Shapes 5, 2, 3, 4, 1 twice; two members'.
WHOLE = (
    "person-2021",
    "team-2021",
    "team-2023",
    "branch-2021",
    "roads-2021",
    "small-2021",
    "member-2022",
    "member-2025",
)
UNFINISHED = ("corrections", "probes")  # with 【待补】
_HAN = "一二三四五六七八九十"

SMALL = """青堰县水务局2023年主题教育专题民主生活会对照检查材料
副局长　骆启舟
（2024年1月）
根据通知要求，我认真对照检查。现报告如下：
一、存在的主要问题
（一）理论学习方面
一是读得少。全年只读完两本。比如，9月一次没有翻开。
二是想得浅。读过就放下。
（二）政治素质方面
一是看得近。只看眼前的事。
二是管得松。一年只查一次。
二、产生问题的原因分析
（一）学得不勤。总觉得忙。
（二）抓得不实。总觉得难。
（三）守得不严。总觉得远。
三、努力方向和整改措施
（一）补上学习。一是每周学。每周二晚上学两小时。二是每月谈。每月谈一次体会。
（二）改进作风。每月下去三天。
（三）严守纪律。每季度自查一次。
以上检查有不到之处，请批评指正。"""


@cache
def own(name: str) -> str:
    """The draft that a conversation ended in."""
    return (snapshot.FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def read(text: str) -> Structure:
    found = recognising.read(round_trip.lines(text))
    assert isinstance(found, Structure), found
    return found


def small(*changes: tuple[str, str]) -> Structure:
    """The small material with words exchanged, each of which must be there."""
    text = SMALL
    for was, becomes in changes:
        assert was in text, was
        text = text.replace(was, becomes)
    return read(text)


def with_markdown(text: str) -> str:
    """Headings with #, leads of points between **."""
    text = re.sub(rf"^　*([{_HAN}]、.*)$", r"## \1", text, flags=re.MULTILINE)
    text = re.sub(rf"^　*(（[{_HAN}]）[^。\n]*)$", r"### \1", text, flags=re.MULTILINE)
    return "# " + re.sub(rf"^　*([{_HAN}]是[^。]*。)", r"**\1**", text, flags=re.MULTILINE)


def with_narrow_marks(text: str) -> str:
    """Half-width marks and numbers."""
    text = re.sub(rf"（([{_HAN}])）", r"(\1)", text)
    text = re.sub(rf"^(　*)([{_HAN}])、", r"\1\2.", text, flags=re.MULTILINE)
    return text.translate(str.maketrans("，：；", ",:;"))


def without_numbers(text: str) -> str:
    """Headings on lines of their own without 一、 and （一）."""
    text = re.sub(rf"^　*[{_HAN}]、", "", text, flags=re.MULTILINE)
    return re.sub(rf"^　*（[{_HAN}]）([^。\n]*)$", r"\1", text, flags=re.MULTILINE)


def a_level_lower(text: str) -> str:
    """（一） for 一、 and 1. for （一）, as in a larger file."""
    text = re.sub(
        rf"^(　*)（([{_HAN}])）", lambda each: f"{each[1]}{_HAN.index(each[2]) + 1}.", text, flags=re.MULTILINE
    )
    return re.sub(rf"^　*([{_HAN}])、", r"（\1）", text, flags=re.MULTILINE)


def in_one_paragraph(text: str) -> str:
    """Everything below the head run together."""
    head, _, below = text.partition("\n\n")
    return f"{head}\n" + "".join(line.strip() for line in below.split("\n"))


def with_cases_apart(text: str) -> str:
    """Every case a paragraph of its own."""
    return text.replace("比如，", "\n比如，")


def counted(text: str, *numbers: str) -> str:
    """Points on lines of their own numbered otherwise than 一是."""
    return re.sub(rf"^(　*)([{_HAN}])是", lambda each: each[1] + numbers[_HAN.index(each[2])], text, flags=re.MULTILINE)


def local_2024() -> tuple[tuple[str, str], ...]:
    """What makes the small material one of 2024 with aspects that the list of another year has, as changed words."""
    return (
        ("青堰县水务局2023年主题教育专题民主生活会对照检查材料", "2024年度组织生活会个人对照检查材料"),
        ("副局长　骆启舟", "骆启舟"),
        ("（2024年1月）", "（2025年2月）"),
        ("（一）理论学习方面", "（一）筑牢政治忠诚方面"),
        (
            "（二）政治素质方面",
            "（二）加强党性锤炼方面\n一是谈得浅。谈心只谈工作。\n二是学得少。党章只读了一遍。\n（三）改作风树新风方面",
        ),
    )
