"""Lead-ins: of a part, of an aspect, of a list, of a point; none where nobody wrote one."""

import pytest

from bot.interview.outline import Place
from tests.draft import filled

BASE = {"problems/a1/points": "p1", "claim@p1": "学得浅", "body@p1": "平时只看标题。"}
MEASURE = {"measures/points": "p1", "claim@p1": "强化学习", "actions@p1": "p2", "claim@p2": "每月学一次。"}


def _printed(said: dict[str, str], **settings: str) -> list[str]:
    return filled.lines(filled.lay(filled.styled(filled.answers(said), settings)))


def test_a_part_s_lead_in_stands_between_its_heading_and_its_first_aspect() -> None:
    printed = _printed({**BASE, "problems/lead": "主要有以下问题。"})
    at = printed.index("主要有以下问题。")
    assert printed[at - 1].startswith("一、")
    assert printed[at + 1].startswith("（一）")


def test_a_part_s_lead_in_of_two_paragraphs_stays_two() -> None:
    printed = _printed({**BASE, "problems/lead": "会前作了检查。\n主要有以下问题。"})
    assert printed[printed.index("会前作了检查。") + 1] == "主要有以下问题。"


def test_an_aspect_s_lead_in_stands_between_its_heading_and_its_points() -> None:
    printed = _printed({**BASE, "problems/a1/lead": "主要表现在："})
    at = printed.index("主要表现在：")
    assert printed[at - 1].startswith("（一）")
    assert printed[at + 1] == "学得浅。平时只看标题。"


def test_an_aspect_s_lead_in_stands_behind_a_heading_that_is_joined() -> None:
    printed = _printed({**BASE, "problems/a1/lead": "主要表现在："}, aspects="joined", before="none", after="aspect")
    assert any(line.startswith("（一）感悟“两个确立”方面。主要表现在：学得浅。平时只看标题。") for line in printed)


@pytest.mark.parametrize("setting", ["causes", "measures"])
@pytest.mark.parametrize("value", ["joined", "ordinals", "own_line"])
def test_a_list_s_lead_in_stands_before_the_list(setting: str, value: str) -> None:
    said = filled.styled(filled.whole().said, {setting: value})
    printed = filled.lines(filled.lay(said))
    lead = printed.index(said[Place(f"{setting}/lead")])
    first = said[Place(f"{setting}/points")].split()[0]
    claim = next(at for at, line in enumerate(printed) if said[Place("claim", first)] in line)
    assert printed[lead - 1].endswith(filled.outline().known[f"{setting}/points"].section.heading.short)
    assert lead < claim


def test_a_lead_in_of_a_split_part_stands_before_its_first_half() -> None:
    said = filled.styled(filled.whole().said, {"parts": "two"})
    printed = filled.lines(filled.lay(said))
    assert printed.index(said[Place("measures/lead")]) + 1 == printed.index("（一）整改措施")


def test_a_measure_s_lead_in_stands_between_its_claim_and_its_actions() -> None:
    printed = _printed({**MEASURE, "lead@p1": "从自己做起。"})
    assert "（一）强化学习。从自己做起。每月学一次。" in printed


def test_a_measure_s_lead_in_has_its_own_paragraph_where_the_claim_has() -> None:
    printed = _printed({**MEASURE, "lead@p1": "从自己做起。"}, measures="own_line")
    at = printed.index("从自己做起。")
    assert printed[at - 1] == "（一）强化学习"
    assert printed[at + 1] == "每月学一次。"


@pytest.mark.parametrize("place", ["problems/lead", "problems/a1/lead", "measures/lead"])
def test_a_lead_in_without_its_stop_gets_one(place: str) -> None:
    assert "会前作了检查。" in _printed({**BASE, **MEASURE, place: "会前作了检查"})


def test_a_lead_in_that_nobody_wrote_leaves_no_paragraph() -> None:
    document = filled.lay(filled.answers(BASE))
    assert all(paragraph.text.strip() for paragraph in document.paragraphs)
