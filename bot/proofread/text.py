"""A text as rules read it: lines, what each of them is, parts and sections, words."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from itertools import accumulate
from typing import NamedTuple, cast

from bot.draft.document import Form
from bot.interview import numerals
from bot.proofread import signs
from bot.proofread.raws import Raw, Source

_HAN = "一二三四五六七八九十"
# Marks of Markdown and blanks may stand before a number, its first bracket may be lost: rules of their own find that.
_HEAD = re.compile(
    rf"(?P<before>[\s　#*>]*)(?:(?P<one>[{_HAN}]{{1,3}})[、．.，,]|[（(]?(?P<two>[{_HAN}]{{1,3}})[）)]、?"
    r"|(?P<three>\d{1,2})(?:[．.](?!\d(?!\d{3}年|\d?月))|、)|[（(](?P<four>\d{1,2})[）)])[ \t　]*"
)
_STOPS, _PREAMBLE = "。！？；", 3  # lines among which the title is
_DATED = re.compile(r"[\s　]*[（(]?\s*20\d\d\s*年[\d\s年月日]*[）)]?[\s　]*$")
_SIGNS = re.compile("[长任记员师委席理官][　 ]+[一-鿿]{2,4}$")  # the post and the name of who writes
_MATERIAL = re.compile("生活会|对照|材料|提纲|剖析")
_LONGEST_HEADING = 40  # characters of a heading on a line of its own that nothing but its number shows


class Part(StrEnum):
    """What a part of a material is, by its heading."""

    OPENING = "opening"
    LAST_YEAR = "last_year"
    OWN = "own"
    PROBLEMS = "problems"
    CASE = "case"
    CAUSES = "causes"
    MEASURES = "measures"
    OTHER = "other"


_PARTS = (
    (Part.LAST_YEAR, re.compile("上(?:一)?年度|整改(?:措施)?(?:落实|完成)?(?:情况|进展|成效|结果)|回头看")),
    (Part.OWN, re.compile("有关事项")),
    # 对照案例找差距: where a case asks for the meeting, the problems are told beside it.
    (Part.PROBLEMS, re.compile("案例[^。；]{0,8}(?:[找查摆]|检视|检查)[^，。；]{0,8}(?:问题|不足|差距)$")),
    (Part.CASE, re.compile("案例|举一反三")),
    (Part.PROBLEMS, re.compile("(?:问题|不足|差距)[及和与、](?:产生|存在)?的?(?:主要)?(?:原因|根源|成因)")),
    (Part.CAUSES, re.compile("原因|根源|成因|病根|根子|根由|症结")),
    (Part.MEASURES, re.compile("措施|方向|打算|整改思路|(?:怎么|如何|怎样)[改办]|^(?:往后|今后|下一步)")),
    (Part.PROBLEMS, re.compile("问题|不足|差距|查摆|检视|方面$|^对照检查(?:的?(?:情况|内容))?$")),
)


class Token(NamedTuple):  # some thousands a text, each asked for a hundred times: three times as quick as a dataclass
    text: str
    start: int
    end: int


_TOKEN = cast("Callable[[tuple[str, int, int]], Token]", partial(tuple.__new__, Token))  # what Token._make asks as well


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file; `level` 1 一、 2 （一） 3 1. 4 （1） by its number, and `value` that number."""

    number: int
    text: str
    level: int = 0
    value: int = 0
    at: int = 0  # where the words behind the number begin
    whole: bool = False  # nothing but a heading stands on it
    name: bool = False  # title or signature
    in_table: bool = False
    part: Part = Part.OPENING
    tokens: tuple[Token, ...] = ()
    sources: tuple[Source, ...] = ()
    before: int = 0  # characters at its head that the file does not have
    plain: str = ""  # with all quotes as “”, character for character
    seen: frozenset[str] = frozenset()  # its characters and neighbours, with either quotes

    @property
    def claim(self) -> str:
        """The words of a heading, or of the first sentence."""
        return re.split("[。：:]", self.text[self.at :], maxsplit=1)[0].strip(" 　*#")

    @property
    def is_body(self) -> bool:
        return bool(self.text.strip()) and not self.whole and not self.name


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all lines up to the next one of its level or above; index into the text's lines."""

    head: Line
    lines: tuple[Line, ...]  # the head's own among them

    @property
    def words(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Text:
    lines: tuple[Line, ...]
    title: str = ""
    title_line: Line | None = None
    signature: str = ""
    sections: tuple[Section, ...] = field(default=())  # of level 1 and 2, in order
    plain: str = ""  # of all lines: what is not in it is in none of them
    seen: frozenset[str] = frozenset()  # likewise
    bodies: tuple[Line, ...] = ()  # those of the body: a hundred rules go through them

    def body(self) -> tuple[Line, ...]:
        return self.bodies

    def parts(self) -> tuple[Section, ...]:
        return tuple(each for each in self.sections if each.head.level == 1)

    def below(self, part: Section) -> tuple[Section, ...]:
        numbers = {line.number for line in part.lines}
        return tuple(each for each in self.sections if each.head.level > 1 and each.head.number in numbers)

    @property
    def characters(self) -> int:
        return sum(len("".join(line.text.split())) for line in self.lines)


def read(raws: Sequence[Raw], words: Callable[[str], Sequence[str]], *, whole: bool = True) -> Text:
    """The text understood. `whole` is False for a single answer, which has no title."""
    lines: list[Line] = []
    first = next((at for at, raw in enumerate(raws) if raw.text.strip()), len(raws))
    part, named = Part.OPENING, 0
    for at, raw in enumerate(raws):
        level, value, begin = _numbered(raw)
        name = whole and _is_name(raw, at - first, level, named)
        named += name and bool(raw.text.strip())
        alone = bool(level) and not name and _is_alone(raw, begin)
        if level == 1:
            part = _part(raw.text[begin:])
        tokens = tuple(_tokens(words(raw.text))) if raw.text.strip() else ()
        plain = _plain(raw.text)
        lines.append(
            Line(
                raw.number,
                raw.text,
                level,
                value,
                begin,
                alone,
                name,
                raw.in_table,
                part,
                tokens,
                raw.sources,
                raw.before,
                plain,
                signs.seen(raw.text) if plain == raw.text else signs.seen(raw.text) | signs.seen(plain),
            )
        )
    made = tuple(lines)
    title, title_line, signature = _names(made)
    said = "\n".join(line.plain for line in made)
    seen = frozenset[str]().union(*(line.seen for line in made))
    bodies = tuple(line for line in made if line.is_body)
    return Text(made, title, title_line, signature, tuple(_sections(made)), said, seen, bodies)


def _names(lines: tuple[Line, ...]) -> tuple[str, Line | None, str]:
    """Title, its line, and the last line of the signer; a date below them is neither."""
    names = [line for line in lines if line.name and line.text.strip() and not _DATED.match(line.text)]
    if not names:
        return "", None, ""
    title, rest = names[0], names[1:]
    said = title.text.strip(" 　#*")
    # The unit on a line of its own, the theme on the next.
    last = next((at for at, line in enumerate(rest[:2]) if _MATERIAL.search(line.text)), None)
    if last is not None and not _MATERIAL.search(said):
        said += "".join(line.text.strip(" 　#*") for line in rest[: last + 1])
        title, rest = rest[last], rest[last + 1 :]
    return said, title, rest[-1].text.strip() if rest else ""


def _plain(text: str) -> str:
    """Straight quotes by turns open and close; single ones count as double ones."""
    if '"' not in text:
        return text.translate(_SINGLE)
    opens = True
    made = []
    for each in text.translate(_SINGLE):
        made.append(("“" if opens else "”") if each == '"' else each)
        opens = opens != (each == '"')
    return "".join(made)


_SINGLE = str.maketrans("‘’", "“”")


def _numbered(raw: Raw) -> tuple[int, int, int]:
    match = _HEAD.match(raw.text)
    if match is None or raw.in_table:
        return 0, 0, len(raw.text) - len(raw.text.lstrip(" 　\t#*>"))
    for level, group in enumerate(("one", "two", "three", "four"), start=1):
        if said := match[group]:
            value = int(said) if said.isdigit() else numerals.han_value(said)
            return (level, value, match.end()) if value else (0, 0, 0)
    return 0, 0, 0


def _is_name(raw: Raw, nth: int, level: int, named: int) -> bool:
    """Whether a line is title or signature: the form says so, or it is one of the first, short and without a stop."""
    if raw.form is not None:
        return raw.form in (Form.TITLE, Form.SIGNATURE)
    said = raw.text.strip(" 　#*")
    if level or nth < 0 or nth > 3 or len(said) > 80 or any(stop in said for stop in "。；！"):  # noqa: PLR2004
        return False
    if not named:  # what a chat says before the material is no title
        return not said.endswith(("：", ":")) if nth == 0 else nth < _PREAMBLE and bool(_MATERIAL.search(said))
    if not said or _SIGNS.search(said):
        return True
    return len(said) <= 30 and not said.endswith(("：", ":")) and "，" not in said  # noqa: PLR2004


def _is_alone(raw: Raw, begin: int) -> bool:
    if raw.form is not None:
        return raw.form is Form.HEADING
    said = raw.text[begin:].strip(" 　*")
    bare = said.rstrip("。：:")
    if any(stop in bare for stop in _STOPS):
        return False
    return len(said) <= _LONGEST_HEADING or bare.endswith(("问题", "方面", "不足", "差距", "情况", "分析", "措施"))


def _part(heading: str) -> Part:
    said = re.split("[。：:]", heading, maxsplit=1)[0]
    return next((part for part, pattern in _PARTS if pattern.search(said)), Part.OTHER)


def _tokens(words: Sequence[str]) -> Iterator[Token]:
    ends = list(accumulate(map(len, words)))
    return map(_TOKEN, zip(words, [0, *ends], ends, strict=False))


def _sections(lines: tuple[Line, ...]) -> Iterator[Section]:
    for at, line in enumerate(lines):
        if line.level in (1, 2):
            end = next((each for each in range(at + 1, len(lines)) if 0 < lines[each].level <= line.level), len(lines))
            yield Section(line, lines[at:end])
