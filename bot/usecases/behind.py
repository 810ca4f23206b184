"""原话: the answers behind a paragraph of a kept draft, as they are now, each with a way to change it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.draft import kept, quoted
from bot.draft.document import Document, Form, Paragraph
from bot.interview import claims, numerals, points
from bot.interview.outline import Kind, Place
from bot.interview.route import Stop
from bot.render import plain
from bot.review.rights import Deed
from bot.store import answers, drafts
from bot.usecases import asking, standing, tokens
from bot.usecases.replies import Button, Reply, Rows, rows
from bot.usecases.work import Desk, Work

_LABEL = 12  # characters of a paragraph on its button: with its number, one row of a narrow phone
_FEW, _HALF = 8, 6  # more paragraphs than that stand two in a row, each by as many characters
_LISTED = 30  # buttons under one message: about three screens of a phone
_SHOWN = 1200  # characters of an answer that are shown: about two phone screens


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kept draft, opened."""

    number: int
    document: Document
    time: datetime

    def sources(self, paragraph: int) -> tuple[Place, ...]:
        return quoted.sources(self.document.paragraphs[paragraph].runs)

    def said(self, place: Place) -> str:
        """What the draft has of an answer, with the numbers and stops that it was given."""
        return "".join(run.text for run in self.document.runs() if place in run.sources)


def sheet(desk: Desk, work: Work, number: int) -> Sheet | None:
    draft = drafts.find(desk.db, work.report.id, number)
    return None if draft is None else Sheet(number, kept.from_json(draft.document), draft.time)


def ways(desk: Desk, work: Work, draft: int, page: int, pages: int) -> Rows:
    """看原话 under a page, for who may change what is behind it."""
    if not standing.may(desk, Deed.WRITE, work.report):
        return ()
    label = desk.say("behind.see") if pages == 1 else desk.say("behind.see_page", page=page)
    return rows((work.button(label, "page", f"{draft}~{page}"),))


def page(desk: Desk, work: Work, argument: str) -> tuple[Reply, ...] | None:
    """The paragraphs of a page in which the writer's words stand, a button each; None for a page that is not there."""
    numbers = numbers_in(argument, 2)
    opened = None if numbers is None else sheet(desk, work, numbers[0])
    there = () if opened is None else plain.paged(opened.document)
    if numbers is None or opened is None or not 0 < numbers[1] <= len(there):
        return None
    own = tuple(index for index in there[numbers[1] - 1].paragraphs if _is_own(opened.document.paragraphs[index]))
    if not own:
        return (Reply(desk.say("behind.none"), report=work.report.id),)
    return listed(desk, work, opened, own, desk.say("behind.which"))


def listed(
    desk: Desk, work: Work, opened: Sheet, paragraphs: Sequence[int], text: str, message: int | None = None
) -> tuple[Reply, ...]:
    """Paragraphs to choose from, as many messages as it takes; with a message, for placing its words."""
    made: list[Button] = []
    per_row, most = (1, _LABEL) if message is not None or len(paragraphs) <= _FEW else (2, _HALF)
    for number, index in enumerate(paragraphs, start=1):
        there = opened.document.paragraphs[index].text
        label = f"{number} {_short(there if per_row == 1 else claims.strip_ordinal(there), most)}"
        argument = f"{opened.number}~{index}"
        made.append(
            work.button(label, "words", argument)
            if message is None
            else work.button(label, "place", f"{argument}~{message}")
        )
    pieces = [tuple(made[start : start + _LISTED]) for start in range(0, len(made), _LISTED)]
    return tuple(
        Reply(text if number == 0 else desk.say("behind.more"), rows(piece, per_row), report=work.report.id)
        for number, piece in enumerate(pieces)
    )


def words(desk: Desk, work: Work, argument: str) -> tuple[Reply, ...] | None:
    """The answers behind a paragraph; None for a paragraph that is not there."""
    numbers = numbers_in(argument, 2)
    opened = None if numbers is None else sheet(desk, work, numbers[0])
    if numbers is None or opened is None or numbers[1] >= len(opened.document.paragraphs):
        return None
    return shown(desk, work, opened, opened.sources(numbers[1]))


def shown(desk: Desk, work: Work, opened: Sheet, places: Sequence[Place]) -> tuple[Reply, ...]:
    """Each answer with where it stands, and a button to change it, or to bring back what was removed."""
    if not places:
        return (Reply(desk.say("behind.nothing"), report=work.report.id),)
    found: list[tuple[str, Button | None]] = []
    for number, place in enumerate(places, start=1):
        label = desk.say("behind.change") if len(places) == 1 else desk.say("behind.change_nth", n=number)
        head = "" if len(places) == 1 else f"{number} "
        found.append((head + told(desk, work, opened, place), _way(desk, work, place, label)))
    return _packed(work, found)


def told(desk: Desk, work: Work, opened: Sheet, place: Place) -> str:
    """Where an answer stands and what it says now; for one that is gone, what the draft says."""
    stop = work.find(place)
    if stop is None:
        return desk.say("behind.gone", text=_cut(opened.said(place)))
    where = desk.say("behind.where", where=asking.where(desk, work, stop), name=stop.question.name)
    text = _text(work, stop)
    newest = answers.history(desk.db, work.report.id, place, 1)
    changed = bool(newest) and newest[0].time > opened.time
    if text:
        return f"{where}\n{desk.say('behind.changed', text=_cut(text)) if changed else _cut(text)}"
    if changed:
        return f"{where}\n{desk.say('behind.cleared', text=_cut(opened.said(place)))}"
    gap = any(run.gap for run in opened.document.runs() if place in run.sources)
    return f"{where}\n{desk.say('behind.empty' if gap else 'behind.shipped')}"


def numbers_in(argument: str, count: int) -> tuple[int, ...] | None:
    """The numbers of a button's argument, 3~12; None where they are not as many."""
    pieces = argument.split("~")
    right = len(pieces) == count and all(piece.isascii() and piece.isdigit() for piece in pieces)
    return tuple(map(tokens.number, pieces)) if right else None


def _text(work: Work, stop: Stop) -> str:
    """The answer as it reads; of a list, the claims."""
    text = work.text(stop.place)
    if stop.question.kind is Kind.LIST:
        return "\n".join(points.claim(work.answers, point) for point in points.live(work.answers, stop.place))
    return numerals.say_date(text) if text and stop.question.kind is Kind.DATE else text


def _way(desk: Desk, work: Work, place: Place, label: str) -> Button | None:
    if work.find(place) is not None:
        return work.button(label, "go", str(place))
    home = points.home_of(work.outline, work.answers, place.point) if place.point else None
    return None if home is None else work.button(desk.say("button.bring_back"), "bring", place.point)


def _packed(work: Work, found: Sequence[tuple[str, Button | None]]) -> tuple[Reply, ...]:
    """Texts with their buttons, as few messages as hold them."""
    made: list[Reply] = []
    texts: list[str] = []
    buttons: dict[Button, None] = {}  # two answers of one removed point have one way back
    for text, button in found:
        if texts and plain.units("\n\n".join([*texts, text])) > plain.PAGE:
            made.append(Reply("\n\n".join(texts), rows(tuple(buttons)), report=work.report.id))
            texts, buttons = [], {}
        texts.append(text)
        buttons |= {} if button is None else {button: None}
    return (*made, Reply("\n\n".join(texts), rows(tuple(buttons)), report=work.report.id))


def _is_own(paragraph: Paragraph) -> bool:
    """Whether words of the writer stand in it: no heading, nothing that the layout put there, no gap alone."""
    return paragraph.form is Form.BODY and any(run.sources and not run.gap for run in paragraph.runs)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
