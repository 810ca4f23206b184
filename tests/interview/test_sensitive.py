"""密级 marks, ID, card and mobile numbers: what is caught, what is only looked like, and what stays of a number."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.interview import sensitive
from bot.interview.sensitive import Kind

IDENTITY = "110101199003070038"  # made up; its check digit is right
CARD = "6222021234567890128"  # made up; passes Luhn


def kinds(text: str) -> list[Kind]:
    return [each.kind for each in sensitive.found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "机密★10年",
        "绝密★",
        "秘密★1年\n关于某项工作的通知",
        "份号000001 机密 ★ 长期",
        "机　密☆5年",
        "机密*10年",
        "〔秘密〕",
        "【机密】关于印发方案的通知",
        "［绝密］",
        "(秘密)",
        "（机密）关于印发方案的通知",
        "关于印发方案的通知（秘密）",
        "前面一行\n  绝密  \n后面一行",
        "机密级",
        "秘密1年",
        "密级：机密",
        "密 级: 秘密级",
        "涉密等级：绝密",
        "機密★１０年",
    ],
)
def test_a_mark_is_caught(text: str) -> None:
    assert sensitive.is_marked(text)
    assert kinds(text) == [Kind.MARK]


@pytest.mark.parametrize(
    "text",
    [
        "保守国家秘密的意识不强。",
        "机密文件管理不严，有两次没有及时归档。",
        "学习《中华人民共和国保守国家秘密法》不深入。",
        "对秘密级、机密级文件的传阅登记抓得不紧。",
        "涉密文件（机密）的保管责任没有压实。",
        "国家秘密分为（绝密、机密、秘密）三级。",
        "密级：绝密、机密、秘密三种，分得不清。",
        "密级：无",
        "司机 密切联系群众不够",
        "商业秘密保护",
        "★重点：保密教育",
        "秘密\t不是一行里唯一的话",
        "",
    ],
)
def test_a_word_is_not_a_mark(text: str) -> None:
    assert sensitive.found(text) == ()
    assert not sensitive.is_marked(text)


@pytest.mark.parametrize(
    "text",
    [
        IDENTITY,
        f"身份证{IDENTITY}，住址不变",
        "34052419800101001X",
        "34052419800101001x",
        "３４０５２４１９８００１０１００１Ｘ",
        "110101 19900307 0038",
        "110101-19900307-0038",
        "110101 1990 0307 0038",
        f"2023 {IDENTITY}",
    ],
)
def test_an_identity_number_is_caught(text: str) -> None:
    assert kinds(text) == [Kind.IDENTITY]


@pytest.mark.parametrize(
    "text",
    [
        "110101199003070039",  # the check digit is wrong
        "110101199002300035",  # 30 February
        "110101179003070032",  # nobody was born then
        f"{IDENTITY}1",
        f"7{IDENTITY}",
        "110101\n199003070038",
    ],
)
def test_what_only_looks_like_an_identity_number_passes(text: str) -> None:
    assert Kind.IDENTITY not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        CARD,
        "6222 0212 3456 7890 128",
        "6222-0212-3456-7890-128",
        "622202 1234567890128",
        "６２２２０２１２３４５６７８９０１２８",
        "4222222222222",
        "4111 1111 1111 1111",
        "378282246310005",
        "3782 822463 10005",
        "卡号5500000000000004（工资卡）",
        "6222 0212 3456 7890 128 35人次",
    ],
)
def test_a_card_number_is_caught(text: str) -> None:
    assert kinds(text) == [Kind.CARD]


@pytest.mark.parametrize(
    "text",
    [
        "6222021234567890127",  # fails Luhn
        "9787010000022",  # a book
        "20220110093000123",  # a time
        "1111222233334444",  # no bank begins so
        f"{CARD}0",
        "1500 2000 3000 4000",
    ],
)
def test_an_ordinary_long_number_is_no_card(text: str) -> None:
    assert sensitive.found(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "13800138000",
        "电话13800138000。",
        "138 0013 8000",
        "138-0013-8000",
        "138 - 0013 - 8000",
        "1380 0138 000",
        "138 00138000",
        "+8613800138000",
        "+86 138 0013 8000",
        "8613800138000",
        "0086-13800138000",
        "１３８００１３８０００",
        "138\u200d0013\u200d8000",
        "微信wx13800138000",
        "85551234 138 0013 8000",
        "13800138000元旦值班",
    ],
)
def test_a_mobile_number_is_caught(text: str) -> None:
    assert kinds(text) == [Kind.MOBILE]


@pytest.mark.parametrize(
    "text",
    [
        "12800138000",
        "1380013800",
        "138001380001",
        "913800138000",
        "15000000000元",
        "15000000000.50",
        "¥15000000000",
        "1 3 5 7 9 11 13 15",
        "2023年1月3日，30次36人",
        "010-85551234",
        "1380013\n8000",
    ],
)
def test_what_only_looks_like_a_mobile_number_passes(text: str) -> None:
    assert sensitive.found(text) == ()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("打13812345678找我", "打138****5678找我"),
        ("138 1234 5678", "138 **** 5678"),
        ("１３８１２３４５６７８", "１３８****５６７８"),
        ("+8613812345678", "+86138****5678"),
        (IDENTITY, "110101************"),
        ("34052419800101001x", "340524************"),
        ("6222 0212 3456 7890 128", "**** **** **** ***0 128"),
        ("机密★10年，13812345678", "机密★10年，138****5678"),
    ],
)
def test_enough_of_a_number_stays_to_know_it_again(text: str, masked: str) -> None:
    assert sensitive.masked(text) == masked


def test_every_number_of_a_text_is_found_in_its_order() -> None:
    assert kinds(f"{IDENTITY} 13800138000 {CARD}") == [Kind.IDENTITY, Kind.MOBILE, Kind.CARD]


def test_what_stays_of_one_number_does_not_make_another_with_its_neighbours() -> None:
    masked = sensitive.masked("110101199003071380 0138 000")
    assert sensitive.found(masked) == ()


_PIECES = st.sampled_from(
    [
        "13812345678",
        "138 1234 5678",
        IDENTITY,
        CARD,
        "6222 0212",
        "1380",
        "0013 8000",
        "86",
        "+",
        " ",
        "-",
        "年",
        "X",
        "\n",
    ]
)
_TEXTS = st.lists(_PIECES | st.text("0123456789Xx -１９，学", max_size=8), max_size=8).map("".join)


@given(_TEXTS)
@example("1101011990030700381380 0138 000")
def test_nothing_fires_in_a_masked_text(text: str) -> None:
    masked = sensitive.masked(text)
    assert sensitive.found(masked) == ()
    assert len(masked) == len(text)


@given(st.text() | _TEXTS)
def test_a_text_without_numbers_stays_as_it_is(text: str) -> None:
    if not sensitive.found(text):
        assert sensitive.masked(text) == text


@given(_TEXTS)
def test_what_is_found_does_not_overlap(text: str) -> None:
    found = sensitive.found(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
