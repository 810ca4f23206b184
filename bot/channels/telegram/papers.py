"""A kept draft as a file: made in a thread from values, sent again by Telegram's own number of it.

A file that somebody sent goes back with comments the same way, made anew each time.
"""

import asyncio
from dataclasses import replace

from telegram import Bot, InputFile
from telegram.error import BadRequest

from bot.channels.telegram import screens
from bot.errors import NoChineseFontError
from bot.prompt_files.loading import Prompts
from bot.render.copies import Copy
from bot.render.typecase import Typecase
from bot.store import database, files
from bot.store.database import Database
from bot.store.outbox import Parcel
from bot.usecases import filing, remarking
from bot.usecases.replies import Paper


async def send(db: Database, prompts: Prompts, fonts: Typecase, bot: Bot, parcel: Parcel) -> int | None:
    """Telegram's number of the message with the file, or of the one that says why there is none.

    None where the draft is gone by now.
    """
    value = screens.read(parcel.payload)
    if value.get("given"):
        return await _given(db, prompts, bot, parcel)
    # What waited in the outbox of the release before says nothing of copies.
    paper = Paper(value["report"], value["number"], value["name"], Copy(value.get("copy", Copy.DRAFT)))
    paper = replace(paper, since=value.get("since", 0), checkup=value.get("checkup", 0))
    found = filing.made(db, prompts, paper)
    if found is None:
        return None
    known = files.find(db, paper.report, paper.number, found.key)
    if known:
        try:
            sent = await bot.send_document(parcel.chat, known, caption=value["caption"])
        except BadRequest:  # Telegram has forgotten the file
            with database.light(db):
                files.forget(db, paper.report, paper.number, found.key)
        else:
            return int(sent.message_id)
    try:
        content = await asyncio.to_thread(filing.render, found, fonts)
    except NoChineseFontError:
        return int((await bot.send_message(parcel.chat, prompts.messages.say("file.no_font"))).message_id)
    unshown = await asyncio.to_thread(filing.unshown, prompts, found, fonts)
    sent = await bot.send_document(parcel.chat, InputFile(content, paper.name), caption=value["caption"] + unshown)
    # A font that comes later makes another file: only one that shows everything is sent again.
    if sent.document is not None and not unshown:
        with database.light(db):
            files.keep(db, paper.report, paper.number, found.key, sent.document.file_id)
    return int(sent.message_id)


async def _given(db: Database, prompts: Prompts, bot: Bot, parcel: Parcel) -> int | None:
    """A file that this person sent, with comments. No number of it is kept: it is to go when the file goes."""
    value = screens.read(parcel.payload)
    found = remarking.made(db, prompts, parcel.person or 0, value["given"])
    if found is None:
        return None
    content = await asyncio.to_thread(remarking.render, found)
    sent = await bot.send_document(parcel.chat, InputFile(content, value["name"]), caption=value["caption"])
    return int(sent.message_id)
