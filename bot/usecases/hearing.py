"""Words and taps: a command, a button's label typed out, an answer, or words that are asked about first."""

import re

from bot.interview import clean, events
from bot.interview.focus import Expects, Opened
from bot.interview.route import Stop
from bot.review import rights
from bot.store import answers, focuses, messages
from bot.usecases import asking, commands, deleting, receipts, starting, stepping, tapping, typed
from bot.usecases.replies import Reply
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work, take

# A slash as keyboards for Chinese give it, too: ／ and, on the same key, 、; a line of a list may begin with 、, so
# after that only Latin letters make a command.
_COMMAND = re.compile(r"(?:[/／](\w+)|、([a-z]+))(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
_EXCERPT = 40  # characters of a doubted message that are repeated


def _is_word(desk: Desk, name: str) -> bool:
    """Whether a command is one of the words that people type for buttons: /目录."""
    focus = focuses.of(desk.db, desk.person)
    work = None if focus.report is None else take(desk, focus.report)
    return work is not None and typed.meaning(desk, work, None, name) is not None


def is_command(words: str) -> bool:
    return _COMMAND.fullmatch(words.strip()) is not None


def heard(desk: Desk, words: str, message: int) -> tuple[Reply, ...]:
    pressed = typed.label(desk, words)
    if pressed is not None:
        return tapped(desk, pressed)
    command = _COMMAND.fullmatch(words.strip())
    name = "" if command is None else command[1] or command[2]
    if command is not None and (name.isascii() or not _is_word(desk, name)):
        return commands.run(desk, name.lower(), (command[3] or "").strip())
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
    meant = typed.meaning(desk, work, stop, words)
    if meant is not None:
        return tapped(desk, meant)
    if stop is None:
        return answered(desk, work, events.Say(words), message)
    if not asked and not clean.clean(words):
        return (Reply(desk.say("refuse.empty"), report=work.report.id),)
    if clean.clean(words) and (not asked or typed.is_doubtful(desk, stop, words)):
        return (doubted(desk, work, stop, words, message, asked=asked),)
    return answered(desk, work, events.Say(words), message)


def doubted(desk: Desk, work: Work, stop: Stop, words: str, message: int, *, asked: bool) -> Reply:
    """Asks before it counts: no question is on screen, or the words look like none. They are kept with the message."""
    messages.note(desk.db, message, work.report.id, stop.place, clean.clean(words))
    said = clean.one_line(words)
    shown = said if len(said) <= _EXCERPT else f"{said[:_EXCERPT]}……"
    text = desk.say("doubt.words" if asked else "doubt.place", said=shown, where=asking.where(desk, work, stop))
    take_it = work.button(desk.say("button.take"), "take", str(message))
    other = work.button(desk.say("button.leave_out" if asked else "button.go_on"), "open")
    # The question stays on screen where it was: the next message is its answer. One replied to was never on screen.
    at = work.session.at
    here = at is not None and at.place == stop.place and focuses.of(desk.db, desk.person).report == work.report.id
    put = asking.asked(work, stop) if asked and here else None
    return Reply(text, ((take_it, other),), asked=put, about=stop.place, report=work.report.id)


def _taken(desk: Desk, work: Work, number: int) -> tuple[Reply, ...]:
    """A doubted message is an answer after all; once only."""
    found = messages.find(desk.db, desk.person, number)
    if found is None or found.place is None or found.report != work.report.id:
        return (Reply(desk.say("tap.unknown")), *reminded(desk))
    if answers.is_from(desk.db, work.report.id, number):
        return (Reply(desk.say("tap.stale")), *reminded(desk))
    return answered(desk, work, events.Say(found.said, found.place), number)


def answered(desk: Desk, work: Work, event: events.Say, message: int) -> tuple[Reply, ...]:
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


def tapped(desk: Desk, tap: Tap | None) -> tuple[Reply, ...]:
    if tap is None:
        return (Reply(desk.say("tap.unknown")), *reminded(desk))
    if tap.report is None:
        return _tapped_freely(desk, tap)
    if tap.verb == "purge":
        return deleting.purge(desk, tap) or (Reply(desk.say("delete.gone")), *reminded(desk))
    work = take(desk, tap.report)
    if work is None or not rights.may(rights.Deed.WRITE, desk.person, work.report.author):
        # The same words for a report that does not exist and for somebody else's: who asks learns nothing.
        return (Reply(desk.say("tap.not_yours")), *reminded(desk))
    if tapping.is_stale(work, tap):
        # An old button of another report must not take the person there: what is typed next belongs where they are.
        return (Reply(desk.say("tap.stale")), *reminded(desk))
    focus = focuses.of(desk.db, desk.person)
    if focus.report != work.report.id or focus.expects not in (Expects.ANSWER, Expects.LOOKING):
        starting.turn_focus(desk, Opened(work.report.id))
    if tap.verb == "take":
        return _taken(desk, work, tap.number)
    found = tapping.tapped(desk, work, tap)
    return (Reply(desk.say("tap.unknown")), *reminded(desk)) if found is None else found


def _tapped_freely(desk: Desk, tapped: Tap) -> tuple[Reply, ...]:
    match tapped.verb:
        case "meeting":
            return (starting.choose_subject(desk, tapped.argument),)
        case "begin":
            return _begun(desk, tapped.argument)
        case "new" | "reports" | "help":
            return commands.run(desk, "resume" if tapped.verb == "reports" else tapped.verb, "")
        case "deleteall":
            return deleting.confirm_all(desk)
        case "purgeall":
            return deleting.purge_all(desk, tapped.argument)
        case "stay":
            return (Reply(desk.say("delete.stays")), *reminded(desk))
        case _:
            return (Reply(desk.say("tap.unknown")), *reminded(desk))


def reminded(desk: Desk) -> tuple[Reply, ...]:
    """The question on screen, after something that was none of its business."""
    focus = focuses.of(desk.db, desk.person)
    work = None if focus.report is None else take(desk, focus.report)
    return starting.welcome(desk) if work is None else tapping.reopened(desk, work)
