"""Words and taps: a command, a button's label typed out, an answer, or words that are asked about first."""

import re

from bot.interview import clean, events
from bot.interview.focus import Expects, Opened
from bot.store import answers, focuses, messages
from bot.usecases import (
    choosing,
    coming_back,
    commands,
    deleting,
    doubting,
    finding_papers,
    gathering,
    going_on,
    planning,
    receipts,
    standing,
    starting,
    stepping,
    tapping,
    typed,
    uses,
)
from bot.usecases.replies import Reply
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work

# A slash as keyboards for Chinese give it, too: ／ and, on the same key, 、; a line of a list may begin with 、, so
# after that only Latin letters make a command.
_COMMAND = re.compile(r"(?:[/／](\w+)|、([a-z]+))(?:@\w+)?(?:\s+(.*))?", re.DOTALL)


def _is_word(desk: Desk, name: str) -> bool:
    """Whether a command is one of the words that people type for buttons: /目录."""
    work = standing.open_for(desk, focuses.of(desk.db, desk.person).report)
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
    if focus.expects is not Expects.PLAN and (material := going_on.offered(desk, words, message)):
        return material
    work = standing.open_for(desk, focus.report)
    if focus.expects is Expects.MEETING or focus.expects is Expects.SUBJECT:
        meant = None if work is None else typed.meaning(desk, work, None, words)  # 继续写, 目录: no more choosing
        return choosing.by_words(desk, focus.detail, words, message) if meant is None else tapped(desk, meant)
    if focus.expects is Expects.PLAN:
        return planning.heard(desk, words)
    if work is None:
        free = typed.of_no_report(desk, words)
        return tapped(desk, free) if free is not None else choosing.wished(desk, words) or starting.welcome(desk)
    return _heard_at_work(desk, work, words, message, asked=focus.expects is Expects.ANSWER)


def _heard_at_work(desk: Desk, work: Work, words: str, message: int, *, asked: bool) -> tuple[Reply, ...]:
    """Words while a report is open: for the question on screen, unless they are a button's or look like none."""
    at = work.session.at
    stop = None if at is None else work.find(at.place)
    meant = typed.meaning(desk, work, stop, words)
    if meant is not None:
        return tapped(desk, meant)
    if stop is None:
        return _heard_with_none_asked(desk, work, words, message)
    if not asked and not clean.clean(words):
        return (Reply(desk.say("refuse.empty"), report=work.report.id),)
    if clean.clean(words) and (not asked or typed.is_doubtful(desk, work, stop, words)):
        return (doubting.doubted(desk, work, stop, words, message, asked=asked),)
    if doubting.is_whole(stop, words):
        return (doubting.whole(desk, work, stop, words, message),)
    return answered(desk, work, events.Say(words), message)


def _heard_with_none_asked(desk: Desk, work: Work, words: str, message: int) -> tuple[Reply, ...]:
    """Words while nothing is on screen, though something may be open again: they are asked about there, not refused."""
    after, stop = stepping.opened(desk, work)
    if stop is None or not clean.clean(words):
        return answered(desk, after, events.Say(words), message)
    if typed.meaning(desk, after, stop, words) is not None:
        return tapping.reopened(desk, after)  # 下一题: this is the next one
    return (doubting.doubted(desk, after, stop, words, message, asked=False),)


def _taken(desk: Desk, work: Work, number: int) -> tuple[Reply, ...]:
    """A doubted message is an answer after all; once only."""
    found = messages.find(desk.db, desk.person, number)
    if found is None or found.place is None or found.report != work.report.id:
        return (Reply(desk.say("tap.unknown"), brief=True), *reminded(desk))
    if answers.is_from(desk.db, work.report.id, number):
        return (Reply(desk.say("tap.stale"), brief=True), *reminded(desk))
    at = work.session.at
    here = at is not None and at.place == found.place  # what the question on screen says is for these words, too
    return answered(desk, work, events.Say(found.said, None if here else found.place), number)


def _as_answer(desk: Desk, work: Work, tap: Tap) -> tuple[Reply, ...]:
    """A message that looks like a whole material is the answer to the question on screen after all; once only."""
    found, at = messages.find(desk.db, desk.person, tap.number), work.session.at
    if found is None or not found.incoming or found.place is not None or not found.said or at is None:
        return (Reply(desk.say("tap.stale"), brief=True), *reminded(desk))
    return answered(desk, work, events.Say(found.said), tap.number)


def answered(desk: Desk, work: Work, event: events.Say, message: int) -> tuple[Reply, ...]:
    """An answer; the message is noted with what it answered, so that editing it edits the answer.

    So is one that was refused: edited, it is said to the same place once more.
    """
    place = event.place or (None if work.session.at is None else work.session.at.place)
    after, effects = stepping.happen(desk, work, event, message)
    elsewhere = work.session.at is not None and place != work.session.at.place
    if place is not None:
        messages.note(desk.db, message, work.report.id, place, clean.clean(event.text))
    return receipts.screens(desk, after, effects, elsewhere=elsewhere)


def tapped(desk: Desk, tap: Tap | None) -> tuple[Reply, ...]:
    """What a button does; one that nobody made, or that is good no longer, says so."""
    if tap is None:
        return (Reply(desk.say("tap.unknown"), brief=True), *reminded(desk))
    if tap.verb in uses.VERBS:
        return _used(desk, tap)
    if tap.report is None:
        return _tapped_freely(desk, tap)
    if tap.verb == "purge":
        return deleting.purge(desk, tap) or (Reply(desk.say("delete.gone")), *reminded(desk))
    work = standing.open_for(desk, tap.report)
    if work is None:
        # The same words for a report that does not exist and for somebody else's: who asks learns nothing.
        return (Reply(desk.say("tap.not_yours"), brief=True), *reminded(desk))
    if tapping.is_stale(work, tap):
        # An old button of another report must not take the person there: what is typed next belongs where they are.
        return (Reply(desk.say("tap.stale"), brief=True), *reminded(desk))
    focus = focuses.of(desk.db, desk.person)
    if focus.report != work.report.id or focus.expects not in (Expects.ANSWER, Expects.LOOKING):
        starting.turn_focus(desk, Opened(work.report.id))
    if tap.verb in ("take", "asanswer"):
        return _taken(desk, work, tap.number) if tap.verb == "take" else _as_answer(desk, work, tap)
    if tap.verb == "drop":  # not written: its words stay with their message
        return tapping.reopened(desk, work)
    shown = tapping.tapped(desk, work, tap)
    return (Reply(desk.say("tap.unknown"), brief=True), *reminded(desk)) if shown is None else shown


def _used(desk: Desk, tap: Tap) -> tuple[Reply, ...]:
    """Something is done with a file; the question comes again where nothing else is asked."""
    found = uses.tapped(desk, tap)
    if found is None:
        return (Reply(desk.say("tap.stale"), brief=True), *reminded(desk))
    asks = any(each.asked is not None or (each.buttons and each.about is None) for each in found)
    return found if asks else (*found, *reminded(desk))


def _tapped_freely(desk: Desk, tapped: Tap) -> tuple[Reply, ...]:
    match tapped.verb:
        case "meeting":
            return (starting.choose_subject(desk, tapped.argument),)
        case "kind":
            return (starting.choose_meeting(desk, tapped.argument),)
        case "begin":
            return choosing.begun(desk, tapped.argument)
        case "new" | "reports" | "help":
            return commands.run(desk, "resume" if tapped.verb == "reports" else tapped.verb, "")
        case "goon":
            stale = (Reply(desk.say("tap.stale"), brief=True), *reminded(desk))
            return going_on.pasted(desk, tapped.number) or stale
        case "deleteall":
            return deleting.confirm_all(desk)
        case "purgeall":
            return deleting.purge_all(desk, tapped.argument)
        case "stay":
            return (Reply(desk.say("delete.stays")), *reminded(desk))
        case _:
            found = (
                finding_papers.tapped(desk, tapped)
                or coming_back.tapped(desk, tapped)
                or planning.tapped(desk, tapped)
                or gathering.tapped(desk, tapped)
            )
            return (Reply(desk.say("tap.unknown"), brief=True), *reminded(desk)) if found is None else found


def reminded(desk: Desk) -> tuple[Reply, ...]:
    """The question on screen, after something that was none of its business."""
    work = standing.open_for(desk, focuses.of(desk.db, desk.person).report)
    return starting.welcome(desk) if work is None else tapping.reopened(desk, work)
