"""A material whose title says which meeting it is for, and whose aspects are no list that is known for that one.

Lists of 组织生活会, and at times those of 民主生活会, are made where they are held. Laid beside another year's list the
material would be blamed for its year, laid beside its own year's its aspects would stand under 未归类. So it gets a
meeting of its own.
"""

from dataclasses import dataclass, replace

from bot.errors import PromptFilesError
from bot.interview.outline import Outline
from bot.prompt_files import planned as files
from bot.prompt_files.meetings import MeetingFile
from bot.reading import guessing, own_aspects
from bot.reading.planned import Planned
from bot.reading.structure import Structure
from bot.store import meetings
from bot.usecases import outlines, recent
from bot.usecases.work import Desk

_NOBODY = 0  # the number of a meeting that is not there yet


@dataclass(frozen=True, slots=True)
class Own:
    """The meeting that a material would get, and whose material it is."""

    planned: Planned
    subject: str


def of_material(desk: Desk, structure: Structure, likely: str) -> Own | None:
    """The meeting that this material needs; None where the likeliest outline does, or no title says which it is."""
    known = outlines.find(desk.db, desk.prompts, likely) if likely else None
    if known is not None and (guessing.fits(structure, known) or not guessing.is_named(structure, known.meeting)):
        return None
    held = None if known is None else outlines.held(desk.db, desk.prompts, known.meeting.id)
    plan = _unknown(desk, structure) if held is None else _known(desk, held)
    if plan is None:
        return None
    plan = replace(plan, aspects=own_aspects.of(structure, (each.id for each in plan.parts)))
    whose = known.subject if known is not None else _whose(desk, structure, plan)
    return Own(plan, whose) if plan.aspects and whose else None


def outline(desk: Desk, own: Own) -> Outline | None:
    """Its outline, though there is no such meeting yet; None where its headings make none."""
    try:
        return recent.drawn(desk.prompts, files.written(own.planned, outlines.id_of(_NOBODY)), own.subject)
    except PromptFilesError:  # words of a stranger's file: the likeliest outline takes them then
        return None


def made(desk: Desk, own: Own) -> str:
    """The meeting is there, for who brought the material alone; the id of its outline."""
    number = meetings.make(desk.db, None, desk.person, desk.now, brought=True)
    meetings.revise(desk.db, number, files.written(own.planned, outlines.id_of(number)), desk.person, desk.now)
    return f"{outlines.id_of(number)}.{own.subject}"


def _known(desk: Desk, held: MeetingFile) -> Planned:
    """The known meeting, which is another one by its name only: both are in one list."""
    before = files.of(held)
    again = before.name.endswith(desk.say("going.own_name", name=""))
    called = before.name if again else desk.say("going.own_name", name=before.name)
    return replace(before, name=called, title=held.meeting.title)


def _unknown(desk: Desk, structure: Structure) -> Planned | None:
    """A meeting of a year that nothing is known of; it may have the parts that the newest of its kind has."""
    year, kind = guessing.year_of(structure), guessing.kind_of(structure)
    if not year or not kind:
        return None
    title = desk.say("plan.name", year=year, kind=desk.say(f"kind.{kind}"))
    parts = outlines.usual_parts(desk.prompts, kind)
    return Planned(kind, year, f"{year}-12", desk.say("going.own_name", name=title), parts=parts, title=title)


def _whose(desk: Desk, structure: Structure, plan: Planned) -> str:
    try:
        held = files.read(files.written(plan, outlines.id_of(_NOBODY)), outlines.id_of(_NOBODY))
    except PromptFilesError:
        return ""
    return guessing.whose(structure, (each.id for each in desk.prompts.subjects_for(held)))
