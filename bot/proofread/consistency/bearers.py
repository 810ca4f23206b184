"""Who acts as the writer's own: another body at the head of the opening, 我区 in a county, a county that it is not."""

import re
from collections.abc import Iterator

from bot.proofread.consistency import unit
from bot.proofread.consistency.naming import rule
from bot.proofread.noticed import cuts
from bot.proofread.rule import Hit, Reading, body_for, lines_for
from bot.proofread.samples import OPENING, TITLE
from bot.proofread.text import Part

_ACTS = re.compile(
    r"(?:^[\s　]*|[，。；])(?P<it>(?P<name>[一-鿿]{3,18}?)"
    "(?:领导班子|党支部班子|支部班子|党支部委员会|党支部|党组班子))"
    r"(?=紧扣|围绕|聚焦|牢牢把握|把握|认真(?:准备|筹备|对照|开展|做好|查摆|组织|贯彻|落实)|对照(?!检查)|定于|深入学习|以[“‘学深]"
    "|坚持以|高度重视|严格按照|扎实(?:做好|开展)|精心(?:准备|组织)|(?:会前)?组织(?:全体)?党员|深刻(?:查摆|检视|剖析))"
)
_HIGHER = re.compile(
    "按照|根据|依据|遵照|落实|关于|要求|通知|部署|安排|指导|参加|精神|有关|以下|为|的|所属|下属|[各全本我该]|每|成员|[与和同及对向由]"
)


def _actor(reading: Reading) -> Iterator[Hit]:
    """县委组织部领导班子紧扣, under the title of 县纪委监委."""
    bearer = re.sub(r"[\s　]", "", reading.text.title + reading.text.signature)
    if not unit.of(reading).name or re.search("[X×Ｘ*＊_某]|汇编", bearer):
        return
    for line in lines_for(reading, _ACTS):
        if line.part is not Part.OPENING or line.name or line.level:
            continue
        for match in _ACTS.finditer(line.text):
            name = match["name"]
            rest = iter(bearer)
            if _HIGHER.search(name) or all(each in rest for each in name) or reading.text.plain.count(name) > 2:  # noqa: PLR2004
                continue
            if unit.of(reading).name not in name:
                why = f"标题里的单位是“{unit.of(reading).name}”，这里是“{name}”，像是别的单位的材料里带过来的。"
                yield Hit(line, *match.span("name"), why)


_CITY = re.compile("[一-鿿]{2,3}市(?!场)(?![^县区]{0,6}[县区])")
_OUR = re.compile("我(?P<it>[县区旗])(?![直里域委属])")
_OTHER = re.compile("挂职|原|曾|邻|支援|对口|来函|说|“[^”]*$")


def _our(reading: Reading) -> Iterator[Hit]:
    """反馈我区的7个问题, in a county's text."""
    own = unit.of(reading)
    level = own.level or ("市" if _CITY.match(own.name) and re.search("我市|全市", reading.text.plain) else "")
    if level not in ("县", "区", "旗", "市"):
        return
    for line in lines_for(reading, _OUR):
        for match in _OUR.finditer(line.text) if "我" in line.text and line.part is not Part.CASE else ():
            sentence = re.split("[。；]", line.text[: match.start()])[-1]
            if match["it"] != level and not line.name and not _OTHER.search(sentence):
                yield Hit(line, *match.span(), f"单位是“{own.name}”，这里是“{match[0]}”。")


_AIM = re.compile(
    "(?:把|为|推动|推进|促进|建设|谱写|书写|助力|服务)(?P<it>[一-鿿]{2})"
    "(?=的?(?:城市管理|高质量发展|经济社会|教育事业|水利|文化事业|乡村振兴|现代化建设|新篇章|各项|卫生|交通|发展大局|发展稳定))"
)
_NO_PLACE = frozenset("我全本各该国省市县区镇乡局院校的了加实更新一快力地和与持深")
_WORD = 300  # times in general from which two characters are a word, and no county
_CLOSING = 4  # lines at the end


def _aim(reading: Reading) -> Iterator[Hit]:
    """把澄江的城市管理工作提高到新水平, of 澄湖区."""
    own = unit.of(reading)
    lines = [line for line in reading.text.lines if line.is_body]
    for line in lines[-_CLOSING:] if own.place else ():
        for match in _AIM.finditer(line.text):
            said = match["it"]
            if said == own.place or _NO_PLACE & set(said) or match.start("it") in cuts.inside_words(reading, line):
                continue
            half = any(a == b for a, b in zip(said, own.place, strict=False))
            if reading.context.often(said) <= (_WORD if half else 0) and said not in own.name:
                yield Hit(line, *match.span("it"), f"单位在“{own.place}{own.level}”，这里是“{said}”。")


_WORKS = re.compile(
    "(?:到|在|来到|调到)(?P<it>(?P<name>[一-鿿]{2})(?P<kind>镇|乡|街道|局|支行|派出所|社区|学校|中学|小学|医院|馆))"
    "(?:上|里|机关)?(?:工作|任职|任教)(?:已?有?[\\d一二三四五六七八九十]+多?年|以来)"
)
# 到供电公司工作19年, of somebody of a bureau: a kind of unit that the own one is not.
_YEARS = re.compile(
    "(?:到|在|进|来到|进入|分到)(?P<it>[一-鿿]{0,4}?(?P<kind>公司|医院|学校|银行|支行|法院|检察院|税务局|派出所|幼儿园|电厂|水厂|粮库))"
    r"(?:上班|工作|任教)(?:已|也)?有?(?:\d+|[一二三四五六七八九十]+)多?年(?=[，。]|来)"
)
_FITS = {"学校": "学 校 教", "医院": "医 卫", "银行": "行 社", "支行": "行", "公司": "公司 集团 厂 行 社 段"}
_ONCE = re.compile("曾|原|先后|以前|之前|毕业|那时|当年|后来|又|再|20\\d\\d年至|年到20|起|转|借调|挂职")


def _works(reading: Reading) -> Iterator[Hit]:
    """到白鹤镇上工作11年, signed by somebody of 云台镇."""
    bearer = reading.text.title + reading.text.signature
    if reading.subject not in ("person", "member") or not bearer:
        return
    for line in body_for(reading, _WORKS):
        for match in _WORKS.finditer(line.text) if "工作" in line.text or "任" in line.text else ():
            clause = re.split("[。；]", line.text[: match.start()])[-1]
            other = match["kind"] in bearer and match["name"] not in bearer and not _NO_PLACE & set(match["name"])
            if other and not _ONCE.search(clause[-12:]):
                yield Hit(line, *match.span("it"), f"署名是“{reading.text.signature}”，这里是“{match['it']}”。")


def _years(reading: Reading) -> Iterator[Hit]:
    """到供电公司工作19年, signed by somebody of a bureau."""
    name = unit.of(reading).name
    if reading.subject not in ("person", "member") or not name:
        return
    for line in body_for(reading, _YEARS):
        for match in _YEARS.finditer(line.text) if line.part is not Part.CASE else ():
            sentence = re.split("[。；]", line.text[: match.start()])[-1] + line.text[match.end() :][:8]
            fits = any(each in name for each in _FITS.get(match["kind"], match["kind"]).split())
            others = re.search("父|母|爱人|妻|丈夫|孩子", sentence)
            if not fits and not _ONCE.search(sentence) and not others:
                yield Hit(line, *match.span("it"), f"单位是“{name}”，这里是“{match['it']}”。")


_TIED = re.compile(
    "(?:结合|立足|联系|针对|体现)(?P<it>[一-鿿]{2})(?=[^，。；]{2,12}的?(?:实际|特点|情况|县情|区情|优势)|[^，。；]{2,8}、[^，。；]{2,8}的实际)"
)
_COUNTIES = frozenset("江河湖溪泉阳州川陵泽原山岭海港城平安宁源水")  # what their names end in
_NAMED = 300  # times in general up to which two characters that end so are a name


def _tied(reading: Reading) -> Iterator[Hit]:
    """很少结合临江丘陵多、地块散的实际, in the text of 林泽县."""
    own = unit.of(reading)
    for line in body_for(reading, _TIED) if own.place else ():
        for match in _TIED.finditer(line.text) if line.part is not Part.CASE else ():
            said = match["it"]
            if said == own.place or _NO_PLACE & set(said) or match.end("it") in cuts.inside_words(reading, line):
                continue
            if said[1] in _COUNTIES and reading.context.often(said) <= _NAMED and said not in reading.text.title:
                yield Hit(line, *match.span("it"), f"单位在“{own.place}{own.level}”，这里是“{said}”。")


_MINE = (
    "青堰县双檀镇2022年度民主生活会个人对照检查材料\n党委委员、副镇长　骆启舟\n我认真准备。\n一、存在的问题\n我学得浅。"
)
RULES = (
    rule(
        "acts-as-own",
        _actor,
        (
            TITLE.replace("水务局", "纪委监委")
            + "根据县委安排，县委组织部领导班子紧扣主题，认真筹备。\n一、存在的问题\n一是学得浅。\n",
            TITLE.replace("水务局", "人民法院")
            + "按照安排，青堰县人民检察院领导班子围绕主题，查摆问题。\n一、存在的问题\n",
        ),
        (
            TITLE + "按照县委安排，局领导班子紧扣主题，青堰县水务局领导班子认真准备，会前县水务局党支部认真学习。\n",
            TITLE + OPENING.format(2022),
        ),
    ),
    rule(
        "our-county",
        _our,
        (TITLE + OPENING.format(2022) + "三是市委反馈我区的7个问题没有改完。",),
        (TITLE + OPENING.format(2022) + "三是市委反馈我县的7个问题没有改完，群众说“我区里有亲戚”。",),
    ),
    rule(
        "aim-of-county",
        _aim,
        (TITLE + OPENING.format(2022) + "班子将努力把青檀的城市管理工作提高到新水平。",),
        (
            TITLE
            + OPENING.format(2022)
            + "班子将努力把青堰的城市管理工作提高到新水平，推动全面现代化建设，服务改革发展大局。",
        ),
    ),
    rule(
        "works-for-another",
        _years,
        (
            _MINE + "到供电公司工作19年，当副镇长也有8年。",
            _MINE + "我在医院工作12年来，放松了。",
        ),
        (_MINE + "曾在供电公司工作19年，在医院工作12年后调到镇里，到双檀镇工作6年。",),
    ),
    rule(
        "county-of-another",
        _tied,
        (TITLE + OPENING.format(2022) + "三是很少结合檀江丘陵多、地块散的实际去想。",),
        (TITLE + OPENING.format(2022) + "三是很少结合青堰丘陵多、地块散的实际，没有结合工作实际、岗位特点。",),
    ),
    rule(
        "works-elsewhere",
        _works,
        (_MINE + "到槠岭镇上工作11年来，我放松了。",),
        (_MINE + "到双檀镇工作11年来，我放松了，曾在槠岭镇工作3年，在乡镇工作19年。",),
    ),
)
