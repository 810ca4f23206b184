"""Letters become a turn: what it changes, what it says and that it is handled are one transaction."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.channels.telegram import groups, letters, parcels, pasting
from bot.channels.telegram.letters import Did, Letter
from bot.channels.telegram.parcels import Address, Tapped
from bot.channels.telegram.pasting import Arrived
from bot.errors import StoreError
from bot.interview import clean
from bot.prompt_files.loading import Prompts
from bot.store import database, inbox, messages, outbox, people
from bot.store.database import Database
from bot.usecases import admitting, converse, tokens
from bot.usecases.converse import Turn
from bot.usecases.work import TELEGRAM, Desk

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The chats that something is to be sent to, and when to look again."""

    chats: tuple[int, ...] = ()
    until: datetime | None = None


@dataclass(slots=True)
class Clerk:
    """Takes letters in and handles them; one thread, whole transactions, no waiting inside."""

    db: Database
    prompts: Prompts
    clock: Callable[[], datetime]
    albums: dict[int, str] = field(default_factory=dict)  # the last album of each person: it is spoken of once
    purged: bool = False  # something was deleted for good, and is still in the file

    def take(self, arrived: Iterable[Letter]) -> tuple[int, ...]:
        """Keeps letters durably, all of them or none; the people that they are from.

        Raises: StoreError; nothing was kept then.
        """
        with database.whole(self.db):
            found = [self._keep(letter) for letter in arrived if letter.did is not Did.NOTHING]
        return tuple(dict.fromkeys(found))

    def handle(self, waiting: Sequence[int]) -> Mapping[int, Outcome]:
        """Handles what waits of some people, with one wait for the disk for all of them.

        Raises: StoreError; nothing was handled then, and waits.
        """
        albums = dict(self.albums)
        try:
            with database.whole(self.db):
                outcomes = {person: self._waiting(person) for person in waiting}
        except StoreError:
            self.albums = albums
            raise
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
            waiting = [Arrived(letters.from_json(kept.letter), kept.arrived) for kept in inbox.waiting(self.db, person)]
            ready = pasting.first(waiting, self.clock())
            if not ready.letters:
                return Outcome(tuple(dict.fromkeys(chats)), ready.until)
            chats += self._handled(person, ready.letters)

    def _handled(self, person: int, pieces: tuple[Letter, ...]) -> tuple[int, ...]:
        numbers = [each.update_id for each in pieces]
        try:
            with database.apart(self.db):
                chats, purged = self._turn(person, pieces)
                inbox.done(self.db, numbers, self.clock())
        except StoreError:
            raise
        except Exception:  # noqa: BLE001  # a mistake of ours must not stop everybody's letters
            _LOG.exception("letter %s could not be handled", numbers[0])
        else:
            self.purged = self.purged or purged
            return chats
        return self._sorry(person, pieces[0], numbers)

    def _sorry(self, person: int, letter: Letter, numbers: list[int]) -> tuple[int, ...]:
        """The letter is put by, and the person told."""
        with database.whole(self.db):
            inbox.failed(self.db, numbers)
            text = self.prompts.messages.say("phone.failed")
            if letter.callback:
                outbox.add(self.db, letter.chat, person, outbox.Kind.ANSWER, parcels.answer(letter.callback, text))
            else:
                outbox.add(self.db, letter.chat, person, outbox.Kind.SEND, parcels.plain(text))
        return (letter.chat,)

    def _turn(self, person: int, pieces: tuple[Letter, ...]) -> tuple[tuple[int, ...], bool]:
        """The chats that something waits for, and whether something was deleted for good."""
        letter = pieces[0]
        if letter.did is Did.LEFT:
            people.unreachable(self.db, person, self.clock())
            outbox.drop(self.db, letter.chat)
            return (), False
        people.reachable(self.db, person)
        if letter.did is Did.CAME_BACK:
            return (), False
        desk = Desk(self.db, self.prompts, person, self.clock(), channel=TELEGRAM)
        if letter.did is Did.IN_GROUP:
            return groups.said(desk, letter), False
        if letter.did is Did.SENT and not self._is_new(person, letter):
            return (), False
        turn = self._said(desk, pieces)
        if admitting.is_admitted(desk):  # of strangers nothing is kept
            people.name_is(self.db, person, letter.name)
        if letter.message and letter.did in (Did.SAID, Did.SENT):
            messages.known_as(self.db, turn.message, letter.message)
            self._cut(person, turn.message, pieces)
        tapped = None
        if letter.did is Did.TAPPED:
            tap = tokens.read(letter.text)
            carrier = messages.of_channel(self.db, person, letter.message)
            tapped = Tapped(letter.callback, carrier, "" if tap is None else tap.verb)
        return parcels.put(self.db, Address(person, letter.chat), turn.said, tapped), turn.purged

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

    def _is_new(self, person: int, letter: Letter) -> bool:
        """Whether something is to be said about what was sent: of an album once, unless it has words."""
        known = bool(letter.album) and self.albums.get(person) == letter.album
        self.albums[person] = letter.album
        return not known or bool(letter.text)
