"""Choosing what a new report is for: the meeting and the subject, in words or by a tap."""

from bot.interview import clean
from bot.interview.outline import Meeting
from bot.store import focuses
from bot.usecases import doubting, outlines, standing, starting, stepping, tapping, wishes
from bot.usecases.replies import Reply
from bot.usecases.work import Desk

_NAME = 12  # characters: what is longer and names nothing is a piece of some report


def by_words(desk: Desk, meeting: str, words: str, message: int) -> tuple[Reply, ...]:
    """A meeting or subject named in words: 2023, 个人."""
    said = clean.one_line(words)
    if not meeting:
        meetings = [each for each in outlines.seen_by(desk.db, desk.prompts, desk.person) if _names(desk, said, each)]
        if len(meetings) == 1:
            return (starting.choose_subject(desk, meetings[0].id),)
        if meetings:
            return (starting.choose_among(desk, said, meetings),)
        named = next((kind for kind in starting.kinds_of(desk) if said == desk.say(f"kind.{kind}")), "")
        if named:
            return (starting.choose_meeting(desk, named),)
        found = wished(desk, words) or _of_a_report(desk, words, message)
        key = "start.not_kept_meeting" if _is_text(words) else "start.tap_meeting"
        return found or (Reply(desk.say(key)), starting.choose_meeting(desk))
    if outline := wishes.outline(desk, meeting, words):
        return begun(desk, outline)
    found = _of_a_report(desk, words, message)
    key = "start.not_kept_subject" if _is_text(words) else "start.tap_subject"
    return found or (Reply(desk.say(key)), starting.choose_subject(desk, meeting))


def wished(desk: Desk, words: str) -> tuple[Reply, ...]:
    """What a sentence wishes to write, begun or asked for further; () where it names no year, meeting or subject."""
    found = wishes.meetings(desk, words)
    if len(found) == 1:
        outline = wishes.outline(desk, found[0].id, words)
        if not outline:
            return (starting.choose_subject(desk, found[0].id),)
        made = begun(desk, outline)
        work = standing.open_for(desk, focuses.of(desk.db, desk.person).report)
        if work is None:
            return made
        named = desk.say("start.begun", meeting=found[0].name, subject=work.outline.subject_name)
        return (Reply(named, report=work.report.id), *made)
    if not found:
        return ()
    if len({each.year for each in found}) == 1:
        return (starting.choose_among(desk, clean.one_line(words), found),)
    return (starting.choose_meeting(desk, found[0].kind),)


def begun(desk: Desk, outline_id: str) -> tuple[Reply, ...]:
    """A new report with what it will look at, and its first question."""
    work = starting.begin(desk, outline_id)
    if work is None:
        return (starting.choose_meeting(desk),)
    return (starting.aspects(desk, work), *tapping.reopened(desk, work))


def _names(desk: Desk, said: str, meeting: Meeting) -> bool:
    """By its year, nick or name as a whole, or its year and kind: one character stands in every name."""
    years = tuple(f"{meeting.year}{behind}" for behind in ("", "年", "年度"))
    kind = desk.say(f"kind.{meeting.kind}")
    named = (*years, *(f"{year}{kind}" for year in years), meeting.nick, meeting.name, meeting.title)
    return bool(said) and said in named


def _is_text(words: str) -> bool:
    return clean.length(clean.clean(words)) > _NAME


def _of_a_report(desk: Desk, words: str, message: int) -> tuple[Reply, ...]:
    """A paragraph that names nothing, asked about for the report that was open; () where there is none of both."""
    work = standing.open_for(desk, focuses.of(desk.db, desk.person).report) if _is_text(words) else None
    if work is None:
        return ()
    after, stop = stepping.opened(desk, work)
    return () if stop is None else (doubting.doubted(desk, after, stop, words, message, asked=False),)
