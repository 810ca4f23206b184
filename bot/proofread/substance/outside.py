"""Blame that lies with others: too much to do, too few people, who would not help, rain, and what is so everywhere."""

import re
from collections.abc import Iterator

from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import OPENED
from bot.proofread.substance import advice
from bot.proofread.text import Part

_BUSY = (
    "任务重|时间紧|人手少|人手紧|人员少|事务多|工作忙|头绪多|文件多|会议多|农时紧|要求急|经费少|条件差"
    "|底子薄|事情多|编制少|编制紧|任务繁重|任务多|压力大"
)
_OUTSIDE = re.compile(
    "(?:由于|因为|主要是)(?:平时|日常|单位|基层)?(?:工作|业务|事务)?(?:太|较|比较|过于|非常)?(?:繁?忙|任务(?:太|较|过)?(?:繁?重|多)"
    "|人手(?:太)?(?:少|不足|紧张)|经费(?:不足|紧张|有限)|时间(?:太)?紧|条件(?:差|有限))"
    "|(?:受|因|囿于|限于)[^，。；]{0,6}(?:经费|资金|人手|编制|条件|时间|人力|体制|政策)[^，。；]{0,4}"
    "(?:限制|制约|影响|不足|有限|紧张|所限)"
    f"|(?:{_BUSY})[、，](?:{_BUSY})|由于上级[^，。；]{{0,8}}(?:多|急|高|重|频繁)|客观(?:上|原因|条件)(?!存在)"
)
_EXCUSE = re.compile(
    "借口|理由|总以|以为|觉得|认为|强调|推给|归咎|归[到结因]|怪|总说|常说|说成|嫌|找|主观|不是|并非|不能|解释|[用拿以]忙"
)
_EXCUSED = re.compile("借口|理由|为由|托词|挡箭牌|推|搪塞|当成|看作|主观|根子|根本上")

_WHO = (
    "(?:家长|群众|村民|居民|乡镇|街道|社区|学校|企业|部门|对方|施工方|承包商|供应商|厂家|上级|学生|职工|员工|商户|业主|患者|农户|客户|用户|司机"
    "|乘客|党员|同事|下属|站所|股室|县里|市里|镇里)"
)
_VERY = "(?:实在|确实|都|又|也|还|本来就)?(?:太|过于|过|较|很|比较|非常|十分|特别)?"
# Each is something that nobody chose who writes.
_LOT = (
    "(?:任务|安排|考核|会议|文件|检查|头绪|业务|工作|事务|事情|线路|班次|课时|病人|案件|工单|报表|杂事|琐事|指标|战线)"
    f"[^，。；、的]{{0,3}}{_VERY}(?:多|满|重|繁重|频繁|密|杂|繁杂|长|紧|急)(?=[，。；、])"
    "|(?:人手|人员|编制|经费|资金|时间|力量|警力|师资|车辆)[^，。；、]{0,3}(?:紧缺|不足|少|紧张|不够|有限|短缺|分散|紧)(?=[，。；、])"
    f"|{_WHO}[^，。；、]{{0,6}}(?:不配合|配合不[够力好]|配合度低|不理解|不支持|要价{_VERY}高|素质不高|素质低|考虑不周|不懂规矩|催得急)"
    "|政策[^，。；、]{0,4}(?:变化|不明|不配套|多变|调整)[^，。；、]{0,3}(?=[，。；、])|雨季长|雨水多|天气(?:不好|恶劣|多变|原因)"
    "|路上车多|堵车|(?:在|正)修路|疫情影响|(?:市场|行情)(?:不好|低迷|不景气)|路途遥?远|点多面广|地处偏[远僻]|交通不便|历史遗留"
    "|(?:制度|情况|行业|岗位|性质|地域|对象)(?:比较|较)?特殊(?=[，。；、])|(?:人员|职工|干部|队伍|党员)流动(?:太|过于?|性?较?|性太|性过)[大快频繁]{1,2}"
    "|(?:制度|文件|系统|设备|规定|方案|资料|通知)(?:更新|下发|出台|到位|下达|批复)(?:太|过于?|较|得太?)(?:晚|慢|迟)"
)
_CIRCUMSTANCE = re.compile(_LOT)
_BLAMES = re.compile("主要是|主要因为|主要由于|主要在于|由于|因为|加上|加之|又赶上|恰逢|近年来|难免|只好|没办法")
_NOT_MINE = re.compile(
    "(?:这|它)?也?是[^，。；]{0,14}(?:普遍|共性|通病|共同|常见|都有)的?(?:情况|现象|问题|难题|做法)"
    "|(?:这|责任|问题)?(?:也|并|又)?不(?:完全|全|能全|能完全|能都|单单|光)(?:由|怪|是|赖|能怪)(?:我|班子|支部|我们|本人|自己)[^，。；]{0,8}"
    "|不是(?:我|班子|支部|我们|本人)(?:一个人|一家|一个支部|单方面)?(?:能|可以|所能)?(?:决定|左右|控制|解决|说了算)的?"
    "|(?:也|实在|确实)?(?:情有可原|迫于无奈|实属无奈|身不由己)"
    "|(?:确实|实在)(?:没有|不具备)(?:这个|那个)?条件|(?:他们|对方|下面的同志)[^，。；]{0,6}确实[^，。；]{0,4}不[^，。；]{2,12}"
    "|客观上(?:很难|难以|无法|不具备|做不到|没有条件|不允许|确实)"
)
# Whoever else is named as the one who did it.
_THEIRS = re.compile(
    "(?:主要)?(?:还)?是(?:由于|因为|由)?[^，。；]{2,24}(?:责任心不强|不负责任?|不作为|不配合|不上心|不懂规矩|素质不高|能力不够|马虎)(?:所)?(?:造成|导致|引起|闹出来)的?"
)
# Who says so knows that it is an excuse.
_KNOWS = re.compile(
    "借口|理由|为由|托词|挡箭牌|总以|以为|觉得|认为|强调|推给|归咎|归[到结因]|怪(?!我|班子|支部|自己)|总说|常说|说成|嫌|找客观|主观|并非|不能(?!全|完全|都)|根子|根源|根本|说到底|归根"
    "|表面|其实|实际上|推说|推脱|抱怨|埋怨|开脱|安慰|当成|当作|看作|搪塞|不是[^，。；]{1,14}而是|更(?:深|主要)|仍|却没有|但(?!是客观)|[“]"
)
_OWN = re.compile("我|自己|自身|班子|支委|支部书记|本人")
_SENTENCE = re.compile("[^。！？]+")
_NEXT = 24  # characters: 客观上有人少的因素；但从主观上看
_TWO = 2  # circumstances in one sentence
_SAID = "这是客观原因，要从思想上找自己的原因。"
_SHIFTS = "这是在替自己解释，问题变成了理由，要从自己身上说。"


def _outside(reading: Reading) -> Iterator[Hit]:
    """Causes that lie with others: too busy, too few people, no money."""
    for line in reading.text.body():
        if line.part is Part.CAUSES:
            told = -1
            for match in _OUTSIDE.finditer(line.text):
                begin = max(line.text.rfind(mark, 0, match.start()) for mark in "。！？") + 1
                before = _EXCUSE.search(line.text, begin, match.end())
                if not before and not _EXCUSED.search(line.text, match.end(), match.end() + _NEXT):
                    told = match.end()
                    yield Hit(line, *match.span(), _SAID)
            for start, end in _blamed(line.text, _TWO):
                if not start < told <= end:
                    yield Hit(line, start, end, _SAID)
        elif line.part is Part.PROBLEMS:
            for start, end in _blamed(line.text, _TWO):
                yield Hit(line, start, end, _SHIFTS)


def _blamed(text: str, least: int) -> Iterator[tuple[int, int]]:
    """Where a sentence says that it could not be helped, or gives so many circumstances for it."""
    if not any(each.search(text) for each in (_CIRCUMSTANCE, _NOT_MINE, _THEIRS)):
        return
    for sentence in _SENTENCE.finditer(text):
        theirs = _THEIRS.search(text, *sentence.span())
        if theirs is not None and not _OWN.search(theirs[0]):
            yield theirs.span()
            continue
        if _KNOWS.search(sentence[0]):
            continue
        found = list(_CIRCUMSTANCE.finditer(text, *sentence.span()))
        flat = _NOT_MINE.search(text, *sentence.span())
        if flat is not None:
            yield flat.span()
        elif len(found) >= least and _BLAMES.search(sentence[0]):
            yield found[0].start(), found[-1].end()


_IN = "一、存在的问题\n（一）理论学习方面\n{}二、原因分析\n{}三、整改措施\n抓好学习。\n"
RULES = (
    advice.rule(
        "outside-cause",
        _outside,
        (
            *(
                OPENED + _IN.format("一是学得浅。二是用得少。\n", f"{said}，没有学。\n")
                for said in (
                    "由于工作繁忙",
                    "受编制限制",
                    "农时紧、任务重",
                    "由于上级文件太多",
                    "客观上基层条件差",
                    "主要是这几年镇里派的任务实在太重、检查过于频繁",
                    "主要是商户不配合，车辆又一直不足",
                )
            ),
            *(
                OPENED + _IN.format(f"一是收费慢。6月的水费8月才收齐，{said}。二是用得少。\n", "学得浅。\n")
                for said in (
                    "主要是农户不理解、村里配合不力，加上雨季长，一直收不上来",
                    "这也是全县供水单位的普遍现象",
                    "客观上难以做到挨户上门",
                    "其实主要是收费员和个别村组责任心不强造成的",
                    "主要是收费制度特殊、人员流动太大",
                    "那几天正修路，路上车多，难免晚一点，也不能完全怪我",
                )
            ),
        ),
        (
            *(
                OPENED + _IN.format("一是学得浅。二是用得少。\n", f"{said}，没有学。\n")
                for said in (
                    "总以工作繁忙为理由",
                    "班子觉得任务重、时间紧",
                    "把人手少、任务重当成挡箭牌",
                    "拿忙来搪塞：不去是因为忙，去了不听也是因为忙",
                    "从客观上说站里缺两个人，但从主观上看是怕麻烦",
                    "表面上是人手不足、任务太重，根子在心里没有群众",
                    "说到底是我自己责任心不强造成的",
                )
            ),
            OPENED
            + _IN.format("一是收费慢。遇到农户不配合，班子就绕着走，6月的水费8月才收齐。二是用得少。\n", "学得浅。\n"),
            OPENED + _IN.format("一是怕担责。常说任务太重、人手不足，6月的水费8月才收齐。二是用得少。\n", "学得浅。\n"),
        ),
    ),
)
