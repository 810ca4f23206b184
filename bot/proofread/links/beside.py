"""Measures that answer nothing: matches, dances, flower beds, where no problem and no cause speaks of the like."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.noticed.points import items
from bot.proofread.rule import Hit, Reading, Rule, lines_for
from bot.proofread.samples import OPENED
from bot.proofread.text import Part

# What is put in where a measure is wanted: words of the measure, and those of a problem that it may answer.
_FILLERS = (
    (
        "文体活动|文娱|乒乓球|羽毛球|篮球赛|象棋|拔河|广场舞|趣味运动|运动会|歌咏|书法|摄影|文艺汇演|联欢|诵读比赛|团建|业余生活",
        "文体|文娱|文化|球|棋|舞|运动|歌|书法|摄影|文艺|活动|压力|凝聚力|身心|枯燥|业余|职工生活|场馆|演出|体育",
    ),
    ("绿化|花草|桂花|盆景|花坛|美化", "绿化|花|环境|脏|乱|卫生|植|美化|树|园林|人居"),
    ("(?<!学校)食堂(?![、和等监安])|菜谱|就餐|光盘行动", "食堂|就餐|用餐|餐厅|饭菜|浪费|厨"),
    (
        "(?:更新|制作|添置|增设|布置|办好)[^，。；]{0,12}(?:展板|宣传栏|宣传画|书柜|文化墙|公开栏)|图书角|宣传[画栏][^，。；]{0,4}换新",
        "展板|宣传|氛围|阵地|公开|书柜|图书|文化|上墙|知晓|不知道",
    ),
    ("节水节电|节能降耗|随手关灯|办公用品领用", "节|电|水|灯|浪费|用品|纸|过紧日子|铺张"),
    (
        "评选[^，。；]{0,6}(?:优秀|先进|标兵|之星)|最美[一-鿿]{2,4}评选|优秀[一-鿿]{2,4}评选",
        "评选|评先|激励|典型|先进|标兵|表彰|奖",
    ),
    ("警示教育基地|心得体会", "警示|廉|纪|学|教育|以案|基地|心得|腐|红包|监督"),
    ("档案(?:数字化|整理|管理)|库房防潮", "档案|卷|归档|数字化|库房|资料|台账|记录|扫描"),
    ("简报\\d+期|简报[^，。；]{0,6}期", "简报|宣传|信息报送|投稿|新闻|约稿"),
)
_FILLER = re.compile("|".join(f"(?P<f{at}>{words})" for at, (words, _) in enumerate(_FILLERS)))
_ASKED = tuple(re.compile(words) for _, words in _FILLERS)
_DEED = re.compile("[^。；]+")


def _beside(reading: Reading) -> Iterator[Hit]:
    """美化环境，更新展板6块, where the problem was how the committee shares its work."""
    if not any(True for _ in lines_for(reading, _FILLER)):
        return
    before = (Part.PROBLEMS, Part.CAUSES, Part.CASE, Part.LAST_YEAR, Part.OTHER, Part.OPENING)
    told = "\n".join(line.text for line in reading.text.lines if line.part in before and not line.name)
    claims = " ".join(each.claim for each in items(reading, Part.PROBLEMS))
    for line in lines_for(reading, _FILLER):
        if line.part is not Part.MEASURES or not line.is_body:
            continue
        for deed in _DEED.finditer(line.text, line.at):
            match = _FILLER.search(line.text, *deed.span())
            if match is None:
                continue
            at = next(at for at in range(len(_FILLERS)) if match[f"f{at}"])
            # 活动 stands in every text, but in few claims; 书法社团 is answered by what is said of it.
            if match[0] not in told and _ASKED[at].search(told if at else claims) is None:
                yield Hit(line, *deed.span(), "前面没有问题说到这件事，这条措施不知道针对什么。")


_HEAD = (
    "一、存在的问题\n（一）担当作为方面\n一是巡渠走过场。干渠闸门锈死两年，巡查表填的都是正常。二是答复拖沓。热线工单超期31件。\n"
    "二、原因分析\n一是想得浅。遇事先算难处，没有算用水户等了几天。\n三、整改措施\n（一）抓担当。{}\n"
)
RULES = (
    Rule(
        "links.beside",
        Family.LINKS,
        Severity.ADVICE,
        "own",
        (
            OPENED + _HEAD.format("一是6月底前换完闸门。二是举办羽毛球、象棋比赛各1场。"),
            OPENED + _HEAD.format("一是更新展板6块，添置书柜2个。二是工单三天办结。"),
            OPENED + _HEAD.format("一是在办公楼前补种桂花树。二是工单三天办结。"),
        ),
        (
            OPENED + _HEAD.format("一是6月底前换完闸门。二是工单三天办结。"),
            OPENED
            + _HEAD.replace("二是答复拖沓。", "二是答复拖沓，书法班占着接待室。").format("一是给书法班另找一间屋。"),
            OPENED + _HEAD.format("一是学校食堂、校车由分管成员每月查一次。"),
            OPENED
            + _HEAD.replace("二是答复拖沓。", "二是职工文体活动少。").format(
                "一是举办羽毛球比赛1场。二是工单三天办结。"
            ),
        ),
        _beside,
        frozenset({Genre.MATERIAL}),
        told={"whole": "1"},
    ),
)
