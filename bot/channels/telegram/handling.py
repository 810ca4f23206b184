"""Letters become a turn: what it changes, what it says and that it is handled are one transaction."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.channels.telegram import groups, letters, parcels, pasting
from bot.channels.telegram.doubles import Before
from bot.channels.telegram.letters import Did, Letter
from bot.channels.telegram.parcels import Address, Tapped
from bot.channels.telegram.pasting import Arrived
from bot.errors import StoreError
from bot.interview import clean
from bot.prompt_files.loading import Prompts
from bot.store import database, focuses, inbox, messages, outbox, people, screens
from bot.store.database import Database
from bot.store.inbox import Kept
from bot.usecases import admitting, converse, recent, standing, tokens
from bot.usecases.converse import Turn
from bot.usecases.recent import Wanted
from bot.usecases.taking_in import Coming
from bot.usecases.work import TELEGRAM, Desk

_LOG = logging.getLogger(__name__)
# What answers by a tap; 下一题 does where options were marked before it.
_CHOOSING = frozenset({"pick", "begin", "skip", "later", "offer", "clear", "take", "drop", "open", "swap"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """The chats that something is to be sent to, and when to look again; `wanted` is what the next turn waits for."""

    chats: tuple[int, ...] = ()
    until: datetime | None = None
    wanted: Wanted | None = None


@dataclass(slots=True)
class Clerk:
    """Takes letters in and handles them; one thread, whole transactions, no waiting inside."""

    db: Database
    prompts: Prompts
    clock: Callable[[], datetime]
    before: Before = field(default_factory=Before)
    tries: dict[int, int] = field(default_factory=dict)  # of people whose next turn waits for a value
    coming: set[int] = field(default_factory=set)  # people with files that are to be fetched
    purged: bool = False  # something was deleted for good, and is still in the file
    began: datetime = field(init=False)  # what came before that may go on with what comes now

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Letters come from now on: what waited before may be the beginning of a paste whose rest comes only now."""
        self.began = self.clock()

    def take(self, arrived: Iterable[Letter]) -> Mapping[int, Letter]:
        """Keeps letters durably, all of them or none; the people that they are from, each with their newest one.

        Raises: StoreError; nothing was kept then.
        """
        with database.whole(self.db):
            return {self._keep(letter): letter for letter in arrived if letter.did is not Did.NOTHING}

    def handle(self, waiting: Sequence[int]) -> Mapping[int, Outcome]:
        """Handles what waits of some people, with one wait for the disk for all of them.

        Raises: StoreError; nothing was handled then, and waits.
        """
        with self.before.undone(waiting), database.whole(self.db):
            outcomes = {person: self._waiting(person) for person in waiting}
        if self.purged:  # after the commit, before the receipt is sent: what was deleted leaves the file, too
            self.purged = False
            database.scrub(self.db)
        return outcomes

    def _keep(self, letter: Letter) -> int:
        person = people.enter(self.db, TELEGRAM, str(letter.user))
        new = letter.message if letter.did in (Did.SAID, Did.SENT) else None
        kept = letters.to_json(letter)
        inbox.take(self.db, letter.update_id, person, letter.chat, new, kept, self.clock())
        return person

    def _waiting(self, person: int) -> Outcome:
        chats: list[int] = []
        while True:
            waiting, unreadable = _read(inbox.waiting(self.db, person), self.began)
            for letter in unreadable:
                chats += self._sorry(person, letter, [letter.update_id])
            ready = pasting.first(waiting, self.clock())
            if not ready.letters:
                return Outcome(tuple(dict.fromkeys(chats)), ready.until)
            try:
                chats += self._handled(person, ready.letters)
            except Wanted as wanted:
                return Outcome(tuple(dict.fromkeys(chats)), wanted=wanted)

    def _handled(self, person: int, pieces: tuple[Letter, ...]) -> tuple[int, ...]:
        numbers = [each.update_id for each in pieces]
        try:
            with self.before.undone([person]), database.apart(self.db), recent.elsewhere(self.tries.get(person, 0)):
                chats, purged = self._turn(person, pieces)
                inbox.done(self.db, numbers, self.clock())
        except StoreError:
            raise
        except Wanted:
            self.tries[person] = self.tries.get(person, 0) + 1
            raise
        except Exception:  # noqa: BLE001  # a mistake of ours must not stop everybody's letters
            _LOG.exception("letter %s could not be handled", numbers[0])
        else:
            self.purged = self.purged or purged
            self.tries.pop(person, None)
            return chats
        return self._sorry(person, pieces[0], numbers)

    def _sorry(self, person: int, letter: Letter, numbers: list[int]) -> tuple[int, ...]:
        """The letter is put by, and the person told, once: it is tried again at the next starts."""
        self.before.taps.pop(person, None)
        self.tries.pop(person, None)
        with database.whole(self.db):
            if not inbox.failed(self.db, numbers):
                return ()
            text = self.prompts.messages.say("phone.failed")
            if letter.callback:
                outbox.add(self.db, letter.chat, person, outbox.Kind.ANSWER, parcels.answer(letter.callback, text))
            else:
                outbox.add(self.db, letter.chat, person, outbox.Kind.SEND, parcels.plain(text))
        return (letter.chat,)

    def _turn(self, person: int, pieces: tuple[Letter, ...]) -> tuple[tuple[int, ...], bool]:
        """The chats that something waits for, and whether something was deleted for good."""
        letter = pieces[0]
        desk = Desk(self.db, self.prompts, person, self.clock(), channel=TELEGRAM)
        aside = self._aside(desk, letter)
        if aside is not None:
            return aside, False
        gathered, shown = standing.gathers(desk), focuses.shown(self.db, person)
        turn = self._said(desk, pieces)
        if admitting.is_admitted(desk):  # of strangers nothing is kept
            people.name_is(self.db, person, letter.name)
        if letter.message and letter.did in (Did.SAID, Did.SENT):
            messages.known_as(self.db, turn.message, letter.message)
            self._cut(person, turn.message, pieces)
        tapped = None
        if letter.did is Did.TAPPED:
            tap = tokens.read(letter.text)
            carrier = self._carrier(person, letter)
            tapped = Tapped(letter.callback, carrier, "" if tap is None else tap.verb, chosen(desk, letter.text, shown))
        chats = parcels.put(self.db, Address(person, letter.chat), turn.said, tapped, waits=parcels.wait(shown))
        if standing.gathers(desk) is not gathered:
            outbox.add(self.db, letter.chat, person, outbox.Kind.MENU, parcels.menu(leads=not gathered))
        return chats, turn.purged

    def _aside(self, desk: Desk, letter: Letter) -> tuple[int, ...] | None:
        """What is no turn of the conversation: the chats that something waits for then; None for all the rest."""
        if letter.did is Did.LEFT:
            people.unreachable(self.db, desk.person, desk.now)
            outbox.drop(self.db, letter.chat)
            return ()
        people.reachable(self.db, desk.person)
        if letter.did is Did.IN_GROUP:
            return groups.said(desk, letter)
        if self.before.is_double(desk.person, letter, desk.now):
            outbox.add(self.db, letter.chat, desk.person, outbox.Kind.ANSWER, parcels.answer(letter.callback))
            return (letter.chat,)
        seen = letter.did is Did.SENT and not self.before.is_new(desk.person, letter)
        return () if seen or letter.did is Did.CAME_BACK else None

    def _cut(self, person: int, message: int, pieces: tuple[Letter, ...]) -> None:
        """Pieces of a paste that became an answer are kept, so that editing one edits the answer; others are not."""
        found = messages.find(self.db, person, message)
        if len(pieces) > 1 and found is not None and found.said == clean.clean(pasting.joined(pieces)):
            messages.cut(self.db, message, [(each.message, each.text) for each in pieces])

    def _said(self, desk: Desk, pieces: tuple[Letter, ...]) -> Turn:
        letter, text = pieces[0], pasting.joined(pieces)
        match letter.did:
            case Did.TAPPED:
                return converse.tap(desk, letter.text)
            case Did.CHANGED:
                return self._changed(desk, letter)
            case Did.SENT if letter.what == "file":
                self.coming.add(desk.person)
                outbox.add(self.db, letter.chat, desk.person, outbox.Kind.ACTION, parcels.typing())
                return converse.announce(desk, Coming(letter.chat, letter.file_id, letter.file_name, letter.size), text)
            case Did.SENT:
                return converse.send(desk, letter.what, letter.text, letter.file_id)
            case _ if letter.forwarded:
                return converse.forward(desk, text)
            case _ if letter.reply_to and (to := self._number(desk, letter.reply_to)):
                return converse.reply(desk, to, text, letter.quote)
            case _:
                return converse.hear(desk, text)

    def _changed(self, desk: Desk, letter: Letter) -> Turn:
        """An edited message; of a cut one, the piece is exchanged and the whole is the edited message."""
        number = self._number(desk, letter.message)
        pieces = messages.pieces(self.db, number)
        if not pieces:
            return converse.edit(desk, number, letter.text)
        changed = [(name, letter.text if name == letter.message else text) for name, text in pieces]
        messages.cut(self.db, number, changed)
        whole = tuple(Letter(0, Did.SAID, message=name, text=text) for name, text in changed)
        return converse.edit(desk, number, pasting.joined(whole))

    def _number(self, desk: Desk, channel_id: int) -> int:
        """Our number of a message of this chat; 0, which no message has, for one that we do not know."""
        return messages.of_channel(self.db, desk.person, channel_id) or 0

    def _carrier(self, person: int, letter: Letter) -> int | None:
        """Our number of the message with the button; a thumb may be faster than Telegram's word that it was sent."""
        known = messages.of_channel(self.db, person, letter.message)
        screen = screens.of(self.db, person)
        if known is None and screen is not None and messages.channel_id(self.db, screen[0]) is None:
            return screen[0]
        return known


def _read(kept: Sequence[Kept], began: datetime) -> tuple[list[Arrived], list[Letter]]:
    """The letters as they were kept, and in place of those that cannot be read, what is known of them.

    What was kept before the start has arrived with it: the rest of a paste may come now.
    """
    found, unreadable = list[Arrived](), list[Letter]()
    for each in kept:
        try:
            found.append(Arrived(letters.from_json(each.letter), max(each.arrived, began)))
        except (ValueError, KeyError, TypeError) as error:
            _LOG.error("letter %s cannot be read: %s", each.update_id, type(error).__name__)
            unreadable.append(Letter(each.update_id, Did.NOTHING, chat=each.chat))
    return found, unreadable


def chosen(desk: Desk, token: str, shown: Mapping[str, str]) -> str:
    """What a tap chose, by the labels that were on screen: ✓跳过, ✓上年度整改 ✓案例剖析; "" where it only led on."""
    verbs = {label: tap.verb for label, kept in shown.items() if (tap := tokens.read(kept)) is not None}
    pressed = next((label for label, kept in shown.items() if kept == token), "")
    if verbs.get(pressed) == "next":
        return " ".join(label for label, verb in verbs.items() if verb == "unset")
    return desk.say("button.chosen", label=pressed) if verbs.get(pressed) in _CHOOSING else ""
