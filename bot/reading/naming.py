"""Which meeting a text is for, by its first lines and its headings alone: for who does not read all of it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from bot.interview.outline import MINZHU, ZUZHI, Meeting, Section
from bot.reading import guessing

_KINDS = {"民主生活会": MINZHU, "组织生活会": ZUZHI}
_ABOVE = 6  # lines among which the title is; a chat program's own words may stand before it
_LONGEST = 80  # characters of a title's line
_NO_TITLE = re.compile("[。；！]|[：:]$")
_DATE = re.compile(r"^[\s　(（]*20\d\d\s*[年.\-/]\s*\d{1,2}[\s\d月日.\-/)）　]*$")
_YEAR = re.compile(r"(20[12]\d)(?!\s*年\s*\d{1,2}\s*月|\d|[.\-/])")
_FIRST_WORDS = re.compile("(?:初心.{1,4}使命|使命.{1,4}初心).{0,6}专题")
_TOP = re.compile("^[一二三四五六七八九十]{1,3}[、．.]")
_SECOND = re.compile("^[（(][一二三四五六七八九十]{1,2}[）)](.{2,200})")
_BEGINS = 6  # characters by which a heading begins like a wording
_FITS, _FITS_NOT = 0.7, 0.5  # of a list's aspects that stand among the headings
_CALLED = "{}年度民主生活会"
_LEAST = 3  # aspects of a list that can say which meeting it is of


def meeting(
    held: Mapping[str, Meeting], lists: Mapping[str, Sequence[tuple[Section, ...]]], text: str
) -> Meeting | None:
    """The meeting that the title names, by its own title or by its year; None where none or several could be meant.

    A year that was left from last year's title is not believed where the headings are another year's list, which for a
    民主生活会 is the same for all.
    """
    lines = [said for line in text.split("\n") if (said := line.strip(" 　#*\r"))]
    title = _title(lines)
    kind = next((each for word, each in _KINDS.items() if word in title), "")
    if not kind:
        return None
    same = [each for each in held.values() if each.kind == kind]
    named = _named(title, same)
    if named is not None and kind != MINZHU:
        return named
    heads = [_plain(match[1]) for line in lines if (match := _SECOND.match(line))]
    fits = {each.id: _fit(heads, lists.get(each.id, ())) for each in same}
    if named is not None and fits[named.id] >= _FITS:
        return named
    if named is not None and fits[named.id] >= _FITS_NOT:
        # Half of them last year's, and more of another year's: two years in one text, and most of it is of that one.
        best = max(same, key=lambda each: _many(heads, lists.get(each.id, ())))
        more = _many(heads, lists.get(best.id, ())) > _many(heads, lists.get(named.id, ()))
        return best if more and fits[best.id] > fits[named.id] and _CALLED.format(best.year) in text else named
    likely = [each for each in same if fits[each.id] >= _FITS]
    return likely[0] if len(likely) == 1 else named


def _title(lines: Sequence[str]) -> str:
    """The title, whose unit and theme may stand on lines of their own; "" for none."""
    above: list[str] = []
    for line in lines[:_ABOVE]:
        if _TOP.match(line):
            break
        if len(line) > _LONGEST or _NO_TITLE.search(line) or _DATE.match(line):
            continue
        above.append(line)
        if any(word in line for word in _KINDS):
            return "".join(above)
    return ""


def _named(title: str, held: Iterable[Meeting]) -> Meeting | None:
    held = tuple(held)
    match = _YEAR.search(title.translate(guessing.DIGITS))
    year = match[1] if match is not None else ""
    found = [each for each in held if each.title and each.title in title and _is_year(each, year)]
    if not found and year:
        found = [each for each in held if each.year == year]
    if not found and not year and _FIRST_WORDS.search(title):
        found = [each for each in held if "不忘初心" in each.title]
    if not found and not year and "主题教育专题" in title and "不忘初心" not in title:
        found = [each for each in held if "主题教育专题" in each.title and "不忘初心" not in each.title]
    return found[0] if len(found) == 1 else None


def _is_year(each: Meeting, year: str) -> bool:
    return not year or each.year == year or year not in each.title


def _fit(heads: Sequence[str], lists: Sequence[Sequence[Section]]) -> float:
    """How much of one of the lists the headings begin with or name, from 0 to 1."""
    return max((_share(heads, each) for each in lists if len(each) >= _LEAST), default=0.0)


def _many(heads: Sequence[str], lists: Sequence[Sequence[Section]]) -> int:
    return max((sum(any(_is(said, each) for said in heads) for each in listed) for listed in lists), default=0)


def _share(heads: Sequence[str], listed: Sequence[Section]) -> float:
    return sum(any(_is(said, each) for said in heads) for each in listed) / len(listed)


def _is(said: str, aspect: Section) -> bool:
    short, long = _bare(aspect.heading.short), _bare(aspect.heading.long)
    return (len(short) > 2 and short in said) or (len(long) >= _BEGINS and long[:_BEGINS] in said)  # noqa: PLR2004


@lru_cache(maxsize=1024)  # wordings of lists, never words of a writer
def _bare(wording: str) -> str:
    return _plain(wording).removeprefix("带头")


def _plain(words: str) -> str:
    return "".join(each for each in words if each.isalnum())
