"""给组长看, 交稿, 收回: exactly one draft is given, the leads hear of it without a word of it."""

import pytest

from bot.review.rights import Role
from bot.usecases.converse import Said
from tests.usecases.office import UNIT, WRITTEN, Office, written
from tests.usecases.writer import Writer, say

SHARING = {"give", "handin", "signer"}
TEAM = "minzhu-2023.team"


def told(writer: Writer, person: Writer) -> list[Said]:
    return [said for said in writer.heard.said if said.reply.to == person.desk.person]


def test_who_has_no_lead_is_offered_nothing_to_give() -> None:
    writer = written(Writer())
    writer.say("/draft")
    assert not writer.verbs & SHARING


def test_who_is_the_only_lead_has_nobody_to_give_to() -> None:
    lead = written(Office().lead())
    lead.say("/draft")
    assert not lead.verbs & {"give", "handin"}


def test_a_personal_draft_can_be_shown_handed_in_and_signed() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    assert author.verbs >= SHARING


def test_a_collective_s_draft_needs_no_showing() -> None:
    office = Office()
    office.lead()
    author = office.author().begin(TEAM)
    author.say("/draft")
    assert author.verbs & SHARING == {"handin", "signer"}


def test_showing_says_which_draft_and_can_be_taken_back() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("give")
    assert author.texts[0] == say("share.shown", n=1)
    assert office.report().shown == 1
    author.tap("takeback")
    assert author.texts == (say("share.taken_back"),)
    assert office.report().shown is None


@pytest.mark.parametrize(("verb", "key"), [("give", "share.told_shown"), ("handin", "share.told_handed_in")])
def test_the_lead_hears_one_line_without_content(verb: str, key: str) -> None:
    office = Office()
    lead = office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap(verb)
    (heard,) = told(author, lead)
    assert heard.reply.text == say(key, who="张三", subject="个人")
    assert heard.reply.report is None
    assert heard.reply.buttons == ()


def test_the_lead_of_another_team_hears_nothing() -> None:
    office = Office()
    office.lead()
    other = office.member("别的组长", Role.LEAD, "桃溪镇")
    author = written(office.author())
    author.say("/draft")
    author.tap("give")
    assert told(author, other) == []


def test_a_lead_on_another_channel_is_not_written_to_from_here() -> None:
    office = Office()
    lead = office.lead()
    author = office.local("zhang")
    author.say(f"/start {office.code(Role.AUTHOR)}")
    written(author).say("/draft")
    author.tap("give")
    assert office.report().shown == 1
    assert told(author, lead) == []


@pytest.mark.parametrize(("verb", "key"), [("give", "share.shown_before"), ("handin", "share.handed_in_before")])
def test_a_double_tap_tells_the_lead_once(verb: str, key: str) -> None:
    office = Office()
    lead = office.lead()
    author = written(office.author())
    author.say("/draft")
    token = author.button(verb).token
    author.press(token)
    author.wait(1)
    author.press(token)
    assert author.texts == (say(key, n=1),)
    assert told(author, lead) == []


def test_handing_in_is_showing_and_notes_the_time() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("handin")
    assert author.texts[0] == say("share.handed_in", n=1)
    assert (office.report().shown, office.report().handed_in) == (1, author.desk.now)


def test_showing_again_later_shows_the_newer_draft() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("give")
    author.go_on()
    author.say("再补一句。")
    author.say("/draft")
    assert office.report().shown == 1
    author.tap("give")
    assert office.report().shown == 2


def test_taking_back_what_was_handed_in_ends_both() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("handin")
    author.tap("takeback")
    assert (office.report().shown, office.report().handed_in) == (None, None)


def test_taking_back_a_collective_s_draft_says_that_the_lead_still_reads() -> None:
    office = Office()
    office.lead()
    author = office.author().begin(TEAM)
    author.say("/draft")
    author.tap("handin")
    author.tap("takeback")
    assert author.texts == (say("share.taken_back_collective"),)


def test_taking_back_what_was_not_shown_says_so() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.press("1::takeback:")
    assert author.texts == (say("share.nothing_shown"),)


@pytest.mark.parametrize("argument", ["2", "0", "nonsense"])
def test_a_draft_that_is_not_there_cannot_be_given(argument: str) -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    author.press(f"1::give:{argument}")
    assert author.texts[0] == say("tap.unknown")
    assert office.report().shown is None


@pytest.mark.parametrize("verb", ["give:1", "handin:1", "takeback:", "signer:0"])
def test_nobody_but_the_author_gives_a_draft(verb: str) -> None:
    office = Office()
    lead, other = office.lead(), office.member("赵六", Role.AUTHOR)
    author = written(office.author())
    author.say("/draft")
    signer = office.phone("李四")
    author.tap("signer")
    signer.say("/start code-1")
    for each in (lead, other, signer, office.member("管理员", Role.OWNER)):
        each.press(f"1::{verb}")
        assert each.texts[0] == say("tap.not_yours")
    assert office.report().shown is None


def test_the_signer_is_asked_with_a_link_of_one_use() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("signer")
    assert "/start code-1" in author.texts[0]
    assert say("invite.terms", days=7, uses=1) == author.texts[1]
    assert WRITTEN not in author.text


def test_the_signer_reads_what_is_there_and_writes_nothing() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("signer")
    signer = office.phone("李四")
    signer.say("/start code-1")
    assert say("door.now_signer", author="张三", team=UNIT) in signer.texts
    signer.tap("card", "1")
    assert say("team.author_and_signer", author="张三", signer="李四") in signer.text
    signer.tap("read")
    assert WRITTEN in signer.text
    signer.press("1::go:body@p1")
    assert signer.texts[0] == say("tap.not_yours")


def test_the_author_s_own_tap_on_the_signer_s_link_spends_nothing() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("signer")
    author.say("/start code-1")
    assert author.texts[0] == say("door.own_link")
    signer = office.phone("李四")
    signer.say("/start code-1")
    assert office.report().signer == signer.desk.person


def test_signed_reports_stand_in_the_list_as_such() -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.press("1::signer:0")
    signer = office.phone("李四")
    signer.say("/start code-1")
    signer.begin()
    signer.say("/resume")
    lines = signer.text.split("\n")
    assert any(line.startswith("2号") and "署名" not in line for line in lines)
    assert any(line.startswith("1号") and "署名" in line for line in lines)
