"""What changed about the outlines that reports already use, for whoever edits their files. Only reads.

Meetings that people made themselves are left out: they have revisions, and a change of theirs is foreseen in the chat.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from bot.interview import comparing
from bot.interview.comparing import Change, Structure, What
from bot.interview.outline import Outline
from bot.interview.points import Answers
from bot.prompt_files.loading import Prompts
from bot.store import answers, outlines_used, reports
from bot.store.database import Database
from bot.usecases import outlines

_GONE = (What.SECTION_GONE, What.QUESTION_GONE)
_SETTINGS = {"title": "标题的写法", "signature": "署名的写法", "meeting": "会议的名字", "theme": "主题"}
_LONGEST = 40  # characters of a wording that is quoted


def told(db: Database, prompts: Prompts) -> tuple[str, ...]:
    """A line for every outline that is not what its reports know, and below it one for every change."""
    using = {outline: found for outline, found in reports.by_outline(db).items() if not outlines.is_own(outline)}
    lines = tuple(chain.from_iterable(_outline(db, prompts, each, found) for each, found in sorted(using.items())))
    many = sum(len(found) for found in using.values())
    return lines or (f"和已经在写的{many}份材料比过，没有变化" if many else "还没有人写材料，没有可比的",)


def _outline(db: Database, prompts: Prompts, outline_id: str, using: Sequence[int]) -> Iterator[str]:
    outline = prompts.outline(outline_id)
    if outline is None:
        yield f"{outline_id}：没有这份提纲了，{len(using)}份材料打不开；把会议和主体的文件找回来"
        return
    lines = tuple(_changed(db, outline, using))
    if lines:
        yield f"{outline_id}（{outline.name}，{len(using)}份材料）："
        yield from (f"  {line}" for line in lines)


def _changed(db: Database, outline: Outline, using: Sequence[int]) -> Iterator[str]:
    now, noted = comparing.structure(outline), outlines_used.every(db, outline.id)
    changes = comparing.changes(noted[0], now) if noted else ()
    read = _may_stray(db, outline, now, noted) or any(change.what is What.OPTION_GONE for change in changes)
    written = [answers.latest(db, report) for report in using] if read else []
    lost = _lost(now, noted, written)
    for change, many in _together(changes):
        kept = lost.pop(change.key, 0) if change.what in _GONE else _chose(written, change)
        yield _line(change, kept) + (f"，一样的有{many}处" if many > 1 else "")
    names = _names(noted)
    for key, kept in sorted(lost.items()):
        yield f"早先没有了“{names.get(key, key)}”（{key}）{_kept(kept)}"


def _may_stray(db: Database, outline: Outline, now: Structure, noted: Iterable[Structure]) -> bool:
    """Whether any text may have lost its place: reading every report is dear, and mostly nothing has."""
    keys = {each.key for each in now.asked}
    if any(each.key not in keys for structure in noted for each in structure.asked):
        return True
    ids = keys | {key.rpartition(":")[2] for key in keys}
    return any(comparing.is_asked(each) and each not in ids for each in answers.questions_of(db, outline.id))


def _lost(now: Structure, noted: Sequence[Structure], written: Iterable[Answers]) -> Counter[str]:
    """In how many reports there are texts without a place, by their question or by the section that went."""
    there = {each.id for each in now.headings}
    gone = sorted({each.id for structure in noted for each in structure.headings} - there)
    return Counter(
        key
        for texts in written
        for key in {
            next((each for each in gone if stray.startswith(f"{each}/")), stray)
            for stray in comparing.strays(now, texts)
        }
    )


def _together(changes: Iterable[Change]) -> Iterator[tuple[Change, int]]:
    """Each change once with the number of its places: what is asked of every aspect changes in all of them."""
    alike: dict[tuple[str, ...], list[Change]] = defaultdict(list)
    for each in changes:
        place = each.key if "/" not in each.key or each.what in _GONE else each.key.rpartition("/")[2]
        alike[each.what, place, each.name, each.option, each.was, each.now].append(each)
    yield from ((found[0], len(found)) for found in alike.values())


def _chose(written: Iterable[Answers], change: Change) -> int:
    """In how many reports an option stands chosen."""
    if change.what is not What.OPTION_GONE:
        return 0
    question = change.key.rpartition(":")[2]
    return sum(
        any(place.question == question and change.option in text.split() for place, text in texts.items())
        for texts in written
    )


def _names(noted: Sequence[Structure]) -> Mapping[str, str]:
    """What sections and questions were called, the newest name of each."""
    names: dict[str, str] = {}
    for structure in reversed(noted):
        names |= {each.key: each.name for each in structure.asked} | {
            each.id: each.short for each in structure.headings
        }
    return names


def _line(change: Change, kept: int) -> str:
    name, at = f"“{_short(change.name)}”", f"（{change.key}）"
    was, now = f"“{_short(change.was)}”", f"“{_short(change.now)}”"
    lines = {
        What.SECTION_NEW: f"新增{name}{at}",
        What.SECTION_GONE: f"没有了{name}{at}{_kept(kept)}",
        What.HEADING: f"标题改了：{was}改成{now}{at}",
        What.ORDER: "各部分的先后变了",
        What.QUESTION_NEW: f"新增提问{name}{at}",
        What.QUESTION_GONE: f"没有了提问{name}{at}{_kept(kept)}",
        What.NAME: f"提问改了名：{was}改成{now}{at}",
        What.KIND: f"提问{name}的答法变了：{change.was} 改成 {change.now}{at}",
        What.REQUIRED: f"提问{name}变成必填{at}",
        What.FREE: f"提问{name}不再必填{at}",
        What.OPTION_NEW: f"提问{name}新增选项{now}{at}",
        What.OPTION_GONE: f"提问{name}没有了选项{was}{at}{f'，{kept}份材料选的是它' if kept else ''}",
        What.LABEL: f"提问{name}的选项改了：{was}改成{now}{at}",
        What.WHEN: f"{name}什么时候出现，条件变了{at}",
        What.SETTING: f"{_SETTINGS.get(change.key, change.key)}改了：{was}改成{now}",
    }
    return lines[change.what]


def _kept(reports_with: int) -> str:
    return f"，{reports_with}份材料在那里写过东西，内容还在，不再显示" if reports_with else ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……"
