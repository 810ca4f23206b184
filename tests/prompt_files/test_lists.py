"""Lists of aspects and optional parts: what a meeting file can say of them, and what becomes of it."""

import re
from pathlib import Path

import pytest

from bot.interview import names, route
from bot.interview.outline import Outline, Place, Role, walk
from bot.prompt_files import checking, loading
from tests.interview import shipped
from tests.prompt_files import sample
from tests.prompt_files.sample import Found

LISTS = """\
lists:
  - id: one
    label: 第一套
    aspects:
      - {id: a1, short: 理论学习, mark: seen, source: 通知}
  - id: two
    label: 第二套
    aspects:
      - {id: b1, short: 政治素质, mark: seen, source: 通知}
"""
ASPECTS = sample.MEETING[sample.MEETING.index("aspects:") : sample.MEETING.index("style:")]
WHICH = "lists: {name: 哪一套, ask: 哪一套？}\n"
SEVERAL = [each for each in shipped.IDS if names.WHICH in shipped.outline(each).known]


def _wrong(tmp_path: Path, lists: str) -> Found:
    """What is wrong with the sample meeting when it has these lists."""
    sample.folder(tmp_path)
    (tmp_path / "everywhere.yaml").write_text(sample.EVERYWHERE + WHICH, encoding="utf-8")
    file = tmp_path / "meetings/small-2021.yaml"
    file.write_text(sample.MEETING.replace(ASPECTS, lists), encoding="utf-8")
    return [(fault.line, fault.reason) for fault in checking.check(file, tmp_path)]


def _aspects(outline: Outline, chosen: str = "") -> list[str]:
    answers = {Place(names.WHICH): chosen} if chosen else {}
    return [each.id.rpartition("/")[2] for each in route.aspects(outline, answers)]


def test_lists_to_choose_from_are_sound(tmp_path: Path) -> None:
    assert _wrong(tmp_path, LISTS) == []


def test_a_meeting_with_several_lists_asks_first_which_of_them(tmp_path: Path) -> None:
    assert _wrong(tmp_path, LISTS) == []
    outline = loading.load_folder(tmp_path).outline("small-2021.person")
    assert outline is not None
    first = outline.sections[0].questions[0]
    assert (first.id, first.required) == (names.WHICH, True)
    assert [(each.id, each.label, each.means) for each in first.options] == [
        ("one", "第一套", "理论学习"),
        ("two", "第二套", "政治素质"),
    ]


def test_the_aspects_of_a_list_apply_once_it_is_chosen(tmp_path: Path) -> None:
    assert _wrong(tmp_path, LISTS) == []
    outline = loading.load_folder(tmp_path).outline("small-2021.person")
    assert outline is not None
    assert [_aspects(outline, each) for each in ("", "one", "two")] == [[], ["a1"], ["b1"]]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("    label: 第一套\n", "", "“one”是可选的一套，少了“label”"),
        ("id: b1", "id: a1", "“one”和“two”里都有方面“a1”"),
        ("id: two", "id: one", "“lists”里的“one”写了两次"),
        (
            "    label: 第二套\n",
            "    label: 第二套\n    subjects: [nobody]\n",
            "“lists”里的“two”写给“nobody”，没有这种主体",
        ),
        ("    label: 第二套\n", "    label: 第二套\n    style: {stop: 'yes'}\n", "不能有自己的“style”"),
        ("lists:", "aspects: []\nlists:", "有了“lists”，“aspects”就写在每一套里面"),
        (
            "short: 政治素质,",
            "short: 政治素质, rectifies: true,",
            "有方面写了“rectifies: true”，主体“person”里没有“each_rectified”",
        ),
        ("lists:", "parts: [{id: songs, state: allowed}]\nlists:", "“parts”里的“songs”：没有这个部分"),
        (
            "lists:",
            "parts: [{id: links, state: allowed, subjects: [nobody]}]\nlists:",
            "“parts”里的“links”写给“nobody”，没有这种主体",
        ),
        ("lists:", "kind: party\nlists:", "“kind”写的是“party”，没有这一种；可以写：minzhu、zuzhi"),
    ],
)
def test_what_is_wrong_with_a_list_is_reported(old: str, new: str, reason: str, tmp_path: Path) -> None:
    assert old in LISTS
    assert any(reason in said for _, said in _wrong(tmp_path, LISTS.replace(old, new, 1)))


def test_lists_to_choose_from_need_the_question_for_it(tmp_path: Path) -> None:
    found = sample.wrong(tmp_path, "meetings/small-2021.yaml", (ASPECTS, LISTS))
    assert (1, "有几套条目可选，everywhere.yaml 里就要有“lists”，问用哪一套") in found


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("chosen: [third], options:", "“chosen”里要写它自己选项的 id"),
        ("adds_up: [third], options:", "“adds_up”里要写“members”里有的，总数写在最前面"),
    ],
)
def test_names_of_options_and_members_that_are_not_there_are_reported(new: str, reason: str, tmp_path: Path) -> None:
    asked = "      - {id: more, kind: multi, name: 另外, ask: 还有？, options: [{id: x, label: 甲}]}\n"
    found = sample.wrong_subject(tmp_path, ("    questions:\n", "    questions:\n" + asked.replace("options:", new)))
    assert any(reason in said for _, said in found)


def test_aspects_of_a_list_are_told_apart_by_another_mark_than_stands_in_them() -> None:
    branch = shipped.outline("zuzhi-2024.branch").known[names.WHICH].question.options[0]
    assert branch.means.split("；")[2] == "带头勇于担责、敢于创新"


def test_a_meeting_without_aspects_for_a_subject_has_no_outline_of_it() -> None:
    assert "zuzhi-2019.branch" not in shipped.IDS
    assert "zuzhi-2019.member" in shipped.IDS


@pytest.mark.parametrize("outline_id", ["minzhu-2023.branch", "zuzhi-2023.team"])
def test_a_subject_is_not_crossed_with_a_meeting_of_another_kind(outline_id: str) -> None:
    assert outline_id not in shipped.IDS


def test_where_notices_differ_there_are_lists_to_choose_from() -> None:
    wanted = {"minzhu-2019.person", "minzhu-2019.team", "zuzhi-2022.branch", "zuzhi-2024.branch", "zuzhi-2024.member"}
    assert set(SEVERAL) == {*wanted, "zuzhi-2025.member"}


@pytest.mark.parametrize("outline_id", shipped.IDS)
def test_what_varies_from_place_to_place_is_no_heading(outline_id: str) -> None:
    headings = [
        wording
        for section in walk(shipped.outline(outline_id).sections)
        for wording in (section.heading.short, section.heading.long)
    ]
    assert [each for each in headings if re.search("各地|多地|不一|无全国|另有|[①-⑨（）]", each)] == []


@pytest.mark.parametrize("outline_id", SEVERAL)
def test_every_list_of_a_shipped_outline_has_aspects_of_its_own(outline_id: str) -> None:
    outline = shipped.outline(outline_id)
    found = [_aspects(outline, option.id) for option in outline.known[names.WHICH].question.options]
    assert all(found)
    assert sorted(each for one in found for each in one) == sorted({each for one in found for each in one})


@pytest.mark.parametrize(
    ("outline_id", "chosen"),
    [
        ("minzhu-2018.person", ()),
        ("minzhu-2024.person", ("last_year", "case")),
        ("minzhu-2025.team", ("last_year", "case")),
        ("zuzhi-2025.member", ("causes",)),
    ],
)
def test_parts_that_a_meeting_expects_stand_chosen(outline_id: str, chosen: tuple[str, ...]) -> None:
    outline = shipped.outline(outline_id)
    assert outline.known[names.PARTS].question.chosen == chosen
    applying = {each.id for each in outline.sections if each.role is Role.PART and route.applies({}, each.when)}
    assert set(chosen) <= applying


@pytest.mark.parametrize("outline_id", shipped.IDS)
def test_a_part_that_only_some_meetings_have_is_in_theirs_alone(outline_id: str) -> None:
    outline = shipped.outline(outline_id)
    named = outline_id.startswith(("minzhu-2025", "zuzhi-2025"))
    assert ("conduct" in {section.id for section in outline.sections}) == named
    assert ("conduct" in {option.id for option in outline.known[names.PARTS].question.options}) == named
    assert all(("conduct" in order) == named for order in outline.orders.values())


def test_a_meeting_words_a_part_for_its_year() -> None:
    sections = {section.id: section for section in shipped.outline("minzhu-2024.team").sections}
    assert sections["last_year"].heading.short == "主题教育专题民主生活会整改措施落实情况"


def test_a_part_that_a_meeting_does_not_have_is_not_asked_for(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    file = tmp_path / "meetings/small-2021.yaml"
    file.write_text(sample.MEETING + "parts: [{id: links, state: none}]\n", encoding="utf-8")
    assert checking.check(file, tmp_path) == ()
    outline = loading.load_folder(tmp_path).outline("small-2021.person")
    assert outline is not None
    assert "links" not in {section.id for section in outline.sections}
    assert all("links" not in order for order in outline.orders.values())


def test_a_part_can_be_another_thing_for_one_subject_alone() -> None:
    branch, member = (shipped.outline(f"zuzhi-2021.{each}") for each in ("branch", "member"))
    assert "last_year" not in {section.id for section in branch.sections}  # it is an aspect there
    assert "last_year" in {section.id for section in member.sections}
