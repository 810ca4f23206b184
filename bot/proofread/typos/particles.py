"""的地得: only where no reading makes the other one right."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import cuts
from bot.proofread.rule import Hit, Reading, Rule, lines_for

_VERBS = (
    "做|抓|学|看|想|走|管|改|讲|说|谈|用|落|放|举|查|问|听|落实|执行|理解|把握|完成|发挥|掌握|坚持|贯彻|表现|考虑|研究|学习|领会|领悟|感悟|剖析"
    "|检视|整改|结合|转化|运用|推进|推动|开展|解决|落地|履行|发展|联系|了解|认识|思考|准备|处理|做得|吸取|吃|抓落实|督促|监督|管理|服务|沟通|重视|绷|使|端|扎|树|磨|立|摆|握|压|校|扛|追|跟|贴|蹲|沉|站|守|防|接|答|赶|办|干|订|排|列|铺|装|传|织|筑|编|画|划|摸|吃|打|踩|拧|啃|卡|交|付|住|睡|离|隔|修|养|写|记|读|背|认|算|拿|提|收|松|紧|挖|悟|钻|练|拉|盯|管控|贯彻落实"
)
_STATE = (
    "不够|不好|不实|不深|不透|不紧|不严|不细|不牢|不准|不远|不勤|不快|不到位|不扎实|不彻底|不全面|不系统|"
    "不及时|不充分|不深入|不牢固|不紧密|不理想|不经常|不明显|不精准|还不|很不|很好|较好|更好|不太|比较好|(?:比较|较)(?:慢|快|差|浅|粗|松|迟|晚|紧|细)"
)
_END = r"(?=[，。；、：！？”）]|$)"
# 做的不够, 抓的不实, 举得高、放的轻. 多 and 少 are left out: 讲困难的多 is right.
_STATED = re.compile(
    rf"(?<![一-鿿]所)(?:{_VERBS})(?P<it>[的地])(?=(?:还|都|也|仍|依然|总体)?(?:{_STATE})(?!的)|(?:高|低|轻|重|好|差|实|深|浅|透|紧|松|严|细|牢|准|远|勤|快|慢|满|熟|齐|稳|净|近|早|晚|迟|认真|仔细|扎实|具体|到位|透彻|熟练|周全|笼统|粗糙|随意|及时){_END}|(?<=[说讲弄分记理看]的)(?:清楚|明白|明明白白|清清楚楚))"
)
_ADVERBS = (
    "真心实意|真刀真枪|不折不扣|原原本本|全心全意|毫不动摇|坚定不移|始终如一|持之以恒|旗帜鲜明|不知不觉|自觉不自觉|老老实实|扎扎实实|踏踏实实|实实在在"
    "|逐步|逐项|逐条|不断|反复|切实|认真|积极|主动|自觉|坚决|严格|及时|很好|更好|较好|深刻|深入|扎实|努力|充分|牢牢|紧紧|深深|默默|渐渐|慢慢|片面|机械|简单|盲目|被动"
    "|有效|有序|稳步|创造性|经常性|习惯性|有针对性|高质量|持续|全面|准确|系统|快速|迅速|高效|有力|错误|过多|一味|单纯|充分有效|自觉主动|积极主动|深入细致|扎实有效|清醒"
)
# How something is done, at the end of what is searched: one of these, four characters, one said twice.
ADVERB = re.compile(
    rf"(?:{_ADVERBS}|清楚|清醒|详细|耐心|细心|虚心|诚恳|热情|直接|间接|具体|客观|辩证|历史|部分|多次|悄悄|[一-鿿]然|毫无[一-鿿]{{2}}|无[一-鿿]无[一-鿿]"
    r"|一[一-鿿]{1,4}一[一-鿿]{1,4}|原汁原味|有意无意|一字不[一-鿿]|不点名|安静|(?:更|较|最大限)[多少早度]|(?P<one>[一-鿿])(?P=one)|(?P<a>[一-鿿])(?P=a)(?P<b>[一-鿿])(?P=b))$"
)
_DOING = (
    "开展|推进|推动|贯彻|落实|解决|完成|履行|执行|运用|投入|参加|参与|做好|抓好|加强|提高|提升|坚持|发挥|"
    "处理|结合|认识到|意识到|指出|查摆|剖析|反思|接受|服从|维护|践行|抓|改|做|干|学|想|看|去|把|将|为群众"
    "|为人民|深入"
)
_MODIFIED = re.compile(
    rf"(?:{_ADVERBS})(?P<it>[的得])(?=(?:{_DOING}))(?!(?:开展|推进|推动|贯彻|落实|解决|完成|履行|执行|运用|投入|参加|参与|加强|提高|提升|坚持|发挥|处理|结合|反思|学|想|看|做|干|改|抓|去|把|将|查摆|剖析|接受|服从|维护|践行)"
    r"[^，。；、]{0,3}(?:作用|态度|精神|意识|能力|习惯|氛围|方法|方式|手段|办法|思路|情况|问题|力度|过程|关系|的))"
)
# 进行了深入的剖析: behind these, what follows is a noun.
_NOUN_BEFORE = re.compile(
    "(?:进行|作出|作|做出|做|开展|加以|予以|给予|缺乏|缺少|通过|经过|需要|得到|离不开|具有|有着|形成|是)(?:了|过)?(?:比较|更加|更为|更|较为|最|十分|非常)?$"
)
_ACTING = re.compile(rf"(?:{_ADVERBS})(?P<it>的)(?=[改抓学干做](?:、|，|。|；|好|起来|下去))")
_ENDS = frozenset("，。；、：！？是也都又还就却才没不") | {""}
_NOUNS = (
    "作风|精神|态度|问题|意识|能力|效果|成效|局面|氛围|环境|基础|举措|措施|要求|责任|原则|制度|机制|办法|"
    "方式|形象|思想|信念|立场|作用|力量|保障|支撑|经验|教训|现象|情况|差距|不足"
)
_NAMED = re.compile(
    rf"(?:优良|良好|严肃|突出|主要|重要|根本|严重|深刻|扎实|坚强|坚定|务实|具体|明显|存在|产生|党内|自身|群众|班子|干部|基层|全新|浓厚|正确|崇高|积极|消极|错误|先进|优秀|过硬|有力|有效|长效)(?P<it>[地得])(?=(?:{_NOUNS}))"
)


# 卖不卖的掉, 听的懂: nothing but a complement stands there.
_CAN = re.compile(
    r"(?P<verb>[一-鿿])(?<![好是对行])不(?P=verb)(?P<it>[的地])(?=[掉了懂到动住起完清好成着开来])"
    rf"|(?<![一-鿿]所)[听看读拿抓管守顶扛站靠坐搬推拉跑走吃禁经对](?P<it2>[的地])(?=[懂住动起](?:{_END[3:-1]}|[才就再也还]))"
)
# 一厘米一厘米的抠: said twice, it tells how something is done.
_ONE_BY_ONE = re.compile(
    r"一(?P<unit>[一-鿿]{1,2})一(?P=unit)(?P<it>[的得])"
    "(?=(?:抠|查|改|看|过|算|核|问|走|学|讲|对|磨|抓|推|啃|解决|落实|整改|核对|核实|梳理|过堂|销号|排查|推进|完成|研究|讨论|审|念|读|跑|敲|做|干|往|去))"
)


def _complement(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _STATED):
        for match in _STATED.finditer(line.text):
            at = match.start("it")
            if match["it"] == "地" and cuts.is_usual(reading, line.text[at - 1 : at + 1]):  # 落地慢
                continue
            yield Hit(line, *match.span("it"), f"这里的“{match['it']}”应为“得”。", "得")
    for line in lines_for(reading, _CAN):
        for match in _CAN.finditer(line.text):
            group = "it" if match["it"] else "it2"
            yield Hit(line, *match.span(group), f"这里的“{match[group]}”应为“得”。", "得")


def _adverb(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _ONE_BY_ONE):
        for match in _ONE_BY_ONE.finditer(line.text):
            yield Hit(line, *match.span("it"), f"这里的“{match['it']}”应为“地”。", "地")
    for line in reading.text.lines:
        for match in (*_MODIFIED.finditer(line.text), *_ACTING.finditer(line.text)):
            starts = {token.start for token in line.tokens}
            if _NOUN_BEFORE.search(line.text[: match.start()]) or line.text.endswith("的、", 0, match.start()):
                continue  # 缺少持续的、系统的学习
            if match.end() in starts or match.end("it") in starts:
                yield Hit(line, *match.span("it"), f"这里的“{match['it']}”应为“地”。", "地")


def _attribute(reading: Reading) -> Iterator[Hit]:
    for line in reading.text.lines:
        alone = {token.start for token in line.tokens if token.text in "地得"}
        for match in _NAMED.finditer(line.text):
            if match.start("it") in alone:
                yield Hit(line, *match.span("it"), f"这里的“{match['it']}”应为“的”。", "的")


# Measures, behind which 得 says nothing of how: 跑三趟得难处.
_WORD = 3  # characters: what is longer and stands before 地 tells how
_MEASURES = frozenset("次趟个条年月天家户件项岁")


def _before_noun(reading: Reading) -> Iterator[Hit]:
    """查摆得问题, 缺水地冬天: what a noun follows is neither told how it was done nor how well."""
    nouns, often = reading.context.known.nouns, reading.context.often
    for line in reading.text.body():
        for before, it, behind in zip(line.tokens, line.tokens[1:], line.tokens[2:], strict=False):
            if it.text not in ("得", "地") or behind.text not in nouns or often(before.text + it.text):
                continue
            if line.text[behind.end : behind.end + 1] not in _ENDS or not "一" <= before.text[-1] <= "鿿":
                continue
            how = len(before.text) > _WORD or before.text in reading.context.known.idioms  # 开诚布公地交心
            if (len(before.text) > 1 or before.text in _MEASURES) and not (it.text == "地" and how):
                yield Hit(line, it.start, it.end, f"后面的“{behind.text}”是名词，这里的“{it.text}”应为“的”。", "的")


RULES = (
    Rule(
        "typos.particle-de-complement",
        Family.TYPOS,
        Severity.MUST,
        "S",
        (
            "学以致用做的不好。",
            "对会议精神学的不透。",
            "责任抓的不实，压力小。",
            "举得高、放的轻。",
            "有的规定执行的不够。",
            "学习地不够深入。",
            "农户卖不卖的掉，心里没底。",
            "他听的懂再发。",
            "会议排的满，看的是次数。",
        ),
        ("存在的不足。", "讲困难的多，敢变革的少。", "学习的内容不够。", "抓的工作不少。", "做的事情很好。"),
        _complement,
    ),
    Rule(
        "typos.particle-de-adverb",
        Family.TYPOS,
        Severity.MUST,
        "S",
        (
            "会上一厘米一厘米的抠标高。",
            "没有很好的贯彻落实到工作中。",
            "真心实意的改，真刀真枪的改。",
            "认真的开展自查。",
            "积极得推进整改。",
        ),
        (
            "一项一项的任务。",
            "对问题进行了深入的剖析。",
            "发挥了积极的推动作用。",
            "全面的落实情况。",
            "深刻的反思能力。",
            "认真的态度。",
        ),
        _adverb,
    ),
    Rule(
        "typos.particle-de-attribute",
        Family.TYPOS,
        Severity.MUST,
        "S",
        ("发扬优良地作风。", "存在得问题。", "树立正确得思想。"),
        ("扎实地推进。", "存在的问题。", "深刻地改变了工作。"),
        _attribute,
    ),
    Rule(
        "typos.particle-de-noun",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/lexicon.tsv)",
        ("对查摆得问题，逐条整改。", "多过了一个缺水地冬天。", "群众跑三趟得难处，没有体会。"),
        ("取得成绩，获得群众认可，当地群众，各地干部，外地企业。", "觉得问题不大，积极地工作，落得埋怨。"),
        _before_noun,
    ),
)
