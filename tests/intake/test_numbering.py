"""Automatic numbers are written into the text as Word shows them."""

import pytest

from bot.intake import counting
from tests.intake.word_files import listed, numbered, p, pattern, texts, word

HAN = ("chineseCounting", "%1、")
ROUND = ("chineseCounting", "（%2）")
DIGIT = ("decimal", "%3.")


def shown(body: str, numbering: str, styles: str = "") -> list[str]:
    return texts(word(body, numbering=numbering, styles=styles))


def test_levels_count_and_begin_anew_below_a_higher_one() -> None:
    levels = [0, 1, 1, 2, 0, 1]
    body = "".join(p("甲", listed(1, level)) for level in levels)
    found = shown(body, pattern(0, HAN, ROUND, DIGIT) + numbered(1, 0))
    assert found == ["一、甲", "（一）甲", "（二）甲", "1.甲", "二、甲", "（一）甲"]


def test_a_number_between_words_is_written() -> None:
    body = p("学习不够", listed(1)) * 2
    assert shown(body, pattern(0, ("chineseCountingThousand", "%1是")) + numbered(1, 0)) == [
        "一是学习不够",
        "二是学习不够",
    ]


def test_numbers_of_higher_levels_stand_in_a_lower_one() -> None:
    body = p("甲", listed(1)) + p("乙", listed(1, 1))
    assert shown(body, pattern(0, ("decimal", "%1"), ("decimal", "%1.%2")) + numbered(1, 0)) == ["1 甲", "1.1 乙"]


def test_a_level_that_shows_digits_only_does_so() -> None:
    made = pattern(0, HAN, ("decimal", "%1.%2")).replace(
        '<w:lvlText w:val="%1.%2"/>', '<w:isLgl/><w:lvlText w:val="%1.%2"/>'
    )
    assert shown(p("甲", listed(1)) + p("乙", listed(1, 1)), made + numbered(1, 0)) == ["一、甲", "1.1 乙"]


def test_two_lists_of_one_pattern_go_on_counting() -> None:
    body = p("甲", listed(1)) + p("乙", listed(2))
    assert shown(body, pattern(0, HAN) + numbered(1, 0) + numbered(2, 0)) == ["一、甲", "二、乙"]


def test_a_list_that_begins_anew_does_so_once() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = p("甲", listed(1)) + p("乙", listed(2)) + p("丙", listed(2))
    assert shown(body, pattern(0, HAN) + numbered(1, 0) + numbered(2, 0, again)) == ["一、甲", "一、乙", "二、丙"]


def test_a_level_may_be_told_not_to_begin_anew() -> None:
    made = pattern(0, HAN, ROUND).replace(
        '<w:lvlText w:val="（%2）"/>', '<w:lvlRestart w:val="0"/><w:lvlText w:val="（%2）"/>'
    )
    body = "".join(p("甲", listed(1, level)) for level in (0, 1, 0, 1))
    assert shown(body, made + numbered(1, 0)) == ["一、甲", "（一）甲", "二、甲", "（二）甲"]


def test_a_list_begins_where_it_says() -> None:
    made = pattern(0, HAN).replace('<w:start w:val="1"/>', '<w:start w:val="4"/>')
    assert shown(p("甲", listed(1)), made + numbered(1, 0)) == ["四、甲"]


def test_a_style_gives_a_number() -> None:
    made = pattern(0, HAN, ROUND).replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="b"/>')
    styles = (
        '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="b"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="c"><w:basedOn w:val="a"/></w:style>'
    )
    body = "".join(p("甲", f'<w:pStyle w:val="{style}"/>') for style in "abc")
    assert shown(body, made + numbered(1, 0), styles) == ["一、甲", "（一）甲", "二、甲"]


def test_a_paragraph_may_do_without_its_style_s_number() -> None:
    styles = '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = p("甲", '<w:pStyle w:val="a"/>' + listed(0))
    assert shown(body, pattern(0, HAN) + numbered(1, 0), styles) == ["甲"]


def test_a_pattern_may_be_kept_with_a_style_of_lists() -> None:
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum>'
    made = pattern(0, HAN, more='<w:styleLink w:val="s"/>') + linked + numbered(1, 1)
    assert shown(p("甲", listed(1)), made) == ["一、甲"]


@pytest.mark.parametrize("level", [0, 3, 8, 9, 99, -1])
def test_a_list_that_does_not_say_how_gives_no_number(level: int) -> None:
    made = pattern(0, ("bullet", "\uf06c")) + numbered(1, 0) + numbered(2, 77)
    assert shown(p("甲", listed(1, level)) + p("乙", listed(2)) + p("丙", listed(9)), made) == ["甲", "乙", "丙"]


def test_an_empty_numbered_paragraph_counts_and_is_no_line() -> None:
    body = p("甲", listed(1)) + p("", listed(1)) + p("丙", listed(1))
    assert shown(body, pattern(0, HAN) + numbered(1, 0)) == ["一、甲", "三、丙"]


def test_a_deleted_paragraph_does_not_count() -> None:
    gone = p("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", f"{listed(1)}<w:rPr><w:del/></w:rPr>")
    assert shown(gone + p("甲", listed(1)), pattern(0, HAN) + numbered(1, 0)) == ["一、甲"]


@pytest.mark.parametrize(
    ("form", "count", "said"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 101, "一百零一"),
        ("japaneseCounting", 1003, "一千零三"),
        ("chineseCounting", 0, "〇"),
        ("chineseCounting", 12345, "12345"),
        ("ideographDigital", 20, "二〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 11, "甲"),
        ("ideographZodiac", 3, "寅"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircleChinese", 51, "51"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalEnclosedFullstop", 2, "⒉"),
        ("ideographEnclosedCircle", 2, "㊁"),
        ("decimalZero", 3, "03"),
        ("numberInDash", 3, "- 3 -"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 26, "z"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 9, "ix"),
        ("anything", 7, "7"),
        ("upperLetter", 10**9, "L" * 30),
    ],
)
def test_a_number_is_written(form: str, count: int, said: str) -> None:
    assert counting.written(form, count)[:30] == said
