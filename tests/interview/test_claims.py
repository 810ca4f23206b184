"""A message taken apart into the items of a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview import claims
from bot.interview.claims import Line
from tests.interview.trying import examples

ORDINALS = (
    *(
        "一、",
        "一. ",
        "一．",
        "十二、",
        "一是",
        "一要",
        "十一是",
        "第一，",
        "第二、",
        "（一）",
        "(一)",
        "（1）",
        "（１）",
        "( 2 ) ",
    ),
    *("1.", "1．", "12、", "1）", "1)", "①", "⑳", "- ", "• ", "* ", "  1. ", ""),
)


@pytest.mark.parametrize("ordinal", ORDINALS)
def test_an_ordinal_is_taken_off(ordinal: str) -> None:
    assert claims.strip_ordinal(f"{ordinal}学得不深 ") == "学得不深"


@pytest.mark.parametrize(
    "line",
    [
        "2023年学得不深",
        "3.5亿元没有到位",
        "一些同志学得不深",
        "十几次没有到会",
        "三会一课不经常",
        "-5度也要出工",
        "一",
        "第一书记不驻村",
    ],
)
def test_words_that_only_look_like_an_ordinal_stay(line: str) -> None:
    assert claims.strip_ordinal(line) == line


def test_only_one_ordinal_is_taken_off() -> None:
    assert claims.strip_ordinal("1.一是学得不深") == "一是学得不深"


@pytest.mark.parametrize(
    ("message", "items"),
    [
        ("学得不深\n做得不实", ("学得不深", "做得不实")),
        ("1.学得不深。\n2.做得不实；", ("学得不深", "做得不实")),
        ("学得不深\r\n\r\n  做得不实  ", ("学得不深", "做得不实")),
        ("一是学得不深。\n二是做得不实。", ("学得不深", "做得不实")),
        ("一是学得不深；二是做得不实；三是管得不严。", ("学得不深", "做得不实", "管得不严")),
        ("一是学得不深，二是做得不实。", ("学得不深", "做得不实")),
        ("一是学得不深 二是做得不实", ("学得不深", "做得不实")),
        ("1.学得不深；2.做得不实；3.管得不严", ("学得不深", "做得不实", "管得不严")),
        ("1、学得不深。2、做得不实。", ("学得不深", "做得不实")),
        ("1.学了3.5天；2.做得不实", ("学了3.5天", "做得不实")),
        ("学得不深；做得不实", ("学得不深", "做得不实")),
        ("学得不深;做得不实;", ("学得不深", "做得不实")),
        ("（一）学得不深；（二）做得不实", ("学得不深", "做得不实")),
        ("学得不深", ("学得不深",)),
        ("学得不深，做得不实", ("学得不深，做得不实",)),
        ("", ()),
        (" \n \u200b\n", ()),
        ("1.\n2.", ()),
    ],
)
def test_a_message_becomes_items(message: str, items: tuple[str, ...]) -> None:
    assert _items(message) == items


def test_ten_and_more_items_run_on_are_counted() -> None:
    ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    message = "；".join(f"{ordinal}是第{number}件事" for number, ordinal in enumerate(ordinals))
    assert _items(message) == tuple(f"第{number}件事" for number in range(12))


@pytest.mark.parametrize("message", ["学得不深，二是做得不实。", "二是做得不实。", "实事求是做得不够。"])
def test_ordinals_that_do_not_count_from_one_part_nothing(message: str) -> None:
    assert len(_items(message)) == 1


def test_an_ordinal_out_of_turn_stays_inside_its_item() -> None:
    assert _items("一是学得不深，三是虚数；二是做得不实") == ("学得不深，三是虚数", "做得不实")


def test_a_sentence_with_stops_is_not_parted_at_its_semicolons() -> None:
    assert _items("学得不深。有时不学；有时不记。") == ("学得不深。有时不学；有时不记",)


@pytest.mark.parametrize(
    ("message", "lead_in"),
    [
        ("主要有两条：一是学得不深；二是做得不实。", "主要有两条："),
        ("对照检查，一是学得不深；二是做得不实。", "对照检查，"),
        ("一是学得不深；二是做得不实。", ""),
        ("学得不深；做得不实", ""),
        ("1.学得不深\n2.做得不实", ""),
        ("主要有两条：\n1.学得不深\n2.做得不实", "主要有两条："),
        ("主要有两条:\n一是学得不深\n二是做得不实", "主要有两条:"),
        ("主要有两条：\n一是学得不深；二是做得不实。", "主要有两条："),
        ("主要有两条：\n学得不深\n做得不实", ""),
        ("主要有两条\n1.学得不深\n2.做得不实", ""),
        ("1.学得不深：\n2.做得不实", ""),
    ],
)
def test_words_before_the_first_item_are_the_lead_in(message: str, lead_in: str) -> None:
    assert claims.split_lead_in(message)[0] == lead_in


def test_a_line_that_leads_in_is_no_item() -> None:
    assert claims.split_lead_in("主要有：\n1.学得不深\n2.做得不实")[1] == ("学得不深", "做得不实")


def test_items_of_a_lead_in_keep_their_stops() -> None:
    assert claims.split_lead_in("一是常学。每月一次。\n二是常谈。")[1] == ("常学。每月一次。", "常谈。")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("学得不深", Line("学得不深")),
        ("学得不深。", Line("学得不深")),
        ("学得不深；", Line("学得不深")),
        ("学得不深。有时不学。", Line("学得不深", "有时不学。")),
        ("学得深吗？不深。", Line("学得深吗", "不深。")),
        ("学得不深。 有时不学。", Line("学得不深", "有时不学。")),
        ("这一句正好有十个字呢。有时不学。", Line("这一句正好有十个字呢", "有时不学。")),
        ("这一句已经超过了十个字。有时不学。", Line("这一句已经超过了十个字。有时不学")),
    ],
)
def test_a_short_first_sentence_is_the_claim_and_the_rest_its_body(line: str, parts: Line) -> None:
    assert claims.claim_and_body(line, longest=10) == parts


@pytest.mark.parametrize(
    ("action", "parts"),
    [
        ("带头学。每月一次。", ("带头学。", "每月一次。")),
        ("带头学！ 每月一次。", ("带头学！", "每月一次。")),
        ("带头学。", ("", "带头学。")),
        ("带头学，每月一次", ("", "带头学，每月一次")),
        ("字" * 20 + "。每月一次。", ("字" * 20 + "。", "每月一次。")),
        ("字" * 21 + "。每月一次。", ("", "字" * 21 + "。每月一次。")),
    ],
)
def test_a_short_first_sentence_is_the_lead_of_an_action(action: str, parts: tuple[str, str]) -> None:
    assert claims.lead_of(action) == parts


@pytest.mark.parametrize("typed", ["一、学得不深。", "学得不深；", "（一）学得\n不深"])
def test_a_claim_typed_on_its_own_is_one_line_without_ordinal_or_stop(typed: str) -> None:
    assert claims.as_line(typed).replace(" ", "") == "学得不深"


@examples(100)
@given(st.text(alphabet=st.sampled_from("一二三十是要、.。；;：1 2\n（）()甲乙"), max_size=30))
def test_no_item_is_empty_and_no_character_is_made_up(message: str) -> None:
    lead_in, items = claims.split_lead_in(message)
    assert all(item.strip() for item in items)
    assert all(item in message for item in items)
    assert lead_in in message


def _items(message: str) -> tuple[str, ...]:
    """The items of a message, without their final stops."""
    return tuple(item.rstrip("。；;，, ") for item in claims.split_lead_in(message)[1])
