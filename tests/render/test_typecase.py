"""Which fonts there are, and in which order they are taken."""

import shutil
from pathlib import Path

import pytest
from typst import Fonts

from bot.render import typecase
from bot.render.page import Face
from bot.render.typecase import Filled, Typecase
from tests.render import printed

NONE = Fonts(include_system_fonts=False)


def of(face: Face, *families: str) -> list[str]:
    there = Filled(NONE, frozenset(family.lower() for family in families))
    return [each if isinstance(each, str) else each["name"] for each in there.of(face)]


def test_the_unit_s_fonts_come_before_the_free_ones() -> None:
    assert of(Face.TITLE, "FandolSong", "FZXiaoBiaoSong-B05S", "SimSun")[1] == "FZXiaoBiaoSong-B05S"
    assert of(Face.BODY, "FandolFang R", "FangSong", "FangSong_GB2312")[1:3] == ["FangSong_GB2312", "FangSong"]
    assert of(Face.SECOND, "LXGW WenKai", "FandolKai", "KaiTi_GB2312")[1] == "KaiTi_GB2312"
    assert of(Face.FIRST, "Noto Sans CJK SC", "FandolHei", "SimHei")[1] == "SimHei"


def test_a_font_with_rare_characters_stands_behind_every_face() -> None:
    for face in (Face.TITLE, Face.BODY, Face.FIRST, Face.SECOND, Face.NUMBER):
        assert of(face, "LXGW WenKai", "FandolSong", "FandolFang R", "FandolHei")[-2] == "LXGW WenKai"


def test_letters_and_digits_have_one_font_before_the_chinese_ones() -> None:
    assert of(Face.BODY, "FangSong", "Times New Roman", "Tinos")[:2] == ["Times New Roman", "FangSong"]


def test_families_that_are_not_there_are_not_named() -> None:
    """Each would be a warning; the one inside typst is always there, and what it lacks is found in any other."""
    assert set(of(Face.BODY)) == {"Libertinus Serif"}


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert not typecase.is_chinese(typecase.filled(Typecase(tmp_path / "none", system=False)))


def test_a_font_put_into_the_folder_is_found_without_a_new_start(tmp_path: Path) -> None:
    printed.fonts()
    usual = {"fandolsong", "noto sans cjk sc", "noto serif cjk sc", "lxgw wenkai", "simsun", "fangsong"}
    found = [font.path for font in Fonts().fonts() if font.family.lower() in usual and font.path]
    if not found:
        pytest.skip("no Chinese font that this test knows")
    empty = Typecase(tmp_path, system=False)
    assert not typecase.is_chinese(typecase.filled(empty))
    shutil.copy(found[0], tmp_path)
    assert typecase.is_chinese(typecase.filled(empty))


def test_what_every_chinese_font_has_is_not_looked_for() -> None:
    assert typecase.lacking(Filled(NONE, frozenset()), "学习：2021年 “三会一课”\n") == ""


def test_each_lacking_character_is_named_once() -> None:
    assert typecase.lacking(Filled(NONE, frozenset()), "王喆、李喆、张䶮") == "䶮喆"
