"""In a group: one short line with the way to the private chat, never content."""

import pytest

from bot.review.rights import Role
from tests.channels.telegram.living import TEAM, Living, admitted, at_body
from tests.standin import Group, Phone, Server


@pytest.fixture
def group(server: Server, bot: Living, phone: Phone) -> Group:
    """A group in which somebody sits who writes a report."""
    at_body(bot, phone)
    made = Group(server, -100, "班子工作群")
    made.add_bot(phone)
    bot.rest()
    return made


def overhear(group: Group, phone: Phone, text: str) -> None:
    """Somebody talks in a group whose administrator the bot was made: it hears everything there."""
    with group.cloud.lock:
        head = {"message_id": group.cloud.number(), "date": group.cloud.now()}
        chat = {"id": group.id, "type": "group", "title": "班子工作群"}
        group.cloud.updates.add("message", {**head, "chat": chat, "from": phone.user, "text": text})


def test_a_command_in_a_group_gets_one_line_with_the_link(bot: Living, phone: Phone, group: Group) -> None:
    phone.send("/draft", chat=group)
    bot.rest()
    assert group.texts == ("材料的事请私下跟我说，群里什么都不显示。https://t.me/zhaojing_bot",)


def test_a_lead_s_command_in_a_group_says_how_many_were_handed_in(server: Server, bot: Living, group: Group) -> None:
    lead = admitted(bot, Phone(server, 8, "王组长"), Role.LEAD)
    lead.send("/team", chat=group)
    bot.rest()
    assert group.texts[-1].startswith(f"“{TEAM}”的材料有1份，交了0份。\n材料的事请私下跟我说")


@pytest.mark.parametrize("command", ["/start", "/map", "/team", "/resume", "/fly"])
def test_no_command_shows_content_in_a_group(bot: Living, phone: Phone, group: Group, command: str) -> None:
    phone.send(command, chat=group)
    bot.rest()
    assert all("学习" not in text and "骆启舟" not in text for text in group.texts)


def test_other_talk_in_a_group_gets_nothing(bot: Living, phone: Phone, group: Group) -> None:
    phone.send("今晚的会改到八点。", chat=group)
    overhear(group, phone, "大家收到请回复。")
    bot.rest()
    assert group.texts == ()


def test_nothing_said_in_a_group_is_stored(bot: Living, phone: Phone, group: Group) -> None:
    phone.send("/draft 今晚的会改到八点。", chat=group)
    overhear(group, phone, "今晚的会改到八点。")
    bot.rest()
    assert "今晚的会" not in bot.everything()


def test_a_command_in_a_group_changes_nothing_in_the_private_chat(bot: Living, phone: Phone, group: Group) -> None:
    before = phone.texts
    phone.send("/new", chat=group)
    bot.rest()
    assert phone.texts == before
