"""The methods of the Bot API that the bot calls. Each is carried out whole, under the server's lock."""

import time
from collections.abc import Callable
from dataclasses import replace

from tests.standin import arranging
from tests.standin.cloud import Chat, Cloud, Message, Toast
from tests.standin.faults import Refused, bad
from tests.standin.posting import chat_of, file_of, keyboard_of, number, switched, text_of, value, words
from tests.standin.wire import Json

Method = Callable[[Cloud, Json], object]

ANSWER = 200  # characters of a toast
FETCHED = 20 << 20  # bytes of a file that a bot may fetch
ACTIONS = (
    "typing",
    "upload_document",
    "upload_photo",
    "record_voice",
    "upload_voice",
    "choose_sticker",
    "find_location",
)
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def get_me(cloud: Cloud, _: Json) -> Json:
    return {**cloud.me, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}


def send_message(cloud: Cloud, params: Json) -> Json:
    chat = chat_of(cloud, params)
    return _post(cloud, chat, params, Message(text_of(params), html=words(params, "text")))


def send_document(cloud: Cloud, params: Json) -> Json:
    chat = chat_of(cloud, params)
    caption = text_of(params, "caption")
    file = file_of(cloud, params, "document")
    content = {**caption, "document": {**file.described(), "file_name": file.name}}
    return _post(cloud, chat, params, Message(content, html=words(params, "caption"), file=file))


def _post(cloud: Cloud, chat: Chat, params: Json, content: Message) -> Json:
    keyboard = keyboard_of(params)
    whole: Json = {"message_id": 0, "from": cloud.me, "chat": chat.json, "date": cloud.now(), **content.json}
    reply = value(params, "reply_parameters") or {}
    if reply:
        first = chat.messages.get(int(reply.get("message_id") or 0))
        if first is not None and not first.gone:
            whole["reply_to_message"] = {key: kept for key, kept in first.json.items() if key != "reply_to_message"}
        elif not reply.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
    if "inline_keyboard" in keyboard:
        whole["reply_markup"] = keyboard
    whole["message_id"] = cloud.number()
    return cloud.show(chat, replace(content, json=whole, keyboard=keyboard)).json


def edit_message_text(cloud: Cloud, params: Json) -> Json:
    chat, message = _to_edit(cloud, params)
    if "text" not in message.json:
        raise bad("there is no text in the message to edit")
    return _edit(cloud, chat, replace(message, html=words(params, "text")), text_of(params), params)


def edit_message_caption(cloud: Cloud, params: Json) -> Json:
    chat, message = _to_edit(cloud, params)
    if "text" in message.json:
        raise bad("there is no caption in the message to edit")
    return _edit(cloud, chat, replace(message, html=words(params, "caption")), text_of(params, "caption"), params)


def edit_message_reply_markup(cloud: Cloud, params: Json) -> Json:
    chat, message = _to_edit(cloud, params)
    names = ("text", "entities", "caption", "caption_entities")
    return _edit(cloud, chat, message, {name: message.json[name] for name in names if name in message.json}, params)


def _to_edit(cloud: Cloud, params: Json) -> tuple[Chat, Message]:
    chat = chat_of(cloud, params)
    message = chat.messages.get(number(params, "message_id"))
    if message is None or message.gone:
        raise bad("message to edit not found")
    if message.json["from"]["id"] != cloud.me["id"] or (message.keyboard and "inline_keyboard" not in message.keyboard):
        raise bad("message can't be edited")
    return chat, message


def _edit(cloud: Cloud, chat: Chat, message: Message, content: Json, params: Json) -> Json:
    keyboard = keyboard_of(params)
    if keyboard and "inline_keyboard" not in keyboard:
        raise bad("inline keyboard expected")
    dropped = ("text", "entities", "caption", "caption_entities", "reply_markup", "edit_date")
    bare = {name: kept for name, kept in message.json.items() if name not in dropped}
    markup = {"reply_markup": keyboard} if keyboard.get("inline_keyboard") else {}
    whole = {**bare, **content, **markup}
    old = {name: kept for name, kept in message.json.items() if name != "edit_date"}
    if whole == old:
        raise bad(UNCHANGED)
    whole["edit_date"] = cloud.now()
    return cloud.show(chat, replace(message, json=whole, keyboard=keyboard, edits=message.edits + 1)).json


def delete_message(cloud: Cloud, params: Json) -> bool:
    chat = chat_of(cloud, params)
    message = chat.messages.get(number(params, "message_id"))
    if message is None or message.gone:
        raise bad("message to delete not found")
    if not chat.private and message.json["from"]["id"] != cloud.me["id"]:
        raise bad("message can't be deleted")
    cloud.remove(chat, message)
    return True


def answer_callback_query(cloud: Cloud, params: Json) -> bool:
    query = cloud.queries.get(words(params, "callback_query_id"))
    if query is None or time.monotonic() - query.at > cloud.patience:
        raise bad(TOO_OLD)
    if len(words(params, "text")) > ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    query.answered = True
    toast = Toast(words(params, "callback_query_id"), words(params, "text"), switched(params, "show_alert"))
    cloud.toasts.setdefault(query.user, []).append(toast)
    for place in {query.chat, query.user} & cloud.chats.keys():
        cloud.touch(cloud.chats[place])
    return True


def send_chat_action(cloud: Cloud, params: Json) -> bool:
    chat_of(cloud, params)
    if words(params, "action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    return True


def get_file(cloud: Cloud, params: Json) -> Json:
    file = cloud.files.get(words(params, "file_id"))
    if file is None:
        raise bad("invalid file_id")
    if file.size > FETCHED:
        raise bad("file is too big")
    # A server of one's own in its local mode names the file's place on its disk.
    return {**file.described(), "file_path": str(cloud.disk / file.id) if cloud.disk else f"documents/{file.id}"}


def leave_chat(cloud: Cloud, params: Json) -> bool:
    chat = chat_of(cloud, params)
    if chat.private:
        raise bad("chat member status can't be changed in private chats")
    chat.barred = "bot is not a member of the group chat"
    cloud.touch(chat)
    return True


def _called(method: Method) -> str:
    """Telegram does not mind the case of a method's name."""
    return method.__name__.replace("_", "")


METHODS: dict[str, Method] = {
    _called(method): method
    for method in (
        get_me,
        send_message,
        send_document,
        edit_message_text,
        edit_message_caption,
        edit_message_reply_markup,
        delete_message,
        answer_callback_query,
        send_chat_action,
        get_file,
        arranging.set_my_commands,
        arranging.delete_my_commands,
        arranging.get_my_commands,
        arranging.set_chat_menu_button,
        leave_chat,
        arranging.set_webhook,
        arranging.delete_webhook,
        arranging.get_webhook_info,
    )
}


def carry_out(cloud: Cloud, method: str, params: Json) -> object:
    """The result of a call; raises Refused as Telegram would."""
    known = METHODS.get(method.lower())
    if known is None:
        raise Refused(404, "Not Found: method not found")
    try:
        return known(cloud, params)
    except (TypeError, ValueError, KeyError, AttributeError) as wrong:
        raise bad(f"can't parse parameters: {wrong!r}") from wrong
