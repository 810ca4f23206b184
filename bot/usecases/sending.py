"""What is sent in place of text, and text that is somebody else's: kept, said plainly, asked about."""

from dataclasses import replace

from bot.interview import clean
from bot.store import attachments, focuses
from bot.store.attachments import Attachment
from bot.usecases import asking, doubting, hearing, standing, typed
from bot.usecases.replies import Reply
from bot.usecases.work import Desk

KINDS = ("picture", "voice", "sticker", "other")  # files are `taking_in`'s


def sent(desk: Desk, what: str, caption: str, file_id: str, message: int) -> tuple[Reply, ...]:
    """What becomes of something that is no text; its caption is text, and is asked about in one go."""
    kind = what if what in KINDS else "other"
    focus = focuses.of(desk.db, desk.person)
    work = standing.open_for(desk, focus.report)
    at = None if work is None else work.session.at
    if kind == "voice" and file_id:
        place = None if at is None else at.place
        attachments.keep(desk.db, Attachment(desk.person, focus.report, place, kind, file_id), desk.now)
    said = desk.say(f"sent.{kind}")
    stop = None if work is None or at is None else work.find(at.place)
    if work is None or stop is None or not clean.clean(caption):
        return (Reply(said), *hearing.reminded(desk))
    if not typed.takes_words(work, stop):
        return (Reply(said + desk.say("caption.left")), *hearing.reminded(desk))
    asked = desk.say("caption.asked", said=doubting.excerpt(caption), where=asking.where(desk, work, stop))
    doubted = doubting.doubted(desk, work, stop, caption, message, asked=True)
    return (replace(doubted, text=f"{said}\n\n{asked}"),)


def passed_on(desk: Desk, words: str, message: int) -> tuple[Reply, ...]:
    """A forwarded message: a quotation, or the person's own answer?"""
    focus = focuses.of(desk.db, desk.person)
    work = standing.open_for(desk, focus.report)
    at = None if work is None else work.session.at
    stop = None if work is None or at is None else work.find(at.place)
    if work is None or stop is None:
        return (Reply(desk.say("forwarded.nowhere")), *hearing.reminded(desk))
    doubted = doubting.doubted(desk, work, stop, words, message, asked=True)
    own = work.button(desk.say("forwarded.own"), "take", str(message))
    quoted = work.button(desk.say("forwarded.quoted"), "drop", str(message))
    text = desk.say("forwarded.asked", where=asking.where(desk, work, stop))
    return (replace(doubted, text=text, buttons=((own, quoted),)),)
