"""What kind of text it is: rules speak only where they apply."""

import re
from enum import StrEnum


class Genre(StrEnum):
    MATERIAL = "material"  # a whole 对照检查材料
    PASSAGE = "passage"  # a piece of one: an answer, a part
    OTHER = "other"  # Chinese, of another genre
    FOREIGN = "foreign"  # hardly any simplified Chinese


_HAN = re.compile("[一-鿿]")
# Characters of traditional texts that a simplified one does not have, among the most frequent.
_TRADITIONAL = re.compile("[這個們來時會為對學習導黨員與幹產業國開實際問題現體應該還從點種讓說話長過發動務處單歷]")
_NAMED = re.compile("民主生活会|组织生活会|对照检查|检视剖析|对照材料|剖析材料|发言提纲|检查材料")
_WORDS = [
    "班子",
    "党组",
    "党委",
    "党员",
    "党支部",
    "支部",
    "干部",
    "群众",
    "整改",
    "措施",
    "查摆",
    "剖析",
    "党性",
    "理论学习",
    "政治",
    "纪律",
    "廉洁",
    "作风",
    "担当",
    "宗旨",
    "初心",
    "使命",
    "从严治党",
    "民主生活会",
    "组织生活会",
    "谈心谈话",
    "批评",
    "基层",
    "意识",
    "责任",
    "习近平",
    "落实",
    "贯彻",
    "学习",
    "调研",
    "服务",
    "思想",
    "党的",
    "党史",
]
_ELSEWHERE = re.compile("甲方|乙方|违约金|合同编号|出租方|承租方|买受人|原告|被告|注册资本|房产证|本协议|发票")
_FEW = 3  # words of the genre that no other text of a few sentences has together
_PER_HUNDRED = 0.6  # of them in 100 characters: materials have 3 and more, a contract 0.1


def genre(text: str, *, whole: bool) -> Genre:
    """The genre by the words of the text; `whole` is False where only a piece is looked at."""
    sample = text[:20_000]
    han = len(_HAN.findall(sample))
    dense = len("".join(sample.split()))
    if han * 2 < dense or len(_TRADITIONAL.findall(sample)) * 50 > han:
        return Genre.FOREIGN
    heads = [line.strip() for line in sample.split("\n") if line.strip()][:3]
    if whole and any(_NAMED.search(line[:120]) for line in heads[:1]):
        return Genre.MATERIAL
    if _ELSEWHERE.search(sample) and len(set(_ELSEWHERE.findall(sample))) > 1:
        return Genre.OTHER
    found = [sample.count(word) for word in _WORDS]
    if sum(map(bool, found)) >= _FEW and sum(found) * 100 >= _PER_HUNDRED * han:
        parts = re.findall(r"(?m)^[\s#*　]*[一二三四五][、．.]", sample)
        return Genre.MATERIAL if whole and len(parts) > 1 and _NAMED.search(sample) else Genre.PASSAGE
    return Genre.OTHER if whole else Genre.PASSAGE
