"""The commands that a phone shows: per scope, in Chinese, for leads one more."""

import re
from pathlib import Path

from bot.review.rights import Role
from tests.channels.telegram.living import Living, admitted, living
from tests.standin import Phone, Server

PRIVATE = ("all_private_chats", "")


def published(server: Server, phone: Phone) -> None:
    """Returns when the commands are there; nothing that a person does waits for them."""
    phone.wait(lambda _: len(server.commands) >= 2 and server.cloud.menus)


def test_private_chats_show_the_commands(server: Server, bot: Living, phone: Phone) -> None:
    published(bot.server, phone)
    names = [name for name, _ in server.commands[PRIVATE]]
    assert names[:5] == ["resume", "new", "map", "draft", "drafts"]
    assert "team" not in names


def test_groups_show_one_command(server: Server, bot: Living, phone: Phone) -> None:
    published(bot.server, phone)
    assert server.commands["all_group_chats", ""] == (("start", "去私聊写材料"),)


def test_every_command_is_described_in_chinese(server: Server, bot: Living, phone: Phone) -> None:
    published(bot.server, phone)
    for listed in server.commands.values():
        assert all(re.search(r"[一-鿿]", said) and not re.search(r"[A-Za-z]", said) for _, said in listed)


def test_the_menu_button_shows_the_commands(server: Server, bot: Living, phone: Phone) -> None:
    published(bot.server, phone)
    assert server.cloud.menus[0] == {"type": "commands"}


def test_a_lead_s_chat_shows_team_first(server: Server, bot: Living, phone: Phone) -> None:
    admitted(bot, phone, Role.LEAD)
    assert server.commands["chat:7", ""][0] == ("team", "本单位的材料")


def test_an_owner_s_chat_shows_team_first(server: Server, bot: Living, phone: Phone) -> None:
    admitted(bot, phone, Role.OWNER)
    assert server.commands["chat:7", ""][0][0] == "team"


def test_an_author_s_chat_has_no_list_of_its_own(server: Server, bot: Living, phone: Phone) -> None:
    admitted(bot, phone, Role.AUTHOR)
    assert ("chat:7", "") not in server.commands


def test_an_author_who_becomes_a_lead_gets_the_list(server: Server, bot: Living, phone: Phone) -> None:
    admitted(bot, phone, Role.AUTHOR)
    admitted(bot, phone, Role.LEAD)
    assert server.commands["chat:7", ""][0][0] == "team"


def test_a_lead_s_list_is_published_once(server: Server, bot: Living, phone: Phone) -> None:
    admitted(bot, phone, Role.LEAD)
    phone.send("/team")
    bot.rest()
    phone.send("/help")
    bot.rest()
    scopes = [call["scope"] for call in server.called("setMyCommands")]
    assert sum('"chat"' in scope for scope in scopes) == 1


def test_a_list_that_could_not_be_published_is_tried_again(server: Server, phone: Phone, tmp_path: Path) -> None:
    with living(server, tmp_path / "bot.sqlite3") as bot:
        published(server, phone)
        server.fault("429", "setMyCommands")
        admitted(bot, phone, Role.LEAD)
    assert server.commands["chat:7", ""][0][0] == "team"


def test_every_command_that_is_shown_is_known(server: Server, bot: Living, phone: Phone) -> None:
    admitted(bot, phone, Role.LEAD)
    shown = [name for name, _ in server.commands["chat:7", ""]]
    for name in shown:
        phone.send(f"/{name}")
        bot.rest()
    assert not any("这个命令" in text for text in phone.texts)
