"""字库: the fonts that a PDF can be set in, those of the unit before those of the system.

Word needs none of them, it sets a file in the fonts of whoever opens it. typst is loaded with the first PDF.
"""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.render.page import Face

if TYPE_CHECKING:
    from typst import Fonts

_SONG = ("宋体", "SimSun", "NSimSun", "STSong", "Songti SC", "FandolSong")
_FANG = ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "FandolFang R", "FandolFang")
_KAI = ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "Kaiti SC", "FandolKai", "AR PL KaitiM GB")
_HEI = ("黑体", "SimHei", "STHeiti", "Heiti SC", "FandolHei", "Noto Sans CJK SC", "Source Han Sans SC")
_TITLE = ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "STZhongsong")
_LATIN = ("Times New Roman", "Tinos", "Liberation Serif", "TeX Gyre Termes", "Nimbus Roman")
_ALWAYS = "Libertinus Serif"  # inside typst: letters and digits where the system has no Times
# For what the fonts before them lack: names are written with characters that GB2312 does not have.
_RARE = (
    *("LXGW WenKai", "LXGW WenKai GB", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC"),
    *("SimSun-ExtB", "BabelStone Han", "TW-Kai", "TW-Sung", "AR PL UMing CN", "AR PL UKai CN"),
    *("WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "Droid Sans Fallback"),
)
# By the names in the standard, the free ones that look most like them behind these.
_FAMILIES: Mapping[Face, tuple[str, ...]] = {
    Face.TITLE: (*_TITLE, "FandolSong", "Noto Serif CJK SC", *_SONG),
    Face.BODY: (*_FANG, *_SONG),
    Face.FIRST: _HEI,
    Face.SECOND: (*_KAI, "LXGW WenKai"),
    Face.NUMBER: _SONG,
}
_NO_GLYPH = "could not be displayed"  # typst about a character that no font has
_SEEN_BY_NOBODY = ("Cc", "Cf", "Zs", "Zl", "Zp")  # characters that leave no ink
_TRIAL = b"""#set document(title: "-")
#set text(lang: "zh", region: "cn", font: json(bytes(sys.inputs.fonts)))
#sys.inputs.words"""


@dataclass(frozen=True, slots=True)
class Typecase:
    """Where fonts are looked for."""

    folder: Path | None = None  # the unit's own; one that is not there is empty
    system: bool = True


SYSTEM = Typecase()


@dataclass(frozen=True, slots=True)
class Filled:
    """A typecase that was read."""

    fonts: "Fonts"
    families: frozenset[str]  # in small letters, as typst compares them

    def has(self, family: str) -> bool:
        return family.lower() in self.families

    def of(self, face: Face) -> tuple[str | Mapping[str, str], ...]:
        """The families that a face is set in, the first that has a character wins; in typst's own form.

        Letters and digits come first, in the font for them; marks that both have, as “”, stay Chinese.
        """
        chinese = dict.fromkeys((*_FAMILIES[face], *_RARE))
        latin = () if face is Face.NUMBER else (*self._there(_LATIN), _ALWAYS)[:1]
        return (*({"name": name, "covers": "latin-in-cjk"} for name in latin), *self._there(chinese), _ALWAYS)

    def _there(self, families: Iterable[str]) -> Iterable[str]:
        return (family for family in families if self.has(family))


def filled(typecase: Typecase) -> Filled:
    """The fonts there are. Reads them once, and again after something was put into the folder: 0.1 to 0.4 s."""
    return _read(typecase, _changed(typecase.folder))


@lru_cache(maxsize=2)
def _read(typecase: Typecase, _changed: int) -> Filled:
    from typst import Fonts  # noqa: PLC0415  # see above

    own = [] if typecase.folder is None else [typecase.folder]
    fonts = Fonts(include_system_fonts=typecase.system, include_embedded_fonts=True, font_paths=own)
    return Filled(fonts, frozenset(family.lower() for family in fonts.families()))


def _changed(folder: Path | None) -> int:
    """When something was last put into the folder or taken out; 0 where there is none."""
    try:
        return 0 if folder is None else folder.stat().st_mtime_ns
    except OSError:
        return 0


def is_chinese(there: Filled) -> bool:
    """Whether there is a font for Chinese at all."""
    return _shows(there, "的")


def lacking(there: Filled, words: str) -> str:
    """Those characters of the words, each once, that no font has: an empty box would stand for them."""
    rare = "".join(
        sorted({each for each in words if unicodedata.category(each) not in _SEEN_BY_NOBODY and not _is_usual(each)})
    )
    if not rare or _shows(there, rare):
        return ""
    return "".join(each for each in rare if not _shows(there, each))


def _is_usual(character: str) -> bool:
    """Every Chinese font has these."""
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _shows(there: Filled, words: str) -> bool:
    """Whether each of them has a glyph: a PDF/A may have no empty boxes, so typst refuses to make one."""
    from typst import Compiler, TypstError  # noqa: PLC0415  # see above

    inputs = {"words": words, "fonts": json.dumps(there.of(Face.BODY))}
    try:
        Compiler(_TRIAL, font_paths=there.fonts).compile(format="pdf", sys_inputs=inputs, pdf_standards="a-2b")
    except TypstError as error:
        return _NO_GLYPH not in str(error)
    return True
