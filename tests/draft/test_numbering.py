"""Numbers: 一、（一）1.（1） for headings, 一是 for points, none where something stands alone or is absent."""

import pytest

from bot.draft import wording
from bot.interview.outline import Place
from tests.draft import filled

ONE_PROBLEM = {"problems/a1/points": "p1", "claim@p1": "学得浅", "body@p1": "平时只看标题。"}


def _two(setting: str, value: str) -> list[str]:
    said = filled.styled(filled.whole().said, {setting: value})
    return filled.lines(filled.lay(said))


@pytest.mark.parametrize(
    ("level", "ordinal", "shown"),
    [(1, 1, "一、"), (1, 10, "十、"), (2, 2, "（二）"), (2, 21, "（二十一）"), (3, 3, "3."), (4, 12, "（12）")],
)
def test_every_level_has_its_own_kind_of_number(level: int, ordinal: int, shown: str) -> None:
    assert wording.number(level, ordinal) == shown


def test_parts_are_numbered_in_the_order_of_the_material() -> None:
    found = filled.headings(filled.lay(filled.whole().said), 1)
    assert [heading.partition("、")[0] for heading in found] == ["一", "二", "三", "四", "五", "六"]


def test_aspects_are_numbered_inside_their_part() -> None:
    found = filled.headings(filled.lay(filled.whole().said), 2)
    assert [heading[:3] for heading in found] == ["（一）", "（二）", "（三）", "（四）", "（五）"]


def test_an_optional_part_that_was_not_wanted_leaves_no_hole_in_the_numbers() -> None:
    said = {**filled.whole().said, Place("head/parts"): "case"}
    numbers = [heading.partition("、")[0] for heading in filled.headings(filled.lay(said), 1)]
    assert numbers == ["一", "二", "三", "四"]


def test_an_optional_part_that_was_not_wanted_is_not_printed_whatever_was_written_for_it() -> None:
    said = {**filled.whole().said, Place("head/parts"): ""}
    printed = "\n".join(filled.lines(filled.lay(said)))
    assert said[Place("case/text")] not in printed
    assert "反面典型案例剖析" not in printed


def test_a_point_that_stands_alone_is_not_counted() -> None:
    printed = filled.lines(filled.lay(filled.answers(ONE_PROBLEM)))
    assert "学得浅。平时只看标题。" in printed


def test_points_that_are_several_are_counted() -> None:
    said = {**ONE_PROBLEM, "problems/a1/points": "p1 p2", "claim@p2": "用得少", "body@p2": "很少去用。"}
    printed = filled.lines(filled.lay(filled.answers(said)))
    assert "一是学得浅。平时只看标题。" in printed
    assert "二是用得少。很少去用。" in printed


def test_a_point_that_was_removed_is_neither_printed_nor_counted() -> None:
    said = {**ONE_PROBLEM, "problems/a1/points": "p2 p1", "claim@p2": "用得少", "removed@p2": "yes"}
    printed = "\n".join(filled.lines(filled.lay(filled.answers(said))))
    assert "用得少" not in printed
    assert "学得浅。平时只看标题。" in printed


def test_points_stand_in_the_order_of_their_list() -> None:
    said = {**ONE_PROBLEM, "problems/a1/points": "p2 p1", "claim@p2": "用得少", "body@p2": "很少去用。"}
    printed = filled.lines(filled.lay(filled.answers(said)))
    assert printed.index("一是用得少。很少去用。") + 1 == printed.index("二是学得浅。平时只看标题。")


def test_a_single_action_is_not_counted() -> None:
    said = {"measures/points": "p1", "claim@p1": "强化学习", "actions@p1": "p2", "claim@p2": "每月学一次。"}
    assert "（一）强化学习。每月学一次。" in filled.lines(filled.lay(filled.answers(said)))


def test_several_actions_are_counted() -> None:
    said = {"measures/points": "p1", "claim@p1": "强化学习", "actions@p1": "p2 p3"}
    said |= {"claim@p2": "每月学一次。", "claim@p3": "每季讲一次。"}
    assert "（一）强化学习。一是每月学一次。二是每季讲一次。" in filled.lines(filled.lay(filled.answers(said)))


def test_actions_count_in_figures_where_their_measures_count_in_words() -> None:
    measures = [line for line in _two("measures", "ordinals") if "带头做到" in line]
    assert measures[0].startswith("一是")
    assert all(number in measures[2] for number in ("（1）", "（2）", "（3）"))


def test_measures_go_one_level_down_where_their_part_is_split() -> None:
    found = [line[:2] for line in _two("parts", "two") if "带头做到" in line]
    assert found == ["1.", "2.", "3."]
