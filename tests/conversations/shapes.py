"""What shape a draft has, read back from its text alone: lengths, shares, heads, numbering, inner lists.

The reader knows nothing of the settings the draft was made with; what it finds is what a supervisor sees on paper.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_PART = re.compile(r"[一二三四五六七八九十]、")
_HEAD = re.compile(r"（[一二三四五六七八九十]）")
_ORDINAL = re.compile(r"(?:^|(?<=。))[一二三四五六七八九十]是")
_CASE = re.compile(r"(?:^|[，。；])(?:比如|例如|又如|如(?!果|何|今|实|期))")
_FRAME = re.compile(r"(?P<before>[在对](?!照))?(?P<wording>.+?)(?P<after>方面存在的问题|方面的问题|方面)?(?P<stop>。?)")
_OWN_LINE = "（一）own line"
_RECTIFIED = "整改情况方面"
_LONG = 30  # characters: no short wording of an aspect reaches it, no long one stays below


@dataclass(frozen=True, slots=True)
class Shape:
    """One material, as columns of a table want it; a word per feature, numbers as numbers."""

    characters: int
    problems: int  # per cent of all characters, headings included, without an aspect about earlier problems
    causes: int
    measures: int
    parts: tuple[str, ...]  # titles of 一、二、三、
    voice: str  # 我 or 班子
    last_year: str  # part, sentence, aspect, none
    aspects: int
    aspect_heads: str  # 在…方面存在的问题
    aspect_lines: str  # own line, inline
    points: tuple[int, ...]  # per aspect
    point_form: str
    cases: int  # points that tell one
    cause_count: int
    cause_form: str
    cause_heads: tuple[str, ...]  # their lengths, halves apart: 8+7
    cause_lead: bool
    measure_count: int
    measure_form: str
    split: tuple[str, ...]  # the titles of a split third part
    inner: tuple[int, ...]  # actions 一是… within each measure
    closing: bool  # a paragraph behind the last numbered one


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    lines: tuple[str, ...]

    @property
    def lead(self) -> str:
        first = self.lines[0]
        return "" if _HEAD.match(first) or _ORDINAL.match(first) else first

    @property
    def size(self) -> int:
        return len(self.title) + 2 + sum(map(len, self.lines))


def read(text: str) -> Shape:
    """The shape of a draft in plain text."""
    front, parts = _parts([line.strip() for line in text.splitlines() if line.strip()])
    problems, causes, measures = (_named(parts, words) for words in ("主要问题", "原因分析", "措施"))
    whole = len("".join(text.split()))
    groups = _groups(problems.lines)
    points = [_ORDINAL.split("".join(below))[1:] for _, below in groups]
    body = "".join(line for part in (problems, causes) for line in part.lines)
    mended = sum(len(head) + sum(map(len, below)) for head, below in groups if _RECTIFIED in head)
    third = _third(measures)
    return Shape(
        characters=whole,
        problems=round(100 * (problems.size - mended) / (whole - mended)),
        causes=round(100 * causes.size / (whole - mended)),
        measures=round(100 * measures.size / (whole - mended)),
        parts=tuple(part.title for part in parts),
        voice="我" if body.count("我") > body.count("班子") else "班子",
        last_year=_last_year(front, parts, groups),
        aspects=len(groups),
        aspect_heads=_frame([head for head, _ in groups]),
        aspect_lines="inline" if all("一是" in head for head, _ in groups) else "own line",
        points=tuple(map(len, points)),
        point_form=_point_form(groups),
        cases=sum(bool(_CASE.search(point)) for each in points for point in each),
        cause_count=_count(causes.lines),
        cause_form=_form(causes.lines),
        cause_heads=tuple(_halves(line) for line in causes.lines if _HEAD.match(line) or _ORDINAL.match(line)),
        cause_lead=bool(causes.lead),
        measure_count=len(third.measures),
        measure_form=third.form,
        split=third.split,
        inner=third.inner,
        closing=third.closing,
    )


def _parts(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[_Part]]:
    """What stands before 一、 and the parts."""
    starts = [at for at, line in enumerate(lines) if _PART.match(line)]
    ends = [*starts[1:], len(lines)]
    return lines[: starts[0]], [
        _Part(lines[start][2:], tuple(lines[start + 1 : end])) for start, end in zip(starts, ends, strict=True)
    ]


def _named(parts: Sequence[_Part], words: str) -> _Part:
    (found,) = [part for part in parts if words in part.title and "上年度" not in part.title]
    return found


def _groups(lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    """（一）… with what stands below; an inline one has its points in its own line."""
    groups: list[tuple[str, list[str]]] = []
    for line in lines:
        if _HEAD.match(line):
            groups.append((line[3:], [_after_head(line[3:])]))
        elif groups:
            groups[-1][1].append(line)
    return groups


def _after_head(line: str) -> str:
    _, stop, rest = line.partition("。")
    return rest if stop else ""


def _frame(heads: Sequence[str]) -> str:
    """在/对 + short or long + 方面… + stop, as most heads are; one aspect of a notice may bring a frame of its own."""
    found = []
    for head in heads:
        words = head.split("一是")[0]
        match = _FRAME.fullmatch(words)
        assert match is not None
        length = "long" if len(match["wording"]) >= _LONG else "short"
        found.append(f"{match['before'] or ''}〔{length}〕{match['after'] or ''}{match['stop']}")
    return max(found, key=found.count)


def _point_form(groups: Sequence[tuple[str, Sequence[str]]]) -> str:
    several = any(len(_ORDINAL.findall(line)) > 1 for _, below in groups for line in below)
    return "inline" if several else "paragraphs"


def _last_year(front: Sequence[str], parts: Sequence[_Part], groups: Sequence[tuple[str, Sequence[str]]]) -> str:
    if any("上年度" in part.title for part in parts):
        return "part"
    if any("上年度" in head.split("。")[0] for head, _ in groups):
        return "aspect"
    return "sentence" if any(re.match(r".{0,8}年度(?:民主|组织)生活会.*措施", line) for line in front[1:]) else "none"


def _form(lines: Sequence[str]) -> str:
    numbered = [line for line in lines if _HEAD.match(line)]
    if not numbered:
        return "一是"
    return _OWN_LINE if all("。" not in line for line in numbered) else "（一）inline"


def _halves(line: str) -> str:
    claim, _, _ = _ORDINAL.sub("", _HEAD.sub("", line), count=1).partition("。")
    return "+".join(str(len(half)) for half in claim.split("，"))


def _count(lines: Sequence[str]) -> int:
    return sum(bool(_HEAD.match(line) or _ORDINAL.match(line)) for line in lines)


@dataclass(frozen=True, slots=True)
class _Third:
    """The measures: split under two headings, or straight below the title."""

    measures: tuple[str, ...]
    form: str
    split: tuple[str, ...]
    inner: tuple[int, ...]
    closing: bool


def _third(part: _Part) -> _Third:
    heads = [line for line in part.lines if _HEAD.match(line)]
    split = tuple(head[3:] for head in heads) if heads[-1][3:] == "努力方向" else ()
    lines = part.lines
    if split:
        lines = lines[lines.index(heads[0]) + 1 : lines.index(heads[1])]
    measures = tuple(line for line in lines if _HEAD.match(line) or _ORDINAL.match(line))
    actions = [len(_ORDINAL.findall(line)) for line in measures if _HEAD.match(line)]
    form = _form(lines)
    return _Third(measures, form, split, tuple(filter(None, actions)), lines[-1] != measures[-1] and form != _OWN_LINE)


def side_by_side(shapes: Mapping[str, Shape]) -> str:
    """A table: a line per feature, a column per material."""
    rows = [["", *shapes]]
    rows += [
        [feature.replace("_", " "), *(_cell(getattr(shape, feature)) for shape in shapes.values())]
        for feature in Shape.__dataclass_fields__
    ]
    return "".join("\t".join(row) + "\n" for row in rows)


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(map(str, value)) or "none"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
