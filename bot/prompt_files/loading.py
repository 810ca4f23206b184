"""A folder of prompts as values, and everything that is wrong with one of its files."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from bot.errors import PromptFilesError
from bot.interview.outline import Meeting, Outline
from bot.interview.probes import ProbeGroup
from bot.prompt_files import crossing, fitting, kinds, meetings, messages, probes, questions, subjects
from bot.prompt_files.meetings import MeetingFile
from bot.prompt_files.messages import Messages
from bot.prompt_files.nodes import Entry, Fault, Faults, load
from bot.prompt_files.questions import Everywhere
from bot.prompt_files.subjects import SubjectFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Prompts:
    """What an installation can ask and say. Outlines are made when first wanted and kept."""

    held: Mapping[str, MeetingFile]  # meetings by id, the newest first
    subjects: Mapping[str, SubjectFile]
    everywhere: Everywhere
    messages: Messages
    probes: tuple[ProbeGroup, ...] = ()
    made: dict[tuple[str, str], Outline] = field(default_factory=dict)

    @property
    def meetings(self) -> Mapping[str, Meeting]:
        """By id, the newest first."""
        return {meeting_id: each.meeting for meeting_id, each in self.held.items()}

    def subjects_for(self, held: MeetingFile) -> tuple[SubjectFile, ...]:
        """Whose material can be written for a meeting, one of this folder or another."""
        return tuple(each for each in self.subjects.values() if fitting.fits(held, each))

    def outline(self, outline_id: str) -> Outline | None:
        """The outline with this id (minzhu-2023.person); None where there is none.

        Raises: PromptFilesError, one line, where the meeting and the subject do not fit together.
        """
        meeting_id, _, subject_id = outline_id.rpartition(".")
        held = self.held.get(meeting_id)
        return None if held is None else self.crossed(held, subject_id)

    def crossed(self, held: MeetingFile, subject_id: str, version: str = "") -> Outline | None:
        """The outline of a meeting, one of this folder or another, for a subject; made once for each version.

        Raises: PromptFilesError, as `outline` does.
        """
        key = (f"{held.id}.{subject_id}", version)
        if key not in self.made:
            subject = self.subjects.get(subject_id)
            if subject is None or not fitting.fits(held, subject):
                return None
            made = crossing.cross(held, subject, self.everywhere)
            if found := crossing.faults(made, subject):
                # What does not fit would break a turn later, in a place that says nothing about the file.
                more = f" (and {len(found) - 1} more: zhaojing outlines check)" if len(found) > 1 else ""
                raise PromptFilesError(f"{found[0]}{more}")
            self.made[key] = replace(made, probes=self.probes)
        return self.made[key]

    def outline_ids(self) -> tuple[str, ...]:
        return tuple(
            f"{meeting}.{subject.id}" for meeting, held in self.held.items() for subject in self.subjects_for(held)
        )


def load_folder(folder: Path) -> Prompts:
    """Everything under a folder of prompts.

    Whether a meeting and a subject fit together is seen when their outline is first wanted, and by `check`: at start
    it would cost every start.

    Raises: PromptFilesError with every fault, a line each.
    """
    found: list[Fault] = []
    shared = _read_one(folder / "everywhere.yaml", questions.everywhere, found)
    if shared is None:
        raise PromptFilesError("\n".join(map(str, found)))
    held = _read_all(folder / "meetings", meetings.read, found)
    asked = _read_all(folder / "subjects", lambda entry: subjects.read(entry, shared), found)
    said = _read_all(folder / "messages", messages.read, found)
    probed = _read_all(folder / "probes", probes.read, found)
    found += _twice(folder / "probes", probes.shared(probed))
    found += _twice(folder / "meetings", [meeting.id for meeting in held])
    found += _twice(folder / "subjects", [subject.id for subject in asked])
    found += _twice(folder / "messages", [key for sentences in said for key in sentences])
    if found:
        raise PromptFilesError("\n".join(map(str, found)))
    newest = sorted(held, key=lambda held: held.meeting.start, reverse=True)
    return Prompts(
        {meeting.id: meeting for meeting in newest},
        {subject.id: subject for subject in asked},
        shared,
        Messages({key: sentence for sentences in said for key, sentence in sentences.items()}),
        probed,
    )


def _twice(folder: Path, ids: list[str]) -> list[Fault]:
    seen = Counter(ids)
    return [Fault(str(folder), 1, f"“{one}” stands in two files") for one, times in sorted(seen.items()) if times > 1]


def check(path: Path, folder: Path) -> tuple[Fault, ...]:
    """Everything wrong with one file; an outline's file is crossed with the other files of the folder."""
    faults = Faults(str(path))
    entry = load(path, faults)
    shared = _read_one(folder / "everywhere.yaml", questions.everywhere, faults.found)
    if entry is None or shared is None:
        return tuple(dict.fromkeys(faults.found))
    kind = kinds.expected(path, entry)
    found: list[Fault] = []
    if kind == "messages":
        messages.read(entry)
    elif kind == "probe":
        beside = (_read_one(each, probes.read, []) for each in _beside(path, folder / "probes"))
        probes.compare(entry, probes.read(entry), [group for group in beside if group is not None])
    elif kind:
        shared = (questions.everywhere(entry) or shared) if kind == "everywhere" else shared
        held = (meetings.read(entry),) if kind == "meeting" else _read_all(folder / "meetings", meetings.read, [])
        asked = (
            (subjects.read(entry, shared),)
            if kind == "subject"
            else _read_all(folder / "subjects", lambda each: subjects.read(each, shared), [])
        )
        found = [fault for meeting in held for subject in asked for fault in _crossed(meeting, subject, shared)]
        if kind == "meeting":
            found += fitting.faults(held[0], asked, shared)
    return tuple(sorted(dict.fromkeys([*faults.found, *found]), key=lambda fault: fault.line))


def _beside(path: Path, folder: Path) -> list[Path]:
    """The other files of a folder; a file by the same name is the one that is checked."""
    return [each for each in sorted(folder.glob("*.yaml")) if each.name != path.name]


def _crossed(meeting: MeetingFile, subject: SubjectFile, shared: Everywhere) -> tuple[Fault, ...]:
    if not fitting.fits(meeting, subject):
        return ()
    return crossing.faults(crossing.cross(meeting, subject, shared), subject)


def _read_one(path: Path, read: Callable[[Entry], T | None], found: list[Fault]) -> T | None:
    faults = Faults(str(path))
    entry = load(path, faults)
    made = None if entry is None or not kinds.expected(path, entry) else read(entry)
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
