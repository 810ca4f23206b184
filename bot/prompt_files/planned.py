"""A planned meeting in the words of a meeting file: what people type and what editors write is read by one reader."""

import json

from bot.errors import PromptFilesError
from bot.interview.deadlines import Deadline
from bot.interview.outline import NEVER, Mark, Section
from bot.prompt_files import meetings, nodes
from bot.prompt_files.meetings import MeetingFile, State
from bot.prompt_files.nodes import Faults
from bot.reading.planned import Aspect, Part, Planned


def written(planned: Planned, meeting_id: str) -> str:
    """The meeting as the text of a file (JSON, which is YAML, too); fit to be kept and to be read again."""
    return json.dumps(
        {
            "id": meeting_id,
            "kind": planned.kind,
            "year": planned.year,
            "start": planned.start,
            "name": planned.name,
            "title": planned.title or planned.name,
            **({"theme": planned.theme, "theme_mark": Mark.NOTICE} if planned.theme else {}),
            "aspects": [_aspect(each) for each in planned.aspects],
            "parts": [_part(each) for each in planned.parts],
            "deadlines": [_deadline(each) for each in planned.deadlines],
        },
        ensure_ascii=False,
    )


def read(text: str, called: str) -> MeetingFile:
    """The meeting of a kept text.

    Raises: PromptFilesError, where the text was not written by `written` of this or an earlier release.
    """
    faults = Faults(called)
    entry = nodes.parse(text, faults)
    made = None if entry is None else meetings.read(entry)
    if made is None or faults.found:
        raise PromptFilesError("\n".join(map(str, faults.found)))
    return made


def of(held: MeetingFile) -> Planned:
    """The plan that a meeting was made from."""
    meeting = held.meeting
    return Planned(
        meeting.kind,
        meeting.year,
        meeting.start,
        meeting.name,
        meeting.theme,
        tuple(map(_planned, meeting.aspects)),
        parts_of(held),
        meeting.deadlines,
        "" if meeting.title == meeting.name else meeting.title,
    )


def parts_of(held: MeetingFile) -> tuple[Part, ...]:
    """The optional parts that a meeting offers."""
    there = (each for each in held.parts if each.state is not State.NONE)
    return tuple(Part(each.id, each.state is State.EXPECTED, each.heading, each.subjects) for each in there)


def _planned(aspect: Section) -> Aspect:
    brought = aspect.mark is Mark.MATERIAL
    return Aspect(aspect.id, aspect.heading.short, aspect.note, aspect.when is NEVER, brought)


def _aspect(aspect: Aspect) -> dict[str, str | bool]:
    return {
        "id": aspect.id,
        "short": aspect.wording,
        "mark": Mark.MATERIAL if aspect.brought else Mark.NOTICE,
        **({"note": aspect.remark} if aspect.remark else {}),
        **({"retired": True} if aspect.retired else {}),
    }


def _deadline(deadline: Deadline) -> dict[str, str]:
    return {"what": deadline.what, "said": deadline.said, **({"day": deadline.day} if deadline.day else {})}


def _part(part: Part) -> dict[str, object]:
    state = State.EXPECTED if part.expected else State.ALLOWED
    return {
        "id": part.id,
        "state": state,
        **({"heading": part.heading} if part.heading else {}),
        **({"subjects": part.subjects} if part.subjects else {}),
    }
