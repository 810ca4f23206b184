"""Who speaks: a 班子 as the subject of a person's sentence, a 他 or 她 that nobody was named for."""

import re
from collections.abc import Iterator, Sequence

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import people
from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.samples import MINE, TITLE
from bot.proofread.text import Line, Part

_SELF = re.compile("我(?!们|国|县|市|区|局|省|镇|乡)|本人")
_THINKS = (
    "查|检视|剖析|反思|认识|觉得|认为|习惯|缺乏|不够|没有|有了|存在|放松|忘|怕|总|把|愿|围绕|认真|对照|看惯|以为|满足"
    "|计划|打算|走访|调研|学习|制定|安排|停留|懂|考虑|想|满足|更多|带头|定|给|提|深受|警醒"
)
_HEAD = (
    r"(?P<it>(?:我们)?[我本]?(?:局|院|镇|乡|校|公司|集团|中心|街道|社区|村)?"
    r"(?:党[委组]|支部|支委会)?(?:领导)?班子(?P<each>成员)?)"
)
# What the 班子 arranged is somebody else's sentence: 班子安排的读书会，我缺了两次.
_ARRANGED = "(?:安排|布置|交办|分工|分配|交给|定|确定|议定|通过|组织|召开|下达|提出|部署|分给我)[^，。]{0,4}的"
_WHEN = r"(?:(?:20\d\d年|[去今]年|年初|年内|全年|[上下]半年|第?[一二三四]季度|\d{1,2}月(?:底|初|份)?)以?来?，?)?"
_TEAM = re.compile(
    rf"(?:^[\s　]*|[。；，：]|[一二三四五六]是){_WHEN}{_HEAD}(?!成员|{_ARRANGED})"
    rf"(?=(?:从|在|对|就|还|仍|也|的)?[^，。；成员里内]{{0,8}}?(?:{_THINKS}))"
)
# At the head of a sentence, whatever it does; 班子里, 班子之间 and the like are no subjects.
_SUBJECT = re.compile(
    rf"(?:^[\s　]*(?:[（(][一二三四五六七八]+[）)][^。]{{2,24}}。)?|[。；]|(?<=[。；])[一二三四五六]是){_HEAD}"
    r"(?![会里内中外上之间]|建设|合力|运行|整体|团结|民主|分工|氛围|凝聚|战斗|作风|其他|意见|同志|和我|与我|"
    rf"决定|要求|研究决定|集体|{_ARRANGED})"
)
_PLACE = re.compile("[一-鿿]{2}(?:村|社区|镇|乡|街道|小区|公司|中学|小学|医院|企业|支部)")
_FIRST = re.compile("(?<!副)(?:书记|局长|镇长|乡长|县长|校长|院长|行长|总经理|董事长|主任)")
_OPINIONS = re.compile(
    r"[对给](?P<it>(?P<kind>局|院|镇|乡|校|街道|公司|"
    r"支部)?(?:党[委组])?(?:领导)?班子(?:及?成员)?)(?:提出)?的?(?:各类|各方面)?(?:意见|建议)"
)
# The object first: 报告班子只看了汇总表.
_OBJECT_FIRST = re.compile(
    r"[，。；：](?!对|向|为|由|让|请|给|和|与|同|被|在|因|党|县|镇|局|院|村|支部|上届|新)[一-鿿]{2,5}(?P<it>(?:我们)?班子)(?=只[看听抓管顾]|没有?[看听去抓管过问]|都没|从没|从未)"
)
_WE = re.compile("(?P<it>我们班子)(?!成员|里|会|内)")
# A 班子 as a whole is in charge of nothing: 班子分管的, in the place of 我分管的.
_CHARGE = re.compile(
    "(?:^|[，。；：由到对在是])(?P<it>(?:领导)?班子)(?=(?:分管|主管|包联|包抓|挂联|挂点)的|(?<=由班子)(?:上门|督办|牵头|带队|逐|每|带头|亲自))"
)
# Who speaks, laughs, shakes his head is another, though his name be one that nobody here knows: 她笑着说.
_PRONOUN = re.compile("(?P<it>[他她])(?!们|人|律|乡|国|山|杀|用|处|日|方|物|事|者|的|[笑说讲答问哭摇摆叹告回点红急愣])")
_MEN = "父亲|爸爸|爷爷|外公|岳父|公公|丈夫|爱人老|儿子|哥哥|弟弟|叔叔|舅舅|大爷|大叔|大伯|老汉|先生|男"
_WOMEN = "母亲|妈妈|奶奶|外婆|岳母|婆婆|妻子|女儿|姐姐|妹妹|阿姨|大姐|大妈|大娘|大嫂|女士|女"
_PEOPLE = re.compile(
    rf"(?P<men>{_MEN})|(?P<women>{_WOMEN})|(?P<any>[人员名位户者生师友众兵警匠]|同[志事学]|孩|[书部][记长]|主任|"
    rf"[一-鿿]长|职工|党员|群众|患者|家属|老[一-鿿]"
    r"|小[一-鿿]|民警|村民|居民|代表|客户|某|司机|会计|工人|干部|医生|护士|骨干|对象)"
)


def _is_of_person(reading: Reading) -> bool:
    return reading.subject in ("person", "member")


def _sentence(line: Line, at: int) -> str:
    head = max(line.text.rfind(stop, 0, at) for stop in "。；\n") + 1
    return re.split("。", line.text[head:], maxsplit=1)[0]


def _team_in_persons(reading: Reading) -> Iterator[Hit]:
    """班子有了求稳的念头: a sentence of the 班子 in a person's text, without any 我."""
    if not _is_of_person(reading):
        return
    first = bool(_FIRST.search(f"{reading.text.signature}，{reading.text.title}"))
    for line in reading.text.body():
        if "班子" not in line.text:
            continue
        yield from _said_otherwise(reading, line)
        found = {match.start("it"): match for form in (_TEAM, _SUBJECT) for match in form.finditer(line.text)}
        for at, match in found.items():
            sentence = _sentence(line, at)
            if _SELF.search(sentence) or (first and match["each"] and not _is_mine(reading, sentence)):
                continue  # the head of a unit may well speak of what its members do
            yield Hit(line, *match.span("it"), f"这是个人的材料，这一句写的却是“{match['it']}”。")


def _said_otherwise(reading: Reading, line: Line) -> Iterator[Hit]:
    """Whatever else the sentence says: 报告班子只看了; 我们班子 in the text of a member without a post."""
    forms: Sequence[re.Pattern[str]] = (
        (_OBJECT_FIRST, _CHARGE, _WE) if reading.subject == "member" else (_OBJECT_FIRST, _CHARGE)
    )
    for form in forms:
        for match in form.finditer(line.text):
            yield Hit(line, *match.span("it"), f"这是个人的材料，这一句写的却是“{match['it']}”。")


def _is_mine(reading: Reading, sentence: str) -> bool:
    """Whether a place of the sentence was told of before as the writer's own task."""
    places = set(_PLACE.findall(sentence))
    return any(
        _SELF.search(each) and any(place in each for place in places)
        for line in reading.text.lines
        if line.part in (Part.PROBLEMS, Part.LAST_YEAR)
        for each in line.text.split("。")
        if places
    )


def _opinions(reading: Reading) -> Iterator[Hit]:
    """征求到对局领导班子的意见建议12条, in a person's text."""
    own = unit.of(reading)
    for line in reading.text.body() if _is_of_person(reading) else ():
        for match in _OPINIONS.finditer(line.text):
            kind = match["kind"] or ""
            other = bool(
                kind and own.kind and own.kind in ("镇", "乡", "街道", "局", "校", "医院") and kind not in own.name
            )
            clauses = re.split("[。；]", line.text[: match.start()])[-1] + line.text[match.end() :].split("。")[0]
            if other or (line.part is Part.OPENING and not re.search("我|本人|个人|自己", clauses)):
                yield Hit(line, *match.span("it"), f"这是个人的材料，这里是对“{match['it']}”的意见。")


def _nobody(reading: Reading) -> Iterator[Hit]:
    """去年父亲住院，她只到场一次: 她 is nobody that was named before."""
    for line in reading.text.body() if _is_of_person(reading) else ():
        if "他" not in line.plain and "她" not in line.plain:
            continue
        for match in _PRONOUN.finditer(line.plain):
            at = match.start()
            before = line.plain[:at]
            if before.count("“") > before.count("”") or before[-1:] in "其吉" or not re.search("[，。；：是]$", before):
                continue
            sentences = re.split("。", before)
            near = [*_PEOPLE.finditer("。".join(sentences[-2:]))]
            last = near[-1] if near else None
            wrong = "men" if match["it"] == "她" else "women"
            told = list(_PEOPLE.finditer(sentences[-1]))
            named = any(each.line.number == line.number and each.at < at for each in people.named(reading))
            if last is None and not named and line.part is not Part.CASE and not re.search("[他她]", before):
                yield Hit(line, at, at + 1, f"前面没有说到别人，这里的“{match['it']}”不知道是谁，像是“我”。", "我")
            elif told and told[-1][wrong]:
                yield Hit(line, at, at + 1, f"前面说的是“{told[-1][0]}”，这里却是“{match['it']}”，像是“我”。", "我")


_YOU = re.compile(r"您(?!好)|(?:^|[。；，）])[\s　]*你(?=[每要应需将可在对的还没把]|牵头|负责|带头|可以|存在|平时)")


def _you(reading: Reading) -> Iterator[Hit]:
    """您每季度与分管科室负责人谈话: what a chat says to its user."""
    for line in body_for(reading, _YOU):
        if "您" not in line.plain and "你" not in line.plain:
            continue
        for match in _YOU.finditer(line.plain):
            at = match.end() - 1
            before = line.plain[:at]
            if before.count("“") == before.count("”") and before.count("《") == before.count("》"):
                yield Hit(line, at, at + 1, f"材料里不称“{line.text[at]}”，这里像是“我”或者“班子”。")


_PERSON = (
    MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我学得少，到双檀村只去了4次。\n"
)
_HEAD_OF = _PERSON.replace("副局长", "局长")
_PLAN = "二、整改措施\n（一）抓好管党治党。{}\n"
RULES = (
    rule(
        "you",
        _you,
        (
            _PERSON + _PLAN.format("您每季度与分管科室负责人谈话1次。"),
            _PERSON + _PLAN.format("抓好落实，你牵头整改3项。"),
            TITLE + "根据通知要求，班子认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。您所在的单位学得少。\n",
        ),
        (_PERSON + "二是抓得松。群众问“您什么时候来”，我没有回答，评议时你一言我一语，你好我好。",),
    ),
    rule(
        "team-in-persons",
        _team_in_persons,
        (
            _PERSON + "二、原因分析\n（一）担当弱了。年过五十以后，班子有了求稳的念头。",
            _PERSON.replace("我认真准备", "班子从五个方面查找问题"),
            _PERSON.replace("我认真准备", "我局领导班子认真学习"),
            _PERSON + "二是走得少。2022年支部班子计划走访群众120户，实际走访83户。",
            _PERSON + "二是学得不深不透。班子平时学习以听讲座、看要点为主，笔记抄得多。",
            _PERSON + _PLAN.format("班子成员每季度到联系点指导1次。"),
            _PERSON + "二是评价走形式。我牵头评价32个项目，委托第三方完成，报告班子只看了汇总表。",
            _PERSON.replace("民主", "组织").replace("副局长", "党员")
            + "二是节约差。我们班子对仓库里的旧手套我习惯当废品。",
            _HEAD_OF + _PLAN.format("班子成员每月到双檀村指导党支部工作1次。"),
            _PERSON + "二是创新少。班子分管的采购中心全年只上新3种设备，我没有到兄弟单位看过。",
            _PERSON + _PLAN.format("超期的由班子上门督办。"),
        ),
        (
            _PERSON + "二是监督软。班子成员之间批评少，我没有带头；班子集体学习我缺席2次，让班子内部的监督打了折扣。",
            _PERSON + "二是抓得松。班子成员分管的领域我过问少，班子分工时我分管的是采购。",
            _PERSON + "二是监督软。班子会上我发言少。班子建设抓得松。",
            _HEAD_OF + _PLAN.format("班子成员每人联系2个基层所站。"),
        ),
    ),
    rule(
        "opinions-of-team",
        _opinions,
        (
            MINE + "会前，征求到对局领导班子的意见建议12条，经梳理归并为7条。我认真对照。\n",
            MINE.replace("水务局", "双檀镇") + "会前，我征求到对局党组班子的意见12条。我认真对照。\n",
        ),
        (
            MINE + "会前，征求到对局领导班子的意见建议12条，其中对我个人的3条。我认真对照。\n",
            MINE + "会前，征求到对我个人的意见建议12条。我认真对照。\n",
        ),
    ),
    rule(
        "nobody-named",
        _nobody,
        (
            _PERSON + "二是陪伴少。对孩子的作业关心不够，去年父亲两次住院，她都只在手术当天到场。",
            _PERSON + "二是抓得松。对台账的检查不细，他只在年底翻了一次。",
        ),
        (
            _PERSON + "二是陪伴少。去年母亲两次住院，她都说没事；一名学生没有交作业，我以为他贪玩。",
            _PERSON + "二是抓得松。老周反映渠道漏水。他来了三趟，我没有去看，说“他不急”。",
            _PERSON + "二是脾气急。已经同阿依古丽道过歉，她笑着说没事。",
        ),
    ),
)
