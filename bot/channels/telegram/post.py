"""The outbox to Telegram: in order per chat, chats beside each other, nothing sent before it was committed.

Whether a call that timed out was carried out is unknown. A message is sent again: its buttons carry the same question
of the same report. A file is not: the person is asked.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime

import httpx
from telegram import Bot, LinkPreviewOptions
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.channels.telegram import menus, papers, parcels, screens
from bot.errors import StoreError
from bot.prompt_files.loading import Prompts
from bot.render.typecase import Typecase
from bot.store import database, messages, outbox, people
from bot.store.database import Database
from bot.store.outbox import Kind, Parcel

_LOG = logging.getLogger(__name__)
_LONGEST_PAUSE = 30.0  # seconds between two tries while Telegram cannot be reached
_UNCHANGED = "Message is not modified"
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)  # these calls never left
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Post:
    """Sends what waits. Everything on the event loop's thread."""

    def __init__(
        self, db: Database, bot: Bot, prompts: Prompts, clock: Callable[[], datetime], fonts: Typecase
    ) -> None:
        self.db, self.bot, self.prompts, self.clock, self.fonts = db, bot, prompts, clock, fonts
        self._rounds: dict[int, asyncio.Task[None]] = {}
        self._arrived: dict[int, int | None] = {}  # sent, and not yet written down as such
        self._stopping = asyncio.Event()

    def poke(self, chat: int) -> None:
        """Something waits for this chat."""
        if chat not in self._rounds and not self._stopping.is_set():
            self._rounds[chat] = asyncio.create_task(self._round(chat))

    async def stop(self, seconds: float) -> None:
        """Sends what waits for at most so long; the rest waits for the next start."""
        if self._rounds:
            await asyncio.wait(self._rounds.values(), timeout=seconds)
        self._stopping.set()
        rounds = list(self._rounds.values())
        for each in rounds:
            each.cancel()
        await asyncio.gather(*rounds, return_exceptions=True)

    async def tell(self, chat: int, text: str) -> None:
        """One line past the outbox, for when the store takes nothing in; lost where it cannot be sent at once."""
        with contextlib.suppress(TelegramError):
            await self.bot.send_message(chat, text)

    async def _round(self, chat: int) -> None:
        """Everything for one chat, until nothing waits."""
        pause = 1.0
        try:
            while (parcel := outbox.first(self.db, chat)) is not None:
                try:
                    await self._deliver(parcel)
                except RetryAfter as limit:
                    await asyncio.sleep(seconds(limit))
                except (TelegramError, StoreError, OSError) as trouble:
                    _LOG.warning("chat waits %.0f s: %s", pause, type(trouble).__name__)
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, _LONGEST_PAUSE)
                except Exception:  # noqa: BLE001  # a mistake of ours must not hold up what comes after it
                    _LOG.exception("%s %d cannot be sent", parcel.kind, parcel.id)
                    self._give_up(parcel)
                else:
                    pause = 1.0
        except Exception:  # noqa: BLE001  # one chat's trouble is not the others'
            _LOG.exception("delivery to a chat ended; it goes on with the next message or start")
        finally:
            del self._rounds[chat]

    async def _deliver(self, parcel: Parcel) -> None:
        """One parcel, gone from the outbox when this returns.

        Raises: TelegramError: it is still there.
        """
        if parcel.id in self._arrived:
            self._sent(parcel, self._arrived[parcel.id])
            return
        try:
            if parcel.kind is Kind.PAPER:
                await self._paper(parcel)
                return
            number = await self._call(parcel)
        except RetryAfter:
            raise
        except Forbidden:
            self._blocked(parcel)
        except ChatMigrated as moved:
            with database.whole(self.db):
                outbox.migrate(self.db, parcel.chat, moved.new_chat_id)
            self.poke(moved.new_chat_id)
        except BadRequest as refused:
            if parcel.kind is Kind.EDIT and refused.message.startswith(_UNCHANGED):  # carried out before
                self._sent(parcel, messages.channel_id(self.db, screens.read(parcel.payload)["of"]))
            else:
                self._refused(parcel, refused)
        else:
            self._sent(parcel, number)

    async def _call(self, parcel: Parcel) -> int | None:
        """Carries a parcel out; Telegram's number of the message, where one was sent or changed."""
        value = screens.read(parcel.payload)
        match parcel.kind:
            case Kind.ANSWER:
                await self.bot.answer_callback_query(value["callback"], text=value["text"] or None)
                return None
            case Kind.ACTION:
                await self.bot.send_chat_action(parcel.chat, value["action"])
                return None
            case Kind.MENU:
                await menus.publish_for(self.bot, self.prompts, parcel.chat, leads=value["leads"])
                return None
            case Kind.EDIT:
                return await self._edit(parcel, value)
            case _:
                under = screens.markup(value["buttons"], value.get("placeholder", ""))
                sent = await self.bot.send_message(
                    parcel.chat, value["html"], parse_mode="HTML", reply_markup=under, link_preview_options=_NO_PREVIEW
                )
                return int(sent.message_id)

    async def _edit(self, parcel: Parcel, value: screens.Value) -> int | None:
        name = messages.channel_id(self.db, value["of"])
        if name is None:
            return None  # it never arrived: there is nothing to change
        under = screens.keyboard(value["buttons"])
        if "html" in value:
            await self.bot.edit_message_text(
                value["html"],
                parcel.chat,
                name,
                parse_mode="HTML",
                reply_markup=under,
                link_preview_options=_NO_PREVIEW,
            )
        else:
            await self.bot.edit_message_reply_markup(parcel.chat, name, reply_markup=under)
        return name

    async def _paper(self, parcel: Parcel) -> None:
        """A file; where it is unknown whether it arrived, the person is asked instead of sending it twice."""
        if parcel.tried:
            with database.whole(self.db):
                outbox.remove(self.db, parcel.id)
                parcels.ask_again(self.db, self.prompts, parcel)
            return
        with database.light(self.db):
            outbox.begin(self.db, parcel.id, self.clock())
        try:
            sent = await papers.send(self.db, self.prompts, self.fonts, self.bot, parcel)
        except (RetryAfter, NetworkError) as trouble:
            if isinstance(trouble, RetryAfter) or isinstance(trouble.__cause__, _NOT_SENT):
                with database.light(self.db):
                    outbox.begin_anew(self.db, parcel.id)
            raise
        self._sent(parcel, sent)

    def _sent(self, parcel: Parcel, number: int | None) -> None:
        """Gone from the outbox. Where the store cannot write that down now, it is not sent again meanwhile."""
        self._arrived[parcel.id] = number
        with database.light(self.db):
            outbox.remove(self.db, parcel.id)
            if number is not None and parcel.message is not None:
                messages.known_as(self.db, parcel.message, number)
        del self._arrived[parcel.id]

    def _blocked(self, parcel: Parcel) -> None:
        """The person has blocked the bot, or the group has sent it away: nothing more can be delivered there."""
        with database.whole(self.db):
            outbox.drop(self.db, parcel.chat)
            if parcel.person is not None:
                people.unreachable(self.db, parcel.person, self.clock())

    def _refused(self, parcel: Parcel, refused: TelegramError) -> None:
        """What Telegram will never take must not hold up what comes after it."""
        why = refused.message.partition('"')[0]  # what it quotes are people's words
        if parcel.kind in (Kind.SEND, Kind.PAPER):
            _LOG.error("%s was refused: %s", parcel.kind, why)
        else:  # an old tap, a deleted message: nobody waits for it
            _LOG.debug("%s was refused: %s", parcel.kind, why)
        self._give_up(parcel)

    def _give_up(self, parcel: Parcel) -> None:
        """It is not sent any more; who waits for a file may ask for it again."""
        with database.whole(self.db):
            outbox.remove(self.db, parcel.id)
            if parcel.kind is Kind.PAPER:
                parcels.ask_again(self.db, self.prompts, parcel)


def seconds(limit: RetryAfter) -> float:
    """How long Telegram asks us to wait; python-telegram-bot gives a number or a timedelta, by its settings."""
    wait = limit.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()
