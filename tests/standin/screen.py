"""What one chat shows, and waiting until it shows something."""

import re
import time
from collections.abc import Callable, Iterable
from typing import Self

from tests.patience import PATIENCE
from tests.standin.cloud import Button, Chat, Message
from tests.standin.server import Call, Server
from tests.standin.wire import Json

LOOK = 0.1  # seconds between two looks, where what is waited for does not show on this screen


class Screen:
    """A chat with the bot as a person sees it: deleted messages are gone, edited ones stand as they are now."""

    def __init__(self, server: Server, json: Json) -> None:
        self.server, self.cloud = server, server.cloud
        self._chat: Chat = self.cloud.open_chat(json)

    @property
    def id(self) -> int:
        return int(self._chat.json["id"])

    @property
    def everything(self) -> tuple[Message, ...]:
        """All messages that still stand, the people's too."""
        with self.cloud.lock:
            return tuple(message for message in self._chat.messages.values() if not message.gone)

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the bot sent."""
        return tuple(message for message in self.everything if message.json["from"]["id"] == self.cloud.me["id"])

    @property
    def last(self) -> Message:
        return self.messages[-1]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(message.text for message in self.messages)

    @property
    def documents(self) -> tuple[tuple[str, bytes], ...]:
        """Name and content of each file that the bot sent."""
        return tuple((message.file.name, message.file.content) for message in self.messages if message.file)

    @property
    def actions(self) -> tuple[str, ...]:
        """Typing, uploading: what stood above the chat, in order."""
        return tuple(call.params["action"] for call in self.calls if call.method.lower() == "sendchataction")

    @property
    def calls(self) -> tuple[Call, ...]:
        """What the bot asked of Telegram for this chat."""
        return tuple(call for call in tuple(self.server.calls) if str(call.params.get("chat_id")) == str(self.id))

    @property
    def news(self) -> tuple[Message, ...]:
        """What the bot sent or edited since somebody last wrote or tapped here."""
        return tuple(message for message in self.messages if message.touched > self._chat.acted)

    def wait(self, until: Callable[[Self], object], timeout: float = PATIENCE) -> None:
        """Returns as soon as what is waited for is so; fails where it never is."""
        deadline = time.monotonic() + timeout
        with self.cloud.lock:
            while not until(self):
                left = deadline - time.monotonic()
                assert left > 0, f"not within {timeout} s; on screen: {self.texts[-4:]}"
                self._chat.changed.wait(min(left, LOOK))

    def wait_for(self, pattern: str, timeout: float = PATIENCE) -> Message:
        """The newest of the news whose text holds this pattern."""
        found: list[Message] = []

        def until(screen: Screen) -> bool:
            found.extend(message for message in screen.news if re.search(pattern, message.text))
            return bool(found)

        self.wait(until, timeout)
        return found[-1]

    def wait_news(self, count: int = 1, timeout: float = PATIENCE) -> tuple[Message, ...]:
        """The news, as soon as there are so many messages."""
        self.wait(lambda screen: len(screen.news) >= count, timeout)
        return self.news

    def silent(self, seconds: float) -> bool:
        """Whether the screen stays as it is for so long."""
        with self.cloud.lock:
            before, deadline = self._chat.changes, time.monotonic() + seconds
            while self._chat.changes == before and (left := deadline - time.monotonic()) > 0:
                self._chat.changed.wait(left)
            return self._chat.changes == before

    def with_button(self, label: str) -> Message:
        """The newest message of the bot that has this button."""
        found = [message for message in self.messages if find(message, label) is not None]
        assert found, f"no button {label}; on screen: {[message.labels for message in self.messages[-4:]]}"
        return found[-1]


def find(message: Message, label: str) -> Button | None:
    """The button with this label, or else the first one that the pattern fits."""
    buttons: Iterable[Button] = tuple(button for row in message.rows for button in row)
    exact = next((button for button in buttons if button.label == label), None)
    return exact or next((button for button in buttons if re.search(label, button.label)), None)
