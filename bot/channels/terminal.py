"""The terminal: a person types, /1 /2 … tap the buttons, pasted lines stay one message."""

import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from bot.channels import paths, screen
from bot.channels.host import Host
from bot.errors import ZhaojingError
from bot.usecases import converse, tokens
from bot.usecases.converse import Turn
from bot.usecases.replies import Reply

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyPressEvent

# A slash as keyboards for Chinese give it, too: ／ and, on the same key, 、.
_TAP = re.compile(r"\s*[/／、]\s*([0-9０-９]{1,3})\s*")
# A file by its path, as typed or as terminals write one that is dragged into them.
_FILE = re.compile(r"\s*[/／]file\s+(\S.*?)\s*", re.DOTALL)
_DRAGGED = re.compile(r"""\s*(?:'(/[^']+)'|"(/[^"]+)"|((?:/|~/)\S(?:[^\n]*\S)?))\s*""")
_ON = ("next", "skip", "later")
_UNSENT = 200  # characters of a line that was not sent
_WIDEST = 80  # columns: longer lines of Chinese are hard to follow


@dataclass(slots=True)
class _Terminal:
    host: Host
    name: str
    out: TextIO
    tokens: dict[str, str] = field(default_factory=dict)  # of the buttons on screen, by their numbers

    def show(self, turn: Turn) -> None:
        """Every reply; the buttons of the last one are numbered first, on is always /0."""
        self.host.settle(turn)
        width = _columns()
        mine = [said.reply for said in turn.said if said.reply.to is None]
        numbers = _numbers(mine)
        if numbers:
            self.tokens = {number: token for token, number in numbers.items()}
        for reply in mine:
            self.out.write("\n" + "\n".join(screen.reply_lines(reply, numbers, width)) + "\n")
        self.out.flush()

    def hear(self, words: str) -> None:
        """One message, or the tap that it stands for."""
        tap = _TAP.fullmatch(words)
        number = str(int(tap[1])) if tap else ""
        desk = self.host.desk(self.name)
        path = _path(words)
        if path is not None:
            self.show(converse.take_in(desk, paths.opened(path)))
        elif tap and number not in self.tokens:
            self.say(self.host.prompts.messages.say("terminal.no_button", n=number))
        elif tap:
            self.show(converse.tap(desk, self.tokens[number]))
        else:
            self.show(converse.hear(desk, words))

    def say(self, text: str) -> None:
        self.out.write("\n".join(screen.lines(text, _columns())) + "\n")
        self.out.flush()


def _path(words: str) -> str | None:
    """The file that is meant: behind /file, or dragged in; None for all other words."""
    asked = _FILE.fullmatch(words)
    if asked is not None:
        return asked[1].strip("\"'“”‘’")
    dragged = _DRAGGED.fullmatch(words)
    if dragged is None:
        return None
    path = next(filter(None, dragged.groups())).replace("\\ ", " ")
    return path if paths.is_file(path) else None


def _columns() -> int:
    return min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns)


def _numbers(replies: list[Reply]) -> dict[str, str]:
    """Numbers by token. 下一题 and 跳过 are 0 on every screen: who presses on without reading never lands elsewhere."""
    found: dict[str, str] = {}
    number = 1
    for reply in reversed(replies):
        for button in (button for row in reply.buttons for button in row):
            tap = tokens.read(button.token)
            if tap is not None and tap.verb in _ON and "0" not in found.values():
                found[button.token] = "0"
            elif button.token not in found:
                found[button.token] = str(number)
                number += 1
    return found


def run(host: Host, name: str) -> None:
    """Talks until the end of input. Ctrl-C ends it, too: everything acknowledged is stored."""
    terminal = _Terminal(host, name, sys.stdout)
    terminal.say(host.prompts.messages.say("terminal.intro"))
    read = _reader()
    _heard(terminal, "/start")
    while True:
        try:
            words = read()
        except EOFError:
            break
        except KeyboardInterrupt as interrupt:
            if unsent := str(interrupt).strip():
                terminal.say(host.prompts.messages.say("terminal.unsent", text=unsent[:_UNSENT]))
            break
        if words.strip():
            _heard(terminal, words)
    terminal.say(host.prompts.messages.say("terminal.bye"))


def _heard(terminal: _Terminal, words: str) -> None:
    try:
        terminal.hear(words)
    except ZhaojingError as error:
        terminal.say(terminal.host.trouble(error))


def _reader() -> Callable[[], str]:
    """How lines are read: with editing and history at a real terminal, plainly from a pipe."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _plain
    # Loaded here: a pipe does not pay for it.
    from prompt_toolkit import PromptSession  # noqa: PLC0415
    from prompt_toolkit.history import InMemoryHistory  # noqa: PLC0415
    from prompt_toolkit.key_binding import KeyBindings  # noqa: PLC0415

    keys = KeyBindings()
    keys.add("escape", "enter")(_new_line)
    keys.add("enter")(_send)
    # In memory only: what a person typed belongs in the database and nowhere else.
    session: PromptSession[str] = PromptSession("> ", history=InMemoryHistory(), key_bindings=keys, multiline=True)

    def ask() -> str:
        try:
            return session.prompt(prompt_continuation="  ")
        except KeyboardInterrupt as interrupt:
            raise KeyboardInterrupt(session.default_buffer.text) from interrupt

    return ask


def _new_line(event: "KeyPressEvent") -> None:
    event.current_buffer.insert_text("\n")


def _send(event: "KeyPressEvent") -> None:
    event.current_buffer.validate_and_handle()


def _plain() -> str:
    line = sys.stdin.buffer.readline()
    if not line:
        raise EOFError
    return line.decode("utf-8", errors="replace").rstrip("\n")
