"""One paste is one answer: a phone cuts a long text into messages; which waiting letters are one is decided here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.telegram.letters import Did, Letter
from bot.render.plain import units

NEARLY_FULL = 3800  # UTF-16 units: phones cut at 4096, a little before it where a line or sentence ends
FULL = 4096  # UTF-16 units, Bot API
WAIT = timedelta(seconds=2)  # pieces come about 50 ms apart; slow networks and polls in between add to it


@dataclass(frozen=True, slots=True)
class Arrived:
    letter: Letter
    time: datetime


@dataclass(frozen=True, slots=True)
class Next:
    """The letters to handle next, as one; where there are none, `until` says how long to wait for the rest."""

    letters: tuple[Letter, ...] = ()
    until: datetime | None = None


def first(waiting: Sequence[Arrived], now: datetime) -> Next:
    """The first of the waiting letters, with the pieces that go on with it."""
    if not waiting:
        return Next()
    pieces = [waiting[0]]
    for each in waiting[1:]:
        if not _goes_on(pieces[-1], each):
            break
        pieces.append(each)
    last = pieces[-1]
    more_may_come = len(pieces) == len(waiting) and _is_piece(last.letter) and now < last.time + WAIT
    if more_may_come:
        return Next(until=last.time + WAIT)
    return Next(tuple(sorted((each.letter for each in pieces), key=lambda letter: letter.message)))


def joined(pieces: Sequence[Letter]) -> str:
    """The text as it was before it was cut: nothing is put in mid-sentence, a cut at a line's end is one again."""
    text, before = "", ""
    for piece in pieces:
        ended = before[-1:] in ("。", "！", "？", "；", "：") and units(before) < FULL
        text += f"\n{piece.text}" if ended else piece.text
        before = piece.text
    return text


def _goes_on(before: Arrived, after: Arrived) -> bool:
    if after.letter.did is not Did.SAID or not _is_piece(before.letter):
        return False
    same = (after.letter.forwarded, after.letter.reply_to) in (
        (before.letter.forwarded, before.letter.reply_to),
        (before.letter.forwarded, 0),
    )
    # As they were sent: pieces may come minutes apart over a broken connection, and all of a day at once after it.
    apart = timedelta(seconds=after.letter.sent - before.letter.sent)
    return same and apart <= WAIT and not after.letter.text.startswith("/")


def _is_piece(letter: Letter) -> bool:
    return letter.did is Did.SAID and units(letter.text) >= NEARLY_FULL
