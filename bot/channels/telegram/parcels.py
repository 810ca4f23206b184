"""What a turn says, as what is sent, changed and answered: the next question first, then the old one's receipt."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.channels.telegram import screens
from bot.prompt_files.loading import Prompts
from bot.render.copies import Copy
from bot.store import messages, outbox, people
from bot.store import screens as before_them
from bot.store.database import Database
from bot.store.outbox import Kind, Parcel
from bot.usecases import tokens
from bot.usecases.converse import Said
from bot.usecases.replies import Button, Reply

# What leafs through lists, or changes something on one: the message changes under the finger, the chat does not grow.
_BROWSING = frozenset(
    {"meeting", "map", "section", "point", "style", "setting", "arrange", "move", "remove", "bring", "history", "set"}
    | {"unset", "earlier", "drafts", "layout", "kind", "carryto", "meetings"}
    | {"replan", "planone", "planparts", "planpart", "planview"}
    | {"compare", "against", "seecompare", "seeagainst"}
    | {"checkpage", "checkpaper", "checktake", "checkback", "checkignore", "checkheed", "checkmarks", "checkyes"}
)
_DOUBT = frozenset({"take", "drop"})  # answer 要写进材料吗, after which the question itself is asked again
_WAITING = frozenset({"take", "drop", "mend"})  # stand below words that wait, and end that where they are tapped
_ENDING = _WAITING | {"retype"}
_TOAST = 200  # characters, Bot API


@dataclass(frozen=True, slots=True)
class Tapped:
    """The button that a turn answers: Telegram's number of the tap, our number of the message that carried it.

    `chose` is what stays to be read below a question that was answered with buttons.
    """

    callback: str
    message: int | None
    verb: str = ""
    chose: str = ""

    @property
    def ends(self) -> bool:
        """Whether words that waited below this button wait no longer."""
        return self.verb in _ENDING


@dataclass(frozen=True, slots=True)
class Address:
    person: int
    chat: int


def wait(shown: Mapping[str, str]) -> bool:
    """Whether buttons, tokens by label, are those of words that wait to be put somewhere."""
    return any(tap is not None and tap.verb in _WAITING for tap in map(tokens.read, shown.values()))


def put(
    db: Database, to: Address, said: Sequence[Said], tapped: Tapped | None = None, *, waits: bool = False
) -> tuple[int, ...]:
    """Fills the outbox with what a turn said; the chats that something waits for.

    `waits`: on the screen stand words that wait; their buttons are good until one of them is tapped, whatever is said
    meanwhile.
    """
    mine = [each for each in said if each.reply.to is None]
    others = [each for each in said if each.reply.to is not None]
    brief = [each for each in mine if each.reply.brief] if tapped is not None else []
    if tapped is not None:
        toast = brief[0].reply.text if brief else ""
        outbox.add(db, to.chat, to.person, Kind.ANSWER, answer(tapped.callback, toast))
    shown = [each for each in mine if each not in brief]
    _end(db, to, tapped)
    if waits and not (tapped is not None and tapped.ends and tapped.message == _screen(db, to)):
        for each in shown:
            _send(db, to, each)
    else:
        _show(db, to, shown, tapped)
    chats = [to.chat]
    for each in others:
        chat = _chat_of(db, each.reply.to)
        if chat is not None:
            _send(db, Address(each.reply.to or 0, chat), each)
            chats.append(chat)
    return tuple(chats)


def _screen(db: Database, to: Address) -> int | None:
    there = before_them.of(db, to.person)
    return None if there is None else there[0]


def _end(db: Database, to: Address, tapped: Tapped | None) -> None:
    """Words that waited above the screen wait no longer: their buttons go."""
    if tapped is not None and tapped.ends and tapped.message not in (None, _screen(db, to)):
        outbox.add(db, to.chat, to.person, Kind.EDIT, _json(of=tapped.message, buttons=[]))


def _show(db: Database, to: Address, said: Sequence[Said], tapped: Tapped | None) -> None:
    """The replies in their order, one of them perhaps in place; then what becomes of the screen that was there."""
    old = before_them.of(db, to.person)
    if old is not None and tapped is not None and len(said) == 1 and _goes_in_place(db, to, old[0], said[0], tapped):
        screen = screens.of(said[0].reply)[-1]
        outbox.add(db, to.chat, to.person, Kind.EDIT, screens.payload(screen, of=old[0]), said[0].message)
        before_them.show(db, to.person, said[0].message, screen.kept)
        return
    receipt = _receipt(db, to, old, said)
    for each in said:
        if each is not receipt:
            _send(db, to, each)
    if old is None or before_them.of(db, to.person) == old:
        return
    if receipt is None:
        _leave(db, to, old, said, tapped)
        return
    html = screens.answered(old[1], receipt.reply.whole)
    buttons = screens.pairs(receipt.reply.buttons)
    outbox.add(db, to.chat, to.person, Kind.EDIT, _json(of=old[0], html=html, buttons=buttons), receipt.message)


def _leave(db: Database, to: Address, old: tuple[int, str], said: Sequence[Said], tapped: Tapped | None) -> None:
    """The old screen loses its buttons; where they answered it, what was chosen stays to be read."""
    left = _json(of=old[0], buttons=[])
    here = tapped is not None and tapped.chose and tapped.message == old[0]
    if tapped is not None and here and (tapped.verb in _DOUBT or not _asks_again(db, to, old[0], said)):
        left = _json(of=old[0], buttons=[], html=screens.answered(old[1], tapped.chose))
    outbox.add(db, to.chat, to.person, Kind.EDIT, left)


def _asks_again(db: Database, to: Address, old: int, said: Sequence[Said]) -> bool:
    """Whether the old screen's question is still the one that is asked: what was chosen was refused."""
    there = messages.find(db, to.person, old)
    asked = [each.reply.asked.place for each in said if each.reply.asked is not None]
    return there is not None and there.place is not None and there.place in asked


def _send(db: Database, to: Address, said: Said) -> None:
    """One reply: its messages, its file; the one with buttons is the screen from now on."""
    reply = said.reply
    if reply.paper is not None:
        outbox.add(db, to.chat, to.person, Kind.ACTION, _json(action="upload_document"))
        paper = _json(
            report=reply.paper.report,
            number=reply.paper.number,
            name=reply.paper.name,
            caption=reply.text,
            copy=reply.paper.copy,
            since=reply.paper.since,
            checkup=reply.paper.checkup,
            given=reply.paper.given,
        )
        outbox.add(db, to.chat, to.person, Kind.PAPER, paper, said.message)
        return
    made = screens.of(reply)
    for screen in made:
        outbox.add(db, to.chat, to.person, Kind.SEND, screens.payload(screen), said.message)
    if reply.to is not None:
        return  # what is on the screen of somebody else stays there
    if reply.lasting:
        before_them.forget(db, to.person)
    elif reply.buttons and reply.draft is None:
        before_them.show(db, to.person, said.message, made[-1].kept)


def _receipt(db: Database, to: Address, old: tuple[int, str] | None, said: Sequence[Said]) -> Said | None:
    """The reply that goes below the question it is the receipt of, where that is the screen and a new one follows."""
    if old is None or len(said) < 2 or not any(each.reply.buttons for each in said[1:]):  # noqa: PLR2004  # it, and more
        return None
    first = said[0].reply
    asked = messages.find(db, to.person, old[0])
    fits = first.asked is None and first.about is not None and asked is not None and asked.place == first.about
    return said[0] if fits and asked is not None and asked.report == first.report else None


def _goes_in_place(db: Database, to: Address, old: int, said: Said, tapped: Tapped) -> bool:
    """Whether a tap's answer replaces the tapped message: the same question again, or one list after another."""
    reply = said.reply
    if tapped.verb not in _BROWSING or tapped.message != old or not reply.buttons:
        return False
    if len(screens.of(reply)) != 1:
        return False
    there = messages.find(db, to.person, old)
    if there is None or there.draft is not None or reply.draft is not None:
        return False
    same_question = reply.asked is not None and reply.asked.place == there.place and reply.report == there.report
    return same_question or (reply.asked is None and reply.about is None and there.place is None)


def _chat_of(db: Database, person: int | None) -> int | None:
    """The private chat with somebody else: on Telegram its number is the person's."""
    name = "" if person is None else people.telegram_id(db, person)
    return int(name) if name else None


def answer(callback: str, text: str = "") -> str:
    """The payload that ends a button's spinner."""
    return _json(callback=callback, text=text[:_TOAST])


def menu(*, leads: bool) -> str:
    """The payload that publishes the commands of one private chat."""
    return _json(leads=leads)


def typing() -> str:
    """The payload that shows that something is being done, until the next message."""
    return _json(action="typing")


def plain(text: str) -> str:
    """The payload of a message without buttons."""
    return screens.payload(screens.of(Reply(text))[-1])


def ask_again(db: Database, prompts: Prompts, lost: Parcel) -> None:
    """In place of a file of which nobody knows whether it arrived: the person looks, and asks for it again or not."""
    value = screens.read(lost.payload)
    tap = tokens.Tap("copy", f"{value['number']}~{value.get('copy', Copy.DRAFT)}", value["report"])
    if value.get("since"):
        tap = tokens.Tap("tracked", f"{value['since']}~{value['number']}", value["report"])
    if value.get("checkup"):
        tap = tokens.Tap("checkword", str(value["checkup"]), value["report"])
    if value.get("given"):
        tap = tokens.Tap("checkedfile", str(value["given"]))
    button = Button(prompts.messages.say("button.file_again"), tokens.write(tap))
    screen = screens.of(Reply(prompts.messages.say("phone.file_unknown"), ((button,),)))[-1]
    outbox.add(db, lost.chat, lost.person, Kind.SEND, screens.payload(screen), lost.message)


def _json(**value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
