"""Which outline a material was written after."""

import pytest

from bot.interview import names, route
from bot.interview.outline import Outline, Place
from bot.reading import guessing
from bot.reading.structure import Structure
from tests.draft import filled
from tests.reading import materials

_WHO = {"team": "班子", "person": "我", "branch": "支部班子", "member": "我"}
_SIGNED = {"person": ["副局长　骆启舟"], "member": ["阮知夏"]}
_EVERY = [
    (outline_id, option)
    for outline_id in filled.prompts().outline_ids()
    for option, _ in guessing.lists_of(filled.outline(outline_id))
]
_SAME = {
    ("zuzhi-2024.member", "rules"),
    ("zuzhi-2022.branch", "usual"),
    ("zuzhi-2022.member", ""),
    ("zuzhi-2020.branch", ""),
}


def _guess(structure: Structure) -> str:
    return guessing.guess(structure, filled.every_outline())


def _material(outline: Outline, option: str, *, title: bool) -> Structure:
    """A short material after an outline, with or without its head."""
    who = _WHO[outline.subject]
    head = [f"青堰县水务局{outline.meeting.title}对照检查材料", *_SIGNED.get(outline.subject, [])]
    lines = head if title else []
    lines += [f"按照通知要求，{who}认真学习。现将{who}对照检查情况报告如下：", "一、存在的主要问题"]
    said = {Place(names.WHICH): option} if option else {}
    for number, aspect in zip("一二三四五六七八", route.aspects(outline, said), strict=False):
        lines += [f"（{number}）{aspect.heading.short}方面"]
        lines += [f"一是抓得不紧。{who}只看材料。", f"二是想得不深。{who}没有办法。"]
    lines += ["二、产生问题的原因分析", f"（一）学得不深。{who}总觉得忙。", f"（二）抓得不实。{who}总觉得难。"]
    lines += ["三、努力方向和整改措施", "（一）加强学习。每周两次。", "（二）改进作风。每月三次。"]
    return materials.read("\n".join(lines))


@pytest.mark.parametrize(("outline_id", "option"), _EVERY)
def test_every_outline_is_known_by_its_head_and_its_aspects(outline_id: str, option: str) -> None:
    assert _guess(_material(filled.outline(outline_id), option, title=True)) == outline_id


@pytest.mark.parametrize(("outline_id", "option"), [each for each in _EVERY if each not in _SAME])
def test_aspects_of_one_year_only_tell_it_without_a_head(outline_id: str, option: str) -> None:
    assert _guess(_material(filled.outline(outline_id), option, title=False)) == outline_id


@pytest.mark.parametrize(("outline_id", "option"), sorted(_SAME))
def test_aspects_of_several_years_are_taken_for_the_newest(outline_id: str, option: str) -> None:
    guessed = _guess(_material(filled.outline(outline_id), option, title=False))
    assert guessed > outline_id
    assert guessed.rpartition(".")[2] == outline_id.rpartition(".")[2]


def test_a_name_below_the_title_tells_a_person() -> None:
    assert _guess(materials.small()) == "minzhu-2023.person"


def test_the_word_for_a_team_tells_a_team() -> None:
    found = materials.small(("副局长　骆启舟\n", ""), ("我认真", "班子认真"), ("总觉得忙", "班子总觉得忙"))
    assert _guess(found) == "minzhu-2023.team"


@pytest.mark.parametrize("kind", ["民主生活会", "组织生活会"])
def test_a_year_that_nobody_knows_is_not_guessed(kind: str) -> None:
    title = f"青堰县水务局2035年度{kind}对照检查材料"
    text = materials.SMALL.replace(materials.SMALL.partition("\n")[0], title)
    text = text.replace("理论学习", "星际航行").replace("政治素质", "深海种植")
    assert _guess(materials.read(text)) == ""
