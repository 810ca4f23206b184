"""Times that rule each other out: done before it was asked for, a day of another week, a span turned round."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from bot.proofread.consistency.naming import rule
from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Hit, Reading, Rule, lines_for
from bot.proofread.samples import MINE

_LATE = re.compile(
    r"(?P<said>(?:原(?:定|计划)(?:于|在)?|要求|计划(?:于|在)?|规定)?)(?:(?P<year>20\d\d)年)?(?<!\d)(?P<first>1[0-2]|[1-9])月(?:份|底|初|中旬|上旬|下旬|末|\d{1,2}日)?(?P<between>[^。；月]{2,48}?)"
    r"(?:实际(?:上)?(?:是|到|拖到|至)?|直到|一直到|拖到|拖延到|推迟到|延期到|等到|班子到|我到|支部到|直至|，到)(?:了)?(?P<it>(?P<last>1[0-2]|[1-9])月(?:份|底|初|中旬|上旬|下旬|末|\d{1,2}日)?)(?:，)?(?:才|方|[^，。；]{0,4}才)"
)
_ASKS = re.compile(
    "反映|提出|交办|部署|要求|反馈|发现|原定|计划|报送|上报|申请|转来|转办|接到|受理|下发|安排|规定|立项|申报|建议|开工|前"
)
_NEXT_YEAR = re.compile("次年|第二年|翌年|来年|今年|去年|20\\d\\d年|每年|年年|上年|前年|跨年")
_WEEKDAY = re.compile(
    r"(?P<y>20\d\d)年(?P<m>1[0-2]|0?[1-9])月(?P<d>[12]\d|3[01]|0?[1-9])日[（(，、]?(?P<it>(?:星期|周|礼拜)(?P<w>[一二三四五六日天]))"
)
_DAYS = re.compile(r"(?<!\d)(?:1[0-2]|[1-9])月(?P<a>\d{1,2})日?(?:至|到|—|－|-|~|～)(?P<it>(?P<b>\d{1,2})日)")
_BUILT = re.compile(
    r"(?<![\d年])(?P<a>1[0-2]|[1-9])月(?:底|中旬|上旬|下旬)?前(?:开工|动工|启动|进场|启用施工)[，、并]{0,2}(?P<it>(?P<b>1[0-2]|[1-9])月)"
    "(?:底|中旬|上旬|下旬)?前(?:完工|投用|建成|竣工|投入使用|验收|交付|通水|通车)"
)
_FROM = re.compile(
    r"从(?:20\d\d年)?(?P<a>1[0-2]|[1-9])月(?:\d{1,2}日|底|初)?(?![月至到])[^，。；月\d]{0,8}[到至](?P<it>(?P<b>1[0-2]|[1-9])月)(?!底?前)"
)
_MONTHS = re.compile(r"20\d\d年(?P<a>1[0-2]|[1-9])月(?:\d{1,2}日)?(?:至|到|—|－|-)(?P<it>(?P<b>1[0-2]|[1-9])月)")
_CAREER = re.compile(
    r"(?:(?P<since>(?:19|20)\d\d)年(?:\d{1,2}月)?)?(?P<name>参加工作|入党|从教|从医|参军|从警)(?:已经?有?|到现在|至今|有|近|整整|的这|这)?(?P<it>(?P<n>\d{1,2})(?:个?年头|年))?(?P<more>多|余|有余)?"
)


def _late(reading: Reading) -> Iterator[Hit]:
    """原定5月开工，实际到3月才进场: the second cannot come before the first, in one year."""
    for line in lines_for(reading, _LATE):
        if "才" not in line.text:
            continue
        for match in _LATE.finditer(line.text):
            first, last = int(match["first"]), int(match["last"])
            if last >= first or _NEXT_YEAR.search(match["between"]):
                continue
            early = _TERM.match(match["between"]) and _STEP.match(line.text, match.end())  # 9月底前建成，8月才开会
            if not early and (match["said"] or _ASKS.search(match["between"])):
                yield Hit(line, *match.span("it"), f"前面是{first}月，这里“{match['it']}才”反而在前。")


_TERM = re.compile("之?前|以前")
_STEP = re.compile(
    "[^，。；]{0,8}?(?:次|召开|开会|上会|研究|过问|动员|部署|督|协调|启动|着手|开始|想起|组织|安排|进场|现场|讨论)"
)
_ANY = re.compile(
    r"(?<![至\d—-])(?<!月到)(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|[1-9])月(?:(?P<day>\d{1,2})日|底|初|份|[上中下]旬|末)?(?![的\d])"
)
_ONLY = re.compile("[^。；的月]{0,12}?才(?!能|可|会|算|是)")
_DRAGGED = re.compile("(?:直到|直至|拖到|拖至|拖延到|推迟到|推迟至|延期到|延至|延到)了?$")
_DUE = re.compile("^(?:之?前|以前)|^[^，。；]{0,2}前")
_ASKED = re.compile("要求|规定|应|每年|每到|往年|上年|去年")
_AUTUMN, _SPRING = 10, 4  # what was begun in autumn may well be done in spring, of the next year
_SENTENCE = re.compile("[^。；]+")


def _dragged(reading: Reading) -> Iterator[Hit]:
    """大棚6月受灾，直到5月4日才知道: what came late came after what it was late for."""
    for line in lines_for(reading, _SENTENCE):
        if "月" not in line.text or not any(each in line.text for each in "才到至"):
            continue
        for sentence in _SENTENCE.finditer(line.text):
            dates = list(_ANY.finditer(line.text, *sentence.span()))
            for one, other in pairwise(dates):
                late = _ONLY.match(line.text, other.end()) or _DRAGGED.search(line.text[: other.start()])
                if late and _is_before(other, one) and not _is_excused(line.text, sentence.start(), one, other):
                    yield Hit(line, *other.span(), f"前面是“{one[0]}”，这里“{other[0]}”反而在前。")


def _is_before(other: re.Match[str], one: re.Match[str]) -> bool:
    year = int(one["year"] or 0)
    later = int(other["year"] or year)
    if bool(other["year"]) > bool(one["year"]):
        return False
    first, last = int(one["month"]), int(other["month"])
    if year != later:
        return later < year
    if not other["year"] and first >= _AUTUMN and last <= _SPRING:
        return False
    return last < first


def _was_put_off(text: str, start: int, other: re.Match[str]) -> bool:
    """Whether an earlier date was that of what is put off: 原定3月招标、8月供货，招标推迟到6月."""
    late = _DRAGGED.search(text, start, other.start())
    if late is None:
        return False
    what = text[late.start() - 2 : late.start()]
    return any(
        what in text[date.end() : date.end() + 6] and not _is_before(other, date)
        for date in _ANY.finditer(text, start, late.start() - 2)
    )


def _is_excused(text: str, start: int, one: re.Match[str], other: re.Match[str]) -> bool:
    before, between = text[start : one.start()], text[one.end() : other.start()]
    return _was_put_off(text, start, other) or bool(
        _DUE.match(between) or _ASKED.search(before[-6:]) or _NEXT_YEAR.search(re.sub("20\\d\\d年", "", between))
    )


def _weekday(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _WEEKDAY):
        for match in _WEEKDAY.finditer(line.text):
            try:
                day = date(int(match["y"]), int(match["m"]), int(match["d"])).weekday()
            except ValueError:
                continue  # told as a day that there is not
            if "一二三四五六日".index(match["w"].replace("天", "日")) != day:
                yield Hit(line, *match.span("it"), f"这一天是星期{'一二三四五六日'[day]}。")


def _turned(reading: Reading) -> Iterator[Hit]:
    """3月12日至8日; 2022年7月至4月."""
    for line in reading.text.lines:
        if "月" not in line.text:
            continue
        for expression in (_DAYS, _MONTHS, _BUILT, _FROM):
            for match in expression.finditer(line.text):
                winter = expression in (_MONTHS, _FROM) and int(match["a"]) > 9 and int(match["b"]) < 5  # noqa: PLR2004
                if int(match["b"]) < int(match["a"]) and not winter:
                    yield Hit(line, *match.span("it"), f"结束的“{match['it']}”在开始之前。")


def _career(reading: Reading) -> Iterator[Hit]:
    """参加工作26年 and 参加工作28年, of one person; or 1996年参加工作 and 参加工作21年 in 2022."""
    if reading.subject not in ("person", "member"):
        return
    told: dict[str, int] = {}
    held = int(reading.month[:4]) if reading.month else 0
    for line in lines_for(reading, _CAREER):
        for match in _CAREER.finditer(line.text):
            name = match["name"]
            if match["since"] and held:
                told.setdefault(name, held - int(match["since"]))
            if match["n"] and "时" not in line.text[match.end() : match.end() + 1]:
                years = int(match["n"])
                if abs(years - told.setdefault(name, years)) > (3 if match["more"] else 1):
                    yield Hit(line, *match.span("it"), f"别处算来{name}是{told[name]}年，这里是{years}年。")


_PERSON = MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我参加工作26年，学得少。\n"
_OURS = frozenset({Genre.MATERIAL, Genre.PASSAGE})
RULES = (
    Rule(
        "consistency.late-before",
        Family.CONSISTENCY,
        Severity.MUST,
        "own",
        (
            "泵站原定2021年5月开工，由于图纸返工，实际到3月才进场施工。",
            "2022年6月群众反映路灯不亮，直到4月才修好。",
            "要求9月底前报送方案，班子拖到7月中旬才报送。",
        ),
        (
            "要求9月底前报送方案，班子直到8月20日才第一次上会，11月才报送。",
            "泵站原定2021年5月开工，由于图纸返工，实际到8月才进场施工。",
            "2022年10月群众反映路灯不亮，直到次年3月才修好，2023年2月才销号。",
            "每年12月集中办理，拖到2月才办完。",
        ),
        _late,
        _OURS,
    ),
    Rule(
        "consistency.dragged-before",
        Family.CONSISTENCY,
        Severity.MUST,
        "own",
        (
            "温室8月受灾，急需用钱，我直到6月4日上门时才知道。",
            "2022年9月通过方案，2021年12月才进场。",
            "5月12日接到举报，执法队两次到场，4月才立案。",
            "原定2022年10月开工的泵站推迟到2022年3月。",
        ),
        (
            "温室6月受灾，急需用钱，我直到8月4日上门时才知道。",
            "冷库原定2月选址、9月投用，因为意见不一，选址拖到5月，秋收时仍没有用上。",
            "要求9月底前完成，班子7月才动手。1月至11月只开2次会，9月才补学。",
            "2022年11月交办的事，2月才办完，9月督查时，5月的台账才补齐。",
        ),
        _dragged,
        _OURS,
    ),
    Rule(
        "consistency.weekday",
        Family.CONSISTENCY,
        Severity.MUST,
        "own",
        ("2022年3月15日（星期五）召开会议。",),
        ("2022年3月15日（星期二）召开会议，周五再议。",),
        _weekday,
        _OURS,
    ),
    Rule(
        "consistency.span-turned",
        Family.CONSISTENCY,
        Severity.MUST,
        "own",
        (
            "2022年3月12日至8日开展走访。",
            "2022年7月至4月开展整治。",
            "7月底前开工、3月底前投用。",
            "破产案从2021年6月立案到2月，只开1次会。",
        ),
        (
            "3月12日至18日开展走访，3月28日至4月2日复查。",
            "2022年7月至9月开展整治，2022年11月至3月清雪。",
            "3月底前开工、7月底前投用，此事从11月拖到2月。",
        ),
        _turned,
        _OURS,
    ),
    rule(
        "career",
        _career,
        (_PERSON + "二是要求松。参加工作29年，放松了。", _PERSON.replace("我参加", "我1990年参加工作。参加")),
        (_PERSON + "二是要求松。参加工作26年来，放松了，入党21年。1996年参加工作，当时学得多。",),
    ),
)
