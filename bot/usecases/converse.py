"""The door: what a person says, taps, edits, replies to or sends, as one turn of one transaction.

A turn stores first and speaks afterwards: the replies that these functions return are true when they are returned,
because the transaction they were made in has been committed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.interview import clean, events
from bot.interview.focus import Asked, Expects, Opened, Shown
from bot.interview.outline import Place
from bot.interview.route import Stop
from bot.review import rights
from bot.store import answers, database, focuses, messages, people
from bot.usecases import asking, commands, receipts, starting, stepping, tapping, tokens, typed
from bot.usecases.replies import Reply
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work, take

# A slash as keyboards for Chinese give it, too: ／ and, on the same key, 、.
_COMMAND = re.compile(r"[/／、]([a-z]+)(?:@\w+)?(?:\s+(.*))?", re.DOTALL)


_EXCERPT = 40  # characters of a doubted message that are repeated


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


def hear(desk: Desk, words: str) -> Turn:
    """A message: a command, a button's label typed out, or an answer."""
    return _turn(desk, lambda message: _heard(desk, words, message))


def tap(desk: Desk, token: str) -> Turn:
    """A button. Old ones, others' and made-up ones are answered, too."""
    return _turn(desk, lambda _: _tapped(desk, tokens.read(token)))


def edit(desk: Desk, edited: int, words: str) -> Turn:
    """A message of the person's own was edited."""
    return _turn(desk, lambda _: _edited(desk, edited, words))


def reply(desk: Desk, to: int, words: str) -> Turn:
    """A reply to an older message: to the question that it put, or the answer that it was."""
    return _turn(desk, lambda message: _replied(desk, to, words, message))


def file(desk: Desk) -> Turn:
    """A file was sent."""
    return _turn(desk, lambda _: (Reply(desk.say("file.not_taken")), *_reminded(desk)))


def _turn(desk: Desk, answer: Callable[[int], tuple[Reply, ...]]) -> Turn:
    """Numbers both sides' messages and stores everything together.

    Raises: StoreError; nothing was stored then.
    """
    with database.whole(desk.db):
        message = messages.come_in(desk.db, desk.person, desk.now)
        first = people.greet(desk.db, desk.person, desk.now)
        made = answer(message)
        if first:
            made = (Reply(desk.say("welcome.secrets")), *made)
        _put_on_screen(desk, made)
        said = tuple(Said(_number(desk, each), each) for each in made)
    return Turn(message, said)


def _put_on_screen(desk: Desk, made: tuple[Reply, ...]) -> None:
    """What the next message will be taken for, and which labels it may type, follow from what was said last."""
    buttons = {button.label: button.token for each in made for row in each.buttons for button in row}
    if not buttons:
        return
    focuses.show(desk.db, desk.person, buttons)
    if any(each.asked is not None for each in made):
        starting.turn_focus(desk, Asked())
    elif any(each.buttons and each.about is None for each in made):  # a receipt leaves the question on screen
        starting.turn_focus(desk, Shown())


def _number(desk: Desk, made: Reply) -> int:
    place = made.about or (None if made.asked is None else made.asked.place)
    return messages.go_out(desk.db, desk.person, made.report, place, desk.now)


def _heard(desk: Desk, words: str, message: int) -> tuple[Reply, ...]:
    command = _COMMAND.fullmatch(words.strip())
    if command is not None:
        return commands.run(desk, command[1], (command[2] or "").strip())
    pressed = typed.label(desk, words)
    if pressed is not None:
        return _tapped(desk, pressed)
    focus = focuses.of(desk.db, desk.person)
    if focus.expects is Expects.MEETING or focus.expects is Expects.SUBJECT:
        return _chosen_by_words(desk, focus.detail, clean.one_line(words))
    work = None if focus.report is None else take(desk, focus.report)
    if work is None:
        return starting.welcome(desk)
    return _heard_at_work(desk, work, words, message, asked=focus.expects is Expects.ANSWER)


def _heard_at_work(desk: Desk, work: Work, words: str, message: int, *, asked: bool) -> tuple[Reply, ...]:
    """Words while a report is open: for the question on screen, unless they are a button's or look like none."""
    at = work.session.at
    stop = None if at is None else work.find(at.place)
    if stop is None:
        return _answered(desk, work, events.Say(words), message)
    meant = typed.meaning(desk, work, stop, words)
    if meant is not None:
        return _tapped(desk, meant)
    if clean.clean(words) and (not asked or typed.is_doubtful(desk, stop, words)):
        return (_doubted(desk, work, stop, words, message, asked=asked),)
    return _answered(desk, work, events.Say(words), message)


def _doubted(desk: Desk, work: Work, stop: Stop, words: str, message: int, *, asked: bool) -> Reply:
    """Asks before it counts: no question is on screen, or the words look like none. They are kept with the message."""
    messages.note(desk.db, message, work.report.id, stop.place, clean.clean(words))
    said = clean.one_line(words)
    shown = said if len(said) <= _EXCERPT else f"{said[:_EXCERPT]}……"
    text = desk.say("doubt.words" if asked else "doubt.place", said=shown, where=asking.where(desk, work, stop))
    take_it = work.button(desk.say("button.take"), "take", str(message))
    other = work.button(desk.say("button.leave_out" if asked else "button.go_on"), "open")
    # The question stays on screen where it was: the next message is its answer.
    put = asking.asked(work, stop) if asked else None
    return Reply(text, ((take_it, other),), asked=put, about=stop.place, report=work.report.id)


def _taken(desk: Desk, work: Work, number: int) -> tuple[Reply, ...]:
    """A doubted message is an answer after all; once only."""
    found = messages.find(desk.db, desk.person, number)
    if found is None or found.place is None or found.report != work.report.id:
        return (Reply(desk.say("tap.unknown")), *_reminded(desk))
    if answers.is_from(desk.db, work.report.id, number):
        return (Reply(desk.say("tap.stale")), *_reminded(desk))
    return _answered(desk, work, events.Say(found.said, found.place), number)


def _answered(desk: Desk, work: Work, event: events.Say, message: int) -> tuple[Reply, ...]:
    """An answer; the message is noted with what it answered, so that editing it edits the answer."""
    place = event.place or (None if work.session.at is None else work.session.at.place)
    after, effects = stepping.happen(desk, work, event, message)
    if place is not None and after is not work:
        messages.note(desk.db, message, work.report.id, place, clean.clean(event.text))
    return receipts.screens(desk, after, effects)


def _chosen_by_words(desk: Desk, meeting: str, words: str) -> tuple[Reply, ...]:
    """A meeting or subject named in words: 2023, 个人."""
    if not meeting:
        named = [
            each for each in desk.prompts.meetings.values() if words and (words in each.name or words == each.year)
        ]
        return (
            (starting.choose_subject(desk, named[0].id),)
            if len(named) == 1
            else (
                Reply(desk.say("start.tap_meeting")),
                starting.choose_meeting(desk),
            )
        )
    subjects = [each for each in desk.prompts.subjects.values() if each.name == words]
    if len(subjects) == 1:
        return _begun(desk, f"{meeting}.{subjects[0].id}")
    return (Reply(desk.say("start.tap_subject")), starting.choose_subject(desk, meeting))


def _begun(desk: Desk, outline_id: str) -> tuple[Reply, ...]:
    work = starting.begin(desk, outline_id)
    if work is None:
        return (starting.choose_meeting(desk),)
    return (starting.aspects(desk, work), *tapping.reopened(desk, work))


def _tapped(desk: Desk, tapped: Tap | None) -> tuple[Reply, ...]:
    if tapped is None:
        return (Reply(desk.say("tap.unknown")), *_reminded(desk))
    if tapped.report is None:
        return _tapped_freely(desk, tapped)
    work = take(desk, tapped.report)
    if work is None or not rights.may(rights.Deed.WRITE, desk.person, work.report.author):
        # The same words for a report that does not exist and for somebody else's: who asks learns nothing.
        return (Reply(desk.say("tap.not_yours")), *_reminded(desk))
    focus = focuses.of(desk.db, desk.person)
    if focus.report != work.report.id or focus.expects not in (Expects.ANSWER, Expects.LOOKING):
        starting.turn_focus(desk, Opened(work.report.id))
    if tapped.verb == "take":
        return _taken(desk, work, int(tapped.argument) if tapped.argument.isdigit() else 0)
    found = tapping.tapped(desk, work, tapped)
    return (Reply(desk.say("tap.unknown")), *_reminded(desk)) if found is None else found


def _tapped_freely(desk: Desk, tapped: Tap) -> tuple[Reply, ...]:
    match tapped.verb:
        case "meeting":
            return (starting.choose_subject(desk, tapped.argument),)
        case "begin":
            return _begun(desk, tapped.argument)
        case "new" | "reports" | "help":
            return commands.run(desk, "resume" if tapped.verb == "reports" else tapped.verb, "")
        case _:
            return (Reply(desk.say("tap.unknown")), *_reminded(desk))


def _edited(desk: Desk, edited: int, words: str) -> tuple[Reply, ...]:
    found = messages.find(desk.db, desk.person, edited)
    if found is None or not found.incoming or found.report is None or found.place is None:
        return (Reply(desk.say("edit.not_an_answer")), *_reminded(desk))
    work = take(desk, found.report)
    if work is None:
        return (Reply(desk.say("tap.not_yours")),)
    after, effects = stepping.happen(desk, work, events.Mend(found.place, found.said, words))
    if after is not work:
        messages.note(desk.db, edited, found.report, found.place, clean.clean(words))
    return receipts.screens(desk, after, effects)


def _replied(desk: Desk, to: int, words: str, message: int) -> tuple[Reply, ...]:
    found = messages.find(desk.db, desk.person, to)
    place: Place | None = None if found is None else found.place
    if found is None or found.report is None or place is None:
        return _heard(desk, words, message)
    work = take(desk, found.report)
    if work is None or not rights.may(rights.Deed.WRITE, desk.person, work.report.author):
        return (Reply(desk.say("tap.not_yours")),)
    return _answered(desk, work, events.Say(words, place), message)


def _reminded(desk: Desk) -> tuple[Reply, ...]:
    """The question on screen, after something that was none of its business."""
    focus = focuses.of(desk.db, desk.person)
    work = None if focus.report is None else take(desk, focus.report)
    return starting.welcome(desk) if work is None else tapping.reopened(desk, work)
