"""Names of documents in 《》: between such marks nothing else can be meant. Only ever: 建议核对."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bot.proofread.finding import Family, Severity
from bot.proofread.formulas.official import distance, plain
from bot.proofread.formulas.wording import message
from bot.proofread.genre import Genre
from bot.proofread.known import Known
from bot.proofread.noticed import near
from bot.proofread.noticed.near import Names
from bot.proofread.rule import Hit, Reading, Rule, lines_for

_TITLE = re.compile("《(?P<it>[^《》\\n]{5,60})》")
_TRIAL = re.compile(
    "[（(](?:试行|修订|暂行|节选|全文|.{0,4}年版?)[）)]$|第[一二三四五六]卷$|[一二三四五]?[（(][上下][）)]$"
)
# Nobody issues a document （暂行）: 暂行 stands within its name.
_UNUSUAL = re.compile("《(?P<it>[^《》\\n]{2,50})[（(](?P<how>暂行|试行|试用|施行|暂用|试办)[）)]》")
_ON_TRIAL = "试行"
# These were not on trial in any year that is written about.
_NEVER_ON_TRIAL = re.compile(
    "章程|(?:党的?)?(?:纪律处分|党?内监督|问责|巡视工作|党?员教育管理工作|党?员权利保障|重大事项请示报告|农村基层组织工作|宣传工作|组织工作|政法工作|机构编制工作)条例"
    "|廉洁自律准则|关于新形势下党内政治生活的若干准则|信访工作条例|领导干部报告个人有关事项规定"
)
_PARTY = "中国共产党"
_STATE = "中华人民共和国"
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
_BEGUN = 4  # characters of a law in front of the word that was put in
_LEAST = 5  # characters of a name without its first words: shorter ones are near to anything


@dataclass(frozen=True, slots=True, eq=False)
class _Titles:
    names: Names
    right: frozenset[str]  # all ways to write one that are right
    mixed: Mapping[str, str]  # the characters of one in their order -> the name


@cache
def _named(known: Known) -> _Titles:
    made = near.names(name for name in known.official if name.kind == "title")
    right = {each.removeprefix(first) for each in made.right for first in ("", _PARTY, _STATE)}
    right |= {f"党{each.removeprefix(_PARTY)}" for each in made.right}
    return _Titles(made, frozenset(right), {"".join(sorted(each.words)): each.name.text for each in made.kept})


def _titles(reading: Reading) -> Iterator[Hit]:
    """《》 around what is nearly the name of a document."""
    if "《" not in reading.text.plain:
        return
    titles = _named(reading.context.known)
    for line in lines_for(reading, _TITLE):
        for match in _TITLE.finditer(line.text):
            said = plain(_TRIAL.sub("", match["it"]))
            if said not in titles.right and (usual := _meant(said, titles)):
                yield Hit(line, *match.span(), message(f"《{usual}》"))


def _unusual(reading: Reading) -> Iterator[Hit]:
    """A document's name with （暂行） or （试行） behind it that it does not have."""
    lines = lines_for(reading, _UNUSUAL)
    names = _named(reading.context.known).right if lines else frozenset[str]()
    for line in lines:
        for match in _UNUSUAL.finditer(line.text):
            said = match["it"]
            short = said.removeprefix(_PARTY).removeprefix("党的")
            trial = f"{_PARTY}{short.removeprefix('党') if said.startswith('党支部') else short}（{_ON_TRIAL}）"
            if match["how"] == _ON_TRIAL:
                if _NEVER_ON_TRIAL.fullmatch(short):
                    yield Hit(line, *match.span(), message(f"《{said}》"))
            elif plain(trial) in names:
                yield Hit(line, *match.span(), message(f"《{trial}》"))
            elif plain(said) in names:
                yield Hit(line, *match.span(), message(f"《{said}》"))


def _meant(said: str, titles: _Titles) -> str:
    """The document that was meant; "" for one that is none of ours."""
    if usual := titles.mixed.get("".join(sorted(said)), ""):
        return usual
    shared = titles.names.shared(said)
    found = (each for each in shared if 2 * shared[each] >= min(len(each.words), len(said)) - 1)
    near = [each for each in found if _is_near(said, each.words, each.name.slack)]
    return max(near, key=lambda each: shared[each]).name.text if near else ""


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
    law = name.removeprefix(_STATE)
    if law != name and said.startswith(_STATE):  # laws differ by two characters of three
        bare = said.removeprefix(_STATE)
        return _is_put_in(bare, law) or (len(law) > _LEAST and distance(bare, law, 1) <= 1)
    return distance(said, name, slack) <= slack or any(
        each != name and len(each) > _LEAST and distance(said, each, 1) == 1 and said[:1] == each[:1]
        for each in (short, law)
    )


def _is_put_in(said: str, law: str) -> bool:
    """A law with one more word in its name: 职业技术教育法; 海洋环境保护法 begins otherwise and is another law."""
    begins = next((at for at, (one, other) in enumerate(zip(said, law, strict=False)) if one != other), len(law))
    return (
        _LEAST <= len(law) == len(said) - 2
        and said.endswith(law[begins:])
        and (begins >= _BEGUN or 1 < begins < len(law) - 2)
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
            "学习《中华人民共和国职业技能教育法》。",
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
        "formulas.document-on-trial",
        Family.FORMULAS,
        Severity.MUST,
        "own compilation (data/official.tsv)",
        (
            "学习《中国共产党支部工作条例（暂行）》。",
            "学习《党支部工作条例（试用）》。",
            "学习《中国共产党问责条例（试行）》。",
            "学习《中国共产党党员教育管理工作条例（暂行）》。",
        ),
        (
            "学习《中国共产党支部工作条例（试行）》《中国共产党国有企业基层组织工作条例（试行）》。",
            "学习《中国共产党统一战线工作条例（试行）》《中国共产党问责条例》《县食堂管理办法（暂行）》。",
        ),
        _unusual,
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
)
