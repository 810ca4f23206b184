"""假具体: a case that looks like one and names nothing."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.concrete import is_case
from bot.proofread.noticed.hazy import HAZY_THING
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for
from bot.proofread.text import Line, Part
from bot.proofread.vagueness import blurred, nameless

# 某 before what it hides: 某种程度, 某些时候 and 某一方面 hide nothing.
_SOME = re.compile(
    "某(?!种|某|些(?!单位|部门|项目|工作|企业|村|乡镇|干部|地方|同志|成员)|[一个]?(?:方面|时候|时期|程度|环节|角度|意义|领域)"
    "|阶段性|[，。、；：）”的]|$)[一个些]?"
)
# Before 某 they make a person's name short (张某), where they are no word with what stands before them (位于某地).
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜戚谢邹喻窦章苏潘葛范彭鲁韦马苗方俞任袁柳史唐薛雷贺倪汤滕殷罗毕郝邬"
    "傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅林钟徐邱骆夏蔡田胡凌霍虞万柯卢莫房解丁邓洪石崔吉龚程陆翁甄曲"
)
_OTHERS = re.compile("案例|通报|违纪|受到处分|立案|查处|警示教育")
_MANY = re.compile(
    "若干(?:社区|乡镇|村|企业|单位|部门|干部|群众|党员|项目|站点|点位|学校|商户|小区|[次户人名个件起处家天年月份场篇亩台批封]|万?元|公里|小时|分钟)"
)
_PARTY = re.compile(
    "(?:比如|例如|譬如)，?(?P<it>(?:有关|相关|一些|有的|部分|个别|某些)(?:单位|部门|地方|项目|企业|村|乡镇|站所|股室|科室|事情|工作))"
)
_WHO = (
    "(?:单位|部门|企业|公司|科室|处室|股室|站所|机构|人员|领导|同志|负责人|村|社区|学校|项目|地方|群众|客户|商户|职工)"
)
# Where somebody did something, and where somebody is to do it, a name belongs.
_HAZY_ACTOR = re.compile(
    f"(?:^|(?<=[。；，：]))(?:\\d{{1,2}}月|20\\d\\d年(?:\\d{{1,2}}月)?)?，?(?P<it>(?:有关|相关|某些){_WHO})(?:长期|多次|一直|曾|拖|欠|来函|来电|来|反映|投诉|要求|提出|申请|违规|没有|未|擅自|报来|上报|指出|通报|检查|发现)"
)
_HAZY_DOER = re.compile(
    "(?:由|交由?|责成|牵头协调|指定|明确)(?P<it>(?:有关|相关|某些|对应)(?:单位|部门|科室|处室|股室|站所|人员|领导|同志|负责人|责任人))(?=[；。，]|负责|牵头|落实|办理|跟进|完成|督促|配合)"
)
_EXAMPLE = re.compile("(?:^|(?<=[。；，]))(?:比如|例如|又如|再如|譬如)，?(?P<it>[^。；]{8,})")
_ABSTRACT = re.compile(
    "不够|不强|不足|不到位|不深|不高|不多|不明显|不扎实|不鲜明|不牢|不透|差距|欠缺|缺乏|有待|现象|弱化"
)
_HAZY = re.compile(
    "前段时间|前一段|前不久|有一次|有一回|有时候|近期|有关(?:领导|同志|人员)|相关(?:领导|同志|人员)|(?:部分|有的|一些|个别|不少)(?:群众|村|单位|干部|企业|商户|农户|用户)"
)
_TWO = 2  # of them: one may be what the example shows
_ROUND = re.compile(
    r"(?:约|近|超过?|达到?|降低了?|提高了?|增长了?|提升了?)\s*(?:X|x|×|\*|N|n|Y)+\s*(?:%|％|个百分点|万元|人次|次|个)"
)


def _told(reading: Reading, expression: re.Pattern[str]) -> Iterator[tuple[Line, re.Match[str]]]:
    """Where one tells of oneself: the case of others hides names by right."""
    for line in reading.text.body():
        if line.part is Part.CASE:
            continue
        for match in expression.finditer(line.text):
            start, end = line.text.rfind("。", 0, match.start()) + 1, line.text.find("。", match.end())
            if not _OTHERS.search(line.text, start, end if end > 0 else len(line.text)):
                yield line, match


def _some(reading: Reading) -> Iterator[Hit]:
    for line, match in _told(reading, _SOME):
        if not _is_person(line, match.start()):
            end = next((each.end for each in line.tokens if each.start <= match.end() < each.end), match.end())
            words = line.text[match.start() : end]
            yield Hit(line, match.start(), end, f"“{words}”像是具体事例，却没有说是哪一个。")


def _is_person(line: Line, at: int) -> bool:
    """Whether 某 is a name's short form."""
    if line.text[at - 1 : at] not in _SURNAMES or at == 0:
        return False
    return all(each.start == at - 1 for each in line.tokens if each.start < at <= each.end)


def _many(reading: Reading) -> Iterator[Hit]:
    for line, match in _told(reading, _MANY):
        yield Hit(line, *match.span(), f"“{match[0]}”没有说是多少。")
    for line, match in _told(reading, _PARTY):
        yield Hit(line, *match.span("it"), f"“{match['it']}”没有说是哪一个。")


def _hazy(reading: Reading) -> Iterator[Hit]:
    for line, match in _told(reading, _HAZY_ACTOR):
        if line.part is Part.PROBLEMS:
            yield Hit(line, *match.span("it"), f"“{match['it']}”没有说是哪一个。")
    for line, match in _told(reading, _HAZY_DOER):
        if line.part is Part.MEASURES:
            yield Hit(line, *match.span("it"), f"“{match['it']}”没有说是谁。")
    for line, match in _told(reading, HAZY_THING):
        if line.part is Part.PROBLEMS:
            name = "it" if match["it"] else "when"
            yield Hit(line, *match.span(name), f"“{match[name]}”没有说清楚是什么、是哪一次。")


def _example(reading: Reading) -> Iterator[Hit]:
    for line, match in _told(reading, _EXAMPLE):
        said = match["it"]
        if line.part is Part.MEASURES or is_case(said.replace("有一次", "")):
            continue
        if len(_ABSTRACT.findall(said)) >= _TWO or _HAZY.search(said):
            yield Hit(line, *match.span("it"), "举了例子，却没有说是哪一次、哪件事。")


def _figures(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _ROUND):
        for match in _ROUND.finditer(line.text):
            yield Hit(line, *match.span(), "数字的地方还是记号，没有填上。")


def _rule(
    name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...], severity: Severity = Severity.ADVICE
) -> Rule:
    return Rule(f"vagueness.{name}", Family.VAGUENESS, severity, "S", fires, stays, find)


RULES = (
    _rule(
        "some",
        _some,
        (
            "比如，在推进某项工作时，班子调度不及时。",
            "在某次会议上，班子讨论不充分。",
            "9月某合作社来问补贴，班子没有人答。",
            "班子联系的某村，全年没有去过。",
            "水源地位于某乡镇，班子没有去看。",
        ),
        (
            "在某种程度上，班子担当不够。",
            "班子某些时候抓得松。",
            "班子在某一方面、某个环节上抓得松。",
            "市纪委通报了李某违规收礼的事，班子对照检查。",
            "班子成员同张某谈话两次。",
        ),
    ),
    _rule(
        "many",
        _many,
        ("前后开了若干次会，班子没有点头。", "比如，有关部门来函，班子没有回。"),
        ("学习《关于新形势下党内政治生活的若干准则》，班子讨论两次。", "由有关部门牵头，班子成员督办。"),
    ),
    _rule(
        "hazy",
        _hazy,
        (
            "一、存在的问题\n班子抓追缴不力。有关单位长期拖欠配套资金，班子没有上门。",
            "一、存在的问题\n一是服务不够耐心。因某些原因，我让她回去补材料，跑了4趟。",
            "一、存在的问题\n一是解决问题慢。前些时候村民反映管道冻裂，班子批转后没有跟踪。",
            "三、整改措施\n一是送药时间缩短到20分钟，由委员周健牵头协调相关科室；二是抓学习。",
        ),
        (
            "一、存在的问题\n我批转有关站所后没有跟踪，没有约谈相关村的报账员。",
            "三、整改措施\n由委员周健牵头协调药剂科，会同有关部门开展检查。",
            "二、原因分析\n某些问题久拖不决，根子在班子。",
        ),
    ),
    _rule(
        "nameless",
        nameless.find,
        (
            "一、存在的问题\n一是学得浅。有一次研讨，我的发言抄了一半。",
            "一、存在的问题\n一是服务差。2023年10月有单位来函，班子没有答复。",
            "一、存在的问题\n一是协调少。项目需同有关部门会商防洪评价，班子没有出面。",
            "一、存在的问题\n一是管得松。个别子公司用会议费列支了一些费用。",
            "一、存在的问题\n一是下得少。个别偏远乡镇只去过1次。",
        ),
        (
            "一、存在的问题\n一是学得浅。有1次研讨，我请假。有的同志没有去。",
            "一、存在的问题\n一是协调少。没有同县水利局、县自然资源局会商。",
            "三、整改措施\n同有关部门会商，每月1次。",
        ),
    ),
    _rule(
        "blurred",
        blurred.find,
        (
            *tuple(
                f"一、存在的问题\n一是抓得慢。{said}"
                for said in (
                    "2024年6月有关设施停运检修，班子没有报告。",
                    "6月转运站检修，影响部分街道清运，自行协调了一段时间，才报告。",
                    "2022年3月，应急处置用了较长时间，暴露出预案不实。",
                    "采购12台，实际只需要其中的一部分。",
                    "7月有人在群里转发一些相关消息，我没有吱声。",
                    "走访6家，提出的建议部分得到落实。",
                    "9月暴雨后出现了一些问题，没有人去看。",
                    "8月抽查时发现，有的乡镇的台账是空白。",
                    "会议22次，我缺席几次，是因为某些客观原因。",
                    "巡库记录应有48份，有几次因下雨没有写。",
                    "6月核对，册子上的户数和实际有一定出入。",
                    "3月至5月走访比较少，没有留下一张照片。",
                    "4月审计指出，培训超支，金额较大。",
                    "全年投诉22件，比上年有所增加。",
                )
            ),
            "三、整改措施\n一是由有关负责同志负责，6月底前补齐。",
            "三、整改措施\n一是重点摸清有关楼栋的用电负荷，4月底前提出建议。",
        ),
        (
            "一、存在的问题\n一是抓得慢。有一段时间放松了学习，部分群众有意见。",
            "一、存在的问题\n一是抓得慢。6月排查，发现12个村没有台账，部分党员不知道政策。",
            "一、存在的问题\n一是抓得慢。3月以来，影响了工作进度，出现了12起投诉。",
            "三、整改措施\n一是会同有关部门排查相关风险，每月一次。",
        ),
    ),
    _rule(
        "example",
        _example,
        (
            "比如，在抓项目推进上，班子成员主动靠前的意识不够强，解决难题的办法不多。",
            "比如，前段时间群众反映路不好走，班子没有去看。",
        ),
        (
            "比如，10月的项目调度会，班子成员主动靠前的意识不够强，解决难题的办法不多。",
            "比如，用水户的电话打到窗口，值班的人让他等，一等就是半天。",
        ),
    ),
    _rule(
        "figure",
        _figures,
        ("班子推动成本降低了X%。", "班子走访近N人次。"),
        ("班子走访近30人次。",),
        Severity.MUST,
    ),
)
