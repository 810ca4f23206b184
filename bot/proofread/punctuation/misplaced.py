"""Marks between words that belong together: a verb and its object, members of a list, a cause and what it caused."""

import re
from collections.abc import Iterator

from bot.proofread.punctuation.pairs import rule
from bot.proofread.rule import Hit, Reading
from bot.proofread.text import Part

# A verb of study, and what can only be its object.
_OBJECT = re.compile(
    "(?:(?:认真|深入|全面|集中|系统|反复|重新|再次|专题|及时|逐字|一起|带头|持续|原原本本)"
    "(?:学习|领会|传达|研读|贯彻|学习贯彻|落实|学习领会)|传达学习|(?<![加坚不])按照|(?<![没])根据|紧紧围绕|紧扣|(?<![相])对照)"
    "(?P<it>[，。；、])(?=习近平|党的(?:[十二]|创新理论)|党中央|中央|《|省委|市委|县委|区委)"
)
# One list with a stop in it: 石坪、大河。青坡、枫林4个乡镇.
_LISTED = re.compile(
    "(?<=、)[一-鿿]{2,5}(?P<it>[。；])[一-鿿]{2,5}、[一-鿿]{2,5}(?:[和、][一-鿿]{2,5})?(?:等?\\d{1,3}|等?[两三四五六七八九十])"
    "(?=[个名家项条件处所类户种位])"
)
_COUNTED = re.compile(
    "、[^，。；、]{2,12}(?:\\d{1,2}|[两三四五六七八九十])[个项件类名条家种大](?P<it>[，。；])"
    "(?=(?:民生实事|民生工程|重点工作|重点任务|工作|制度|问题|任务|措施|项目|工程|内容|指标|活动|事项|矛盾|乡镇|部门|单位)(?:[，。；]|的))"
)
_CAUSED = re.compile(
    "[^。；]{6,}(?P<it>。)(?=(?:让|使得?(?!用|命|馆)|导致)(?!人|数据)[^，。；]{2,16}(?:跑了|等了|白[跑等]|来回|误了|错过))"
)


def _misplaced(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.body():
        for expression in (_OBJECT, _LISTED, _COUNTED):
            for match in expression.finditer(line.text):
                yield Hit(line, *match.span("it"), "这个标点把连着的话断开了。")
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
        ),
        (
            "班子成员认真学习习近平总书记重要讲话。",
            "走访石坪、大河、青坡、枫林4个乡镇。",
            "把供水、道路、停车3项民生实事办好。",
            "一、存在的问题\n一是因为对新标准不了解，让居民跑了三趟。让数据多跑路的办法不多。",
            "班子加强学习，党的二十大报告读了两遍。",
        ),
        "own",
    ),
)
