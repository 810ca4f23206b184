"""A meeting of one's own on the phone: who writes for it hears of a change, and keeps the question on screen."""

from bot.review.rights import Role
from tests.channels.telegram.living import Living, admitted
from tests.standin import Phone, Server

LIST = "带头强化政治忠诚\n带头改进作风、为民造福\n带头遵规守纪"


def tapped(bot: Living, phone: Phone, label: str) -> None:
    phone.tap(label)
    bot.rest()


def said(bot: Living, phone: Phone, words: str) -> None:
    phone.send(words)
    bot.rest()


def test_who_writes_for_a_changed_meeting_hears_of_it_and_goes_on_where_they_were(
    server: Server, bot: Living, phone: Phone
) -> None:
    lead = admitted(bot, Phone(server, 8, "王组长"), Role.LEAD)
    said(bot, lead, "/team")
    tapped(bot, lead, "本单位的会")
    tapped(bot, lead, "照通知列一个民主生活会")
    said(bot, lead, LIST)
    said(bot, lead, "2026年度民主生活会")
    writer = admitted(bot, phone)
    said(bot, writer, "/new")
    tapped(bot, writer, "2026年度民主生活会")
    tapped(bot, writer, "个人")
    asked = writer.texts[-1]
    tapped(bot, lead, "改条目")
    tapped(bot, lead, "加一个")
    said(bot, lead, "带头担当作为")
    tapped(bot, lead, "就这么改")
    assert "新加：带头担当作为" in writer.texts[-1]
    said(bot, writer, "青堰县水务局\n副局长\n骆启舟")
    assert bot.answer("head/name") == "骆启舟"
    assert asked != writer.texts[-1]
