"""Invitations: who may make one, the message to pass on, taking it back, the first owner's link."""

import pytest

from bot.review.rights import Role
from bot.store import invitations
from bot.usecases.work import code
from tests.usecases.office import UNIT, Office, written
from tests.usecases.writer import say


def knows_bot(office: Office) -> None:
    """As the channel notes it."""
    office.db.execute("insert into facts (name, value) values ('bot_username', 'zhaojing_bot')")


def test_a_code_has_128_bits_and_fits_a_deep_link() -> None:
    drawn = {code() for _ in range(50)}
    assert len(drawn) == 50
    assert all(len(each) == 22 and each.replace("-", "").replace("_", "").isalnum() for each in drawn)


def test_a_lead_invites_authors_with_a_message_to_pass_on() -> None:
    office = Office()
    lead = office.lead()
    lead.say("/team")
    lead.tap("invite", f"{office.team}~author~0")
    what = say("invite.as_author", team=UNIT)
    assert lead.texts == (
        say("invite.pass_code", what=what, link="code-1"),
        say("invite.terms", days=7, uses=30),
    )
    assert lead.heard.said[0].reply.buttons == ()
    author = office.phone("张三")
    author.say("/start code-1")
    assert office.roles(author) == [Role.AUTHOR]


def test_a_lead_invites_further_leads() -> None:
    office = Office()
    lead = office.lead()
    lead.say("/team")
    lead.tap("invite", f"{office.team}~lead~0")
    assert say("invite.terms", days=7, uses=3) in lead.texts
    second = office.phone("李组长")
    second.say("/start code-1")
    assert office.roles(second) == [Role.LEAD]


def test_where_a_bot_is_known_the_message_holds_a_link() -> None:
    office = Office()
    knows_bot(office)
    lead = office.lead()
    lead.press(f"::invite:{office.team}~author~0")
    assert "https://t.me/zhaojing_bot?start=code-1" in lead.texts[0]


def test_a_double_tap_makes_one_link() -> None:
    office = Office()
    lead = office.lead()
    lead.say("/team")
    token = lead.button("invite", f"{office.team}~author~0").token
    lead.press(token)
    lead.press(token)
    assert lead.texts == (say("invite.again"),)
    lead.tap("invite")
    assert say("invite.terms", days=7, uses=30) in lead.texts or say("invite.terms", days=7, uses=3) in lead.texts


def test_an_invitation_is_taken_back_with_a_tap() -> None:
    office = Office()
    lead = office.lead()
    lead.press(f"::invite:{office.team}~author~0")
    lead.tap("revoke")
    assert lead.texts == (say("invite.revoked"),)
    somebody = office.phone("张三")
    somebody.say("/start code-1")
    assert somebody.texts == (say("invite.not_good"),)


def test_who_came_in_before_stays_in() -> None:
    office = Office()
    lead = office.lead()
    lead.press(f"::invite:{office.team}~author~0")
    author = office.phone("张三")
    author.say("/start code-1")
    lead.tap("revoke")
    author.begin()
    assert author.asked is not None


def test_somebody_else_s_invitation_is_not_taken_back() -> None:
    office = Office()
    lead = office.lead()
    lead.press(f"::invite:{office.team}~author~0")
    for other in (office.author("赵六"), office.member("别的组长", Role.LEAD, "桃溪镇")):
        other.press("::revoke:1")
        assert other.texts[0] == say("tap.unknown")
    somebody = office.phone("张三")
    somebody.say("/start code-1")
    assert office.roles(somebody) == [Role.AUTHOR]


def test_a_lead_sees_the_team_s_links_and_ends_the_command_line_s_too() -> None:
    office = Office()
    lead = office.lead()
    made = office.code(Role.AUTHOR)
    lead.say("/team")
    lead.tap("links")
    assert lead.texts == (
        "\n".join((say("invite.list"), "1 " + say("invite.line_author", uses=30, until="1月17日 09:00"))),
    )
    assert made not in lead.text
    lead.tap("revoke", "1")
    somebody = office.phone("张三")
    somebody.say(f"/start {made}")
    assert office.roles(somebody) == []
    lead.press(f"::links:{office.team}")
    assert lead.texts == (say("invite.none"),)


def test_a_link_for_an_owner_is_in_no_lead_s_list_and_not_a_lead_s_to_end() -> None:
    office = Office()
    lead = office.lead()
    made = office.code(Role.OWNER)
    lead.press(f"::links:{office.team}")
    assert lead.texts == (say("invite.none"),)
    lead.press("::revoke:1")
    assert lead.texts[0] == say("tap.unknown")
    owner = office.phone("管理员")
    owner.say(f"/start {made}")
    assert office.roles(owner) == [Role.OWNER]


@pytest.mark.parametrize("team", ["1", "0", "99", "x"])
def test_nobody_else_sees_a_team_s_links(team: str) -> None:
    office = Office()
    office.code(Role.AUTHOR)
    author = office.author()
    author.press(f"::links:{team}")
    assert author.texts[0] == say("tap.unknown")


def test_a_double_tap_on_the_signer_s_button_makes_one_link() -> None:
    office = Office()
    author = written(office.author())
    author.press("1::signer:0")
    author.press("1::signer:0")
    assert author.texts == (say("invite.again"),)
    author.tap("signer", "1")
    assert "/start code-2" in author.texts[0]


def test_the_signer_s_link_of_a_report_that_is_gone_lets_nobody_in() -> None:
    office = Office()
    author = written(office.author())
    author.press("1::signer:0")
    office.db.execute("update invitations set report = null")
    signer = office.phone("李四")
    signer.say("/start code-1")
    assert signer.texts == (say("invite.not_good"),)


@pytest.mark.parametrize("role", ["owner", "signer", "nonsense", ""])
def test_no_button_invites_as_anything_else(role: str) -> None:
    office = Office()
    lead = office.lead()
    lead.press(f"::invite:{office.team}~{role}~0")
    assert lead.texts[0] == say("tap.unknown")


def test_an_author_invites_nobody_into_the_team() -> None:
    office = Office()
    author = office.author()
    author.press(f"::invite:{office.team}~author~0")
    assert author.texts[0] == say("tap.unknown")


def test_a_lead_invites_nobody_into_another_team() -> None:
    office = Office()
    lead = office.member("别的组长", Role.LEAD, "桃溪镇")
    lead.press(f"::invite:{office.team}~author~0")
    assert lead.texts[0] == say("tap.unknown")


def test_the_signer_s_invitation_names_no_content() -> None:
    office = Office()
    author = written(office.author())
    author.press("1::signer:0")
    assert "骆启舟" not in author.text
    found = invitations.find(office.db, 1)
    assert found is not None
    assert (found.terms.role, found.terms.report) == (Role.SIGNER, 1)
