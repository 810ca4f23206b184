"""Near misses: what stands one character away from a set term or a word of the genre, and is no word itself.

A term is looked for by the half that stayed right. What makes it a near miss and no other word: the characters sound
or look alike, or one of them stands alone though it hardly ever does, and no usual word is cut by its ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.proofread import cuts
from bot.proofread.finding import Family, Severity
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line, Token

# Characters that stand alone in good texts of the genre: alone, they say nothing.
ALONE = frozenset(
    "的一是了不在有和人这中大为上个国以要时来用们到作地于出就分对成会可主也能下过得自着学年把被让给向从由按将与及或而但因"
    "所其之此该本各每某另同跟比再又还更最很太较都只才仅已曾正便即若如虽且并则却仍均皆全总多少几两二三四五六七八九十百千万"
    "我你他她它谁您咱自己人事物里外前后左右内间旁边东西南北县市省区镇乡村街局委办部处科室站所队组党军团校院厂店家户"
    "做抓干学看听说讲读写想问查改走跑去来回进出起落开关放收拿带送交接给管理用办建修造定立设提取选派调发传报记算数量查验"
    "好坏大小高低长短深浅宽窄远近新旧老少快慢早晚先后难易轻重厚薄冷热真假实虚满空紧松严软硬强弱细粗清浊明暗公私安危稳乱"
    "天地日月年季周时分秒点次回遍场件条项份名位个只张本册篇段句字页章节款层级类种批组套台辆座栋间户口亩斤吨元角里米公克"
    "心手眼口脚头身脸嘴耳腿肩背胸肚血汗泪气力劲火水土木金石山河湖海江路桥车船门窗房楼灯电线网机书报纸笔账本证章印票钱款"
    "未没无非勿别莫靠凭据依照顺沿随对往朝替为当离距除连至止达近超余约近逾满共计合占缺差欠剩留存守保护防治控监促推拉"
    "使令叫请求愿肯敢应须必需可能够配值得等待盼望怕恐惊喜怒哀乐爱恨信疑知懂会忘记吃喝住穿行坐站睡醒病死生老养育教习练考"
    "摆挂贴插扎扫洗擦搬抬挑扛背抱举推拉拖拽打敲砸碰撞压挤踩踢跳爬攀登追赶逃躲藏找寻见闻嗅尝触摸捏握抓捕捉杀砍切割锯磨"
    "副白填单急慢闲重乱亮凉烫疼痒饿饱渴累困冲闯撞堵断漏滴冒淌流淹沉浮晒冻烤烧煮炒切洗涮晾缝补织绣染剪裁量粮油盐酱醋茶菜饭肉鱼鸡鸭猪牛羊马狗猫虫鸟花草树林果瓜豆麦稻棉麻桑竹松柏柳杨梅兰菊"
    "核验签批盖审评判断谈聊议论争吵骂夸赞批罚奖惩退换补赔偿还借贷存取买卖租售供销产种收割养喂放牧渔猎采挖掘钻凿砌铺架搭"
    "弦根源底线关口栏台块片股阵番趟顿盘桌碗杯瓶箱袋包筐堆排列行列帮伙伍营连排旗帜牌匾像图表格栏杆尺秤砣镜灯塔钟声响"
)
_FREQUENT = 2000  # times that a word occurs in general: rarer ones are not what was meant by chance
# Words of grammar: they stand beside everything.
FUNCTION = frozenset(
    "的地得了着过是在有和与及或不没也就都而以为于之其他我你她它上下中里一个这那把被将对从到由向往给让使要会能可已"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A line with what is asked of every place in it."""

    line: Line
    inside: frozenset[int]  # within usual words
    loose: frozenset[int]  # characters that stand alone though they are parts of words, or in words nobody knows
    single: frozenset[int]  # characters that stand alone
    covered: frozenset[int]  # characters of terms that are right


def _place(reading: Reading, line: Line) -> _Place:
    loose: set[int] = set()
    covered: set[int] = set()
    single: set[int] = set()
    for token in line.tokens:
        if not "一" <= token.text[0] <= "鿿":
            continue
        span = range(token.start, token.end)
        if len(token.text) == 1:
            single.add(token.start)
            if token.text not in ALONE:
                loose.add(token.start)
        elif not cuts.is_usual(reading, token.text):
            loose.update(span)
        if token.text in reading.context.known.terms:
            covered.update(span)
    return _Place(line, cuts.inside_words(reading, line), frozenset(loose), frozenset(single), frozenset(covered))


def _terms(reading: Reading) -> Iterator[Hit]:
    halves = reading.context.known.halves
    lengths = sorted({len(half) for half in halves})
    for line in reading.text.lines:
        place: _Place | None = None
        seen: set[tuple[int, int]] = set()
        for at in range(len(line.text) - 1):
            for length in lengths:
                half = line.text[at : at + length]
                if len(half) < length or half not in halves:
                    continue
                place = place or _place(reading, line)
                for term, first in halves[half]:
                    hit = _ahead(reading, place, term, at) if first else _behind(reading, place, term, at)
                    if hit is not None and (hit.start, hit.end) not in seen:
                        seen.add((hit.start, hit.end))
                        yield hit


def _ahead(reading: Reading, place: _Place, term: str, at: int) -> Hit | None:
    """The first half stands at `at`: one fault in what follows."""
    text, length, done = place.line.text, len(term), len(term) // 2
    if text.startswith(term, at):
        return None
    wrong = _only_difference(text[at : at + length], term)
    if wrong is not None and wrong >= done and (hit := _replaced(reading, place, term, at, wrong)):
        return hit
    rest, tail = text[at + done : at + length - 1], term[done:]
    for gone in range(len(tail) - 1):  # not the last: without it, the term only ends early
        if rest == tail[:gone] + tail[gone + 1 :]:
            return _lost(place, term, at, at + length - 1)
    longer = text[at + done : at + length + 1]
    return _added(reading, place, term, at, longer, tail, at + done)


def _behind(reading: Reading, place: _Place, term: str, at: int) -> Hit | None:
    """The second half stands at `at`: one fault in what precedes."""
    text, length, done = place.line.text, len(term), len(term) // 2
    start = at - done
    if start >= 0:
        if text.startswith(term, start):
            return None
        wrong = _only_difference(text[start : start + length], term)
        if wrong is not None and wrong < done and (hit := _replaced(reading, place, term, start, wrong)):
            return hit
    head = term[:done]
    if start + 1 >= 0:
        rest = text[start + 1 : at]
        for gone in range(1, len(head)):
            if rest == head[:gone] + head[gone + 1 :]:
                return _lost(place, term, start + 1, start + length)
    if start - 1 >= 0:
        return _added(reading, place, term, start - 1, text[start - 1 : at], head, start - 1, until=start + length)
    return None


def _only_difference(said: str, term: str) -> int | None:
    if len(said) != len(term):
        return None
    found = [at for at, (one, other) in enumerate(zip(said, term, strict=True)) if one != other]
    return found[0] if len(found) == 1 else None


def _fits(place: _Place, start: int, end: int) -> bool:
    return start not in place.inside and end not in place.inside


def _replaced(reading: Reading, place: _Place, term: str, start: int, wrong: int) -> Hit | None:
    end, at = start + len(term), start + wrong
    said, meant = place.line.text[at], term[wrong]
    window = place.line.text[start:end]
    if (
        not "一" <= said <= "鿿"
        or at in place.covered
        or window in reading.context.known.terms
        or not _fits(place, start, end)
    ):
        return None
    known, loose = reading.context.known, at in place.loose
    alike = known.sound_alike(said, meant) or known.look_alike(said, meant)
    if not (
        alike
        or (loose and known.blur_alike(said, meant))
        or (len(term) > 4 and known.begins_alike(said, meant))  # noqa: PLR2004
        or (loose and (len(term) > 4 or term in known.idioms))  # noqa: PLR2004  # of four, many differ by one only
    ):
        return None
    if cuts.is_usual(reading, window):
        return None
    return Hit(place.line, start, end, f"“{window}”像是“{term}”，“{said}”应为“{meant}”。", term)


def _lost(place: _Place, term: str, start: int, end: int) -> Hit | None:
    window = range(start, end)
    # Of a term of four, three characters are often a phrase of their own: one of them must be out of place.
    odd = place.loose if len(term) == 4 else place.loose | place.single  # noqa: PLR2004
    if start < 0 or not _fits(place, start, end) or odd.isdisjoint(window):
        return None
    return Hit(place.line, start, end, f"“{place.line.text[start:end]}”像是“{term}”掉了一个字。", term)


def _added(
    reading: Reading, place: _Place, term: str, start: int, longer: str, part: str, offset: int, until: int = 0
) -> Hit | None:
    if len(longer) != len(part) + 1:
        return None
    end = until or start + len(term) + 1
    for more in range(1, len(part)):
        if longer[:more] + longer[more + 1 :] == part:
            at = offset + more
            extra = longer[more]
            doubles = extra in (longer[more - 1], longer[more + 1])
            odd = at in place.loose or (len(term) > 4 and at in place.single and extra not in FUNCTION)  # noqa: PLR2004
            if not "一" <= extra <= "鿿" or not _fits(place, start, end) or not (odd or doubles):
                return None
            if at in place.covered or cuts.is_usual(reading, place.line.text[start:end]):
                return None
            return Hit(place.line, start, end, f"“{place.line.text[start:end]}”像是“{term}”多了一个字。", term)
    return None


def _words(reading: Reading) -> Iterator[Hit]:
    """Words of two and three characters: both sides of the wrong one stand alone."""
    for line in reading.text.lines:
        if line.name:  # names of people and places are no words
            continue
        place: _Place | None = None
        behind = 0
        for first, second, window in _windows(line):
            if len(window) not in (2, 3) or first.start < behind or not all("一" <= each <= "鿿" for each in window):
                continue
            place = place or _place(reading, line)
            span = range(first.start, second.end)
            if place.loose.isdisjoint(span) or not place.covered.isdisjoint(span):
                continue
            if window[-1] in "化性者们" or _is_name(line, second.end):
                continue
            found = _listed_word(reading, window) or _any_word(reading, place, window, first.start)
            if found is not None:
                word, at = found
                behind = second.end
                message = f"“{window}”像是“{word}”，“{window[at]}”应为“{word[at]}”。"
                yield Hit(line, first.start, second.end, message, word)


def _windows(line: Line) -> Iterator[tuple[Token, Token, str]]:
    """Two or three neighbouring words: the first, the last, and their characters. Three first: they hold the two."""
    tokens = line.tokens
    for at in range(len(tokens) - 1):
        if at + 2 < len(tokens):
            yield tokens[at], tokens[at + 2], "".join(each.text for each in tokens[at : at + 3])
        yield tokens[at], tokens[at + 1], tokens[at].text + tokens[at + 1].text


def _listed_word(reading: Reading, window: str) -> tuple[str, int] | None:
    """A word of the genre that this sounds or looks like, and where the two differ."""
    known = reading.context.known
    for at, said in enumerate(window):
        if said in FUNCTION:
            continue
        for word in known.pairs.get(f"{window[:at]}*{window[at + 1 :]}", ()):
            if word[at] != said and (
                known.sound_alike(said, word[at])
                or known.look_alike(said, word[at])
                or (len(word) > 2 and known.blur_alike(said, word[at]))  # noqa: PLR2004  # of three, two are right
            ):
                return word, at
    return None


def _any_word(reading: Reading, place: _Place, window: str, start: int) -> tuple[str, int] | None:
    """The most usual word that sounds the same; both characters must be out of place, or it is chance."""
    if len(window) != 2 or not place.loose.issuperset(range(start, start + 2)):  # noqa: PLR2004
        return None
    if not place.single.issuperset(range(start, start + 2)):
        return None
    known, often = reading.context.known, reading.context.often
    found = [
        (often(word), word, at)
        for at, said in enumerate(window)
        for meant in known.same_sound(said)
        for word in [f"{window[:at]}{meant}{window[at + 1 :]}"]
        if meant != said
    ]
    most, word, at = max(found, default=(0, "", 0))
    return (word, at) if most >= _FREQUENT else None


def _is_name(line: Line, end: int) -> bool:
    """Whether what follows makes it the name of a place or a person."""
    return line.text[end : end + 1] in set("县市区镇乡村屯寨坝河江湖山桥路街巷岭沟坪湾港水库同") or line.text[
        end : end + 2
    ] in ("同志", "书记", "局长")


def _swapped(reading: Reading) -> Iterator[Hit]:
    swapped = reading.context.known.swapped
    lengths = sorted({len(each) for each in swapped})
    for line in reading.text.lines:
        place: _Place | None = None
        for token in line.tokens:
            for length in lengths:
                said = line.text[token.start : token.start + length]
                term = swapped.get(said) if len(said) == length else None
                if term is None:
                    continue
                place = place or _place(reading, line)
                end = token.start + length
                window = range(token.start, end)
                if not _fits(place, token.start, end) or cuts.is_usual(reading, said):
                    continue
                if length == 2 and not place.loose.issuperset(window):  # noqa: PLR2004
                    continue
                if len(place.single.intersection(window)) < 2 and place.loose.isdisjoint(window):  # noqa: PLR2004
                    continue
                yield Hit(line, token.start, end, f"“{said}”像是“{term}”，两个字颠倒了。", term)


RULES = (
    Rule(
        "typos.near-term",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/lexicon.tsv)",
        (
            "召开民主生会。",
            "坚持全面从严治严党。",
            "加强组织能力假设。",
            "落实中央八项规定精申。",
            "坚持以人民为中新。",
            "存在按部就斑的心态。",
        ),
        ("召开民主生活会。", "坚持全面从严治党。", "支部组织力建设不够。", "党发展壮大。", "以案促治。"),
        _terms,
    ),
    Rule(
        "typos.near-word",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/lexicon.tsv, sounds.tsv, shapes.tsv)",
        ("对党忠称老实。", "宗纸意识淡薄。", "加强调言走访。"),
        ("近年来成效明显。", "茅坪镇的站点。", "会以更高标准要求自己。"),
        _words,
    ),
    Rule(
        "typos.swapped",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/lexicon.tsv)",
        ("召开民主活生会。", "严格落施措实。", "增强政站治位。"),
        ("召开民主生活会。", "措施落实。"),
        _swapped,
    ),
)
