"""遗留: what a form, a web page, a dictation or a program left in the text."""

import re
from collections.abc import Iterator

from bot.interview import sensitive
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.leftovers import asides, colleagues, jottings, margins, notes, remarks, residue, slips, traces
from bot.proofread.noticed.people import SURNAMES
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for, pattern
from bot.proofread.text import Part

_OURS = frozenset({Genre.MATERIAL, Genre.PASSAGE})
_EVERY = frozenset({Genre.MATERIAL, Genre.PASSAGE, Genre.OTHER})
_X = re.compile(r"(?<![A-Za-z0-9.\-])(?:20\d?)?[xXｘＸ×✕╳✖]{1,8}(?![A-Za-z0-9.\-]|光|波段|射线|型|轴|染色|形)")
_PRODUCT = re.compile(r"(?<=\d)[×xX](?=\d)")
_STAR = re.compile(r"(?<![*＊\d])[*＊]{1,8}(?![*＊\d])|[○◯□]{2,}|_{2,}|＿{2,}|[△▲]{2,}")
_SOMEBODY = re.compile(
    rf"(?<![{SURNAMES}])某{{2,}}(?!某)|(?<![{SURNAMES}某])某(?:单位|局|县|市|镇|乡|村|区|省|街道|社区|部门|科室"
    rf"|公司|企业|集团|学校|医院"
    "|同志|领导|党委|党组|党支部|支部|年度?|月|日)(?![长些])"
)
# A case that gives its years withholds none.
_SOME_DAY, _DATED = re.compile("某年度?|某[月日]"), re.compile(r"20\d\d年")
_FILL = re.compile(
    r"[【\[［〔][^【】\[\]［］〔〕]{0,12}(?:待|补充|填写?|此处|示例|插入|核实|修改|略|单位|姓名|名称|日期|时间|数字"
    r"|XX|xx|…|\?|？)[^【】\[\]［］〔〕]{0,12}[】\]］〕]"
    r"|[（(](?:此处|这里|请(?!群众|企业|农户|党员|乡|村|家长)|待|需要?|可)(?:再|根据|结合|自行|另)?[^（）()]{0,14}(?:补(?![正贴办选课种录])充?|填写?|核实|修改|完善|插入"
    r"|替换|增加|调整|添加|加|写)[^（）()]{0,12}[）)]"
    r"|[（(](?:此处)?(?:以下)?(?:略|省略|待定|待补|待核|待填|待续|同上|未完|暂缺)[）)]"
    r"|[（(][^（）()，。]{0,6}(?:名称|全称)[）)]|[（(](?:单位|姓名|部门|职务|时间|地点|日期|年份|数字"
    r"|具体[^（）()]{0,6})(?:名称|全称)?[）)]"
    r"|(?:待补充|待完善|待核实|待填写|请补充|请填写|此处省略|此处插入|此处填写|内容待定|暂未填写|TODO|TBD)"
    r"|(?<=[一-鿿，。、])【(?!待补)[^【】\n]{1,16}】(?=[一-鿿，。、])"
    r"|(?:责任人|负责人|责任领导|完成时限|整改时限|完成时间|时限)[:：][ 　]*(?:待定|待明确|待商|未定|另定|空|暂无)"
    r"(?=[；;。，]|$)"
    r"|\d{4}年[ 　]+月(?:[ 　]+日)?|年[ 　]{2,}月"
)
_MARKUP = re.compile(
    r"^\s*(?P<a>#{1,6})(?=[\s一-鿿（])(?!#)|(?P<b>(?P<mark>\*\*|~~)(?P<inner>[^*~\n]{1,60})(?P=mark)|(?:\*\*|~~)(?=[。，；：、]|$))|```|^\s*"
    r"(?P<c>[-*+>])[ ](?=[^-*])"
    r"|\[[^\]\n]{1,40}\]\([^)\n]{0,200}\)|^\s*(?P<d>-{3,}|\*{3,})\s*$"
)
_SPOKEN = re.compile(
    r"(?<=[一-鿿，。；])(?<![在用是个的有打加处把画敲])(?<![打加用画敲漏写标错]了)(?:逗号|句号|顿号|冒号|分号|感叹号|左引号|右引号|另起一段"
    r"|(?<![搬放退返来追收赶带送倒拉装开拿抬扶拖卸召推一两二三四五六七八九十几每])回车键?(?![里上内厢间站队顶门窗身])"
    r")(?![处用是的前后和、])(?=[一-鿿，。；]|$)|(?:^[\s　]*|(?<=[。；，]))(?:换行|另起一行|空一行|空两格"
    r"|下一段|新起一段|新段落)(?=[一-鿿，。]|$)|(?<![一-鿿])(?!呃逆)[嗯呃]+[，,。…]?|(?<=[一-鿿])(?<=[^说个])(?:呃(?!逆)|嗯(?!了一))+(?=[一-鿿，])|(?<=[，。；])(?<!说嗯，)(?:嗯|呃|那个那个"
    r"|然后呢)(?=[，,])"
)
_BROKEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd\ue000-\uf8ff\ud800-\udfff]+|锟斤拷"
    "|烫烫烫|屯屯屯"
)
_EMOJI = re.compile(
    "[\U0001f300-\U0001faff\u2600-\u2604\u2614\u2615\u263a\u2705\u270a-\u270d\u2728\u274c\u2757\u2764\ufe0f\u200d]+"
)


def _placeholders(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _X):
        for match in _X.finditer(line.text):
            quoted = (
                line.text[match.start() - 1 : match.start()] == "“" and line.text[match.end() : match.end() + 1] == "”"
            )
            if not (quoted and len(match[0]) == 1) and not _PRODUCT.search(
                line.text, max(match.start() - 1, 0), match.end() + 1
            ):
                yield Hit(line, *match.span(), f"“{match[0]}”是留空的记号，还没有填上内容。")


def _stars(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if not any(each in line.text for each in "*＊○◯□_＿△▲"):
            continue
        marked = {at for match in _MARKUP.finditer(line.text) for at in range(*match.span())}
        for match in _STAR.finditer(line.text):
            if match.start() not in marked and not (reading.context.markdown and match[0][0] in "*_"):
                yield Hit(line, *match.span(), f"“{match[0]}”是留空的记号，还没有填上内容。")


def _somebody(reading: Reading) -> Iterator[Hit]:
    """某 stands for a name that a case may well withhold; elsewhere it was never filled in."""
    for line in lines_for(reading, _SOMEBODY):
        withheld = line.part is Part.CASE or re.search("案例|通报", line.text)
        for match in _SOMEBODY.finditer(line.text):
            if withheld and not (_SOME_DAY.fullmatch(match[0]) and _DATED.search(line.text)):
                continue
            yield Hit(line, *match.span(), f"“{match[0]}”没有写明是谁、是哪里。")


def _markup(reading: Reading) -> Iterator[Hit]:
    if reading.context.markdown:
        return
    for line in lines_for(reading, _MARKUP):
        for match in _MARKUP.finditer(line.text):
            name = next((each for each in "abcd" if match[each]), None)
            start, end = match.span(name or 0)
            said = match["mark"] or line.text[start:end]
            yield Hit(line, start, end, f"“{said}”是排版软件的记号，不是正文。", match["inner"] or "")


def _levels(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        for each in sensitive.found(line.text) if "密" in line.text else ():
            if each.kind is sensitive.Kind.MARK:
                yield Hit(line, each.start, each.end, "这里有密级标志，涉密信息不能写进来。")


def _line(expression: re.Pattern[str], message: str) -> Find:
    return pattern(expression, message)


def _rule(
    name: str, source: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...], *, every: bool = False
) -> Rule:
    genres = _EVERY if every else _OURS
    return Rule(f"leftovers.{name}", Family.LEFTOVERS, Severity.MUST, source, fires, stays, find, genres)


RULES = (
    _rule(
        "placeholder",
        "S",
        _placeholders,
        (
            "x市委常委班子认真学习。",
            "组织学习XX次。",
            "到×××镇走访。",
            "围绕市第x次党代会的任务抓落实。",
            "20XX年召开会议。",
        ),
        ("拍X光片的设备老化。", "展板尺寸为3×4米。", "购置SUV一辆。", "开展OA系统培训。"),
    ),
    _rule(
        "stars",
        "S",
        _stars,
        ("**县委办公室党支部查找问题。", "到○○村走访。", "学习____次。", "某局*同志认领问题。"),
        ("面积是12*8米。", "认真学习。"),
    ),
    _rule(
        "somebody",
        "S",
        _somebody,
        (
            "某某同志参加会议。",
            "比如，某单位存在问题。",
            "在某县调研时发现问题。",
            "案例中的赵某2019年受贿，某月某日案发。",
        ),
        (
            "张某某被问责。",
            "在某种程度上存在问题。",
            "某些环节没有抓实。",
            "某市通报了一起典型案例。",
            "案例中的赵某某月某日案发。",
        ),
    ),
    _rule(
        "fill-in",
        "S",
        _fill_find := _line(_FILL, "这里还是提示填写的话，没有换成正文。"),
        (
            "【待补：时间】学习不够。",
            "按照【上级党组织】的部署召开会议。",
            "责任人：待定；完成时限：2024年3月。",
            "（此处补充一个事例）",
            "班子认真学习（请核实）。",
            "2023年  月召开会议。",
            "（单位名称）党支部。",
        ),
        ("（二）能力本领方面", "围绕“六个必须坚持”开展学习（含自学）。", "〔2022〕7号"),
        every=True,
    ),
    _rule(
        "markup",
        "S",
        _markup,
        ("# 一、存在的问题", "**一、存在的问题**", "- 学习不够系统。", "> 班子认真学习。"),
        ("一、存在的问题", "得分在5-6之间。"),
    ),
    _rule(
        "spoken",
        "own",
        _line(_SPOKEN, "这是口述时留下的话，不是正文。"),
        ("班子认真学习逗号查摆问题。", "坐板凳的时间短了逗号遇事先想程序。", "嗯，班子认真学习。"),
        ("在句号处断开。", "不说空话。", "栏杆砸过两回车顶，把瓜搬回车上。"),
    ),
    _rule(
        "broken",
        "own",
        _line(_BROKEN, "这里有看不见的字符或者乱码。"),
        ("班子\u200b认真学习。", "班子锟斤拷学习。", "认真\ufffd学习。"),
        ("班子认真学习。",),
        every=True,
    ),
    _rule(
        "emoji",
        "own",
        _line(_EMOJI, "公文里不用表情符号。"),
        ("班子认真学习👍👍。", "🎉一、存在的问题", "问题已经整改✅。"),
        ("班子认真学习。", "编号①至③的3处，责任人：★。"),
    ),
    _rule("secret", "GB/T 9704-2012, 7.2.2", _levels, ("机密★10年",), ("做好保密教育，守住秘密。",), every=True),
    *notes.RULES,
    *asides.RULES,
    *colleagues.RULES,
    *traces.RULES,
    *remarks.RULES,
    *residue.RULES,
    *slips.RULES,
    *jottings.RULES,
    *margins.RULES,
)
