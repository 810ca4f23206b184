"""The head of a report from the title and the lines below it."""

import re
from collections.abc import Mapping

from bot.draft import proposals
from bot.interview import names
from bot.interview.outline import Outline, Place
from bot.reading import heads
from bot.reading.structure import Structure

_WORD = "对照检查材料"
_UNIT = re.compile(
    "^(.{2,40}?(?:局|委|办|厅|院|校|部|处|科|室|站|馆|中心|街道|镇|乡|村|社区|公司|集团|党组|党委|党工委|支部|班子)(?:领导班子|班子)?)"
    "(?=(?:关于)?(?:20[0-9]{2}|党史|学习|专题|主题|民主|组织|年度|个人|对照))"
)
# 某某公司第二党支部党员　蒋文博: who signs without a post signs with the 支部, which the title may leave out.
_BRANCH = re.compile("(?:支部|党委|党总支)$")
_POSITION = re.compile("(?:预备)?(?:党员|书记|副书记|委员)(?:同志)?$")
_LONGEST = 60  # characters of a unit, as the outlines ask for it


def head(structure: Structure, outline: Outline) -> Mapping[Place, str]:
    """Unit, title word, post, name and date; the title itself where these do not make it."""
    made: dict[Place, str] = {}
    if structure.title:
        made |= _titled(structure.title, outline)
    if structure.signature and outline.signature:
        post, name = heads.signer(structure.signature)
        for question, said in ((names.POST, post), (names.NAME, name)):
            if said and question in outline.known:
                made[Place(question)] = said
        unit = _POSITION.sub("", post)
        if names.POST not in outline.known and Place(names.UNIT) not in made and _BRANCH.search(unit):
            made[Place(names.UNIT)] = unit
    date = heads.day(structure.date)
    if date:
        made[Place(names.DATE)] = date
    return made


def _titled(title: str, outline: Outline) -> Mapping[Place, str]:
    unit, found, word = title.partition(outline.meeting.title)
    if found and unit and word and len(unit) <= _LONGEST:
        made = {Place(names.UNIT): unit}
        if word != _WORD:
            made[Place("head/title_word")] = word
        if proposals.title(outline, made) == title:
            return made
    made = {Place(names.TITLE): title}
    if match := _UNIT.match(title):
        made[Place(names.UNIT)] = match[1]
    return made
