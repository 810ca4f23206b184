"""Letters and other signs among figures: a scan, a phone, last year's file leaves 3O分钟, l0月, 二O二二年."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.rule import Hit, Reading, Rule

# What figures are followed by; 级, 类, 型, 期 and houses are left out: those have letters for names.
_UNIT = (
    "(?:年|月|日|天|时|分|秒|点|周|季|旬|个|名|人|位|户|次|遍|回|趟|场|件|条|项|份|篇|笔|起|例|宗|处|家|所|台|套|张|本|册|辆|亩|岁"
    "|元|万|亿|千|百|余|多|来|几|批|轮|届|组|小时|公里|平方|米|吨|公斤|度|票|项|字|节|门|学时|课时|步|倍|成|％|%|‰)"
)
_ZERO, _ONE, _OTHER = "OoＯｏ〇", "lI|Ｉｌ丨", "SsZzBbqgDQ"
_NO_LETTER = "A-Za-zＡ-Ｚａ-ｚ"
_SIGN = re.compile(f"[{_ZERO}{_ONE}{_OTHER}]")
_MIXED = re.compile(
    rf"(?<![{_NO_LETTER}\d.])(?!O2O)(?:"
    # 2O22, 3O, l0月: of a figure, one sign is a letter
    rf"[{_ONE}]?\d[\d.,]*[{_ZERO}{_ONE}][\d.,{_ZERO}{_ONE}]*\d(?![{_NO_LETTER}])"
    rf"|\d[\d.,]*[{_ZERO}]+(?![{_NO_LETTER}])"
    rf"|[{_ZERO}{_ONE}]*\d[\d.]*[{_ZERO}{_ONE}]+(?={_UNIT})|[{_ZERO}{_ONE}]+\d[\d.]*(?={_UNIT})"
    rf"|[OoＯlI]\.\d+(?![{_NO_LETTER}])|(?:l\d+|I\d{{2,}})(?![{_NO_LETTER}\d])|\d+l(?=[栋号楼口封座])"
    rf"|\d+[{_OTHER}]\d+(?={_UNIT})|\d+[SsZzQD](?=年|月|日|名|人|次|件|条|项|户|份|％|%)"
    # l名, lO人: there is nothing but letters
    rf"|(?<![〇零一二三四五六七八九十])(?:[OoＯ|丨](?=年(?!级)|月|日|名|人次|次|个|件|条|项|户|起|家|万|元|％|%)|l(?={_UNIT}|[栋封])"
    r"|I(?=月|名|次|个|件|条|户|人|份|篇|封|小时|公里))"
    rf"|[{_ONE}][OoＯ](?={_UNIT})"
    r"|[OoＯ](?=容忍|投诉|距离|事故|差错|跑腿|上访|增长|报告|缺席)"
    r"|(?:^|(?<=[　 ]))[lI](?=[.．、][^\dA-Za-z])"
    ")",
    re.ASCII,
)
_WIDE = re.compile("[０-９]")
_WIDTHS = re.compile(r"(?:\d+[０-９]|[０-９]+\d)[\d０-９]*", re.ASCII)
# Years and dates of both kinds of figures; 2021一2023年, where 一 was meant for a dash.
_BOTH = re.compile(
    r"(?<![\d〇零一二三四五六七八九])(?:二(?=[〇零一二三四五六七八九]{0,2}[Oo0-9])|[12](?=[0-9Oo]{0,2}[〇零一二三四五六七八九]))"
    r"[〇零一二三四五六七八九OoＯ0-9]{3}(?=年)"
    r"|(?<=\d)[二三四五六七八九十](?=\d)",
    re.ASCII,
)
_DASH = re.compile(r"(?<=\d)(?:年|月|日)?(?P<it>一)(?=\d)", re.ASCII)


def _find(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if _SIGN.search(line.text):
            for match in _MIXED.finditer(line.text):
                yield Hit(line, *match.span(), f"“{match[0]}”里混进了字母，要写成数字。")
        for match in _WIDTHS.finditer(line.text) if _WIDE.search(line.text) else ():
            yield Hit(line, *match.span(), f"“{match[0]}”里全角、半角数字混在一起。")
        for match in _BOTH.finditer(line.text):
            yield Hit(line, *match.span(), f"“{match[0]}”里汉字数字、阿拉伯数字和字母混在一起。")
        for match in _DASH.finditer(line.text):
            yield Hit(line, *match.span("it"), "两个数之间的“一”应为“至”或者连接号。", "至")


RULES = (
    Rule(
        "typos.figure",
        Family.TYPOS,
        Severity.MUST,
        "own",
        (
            "全年走访2O次群众。",
            "2023年l2月召开会议。",
            "2〇23年、20l9年的两件事。",
            "每次用时5O多分钟，占1O%。",
            "只有l名委员到会，lO人请假。",
            "查出问题I2个，3S件没有办。",
            "对插手工程O容忍。",
            "二O二三年一月。",
            "二〇2三年三月。",
            "2019一2022年没有轮岗，3月5日一8日没有人。",
            "２０23年的账。",
            "上涨O.5个百分点，下降3.l个百分点。",
        ),
        (
            "OA系统和5G基站，A4纸。",
            "S210省道、G15高速，4S店、O2O模式、K12培训、3D打印。",
            "二〇二三年一月，二零二二年，O型血，I级响应。",
            "3B栋、H7N9、PM2.5、10kV线路、每百公里8l。",
            "2023年12月30日，第3次，１２月。",
            "在12一类问题上。",
        ),
        _find,
    ),
)
