"""Proposals: made of what was answered alone; a clause without its data is left out whole."""

import re
from collections.abc import Iterable
from itertools import combinations

import pytest

from bot.draft import proposals
from tests.draft import filled
from tests.draft.filled import Answers

OUTLINES = ("minzhu-2021.person", "minzhu-2021.team", "minzhu-2023.person", "minzhu-2023.team")
PREPARED = {
    "preparation/study": "17",
    "preparation/talks": "36",
    "preparation/opinions": "28",
    "preparation/notice": "《关于开好专题民主生活会的通知》",
    "problems/a1/points": "p1 p2",
    "causes/points": "p3 p4 p5",
    "measures/points": "p6 p7 p8 p9",
}
LAST_YEAR = {"last_year/found": "11", "last_year/planned": "23", "last_year/finished": "19", "last_year/ongoing": "4"}
COUNTS = {"problems/a1/points": "2", "causes/points": "3", "measures/points": "4"}

# What a clause leaves behind when its data is missing.
DANGLING = ("《》", "“”", "（）", "，，", "，。", "、。", "、，", "。。", "：。", "，：", "。，", "{", "}")
_BARE = re.compile("(?:学习|谈话|建议|问题|原因|措施|完成|推进|查摆)(?:次|人次|条|个)|共次")


def _subsets(said: dict[str, str]) -> Iterable[dict[str, str]]:
    return ({key: said[key] for key in keys} for size in range(len(said) + 1) for keys in combinations(said, size))


def _proposed(said: dict[str, str], pattern: str, outline_id: str = filled.PERSON) -> str:
    return proposals.propose(filled.outline(outline_id), _answers(said), pattern)


def _answers(said: dict[str, str]) -> Answers:
    return filled.answers(said)


@pytest.mark.parametrize("outline_id", OUTLINES)
@pytest.mark.parametrize(("pattern", "said"), [("opening", PREPARED), ("last_year", LAST_YEAR)])
def test_no_choice_of_counts_leaves_a_clause_dangling(outline_id: str, pattern: str, said: dict[str, str]) -> None:
    for chosen in _subsets(said):
        text = _proposed(chosen, pattern, outline_id)
        assert [mark for mark in DANGLING if mark in text] == [], text
        assert _BARE.search(text) is None, text
        assert text.startswith(("，", "、", "。")) is False, text
        assert text == "" or text.endswith(("。", "：")), text


@pytest.mark.parametrize("outline_id", OUTLINES)
def test_every_count_that_is_there_is_said_and_no_other_figure(outline_id: str) -> None:
    for chosen in _subsets(PREPARED):
        figures = [COUNTS.get(key, text) for key, text in chosen.items() if key != "preparation/notice"]
        text = _proposed(chosen, "opening", outline_id).replace(filled.outline(outline_id).meeting.theme, "")
        assert sorted(re.findall(r"\d+", text)) == sorted(figures), text


@pytest.mark.parametrize("outline_id", OUTLINES)
def test_last_year_s_counts_are_said_and_no_other_figure(outline_id: str) -> None:
    for chosen in _subsets(LAST_YEAR):
        text = _proposed(chosen, "last_year", outline_id)
        assert sorted(re.findall(r"\d+", text)) == sorted(chosen.values()), text


def test_everything_prepared_makes_a_whole_opening() -> None:
    theme = filled.outline("minzhu-2023.person").meeting.theme
    text = _proposed({**PREPARED, "preparation/notice": "县委《通知》"}, "opening", "minzhu-2023.person")
    assert text.startswith(f"根据县委《通知》要求，围绕“{theme}”这一主题，会前集中学习17次，")
    assert "。我对照六个方面查摆问题2个，剖析原因3条，" in text
    assert text.endswith("措施4条。现将对照检查情况报告如下：")


def test_a_count_of_nothing_is_not_said() -> None:
    assert "谈心谈话" not in _proposed({**PREPARED, "preparation/talks": "0"}, "opening")


def test_removed_points_are_not_counted() -> None:
    said = {**PREPARED, "removed@p1": "yes"}
    assert "查摆问题1个" in _proposed(said, "opening")


def test_nothing_is_proposed_for_last_year_while_nothing_is_known_of_it() -> None:
    assert _proposed({}, "last_year") == ""


@pytest.mark.parametrize("outline_id", OUTLINES)
def test_there_is_no_title_while_the_unit_is_not_known(outline_id: str) -> None:
    assert proposals.title(filled.outline(outline_id), {}) == ""


def test_a_title_is_unit_meeting_and_word() -> None:
    said = _answers({"head/unit": "青堰县水务局"})
    assert proposals.title(filled.outline(), said) == "青堰县水务局党史学习教育专题民主生活会对照检查材料"


@pytest.mark.parametrize("missing", ["head/post", "head/name"])
def test_a_signature_lacks_nothing_or_is_none(missing: str) -> None:
    said = {"head/post": "副局长", "head/name": "骆启舟"}
    assert proposals.signature(filled.outline(), _answers(said)) == "副局长　骆启舟"
    del said[missing]
    assert proposals.signature(filled.outline(), _answers(said)) == ""


def test_an_answer_s_name_in_a_pattern_is_its_id_without_slashes() -> None:
    assert proposals.name_of("preparation/study") == "preparation_study"
