"""Two drafts compared in the conversation: what changed, page by page, for whom it is meant."""

import pytest

from bot.review.rights import Role
from bot.store import reports
from bot.usecases import tokens
from bot.usecases.tokens import Tap
from tests.usecases.office import Office, written
from tests.usecases.writer import PERSON_2023, Writer, say

BODY = "平时学得零散，只看标题。没有记笔记。"
MENDED = "平时学得零散，只看大标题。去年只记了两页笔记。没有记心得。"


def drafted(writer: Writer | None = None) -> Writer:
    """A report with two drafts: a body with one sentence mended and one added."""
    writer = (writer or Writer()).at_body()
    writer.say(BODY)
    writer.say("/draft")
    writer.go("body@p1")
    writer.say(MENDED)
    writer.say("/draft")
    return writer


def test_a_draft_is_compared_with_the_one_before_it() -> None:
    writer = drafted()
    writer.tap("compare")
    assert writer.texts[-1].split("\n")[0] == "第2稿比第1稿：改了2句，加了1句。"


def test_what_differs_stands_under_its_heading_with_the_words_that_changed_marked() -> None:
    writer = drafted()
    writer.tap("compare")
    lines = writer.texts[-1].split("\n")
    assert lines[2].startswith("（一）")
    assert lines[3:] == [
        "原：平时学得零散，只看标题。",
        "现：平时学得零散，只看「大」标题。",
        "",
        "加：去年只记了两页笔记。",
        "",
        "原：没有记「笔记」。",
        "现：没有记「心得」。",
    ]


def test_a_first_draft_has_nothing_to_be_compared_with() -> None:
    writer = Writer().at_body()
    writer.say("/draft")
    assert "compare" not in writer.verbs
    writer.say("/drafts")
    assert "against" not in writer.verbs
    writer.press(tokens.write(Tap("against", "", writer.report)))
    assert writer.texts == (say("compare.only_one"),)


def test_any_two_drafts_are_chosen_from_the_list() -> None:
    writer = drafted()
    writer.go("body@p2")
    writer.say("只写了一句。")
    writer.say("/draft")
    writer.say("/drafts")
    writer.tap("against")
    assert [tap.argument for tap in writer.taps] == ["3", "2", "1"]
    writer.tap("against", "1")
    assert [tap.argument for tap in writer.taps] == ["1~3~1", "1~2~1"]
    writer.tap("compare", "1~3~1")
    assert writer.texts[-1].startswith("第3稿比第1稿：")


def test_the_older_draft_is_the_one_that_was_however_they_are_chosen() -> None:
    writer = drafted()
    writer.press(tokens.write(Tap("compare", "2~1~1", writer.report)))
    assert writer.texts[-1].startswith("第2稿比第1稿：改了2句，加了1句。")


def test_what_was_missing_and_is_written_is_added_and_nothing_is_removed() -> None:
    writer = Writer().at_body()
    writer.say("/draft")
    writer.go("body@p1")
    writer.say(BODY)
    writer.say("/draft")
    writer.tap("compare")
    assert writer.texts[-1].startswith("第2稿比第1稿：加了2句。")
    assert "待补" not in writer.texts[-1]


def test_drafts_that_differ_in_their_layout_only_have_no_sentence_that_differs() -> None:
    writer = drafted()
    writer.press(tokens.write(Tap("arrange", "points~inline", writer.report)))
    writer.say("/draft")
    writer.tap("compare")
    assert writer.texts == ("第3稿比第2稿：分段变了1处。",)
    assert "tracked" in writer.verbs


def test_a_draft_that_says_again_what_an_earlier_one_said_has_no_differences() -> None:
    writer = drafted()
    writer.go("body@p1")
    writer.say(BODY)
    writer.say("/draft")
    writer.press(tokens.write(Tap("compare", "1~3~1", writer.report)))
    assert writer.texts == (say("compare.same", new=3, old=1),)


def long() -> Writer:
    """Two drafts that differ in forty sentences."""
    writer = Writer().at_body()
    writer.say("".join(f"第{n}回下乡的时候没有把农户反映的事情记在本子上。" for n in range(1, 41)))
    writer.say("/draft")
    writer.go("body@p1")
    writer.say("".join(f"第{n}回下乡的时候没有把村民反映的事情写在本子上。" for n in range(1, 41)))
    writer.say("/draft")
    writer.tap("compare")
    return writer


def test_many_differences_come_in_pages_that_fit_a_phone() -> None:
    writer = long()
    seen = []
    while True:
        seen.append(writer.texts[-1])
        assert len(writer.texts[-1]) < 600
        later = [
            tap for tap in writer.taps if tap.verb == "compare" and int(tap.argument.split("~")[2]) == len(seen) + 1
        ]
        if not later:
            break
        writer.tap("compare", later[0].argument)
    assert len(seen) > 3
    assert sum(page.count("现：") for page in seen) == 40
    assert all(page.startswith("第2稿比第1稿：改了40句。") for page in seen)


@pytest.mark.parametrize("argument", ["1~2~99", "1~2~0"])
def test_a_page_beyond_the_last_one_is_the_nearest_there_is(argument: str) -> None:
    writer = drafted()
    writer.press(tokens.write(Tap("compare", argument, writer.report)))
    assert writer.texts[-1].startswith("第2稿比第1稿：")


@pytest.mark.parametrize("argument", ["", "1", "1~9", "1~1", "1~9~1", "1~1~1", "a~b~c", "1~2~3~4"])
@pytest.mark.parametrize("verb", ["compare", "tracked"])
def test_a_button_that_nobody_made_compares_nothing(verb: str, argument: str) -> None:
    writer = drafted()
    writer.press(tokens.write(Tap(verb, argument, writer.report)))
    assert say("tap.unknown") in writer.texts


def test_somebody_else_s_drafts_are_not_compared() -> None:
    writer = drafted()
    other = Writer(writer.db, "li").begin()
    other.press(tokens.write(Tap("compare", "1~2~1", 1)))
    assert say("tap.not_yours") in other.texts
    other.press(tokens.write(Tap("seecompare", "1~1~2~1")))
    assert say("tap.unknown") in other.texts


def gathered(outline: str) -> tuple[Office, Writer]:
    """A report with two drafts, the first of them shown, and the lead of its team."""
    office = Office()
    lead, author = office.lead(), written(office.author(), outline)
    author.say("/draft")
    author.press(tokens.write(Tap("go", "body@p2", 1)))
    author.say("只写了一句。")
    author.say("/draft")
    reports.show(office.db, 1, 1)
    return office, lead


def test_a_lead_who_may_read_every_draft_compares_them() -> None:
    _, lead = gathered("minzhu-2023.team")
    lead.press("::card:1")
    lead.tap("seeagainst")
    lead.tap("seeagainst", "1~2")
    lead.tap("seecompare")
    assert lead.texts[-1].startswith("第2稿比第1稿：")
    assert "只写了一句。" in lead.texts[-1]


def test_a_lead_who_was_given_one_draft_has_nothing_to_compare() -> None:
    _, lead = gathered(PERSON_2023)
    lead.press("::card:1")
    assert "read" in lead.verbs
    assert not {"seeagainst", "seecompare"} & lead.verbs
    for verb, argument in (("seecompare", "1~1~2~1"), ("seeagainst", "1~"), ("seetracked", "1~1~2")):
        lead.press(tokens.write(Tap(verb, argument)))
        assert say("tap.unknown") in lead.texts
        assert "只写了一句。" not in lead.text


def test_an_owner_and_a_colleague_compare_nothing() -> None:
    office, _ = gathered("minzhu-2023.team")
    for role in (Role.OWNER, Role.AUTHOR):
        other = office.member("某人", role)
        other.press(tokens.write(Tap("seecompare", "1~1~2~1")))
        assert "只写了一句。" not in other.text


def test_a_signer_compares_the_drafts_to_be_signed() -> None:
    office, _ = gathered(PERSON_2023)
    signer = office.phone("李四")
    signer.say("/start")
    reports.signed_by(office.db, 1, signer.desk.person)
    signer.press(tokens.write(Tap("seecompare", "1~1~2~1")))
    assert "只写了一句。" in signer.text
