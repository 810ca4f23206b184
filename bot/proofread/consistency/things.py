"""What the measures mend, named otherwise than the problems named it: another village's square, another store."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import cuts
from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import ANSWERED, TITLE
from bot.proofread.text import Line, Part

KIND = (
    "法庭|分馆|供电所|派出所|村|组|社区|小区|街道|镇|乡|灌区|水库|片区|花园|家园|河|渠|路|街|桥|大道|市场|车站|园区|煤矿"
    "|林场|泵站|水厂|电站"
)
# A place with what is there: 柏树村 and 文化广场, 杨家组 and 饮水工程.
_THERE = re.compile(rf"(?=(?P<place>(?P<name>[一-鿿]{{2}})(?P<kind>{KIND}))(?P<thing>[一-鿿]{{3,4}}))")
_ANYWHERE = re.compile(
    "^(?:党支|支部|村民|群众|居民|党员|干部|党委|党组|政府|卫生|小学|中学|派出|的|在|有|和|与|等|两|老党|贫困|脱贫|农户|存在|书记|主任|班子|"
    "工作|发展|实际|基层|乡村|产业|人居|环境|综治)"
)
NO_NAME = frozenset(
    "全我本各该邻外两几数多每那这个的了在和与及到对为把由条座所处有是建村镇乡街路县市区名户等先从被将向"
)
_WORD = 100  # times in general from which the characters are a word, and no name
_RARE = 1500  # the same of the name alone: 柏树 is a tree too


class _There(NamedTuple):
    line: Line
    start: int
    place: str
    name: str


@of_reading
def _there(reading: Reading) -> Mapping[tuple[str, str], list[_There]]:
    """By kind of place and what is there."""
    found: dict[tuple[str, str], list[_There]] = {}
    for line in reading.text.lines:
        if line.name or line.part is Part.CASE:
            continue
        for match in _THERE.finditer(line.text):
            name, thing = match["name"], match["thing"]
            if NO_NAME & set(name) or _ANYWHERE.match(thing):
                continue
            cut = match.end("place") in cuts.inside_words(reading, line) or match.start() in cuts.inside_words(
                reading, line
            )
            often = reading.context.often
            if not cut and often(name) <= _RARE and often(name + match["kind"][:1]) <= _WORD:
                found.setdefault((match["kind"], thing), []).append(_There(line, match.start(), match["place"], name))
    return found


EARLY, LATE = (Part.PROBLEMS, Part.LAST_YEAR), (Part.CAUSES, Part.MEASURES)
_APART = re.compile("[上下东西南北前后左右大小新老一二三四五六七八九十]")


def _elsewhere(reading: Reading) -> Iterator[Hit]:
    """柏树村文化广场 among the problems, 枫树村文化广场 among the measures: the square is one."""
    for (_, thing), places in _there(reading).items():
        told = {each.place for each in places if each.line.part in EARLY}
        done = [each for each in places if each.line.part in LATE]
        names = {each.place for each in done}
        if len(told) != 1 or len(names) != 1 or told == names:
            continue
        usual, other = next(iter(told)), done[0]
        if reading.text.plain.count(other.place + thing) > 1 or _are_two(usual, other.place):
            continue
        yield Hit(
            other.line,
            other.start,
            other.start + len(other.place) + len(thing),
            f"前面写的是“{usual}{thing}”，这里是“{other.place}{thing}”。",
        )


def _are_two(one: str, other: str) -> bool:
    """东坪村 and 西坪村, 一组 and 二组: neighbours."""
    apart = [pair for pair in zip(one, other, strict=False) if len(set(pair)) > 1]
    return len(apart) == 1 and all(map(_APART.match, apart[0]))


def clause(text: str, match: re.Match[str], stops: str) -> tuple[int, int]:
    """Where the clause of a match begins and ends."""
    ends = [at for each in stops if (at := text.find(each, match.end())) >= 0]
    return max(text.rfind(each, 0, match.start()) for each in stops) + 1, min(ends, default=len(text))


_WORK = re.compile(
    "(?=(?P<it>(?P<head>[一-鿿]{2})(?P<tail>消防改造|仓库|基地|文化广场|广场|渡改桥|断头路|饮水工程|充电桩|排水沟|管网改造|冷库|厂房|"
    "加装电梯|停车场|展厅|食堂改造|屋面改造|锅炉改造|搬迁|选址|扩建|示范园|农贸市场|合作社|公众号|小程序|课题)))"
)
_NEW = re.compile("新建|建立|建设|建成|打造|创建|设立|组建|成立|参观|教育|观摩|学习|培育|开发|申报|开通|推广|引进|谋划")


def _work(reading: Reading) -> Iterator[Hit]:
    """老剧场消防改造 among the problems, 老戏院消防改造 among the measures."""
    told: dict[str, set[str]] = {}
    done: dict[str, list[tuple[Line, re.Match[str]]]] = {}
    for line in reading.text.lines:
        for match in _WORK.finditer(line.text) if not line.name and line.part is not Part.CASE else ():
            if match.start("tail") in cuts.inside_words(reading, line) or set(match["head"]) & NO_NAME:
                continue
            if line.part in LATE:
                done.setdefault(match["tail"], []).append((line, match))
            else:
                told.setdefault(match["tail"], set()).add(match["head"])
    for tail, heads in told.items():
        found = done.get(tail, [])
        if len(heads) != 1 or len(found) != 1 or found[0][1]["head"] in heads:
            continue
        line, match = found[0]
        begin, end = clause(line.text, match, "。；，")
        usual = f"{next(iter(heads))}{tail}"
        if reading.text.plain.count(match["head"]) == 1 and not _NEW.search(line.text[begin:end]):
            yield Hit(line, match.start(), match.end("it"), f"前面写的是“{usual}”，这里是“{match['it']}”。")


_QUOTED = re.compile("“(?P<it>[一-鿿]{4,10})”")
_NUMBER = re.compile("[一二三四五六七八九十百两]")


def _quoted(reading: Reading) -> Iterator[Hit]:
    """“一窗通办” and “一窗统办”: a name in quotes, spelt in two ways."""
    found: dict[str, list[tuple[Line, re.Match[str]]]] = {}
    for line in reading.text.lines:
        for match in _QUOTED.finditer(line.plain):
            found.setdefault(match["it"], []).append((line, match))
    known = reading.context.known
    names = sorted(found, key=lambda name: -len(found[name]))
    for at, said in enumerate(names):
        for usual in names[:at]:
            apart = [pair for pair in zip(said, usual, strict=False) if len(set(pair)) > 1]
            if len(said) != len(usual) or len(apart) != 1 or all(map(_NUMBER.match, apart[0])):
                continue
            alike = known.sound_alike(*apart[0]) or known.look_alike(*apart[0])
            if alike and len(found[said]) == 1 and said not in known.terms:
                line, match = found[said][0]
                yield Hit(line, *match.span("it"), f"别处写的是“{usual}”，这里是“{said}”。", usual)


RULES = (
    rule(
        "thing-elsewhere",
        _elsewhere,
        (ANSWERED.format("楠竹村文化广场没有完工。", "樟木村文化广场5月底前完工。"),),
        (
            ANSWERED.format("楠竹村文化广场没有完工。", "楠竹村文化广场5月底前完工，樟木村文化广场6月底前开工。"),
            ANSWERED.format(
                "东坪村文化广场没有完工，到樟木村党支部去得少。", "西坪村文化广场5月底前完工，到楠竹村党支部住。"
            ),
        ),
    ),
    rule(
        "work-otherwise",
        _work,
        (
            ANSWERED.format("老剧场消防改造拖了17个月。", "老戏院消防改造8月底前完工。"),
            ANSWERED.format("冷链仓库没有完工。", "5月底前粮食仓库投入使用。"),
        ),
        (
            ANSWERED.format("老剧场消防改造拖了17个月。", "老剧场消防改造8月底前完工。"),
            ANSWERED.format("百果基地管护差。", "到廉政教育基地参观2次，新建花卉基地。"),
        ),
    ),
    rule(
        "quoted-two-ways",
        _quoted,
        (TITLE + "一、存在的问题\n一是“一窗通办”推行慢，窗口少。二是“一窗统办”等候久。\n",),
        (TITLE + "一、存在的问题\n一是“四个意识”学得浅，“四个自信”不强。二是“五个带头”、“六个带头”抓得松。\n",),
    ),
)
