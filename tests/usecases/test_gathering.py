"""/team: who is where, in the lead's order; drafts to fetch, where the table of rights lets them be read."""

from pathlib import Path

import docx
import pytest

from bot.review.rights import Role
from tests.usecases.office import UNIT, WRITTEN, Office, listed, written
from tests.usecases.writer import Writer, say

TEAM = "minzhu-2023.team"
OWN_NAME = "骆启舟"  # as the material's head has it: words of the material, too


@pytest.mark.parametrize("words", ["/team", f"/team {UNIT}"])
def test_a_member_who_leads_nobody_gets_a_plain_line(words: str) -> None:
    author = Office().author()
    author.say(words)
    assert author.texts == (say("team.not_a_lead"),)


def test_a_team_in_which_nobody_writes_says_so_and_invites() -> None:
    lead = Office().lead()
    lead.say("/team")
    assert lead.texts == (say("team.empty", team=UNIT),)
    assert lead.verbs == {"invite", "meetings", "layout"}


def test_the_list_says_who_what_how_far_and_which_draft() -> None:
    office = Office()
    lead = office.lead()
    author = written(office.author())
    lead.say("/team")
    assert "1 张三 2023个人 " in lead.text
    assert "%" in lead.text
    assert "稿" not in lead.text
    author.say("/draft")
    lead.say("/team")
    assert say("draft.line", n=1, time="1月10日 09:00") in lead.text
    author.tap("handin")
    lead.say("/team")
    assert say("team.handed_in", n=1, time="1月10日 09:00") in lead.text


def test_a_material_that_was_not_shown_shows_its_progress_only() -> None:
    office = Office()
    lead = office.lead()
    written(office.author()).say("/draft")
    lead.say("/team")
    lead.tap("card", "1")
    assert say("team.progress_only") in lead.text
    assert not lead.verbs & {"read", "paper"}
    for token in ("::read:1", "::paper:1", "::paper:1~clean"):
        lead.press(token)
        assert say("team.progress_only") in lead.text
        assert WRITTEN not in lead.text
        assert OWN_NAME not in lead.text


def test_the_lead_reads_exactly_the_draft_that_was_shown() -> None:
    office = Office()
    lead = office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("give")
    author.go_on()
    author.say("这句还没给人看。")
    author.say("/draft")
    lead.say("/team")
    lead.tap("card", "1")
    lead.tap("read")
    assert WRITTEN in lead.text
    assert "还没给人看" not in lead.text
    assert lead.texts[0].startswith(say("draft.page", n=1, page=1, pages=1))
    assert lead.texts[-1] == say("team.end", n=1)


def test_what_was_taken_back_is_read_no_more() -> None:
    office = Office()
    lead = office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("give")
    author.tap("takeback")
    lead.press("::read:1")
    assert WRITTEN not in lead.text


def test_a_collective_s_material_is_read_as_it_stands() -> None:
    office = Office()
    lead = office.lead()
    office.author().begin(TEAM).say("青堰县水务局领导班子")
    lead.press("::read:1")
    assert "青堰县水务局领导班子" in lead.text
    lead.press("::read:1")
    assert lead.texts[-1] == say("team.end", n=1)


def test_the_shown_draft_comes_as_a_file(tmp_path: Path) -> None:
    office = Office()
    lead = Writer(office.db, "wang", tmp_path)
    lead.say(f"/start {office.code(Role.LEAD)}")
    author = written(office.author())
    author.say("/draft")
    author.tap("give")
    lead.press("::paper:1")
    lead.tap("paper", "1~clean")
    (path,) = lead.heard.said[0].reply.files
    assert any(WRITTEN in each.text for each in docx.Document(path).paragraphs)


@pytest.mark.parametrize("token", ["::card:1", "::read:1", "::paper:1", "::put:1~1", "::team:1~1", "::teams:1"])
def test_nobody_else_gets_anything_of_a_report(token: str) -> None:
    office = Office()
    office.lead()
    author = written(office.author())
    author.say("/draft")
    author.tap("handin")
    for each in (office.member("赵六", Role.AUTHOR), office.member("别的组长", Role.LEAD, "桃溪镇")):
        each.press(token)
        assert WRITTEN not in each.text
        assert UNIT not in each.text
        assert "张三" not in each.text


@pytest.mark.parametrize("token", ["::card:1", "::read:1", "::paper:1", "::put:1~1"])
def test_an_owner_reads_nothing(token: str) -> None:
    office = Office()
    owner = office.member("管理员", Role.OWNER)
    author = written(office.author())
    author.say("/draft")
    owner.press(token)
    assert owner.texts[0] == say("tap.unknown")


def test_an_owner_sees_how_many_are_in_a_team_and_no_report() -> None:
    office = Office()
    owner = office.member("管理员", Role.OWNER)
    office.lead()
    written(office.author())
    owner.say("/team")
    owner.tap("team")
    assert owner.texts == (say("team.counted", team=UNIT, leads=1, authors=1),)
    assert owner.verbs == {"invite"}


def test_an_owner_who_leads_a_team_gathers_it() -> None:
    office = Office()
    owner = office.member("管理员", Role.OWNER)
    owner.say(f"/start {office.code(Role.LEAD)}")
    written(office.author())
    owner.say("/team")
    owner.tap("team")
    assert listed(owner) == ["张三"]


def test_who_leads_several_teams_chooses_one() -> None:
    office = Office()
    lead = office.lead()
    lead.say(f"/start {office.code(Role.LEAD, '桃溪镇')}")
    lead.say("/team")
    assert [button.label for button in lead.buttons] == [UNIT, "桃溪镇"]


def test_somebody_without_a_name_is_listed_all_the_same() -> None:
    office = Office()
    lead = office.lead()
    office.author("").begin()
    lead.say("/team")
    assert say("team.nameless") in lead.text


def test_a_report_whose_outline_is_gone_is_listed_without_progress() -> None:
    office = Office()
    lead = office.lead()
    office.author("甲").begin()
    office.db.execute("update reports set outline = 'gone.person'")
    lead.say("/team")
    assert say("team.unknown_outline") in lead.text
    lead.tap("card", "1")
    assert lead.texts[0] == say("tap.unknown")


def test_looking_at_a_report_leaves_the_lead_s_own_open() -> None:
    office = Office()
    lead = written(office.lead())
    author = office.author().begin(TEAM)
    author.say("青堰县水务局领导班子")
    mine = lead.report
    lead.press("::read:2")
    assert lead.report == mine
    lead.say("记一句话。")
    assert lead.kept("body@p1", mine) == WRITTEN


def test_a_lead_is_offered_the_team_when_coming_in() -> None:
    lead = Office().lead()
    lead.say("/start")
    lead.tap("gather")
    assert lead.texts == (say("team.empty", team=UNIT),)
