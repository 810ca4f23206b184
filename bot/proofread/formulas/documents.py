"""Names of documents in 《》 and formulas in “”: between such marks nothing else can be meant. Only ever: 建议核对."""

import re
from collections.abc import Iterator
from functools import cache

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.official import distance, plain
from bot.proofread.formulas.wording import message
from bot.proofread.genre import Genre
from bot.proofread.known import Known
from bot.proofread.rule import Hit, Reading, Rule
from bot.proofread.text import Line

_TITLE = re.compile("《(?P<it>[^《》\\n]{5,60})》")
_QUOTED = re.compile("“(?P<it>[^“”，。；、\\n]{3,9})”")
_TRIAL = re.compile(
    "[（(](?:试行|修订|暂行|节选|全文|.{0,4}年版?)[）)]$|第[一二三四五六]卷$|[一二三四五]?[（(][上下][）)]$"
)
_NUMBERS = "一二两三四五六七八九十"
_PARTY = "中国共产党"
_WRONG_PARTY = (
    "党的",
    "中共",
    "共产党",
    "共产党员",
    "中国共产党员",
    "中国共产党党员",
    "中国共产党的",
    "中共党员",
    "党员",
)
# What is done with a formula tells which one was meant.
_VERBS = {
    "两个确立": "领悟|感悟|拥护|捍卫|忠诚",
    "两个维护": "做到|践行",
    "四个意识": "增强|树牢|树立|强化",
    "四个自信": "坚定|坚定了",
    "四种形态": "监督执纪|运用",
    "三重一大": "落实|执行|坚持|严守",
    "三会一课": "落实|执行|坚持|严格",
    "一岗双责": "落实|履行|坚持",
}
_LEAST = 5  # characters of a name without its first words: shorter ones are near to anything


@cache
def _named(known: Known) -> tuple[tuple[tuple[str, str, int], ...], frozenset[str]]:
    """The names of documents, each with its bare words and its slack, and all ways to write one that are right."""
    names = [name for name in known.official if name.kind == "title"]
    right = {plain(each) for name in names for each in (name.text, *name.also)}
    right |= {each.removeprefix(_PARTY) for each in right} | {f"党{each.removeprefix(_PARTY)}" for each in right}
    return tuple((name.text, plain(name.text), name.slack) for name in names), frozenset(right)


def _titles(reading: Reading) -> Iterator[Hit]:
    """《》 around what is nearly the name of a document."""
    if "《" not in reading.text.plain:
        return
    names, right = _named(reading.context.known)
    for line in reading.text.lines:
        for match in _TITLE.finditer(line.text):
            said = plain(_TRIAL.sub("", match["it"]))
            if said in right:
                continue
            usual = next((name for name, bare, slack in names if _is_near(said, bare, slack)), "")
            if usual:
                yield Hit(line, *match.span(), message(f"《{usual}》"))


_INVENTED = re.compile(
    "《习近平(?:总书记)?(?:同志)?(?:重要|经典|系列|精选)(?:著作|文章|讲话|论著|文稿|文献)(?:重要|系列)?(?:选编|选集|汇编|精选|摘编|选读|文选|文集|集|选|读本|合集)(?:[（(][^（）()]{1,6}[）)])?》"
)
_LONG = 22  # characters of a name that is known again by most of them


def _invented(reading: Reading) -> Iterator[Hit]:
    """Books of the general secretary that nobody published."""
    for line in reading.text.lines:
        if "《习近平" in line.text:
            for match in _INVENTED.finditer(line.text):
                if "讲话" not in match[0] or "系列" not in match[0]:
                    yield Hit(line, *match.span(), message("《习近平著作选读》《习近平谈治国理政》"))


def _is_near(said: str, name: str, slack: int) -> bool:
    short = name.removeprefix(_PARTY)
    if short != name and any(said == wrong + short for wrong in _WRONG_PARTY):
        return True
    if short != name and said.startswith(_PARTY) and said == f"{_PARTY}党{short}":
        return True
    if short != name and len(short) > _LEAST:
        bare = next((said.removeprefix(each) for each in _WRONG_PARTY if said.startswith(each)), "")
        if bare and len(bare) > _LEAST and distance(bare, short, 1) <= 1:
            return True
    if len(name) >= _LONG and said[:6] == name[:6] and said[-4:] == name[-4:]:
        slack = max(slack, len(name) // 6)
    return distance(said, name, slack) <= slack or (
        short != name and len(short) > _LEAST and distance(said, short, 1) == 1 and said[:1] == short[:1]
    )


def _quoted(reading: Reading) -> Iterator[Hit]:
    """“两个确认”, “三个维护”: in quotes, nothing else can be meant."""
    known = reading.context.known
    names = [name.text for name in known.official if name.kind == "quoted"]
    for line in reading.text.lines:
        if "“" not in line.plain:
            continue
        for match in _QUOTED.finditer(line.plain):
            said = match["it"]
            usual = next((each for each in names if _is_slip(known, said, each, line.plain[: match.start()])), "")
            if (
                usual
                and said not in names
                and not (said[0] in _NUMBERS and said[1:] == usual[1:] and _is_loose(usual, line))
            ):
                yield Hit(line, *match.span(), message(f"“{usual}”"))


def _is_slip(known: Known, said: str, name: str, before: str) -> bool:
    if len(said) == len(name):
        wrong = [at for at, (one, other) in enumerate(zip(said, name, strict=True)) if one != other]
        if len(wrong) != 1:
            return False
        one, other = said[wrong[0]], name[wrong[0]]
        if one in _NUMBERS and other in _NUMBERS:
            return True
        if name in _VERBS and re.search(f"(?:{_VERBS[name]})$", before):
            return True
        return known.sound_alike(one, other) or known.look_alike(one, other) or known.blur_alike(one, other)
    if abs(len(said) - len(name)) != 1 or said[0] != name[0] or said[-1] != name[-1] or len(said) < 4:  # noqa: PLR2004
        return False
    return distance(said, name, 1) == 1 and said not in ("十个坚持", "四个大考验")


def _is_loose(usual: str, line: Line) -> bool:
    """三个意识 may be a unit's own; beside the other formulas it is none."""
    return usual[-2:] not in ("确立", "维护", "自信", "考验", "危险") and not any(
        each in line.plain for each in ("四个自信", "两个维护", "四个意识", "五位一体", "三会一课")
    )


_PASSAGE = frozenset({Genre.MATERIAL, Genre.PASSAGE})
RULES = (
    Rule(
        "formulas.document",
        Family.FORMULAS,
        Severity.MUST,
        "own compilation (data/official.tsv)",
        (
            "重读《党的纪律处分条例》。",
            "学习《中国共产党廉洁自律条例》。",
            "学习《习近平著作选编》。",
            "学习《中国共产党党支部工作条例（试行）》。",
            "学习《关于新形势下党内政治生活若干准则》。",
        ),
        (
            "重读《中国共产党纪律处分条例》和《纪律处分条例》。",
            "学习《党支部工作条例（试行）》《准则》《习近平谈治国理政》第四卷。",
            "学习《习近平谈治国理政（第四卷）》《中国共产党组织工作条例》《县农村工作条例》。",
        ),
        _titles,
        _PASSAGE,
    ),
    Rule(
        "formulas.invented",
        Family.FORMULAS,
        Severity.MUST,
        "own",
        ("研读《习近平重要著作选编》第一卷。", "通读《习近平经典文章汇编》。"),
        ("研读《习近平著作选读》第一卷和《习近平关于调查研究论述摘编》。",),
        _invented,
        _PASSAGE,
    ),
    Rule(
        "formulas.quoted",
        Family.FORMULAS,
        Severity.MUST,
        "own compilation (data/official.tsv)",
        (
            "做到“两个维户”。",
            "坚决做到“两个拥护”。",
            "增强“四种意识”。",
            "做到“三个维护”。",
            "增强“五个意识”、坚定“四个自信”。",
            "坚持“三会两课”，落实“三会一课”。",
        ),
        ("树立“三个意识”，落实“两个责任”，做到“两个确保”。", "落实“三会一课”，增强“四个意识”。", "坚持“十个坚持”。"),
        _quoted,
        _PASSAGE,
    ),
)
