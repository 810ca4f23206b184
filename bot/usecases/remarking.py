"""Findings as comments in a Word file: what each says, and a file that was sent with its own.

The file itself is not kept, only its lines: they are what the comments stand in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.intake.found import Form
from bot.prompt_files.loading import Prompts
from bot.render.word import marked
from bot.render.word.marked import Remark
from bot.store import checkups, papers_in
from bot.store.checkups import Kept
from bot.store.database import Database
from bot.store.papers_in import PaperIn
from bot.usecases import filing, shelving
from bot.usecases.replies import Paper, Reply
from bot.usecases.work import Desk

_ENDING = f".{Form.WORD}"
_LONGEST = 50  # characters of the name that the file came with; its ending and ours come behind


@dataclass(frozen=True, slots=True)
class Marked:
    """The values that the file is made from: they go into a thread, the database does not."""

    lines: tuple[str, ...]
    remarks: tuple[Remark, ...]
    time: datetime  # when the file came that they are said of


def written(desk: Desk, paper: PaperIn, found: Sequence[Kept]) -> Reply:
    """The file's lines with a comment for each finding: written here, or made by the channel that sends it."""
    what = _marked(desk.prompts, paper, found)
    said = [desk.say("check.remarked_file", count=len(what.remarks))]
    if paper.name.lower().endswith(_ENDING):
        said.append(desk.say("check.bare"))
    if desk.folder is None:
        return Reply("".join(said), paper=Paper(0, 0, _name(desk, paper), given=paper.id), report=paper.report)
    path = folder(desk, paper.id) / _name(desk, paper)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        shelving.write(path, render(what))
    except (OSError, UnicodeError):
        return Reply(desk.say("file.failed"))
    said.append(f"\n{desk.say('check.written', path=str(path))}")
    return Reply("".join(said), files=(str(path),))


def made(db: Database, prompts: Prompts, person: int, number: int) -> Marked | None:
    """The values of a file that this person sent; None where it is gone, or somebody else's."""
    paper, found = papers_in.find(db, person, number), checkups.of_paper(db, person, number)
    return None if paper is None or found is None else _marked(prompts, paper, found)


def render(what: Marked) -> bytes:
    """The file. Needs neither database nor desk, so it can run in a thread."""
    return marked.of_lines(what.lines, what.remarks, what.time)


def folder(desk: Desk, paper: int) -> Path:
    """Where the files made from a file that was sent are written."""
    return (desk.folder or Path()) / desk.say("file.folder_given", n=paper)


def remove(desk: Desk, papers: Iterable[int]) -> tuple[str, ...]:
    """What was written of these goes with them; the folders that cannot be removed."""
    return () if desk.folder is None else shelving.remove(folder(desk, each) for each in papers)


def _marked(prompts: Prompts, paper: PaperIn, found: Sequence[Kept]) -> Marked:
    return Marked(tuple(line.text for line in paper.lines), filing.remarks(prompts, found), paper.time)


def _name(desk: Desk, paper: PaperIn) -> str:
    """材料-批注.docx, whatever the file's own ending was."""
    own = paper.name.rpartition(".")[0] or paper.name or desk.say("files.unnamed")
    return filing.safe(own)[:_LONGEST] + desk.say("check.ending_file") + _ENDING
