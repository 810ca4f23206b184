"""Figures that must agree within one sentence: names against their number, parts against their sum."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.listing import NUMBER, value
from bot.proofread.rule import Hit, Reading, Rule, lines_for

_ITEMS = re.compile(
    rf"(?:围绕|聚焦|对照|紧扣|从|在|就|查摆|坚持)(?P<items>[^，。；：]{{4,120}}?)等?{NUMBER}个(?:方面|要求|维度|环节)"
)


_UNDER_WAY = re.compile(
    r"推进(?:中|的)?(?P<b>\d+)(?P<u>[个条项])(?:[。；，]|[^。；]{0,4}。)(?P<gap>[\s\S]{0,160}?)"
    r"(?P<it>(?:推进中?|没有?改?完成?|未完成)的(?P<c>\d+|[一二两三四五六七八九])(?P=u)"
    r"|(?<![第其前后])(?P<d>[两二三四五六七八九]|\d+)(?P=u)(?:都|均))"
)
_REMAINS = re.compile(
    r"(?P<all>\d+)(?P<u>(?![年月日号时元%％])[一-鿿]{1,2}?)(?P<between>(?:[^。；\d]|\d+(?!\d|(?P=u))){0,40}?)(?P<done>\d+)(?P=u)"
    r"[^。；\d]{0,16}?(?:其余|余下|剩下|剩余|还剩|尚有|没有完成|未完成|没完成)的?(?P<rest>\d+)(?P=u)"
)
_LEFT = re.compile("其余|余下|剩下|剩余|还剩|尚有|没有完成|未完成|没完成")
_DUE = re.compile(
    r"应当?(?P<do>[到开学交报办读讲查检走参上谈访收写发送巡配建缴出])[^。；，\d]{0,6}(?P<all>\d+)(?P<u>[一-鿿]{1,2}?)，?实际?(?P=do)[^。；，\d]{0,4}(?P<done>\d+)(?P=u)"
)
_PART_OF = re.compile(
    r"(?P<all>\d+)(?P<u>人次|场次|[次个条人篇项户件场份名处节台家本封晚])(?:[^。；\d]{0,16})[，（](?:其"
    r"中[^。；，\d“]{0,12}|有(?=\d+[一-鿿]{1,2}(?:是|没|未|只|用|都)))(?P<it>(?P<part>\d+)(?P=u))(?![^，。；]{0,2}[以半])"
)
_AMONG = re.compile("其中|[，（]有")
_RATE = re.compile("(?:每|各)(?!次|个支部|名|位)[^，。；\\d]{0,12}$|(?:平均|人均)[^，。；\\d]{0,10}$")
_CUT = re.compile("[砍减裁撤删并去][掉了去]?$|取消了?$|废止了?$|清理了?$|精简了?$")
_LONGEST = 14  # characters of an aspect: what is longer is a clause of its own
_QUOTED = re.compile("“[^”]*”|《[^》]*》|（[^）]*）")


def _enumerated(reading: Reading) -> Iterator[Hit]:
    """理论学习、政治素质、能力本领等三个方面: the names are counted."""
    for line in lines_for(reading, _ITEMS):
        if line.name or (line.level == 2 and line.whole):  # noqa: PLR2004
            continue
        for match in _ITEMS.finditer(line.text):
            if said := _miscounted(match):
                yield Hit(line, match.start("items"), match.end(), said)


def _miscounted(match: re.Match[str]) -> str:
    """Whether the names are not as many as is said; long ones may have 和 inside, and are counted both ways."""
    bare, number = _QUOTED.sub("引", match["items"]), value(match["n"])
    names = re.split("、|和|以及|及", bare)
    least, most = min(map(len, names)), max(map(len, names))
    long = bare.split("、")
    if len(names) > 2 and most <= 8 and most <= 3 * least:  # noqa: PLR2004
        counts = {len(names)}
    elif len(long) > 2 and max(map(len, long)) <= _LONGEST and "等" not in match[0] and "一是" not in bare:  # noqa: PLR2004
        counts = {len(long), len(names)}
    else:
        return ""
    return f"这里列出{len(names)}个，却说{match['n']}个方面。" if number and number not in counts else ""


def _under_way(reading: Reading) -> Iterator[Hit]:
    """推进2条 and, a little further, 推进中的3条."""
    for line in lines_for(reading, _UNDER_WAY):
        for match in _UNDER_WAY.finditer(line.text):
            again = match["c"] or match["d"]
            if value(again.replace("两", "二")) != int(match["b"]) and "完成" not in match["gap"][-30:]:
                yield Hit(line, *match.span("it"), f"前面说推进{match['b']}{match['u']}，这里是“{match['it']}”。")


def _remains(reading: Reading) -> Iterator[Hit]:
    """46台，已评估37台，余下7台; with more figures in between, nobody knows what belongs together."""
    for line in reading.text.lines:
        for match in _REMAINS.finditer(line.text) if _LEFT.search(line.text) else ():
            total, done, rest = (int(match[name]) for name in ("all", "done", "rest"))
            said = re.split("[。；]", line.text[: match.start()])[-1]
            if _CUT.search(line.text[: match.start()]):  # 砍掉14项，合并9项，剩下8项
                continue
            if re.search("[各每]", match["between"][-8:]):  # 三个单位各占2个，每人领办20件
                continue
            alone = re.search(rf"\d{match['u']}", said) is None and "其中" not in match["between"]
            if alone and total >= max(done, rest) and done + rest != total:
                yield Hit(line, *match.span(), f"{match['done']}加{match['rest']}是{done + rest}，前面说的是{total}。")
        for match in _DUE.finditer(line.text) if "应" in line.text else ():
            if int(match["done"]) > int(match["all"]):
                yield Hit(line, *match.span(), f"应{match['do']}{match['all']}{match['u']}，实际的比它还多。")


def _part_of(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _PART_OF):
        for match in _PART_OF.finditer(line.text) if _AMONG.search(line.text) else ():
            change = re.search("[比增减多少][^，。；]{0,2}$", line.text[: match.start()])
            said = re.split("[。；]", line.text[: match.start()])[-1]
            before = (int(each) for each in re.findall(rf"(?<![\d.])(\d+){match['u']}", said))
            if _RATE.search(said):  # 每季度1次党课，其中至少2次由党员讲: of the year's four
                continue
            if int(match["part"]) > max(int(match["all"]), *before, 0) and not change:
                yield Hit(line, *match.span("it"), f"一共{match['all']}{match['u']}，其中不会有{match['it']}。")


RULES = (
    Rule(
        "numbering.enumerated",
        Family.NUMBERING,
        Severity.MUST,
        "S",
        (
            "围绕理论学习、政治素质、担当作为、廉洁自律等五个方面查摆问题。",
            "支委会围绕开展党纪学习教育、联系服务师生员工、力戒形式主义四个方面，认真查摆问题。",
        ),
        (
            "支委会围绕开展党纪学习教育、联系服务师生员工、力戒形式主义三个方面，认真查摆问题。",
            "围绕理论学习、政治素质、担当作为、廉洁自律等四个方面查摆问题。",
            "在“四风”方面存在三个方面问题。",
        ),
        _enumerated,
    ),
    Rule(
        "numbering.under-way",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("完成22条，推进中3条。推进中的2条是冷链仓和台账。", "完成22条，正在推进3条。两条都定了日期。"),
        (
            "完成22条，推进中3条。推进中的3条分别是冷链仓、台账和轮岗。三条都定了日期。",
            "正在推进2条，前两条晚了，第三条都在办。",
        ),
        _under_way,
    ),
    Rule(
        "numbering.remains",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        (
            "在用电梯46台，已评估37台，余下7台下月完成。",
            "排查隐患57处，整改了47处，剩下的8处有方案。",
            "全年应到24次，实到29次。",
        ),
        (
            "在用电梯46台，已评估37台，余下9台下月完成。",
            "走访46户，渡口村12户，桑坪村25户，其余9户电话问过。",
            "制定措施26条，完成20条，推进4条，其余2条没有启动。",
            "应到24人，实到24人。计划开24次，实际开29次。",
        ),
        _remains,
    ),
    Rule(
        "numbering.part-of-whole",
        Family.NUMBERING,
        Severity.MUST,
        "own",
        ("讲党课3次，其中4次用的是旧讲稿。", "讲党课26节，有29节是看影片。"),
        (
            "每季度讲党课1次，其中至少2次由普通党员讲。",
            "讲党课5次，讲了3次，其中2次用的是旧讲稿。",
            "赠票300张，其中64张自留；发文8件，其中正文41页。",
        ),
        _part_of,
    ),
)
