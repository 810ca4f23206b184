"""What Telegram keeps: chats and their messages, files, buttons pressed, updates for the bot."""

import threading
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.standin.updates import Updates
from tests.standin.wire import Json

BEGAN = 1_768_006_800  # 2026-01-10 09:00 in Beijing: time stands still between two runs of a test


@dataclass(frozen=True, slots=True)
class File:
    id: str
    name: str
    content: bytes
    size: int

    def described(self) -> Json:
        return {"file_id": self.id, "file_unique_id": f"u{self.id}", "file_size": self.size}


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands now: a later edit makes a new one."""

    json: Json
    html: str = ""
    file: File | None = None
    keyboard: Json = field(default_factory=dict)
    edits: int = 0
    touched: int = 0  # the change of its chat that made it what it is
    gone: bool = False

    @property
    def id(self) -> int:
        return int(self.json["message_id"])

    @property
    def chat(self) -> int:
        return int(self.json["chat"]["id"])

    @property
    def text(self) -> str:
        return str(self.json.get("text", self.json.get("caption", "")))

    @property
    def rows(self) -> tuple[tuple[Button, ...], ...]:
        rows = self.json.get("reply_markup", {}).get("inline_keyboard", ())
        return tuple(
            tuple(Button(one["text"], one.get("callback_data", ""), one.get("url", "")) for one in row) for row in rows
        )

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.label for row in self.rows for button in row)


@dataclass(frozen=True, slots=True)
class Toast:
    """What answered a tap."""

    query: str
    text: str
    alert: bool


@dataclass(slots=True)
class Query:
    """A button pressed."""

    chat: int
    user: int
    at: float
    answered: bool = False


@dataclass(slots=True)
class Chat:
    json: Json
    changed: threading.Condition
    known: bool = False  # a bot may write to whoever wrote first
    barred: str = ""  # why the bot may not write here
    moved: int = 0  # the supergroup that this group became
    changes: int = 0
    acted: int = 0  # how many changes there were when a person last did something
    messages: dict[int, Message] = field(default_factory=dict)

    @property
    def private(self) -> bool:
        return bool(self.json["type"] == "private")


class Cloud:
    """All of it, behind one lock."""

    def __init__(self, token: str, username: str, patience: float, began: int) -> None:
        self.lock = threading.RLock()
        self.patience = patience  # seconds in which a button pressed must be answered
        self.updates = Updates()
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.queries: dict[str, Query] = {}
        self.toasts: dict[int, list[Toast]] = {}
        self.commands: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        self.menus: dict[int, Json] = {}
        self.webhook: Json = {"url": ""}
        self.disk: Path | None = None  # where a server in local mode keeps files
        self.me: Json = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": "照镜", "username": username}
        self._began, self._started, self._numbered = began, time.monotonic(), 0

    def now(self) -> int:
        return self._began + int(time.monotonic() - self._started)

    def number(self) -> int:
        """The next number of a message, a file or a button pressed."""
        self._numbered += 1
        return self._numbered

    def open_chat(self, json: Json) -> Chat:
        """The chat with this id, begun where it is new."""
        with self.lock:
            return self.chats.setdefault(json["id"], Chat(json, threading.Condition(self.lock)))

    def keep(self, name: str, content: bytes, size: int | None = None) -> File:
        file = File(f"file{self.number()}", name, content, len(content) if size is None else size)
        self.files[file.id] = file
        if self.disk is not None:
            (self.disk / file.id).write_bytes(content)
        return file

    def show(self, chat: Chat, message: Message) -> Message:
        """Puts a message on the screens of a chat, new or as it stands now."""
        chat.messages[message.id] = message = replace(message, touched=chat.changes + 1)
        self.touch(chat)
        return message

    def remove(self, chat: Chat, message: Message) -> None:
        self.show(chat, replace(message, gone=True))

    @staticmethod
    def touch(chat: Chat) -> None:
        chat.changes += 1
        chat.changed.notify_all()
