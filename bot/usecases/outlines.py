"""Outlines and meetings as a person finds them: the installation's, and those that people made themselves."""

from dataclasses import replace

from bot.interview.outline import Meeting, Outline
from bot.prompt_files import planned
from bot.prompt_files.loading import Prompts
from bot.prompt_files.meetings import MeetingFile
from bot.prompt_files.subjects import SubjectFile
from bot.reading.planned import Part
from bot.store import meetings
from bot.store.database import Database
from bot.store.meetings import OwnMeeting
from bot.store.reports import Report
from bot.usecases import tokens

OWN = "own-"  # before the number of a meeting that people made themselves; no file's id begins so


def of_report(db: Database, prompts: Prompts, report: Report) -> Outline | None:
    """The outline that a report is written after; None where it is not installed any more."""
    return find(db, prompts, report.outline, report.settled)


def find(db: Database, prompts: Prompts, outline_id: str, revision: int | None = None) -> Outline | None:
    """The outline with this id; of a meeting that people made, as it is now or as a revision had it.

    Raises: PromptFilesError.
    """
    meeting_id, _, subject_id = outline_id.rpartition(".")
    own = of_id(db, meeting_id, revision)
    if own is None:
        return None if meeting_id.startswith(OWN) else prompts.outline(outline_id)
    return prompts.crossed(read(own), subject_id, own.file)


def held(db: Database, prompts: Prompts, meeting_id: str) -> MeetingFile | None:
    """The meeting with this id."""
    own = of_id(db, meeting_id)
    return prompts.held.get(meeting_id) if own is None else read(own)


def subjects_of(db: Database, prompts: Prompts, meeting_id: str) -> tuple[SubjectFile, ...]:
    """Whose material can be written for a meeting."""
    found = held(db, prompts, meeting_id)
    return () if found is None else prompts.subjects_for(found)


def is_own(outline_id: str) -> bool:
    """Whether an outline is of a meeting that people of this installation made."""
    return outline_id.startswith(OWN)


def seen_by(db: Database, prompts: Prompts, person: int) -> tuple[Meeting, ...]:
    """The meetings that a person can choose from: those made here first, then the installation's, the newest first."""
    own = tuple(read(each).meeting for each in meetings.seen_by(db, person))
    return own + tuple(prompts.offered.values())


def to_choose_from(db: Database, prompts: Prompts, person: int) -> tuple[Outline, ...]:
    """Every outline that a person can choose. Cost: those that nobody had before are made, a few milliseconds each."""
    found = (
        find(db, prompts, f"{meeting.id}.{subject.id}")
        for meeting in seen_by(db, prompts, person)
        for subject in subjects_of(db, prompts, meeting.id)
    )
    return tuple(outline for outline in found if outline is not None)


def of_id(db: Database, meeting_id: str, revision: int | None = None) -> OwnMeeting | None:
    """The row behind own-3; None for every other id."""
    number = tokens.number(meeting_id.removeprefix(OWN)) if meeting_id.startswith(OWN) else 0
    return meetings.find(db, number, revision) if number else None


def forget(prompts: Prompts) -> None:
    """No meeting that people made is in memory any more: its aspects may be words of what was deleted."""
    for key in [each for each in prompts.made if each[0].startswith(OWN)]:
        prompts.made.pop(key, None)


def id_of(meeting: int) -> str:
    return f"{OWN}{meeting}"


def read(own: OwnMeeting) -> MeetingFile:
    """A kept meeting. Cost: about a millisecond; outlines made from it are kept."""
    return planned.read(own.file, id_of(own.id))


def usual_parts(prompts: Prompts, kind: str) -> tuple[Part, ...]:
    """The optional parts of the newest meeting of this kind, none of them with that year's heading."""
    newest = next((each for each in prompts.held.values() if each.meeting.kind == kind), None)
    return () if newest is None else tuple(replace(each, heading="") for each in planned.parts_of(newest))
