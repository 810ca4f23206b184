"""What stands above the text of a material and below it: title, 职务 姓名, date, opening, who and when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.interview import numerals
from bot.reading.structure import Part, Passage

_TITLE = re.compile("材料|提纲|报告|发言|检查|剖析|民主生活会|组织生活会")
_LONGEST_TITLE = 120
_LONGEST_LINE = 40  # characters of a line below the title
_DATE = re.compile(
    r"^[（(]?\s*((?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})\s*年\s*[0-9元〇一二三四五六七八九十][^。，]{0,11}?)\s*[)）]?$"
)
_NAMED = re.compile(
    r"^[（(]?(?P<post>.*?)[\s　:：]*(?P<name>[\u3400-\u9fff·]{2,4}|[\u3400-\u9fff][\s　]+[\u3400-\u9fff])[)）]?$"
)
_SENTENCE = "。；，！？："


@dataclass(frozen=True, slots=True)
class Head:
    title: str
    signature: str
    date: str
    opening: str


def read(above: str) -> Head:
    """Title, signature and date from the first lines, the rest is the opening."""
    lines = [line for line in above.split("\n") if line.strip()]
    title = ""
    while lines and _is_line(lines[0]) and len(title + lines[0]) <= _LONGEST_TITLE and _DATE.match(lines[0]) is None:
        if title and (_TITLE.search(title) and not _continues(lines[0])):
            break
        title += lines.pop(0).strip()
    signature = date = ""
    while lines and _is_line(lines[0]) and len(lines[0]) <= _LONGEST_LINE:
        line = lines.pop(0).strip()
        if match := _DATE.match(line):
            date = match[1]
        else:
            signature = f"{signature}　{line}".strip()
    return Head(title, signature, date, "\n".join(lines))


def _is_line(line: str) -> bool:
    """A line of a title, not a sentence."""
    return line.strip()[-1:] not in _SENTENCE and "。" not in line and len(line) <= _LONGEST_TITLE


def _continues(line: str) -> bool:
    """A title over two lines: 某局领导班子 / 对照检查材料."""
    return _TITLE.search(line) is not None and len(line) <= _LONGEST_LINE


def signer(signature: str) -> tuple[str, str]:
    """Post and name from the line under the title; "" for what it does not say."""
    match = _NAMED.match(signature.strip())
    if match is None:
        return "", ""
    post, name = match["post"].strip(" 　:："), re.sub(r"[\s　]", "", match["name"])
    if post and not re.search(r"[\s　:：]", signature.strip("（）()")):
        return "", ""  # 某某县水务局 is no post with a name behind it
    return post, name


def day(date: str) -> str:
    """A date as it is kept: 2022-01; "" where it is none."""
    kept = numerals.date_in(date)
    return kept if isinstance(kept, str) else ""


def foot(parts: Sequence[Part]) -> tuple[tuple[Part, ...], str]:
    """The parts without the lines below the text that say who and when, and these lines."""
    last = parts[-1]
    lines = last.text.split("\n")
    at = len(lines)
    while at > 1 and len(lines) - at < 2 and _is_foot(lines[at - 1], date=at == len(lines)):  # noqa: PLR2004
        at -= 1
    below = "\n".join(lines[at:])
    if not below:
        return tuple(parts), ""
    cut = replace(
        last,
        text="\n".join(lines[:at]),
        direction=last.direction.removesuffix(below).strip(),
        listed=replace(last.listed, items=tuple(_without(item, below) for item in last.listed.items)),
    )
    return (*parts[:-1], cut), below


def _is_foot(line: str, *, date: bool) -> bool:
    if date:
        return _DATE.match(line.strip()) is not None
    return len(line) <= _LONGEST_LINE and line.strip()[-1:] not in _SENTENCE


def _without(item: Passage, below: str) -> Passage:
    actions = tuple(each.removesuffix(below).strip() for each in item.actions)
    return replace(item, text=item.text.removesuffix(below).strip(), actions=actions)
