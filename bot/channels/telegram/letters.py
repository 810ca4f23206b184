"""A letter: what a person did on the phone, as plain values; from an update, and as the JSON that the inbox keeps."""

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from telegram import CallbackQuery, Chat, Message, MessageOriginUser, Update, User
from telegram.constants import ChatType


class Did(StrEnum):
    """What a person did."""

    SAID = "said"
    CHANGED = "changed"  # edited a message
    TAPPED = "tapped"
    SENT = "sent"  # a file, a voice message, a picture, a sticker: no text
    LEFT = "left"  # blocked the bot
    CAME_BACK = "came_back"
    IN_GROUP = "in_group"
    NOTHING = "nothing"  # of no concern to us


@dataclass(frozen=True, slots=True)
class Letter:
    update_id: int
    did: Did
    user: int = 0
    chat: int = 0
    name: str = ""
    message: int = 0
    sent: int = 0  # by Telegram's clock, in seconds; of texts only
    text: str = ""  # what was said, the caption, or the token that was tapped
    reply_to: int = 0
    quote: str = ""
    forwarded: bool = False
    callback: str = ""
    what: str = ""  # was sent: file, picture, voice, sticker, other
    file_id: str = ""
    file_name: str = ""
    size: int = 0  # of the file, in bytes
    album: str = ""


def to_json(letter: Letter) -> str:
    # In ASCII: half a character, which no database can hold, must not keep a letter from being kept.
    return json.dumps({key: value for key, value in asdict(letter).items() if value})


def from_json(text: str) -> Letter:
    """The letter that `to_json` wrote."""
    data = json.loads(text)
    return Letter(**{"update_id": 0, **data, "did": Did(data["did"])})


def of(update: Update) -> Letter:
    """What an update means to us; Did.NOTHING for what is none of our business."""
    if update.callback_query is not None:
        return _tapped(update.update_id, update.callback_query)
    if update.edited_message is not None:
        return _edited(update.update_id, update.edited_message)
    if update.message is not None:
        return _said(update.update_id, update.message)
    return _membership(update)


def _from(update_id: int, user: User, chat: Chat, message: int = 0) -> Letter:
    return Letter(update_id, Did.NOTHING, user.id, chat.id, user.full_name, message)


def _tapped(update_id: int, query: CallbackQuery) -> Letter:
    where = query.message
    if where is None or where.chat.type != ChatType.PRIVATE:
        return Letter(update_id, Did.NOTHING)
    known = _from(update_id, query.from_user, where.chat, where.message_id)
    return replace(known, did=Did.TAPPED, text=query.data or "", callback=query.id)


def _said(update_id: int, message: Message) -> Letter:
    user = message.from_user
    if user is None or user.is_bot:
        return Letter(update_id, Did.NOTHING)
    known = _from(update_id, user, message.chat, message.message_id)
    if message.chat.type != ChatType.PRIVATE:
        # Never a word of a group is kept; that somebody spoke to us there is all that matters.
        spoken = bool(message.text and message.text.startswith("/")) or _is_reply_to_us(message)
        return replace(known, did=Did.IN_GROUP) if spoken else known
    if message.text is not None:
        return replace(
            known,
            did=Did.SAID,
            sent=int(message.date.timestamp()),
            text=message.text,
            reply_to=0 if message.reply_to_message is None else message.reply_to_message.message_id,
            quote="" if message.quote is None else message.quote.text,
            forwarded=_is_foreign(message),
        )
    what, file_id = _attached(message)
    if not what:
        return known
    album = message.media_group_id or ""
    sent = replace(known, did=Did.SENT, text=message.caption or "", what=what, file_id=file_id, album=album)
    if what != "file" or message.document is None:
        return sent
    return replace(sent, file_name=message.document.file_name or "", size=message.document.file_size or 0)


def _edited(update_id: int, message: Message) -> Letter:
    user = message.from_user
    words = message.text if message.text is not None else message.caption
    if user is None or words is None or message.chat.type != ChatType.PRIVATE:
        return Letter(update_id, Did.NOTHING)
    return replace(_from(update_id, user, message.chat, message.message_id), did=Did.CHANGED, text=words)


def _membership(update: Update) -> Letter:
    changed = update.my_chat_member
    if changed is None or changed.chat.type != ChatType.PRIVATE:
        return Letter(update.update_id, Did.NOTHING)
    gone = changed.new_chat_member.status in ("kicked", "left")
    return replace(_from(update.update_id, changed.from_user, changed.chat), did=Did.LEFT if gone else Did.CAME_BACK)


def _is_foreign(message: Message) -> bool:
    """Whether a message was forwarded from somebody else: one's own, forwarded, is one's own."""
    origin = message.forward_origin
    if origin is None:
        return False
    if isinstance(origin, MessageOriginUser) and message.from_user is not None:
        return bool(origin.sender_user.id != message.from_user.id)
    return True


def _is_reply_to_us(message: Message) -> bool:
    replied = message.reply_to_message
    return replied is not None and replied.from_user is not None and bool(replied.from_user.is_bot)


def _attached(message: Message) -> tuple[str, str]:
    """What a message without text holds, and Telegram's number of it; ("", "") for notices of the chat itself."""
    if message.document is not None and message.animation is None:  # a moving picture comes as a document, too
        return "file", message.document.file_id
    if message.photo:
        return "picture", message.photo[-1].file_id
    for held, what in (
        (message.voice, "voice"),
        (message.audio, "voice"),
        (message.video_note, "voice"),
        (message.video, "picture"),
        (message.animation, "picture"),
        (message.sticker, "sticker"),
    ):
        if held is not None:
            return what, held.file_id
    other = (message.contact, message.location, message.venue, message.poll, message.dice)
    return ("other", "") if any(each is not None for each in other) else ("", "")
