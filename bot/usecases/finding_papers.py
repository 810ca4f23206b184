"""体检单 of a file that was sent: what was found, a few at a time, and what the file can still become.

Nothing is mended here: the file is the person's own. What was found can ride in a Word file, made of the lines that are
kept, for the file itself is not.
"""

from collections.abc import Sequence

from bot.proofread import genre
from bot.proofread.finding import Finding
from bot.proofread.genre import Genre
from bot.store import focuses, papers_in
from bot.store.checkups import Kept
from bot.store.checkups_due import Due
from bot.store.papers_in import PaperIn
from bot.usecases import checking, finding_pages, remarking, standing, tokens, uses
from bot.usecases.checking import Given
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk

Screens = tuple[Reply, ...]


def asked(desk: Desk, paper: PaperIn, number: int = 0) -> Screens:
    """A page of what was found in a file, or that it is coming."""
    found = checking.ask_of_paper(desk, paper)
    return (Reply(desk.say("check.coming")),) if found is None else (page(desk, paper, found, number),)


def done(desk: Desk, due: Due, what: Given, found: Sequence[Finding]) -> Screens:
    """What waited for its turn, a report or a file; nothing where it is gone by now."""
    if due.paper is not None:
        paper = papers_in.find(desk.db, desk.person, due.paper)
        return () if paper is None else (page(desk, paper, checking.keep_of_paper(desk, paper, found), 0),)
    work = standing.open_for(desk, due.report)
    return () if work is None else (finding_pages.page(desk, work, checking.keep(desk, work, what, found), 0),)


def tapped(desk: Desk, tap: Tap) -> Screens | None:
    """A page of a file's findings, or the Word file with them; None for any other button, or where the file is gone."""
    number, _, to = tap.argument.partition("~")
    ours = tap.verb in ("checkfile", "checkpaper", "checkedfile")
    paper = papers_in.find(desk.db, desk.person, tokens.number(number)) if ours else None
    if paper is None:
        return None
    if tap.verb != "checkedfile":
        return asked(desk, paper, tokens.number(to))
    found = checking.ask_of_paper(desk, paper)
    return (Reply(desk.say("check.coming")),) if found is None else (remarking.written(desk, paper, found),)


def page(desk: Desk, paper: PaperIn, found: Sequence[Kept], number: int) -> Reply:
    """0: the counts, and what the file can become; from 1 on the findings."""
    last = -(-len(found) // finding_pages.PER_PAGE)
    at = min(max(0, number), last)
    ways = [_button(desk, label, "checkpaper", f"{paper.id}~{to}") for label, to in finding_pages.turns(at, last)]
    if found and at in (0, last):
        ways.append(_button(desk, "check.button_word", "checkedfile", str(paper.id)))
    if at == 0:
        return Reply("\n".join(_head(desk, paper, found)), rows((*ways, *_uses(desk, paper))))
    texts = [desk.say("check.page", page=at, pages=last)]
    texts += [
        finding_pages.told(desk, index + 1, found[index], desk.say("check.paragraph", n=found[index].line))
        for index in finding_pages.places(at, len(found))
    ]
    return Reply("\n\n".join(texts), rows(tuple(ways)))


def _head(desk: Desk, paper: PaperIn, found: Sequence[Kept]) -> list[str]:
    lines = [desk.say("check.head_file", name=paper.name or desk.say("files.unnamed"))]
    if genre.genre("\n".join(line.text for line in paper.lines), whole=True) in (Genre.OTHER, Genre.FOREIGN):
        lines.append(desk.say("check.other_genre"))
    return lines + finding_pages.counted(desk, found)


def _uses(desk: Desk, paper: PaperIn) -> tuple[Button, ...]:
    """What hung under the file, and went when this screen came."""
    work = standing.open_for(desk, focuses.of(desk.db, desk.person).report)
    here = tokens.write(Tap("checkfile", str(paper.id)))
    return tuple(each for each in uses.offered(desk, paper, work) if each.token != here)


def _button(desk: Desk, label: str, verb: str, argument: str) -> Button:
    return Button(desk.say(label), tokens.write(Tap(verb, argument)))
