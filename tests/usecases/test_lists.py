"""A list of aspects is chosen, looked at and changed; parts are taken and moved, as a person sees it."""

from bot.interview.outline import Place
from tests.usecases.writer import Writer, say

BRANCH, MEMBER = "zuzhi-2024.branch", "zuzhi-2025.member"


def test_where_notices_differ_that_is_said_before_anything_is_asked() -> None:
    writer = Writer().begin(BRANCH)
    assert writer.texts[1].startswith(say("outline.several"))
    assert writer.asked == Place("head/list")


def test_every_list_is_shown_with_its_aspects_and_whether_it_was_verified() -> None:
    writer = Writer().begin(BRANCH)
    lines = {line.partition("：")[0]: line for line in writer.text.split("\n")}
    assert "带头增强党性" in lines["四个带头和整改"]
    assert lines["沿用六个方面"].endswith(say("outline.unverified"))


def test_a_list_is_chosen_by_its_label_or_its_number() -> None:
    for words in ("六大纪律", "1"):
        writer = Writer().begin(MEMBER)
        writer.say(words)
        assert writer.kept("head/list") == "rules"


def test_a_list_of_aspects_says_how_well_it_is_known_and_where_from() -> None:
    writer = Writer().begin(MEMBER)
    assert say("mark.seen") in writer.text
    writer.say("六大纪律")
    writer.press("1::section:problems/d1")
    assert say("mark.seen") in writer.text
    assert (
        say("outline.source", source="smee.gist.edu.cn/2025/1224、wlydzgc.xync.edu.cn/info/1026/23801") in writer.text
    )


def test_the_note_of_a_meeting_is_said_with_its_aspects() -> None:
    writer = Writer().begin("zuzhi-2021.member")
    assert "全面查找政治、思想、学习、工作、能力、纪律、作风等方面的问题" in writer.texts[1]


def test_parts_that_stand_chosen_bear_the_mark_of_what_is_chosen() -> None:
    writer = Writer().begin("minzhu-2025.team")
    writer.say("某县水务局党组")
    labels = [button.label for button in writer.buttons]
    assert say("button.chosen", label="上年度整改") in labels
    assert "八项规定整改" in labels
    assert say("button.next") in labels


def test_a_part_is_put_further_on_from_its_section_and_the_map_shows_it() -> None:
    writer = Writer().begin("minzhu-2025.team")
    writer.press("1::section:last_year")
    writer.tap("shift", "last_year~2")
    shown = [tap.argument for tap in writer.taps if tap.verb == "section"]
    assert writer.texts[0] == say("outline.order")
    assert shown.index("problems") < shown.index("last_year") < shown.index("causes")


def test_a_sum_that_does_not_come_out_is_told_with_the_draft_and_leads_to_its_numbers() -> None:
    writer = Writer().begin("zuzhi-2021.branch")
    writer.go("problems/a3/counts")
    writer.say("14 19 17 1")
    writer.say("/draft")
    told = say("outline.uneven", name="整改的数字", whole=19, parts="17、1", total=18)
    assert told in writer.text
    writer.tap("go", "problems/a3/counts")
    writer.say("14 19 17 2")
    writer.say("/draft")
    assert "加起来" not in writer.text
