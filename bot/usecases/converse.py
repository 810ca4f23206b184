"""The door: what a person says, taps, edits, replies to or sends, as one turn of one transaction.

A turn stores first and speaks afterwards: the replies that these functions return are true when they are returned,
because the transaction they were made in has been committed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.interview import clean, events, sensitive
from bot.interview.focus import Asked, Shown
from bot.interview.outline import Place
from bot.proofread.finding import Finding
from bot.store import answers, database, focuses, messages, people
from bot.store.checkups_due import Due
from bot.store.messages import Message
from bot.usecases import (
    admitting,
    doubting,
    finding_papers,
    guarding,
    hearing,
    placing,
    receipts,
    sending,
    standing,
    starting,
    stepping,
    taking_in,
    tokens,
    typed,
)
from bot.usecases.checking import Given
from bot.usecases.replies import Reply
from bot.usecases.taking_in import Coming, Opened
from bot.usecases.work import Desk, Work


@dataclass(frozen=True, slots=True)
class Said:
    """A reply with the number that edits and replies know it by."""

    message: int
    reply: Reply


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: the number of the person's own message, and what they hear."""

    message: int
    said: tuple[Said, ...]

    @property
    def purged(self) -> bool:
        """Whether something was deleted for good: `database.scrub` is due, and known people may be gone."""
        return any(each.reply.purged for each in self.said)


def hear(desk: Desk, words: str) -> Turn:
    """A message: a command, a button's label typed out, or an answer."""
    return _guarded(desk, words, lambda message, kept: hearing.heard(desk, kept, message))


def tap(desk: Desk, token: str) -> Turn:
    """A button. Old ones, others' and made-up ones are answered, too."""
    return _turn(desk, lambda _: hearing.tapped(desk, tokens.read(token)))


def edit(desk: Desk, edited: int, words: str) -> Turn:
    """A message of the person's own was edited."""
    meant = partial(guarding.edited, desk, edited)
    return _guarded(desk, words, lambda _, kept: _edited(desk, edited, kept), meant)


def reply(desk: Desk, to: int, words: str, quote: str = "") -> Turn:
    """A reply to an older message: to the question that it put, the answer that it was, or words of a draft."""
    meant, quoted = partial(guarding.replied, desk, to), sensitive.masked(quote)
    return _guarded(desk, words, lambda message, kept: _replied(desk, to, kept, message, quoted), meant)


def forward(desk: Desk, words: str) -> Turn:
    """Somebody else's message was passed on: whether it is an answer is asked first."""
    return _guarded(desk, words, lambda message, kept: sending.passed_on(desk, kept, message))


def announce(desk: Desk, file: Coming, caption: str = "") -> Turn:
    """A file waits at the channel: it is fetched later, unless name or size tell already that it cannot be read."""

    def answer(message: int) -> tuple[Reply, ...]:
        said = clean.clean(caption)
        checks = typed.is_check(desk, said)
        refused = taking_in.announced(desk, file, marked=sensitive.is_marked(said), checks=checks)
        if not said or checks:
            return (*refused, *hearing.reminded(desk)) if refused else ()
        go_on = partial(taking_in.captioned, desk, message)
        return (*refused, *guarding.let_in(desk, caption, message, go_on))

    return _turn(desk, answer, caption)


def take_in(desk: Desk, opened: Opened, *, checks: bool = False) -> Turn:
    """A file is here, and was looked into; `checks`: it came to be proofread."""
    return _turn(desk, lambda _: taking_in.received(desk, opened, checks=checks))


def hand_over(desk: Desk, due: Due, what: Given, found: tuple[Finding, ...]) -> Turn:
    """A 体检 that waited for its turn is done."""
    return _turn(desk, lambda _: finding_papers.done(desk, due, what, found))


def send(desk: Desk, what: str, caption: str = "", file_id: str = "") -> Turn:
    """Something other than text was sent: a picture, a voice message, a sticker."""
    return _guarded(desk, caption, lambda message, kept: sending.sent(desk, what, kept, file_id, message))


def _guarded(
    desk: Desk,
    words: str,
    answer: Callable[[int, str], tuple[Reply, ...]],
    aim: Callable[[], guarding.Aim | None] | None = None,
) -> Turn:
    """A turn of words: they come in as they may be kept."""

    def let_in(message: int) -> tuple[Reply, ...]:
        return guarding.let_in(desk, words, message, lambda kept: answer(message, kept), aim)

    return _turn(desk, let_in, words)


def _turn(desk: Desk, answer: Callable[[int], tuple[Reply, ...]], words: str = "") -> Turn:
    """Numbers both sides' messages and stores everything together; `words` may be the code that lets somebody in.

    Raises: StoreError; nothing was stored then.
    """
    with database.whole(desk.db):
        message = messages.come_in(desk.db, desk.person, desk.now)
        at_door = admitting.at_door(desk, words)
        inside = at_door is None or admitting.is_admitted(desk)
        first = inside and people.greet(desk.db, desk.person, desk.now)
        made = answer(message) if at_door is None else at_door
        if first:
            made = (Reply(desk.say("welcome.secrets")), *made)
        _put_on_screen(desk, made)
        said = tuple(Said(_number(desk, each), each) for each in made)
    return Turn(message, said)


def _put_on_screen(desk: Desk, made: tuple[Reply, ...]) -> None:
    """What the next message will be taken for, and which labels it may type, follow from what was said last."""
    mine = [each for each in made if each.to is None]
    buttons = {button.label: button.token for each in mine for row in each.buttons for button in row}
    if not buttons:
        return
    focuses.show(desk.db, desk.person, buttons)
    if any(each.asked is not None for each in mine):
        starting.turn_focus(desk, Asked())
    elif any(each.buttons and each.about is None for each in mine):  # a receipt leaves the question on screen
        starting.turn_focus(desk, Shown())


def _number(desk: Desk, made: Reply) -> int:
    place = made.about or (None if made.asked is None else made.asked.place)
    number = messages.go_out(desk.db, made.to or desk.person, made.report, place, made.draft, desk.now)
    if made.page is not None:
        messages.shows_page(desk.db, number, made.page)
    return number


def _edited(desk: Desk, edited: int, words: str) -> tuple[Reply, ...]:
    found = messages.find(desk.db, desk.person, edited)
    if found is not None and placing.waits(found):
        return placing.said_anew(desk, found, words)
    if found is None or not found.incoming or found.report is None or found.place is None:
        return (Reply(desk.say("edit.not_an_answer")), *hearing.reminded(desk))
    work = standing.open_for(desk, found.report)
    if work is None:
        return (Reply(desk.say("tap.not_yours")),)
    if not _counted(desk, work, found.place, found):
        return _said(desk, work, found.place, words, edited)
    after, effects = stepping.happen(desk, work, events.Mend(found.place, found.said, words))
    if after is not work:
        messages.note(desk.db, edited, found.report, found.place, clean.clean(words))
    made = receipts.with_question(desk, after, effects)
    return _of_another(desk, after, made) or made


def _counted(desk: Desk, work: Work, place: Place, found: Message) -> bool:
    """Whether a message became an answer: by what was stored from it, or because its words stood there already."""
    stood_there = bool(found.said) and work.text(place) == found.said
    return stood_there or answers.is_from(desk.db, work.report.id, found.id)


def _replied(desk: Desk, to: int, words: str, message: int, quote: str) -> tuple[Reply, ...]:
    found = messages.find(desk.db, desk.person, to)
    place: Place | None = None if found is None else found.place
    means_more = hearing.is_command(words) or typed.label(desk, words) is not None
    if found is not None and found.draft is not None and not means_more:
        return placing.replied(desk, found, words, quote, message)
    if found is None or found.report is None or place is None or means_more:
        return hearing.heard(desk, words, message)
    work = standing.open_for(desk, found.report)
    if work is None:
        return (Reply(desk.say("tap.not_yours")),)
    return _said(desk, work, place, words, message)


def _said(desk: Desk, work: Work, place: Place, words: str, message: int) -> tuple[Reply, ...]:
    """Words for a place of their own: a reply, or a message edited that had not become an answer."""
    stop = work.find(place)
    if stop is not None and (typed.meaning(desk, work, stop, words) or typed.is_doubtful(desk, work, stop, words)):
        return (doubting.doubted(desk, work, stop, words, message, asked=True),)
    if stop is not None and doubting.is_whole(stop, words):
        return (doubting.whole(desk, work, stop, words, message),)
    made = hearing.answered(desk, work, events.Say(words, place), message)
    elsewhere = _of_another(desk, work, made)
    return (*elsewhere, *hearing.reminded(desk)) if elsewhere else made


def _of_another(desk: Desk, work: Work, made: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """What is said about a report that is not the open one: no question of it, no button. () where it is the open one.

    The interview goes on where it was: the next words belong to the question that was on screen before.
    """
    if focuses.of(desk.db, desk.person).report == work.report.id:
        return ()
    heading = Reply(desk.say("edit.other_report", title=starting.brief(work)), report=work.report.id)
    return (heading, Reply(made[0].text, about=made[0].about, report=work.report.id))
