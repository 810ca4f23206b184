"""Who signs: a name, the branch before it, a post that is none."""

import pytest

from bot.interview import names
from bot.interview.outline import Place
from bot.reading import taking_over
from bot.reading.structure import Structure
from bot.reading.taking_over import Taken
from tests.draft import filled
from tests.reading import materials


def _taken(structure: Structure, outline_id: str = "minzhu-2023.person") -> Taken:
    return taking_over.take(structure, filled.outline(outline_id))


def test_a_label_before_the_name_is_no_name() -> None:
    found = _taken(materials.small(("副局长　骆启舟", "姓名：骆启舟")))
    assert found.answers[Place(names.NAME)] == "骆启舟"
    assert found.unplaced == ()


@pytest.mark.parametrize("line", ["第三分公司第二党支部　何桂林", "第三分公司第二党支部党员　何桂林"])
def test_a_member_signs_with_the_branch(line: str) -> None:
    found = taking_over.take(
        materials.small(*materials.local_2024(), ("骆启舟", line)), filled.outline("zuzhi-2024.member")
    ).answers
    assert found[Place(names.UNIT)] == "第三分公司第二党支部"
    assert found[Place(names.NAME)] == "何桂林"


def test_a_post_is_no_branch() -> None:
    found = taking_over.take(
        materials.small(*materials.local_2024(), ("骆启舟", "水文站站长　骆启舟")), filled.outline("zuzhi-2024.member")
    ).answers
    assert Place(names.UNIT) not in found


def test_a_branch_that_is_not_printed_before_the_name_is_told() -> None:
    line = "第三分公司第二党支部　何桂林"
    found = _taken(materials.small(*materials.local_2024(), ("骆启舟", line)), "zuzhi-2022.member")
    assert not [each for each in found.unplaced if "何桂林" in each or "党支部" in each]
    assert [(each.was, each.becomes) for each in found.repaired if "党支部" in each.was] == [
        ("第三分公司第二党支部", "")
    ]
    assert not any("何桂林" in each.was + each.becomes for each in found.repaired)


def test_what_else_stands_before_the_name_is_put_aside() -> None:
    line = "第三分公司第二党支部党员　何桂林"
    found = _taken(materials.small(*materials.local_2024(), ("骆启舟", line)), "zuzhi-2022.member")
    assert "第三分公司第二党支部党员" in found.unplaced
