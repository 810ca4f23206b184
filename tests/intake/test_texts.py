"""Texts: their letters are found out, their lines are what has words."""

import pytest

from bot.intake import plain
from bot.intake.found import Form, Read, Why
from bot.reading.lines import Line
from tests.intake.word_files import read, texts, why

SAID = "一、理论学习方面\n学习不够系统，联系实际不够紧密。"
OLD = "一、理論學習方面\n黨員領導幹部學習不夠系統，聯繫實際不夠緊密。"


@pytest.mark.parametrize(
    "coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_text_is_read_in_whatever_it_is_written(coding: str, ends: str) -> None:
    assert texts(SAID.replace("\n", ends).encode(coding), "材料.txt") == SAID.split("\n")


def test_big5_is_read_and_said() -> None:
    found = read(OLD.encode("cp950"), "材料.txt")
    assert (found.letters, [line.text for line in found.lines]) == ("big5", OLD.split("\n"))


def test_utf_16_with_its_mark_the_wrong_way_round_is_read() -> None:
    assert texts(b"\xfe\xff" + SAID.encode("utf-16-be"), "材料.txt") == SAID.split("\n")


def test_a_short_text_in_gb18030_is_read() -> None:
    assert texts("骆启舟".encode("gbk"), "材料.txt") == ["骆启舟"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Why.EMPTY),
        (b" \r\n\t", Why.NO_TEXT),
        (b"\x00" * 100, Why.NOT_TEXT),
        (bytes(range(256)) * 20, Why.NOT_TEXT),
        (b"\xff\xff\xff\x80" * 50, Why.UNKNOWN_LETTERS),
        (b"\xff\xfe\x00\xd8", Why.UNKNOWN_LETTERS),
        ("\ud800".encode("utf-8", "surrogatepass") * 30, Why.UNKNOWN_LETTERS),
        (("字\n" * 20_001).encode(), Why.TOO_LONG),
        (("字" * 1_000_001).encode(), Why.TOO_LONG),
    ],
    ids=["nothing", "blanks", "zeroes", "bytes", "no letters", "half a pair", "half pairs", "lines", "characters"],
)
def test_what_is_no_text_is_refused(content: bytes, reason: Why) -> None:
    assert why(content, "材料.txt") is reason


def test_nul_bytes_between_words_are_refused() -> None:
    assert why(b"abc\x00def", "材料.txt") is Why.NOT_TEXT


def test_markdown_s_headings_have_levels() -> None:
    found = read("# 对照检查材料\n\n## 一、学习方面 ##\n正文。\n#标签".encode(), "材料.md")
    assert found.form is Form.MARKDOWN
    assert found.lines == (Line("对照检查材料", 1), Line("一、学习方面", 2), Line("正文。"), Line("#标签"))


def test_in_a_text_a_sharp_is_a_sharp() -> None:
    assert texts(b"# 1", "a.txt") == ["# 1"]


def test_a_pasted_text_gives_lines() -> None:
    assert plain.lines("　　甲\u200b\n\n乙\xa0丙\n") == (Line("甲"), Line("乙 丙"))


def test_a_file_without_an_ending_is_read_by_what_is_in_it() -> None:
    found = read(SAID.encode(), "材料")
    assert isinstance(found, Read)
    assert found.form is Form.TEXT
