"""In a group: a short word and the way to the private chat. Never content, whoever asks."""

from bot.channels.telegram import parcels
from bot.channels.telegram.letters import Letter
from bot.store import facts, outbox
from bot.usecases.work import Desk


def said(desk: Desk, letter: Letter) -> tuple[int, ...]:
    """Answers in the group; the chat that the answer is for."""
    name = facts.find(desk.db, facts.BOT)
    text = desk.say("phone.group", link=f"https://t.me/{name}" if name else "")
    outbox.add(desk.db, letter.chat, None, outbox.Kind.SEND, parcels.plain(text))
    return (letter.chat,)
