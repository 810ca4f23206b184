"""A folder of prompts as values, and everything that is wrong with one of its files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from bot.errors import PromptFilesError
from bot.interview.outline import Meeting, Outline
from bot.prompt_files import crossing, meetings, messages, questions, subjects
from bot.prompt_files.messages import Messages
from bot.prompt_files.nodes import Entry, Fault, Faults, load
from bot.prompt_files.questions import Everywhere
from bot.prompt_files.subjects import SubjectFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Prompts:
    """What an installation can ask and say. Outlines are made when first wanted and kept."""

    meetings: Mapping[str, Meeting]  # by id, the newest first
    subjects: Mapping[str, SubjectFile]
    everywhere: Everywhere
    messages: Messages
    made: dict[str, Outline] = field(default_factory=dict)

    def outline(self, outline_id: str) -> Outline | None:
        """The outline with this id (minzhu-2023.person); None where there is none."""
        if outline_id not in self.made:
            meeting_id, _, subject_id = outline_id.rpartition(".")
            meeting, subject = self.meetings.get(meeting_id), self.subjects.get(subject_id)
            if meeting is None or subject is None:
                return None
            self.made[outline_id] = crossing.cross(meeting, subject, self.everywhere)
        return self.made[outline_id]

    def outline_ids(self) -> tuple[str, ...]:
        return tuple(f"{meeting}.{subject}" for meeting in self.meetings for subject in self.subjects)


def load_folder(folder: Path) -> Prompts:
    """Everything under a folder of prompts.

    References between files are checked by `check`, file by file: at start it would cost every start.

    Raises: PromptFilesError with every fault, a line each.
    """
    found: list[Fault] = []
    shared = _read_one(folder / "everywhere.yaml", questions.everywhere, found)
    if shared is None:
        raise PromptFilesError("\n".join(map(str, found)))
    held = _read_all(folder / "meetings", meetings.read, found)
    asked = _read_all(folder / "subjects", lambda entry: subjects.read(entry, shared), found)
    said = _read_all(folder / "messages", messages.read, found)
    found += _twice(folder / "meetings", [meeting.id for meeting in held])
    found += _twice(folder / "subjects", [subject.id for subject in asked])
    if found:
        raise PromptFilesError("\n".join(map(str, found)))
    newest = sorted(held, key=lambda meeting: meeting.start, reverse=True)
    return Prompts(
        {meeting.id: meeting for meeting in newest},
        {subject.id: subject for subject in asked},
        shared,
        Messages({key: sentence for sentences in said for key, sentence in sentences.items()}),
    )


def _twice(folder: Path, ids: list[str]) -> list[Fault]:
    return [
        Fault(str(folder), 1, f"the id “{one}” stands in two files") for one in sorted(set(ids)) if ids.count(one) > 1
    ]


def check(path: Path, folder: Path) -> tuple[Fault, ...]:
    """Everything wrong with one file; an outline's file is crossed with the other files of the folder."""
    faults = Faults(str(path))
    entry = load(path, faults)
    shared = _read_one(folder / "everywhere.yaml", questions.everywhere, faults.found)
    if entry is None or shared is None:
        return tuple(dict.fromkeys(faults.found))
    crossed: list[tuple[Meeting, SubjectFile]] = []
    match _kind(entry):
        case "meeting":
            meeting = meetings.read(entry)
            asked = _read_all(folder / "subjects", lambda each: subjects.read(each, shared), [])
            crossed = [(meeting, subject) for subject in asked]
        case "subject":
            subject = subjects.read(entry, shared)
            crossed = [(meeting, subject) for meeting in _read_all(folder / "meetings", meetings.read, [])]
        case "everywhere":
            questions.everywhere(entry)
        case _:
            messages.read(entry)
    found = [fault for pair in crossed for fault in crossing.faults(crossing.cross(*pair, shared), pair[1])]
    return tuple(sorted(dict.fromkeys([*faults.found, *found]), key=lambda fault: fault.line))


def _kind(entry: Entry) -> str:
    """Which kind of file this is, by what stands in it."""
    keys = {str(name.value) for name, _ in entry.node.value}
    if "aspects" in keys or "theme" in keys:
        return "meeting"
    if "sections" in keys or "orders" in keys:
        return "subject"
    return "everywhere" if keys <= {"section", "point"} else "messages"


def _read_one(path: Path, read: Callable[[Entry], T | None], found: list[Fault]) -> T | None:
    faults = Faults(str(path))
    entry = load(path, faults)
    made = None if entry is None else read(entry)
    found += faults.found
    return made


def _read_all(folder: Path, read: Callable[[Entry], T], found: list[Fault]) -> tuple[T, ...]:
    """The sound files of a folder in the order of their names; faults of the others are added to `found`."""
    made: list[T] = []
    for path in sorted(folder.glob("*.yaml")):
        before = len(found)
        value = _read_one(path, read, found)
        if value is not None and len(found) == before:
            made.append(value)
    return tuple(made)
