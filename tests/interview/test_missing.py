"""What a text tells: a day, a number, a place, people, what came of it; and what is a sentence."""

import pytest

from bot.interview import missing
from bot.interview.probes import Draws

TELLS = {
    Draws.CASE: ["比如三月没去", "有一次开会迟到", "那天我请了假", "学得浅，如三月没去", "以防汛演练为例"],
    Draws.TIME: ["3月12日没去", "去年没去", "上半年没去", "二〇二三年没去", "三月没去", "周一没去"],
    Draws.PLACE: ["在映荷里小区", "翻了《决议》", "在大厅里排队", "支部会议室", "“清风行动”没有跟上"],
    Draws.NUMBER: ["缺了三次", "416家商户", "排了两小时", "等了一天", "只有57户", "拖了四十天"],
    Draws.PEOPLE: ["三位老人还在", "李主任提醒过", "一位老党员问我"],
    Draws.OWN: ["我没有去", "班子没有研究", "本人没有去"],
    Draws.CONSEQUENCE: ["错过了首批受理", "导致返工", "居民投诉"],
    Draws.AFTERWARDS: ["后来补了课", "第二天才搭棚", "至今没有开工"],
}
EMPTY = "学习不够深入，有一些地方没有学透，有一个方面也是如此"


@pytest.mark.parametrize(("draws", "text"), [(draws, text) for draws, texts in TELLS.items() for text in texts])
def test_a_text_that_tells_it_lacks_it_no_more(draws: Draws, text: str) -> None:
    assert draws not in missing.missing(text)


@pytest.mark.parametrize("text", ["", EMPTY, "一是学得浅，二是做得虚", "一定要改"])
def test_a_text_that_tells_nothing_lacks_all_of_it(text: str) -> None:
    assert missing.missing(text) == tuple(Draws)


def test_a_day_is_no_number() -> None:
    assert Draws.NUMBER in missing.missing("2023年3月12日没去")


@pytest.mark.parametrize(
    "text", ["三次", "3月12日", "去年年底", "没有", "后来补了", "县委党校三楼", "3", "张科长", "约40人次", "在二楼大厅"]
)
def test_what_says_nothing_without_its_question_is_no_sentence(text: str) -> None:
    assert not missing.is_sentence(text)


@pytest.mark.parametrize(
    "text",
    ["我三月没有去听课", "那天在县里开会，请了假", "笔记借来抄了一遍", "后来找时间补上了", "共缺三次，都在下半年。"],
)
def test_what_says_something_by_itself_is_a_sentence(text: str) -> None:
    assert missing.is_sentence(text)
