"""Short words typed wrong or the wrong way round: both characters stand alone where a word should be."""

from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed import cuts, people
from bot.proofread.noticed.alone import AFTER_VERBS, ALONE, FUNCTION, SELDOM
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line, Token
from bot.proofread.typos import doubts, fitting
from bot.proofread.typos.near import Surroundings, fits, surroundings

_TIMES = frozenset("底月日年会天周季节之以议程期午")
# Beside these stands anything.
_ANYWHERE = FUNCTION | frozenset("一人天来到个次年月日时同跟各")
_SINGLY = ALONE | SELDOM
_RARER = 12  # times as usual must a word be whose wrong character often stands alone
_CLEAR = 5  # times as usual is the word that was surely meant
_FREQUENT = 100  # times that a word occurs in general: rarer ones are not what was meant by chance

_Meant = tuple[str, int] | tuple[str, int, str]  # a word, where it differs, another that it may be


def _words(reading: Reading) -> Iterator[Hit]:
    """Words of two and three characters: both sides of the wrong one stand alone."""
    said = "\n".join(line.text for line in reading.text.lines)
    for line in reading.text.lines:
        if line.name:  # names of people and places are no words
            continue
        place: Surroundings | None = None
        behind = 0
        for first, second, window in _windows(reading, line):
            if first.start < behind:
                continue
            place = place or surroundings(reading, line)
            found = _meant_at(reading, place, window, first.start)
            if found is None or not _is_possible(reading, line, window, first.start, found):
                continue
            turned = sorted(window) == sorted(found[0])
            if turned and line.text[second.end : second.end + 1] in AFTER_VERBS:  # 案卷评查抽了20卷
                continue
            if said.count(window) > 1:  # nobody slips twice in the same way: a word of the trade
                continue
            behind = second.end
            word, at, *others = found
            if others:
                message, word = f"“{window}”像是打错了字，比如是“{word}”或“{others[0]}”。", ""
            elif turned:
                message = f"“{window}”像是“{word}”，两个字颠倒了。"
            else:
                message = f"“{window}”像是“{word}”，“{window[at]}”应为“{word[at]}”。"
            yield Hit(line, first.start, second.end, message, word)


def _is_possible(reading: Reading, line: Line, window: str, start: int, found: _Meant) -> bool:
    """Whether what may be meant fits there at all better than what is said."""
    counts = reading.context.neighbours
    if line.text[start - 1 : start] == window[-1] == "边" or window[-1] == "曰":  # 边审边签, 二曰
        return False
    if window[0] == "同" and line.text.startswith("、同", start + len(window)):  # 同议、同定
        return False
    for word in (found[0], *found[2:]):
        apart = [at for at in range(len(window)) if str(word)[at] != window[at]]
        # No keyboard offers first what hardly anybody writes: a word of the trade.
        rare = len(apart) == 1 and counts is not None and not counts.often(window[apart[0]])
        if rare and not reading.context.known.look_alike(window[apart[0]], str(word)[apart[0]]):
            continue
        if len(apart) != 1:
            return True
        likely = fitting.likely(reading, line, start + apart[0], str(word)[apart[0]])
        more = likely - fitting.POSSIBLE
        if more > 0 and more > doubts.of_word(reading, line, start, str(word), apart[0]):
            return True
    return False


def _meant_at(reading: Reading, place: Surroundings, window: str, start: int) -> _Meant | None:
    span = range(start, start + len(window))
    apart = window in reading.context.known.apart and not cuts.is_usual(reading, window)
    apart = apart and (place.single.issuperset(span) or start in place.loose)
    if not (apart or place.loose.intersection(span)) or not place.covered.isdisjoint(span):
        return None
    if _is_right(place.line, window, start, apart=apart):
        return None
    if apart:
        return _meant(reading, window)
    if len(window) == 2 and start + 1 not in place.single:  # noqa: PLR2004  # a rare word may be meant
        return None
    strange = len(window) > 2 or any(  # noqa: PLR2004
        at in place.loose and place.line.text[at] not in SELDOM for at in span
    )
    return (_listed_word(reading, window) if strange else None) or _any_word(reading, place, window, start)


def _is_right(line: Line, window: str, start: int, *, apart: bool) -> bool:
    """Whether it is a name, or the end of one word and the beginning of the next."""
    if window[-1] in "工总" and window[0] in people.SURNAMES:  # what an engineer called Zheng is called: 郑工
        return True
    former = window[0] == "原" and window[1] in "省市县区镇乡局厂"  # what used to be one
    if former or window[-1] in "化性者们" or is_name(line, start + len(window)) or (window[0] in "老小" and not apart):
        return True
    if doubts.ends_alike(line.text, start, window[-1]):
        return True
    of_time = window[0] in "前后内中上起" and line.text[start - 1 : start] in _TIMES  # 3月底前精读
    twice = line.text[start + len(window) : start + len(window) + 1] == window[0]  # 学史用史
    return of_time or twice or people.begins_at(line.text, start)


def _windows(reading: Reading, line: Line) -> Iterator[tuple[Token, Token, str]]:
    """Two or three characters of neighbouring words, or a rare word: the first, the last, the characters.

    Three first: they hold the two.
    """
    tokens, apart = line.tokens, reading.context.known.apart
    sizes = [len(token.text) if "一" <= token.text[0] <= "鿿" else 9 for token in tokens] + [9, 9]
    for at, token in enumerate(tokens):
        if sizes[at] > 2:  # noqa: PLR2004
            continue
        if sizes[at] == 2 and token.text in apart:  # noqa: PLR2004  # a word that hardly anybody uses: 开停
            yield token, token, token.text
        if sizes[at] == sizes[at + 1] == sizes[at + 2] == 1:
            yield token, tokens[at + 2], token.text + tokens[at + 1].text + tokens[at + 2].text
        if sizes[at] + sizes[at + 1] < 4:  # noqa: PLR2004
            yield token, tokens[at + 1], token.text + tokens[at + 1].text


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


def _any_word(reading: Reading, place: Surroundings, window: str, start: int) -> tuple[str, int] | None:
    """The most usual word that sounds or looks the same; the wrong character never stands alone, or it is chance."""
    if len(window) != 2 or not place.single.issuperset(range(start, start + 2)):  # noqa: PLR2004
        return None
    if start - 1 in place.single & place.loose:  # three strange ones in a row are a name
        return None
    known, often = reading.context.known, reading.context.often
    strange = any(start + at in place.loose and said not in SELDOM for at, said in enumerate(window))
    found = [
        (often(word) // (_RARER if said in _SINGLY else 1), word, at)
        for at, said in enumerate(window)
        if said not in FUNCTION
        and window[1 - at] not in _ANYWHERE
        and not (said in _SINGLY and window[1 - at] in _SINGLY)
        for meant in {*known.same_sound(said), *known.shapes.get(said, ())}
        for word in [f"{window[:at]}{meant}{window[at + 1 :]}"]
        if meant != said
    ]
    enough = [
        each
        for each in found
        if each[0] >= _FREQUENT or (strange and (each[1] in known.plain or each[1] in known.terms))
    ]
    _, word, at = max(enough, default=(0, "", 0))
    return (word, at) if word else None


def _meant(reading: Reading, window: str) -> _Meant | None:
    """The words that sound or look like two characters which are never neighbours: the most usual, or the two."""
    known, often = reading.context.known, reading.context.often
    found = {
        word: (word in known.terms, often(word), at)
        for at, said in enumerate(window)
        for meant in {*known.same_sound(said), *known.shapes.get(said, ())}
        for word in [f"{window[:at]}{meant}{window[at + 1 :]}"]
        if meant != said and cuts.is_usual(reading, word)
    }
    if cuts.is_usual(reading, window[::-1]):  # 力压 for 压力
        found[window[::-1]] = (window[::-1] in known.terms, often(window[::-1]), 0)
    ranked = sorted(found, key=lambda word: found[word][:2], reverse=True)
    if not ranked:
        return None
    best = ranked[0]
    if len(ranked) > 1 and found[ranked[1]][1] * _CLEAR > found[best][1]:
        return best, found[best][2], ranked[1]
    return best, found[best][2]


def is_name(line: Line, end: int) -> bool:
    """Whether what follows makes it the name of a place or a person."""
    return line.text[end : end + 1] in set("县市区镇乡村屯寨坝河江湖山桥路街巷岭沟坪湾港水库同") or line.text[
        end : end + 2
    ] in ("同志", "书记", "局长")


def _swapped(reading: Reading) -> Iterator[Hit]:
    swapped, lengths = reading.context.known.swapped, reading.context.known.swapped_lengths
    for line in reading.text.lines:
        place: Surroundings | None = None
        for token in line.tokens:
            for length in lengths.get(line.text[token.start : token.start + 2], ()):
                said = line.text[token.start : token.start + length]
                term = swapped.get(said) if len(said) == length else None
                if term is None:
                    continue
                place = place or surroundings(reading, line)
                end = token.start + length
                window = range(token.start, end)
                if not fits(place, token.start, end) or cuts.is_usual(reading, said):
                    continue
                if length == 4 and cuts.is_usual(reading, said[1:3]):  # noqa: PLR2004  # 一放松就
                    continue
                if length == 2 and not place.loose.issuperset(window):  # noqa: PLR2004
                    continue
                if len(place.single.intersection(window)) < 2 and place.loose.isdisjoint(window):  # noqa: PLR2004
                    continue
                yield Hit(line, token.start, end, f"“{said}”像是“{term}”，两个字颠倒了。", term)


RULES = (
    Rule(
        "typos.near-word",
        Family.TYPOS,
        Severity.MUST,
        "own compilation (data/lexicon.tsv, sounds.tsv, shapes.tsv)",
        ("对党忠称老实。", "宗纸意识淡薄。", "加强调延走访。"),
        (
            "近年来成效明显。",
            "由党员高进负责，责任人：时问。",
            "茅坪镇的站点。",
            "会以更高标准要求自己。",
            "水氡值每天早上测。",
            "另外3份边审边签，有人说“郑工”不大说话。",
            "共发函80份，续函12份，工帽按人头领。",
        ),
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
