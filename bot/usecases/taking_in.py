"""A file that somebody sent: what was found in it is said and kept, and what can be done with it is offered.

A file with a 密级 mark anywhere is refused whole. Of numbers only the masked ones are kept, as of typed words.
"""

from dataclasses import dataclass, fields, replace

from bot.intake import kinds, sandbox
from bot.intake.found import MOST_BYTES, LeftOut, Read, Refused, Why
from bot.interview import clean, sensitive
from bot.reading.lines import Line
from bot.reading.structure import Structure
from bot.store import fetches, focuses, papers_in
from bot.store.papers_in import PaperIn
from bot.usecases import (
    asking,
    coming_back,
    doubting,
    finding_papers,
    going_on,
    hearing,
    importing,
    recent,
    standing,
    typed,
    uses,
)
from bot.usecases.replies import Reply, rows
from bot.usecases.work import LOCAL, Desk, Work

_LONGEST = 60  # characters of a file's name that are kept: two lines of a phone


@dataclass(frozen=True, slots=True)
class Coming:
    """A file that waits at the channel."""

    chat: int
    file_id: str
    name: str
    size: int = 0  # bytes; 0: not known


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found in a file, as it may be kept; nothing of one that is `marked`."""

    name: str
    found: Read | Refused
    marked: bool = False
    masked: int = 0  # numbers that were


def opened(name: str, content: bytes) -> Opened:
    """Looks into a file. Blocking, needs neither database nor desk: for a thread."""
    found = sandbox.read(name, content)
    if isinstance(found, Refused):
        return Opened(_name(name), found)
    if _is_marked(name, found):
        return Opened("", Refused(Why.OTHER), marked=True)
    masked = sum(len(sensitive.found(line.text)) for line in found.lines)
    lines = tuple(replace(line, text=sensitive.masked(line.text)) for line in found.lines) if masked else found.lines
    recent.structure(lines)  # here, where it holds nobody up
    return Opened(_name(name), replace(found, lines=lines, beside=()), masked=masked)


def unread(name: str, why: Why) -> Opened:
    """A file that nobody could look into."""
    return Opened(_name(name), Refused(why))


def announced(desk: Desk, file: Coming, *, marked: bool, checks: bool = False) -> tuple[Reply, ...]:
    """Has the file fetched, or says why not; `marked`: the words that came with it bear a 密级 mark, and say so."""
    if marked:
        return ()
    if sensitive.is_marked(file.name):
        return (_refused_as_marked(desk),)
    why = kinds.by_name(file.name) or (Why.TOO_BIG if file.size > MOST_BYTES else None)
    if why is not None:
        return (Reply(desk.say(f"unread.{why}")),)
    fetches.add(desk.db, desk.person, file.chat, file.file_id, _name(file.name), checks=checks)
    return ()


def captioned(desk: Desk, message: int, words: str) -> tuple[Reply, ...]:
    """Words that came with a file may be an answer: they are asked about."""
    work = standing.open_for(desk, focuses.of(desk.db, desk.person).report)
    at = None if work is None else work.session.at
    stop = None if work is None or at is None else work.find(at.place)
    if work is None or stop is None:
        return ()
    if not typed.takes_words(work, stop):
        return (Reply(desk.say("files.caption_left")), *hearing.reminded(desk))
    return (doubting.doubted(desk, work, stop, words, message, asked=True),)


def received(desk: Desk, file: Opened, *, checks: bool = False) -> tuple[Reply, ...]:
    """The file is kept, and what can be done with it is offered, or done at once; or why it is not."""
    if file.marked:
        return (_refused_as_marked(desk), *hearing.reminded(desk))
    if isinstance(file.found, Refused):
        return (Reply(desk.say(f"unread.{file.found.why}")), *hearing.reminded(desk))
    work = standing.open_for(desk, focuses.of(desk.db, desk.person).report)
    report = None if work is None else work.report.id
    number = papers_in.keep(desk.db, desk.person, report, file.name, file.found.lines, desk.now)
    paper = PaperIn(number, desk.person, report, file.name, file.found.lines, desk.now, "")
    came_back = coming_back.fits(desk, paper, work)
    told = _told(desk, file, file.found, came_back=came_back)
    # What came back is about its draft, whatever question is on screen.
    ours = Reply(told, rows(uses.offered(desk, paper, work)), report=paper.report) if came_back else None
    offer = ours or _offer(desk, paper, work, told)
    return (offer, *finding_papers.asked(desk, paper)) if checks else (offer,)


def _offer(desk: Desk, paper: PaperIn, work: Work | None, told: str) -> Reply:
    """What was found, with the buttons; the question on screen stays there."""
    buttons = rows(uses.offered(desk, paper, work))
    stop = uses.stop_for(paper, work)
    if work is None or stop is None:
        return Reply(told, buttons, report=paper.report)
    text = f"{told}\n{desk.say('files.where', where=asking.where(desk, work, stop))}"
    return Reply(text, buttons, asked=asking.asked(work, stop), about=stop.place, report=paper.report)


def _told(desk: Desk, file: Opened, found: Read, *, came_back: bool) -> str:
    """收到“材料.docx”，128段，5860字。And whatever is not as it was."""
    characters = sum(clean.length(line.text) for line in found.lines)
    name = file.name or desk.say("files.unnamed")
    said = [desk.say("files.received", name=name, lines=len(found.lines), characters=characters)]
    if found.letters == "big5":
        said.append(desk.say("files.traditional"))
    if what := _left_out(desk, found.left_out):
        said.append(desk.say("files.left_out", what="、".join(what)))
    structure = importing.read(found.lines)
    if isinstance(structure, Structure) and not came_back:
        said.append(going_on.found(desk, structure))
    if file.masked:
        said.append(desk.say("files.masked", count=file.masked))
    return "\n".join([*said, desk.say("files.kept")])


def _left_out(desk: Desk, left: LeftOut) -> tuple[str, ...]:
    counts = ((each.name, int(getattr(left, each.name))) for each in fields(left))
    return tuple(desk.say(f"files.left.{name}", count=count) for name, count in counts if count)


def _is_marked(name: str, found: Read) -> bool:
    """Whether a 密级 mark stands anywhere: in the text, a header, a note, what was deleted, the name."""
    lines: list[Line] = list(found.lines)
    return any(sensitive.is_marked(text) for text in (name, "\n".join(line.text for line in lines), *found.beside))


def _refused_as_marked(desk: Desk) -> Reply:
    return Reply(desk.say("files.marked" if desk.channel == LOCAL else "files.marked_in_chat"))


def _name(name: str) -> str:
    """A file's name as it may be kept and said: one line, numbers masked, its ending whole."""
    said = sensitive.masked(clean.one_line(name))
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST // 2]}……{said[-_LONGEST // 3 :]}"
