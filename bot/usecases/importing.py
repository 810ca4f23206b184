"""A material that somebody brought along becomes a new report: its answers, what fits nowhere, what was changed."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.draft import proposals
from bot.intake import sandbox
from bot.intake.found import MOST_BYTES, Refused
from bot.intake.found import Why as Unread
from bot.interview import names, sensitive
from bot.interview.outline import Outline, Place
from bot.interview.progress import progress
from bot.interview.session import Session
from bot.reading.lines import Line
from bot.reading.structure import Repair, Repaired, Structure, Unreadable, Why
from bot.reading.taking_over import Taken
from bot.store import answers, database, reports
from bot.usecases import outlines, own_aspects, recent, standing, starting
from bot.usecases.own_aspects import Own
from bot.usecases.work import Desk

_SHOWN = 24  # characters of words that moved or were added, in a line that tells so


@dataclass(frozen=True, slots=True)
class Imported:
    """The new report."""

    report: int
    outline: Outline
    guessed: bool
    structure: Structure
    taken: Taken
    own: bool = False  # a meeting was made for it: its aspects are none that are known for its year


@dataclass(frozen=True, slots=True)
class Tried:
    """What a new report would have, and after which outline; that of `own` is not there yet."""

    outline: Outline
    taken: Taken
    own: Own | None = None


def from_file(desk: Desk, path: Path, outline_id: str | None = None) -> Imported | str:
    """A file as a new report, or in one line why not. Blocking: a child process reads it.

    Raises: StoreError; nothing was stored then.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):  # a name that no file can have
        return desk.say(f"unread.{Unread.NOT_THERE}")
    given = sandbox.read(path.name, content)
    if isinstance(given, Refused):
        return desk.say(f"unread.{given.why}")
    structure = read(given.lines, given.beside)
    return cannot(desk, structure) if isinstance(structure, Unreadable) else into(desk, structure, outline_id)


def read(lines: Sequence[Line], beside: Sequence[str] = ()) -> Structure | Unreadable:
    """What the lines are. `beside` are texts that the file has elsewhere: a 密级 mark there counts as well."""
    if any(sensitive.is_marked(text) for text in beside):
        return Unreadable(Why.MARKED)
    return recent.structure(tuple(lines))


def cannot(desk: Desk, unread: Unreadable) -> str:
    """Why nothing was read, in one line."""
    return desk.say(f"unfit.{unread.why}", characters=unread.characters)


def into(desk: Desk, structure: Structure, outline_id: str | None = None) -> Imported | str:
    """The material as a new report of who is speaking, after this outline or the likeliest one; else why not.

    What is on the person's screen is left as it is.

    Raises: StoreError; nothing was stored then.
    """
    found = tried(desk, structure, outline_id)
    if isinstance(found, str):
        return found
    with database.whole(desk.db):
        outline = found.outline if found.own is None else _made(desk, found.own)
        report = _kept(desk, outline, found.taken)
    return Imported(report, outline, not outline_id, structure, found.taken, found.own is not None)


def tried(desk: Desk, structure: Structure, outline_id: str | None = None) -> Tried | str:
    """What a new report would have, and after which outline; nothing is stored. Else why there can be none."""
    chosen = outline_id or likely(desk, structure)
    own = None if outline_id else own_aspects.of_material(desk, structure, chosen)
    drawn = None if own is None else own_aspects.outline(desk, own)
    if drawn is not None:
        return Tried(drawn, recent.taken(structure, drawn), own)
    if not chosen:
        return desk.say("unfit.which")
    outline = outlines.find(desk.db, desk.prompts, chosen) if starting.may_begin(desk, chosen) else None
    if outline is None:
        return desk.say("unfit.no_outline", outline=chosen)
    return Tried(outline, recent.taken(structure, outline))


def likely(desk: Desk, structure: Structure) -> str:
    """The id of the outline that the material was most likely written after; "" where none is likely."""
    return recent.likely(structure, outlines.to_choose_from(desk.db, desk.prompts, desk.person))


def _made(desk: Desk, own: Own) -> Outline:
    """The meeting is there from now on."""
    found = outlines.find(desk.db, desk.prompts, own_aspects.made(desk, own))
    assert found is not None  # noqa: S101  # it was drawn before
    return found


def _kept(desk: Desk, outline: Outline, taken: Taken) -> int:
    report = reports.begin(desk.db, outline.id, desk.person, desk.now, standing.team_to_write_for(desk))
    texts = dict(taken.answers)
    if taken.unplaced:
        texts[Place(names.UNPLACED)] = "\n\n".join(taken.unplaced)
    answers.keep(desk.db, report, texts.items(), desk.person, None, desk.now)
    session = Session(texts, None, 1)  # one turn made it all
    reports.keep(desk.db, report, session, proposals.title(outline, texts), desk.now)
    return report


def told(desk: Desk, repaired: Sequence[Repair]) -> Iterator[str]:
    """Every change as a line."""
    for each in repaired:
        yield desk.say(_key(each), **_facts(desk, each))


def as_json(desk: Desk, made: Imported) -> str:
    """The number, the outline, and what became of the rest, for scripts."""
    return json.dumps(
        {
            "report": made.report,
            "outline": made.outline.id,
            "unplaced": list(made.taken.unplaced),
            "repaired": list(told(desk, made.taken.repaired)),
        },
        ensure_ascii=False,
    )


def summary(desk: Desk, made: Imported) -> Iterator[str]:
    """What was found, what fits nowhere and what was changed, in lines."""
    structure, taken = made.structure, made.taken
    key = "imported.own" if made.own else "imported.guessed" if made.guessed else "imported.given"
    yield desk.say(key, name=made.outline.name, outline=made.outline.id)
    yield desk.say(
        "imported.found",
        aspects=len(structure.aspects),
        problems=len(structure.problems),
        causes=len(structure.causes),
        measures=len(structure.measures),
        left=progress(made.outline, taken.answers).left,
    )
    if taken.unplaced:
        yield desk.say("imported.unplaced", count=len(taken.unplaced))
        yield from (_short(each.replace("\n", " ")) for each in taken.unplaced)
    if taken.repaired:
        yield desk.say("imported.repaired")
        yield from told(desk, taken.repaired)


def _key(repair: Repair) -> str:
    if repair.kind is Repaired.ARRANGED:
        return "repaired.changed" if repair.was and repair.becomes else _one_sided(repair)
    return f"repaired.{repair.kind}"


def _one_sided(repair: Repair) -> str:
    return "repaired.removed" if repair.was else "repaired.added"


def _facts(desk: Desk, repair: Repair) -> Mapping[str, str | int]:
    """All that a line may name; a line takes what it needs."""
    near = desk.say("repaired.near", words=repair.near) if repair.near else ""
    return {"was": _short(repair.was), "becomes": _short(repair.becomes), "times": repair.times, "near": near}


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}……"
