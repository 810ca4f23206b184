"""Where a sentence of a 公文 ends."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft import sentences


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("学得浅。用得少！查了吗？没有记；", ["学得浅。", "用得少！", "查了吗？", "没有记；"]),
        ("一、存在的主要问题", ["一、存在的主要问题"]),
        ("他说：“我来。”说完就走。", ["他说：“我来。”", "说完就走。"]),
        ("“要干就干好；要好就最好”挂在嘴上。改。", ["“要干就干好；要好就最好”挂在嘴上。", "改。"]),
        (
            "按期办结（责任人：张三；完成时限：6月底）。再看。",
            ["按期办结（责任人：张三；完成时限：6月底）。", "再看。"],
        ),
        ("少了一半引号“学得浅。用得少。", ["少了一半引号“学得浅。", "用得少。"]),
        ("多了一半”学得浅。用得少。", ["多了一半”学得浅。", "用得少。"]),
        ("（学“先进。典型）的做法。改。", ["（学“先进。典型）的做法。", "改。"]),
        ("真的！！……然后", ["真的！！……", "然后"]),
        ("", []),
        ("。", ["。"]),
    ],
)
def test_a_sentence_ends_behind_its_stop_and_what_closes_there(paragraph: str, expected: list[str]) -> None:
    assert list(sentences.split(paragraph)) == expected


@given(st.text("学。；！“”（）‘’《》…一是\n", max_size=30))
@settings(max_examples=300, deadline=None)
def test_no_character_is_lost_or_doubled(paragraph: str) -> None:
    found = sentences.split(paragraph)
    assert "".join(found) == paragraph
    assert all(found)


def test_ten_thousand_marks_that_never_close_take_no_time() -> None:
    assert len(sentences.split("“" * 10_000 + "）" * 10_000 + "。")) == 1


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("一是学得浅。", "一是"),
        ("十二是学得浅。", "十二是"),
        ("一、问题", "一、"),
        ("（二）学习方面。", "（二）"),
        ("（3）每月一次。", "（3）"),
        ("2.每月一次。", "2."),
        ("2.5万元。", ""),
        ("学得浅。", ""),
        ("一时想不起来。", ""),
    ],
)
def test_the_number_of_a_sentence_is_what_a_layout_put_before_it(sentence: str, number: str) -> None:
    assert sentences.number(sentence) == number
