"""Marks between words that belong together: a verb and its object, members of a list, a cause and what it caused."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from bot.proofread.known import Known
from bot.proofread.noticed import cuts, near, people
from bot.proofread.punctuation.pairs import rule
from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.text import Part

_LEAST = 4  # characters of such a member
_NAMES = "".join(sorted(people.SURNAMES))
# A verb of study, and what can only be its object.
_OBJECT = re.compile(
    "(?:(?:认真|深入|全面|集中|系统|反复|重新|再次|专题|及时|逐字|一起|带头|持续|原原本本)"
    "(?:学习|领会|传达|研读|贯彻|学习贯彻|落实|学习领会)|传达学习|(?<![加坚不])按照|(?<![没])根据|紧紧围绕|紧扣"
    "|(?<![相])对照)"
    "(?P<it>[，。；、])(?=习近平|党的(?:[十二]|创新理论)|党中央|中央|《|省委|市委|县委|区委)"
)
# One list with a stop in it: 石坪、大河。青坡、枫林4个乡镇.
_LISTED = re.compile(
    "(?<=、)[一-鿿]{2,5}(?P<it>[。；])(?![把将对向与给从由在])[一-鿿]{2,5}、[一-鿿]{2,5}(?:[和、][一-鿿]{2,5})?(?:等?\\d{1,3}|等?[两三四五六七八九十])"
    "(?=[个名家项条件处所类户种位])"
)
_COUNTED = re.compile(
    "、[^，。；、]{2,12}(?:\\d{1,2}|[两三四五六七八九十])[个项件类名条家种大](?P<it>[，。；])"
    "(?=(?:民生实事|民生工程|重点工作|重点任务|工作|制度|问题|任务|措施|项目|工程|内容|指标|活动|事项|矛盾|乡镇"
    "|部门|单位)(?:[，。；]|的))"
)
# 牵头多。矛盾多、追责多: a stop among members that end alike.
_ALIKE = re.compile(
    "(?:^|[，；。：]|觉得|认为|担心|总?怕"
    "|嫌)(?!没)[一-鿿]{1,5}(?<![不够较很太])(?P<e>[多少高低难弱差慢紧松重轻深浅])(?P<it>[。；])[一-鿿]{1,5}(?<![不够较很太])(?P=e)、[一-鿿]{1,5}(?<![不够较很太])(?P=e)(?=[，。；]|$)"
    "|[一-鿿]{1,5}(?<![不够较很太])(?P<f>[多少高低难弱差慢紧松重轻深浅])、[一-鿿]{1,5}(?<![不够较很太])(?P=f)(?P<at>[。；])[一-鿿]{1,5}(?<![不够较很太])(?P=f)(?=，)"
)
# Of the aspects that notices name.
_ASPECTS = (
    ("求真务实", "狠抓落实"),
    ("践行宗旨", "服务人民"),
    ("以身作则", "廉洁自律"),
    ("遵规守纪", "清正廉洁"),
    ("勇于担当", "善作善成"),
    ("增强党性", "严守纪律"),
)
# Two posts of one person with no mark between: 党委书记局长赵国祥.
_POSTS = re.compile(
    f"(?:党组|党委|支部|总支|党工委|纪委|县委|区委|市委|镇党委|乡党委|街道党工委)(?:副?书记|委员|成员"
    f"|常委)(?P<it>(?:[一-鿿]{{0,4}}[局校院镇乡县区市所站科馆委中心会办公司厂队部])?(?:副)?(?:局长|校长|院长|镇长"
    f"|乡长|县长|区长|市长|所长|站长|科长|馆长|主任|处长|经理|总经理|董事长|厂长|队长|部长|主席))(?!办公|助理"
    f"|会议|热线|信箱|科员|[接访]|[、和与及等])(?=[{_NAMES}][一-鿿]{{1,2}}(?:[，。；、（同]|牵头|负责|主抓|带"
    f"|具体|任组长|$))"
)
# A dot of names where a comma or a pause belongs: both sides are words that people use.
_DOT = re.compile("(?<=[一-鿿])[·•・](?=[一-鿿])")
_DOT_BEFORE_ITEM = re.compile("(?<=[一-鿿])(?P<it>[·•・])(?=[二三四五六七]是)")
_CAUSED = re.compile(
    "[^。；]{6,}(?P<it>。)(?=(?:让|使得?(?!用|命|馆)|导致)(?!人|数据)[^，。；]{2,16}(?:跑了|等了|白[跑等]|来回"
    "|误了|错过))"
)


@cache
def _joined(known: Known) -> Mapping[str, tuple[str, str]]:
    """Members of formulas that stand side by side, without the mark between them."""
    found: dict[str, tuple[str, str]] = {one + other: (one, other) for one, other in _ASPECTS}
    for name in known.official:
        if name.kind in ("phrase", "fixed", "list"):
            bare = [re.sub("[“”]", "", each) for each in re.split("[、，]", name.text)]
            for one, other in pairwise(bare):
                if min(len(one), len(other)) >= _LEAST and f"{one}{other}".isalpha() and not one.endswith("主义"):
                    found[one + other] = (one, other)
    return found


def _unmarked(reading: Reading) -> Iterator[Hit]:
    """求真务实狠抓落实: what is always written with a mark."""
    words, pairs = reading.text.plain, near.of_text(reading).pairs
    for joined, (one, other) in _joined(reading.context.known).items():
        if joined[:2] not in pairs or joined not in words:
            continue
        for line in reading.text.lines:
            for match in re.finditer(joined, line.plain):
                at = match.start() + len(one)
                yield Hit(line, at - 1, at + 1, f"“{one}”和“{other}”中间少了标点。")


def _posts(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        if "书记" in line.text or "委员" in line.text or "成员" in line.text:
            for match in _POSTS.finditer(line.text):
                at = match.start("it")
                yield Hit(line, at - 1, at + 1, f"“{match['it']}”前面少了顿号。")


def _dots(reading: Reading) -> Iterator[Hit]:
    for line in body_for(reading, _DOT_BEFORE_ITEM):
        for match in _DOT_BEFORE_ITEM.finditer(line.text):
            yield Hit(line, *match.span(), "这里不用间隔号，该用句号。", "。")
    for line in body_for(reading, _DOT):
        for match in _DOT.finditer(line.text):
            words = [each for each in line.tokens if each.end == match.start() or each.start == match.end()]
            quoted = line.text.rfind("《", 0, match.start()) > line.text.rfind("》", 0, match.start())
            usual = all(len(each.text) > 1 and cuts.is_usual(reading, each.text) for each in words)
            if (
                len(words) > 1
                and usual
                and not quoted
                and line.text[: match.start()].count("“") == line.text[: match.start()].count("”")
            ):
                yield Hit(line, *match.span(), "这里不用间隔号，多半是逗号或者顿号。")


def _misplaced(reading: Reading) -> Iterator[Hit]:
    for expression in (_OBJECT, _LISTED, _COUNTED):
        for line in body_for(reading, expression):
            for match in expression.finditer(line.text):
                yield Hit(line, *match.span("it"), "这个标点把连着的话断开了。")
    for line in body_for(reading, _ALIKE):
        for match in _ALIKE.finditer(line.text):
            yield Hit(line, *match.span("it" if match["it"] else "at"), "并列的几个短语中间用顿号。", "、")
    for line in body_for(reading, _CAUSED):
        if line.part in (Part.PROBLEMS, Part.CAUSES):
            for match in _CAUSED.finditer(line.text):
                yield Hit(line, *match.span("it"), "这句话没有主语，前面的句号多半是逗号。", "，")


RULES = (
    rule(
        "misplaced",
        _misplaced,
        (
            "班子成员认真学习，习近平总书记重要讲话。",
            "走访石坪、大河。青坡、枫林4个乡镇。",
            "把供水、道路、停车3项，民生实事，办好。",
            "一、存在的问题\n一是因为对新标准不了解。让居民孙桂英跑了三趟。",
            "担心牵头多。矛盾多、追责多，总想等别人先走。",
            "头绪多、任务多。会议多，静不下心。",
        ),
        (
            "班子成员认真学习习近平总书记重要讲话。",
            "走访石坪、大河、青坡、枫林4个乡镇。",
            "把供水、道路、停车3项民生实事办好。",
            "一、存在的问题\n一是因为对新标准不了解，让居民跑了三趟。让数据多跑路的办法不多。",
            "班子加强学习，党的二十大报告读了两遍。",
            "矛盾多、追责多。办法多、点子多，就是没有去做。",
            "来的人不多。问题多、意见多，没有去听。",
        ),
        "own",
    ),
    rule(
        "unmarked",
        _unmarked,
        ("（四）求真务实狠抓落实方面", "牢记不忘初心牢记使命的要求。", "抓铁有痕踏石留印地改。"),
        ("（四）求真务实、狠抓落实方面", "坚守初心，牢记使命。"),
        "own",
    ),
    rule(
        "posts",
        _posts,
        ("由县纪委书记县监委主任孟建华主抓。", "由局党组书记局长赵国祥牵头。", "由村党支部书记村委会主任孙长林负责。"),
        (
            "由县纪委书记、县监委主任孟建华主抓。",
            "向县委书记办公室主任汇报，由党委委员副局长分头负责。",
            "由局党组书记赵国祥牵头。",
        ),
        "own",
    ),
    rule(
        "name-dot",
        _dots,
        ("站稳人民立场·查办群众身边案件。", "班子加强学习·党员自查。", "一是16件全部办结·二是每周检查。"),
        ("护边员热合曼·阿不都来访。", "走访买买提·艾力家。", "举办“学习·实践”活动。"),
        "own",
    ),
)
