"""What the layout asks, and what the file has: read back from the XML of a whole material's Word file."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from defusedxml.ElementTree import fromstring

from bot.draft import assemble
from bot.interview.outline import Place
from bot.render.word import material
from bot.render.word.material import Stamp
from tests.draft import filled

TIME = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Opened:
    """The parts of a Word file."""

    parts: dict[str, bytes]

    def root(self, name: str) -> ET.Element:
        return fromstring(self.parts[f"word/{name}.xml"])

    def style(self, name: str, path: str, key: str) -> str | None:
        """An attribute below a style."""
        (style,) = (each for each in self.root("styles").iter(f"{W}style") if each.get(f"{W}styleId") == name)
        return _at(style, path, key)

    def section(self, path: str, key: str) -> str | None:
        (section,) = self.root("document").iter(f"{W}sectPr")
        return _at(section, path, key)

    def paragraphs(self, style: str | None) -> list[ET.Element]:
        return [each for each in self.root("document").iter(f"{W}p") if _at(each, "pPr/pStyle", "val") == style]

    def footer(self, pages: str) -> ET.Element:
        """The footer of odd (default) or even pages."""
        (section,) = self.root("document").iter(f"{W}sectPr")
        (wanted,) = (each for each in section if each.tag == f"{W}footerReference" and each.get(f"{W}type") == pages)
        named = next(value for key, value in wanted.attrib.items() if key.endswith("}id"))
        relations = fromstring(self.parts["word/_rels/document.xml.rels"])
        (target,) = (each.get("Target") for each in relations if each.get("Id") == named)
        return fromstring(self.parts[f"word/{target}"])


def _at(element: ET.Element, path: str, key: str) -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{key}")


def opened(content: bytes) -> Opened:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return Opened({name: packed.read(name) for name in packed.namelist()})


@cache
def written(*, clean: bool = False) -> Opened:
    """A person's whole material with the date below the name, in a style with inline headings."""
    said = filled.styled(filled.whole().said, {"aspects": "joined", "measures": "joined"})
    document = assemble.assemble(filled.outline(), {**said, Place("head/date"): "2022-01"})
    lines = ("青堰县水务局", document.title.removeprefix("青堰县水务局"))
    stamp = None if clean else Stamp("草稿　第3稿", 12, 3)
    return opened(material.file(document, TIME, title=lines, stamp=stamp))


def _fonts(style: str) -> Callable[[Opened], str | None]:
    return lambda file: file.style(style, "rPr/rFonts", "eastAsia")


def _style(style: str, path: str, key: str) -> Callable[[Opened], str | None]:
    return lambda file: file.style(style, path, key)


def _section(path: str, key: str) -> Callable[[Opened], str | None]:
    return lambda file: file.section(path, key)


def _footer(pages: str, path: str, key: str) -> Callable[[Opened], str | None]:
    return lambda file: _at(file.footer(pages), path, key)


def _text(element: ET.Element) -> str:
    return "".join(each.text or "" for each in element.iter() if each.tag in (f"{W}t", f"{W}instrText"))


ASKED: tuple[tuple[str, str, Callable[[Opened], str | None]], ...] = (
    ("A4, width", "11906", _section("pgSz", "w")),
    ("A4, height", "16838", _section("pgSz", "h")),
    ("upper margin 37 mm", "2098", _section("pgMar", "top")),
    ("lower margin 35 mm", "1984", _section("pgMar", "bottom")),
    ("left margin 28 mm", "1588", _section("pgMar", "left")),
    ("right margin 26 mm", "1474", _section("pgMar", "right")),
    ("a grid of lines 28 points apart: 22 on a page", "560", _section("docGrid", "linePitch")),
    ("28 characters of 16 points on 156 mm: a quarter of a point closer", "-5", _style("Normal", "rPr/spacing", "val")),
    ("title 方正小标宋简体", "方正小标宋简体", _fonts("Title")),
    ("title 2号", "44", _style("Title", "rPr/sz", "val")),
    ("title in the middle", "center", _style("Title", "pPr/jc", "val")),
    ("职务 姓名 in 楷体", "楷体_GB2312", _fonts("Subtitle")),
    ("职务 姓名 in the middle", "center", _style("Subtitle", "pPr/jc", "val")),
    ("body 仿宋", "仿宋_GB2312", _fonts("Normal")),
    ("body 3号", "32", _style("Normal", "rPr/sz", "val")),
    ("letters and digits Times New Roman", "Times New Roman", _style("Normal", "rPr/rFonts", "ascii")),
    ("28 points from line to line", "560", _style("Normal", "pPr/spacing", "line")),
    ("exactly", "exact", _style("Normal", "pPr/spacing", "lineRule")),
    ("two characters in", "200", _style("Normal", "pPr/ind", "firstLineChars")),
    ("two characters in, in twips for others", "640", _style("Normal", "pPr/ind", "firstLine")),
    ("justified", "both", _style("Normal", "pPr/jc", "val")),
    ("no line begins with a closing mark", "1", lambda f: str(int(f.style("Normal", "pPr/kinsoku", "val") != "0"))),
    ("一、 黑体", "黑体", _fonts("Heading1")),
    ("（一） 楷体", "楷体_GB2312", _fonts("Heading2")),
    ("1. 仿宋", "仿宋_GB2312", _fonts("Heading3")),
    ("（1） 仿宋", "仿宋_GB2312", _fonts("Heading4")),
    ("inline （一） 楷体", "楷体_GB2312", _fonts("Heading2Char")),
    ("一、 is a heading of the first level", "0", _style("Heading1", "pPr/outlineLvl", "val")),
    ("（一） is one of the second", "1", _style("Heading2", "pPr/outlineLvl", "val")),
    ("a heading is not left alone at a page's end", "1", lambda f: str(int(_has(f, "Heading1", "pPr/keepNext")))),
    ("page number 宋体", "宋体", _fonts("Footer")),
    ("its digits, too", "宋体", _style("Footer", "rPr/rFonts", "ascii")),
    ("page number 4号", "28", _style("Footer", "rPr/sz", "val")),
    (
        "page number 7 mm below the text: its foot is 25.5 mm above the paper's edge",
        "1448",
        _section("pgMar", "footer"),
    ),
    ("as high as it is: its dashes stand in the middle", "280", _style("Footer", "pPr/spacing", "line")),
    ("right on odd pages", "right", _footer("default", "p/pPr/jc", "val")),
    ("one character from the edge", "100", _footer("default", "p/pPr/ind", "rightChars")),
    ("left on even pages", "left", _footer("even", "p/pPr/jc", "val")),
    ("one character from the edge, left", "100", _footer("even", "p/pPr/ind", "leftChars")),
    ("— 1 — with a field", "—  PAGE 1 —", lambda f: _text(f.footer("default"))),
    ("the same on even pages", "—  PAGE 1 —", lambda f: _text(f.footer("even"))),
)


def _has(file: Opened, style: str, path: str) -> bool:
    (found,) = (each for each in file.root("styles").iter(f"{W}style") if each.get(f"{W}styleId") == style)
    return found.find("/".join(f"{W}{step}" for step in path.split("/"))) is not None


@pytest.mark.parametrize(("what", "asked", "read"), ASKED, ids=[what for what, _, _ in ASKED])
def test_the_file_has_what_the_layout_asks(what: str, asked: str, read: Callable[[Opened], str | None]) -> None:
    assert read(written()) == asked, what


def test_odd_and_even_pages_differ() -> None:
    assert written().root("settings").find(f"{W}evenAndOddHeaders") is not None


def test_nothing_looks_into_a_theme_for_its_font() -> None:
    for name, part in written().parts.items():
        assert b"Theme=" not in part, name


def test_every_font_is_hinted_to_be_chinese() -> None:
    runs = written().root("document").iter(f"{W}r")
    assert all(_at(run, "rPr/rFonts", "hint") == "eastAsia" for run in runs if run.find(f"{W}t") is not None)


def test_a_run_names_no_font_of_its_own() -> None:
    fonts = written().root("document").iter(f"{W}rFonts")
    assert {tuple(each.attrib) for each in fonts} == {(f"{W}hint",)}


def test_an_inline_heading_has_the_style_of_its_level_and_the_rest_has_none() -> None:
    found = [each for each in written().paragraphs(None) if _text(each).startswith("（一）")]
    assert found
    for paragraph in found:
        styles = [_at(run, "rPr/rStyle", "val") for run in paragraph.iter(f"{W}r")]
        assert styles[0] == "Heading2Char"
        assert set(styles[1:]) == {None}


def test_every_font_has_a_second_name_for_machines_without_it() -> None:
    fonts = {each.get(f"{W}name"): _at(each, "altName", "val") for each in written().root("fontTable")}
    assert fonts["仿宋_GB2312"] == "仿宋"
    assert fonts["楷体_GB2312"] == "楷体"
    assert fonts["方正小标宋简体"] == "宋体"


def test_the_title_is_broken_where_it_was_told_to() -> None:
    (title,) = written().paragraphs("Title")
    assert [each.tag.removeprefix(W) for each in title.iter() if each.tag in (f"{W}t", f"{W}br")] == ["t", "br", "t"]


def test_name_and_date_stand_below_the_title_and_a_line_of_white_before_the_text() -> None:
    name, date = written().paragraphs("Subtitle")
    assert (_text(name), _text(date)) == ("副局长　骆启舟", "（2022年1月）")
    assert (_at(name, "pPr/spacing", "afterLines"), _at(date, "pPr/spacing", "afterLines")) == (None, "100")


def test_a_draft_says_which_one_it_is_above_every_page() -> None:
    headers = [fromstring(part) for name, part in written().parts.items() if re.search("header[0-9]*.xml$", name)]
    assert [_text(each) for each in headers] == ["草稿　第3稿", "草稿　第3稿"]


def test_every_sentence_of_a_draft_has_a_bookmark_of_its_own() -> None:
    root = written().root("document")
    names = [each.get(f"{W}name") or "" for each in root.iter(f"{W}bookmarkStart")]
    assert names == [f"zj_r12_d3_s{number}" for number in range(len(names))]
    assert len(names) > 70
    ends = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkEnd")]
    assert ends == [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkStart")]


def test_a_clean_copy_has_nothing_but_the_material() -> None:
    file = written(clean=True)
    tags = {each.tag.removeprefix(W) for each in file.root("document").iter()}
    assert not tags & {"bookmarkStart", "bookmarkEnd", "commentReference", "ins", "del", "headerReference", "highlight"}
    parts = {name.rpartition("/")[2] for name in file.parts}
    assert not parts & {"comments.xml", "custom.xml", "app.xml", "header1.xml", "item1.xml", "thumbnail.jpeg"}


def test_a_clean_copy_and_the_draft_say_the_same() -> None:
    assert _text(written(clean=True).root("document")) == _text(written().root("document"))


def test_nothing_in_the_file_tells_program_or_machine() -> None:
    for name, part in written().parts.items():
        for word in (b"python", b"Macintosh", b"Word 2", b"rsid", b"zhaojing"):
            assert word not in part, (name, word)
