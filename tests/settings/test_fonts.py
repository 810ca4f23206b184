"""Environment -> where the fonts for PDF are."""

from pathlib import Path

from bot import settings


def test_the_unit_s_fonts_lie_beside_the_database() -> None:
    found = settings.read({"ZHAOJING_DB": "/srv/zhaojing/bot.sqlite3"})
    assert (found.fonts, found.system_fonts) == (Path("/srv/zhaojing/fonts"), True)


def test_a_folder_of_fonts_can_be_named() -> None:
    assert settings.read({"ZHAOJING_FONTS": "/srv/fonts"}).fonts == Path("/srv/fonts")


def test_the_system_s_fonts_can_be_left_out() -> None:
    assert not settings.read({"ZHAOJING_SYSTEM_FONTS": "0"}).system_fonts
    assert settings.read({"ZHAOJING_SYSTEM_FONTS": ""}).system_fonts
