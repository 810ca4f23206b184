"""What the measures mend, named otherwise than the problems named it: another village's square, another store."""

import re
from collections.abc import Iterator, Mapping

from bot.proofread.consistency.naming import rule
from bot.proofread.consistency.spots import EARLY, LATE, NO_NAME, Spot, clause, spots
from bot.proofread.noticed import cuts
from bot.proofread.rule import Hit, Reading, lines_for
from bot.proofread.samples import ANSWERED, TITLE
from bot.proofread.text import Line, Part

# What is there, behind a place: 文化广场 of 柏树村文化广场.
_THING = re.compile("[一-鿿]{3,4}")
_ANYWHERE = re.compile(
    "^(?:党支|支部|村民|群众|居民|党员|干部|党委|党组|政府|卫生|小学|中学|派出|的|在|有|和|与|等|两|老党|贫困|脱贫|农户|存在|书记|主任|班子|"
    "工作|发展|实际|基层|乡村|产业|人居|环境|综治)"
)
_WORD = 100  # times in general from which the characters are a word, and no name
_RARE = 1500  # the same of the name alone: 柏树 is a tree too


def _there(reading: Reading) -> Mapping[tuple[str, str], list[Spot]]:
    """By kind of place and what is there."""
    found: dict[tuple[str, str], list[Spot]] = {}
    often = reading.context.often
    for places in spots(reading).values():
        for each in places:
            thing = _THING.match(each.line.text, each.end)
            if thing is None or _ANYWHERE.match(thing[0]):
                continue
            if often(each.name) <= _RARE and often(each.name + each.kind[:1]) <= _WORD:
                found.setdefault((each.kind, thing[0]), []).append(each)
    return found


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


_WORK = re.compile(
    "消防改造|仓库|基地|文化广场|广场|渡改桥|断头路|饮水工程|充电桩|排水沟|管网改造|冷库|厂房|加装电梯|停车场|展厅|食堂改造"
    "|屋面改造|锅炉改造|搬迁|选址|扩建|示范园|农贸市场|合作社|公众号|小程序|课题"
)
_VERBS = re.compile("确定|选定|承担|完成|开展|牵头|主持|参与|领办|推进|启动|实施|拟定|研究|负责|协调|督促|商定|报送")
_HEAD = re.compile("[一-鿿]{2}")
_NEW = re.compile("新建|建立|建设|建成|打造|创建|设立|组建|成立|参观|教育|观摩|学习|培育|开发|申报|开通|推广|引进|谋划")


def _work(reading: Reading) -> Iterator[Hit]:
    """老剧场消防改造 among the problems, 老戏院消防改造 among the measures."""
    told: dict[str, set[str]] = {}
    done: dict[str, list[tuple[Line, int, str]]] = {}
    for line in lines_for(reading, _WORK):
        for match in _WORK.finditer(line.text) if not line.name and line.part is not Part.CASE else ():
            start = match.start() - 2
            head = line.text[max(start, 0) : match.start()]
            if (
                not _HEAD.fullmatch(head) or not NO_NAME.isdisjoint(head) or head[1] in "出成完好过起"
            ):  # 拿出加装电梯意见
                continue
            if _VERBS.match(head):  # 确定课题 names none
                continue
            if match.start() in cuts.inside_words(reading, line):
                continue
            if line.part in LATE:
                done.setdefault(match[0], []).append((line, start, head))
            else:
                told.setdefault(match[0], set()).add(head)
    for tail, heads in told.items():
        found = done.get(tail, [])
        if len(heads) != 1 or len(found) != 1 or found[0][2] in heads:
            continue
        line, start, head = found[0]
        begin, end = clause(line.text, start, start + 2 + len(tail), "。；，")
        if reading.text.plain.count(head) == 1 and not _NEW.search(line.text[begin:end]):
            why = f"前面写的是“{next(iter(heads))}{tail}”，这里是“{head}{tail}”。"
            yield Hit(line, start, start + 2 + len(tail), why)


_QUOTED = re.compile("“(?P<it>[一-鿿]{4,10})”")
_NUMBER = re.compile("[一二三四五六七八九十百两]")


def _quoted(reading: Reading) -> Iterator[Hit]:
    """“一窗通办” and “一窗统办”: a name in quotes, spelt in two ways."""
    found: dict[str, list[tuple[Line, re.Match[str]]]] = {}
    for line in lines_for(reading, _QUOTED):
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
            ANSWERED.format("年初商定课题4个，只做了2个。", "剩下的民生课题6月底前结题。"),
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
