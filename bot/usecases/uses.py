"""What can be done with a file that was taken in: all of it stands in USES, and is offered where it fits."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.interview import clean, events
from bot.interview.outline import Kind
from bot.interview.route import Stop
from bot.reading.structure import Structure
from bot.store import focuses, papers_in
from bot.store.papers_in import PaperIn
from bot.usecases import (
    coming_back,
    going_on,
    importing,
    last_year,
    noticing,
    planning,
    receipts,
    recent,
    remarking,
    standing,
    stepping,
    tokens,
)
from bot.usecases.replies import Button, Reply
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work

Screens = tuple[Reply, ...]

_LEAST = 200  # characters: less than that is no text to proofread
_MOST = 3000  # characters that go into one answer: what the longest question takes


@dataclass(frozen=True, slots=True)
class Use:
    """`fits` says whether it is offered for a file, with the open report where there is one; `do` answers its tap.

    A `bound` one belongs to the question that was on screen: with another question there, its button is stale.
    """

    verb: str
    label: str  # a sentence's key
    fits: Callable[[Desk, PaperIn, Work | None], bool]
    do: Callable[[Desk, PaperIn, Tap], Screens | None] | None  # its None: stale; no `do`: a screen of its own hears it
    bound: bool = False
    ours: bool = False  # for a draft of ours that came back: nothing but these and `always` is offered then
    always: bool = False


def offered(desk: Desk, paper: PaperIn, work: Work | None) -> tuple[Button, ...]:
    """A button for every use that fits; its token names the file."""
    fitting = [use for use in USES if use.fits(desk, paper, work)]
    ours = any(use.ours for use in fitting)
    return tuple(_button(desk, paper, work, use) for use in fitting if not ours or use.ours or use.always)


def tapped(desk: Desk, tap: Tap) -> Screens | None:
    """What a use's button does; None where the file is gone, somebody else's, or the button stale."""
    paper = papers_in.find(desk.db, desk.person, tap.number)
    use = next((each for each in USES if each.verb == tap.verb), None)
    return None if paper is None or use is None or use.do is None else use.do(desk, paper, tap)


def text_of(paper: PaperIn) -> str:
    """All lines of a file as one text."""
    return "\n".join(line.text for line in paper.lines)


def stop_for(paper: PaperIn, work: Work | None) -> Stop | None:
    """The question on screen, where the whole file can be its answer."""
    at = None if work is None else work.session.at
    stop = None if work is None or at is None else work.find(at.place)
    if stop is None or not (stop.is_list or stop.question.kind is Kind.LONG):
        return None
    return stop if clean.length(text_of(paper)) <= _MOST and not paper.used else None


def _button(desk: Desk, paper: PaperIn, work: Work | None, use: Use) -> Button:
    if use.bound and work is not None:
        return work.bound(desk.say(use.label), use.verb, str(paper.id))
    return Button(desk.say(use.label), tokens.write(Tap(use.verb, str(paper.id))))


def _put_in(desk: Desk, paper: PaperIn, tap: Tap) -> Screens | None:
    """The file's text is the answer to the question on screen; once only."""
    work = standing.open_for(desk, tap.report)
    at = None if work is None else work.session.at
    here = work is not None and focuses.of(desk.db, desk.person).report == work.report.id
    if work is None or at is None or not here or at.asked != tap.asked or stop_for(paper, work) is None:
        return None
    after, effects = stepping.happen(desk, work, events.Say(text_of(paper)))
    if after is not work:
        papers_in.use(desk.db, paper.id, str(at.place))
    return receipts.screens(desk, after, effects)


def _is_material(desk: Desk, paper: PaperIn, _work: Work | None) -> bool:
    """Whether a file is a whole material that nothing was done with; a draft of ours that came back is none."""
    whole = paper.used == "" and isinstance(importing.read(paper.lines), Structure)
    return whole and not coming_back.fits(desk, paper, None)


def _go_on(desk: Desk, paper: PaperIn, _tap: Tap) -> Screens | None:
    """The file becomes a report to go on with; once only."""
    if paper.used:
        return None
    made = going_on.begun(desk, paper.lines)
    if made[0].report is not None:
        papers_in.use(desk.db, paper.id, str(made[0].report))
    return made


def _drop(desk: Desk, paper: PaperIn, _tap: Tap) -> Screens:
    kept = remarking.remove(desk, (paper.id,))
    papers_in.remove(desk.db, paper.id)
    recent.forget()
    lines = [desk.say("files.dropped"), *(desk.say("delete.file_stays", path=path) for path in kept)]
    return (Reply("\n".join(lines), purged=True),)


def _as_notice(desk: Desk, paper: PaperIn, _tap: Tap) -> Screens:
    papers_in.use(desk.db, paper.id, "notice")
    return planning.from_notice(desk, [line.text for line in paper.lines])


def _is_notice(desk: Desk, paper: PaperIn, work: Work | None) -> bool:
    return (
        not paper.used and not _is_material(desk, paper, work) and noticing.is_one([line.text for line in paper.lines])
    )


def _is_checked(_desk: Desk, paper: PaperIn, _work: Work | None) -> bool:
    return clean.length(text_of(paper)) >= _LEAST


USES: tuple[Use, ...] = (
    Use("backin", "back.button", coming_back.fits, coming_back.begin, ours=True),
    Use("goonfile", "button.go_on_with", _is_material, _go_on),
    Use("asnotice", "button.as_notice", _is_notice, _as_notice),
    Use("lastyear", "button.last_year", last_year.fits, last_year.take),
    Use("putin", "button.put_in", lambda _desk, paper, work: stop_for(paper, work) is not None, _put_in, bound=True),
    Use("checkfile", "check.button_file", _is_checked, None),  # finding_papers
    Use("dropfile", "button.drop_file", lambda _desk, _paper, _work: True, _drop, always=True),
)
VERBS = frozenset(use.verb for use in USES if use.do is not None)
