"""接着写这份: a whole material that was pasted, or stands in a file, becomes a report to go on with."""

from collections.abc import Sequence

from bot.interview import clean
from bot.interview.focus import Opened
from bot.reading.lines import Line
from bot.reading.structure import Structure, Unreadable
from bot.store import focuses, messages
from bot.usecases import importing, standing, starting, tapping, tokens
from bot.usecases.importing import Imported
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk

_LEAST = 600  # characters: no answer to one question has the parts of a material, a short one is not looked at
_SHOWN = 8  # changes that are told one by one: what fits a phone screen


def offered(desk: Desk, words: str, message: int) -> tuple[Reply, ...]:
    """For a whole material: what it is, and whether to go on with it; nothing for any other words."""
    if clean.length(words) < _LEAST:
        return ()
    structure = importing.read([Line(text) for text in clean.clean(words).split("\n")])
    if isinstance(structure, Unreadable):
        return ()
    messages.hold(desk.db, message, words)
    work = standing.open_for(desk, focuses.of(desk.db, desk.person).report)
    buttons: tuple[Button, ...] = (starting.free(desk, "button.go_on_with", "goon", str(message)),)
    if work is not None and work.session.at is not None:
        buttons += (
            Button(desk.say("button.as_answer"), tokens.write(Tap("asanswer", str(message), work.report.id))),
            work.button(desk.say("button.leave_out"), "open", starting.AWARE),
        )
    return (Reply(found(desk, structure), rows(buttons)),)


def found(desk: Desk, structure: Structure) -> str:
    """What a material has, what fits nowhere, and what it was written after."""
    tried = importing.tried(desk, structure)
    said = desk.say(
        "going.found",
        title=structure.title or desk.say("going.untitled"),
        aspects=len(structure.aspects),
        problems=len(structure.problems),
        causes=len(structure.causes),
        measures=len(structure.measures),
    )
    unplaced = 0 if isinstance(tried, str) else len(tried.taken.unplaced)
    said += desk.say("going.without", count=unplaced) if unplaced else ""
    if isinstance(tried, str):
        return f"{said}\n{desk.say('going.like_none')}"
    key = "going.like" if tried.own is None else "going.like_own"
    return f"{said}\n{desk.say(key, name=tried.outline.name)}"


def pasted(desk: Desk, message: int) -> tuple[Reply, ...] | None:
    """The material that this message held, as a new report; None where it was taken before."""
    held = messages.find(desk.db, desk.person, message)
    if held is None or not held.incoming or held.place is not None or not held.said:
        return None
    made = begun(desk, [Line(text) for text in clean.clean(held.said).split("\n")])
    # From now on the message is the report's: its pieces go when the report is deleted.
    messages.hold(desk.db, message, "", made[0].report)
    return made


def begun(desk: Desk, lines: Sequence[Line]) -> tuple[Reply, ...]:
    """A new report of these lines, on screen at the first question that is missing; else why not."""
    structure = importing.read(lines)
    made = importing.cannot(desk, structure) if isinstance(structure, Unreadable) else importing.into(desk, structure)
    if isinstance(made, str):
        return (Reply(made),)
    starting.turn_focus(desk, Opened(made.report))
    work = standing.open_for(desk, made.report)
    shown = () if work is None else tapping.reopened(desk, work)
    change = rows(starting.change_button(desk, made.outline.meeting.id)) if made.own else ()
    # It stays: whoever looks the aspects over does so after the first question was read.
    return (Reply(_told(desk, made), change, report=made.report, lasting=made.own), *shown)


def _told(desk: Desk, made: Imported) -> str:
    """Which outline it was taken for, what fits nowhere, and what was changed."""
    lines = [desk.say("going.begun", name=made.outline.name)]
    if made.own:
        lines.append(desk.say("going.begun_own"))
    if made.taken.unplaced:
        lines.append(desk.say("going.unplaced", count=len(made.taken.unplaced)))
    told = list(importing.told(desk, made.taken.repaired))
    if told:
        lines += ["", desk.say("imported.repaired"), *told[:_SHOWN]]
    if len(told) > _SHOWN:
        lines.append(desk.say("going.more", count=len(told) - _SHOWN))
    return "\n".join(lines)
