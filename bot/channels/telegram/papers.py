"""A kept draft as a file: made in a thread from values, sent again by Telegram's own number of it."""

import asyncio

from telegram import Bot, InputFile
from telegram.error import BadRequest

from bot.channels.telegram import screens
from bot.store import database, files
from bot.store.database import Database
from bot.store.outbox import Parcel
from bot.usecases import filing
from bot.usecases.replies import Paper

_FORM = "docx"


async def send(db: Database, bot: Bot, parcel: Parcel) -> int | None:
    """Telegram's number of the message with the file; None where the draft is gone by now."""
    value = screens.read(parcel.payload)
    paper = Paper(value["report"], value["number"], value["name"])
    known = files.find(db, paper.report, paper.number, _FORM)
    if known:
        try:
            sent = await bot.send_document(parcel.chat, known, caption=value["caption"])
        except BadRequest:  # Telegram has forgotten the file
            with database.light(db):
                files.forget(db, paper.report, paper.number, _FORM)
        else:
            return int(sent.message_id)
    found = filing.made(db, paper)
    if found is None:
        return None
    content = await asyncio.to_thread(filing.render, found)
    sent = await bot.send_document(parcel.chat, InputFile(content, paper.name), caption=value["caption"])
    if sent.document is not None:
        with database.light(db):
            files.keep(db, paper.report, paper.number, _FORM, sent.document.file_id)
    return int(sent.message_id)
