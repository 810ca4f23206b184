"""Formulas in “”: between quotes nothing else can be meant. Only ever: 建议核对."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.official import distance
from bot.proofread.formulas.wording import message
from bot.proofread.genre import Genre
from bot.proofread.known import Known, Name
from bot.proofread.rule import Hit, Reading, Rule, lines_for
from bot.proofread.text import Line

_QUOTED = re.compile("“(?P<it>[^“”，。；、\\n]{3,9})”")
_NUMBERS = "一二两三四五六七八九十"
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


# What it is called tells it, too.
_BEHIND = {
    "四个全面": "战略布局",
    "五位一体": "总体布局",
    "两个一百年": "奋斗目标",
    "我为群众办实事": "实践活动",
    "一带一路": "倡议",
    "四种形态": "处理",
}
# Beside one of them, the others are meant.
_CHAIN = ("两个确立", "两个维护", "四个意识", "四个自信")
_LINKS = re.compile(f"“(?:{'|'.join(_CHAIN)})”|”的?决定性意义")


def _quoted(reading: Reading) -> Iterator[Hit]:
    """“两个确认”, “三个维护”: in quotes, nothing else can be meant."""
    known = reading.context.known
    names = _names(known)
    for line in lines_for(reading, _QUOTED):
        if "“" not in line.plain:
            continue
        for match in _QUOTED.finditer(line.plain):
            said = match["it"]
            if said in names:
                continue
            usual = next((each for each in names if _is_slip(known, said, names[each], match)), "")
            if usual and not (said[0] in _NUMBERS and said[1:] == usual[1:] and _is_loose(usual, line)):
                yield Hit(line, *match.span(), message(f"“{usual}”"))


@cache
def _names(known: Known) -> Mapping[str, Name]:
    return {name.text: name for name in known.official if name.kind == "quoted"}


def _is_slip(known: Known, said: str, meant: Name, match: re.Match[str]) -> bool:
    name, before = meant.text, match.string[: match.start()]
    if len(said) == len(name):
        wrong = [at for at, (one, other) in enumerate(zip(said, name, strict=True)) if one != other]
        if len(wrong) != 1:
            return False
        one, other = said[wrong[0]], name[wrong[0]]
        if one in _NUMBERS and other in _NUMBERS:
            return bool(meant.slack)  # of some there are as many as a unit likes
        if name in _CHAIN and _LINKS.search(match.string, max(match.start() - 16, 0), match.end() + 12):
            return True
        if name in _BEHIND and match.string.startswith(_BEHIND[name], match.end()):
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
        "formulas.quoted",
        Family.FORMULAS,
        Severity.MUST,
        "own compilation (data/official.tsv)",
        (
            "做到“两个维户”。",
            "协调推进“四个全部”战略布局。",
            "对“两个确定”的决定性意义领会不深。",
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
