"""Choosing what a new report is for: the meeting and the subject, in words or by a tap."""

from bot.interview import clean
from bot.usecases import starting, tapping
from bot.usecases.replies import Reply
from bot.usecases.work import Desk


def by_words(desk: Desk, meeting: str, words: str) -> tuple[Reply, ...]:
    """A meeting or subject named in words: 2023, 个人."""
    said = clean.one_line(words)
    if not meeting:
        named = [each for each in desk.prompts.meetings.values() if said and (said in each.name or said == each.year)]
        if len(named) == 1:
            return (starting.choose_subject(desk, named[0].id),)
        return (Reply(desk.say("start.tap_meeting")), starting.choose_meeting(desk))
    subjects = [each for each in desk.prompts.subjects.values() if each.name == said]
    if len(subjects) == 1:
        return begun(desk, f"{meeting}.{subjects[0].id}")
    return (Reply(desk.say("start.tap_subject")), starting.choose_subject(desk, meeting))


def begun(desk: Desk, outline_id: str) -> tuple[Reply, ...]:
    """A new report with what it will look at, and its first question."""
    work = starting.begin(desk, outline_id)
    if work is None:
        return (starting.choose_meeting(desk),)
    return (starting.aspects(desk, work), *tapping.reopened(desk, work))
