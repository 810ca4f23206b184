"""The door: who is let in and by which code, and one polite line for everybody else."""

import pytest

from bot.review.rights import Role
from bot.store import invitations, memberships, people, reports, teams
from bot.usecases import admitting, inviting
from tests.store.opened import memory
from tests.usecases.office import UNIT, WRITTEN, Office, everything, written
from tests.usecases.writer import NINE, PERSON_2023, Writer, say

NOT_GOOD = say("invite.not_good")


def test_a_stranger_s_words_get_one_polite_line_and_nothing_else() -> None:
    stranger = Office().phone("路人")
    for words in ("你好", "/start", "/new", "/team", "/draft", "/help", "/privacy", "", "下一题"):
        stranger.say(words)
        assert stranger.texts == (say("door.stranger"),)
        assert stranger.buttons == ()


def test_a_stranger_s_taps_edits_replies_and_files_get_the_same_line() -> None:
    office = Office()
    written(office.author())
    stranger = office.phone("路人")
    stranger.say("你好")
    for token in ("", "1::open:", "::new:", f"::begin:{PERSON_2023}", "::card:1", "::read:1", "::team:1~1", "nonsense"):
        stranger.press(token)
        assert stranger.texts == (say("door.stranger"),)
    stranger.edit(stranger.heard.message, WRITTEN)
    assert stranger.texts == (say("door.stranger"),)
    stranger.reply(1, WRITTEN)
    assert stranger.texts == (say("door.stranger"),)
    stranger.send_file("a.pdf", b"%PDF-")
    assert stranger.texts == (say("door.stranger"),)


def test_nothing_that_a_stranger_sends_is_kept() -> None:
    office = Office()
    stranger = office.phone("路人")
    stranger.say("谁也没请我来")
    stranger.edit(stranger.heard.message, "谁也没请我来")
    stranger.reply(stranger.heard.message, "谁也没请我来")
    assert "没请我" not in everything(office.db)
    assert reports.every(office.db) == ()


def test_the_notice_about_secrets_comes_with_the_admission_and_not_before() -> None:
    office = Office()
    somebody = office.phone("张三")
    somebody.say("你好")
    assert say("welcome.secrets") not in somebody.texts
    somebody.say(f"/start {office.code(Role.AUTHOR)}")
    assert somebody.texts[0] == say("welcome.secrets")


@pytest.mark.parametrize("role", [Role.OWNER, Role.LEAD, Role.AUTHOR])
def test_a_code_gives_its_role_and_says_so(role: Role) -> None:
    office = Office()
    somebody = office.phone("张三")
    somebody.say(f"/start {office.code(role)}")
    assert office.roles(somebody) == [role]
    expected = {
        Role.OWNER: say("door.now_owner"),
        Role.LEAD: say("door.now_lead", team=UNIT),
        Role.AUTHOR: say("door.now_author", team=UNIT),
    }
    assert expected[role] in somebody.texts


@pytest.mark.parametrize(
    "words",
    [
        "/start code-1",
        "  /start   code-1  ",
        "／start code-1",
        "/start@zhaojing_bot code-1",
        "/START code-1",
        "/start https://t.me/zhaojing_bot?start=code-1",
        "https://t.me/zhaojing_bot?start=code-1",
        " t.me/zhaojing_bot?start=code-1\n",
        "tg://resolve?domain=zhaojing_bot&start=code-1",
    ],
)
def test_a_code_is_known_with_blanks_or_as_a_whole_link(words: str) -> None:
    office = Office()
    office.code(Role.AUTHOR)
    somebody = office.phone("张三")
    somebody.say(words)
    assert office.roles(somebody) == [Role.AUTHOR]


def test_the_code_itself_is_kept_nowhere() -> None:
    office = Office()
    code = office.code(Role.AUTHOR)
    office.phone("张三").say(f"/start {code}")
    assert code not in everything(office.db)
    assert inviting.hashed(code) in everything(office.db)


def test_wrong_expired_used_up_and_revoked_sound_the_same() -> None:
    office = Office()
    revoked, used, late = (office.code(Role.OWNER) for _ in range(3))
    found = invitations.known_by(office.db, inviting.hashed(revoked))
    assert found is not None
    invitations.revoke(office.db, found.id, NINE)
    office.phone("第一个").say(f"/start {used}")
    heard = []
    for name, code in (("甲", "no-such-code"), ("乙", revoked), ("丙", used), ("丁", late)):
        somebody = office.phone(name)
        somebody.wait(inviting.DAYS * 24 * 60 if code == late else 0)
        somebody.say(f"/start {code}")
        assert office.roles(somebody) == []
        heard.append(somebody.texts)
    assert heard == [(NOT_GOOD,)] * 4


def test_an_invitation_is_good_until_the_minute_it_ends() -> None:
    office = Office()
    code = office.code(Role.AUTHOR)
    somebody = office.phone("张三")
    somebody.wait(inviting.DAYS * 24 * 60 - 1)
    somebody.say(f"/start {code}")
    assert office.roles(somebody) == [Role.AUTHOR]


def test_redeeming_twice_spends_one_use_and_is_welcomed_again() -> None:
    office = Office()
    code = office.code(Role.LEAD)
    lead = office.phone("王组长")
    lead.say(f"/start {code}")
    lead.say(f"/start {code}")
    assert say("door.now_lead", team=UNIT) in lead.texts
    assert office.roles(lead) == [Role.LEAD]
    found = invitations.known_by(office.db, inviting.hashed(code))
    assert found is not None
    assert found.terms.uses == 2


def test_who_has_the_role_may_open_a_link_that_has_ended_since() -> None:
    office = Office()
    code = office.code(Role.OWNER)
    owner = office.phone("管理员")
    owner.say(f"/start {code}")
    owner.wait(60 * 24 * 30)
    owner.say(f"/start {code}")
    assert say("door.now_owner") in owner.texts


def test_a_lead_who_tries_the_authors_link_spends_no_use() -> None:
    office = Office()
    code = office.code(Role.AUTHOR)
    lead = office.lead()
    lead.say(f"/start {code}")
    assert office.roles(lead) == [Role.LEAD]
    found = invitations.known_by(office.db, inviting.hashed(code))
    assert found is not None
    assert found.terms.uses == 30


def test_a_link_lets_in_as_many_as_it_says() -> None:
    office = Office()
    code = office.code(Role.LEAD)
    people_in = [office.phone(name) for name in ("甲", "乙", "丙", "丁")]
    for each in people_in:
        each.say(f"/start {code}")
    assert [office.roles(each) for each in people_in] == [[Role.LEAD]] * 3 + [[]]


def test_people_of_this_machine_write_for_a_team_of_their_own() -> None:
    writer = Writer().begin()
    found = memberships.of(writer.db, writer.desk.person)
    team = teams.enter(writer.db, say("team.local"), NINE)
    assert [(each.team, each.role) for each in found] == [(team, Role.AUTHOR)]
    (report,) = reports.every(writer.db)
    assert report.team == team


def test_a_report_from_before_there_were_teams_belongs_to_this_machine_s() -> None:
    db = memory()
    person = people.enter(db, "local", "zhang")
    number = reports.begin(db, PERSON_2023, person, NINE)
    Writer(db, "zhang").say("/start")
    found = reports.find(db, number)
    assert found is not None
    assert found.team == teams.enter(db, say("team.local"), NINE)


def test_a_person_of_this_machine_with_a_code_is_only_what_the_code_gives() -> None:
    office = Office()
    lead = office.local("wang")
    lead.say(f"/start {office.code(Role.LEAD)}")
    lead.say("/start")
    assert office.roles(lead) == [Role.LEAD]


def test_a_person_of_this_machine_with_a_wrong_code_can_still_write() -> None:
    writer = Office().local("zhang")
    writer.say("/start wrong")
    assert NOT_GOOD in writer.texts
    writer.begin()
    assert writer.asked is not None


def test_who_signs_a_report_is_no_stranger() -> None:
    office = Office()
    written(office.author())
    signer = office.phone("李四")
    assert not admitting.is_admitted(signer.desk)
    reports.signed_by(office.db, 1, signer.desk.person)
    assert admitting.is_admitted(signer.desk)


def test_a_report_belongs_to_the_team_of_the_newest_role() -> None:
    office = Office()
    author = office.author()
    author.say(f"/start {office.code(Role.AUTHOR, '桃溪镇')}")
    author.begin()
    assert office.report().team == teams.enter(office.db, "桃溪镇", NINE)


def test_an_empty_report_of_another_team_is_not_taken_up_as_the_new_one() -> None:
    office = Office()
    author = office.author().begin()
    author.say(f"/start {office.code(Role.AUTHOR, '桃溪镇')}")
    author.begin()
    assert office.report(2).team == teams.enter(office.db, "桃溪镇", NINE)


def test_an_owner_s_own_report_belongs_to_no_team() -> None:
    office = Office()
    office.member("管理员", Role.OWNER).begin()
    assert office.report().team is None
