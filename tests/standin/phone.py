"""People with a phone: what they do reaches the bot as updates."""

import mimetypes
import time
from dataclasses import replace
from typing import Any

from tests.standin.cloud import Message, Query, Toast
from tests.standin.markup import commands, cut, units
from tests.standin.posting import TEXT
from tests.standin.screen import Screen, find
from tests.standin.server import Server
from tests.standin.wire import Json


class Group(Screen):
    """A group that the bot is in. It hears commands, and replies to what it said itself."""

    def __init__(self, server: Server, group_id: int, title: str) -> None:
        super().__init__(server, {"id": group_id, "type": "group", "title": title})
        self._chat.known = True

    def add_bot(self, by: "Phone") -> None:
        """Somebody takes the bot in."""
        self._chat.barred = ""
        by.change_member(self, "left", "member")

    def become_supergroup(self, group_id: int) -> "Group":
        """The group goes on under another id; whoever writes to the old one is told."""
        with self.cloud.lock:
            moved = Group(self.server, group_id, self._chat.json["title"])
            moved._chat.json["type"] = "supergroup"
            self._chat.moved = group_id
            service = {"message_id": self.cloud.number(), "date": self.cloud.now(), "chat": self._chat.json}
            self.cloud.updates.add("message", {**service, "migrate_to_chat_id": group_id})
        return moved


class Phone(Screen):
    """A person: their private chat with the bot, and what they do in it or in a group."""

    def __init__(
        self, server: Server, user_id: int, name: str, *, username: str = "", language: str = "zh-hans"
    ) -> None:
        super().__init__(server, {"id": user_id, "type": "private", "first_name": name})
        self.user: Json = {"id": user_id, "is_bot": False, "first_name": name, "language_code": language}
        if username:
            self.user["username"] = username

    @property
    def toasts(self) -> tuple[Toast, ...]:
        """What answered this person's taps, in order; an empty text only stops the spinner."""
        with self.cloud.lock:
            return tuple(self.cloud.toasts.get(self.id, ()))

    @property
    def spinning(self) -> tuple[str, ...]:
        """The taps that nothing has answered yet."""
        with self.cloud.lock:
            mine = [(name, query) for name, query in self.cloud.queries.items() if query.user == self.id]
        return tuple(name for name, query in mine if not query.answered)

    def send(
        self,
        text: str,
        *,
        reply_to: Message | None = None,
        quote: str | None = None,
        chat: Screen | None = None,
        gap: float = 0.0,
    ) -> tuple[Message, ...]:
        """Sends a text, in pieces where it is too long for one message, as every client does; `gap` seconds apart."""
        sent: list[Message] = []
        for piece in filter(None, (piece.strip() for piece in cut(text, TEXT))):
            if sent:
                time.sleep(gap)
                sent.append(self._post(_text(piece), chat=chat, goes_on=True))
            else:
                sent.append(self._post(_text(piece), answering=_answering(reply_to, quote), chat=chat))
        return tuple(sent)

    def tap(self, label: str, on: Message | None = None, *, times: int = 1, chat: Screen | None = None) -> str:
        """Presses the button with this label (or pattern) on a message as it was seen, or on the newest that has it.

        The number of the (last) tap: that of the toast that answers it.
        """
        with self.cloud.lock:
            message = on or (chat or self).with_button(label)
            button = find(message, label)
            assert button is not None, f"no button {label} among {message.labels}"
            assert button.data, f"{label} opens a link"
            place = self.cloud.chats[message.chat]
            place.acted = place.changes
            for _ in range(times):
                query = self._press(message, button.data)
        return query

    def edit(self, message: Message, text: str) -> Message:
        """Edits a message of one's own; of one without text, its caption."""
        with self.cloud.lock:
            bare = {name: kept for name, kept in message.json.items() if name != "entities"}
            words = _text(text) if "text" in bare else {"caption": text}
            place = self.cloud.chats[message.chat]
            place.acted = place.changes
            edited = self.cloud.show(place, replace(message, json={**bare, **words, "edit_date": self.cloud.now()}))
            self.cloud.updates.add("edited_message", edited.json)
            return edited

    def forward(self, text: str, *, of: str = "老王") -> Message:
        """Forwards the words of somebody who hides their account."""
        origin = {"type": "hidden_user", "sender_user_name": of, "date": self.cloud.now()}
        return self._post({**_text(text), "forward_origin": origin})

    def send_document(
        self, name: str, content: bytes | int = b"", *, caption: str = "", media_group: str = ""
    ) -> Message:
        """Sends a file: its bytes, or only a size to say how big it is."""
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        document = {**self._file(name, content), "file_name": name, "mime_type": kind}
        return self._post({"document": document, **_more(caption, media_group)})

    def send_photo(self, caption: str = "", *, media_group: str = "", content: bytes = b"\xff\xd8\xff") -> Message:
        photo = {**self._file("photo.jpg", content), "width": 1280, "height": 960}
        return self._post({"photo": [photo], **_more(caption, media_group)})

    def send_voice(self, seconds: int = 3, *, content: bytes = b"OggS") -> Message:
        return self._post(
            {"voice": {**self._file("voice.ogg", content), "duration": seconds, "mime_type": "audio/ogg"}}
        )

    def send_sticker(self, emoji: str = "😀") -> Message:
        shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._post({"sticker": {**self._file("sticker.webp", b"RIFF"), **shape, "emoji": emoji}})

    def post(self, content: Json) -> Message:
        """Sends anything else that a message can hold: a place, a contact, a poll."""
        return self._post(content)

    def block(self) -> None:
        """Blocks the bot."""
        self._chat.barred = "bot was blocked by the user"
        self.change_member(self, "member", "kicked")

    def unblock(self) -> None:
        self._chat.barred = ""
        self.change_member(self, "kicked", "member")

    def change_member(self, chat: Screen, before: str, after: str) -> None:
        """Tells the bot what this person did with its membership of a chat."""
        with self.cloud.lock:
            where = {"chat": chat._chat.json, "from": self.user, "date": self.cloud.now()}
            both = {"old_chat_member": self._member(before), "new_chat_member": self._member(after)}
            self.cloud.updates.add("my_chat_member", {**where, **both})

    def _member(self, status: str) -> Json:
        return {"user": self.cloud.me, "status": status, **({"until_date": 0} if status == "kicked" else {})}

    def _file(self, name: str, content: bytes | int) -> Json:
        with self.cloud.lock:
            if isinstance(content, int):
                return self.cloud.keep(name, b"", content).described()
            return self.cloud.keep(name, content).described()

    def _press(self, message: Message, data: str) -> str:
        number = str(self.cloud.number())
        self.cloud.queries[number] = Query(message.chat, self.id, time.monotonic())
        now = self.cloud.chats[message.chat].messages[message.id]
        shown: Json = now.json
        if now.gone:
            shown = {"message_id": message.id, "chat": message.json["chat"], "date": 0}  # "inaccessible", says Telegram
        content = {"id": number, "from": self.user, "chat_instance": str(message.chat), "data": data, "message": shown}
        self.cloud.updates.add("callback_query", content)
        return number

    def _post(
        self, content: Json, *, answering: Json | None = None, chat: Screen | None = None, goes_on: bool = False
    ) -> Message:
        with self.cloud.lock:
            place = (chat or self)._chat
            if not goes_on:
                place.acted = place.changes
            place.known = True
            head = {"message_id": self.cloud.number(), "date": self.cloud.now(), "chat": place.json, "from": self.user}
            message = self.cloud.show(place, Message({**head, **content, **(answering or {})}))
            if place.private or self._concerns_bot(message.json):
                self.cloud.updates.add("message", message.json)
            return message

    def _concerns_bot(self, json: Json) -> bool:
        """What a bot hears in a group where its privacy mode is on, as it is by default."""
        reply: Json = json.get("reply_to_message", {})
        name = f"@{self.cloud.me['username']}"
        mine = any(
            "@" not in word or word.endswith(name) for word in json.get("text", "").split() if word.startswith("/")
        )
        return mine or reply.get("from") == self.cloud.me


def _text(text: str) -> Json:
    found = commands(text)
    return {"text": text, "entities": found} if found else {"text": text}


def _more(caption: str, media_group: str) -> Json:
    given: dict[str, Any] = {"caption": caption, "media_group_id": media_group}
    return {name: value for name, value in given.items() if value}


def _answering(reply_to: Message | None, quote: str | None) -> Json:
    if reply_to is None:
        return {}
    first = {name: value for name, value in reply_to.json.items() if name != "reply_to_message"}
    if quote is None:
        return {"reply_to_message": first}
    place = units(reply_to.text.partition(quote)[0])
    return {"reply_to_message": first, "quote": {"text": quote, "position": place, "is_manual": True}}
