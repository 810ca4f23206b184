"""References inside an outline: every name that points at nothing is reported."""

from pathlib import Path

import pytest

from bot.errors import PromptFilesError
from bot.prompt_files import checking, loading
from tests.prompt_files import sample
from tests.prompt_files.sample import line_of


@pytest.mark.parametrize(
    ("old", "new", "at", "reason"),
    [
        (
            "first: [head, problems, measures, links]",
            "first: [head, measures, links]",
            "first: [head",
            "“orders”里的“first”要把每个部分都写一次：少了 problems",
        ),
        (
            "second: [head, links, problems, measures]",
            "second: [head, links, problems, measures, dreams]",
            "second: [head",
            "“orders”里的“second”要把每个部分都写一次：没有 dreams 这个部分",
        ),
        (
            "second: [head, links, problems, measures]",
            "second: [head, links, problems, problems, measures]",
            "second: [head",
            "“orders”里的“second”要把每个部分都写一次：有的写了两次",
        ),
        (
            "{id: first, label: 先写问题}",
            "{id: third, label: 先写问题}",
            "- id: start",
            "“order_by”要写一道选择题的 id，那道题的选项和“orders”里的名字一样：first、second",
        ),
        (
            "when: {question: head/start,",
            "when: {question: head/stop,",
            "  - id: measures",
            "“when”看的是“head/stop”，没有这个提问，可能是“head/study”；写提问的 id，连前面的部分",
        ),
        (
            "any_of: [first]",
            "any_of: [first, third]",
            "  - id: measures",
            "“when”等的是“third”，“head/start”没有这个选项；有的是：first、second",
        ),
        (
            "kind: number, name: 学习",
            "kind: number, when: {question: head/stop, any_of: [a]}, name: 学习",
            "{id: study",
            "“when”看的是“head/stop”，没有这个提问，可能是“head/study”；写提问的 id，连前面的部分",
        ),
        (
            "members: [unit, study]",
            "members: [unit, sleep]",
            "{id: both",
            "“head/both”的“members”里写了“head/sleep”，没有这个提问，可能是“head/study”；要是同一部分里提问的 id",
        ),
        (
            'each: "measures/points:fixes"',
            'each: "measures/points:breaks"',
            "{id: fixes, kind: each",
            (
                "“each: measures/points:breaks”：没有这个列表，或者列表里没有这个提问；"
                "写成“部分/points:提问”，比如 measures/points:who"
            ),
        ),
        (
            'each: "measures/points:fixes"',
            'each: "dreams/points:fixes"',
            "{id: fixes, kind: each",
            (
                "“each: dreams/points:fixes”：没有这个列表，或者列表里没有这个提问；"
                "写成“部分/points:提问”，比如 measures/points:who"
            ),
        ),
        (
            "pattern: opening",
            "pattern: ending",
            "{id: text, kind: long",
            "“links/text”的“offer”用了句式“ending”，“patterns”里没有，可能是“opening”",
        ),
        (
            "学习{{ head_study }}次",
            "学习{{ head_sleep }}次",
            "  opening:",
            "句式“opening”里的“学习{{ head_sleep }}次”：双花括号里写了 head_sleep，没有这个名字，可能是“head_study”",
        ),
    ],
)
def test_a_name_that_points_at_nothing_is_reported_on_its_line(
    old: str, new: str, at: str, reason: str, tmp_path: Path
) -> None:
    found = sample.wrong_subject(tmp_path, (old, new))
    line = line_of(at) + (1 if at == "  opening:" else 0)  # the pattern's clauses stand below its name
    assert (line, reason) in found


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('title: "{{ head_unit }}', 'title: "{{ head_room }}', "“title”：双花括号里写了 head_room，没有这个名字"),
        (
            'signature: "{{ head_unit }}',
            'signature: "{{ head_room }}',
            "“signature”：双花括号里写了 head_room，没有这个名字",
        ),
        (
            "order_by: head/start",
            "order_by: head/stop",
            "“order_by”要写一道选择题的 id，那道题的选项和“orders”里的名字一样：first、second",
        ),
        (
            "order_by: head/start",
            "order_by: head/unit",
            "“order_by”要写一道选择题的 id，那道题的选项和“orders”里的名字一样：first、second",
        ),
        ("steps: [how]", "steps: [why]", "“body”的“steps”里写了“why”：同一条里要有这个提问"),
        (", step_of: body", "", "“body”的“steps”里写了“how”：同一条里要有这个提问"),
        ("options_from: problems", "options_from: dreams", "“fixes”的“options_from”写了“dreams”，没有这个部分"),
    ],
)
def test_a_name_that_points_at_nothing_is_reported(old: str, new: str, reason: str, tmp_path: Path) -> None:
    found = sample.wrong_subject(tmp_path, (old, new))
    assert [said for _, said in found if said.startswith(reason)] != []


def test_references_are_checked_for_every_meeting_and_told_once(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    again = sample.MEETING.replace("small-2021", "large-2022")
    (tmp_path / "meetings" / "large-2022.yaml").write_text(again, encoding="utf-8")
    found = sample.wrong_subject(tmp_path, ("members: [unit, study]", "members: [unit, sleep]"))
    assert len(found) == 1


def test_a_meeting_is_crossed_with_every_subject_when_it_is_checked(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    subject = tmp_path / "subjects" / "person.yaml"
    subject.write_text(sample.SUBJECT.replace("steps: [how]", "steps: [why]"), encoding="utf-8")
    found = checking.check(tmp_path / "meetings" / "small-2021.yaml", tmp_path)
    assert [fault.file for fault in found] == [str(subject)]


def test_several_references_are_reported_together(tmp_path: Path) -> None:
    changes = (
        ("first: [head, problems, measures, links]", "first: [head, measures, links]"),
        ("members: [unit, study]", "members: [unit, sleep]"),
        ("any_of: [first]", "any_of: [third]"),
        ("pattern: opening", "pattern: ending"),
    )
    assert len(sample.wrong_subject(tmp_path, *changes)) == len(changes)


def test_checking_everywhere_crosses_every_meeting_with_every_subject(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    subject = tmp_path / "subjects" / "person.yaml"
    subject.write_text(sample.SUBJECT.replace("steps: [how]", "steps: [why]"), encoding="utf-8")
    found = checking.check(tmp_path / "everywhere.yaml", tmp_path)
    assert [fault.file for fault in found] == [str(subject)]


def test_an_outline_that_does_not_fit_together_is_refused_in_one_line(tmp_path: Path) -> None:
    changed = sample.SUBJECT.replace("first: [head, problems", "first: [head").replace("pattern: opening", "pattern: x")
    (sample.folder(tmp_path) / "subjects" / "person.yaml").write_text(changed, encoding="utf-8")
    prompts = loading.load_folder(tmp_path)
    with pytest.raises(PromptFilesError, match=r"^[^\n]*person\.yaml:7: “orders”里的“first”[^\n]*（还有1处[^\n]*$"):
        prompts.outline("small-2021.person")


@pytest.mark.parametrize(
    ("old", "new", "at", "reason"),
    [
        ("step_of: body", "step_of: soul", "{id: how", "“how”写了“step_of: soul”：同一条里要有“soul”这道长回答"),
        (
            "name: 单位, ask",
            "step_of: study, name: 单位, ask",
            "{id: unit",
            "“head/unit”：“steps”和“step_of”只能写在",
        ),
    ],
)
def test_a_step_of_nothing_is_reported_on_its_line(old: str, new: str, at: str, reason: str, tmp_path: Path) -> None:
    found = sample.wrong_subject(tmp_path, (old, new))
    assert [line for line, said in found if said.startswith(reason)] == [line_of(at)]


def test_a_step_that_its_long_answer_does_not_name_is_reported(tmp_path: Path) -> None:
    ((line, said),) = sample.wrong_subject(tmp_path, (", steps: [how]", ""))
    assert line == line_of("{id: how")
    assert said.endswith("它的“steps”里写上“how”")


@pytest.mark.parametrize(
    ("old", "new"), [("id: a2", "id: 方面"), ("id: a2", "id: a2345678901234"), ("id: a2", "id: a/2")]
)
def test_an_aspect_s_id_is_the_meeting_s_fault(old: str, new: str, tmp_path: Path) -> None:
    found = sample.wrong(tmp_path, "meetings/small-2021.yaml", (old, new))
    assert [line for line, said in found if "不能当 id" in said] == [line_of(old, "meetings/small-2021.yaml")]


@pytest.mark.parametrize(
    ("name", "old"), [("meetings/small-2021.yaml", "id: small-2021"), ("subjects/person.yaml", "id: person")]
)
def test_an_id_that_no_button_can_carry_is_reported(name: str, old: str, tmp_path: Path) -> None:
    found = sample.wrong(tmp_path, name, (old, f"id: {'long' * 6}"))
    assert [line for line, said in found if "不能当 id" in said] == [1]


def test_a_section_where_an_aspect_goes_is_reported(tmp_path: Path) -> None:
    inside = "    sections:\n      - {id: a1, role: part, heading: 里面}\n"
    found = sample.wrong_subject(tmp_path, ("    each_aspect:\n", f"{inside}    each_aspect:\n"))
    assert (line_of("    each_aspect:") + 1, "“problems/a1”这个 id 会议里的方面在用") in [
        (line, said.partition("；")[0]) for line, said in found
    ]
