"""评功摆好: praise before a problem or among problems, and others to hide behind."""

import re
from collections.abc import Iterator

from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.substance import advice
from bot.proofread.text import Part

_NEGATED = re.compile("没有?|未|不|缺|少|难以|无法|谈不上|尚未")
_TURN = re.compile(r"(?P<it>(?:虽然|尽管|虽|固然)[^。；！？]{4,60}?，?(?:但是|但|然而|可是|不过|却))")
_THOUGH = re.compile(
    r"(?:^|(?<=[。；]))(?P<it>(?:[^。；，]{0,12}?)(?:能够|能|坚持|做到了?|高度重视|十分重视|一直重视|始终坚持|认真|积极|取得了?|总体上|整体上|较好地)[^。；！？，]{2,30}，(?:[^。；！？，]{2,20}，)?(?:但是?|然而|可是|不过))(?!不(?:知|了解))"
)
_GOOD = re.compile(
    "认真|积极|取得|较好|重视|加强|坚持|做到|完成|提高|深入|热情|努力|主动|不错|总体|良好|进步|成效|能够|很高|较高|较强|有所"
)
# Praise, a turn, and what is wanting: 抓得紧，但还不够.
_PROUD = re.compile(
    "抓得(?:紧|实|好)|[学做干]得(?:勤|实|好|不错)|是好的|是[^，。]{0,6}(?:重视|努力|认真|积极)的|取得|长足|进步|十分重视|高度重视|非常重视|比较重视|历来重视"
    "|一向|一贯|历来|大量工作|不少工作|很多工作|做了[^，。]{0,4}工作|付出了|圆满|过硬|成绩|成效|较好|满意|值得肯定|扎实推进|稳步|有序"
)
_BUT = re.compile(
    "(?:^|(?<=[。；]))(?P<it>(?P<good>[^。；！？]{6,70})，(?:但是?|然而|可是?|不过|只是))(?P<bad>[^。；！？]{2,40})"
)
_WANTING = re.compile(
    "不够|不足|不细|不实|不深|不到位|不及时|不严|差距|距离|欠缺|松懈|个别|有时|仍|尚|还|短板|薄弱|缺陷|问题"
)
_GRANTED = re.compile("(?:在|充分)?肯定成绩的同时|在取得成绩的同时|成绩[是的]?(?:有目共睹|值得肯定)")
# What is only thought or wished, or is told for what stands behind it.
_THOUGHT = re.compile(
    "以为|认为|想着|满足于|为了|希望|追求|只要|才能|自满|觉得|沾沾自喜|把|只看|只求|盯着|看重|在意|惦记|陶醉|报喜|只报|写成|材料里|通报里"
)
_BEHIND = re.compile(
    "^[^，。]{0,6}(?:不|没|少|当成|就|为目标|的念头|的想法|的心态|上|作为|看作|当作|挂在)"
    "|^[^，。]{0,6}，[^，。]{0,8}(?:就|便|心里|松|自满|自喜|以为|觉得|其实|实际|掩盖)"
)
_TOWARDS = re.compile(
    "(?:[对同和给跟向把帮与替让叫请]|(?:以为|认为|当成|当作)(?:只|不过|仅)?是?)$"
)  # 我以为只是个别人发牢骚
_SAID = re.compile(
    "(?:曾|还|也|都|多次|当面|来|向我|给我|对我|对班子|在会上)?(?:提醒|反映|说|批评|指出|提|建议|劝|问|评价)"
)


def _praise_first(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        if line.part is not Part.PROBLEMS:
            continue
        for expression in (_TURN, _THOUGH):
            for match in expression.finditer(line.text):
                said = match["it"]
                if _GOOD.search(said) and not _NEGATED.search(said.rsplit("，", 1)[0]):
                    yield Hit(
                        line, *match.span("it"), "查摆问题先说成绩再说问题，读的人会觉得是在摆好，直接说问题就行。"
                    )


def _praise_then(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        if line.part is not Part.PROBLEMS:
            continue
        for match in _BUT.finditer(line.text):
            good = match["good"]
            if (
                _PROUD.search(good)
                and _WANTING.search(match["bad"])
                and not _NEGATED.search(good)
                and not _THOUGHT.search(good)
                and not _THOUGH.search(match[0])
                and not _TURN.search(match[0])
            ):
                yield Hit(line, *match.span("it"), "查摆问题先说成绩再说问题，读的人会觉得是在摆好，直接说问题就行。")
        for match in _GRANTED.finditer(line.text):
            yield Hit(line, *match.span(), "查摆问题不用先说成绩，直接说问题就行。")


def _praise(reading: Reading) -> Iterator[Hit]:
    expression = reading.context.known.phrase("praise")
    for line in reading.text.body():
        if line.part is not Part.PROBLEMS:
            continue
        for match in expression.finditer(line.text):
            start = max(*(line.text.rfind(mark, 0, match.start()) for mark in "，。；"), match.start() - 12, 0)
            if not (
                _NEGATED.search(line.text, start, match.start())
                or _BEHIND.search(line.text[match.end() : match.end() + 20])
                or _THOUGHT.search(line.text, max(match.start() - 14, 0), match.start())
            ):
                yield Hit(line, *match.span(), "这是成绩，放在问题里不合适。")


def _hiding(reading: Reading) -> Iterator[Hit]:
    """有的同志 in a person's own text."""
    if reading.subject not in ("person", "member"):
        return
    expression = reading.context.known.phrase("hiding")
    for line in reading.text.body():
        if line.part in (Part.PROBLEMS, Part.CAUSES):
            for match in expression.finditer(line.text):
                if _SAID.match(line.text, match.end()) or _TOWARDS.search(line.text, 0, match.start()):
                    continue  # who told the writer something, or whom the writer did something to
                yield Hit(line, *match.span(), f"个人材料要说自己，“{match[0]}”是在说别人。")


_MINE = "青堰县水务局2022年度民主生活会对照检查材料\n党组成员、副局长　骆启舟\n我认真对照检查。\n"
_IN = "一、存在的问题\n（一）理论学习方面\n{}\n二、原因分析\n学得浅。\n三、整改措施\n抓好学习。\n"


RULES = (
    advice.rule(
        "praise-first",
        _praise_first,
        (OPENED + _IN.format("一是虽然班子能够认真组织学习，但是联系实际不够。"),),
        (OPENED + _IN.format("一是虽然没有缺课，但是笔记是补的。"),),
    ),
    advice.rule(
        "praise-then",
        _praise_then,
        (
            OPENED + _IN.format("一是学得浅。班子在学习上抓得紧、学得勤，但联系实际还不够。"),
            OPENED + _IN.format("一是学得浅。在肯定成绩的同时，也要看到不足。"),
        ),
        (
            OPENED + _IN.format("一是学得浅。班子以为抓得紧就行，但联系实际还不够。"),
            OPENED + _IN.format("一是学得浅。计划年年有，但学到一半就放下，还有两章没有读。"),
        ),
    ),
    advice.rule(
        "praise",
        _praise,
        tuple(
            OPENED + _IN.format(f"一是学得浅。{said}。")
            for said in (
                "全年工作取得了显著成效，受到市委充分肯定",
                "班子在全市率先完成了河长制考核",
                "服务大厅的群众满意度很高",
                "水费收缴率排全市第一名",
                "全年没有发生一起安全事故",
            )
        ),
        tuple(
            OPENED + _IN.format(f"一是学得浅。{said}。")
            for said in (
                "没有取得明显成效，只求受到上级表扬就行",
                "有2个站被市局确定为安全隐患整治对象",
                "没有在落实上率先垂范",
                "总以为没有发生一起事故就是平安",
                "水费收缴率排全市第十一名",
                "全年没有发生一起安全事故，心里就松了",
            )
        ),
    ),
    advice.rule(
        "hiding",
        _hiding,
        (_MINE + _IN.format("一是学得浅。有的同志不读原文。"),),
        (
            _MINE + _IN.format("一是学得浅。我不读原文。"),
            _MINE + _IN.format("一是学得浅。有的同志提醒过我，我没有改。"),
            _MINE + _IN.format("一是学得浅。我对有的同志的缺点不愿意指出。"),
            OPENED + _IN.format("一是学得浅。有的班子成员不读原文。"),
        ),
    ),
)
