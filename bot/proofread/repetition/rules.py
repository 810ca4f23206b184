"""重复: a paragraph, a sentence or a claim that stands in the text twice."""

from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.noticed.bare import bare
from bot.proofread.noticed.once import of_reading
from bot.proofread.noticed.points import items
from bot.proofread.repetition import again, altered, clauses, piled, restated
from bot.proofread.repetition.belonging import is_out_of_turn
from bot.proofread.rule import Find, Hit, Reading, Rule
from bot.proofread.text import Line, Part
from bot.reading import likeness

_SAME = 0.9  # of a claim's pairs of characters: claims of one pattern share two thirds
_PASTED = 12  # characters that stand in two places by no chance: never in 320,000 characters of right materials
_OTHER = 4  # characters that only one of two such claims has
_NAME = 3  # characters: 学习方面 is long enough to be a heading of its own


def _paragraphs(reading: Reading) -> Iterator[Hit]:
    for second, before, equal in clauses.paragraphs(reading):
        turned = is_out_of_turn(reading, before) and not is_out_of_turn(reading, second)
        line, first = (before, second) if turned else (second, before)
        how = "一样" if equal else "只差几个字"
        yield Hit(line, line.at, len(line.text), f"这一段和第{first.number}行{how}，写了两遍。")


def _headings(reading: Reading) -> Iterator[Hit]:
    """Headings and claims: the same one under two numbers."""
    seen: dict[tuple[str, int], Line] = {}
    for line in reading.text.lines:
        if line.level in (1, 2):
            said = bare(line.claim)
            key = (f"{line.part}{said}" if line.level > 1 else said, line.level)
            if len(said) > _NAME and key in seen:
                yield Hit(line, line.at, line.at + len(line.claim), f"这个标题和第{seen[key].number}行一样。")
            seen.setdefault(key, line)


def _sentences(reading: Reading) -> Iterator[Hit]:
    for each in again.runs(reading):
        if each.near or each.whole:
            where = "前面" if each.first is each.line else f"第{each.first.number}行"
            yield Hit(each.line, each.start, each.end, f"这句话在{where}已经写过一遍。")
    for each in again.stutters(reading):
        yield Hit(each.line, each.start, each.end, "这几个字接着写了两遍。")


def _clauses(reading: Reading) -> Iterator[Hit]:
    """Half a sentence that nobody writes twice, once for two lines: long, and no point's claim that is taken up."""
    for each in _pasted(reading).values():
        yield Hit(each.line, each.start, each.end, f"这半句在第{each.first.number}行也有，一字不差。")
    for line, start, end in altered.find(reading):
        yield Hit(line, start, end, "同一个意思前后写了两遍，像是改过以后原来的没有删。")


def _passages(reading: Reading) -> Iterator[Hit]:
    told = _pasted(reading)
    for each in again.runs(reading):
        if not (each.near or each.whole) and (each.line.number, each.first.number) not in told:
            yield Hit(each.line, each.start, each.end, f"这半句在第{each.first.number}行也有，一字不差。")
    for each in again.within(reading):
        where = "前面或后面" if each.first is each.line else f"第{each.first.number}行"
        yield Hit(each.line, each.start, each.end, f"这半句在{where}的一句里也有，一字不差。")


@of_reading
def _pasted(reading: Reading) -> dict[tuple[int, int], again.Again]:
    """By the two lines, the first stretch of one that stands in the other."""
    found: dict[tuple[int, int], again.Again] = {}
    for each in again.runs(reading):
        if not (each.near or each.whole) and _is_pasted(reading, each):
            found.setdefault((each.line.number, each.first.number), each)
    return found


def _is_pasted(reading: Reading, each: again.Again) -> bool:
    said = bare(each.line.text[each.start : each.end])
    return len(said) >= _PASTED and not any(claim in said for claim in clauses.claims(reading) if len(claim) > _NAME)


def _alike(reading: Reading) -> Iterator[Hit]:
    for each in again.alike(reading):
        where = "前面一句" if each.first is each.line else f"第{each.first.number}行的一句"
        yield Hit(each.line, each.start, each.end, f"这句话和{where}只差几个字。")


def _claims(reading: Reading) -> Iterator[Hit]:
    """A problem, a cause or a measure that claims what another one of its part does."""
    for part in (Part.PROBLEMS, Part.CAUSES, Part.MEASURES):
        seen: list[tuple[str, frozenset[str], Line]] = []
        for each in items(reading, part):
            said = bare(each.claim)
            if each.line.text[each.claim_end : each.claim_end + 1] == "：":
                continue  # 存在问题：, over every point
            own = frozenset(said)
            # Counting characters spares counting the pairs of claims that have little in common.
            near = ((other, line) for other, has, line in seen if len(own ^ has) <= _OTHER)
            first = next((line for other, line in near if likeness.of(said, other) >= _SAME), None)
            if first is not None and len(said) > _NAME and each.shown:
                where = "前面一条" if first is each.line else f"第{first.number}行的一条"
                yield Hit(each.line, each.start, each.claim_end, f"这一条的标题和{where}一样。")
            seen.append((said, own, each.line))


def _restated(reading: Reading) -> Iterator[Hit]:
    for each in (*restated.find(reading), *restated.padded(reading), *restated.anew(reading)):
        where = "前面" if each.first is each.line else f"第{each.first.number}行"
        yield Hit(each.line, each.start, each.end, f"这个意思{where}说过了，换了几个字。")


def _rule(
    name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...], severity: Severity = Severity.MUST
) -> Rule:
    return Rule(f"repetition.{name}", Family.REPETITION, severity, "S", fires, stays, find)


def _piled(reading: Reading) -> Iterator[Hit]:
    for line, start, end, word in piled.find(reading):
        yield Hit(line, start, end, f"“{word}”接连用了三次以上，读起来像口号。")


_AGAIN = "班子成员学习理论不够系统，读原著悟原理不够，指导实践的能力还要提高。"
_TOLD = "老人在门口等了半个上午，没有一个人出来问"
_FORMULA = "以习近平新时代中国特色社会主义思想为指导，增强“四个意识”"
RULES = (
    _rule(
        "paragraph",
        _paragraphs,
        (f"一是学得浅。{_AGAIN}\n二是用得少。\n　　三是学得浅。{_AGAIN}", "有关事项已如实报告。\n有关事项已如实报告。"),
        (f"{_AGAIN}\n班子带头学。", "有关事项已如实报告。\n班子带头学。"),
    ),
    _rule(
        "heading",
        _headings,
        ("一、存在的问题\n（一）理论学习方面\n（二）理论学习方面",),
        ("一、问题\n（一）理论学习方面\n二、措施\n（一）理论学习方面",),
    ),
    _rule(
        "sentence",
        _sentences,
        (
            f"班子带头。{_AGAIN}\n还要看到问题。{_AGAIN}",
            f"{_TOLD}。{_TOLD}。",
            "热线接了12个没有回热线接了12个没有回。",
            "群众4月、6月两次来问，群众4月、6月两次来问，班子答复不了。",
            f"{_TOLD}，班子后来才知道。渠道没有修，{_TOLD}。",
        ),
        (
            f"{_AGAIN}班子带头学。",
            "改一改，改一改，就改好了。",
            f"班子{_FORMULA}。班子坚持{_FORMULA}。",
            f"{_TOLD}。\n班子后来才知道，{_TOLD}，就散了。",
        ),
    ),
    _rule(
        "clause",
        _clauses,
        (
            "班子在强化政治责任和政治担当上仍然缺少办法，不够主动。\n在工作中，班子在强化政治责任和政治担当上仍然缺少办法，效果不好。",
            f"{_TOLD}。\n班子后来才知道，{_TOLD}，就散了。",
            "泵房的门，到年底盘点时才想起去换，到年底盘点时才想起去换锁，钥匙丢了三把。",
            "忙起来就把查渠的事往后放，忙起来就往后放查渠的事，淤了也不知道。",
            "过了23天才向水管所通报，渠断了水。过了23天才通报水管所，渠也就断了。",
        ),
        (
            "老人在门口等了半天，没有人问。\n老人在门口等了半天，没有人管。",
            "该下去看渠的时候我在开会，该开会的时候我下去看渠。",
            "我查的时候泵房里不出事，泵房里出事的时候我不查。",
            "12月底前补缴水费60万元，6月底前补缴水费66万元。",
            "一是对上水户不上心。对上水户还不够上心。",
        ),
    ),
    _rule(
        "passage",
        _passages,
        (
            "老人在门口等人来问。\n班子后来才知道，老人在门口等人来问，就散了。",
            "班子后来才知道老人在门口等了半个上午。\n老人在门口等了半个上午，就散了。",
        ),
        (
            "班子在学习上不够主动。\n班子在落实上不够主动。",
            f"班子{_FORMULA}，学得不深。\n今后{_FORMULA}，学深学透。",
            "办好实事（责任人：张三；完成时限：2022年6月底前）。\n修好渠道（责任人：张三；完成时限：2022年6月底前）。",
        ),
        Severity.ADVICE,
    ),
    _rule(
        "alike",
        _alike,
        (
            (
                "一、存在的问题\n去年汛期，班子到河堤上看了三次，没有一次带上技术员，险工在哪里说不清楚。\n"
                "二、原因分析\n去年汛期，班子到河堤上看了两次，没有一次带上技术员，险工在哪里说不清楚。"
            ),
        ),
        (
            (
                "一、存在的问题\n去年汛期，班子到河堤上看了三次，没有一次带上技术员，险工在哪里说不清楚。\n"
                "二、原因分析\n去年汛期，班子把时间花在开会上，没有去想险工在哪里，心里存着侥幸。"
            ),
        ),
        Severity.ADVICE,
    ),
    _rule(
        "restated",
        _restated,
        (
            "一、存在的问题\n一是作风不实。班子习惯于坐在办公室听汇报、看报表，没有下去。\n二是抓得慢。想得少，习惯坐着办公室里听汇报看报表。",
            "一、存在的问题\n一是对用水户不上心。也就是说，对用水户还不上心。夏天断水三回，没有人去。",
            "一、存在的问题\n一是对用水户不上心。夏天断水，没有站在用水户的角度想一想，当成小事。对用水户的急事不够上心，没有站到用水户角度去想。",
        ),
        (
            "一、存在的问题\n一是作风不实。班子习惯于坐在办公室听汇报、看报表，没有下去。\n二是抓得慢。没有去工地看过。",
            "一、存在的问题\n一是对用水户不上心。夏天断水三回，没有一个人去村里问。渠道淤了也不清，守着电话等人来找。",
        ),
        Severity.ADVICE,
    ),
    _rule(
        "piled",
        _piled,
        ("一、存在的问题\n一是学得浅。\n二、整改措施\n班子将进一步提高认识，进一步改进作风，进一步抓好落实。",),
        ("一、存在的问题\n一是学得浅。\n二、整改措施\n班子将进一步提高认识，改进作风，进一步抓好落实。",),
        Severity.NOTE,
    ),
    _rule(
        "claim",
        _claims,
        ("一、存在的问题\n一是下基层走马观花。6月去了一次。二是下基层走马观花。7月没有去。",),
        (
            "一、存在的问题\n一是下基层走马观花。6月去了一次。二是学文件走马观花。7月没有学。",
            "一、存在的问题\n一是下基层走马观花。6月去了。\n二、整改措施\n一是下基层走马观花。改为住村。",
        ),
        Severity.ADVICE,
    ),
)
