"""Everything that is wrong with one file, or with all files of an installation, in one go."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bot.prompt_files import crossing, fitting, kinds, loading, meetings, messages, probes, questions, subjects
from bot.prompt_files.layers import Layers
from bot.prompt_files.loading import Gathered, Prompts, read_one, read_sound
from bot.prompt_files.meetings import MeetingFile
from bot.prompt_files.nodes import Entry, Fault, Faults, load
from bot.prompt_files.questions import Everywhere
from bot.prompt_files.subjects import SubjectFile


def everything(layers: Layers) -> tuple[Fault, ...]:
    """What is wrong with all files together: each is read once, each meeting crossed with each subject once."""
    gathered = loading.gather(layers)
    if isinstance(gathered, tuple):
        return gathered
    found = [*gathered.faults, *_unread(layers), *_renamed(layers, gathered)]
    for meeting in gathered.held:
        found += fitting.faults(meeting, gathered.asked, gathered.everywhere)
    for subject in gathered.asked:
        found += _crossed(gathered.held, subject, gathered.everywhere)
    return _in_order(found)


def sound(layers: Layers) -> Prompts | None:
    """The prompts of files that have no faults."""
    gathered = loading.gather(layers)
    return None if isinstance(gathered, tuple) or gathered.faults else loading.prompts_of(gathered)


def check(path: Path, folder: Path, own: Path | None = None) -> tuple[Fault, ...]:
    """Everything wrong with one file; an outline's file is crossed with the other files of the installation."""
    layers = Layers(folder, own)
    faults = Faults(str(path))
    entry = load(path, faults)
    shared = read_one(layers.everywhere(), questions.everywhere, faults.found)
    if entry is None or shared is None:
        return _in_order(faults.found)
    kind = kinds.expected(path, entry)
    found: list[Fault] = []
    if kind == "messages":
        _sentences(path, entry, layers)
    elif kind == "probe":
        probes.compare(entry, probes.read(entry), read_sound(_beside(path, layers), probes.read))
    elif kind:
        found = _with_the_others(entry, kind, layers, shared)
    return _in_order([*faults.found, *found])


def _sentences(path: Path, entry: Entry, layers: Layers) -> None:
    """A shipped file holds all its sentences; any other one replaces some of them."""
    if path.resolve().is_relative_to(layers.shipped.resolve()):
        messages.read(entry)
        return
    shipped = read_sound(Layers(layers.shipped).files("messages"), messages.read)
    messages.read_some(entry, {key: sentence for each in shipped for key, sentence in each.items()})


def _with_the_others(entry: Entry, kind: str, layers: Layers, shared: Everywhere) -> list[Fault]:
    shared = (questions.everywhere(entry) or shared) if kind == "everywhere" else shared
    held = (meetings.read(entry),) if kind == "meeting" else read_sound(layers.files("meetings"), meetings.read)
    asked = (
        (subjects.read(entry, shared),)
        if kind == "subject"
        else read_sound(layers.files("subjects"), lambda each: subjects.read(each, shared))
    )
    found = [fault for subject in asked for fault in _crossed(held, subject, shared)]
    if kind != "meeting":
        return found
    return [_only_with(fault, [held[0].id]) for fault in found] + fitting.faults(held[0], asked, shared)


def _beside(path: Path, layers: Layers) -> list[Path]:
    """The other files of a folder; a file by the same name is the one that is checked."""
    return [each for each in layers.files("probes") if each.name != path.name]


def _crossed(held: Sequence[MeetingFile], subject: SubjectFile, shared: Everywhere) -> Iterator[Fault]:
    """What is wrong with a subject, each fault once; with the meetings that bring it about, where others do not."""
    fitting_it = [meeting for meeting in held if fitting.fits(meeting, subject)]
    met: dict[Fault, list[str]] = {}
    for meeting in fitting_it:
        for fault in dict.fromkeys(crossing.faults(crossing.cross(meeting, subject, shared), subject)):
            met.setdefault(fault, []).append(meeting.id)
    for fault, meeting_ids in met.items():
        yield fault if len(meeting_ids) == len(fitting_it) else _only_with(fault, meeting_ids)


def _only_with(fault: Fault, meeting_ids: Sequence[str]) -> Fault:
    return replace(fault, reason=f"{fault.reason}（和 {'、'.join(meeting_ids)} 合起来时）")


def _unread(layers: Layers) -> Iterator[Fault]:
    for path in layers.unread():
        yield Fault(str(path), 1, "这个文件没人读：名字要以 .yaml 结尾，放在 meetings、subjects、messages、probes 里面")


def _renamed(layers: Layers, gathered: Gathered) -> Iterator[Fault]:
    """Own files that stand in place of a shipped one and go by another id: reports know their outline by it."""
    own: tuple[MeetingFile | SubjectFile, ...] = (*gathered.held, *gathered.asked)
    for each in own:
        shipped = layers.replaced(Path(each.file))
        entry = None if shipped is None else load(shipped, Faults(str(shipped)))
        wanted = "" if entry is None else entry.text("id")
        if wanted and wanted != each.id:
            reason = f"“id”写的是“{each.id}”，换掉的那个文件是“{wanted}”；id 不能改，要另外加一个就换个文件名"
            yield Fault(each.file, 1, reason)


def _in_order(found: list[Fault]) -> tuple[Fault, ...]:
    """Each once, by file and line; files in the order in which they were met."""
    files = list(dict.fromkeys(fault.file for fault in found))
    return tuple(sorted(dict.fromkeys(found), key=lambda fault: (files.index(fault.file), fault.line)))
