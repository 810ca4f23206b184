"""体检: any file, or a text, looked at by all rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bot import lists, neighbours, segment
from bot.intake import files, sandbox
from bot.intake.found import Form, Refused
from bot.interview.outline import Mark, Meeting, Outline, Role, Section, Wording
from bot.prompt_files.loading import Prompts
from bot.proofread import checking, genre, known
from bot.proofread.finding import Finding, Severity
from bot.proofread.genre import Genre
from bot.proofread.known import Known
from bot.proofread.raws import Raw, split
from bot.proofread.rule import Context
from bot.reading import naming

OWN = "own"  # the folder beside the database in which an installation keeps lists of its own
CACHE = "cache"

Listed = tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A file's lines and what was found in them."""

    form: Form
    lines: tuple[Raw, ...]
    findings: tuple[Finding, ...]
    genre: Genre
    meeting: Meeting | None

    @property
    def is_sent_back(self) -> bool:
        return any(each.severity is Severity.MUST for each in self.findings)


@cache
def words_known(own: Path | None) -> Known:
    """The lists, ours and those of the folder; read once.

    Raises: ListsError.
    """
    return known.known(lists.load(own))


def context(prompts: Prompts, data: Path | None, meeting_id: str = "", text: str = "") -> Context:
    """What rules know beside the text. `data` is the folder of the database: own lists and the dictionary lie there.

    Raises: ListsError; KeyError, where there is no such meeting.
    """
    own, kept = _beside(data)
    words = words_known(own)
    every = _every(prompts, words)
    meeting, subject = (
        _named(prompts, meeting_id) if meeting_id else (naming.meeting(prompts.meetings, every, text), "")
    )
    counted = neighbours.of(own, kept)
    return Context(
        words,
        segment.pieces,
        segment.often,
        meeting,
        _choices(every, meeting, subject),
        subject=subject,
        everywhere=_by_kind(prompts, every),
        neighbours=counted if counted.total else None,  # of no texts, nothing is known
    )


def _every(prompts: Prompts, words: Known) -> Mapping[str, tuple[Listed, ...]]:
    """The lists of aspects of each meeting by its id: those of its file first, then those that are known besides."""
    found: dict[str, tuple[Listed, ...]] = {
        meeting_id: tuple(each.aspects for each in held.lists) or (held.meeting.aspects,)
        for meeting_id, held in prompts.held.items()
    }
    for meeting_id, aspects in words.aspects:
        more = tuple(
            Section(f"{meeting_id}/{each}", Role.ASPECT, Wording(each, each), mark=Mark.BACKGROUND) for each in aspects
        )
        found[meeting_id] = (*found.get(meeting_id, ()), more)
    return found


def _choices(every: Mapping[str, tuple[Listed, ...]], meeting: Meeting | None, subject: str) -> tuple[Listed, ...]:
    """The lists that units may choose from; of a subject that was named, its own is the first."""
    if meeting is None:
        return ()
    lists = every.get(meeting.id, ())
    return (meeting.aspects, *lists) if subject and meeting.aspects else lists


def _by_kind(prompts: Prompts, every: Mapping[str, tuple[Listed, ...]]) -> Mapping[str, tuple[Listed, ...]]:
    kinds = {meeting_id: each.kind for meeting_id, each in prompts.meetings.items()}
    return {
        kind: tuple(one for meeting_id, lists in every.items() if kinds.get(meeting_id) == kind for one in lists)
        for kind in dict.fromkeys(kinds.values())
    }


def _beside(data: Path | None) -> tuple[Path | None, Path | None]:
    """The folders of an installation's own lists and of what it keeps; None for one that is not to be looked into."""
    if data is None or not data.is_dir():
        return None, None
    return data / OWN if (data / OWN).is_dir() else None, data / CACHE


def prepare() -> None:
    """The rules are there, for which the first 体检 would wait. Half a second: for a thread."""
    checking.prepare()


def count(data: Path | None) -> None:
    """What right texts have side by side is counted, for which the first 体检 would wait. Up to 3 s: for a thread.

    Kept for the next start: what ended in a kill is soon back.
    """
    neighbours.of(*_beside(data))


def check(name: str, content: bytes, prompts: Prompts, data: Path | None, meeting_id: str = "") -> Checked | Refused:
    """A file from outside, checked. Slow for an event loop: for a thread, or a command.

    Raises: ListsError; KeyError, where there is no such meeting.
    """
    read = sandbox.read(name, content)
    if isinstance(read, Refused):
        return read
    if data is not None and data.is_dir():  # a check alone makes no folders
        segment.keep_in(data / CACHE)
    if read.form is Form.WORD:
        lines: tuple[Raw, ...] = tuple(
            Raw(each.place, each.number + each.text, len(each.number), each.in_table) for each in read.written
        )
    else:
        lines = split(files.text(content))
    said = "\n".join(each.text for each in lines)
    given = replace(context(prompts, data, meeting_id, said), markdown=read.form is Form.MARKDOWN)
    return Checked(read.form, lines, checking.check(lines, given), genre.genre(said, whole=True), given.meeting)


def _named(prompts: Prompts, meeting_id: str) -> tuple[Meeting, str]:
    """minzhu-2021, or minzhu-2021.person with whose material it is."""
    outline = prompts.outline(meeting_id) if "." in meeting_id else None
    if outline is not None:
        return _with_aspects(outline), outline.subject
    return prompts.meetings[meeting_id], ""


def _with_aspects(outline: Outline) -> Meeting:
    """The meeting with the aspects that this subject writes about."""
    return replace(outline.meeting, aspects=tuple(_aspects(outline.sections)))


def _aspects(sections: Sequence[Section]) -> list[Section]:
    found: list[Section] = []
    for each in sections:
        found += [each] if each.role is Role.ASPECT else _aspects(each.sections)
    return found
