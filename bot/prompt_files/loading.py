"""The prompts of an installation as values: the shipped folder, and its own one over it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.errors import PromptFilesError
from bot.interview.outline import Meeting, Outline
from bot.interview.probes import ProbeGroup
from bot.prompt_files import crossing, fitting, kinds, meetings, messages, probes, questions, subjects
from bot.prompt_files.layers import Layers, files_in
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

    @property
    def offered(self) -> Mapping[str, Meeting]:
        """Those that a new report can be begun for."""
        return {meeting_id: each for meeting_id, each in self.meetings.items() if not each.retired}

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
            made = self.drawn(held, subject_id)
            if made is None:
                return None
            self.made.setdefault(key, made)  # of two threads, the first one's
        return self.made[key]

    def drawn(self, held: MeetingFile, subject_id: str) -> Outline | None:
        """As `crossed`, made anew and not kept: for a meeting that may never be one.

        Raises: PromptFilesError, as `outline` does.
        """
        subject = self.subjects.get(subject_id)
        if subject is None or not fitting.fits(held, subject):
            return None
        made = crossing.cross(held, subject, self.everywhere)
        if found := crossing.faults(made, subject):
            # What does not fit would break a turn later, in a place that says nothing about the file.
            more = f"（还有{len(found) - 1}处，用 zhaojing outlines check 看全）" if len(found) > 1 else ""
            raise PromptFilesError(f"{found[0]}{more}")
        return replace(made, probes=self.probes)

    def make_all(self) -> None:
        """Every outline is there: some 40 ms that no turn waits for then. What does not fit is told in its turn."""
        for each in self.outline_ids():
            with suppress(PromptFilesError):
                self.outline(each)

    def outline_ids(self) -> tuple[str, ...]:
        return tuple(
            f"{meeting}.{subject.id}" for meeting, held in self.held.items() for subject in self.subjects_for(held)
        )


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the files of an installation say, and what is wrong with them: without faults, all of it can be used."""

    everywhere: Everywhere
    held: tuple[MeetingFile, ...]
    asked: tuple[SubjectFile, ...]
    sentences: Mapping[str, str]
    probed: tuple[ProbeGroup, ...]
    faults: tuple[Fault, ...]


def load_folder(folder: Path, own: Path | None = None) -> Prompts:
    """Everything under a folder of prompts, and an installation's own folder over it.

    Whether a meeting and a subject fit together is seen when their outline is first wanted, and by `checking`: at start
    it would cost every start.

    Raises: PromptFilesError with every fault, a line each.
    """
    gathered = gather(Layers(folder, own))
    if isinstance(gathered, tuple) or gathered.faults:
        found = gathered if isinstance(gathered, tuple) else gathered.faults
        raise PromptFilesError("\n".join(map(str, found)))
    return prompts_of(gathered)


def prompts_of(gathered: Gathered) -> Prompts:
    newest = sorted(gathered.held, key=lambda held: held.meeting.start, reverse=True)
    return Prompts(
        {meeting.id: meeting for meeting in newest},
        {subject.id: subject for subject in gathered.asked},
        gathered.everywhere,
        Messages(gathered.sentences),
        gathered.probed,
    )


def gather(layers: Layers) -> Gathered | tuple[Fault, ...]:
    """What the files of an installation say; only faults where nothing can be read without another file.

    What two files must not share is told with the later one.
    """
    found: list[Fault] = []
    if layers.own is not None and not layers.own.is_dir():
        return (Fault(str(layers.own), 1, "没有这个文件夹；看看 ZHAOJING_PROMPTS 写得对不对"),)
    shared = read_one(layers.everywhere(), questions.everywhere, found)
    if shared is None:
        return tuple(found)
    held = read_all(layers.files("meetings"), meetings.read, found)
    asked = read_all(layers.files("subjects"), lambda entry: subjects.read(entry, shared), found)
    sentences = _sentences(layers, found)
    probed = read_all(layers.files("probes"), probes.read, found)
    found += _twice((path, [meeting.id]) for path, meeting in held.items())
    found += _twice((path, [subject.id]) for path, subject in asked.items())
    found += _twice((path, probes.kept_apart(group)) for path, group in probed.items())
    return Gathered(
        shared, tuple(held.values()), tuple(asked.values()), sentences, tuple(probed.values()), tuple(found)
    )


def _sentences(layers: Layers, found: list[Fault]) -> Mapping[str, str]:
    """The shipped sentences with the installation's own in their place."""
    sentences: dict[str, str] = {}
    for root in layers.roots():
        shipped = None if root == layers.shipped else dict(sentences)
        files = files_in(root / "messages")
        said = read_all(
            files, messages.read if shipped is None else partial(messages.read_some, shipped=shipped), found
        )
        found += _twice((path, list(each)) for path, each in said.items())
        sentences |= {key: sentence for each in said.values() for key, sentence in each.items()}
    return sentences


def _twice(files: Iterable[tuple[Path, Sequence[str]]]) -> Iterator[Fault]:
    first: dict[str, Path] = {}
    for path, ids in files:
        for one in ids:
            if one in first:
                yield Fault(str(path), _line_of(path, one), f"“{one}”在 {first[one].name} 里已经有了，只留一个")
            first.setdefault(one, path)


def _line_of(path: Path, one: str) -> int:
    """The first line with these words: of a sentence, with its name."""
    word = re.compile(rf"(?<![\w-]){re.escape(one.rpartition('.')[2])}(?![\w-])")
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if word.search(line)), 1)


def read_one(path: Path, read: Callable[[Entry], T | None], found: list[Fault]) -> T | None:
    """What one file says; its faults are added to `found`."""
    faults = Faults(str(path))
    entry = load(path, faults)
    made = None if entry is None or not kinds.expected(path, entry) else read(entry)
    found += faults.found
    return made


def read_all(paths: Iterable[Path], read: Callable[[Entry], T], found: list[Fault]) -> Mapping[Path, T]:
    """What the files say, those with faults too, as far as they can be read; faults are added to `found`."""
    read_now = ((path, read_one(path, read, found)) for path in paths)
    return {path: value for path, value in read_now if value is not None}


def read_sound(paths: Iterable[Path], read: Callable[[Entry], T]) -> tuple[T, ...]:
    """What the files without faults say."""
    made: list[T] = []
    for path in paths:
        found: list[Fault] = []
        value = read_one(path, read, found)
        if value is not None and not found:
            made.append(value)
    return tuple(made)
