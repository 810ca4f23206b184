"""Getting a text, a keyboard and a file right, or hearing from Telegram what is wrong with them."""

import json
from typing import Any

from tests.standin.cloud import Chat, Cloud, File
from tests.standin.faults import Refused, bad
from tests.standin.markup import read, units
from tests.standin.wire import Json, Upload

TEXT, CAPTION = 4096, 1024  # UTF-16 units
RAW = 32_768  # bytes of a text with its tags
DATA = 64  # bytes
BUTTONS = 100
MARKUP = 10_000  # bytes
PLACEHOLDER = 64
COPIED = 256
UPLOAD = 50 << 20  # bytes


def number(params: Json, name: str, otherwise: int = 0) -> int:
    return int(params.get(name) or otherwise)


def words(params: Json, name: str) -> str:
    return str(params.get(name) or "")


def switched(params: Json, name: str) -> bool:
    return str(params.get(name, "")).lower() in ("true", "1")


def value(params: Json, name: str) -> Any:
    """A nested parameter: JSON in a form, itself in a JSON body; None where it is not there."""
    found = params.get(name)
    try:
        return json.loads(found) if isinstance(found, str) and found else found or None
    except ValueError:
        raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None


def chat_of(cloud: Cloud, params: Json) -> Chat:
    """The chat that is meant; raises Refused where the bot may not write."""
    if not words(params, "chat_id"):
        raise bad("chat_id is empty")
    chat = cloud.chats.get(number(params, "chat_id"))
    if chat is None or not chat.known:
        raise bad("chat not found")
    if chat.moved:
        raise Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.moved)
    if chat.barred:
        raise Refused(403, f"Forbidden: {chat.barred}")
    return chat


def text_of(params: Json, name: str = "text") -> Json:
    """The text or caption with its entities, as a message carries them."""
    raw, limit = words(params, name), CAPTION if name == "caption" else TEXT
    if len(raw.encode()) > RAW:
        raise bad("text is too long")
    match words(params, "parse_mode").lower():
        case "html":
            plain, entities = read(raw)
        case "":
            plain, entities = raw.strip(), value(params, "caption_entities" if name == "caption" else "entities") or []
        case _:
            raise bad("unsupported parse_mode")
    if name == "text" and not plain:
        raise bad("text must be non-empty" if raw else "message text is empty")
    if units(plain) > limit:
        raise bad("message caption is too long" if name == "caption" else "message is too long")
    if not plain:
        return {}
    marks = "caption_entities" if name == "caption" else "entities"
    return {name: plain, marks: entities} if entities else {name: plain}


def keyboard_of(params: Json) -> Json:
    """The reply markup; raises Refused where Telegram would."""
    markup = value(params, "reply_markup")
    if markup is None:
        return {}
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if len(json.dumps(markup, ensure_ascii=False).encode()) > MARKUP:
        raise bad("reply markup is too long")
    if len(markup.get("input_field_placeholder") or "") > PLACEHOLDER:
        raise bad("input field placeholder is too long")
    buttons = [button for row in markup.get("inline_keyboard") or () for button in row]
    if len(buttons) > BUTTONS:
        raise bad("reply markup is too long")
    for button in buttons:
        _check(button)
    return markup


def _check(button: Json) -> None:
    if not str(button.get("text") or "").strip():
        raise bad("inline keyboard button text must be non-empty")
    if "callback_data" in button:
        if not 0 < len(str(button["callback_data"]).encode()) <= DATA:
            raise bad("BUTTON_DATA_INVALID")
    elif "copy_text" in button:
        if not 0 < units(button["copy_text"]["text"]) <= COPIED:
            raise bad("BUTTON_COPY_TEXT_INVALID")
    elif "url" in button:
        if not str(button["url"]).startswith(("http://", "https://", "tg://")):
            raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    elif not {"web_app", "switch_inline_query", "switch_inline_query_current_chat"} & button.keys():
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")


def file_of(cloud: Cloud, params: Json, name: str) -> File:
    """The file that is uploaded with the request, or known by its id."""
    given = params.get(name)
    if isinstance(given, str) and given.startswith("attach://"):
        given = params.get(given.removeprefix("attach://"))
    if isinstance(given, Upload):
        if not given.content:
            raise bad("file must be non-empty")
        if len(given.content) > UPLOAD:
            raise Refused(413, "Request Entity Too Large")
        return cloud.keep(given.name, given.content)
    if not given:
        raise bad(f"there is no {name} in the request")
    if given not in cloud.files:
        raise bad("wrong file identifier/HTTP URL specified")
    return cloud.files[given]
