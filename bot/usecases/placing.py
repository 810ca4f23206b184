"""Words sent in reply to a draft: kept with their message, and put where the writer says they belong.

Nothing is exchanged before the writer has seen which answer it is and has said how: instead of the quoted words,
instead of all of it, or behind it.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.draft import quoted
from bot.draft.quoted import Hit
from bot.interview import clean, events, joining
from bot.interview.outline import Kind, Place
from bot.interview.route import Stop
from bot.render import plain
from bot.store import answers, messages
from bot.store.messages import Message
from bot.usecases import asking, behind, receipts, standing, stepping
from bot.usecases.behind import Sheet
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.work import Desk, Work

_EXCERPT = 40  # characters of the words that are repeated
_SHOWN = 1200  # characters of the answer: about two phone screens

Screens = tuple[Reply, ...]


def replied(desk: Desk, found: Message, words: str, quote: str, message: int) -> Screens:
    """A reply to a page of a draft: the answers behind the quoted words, and what to do with those that were typed."""
    work = standing.open_for(desk, found.report)
    if work is None:
        return (Reply(desk.say("placing.only_author")),)  # who was shown a page reads it, and knows that it is there
    opened = behind.sheet(desk, work, found.draft or 0)
    if opened is None:
        return (Reply(desk.say("placing.no_draft"), report=work.report.id),)
    said = clean.clean(words)
    if said:
        messages.wait(desk.db, message, work.report.id, said, clean.clean(quote))
    here = _on_page(opened, found.page)
    hits = _found(opened, quote, here)
    if len(hits) == 1:
        return _one(desk, work, opened, hits[0], message if said else None)
    text = desk.say("placing.several" if hits else "placing.not_found" if quote.strip() else "behind.which")
    if said:
        text = f"{text}\n\n{desk.say('placing.waits', said=_excerpt(said))}"
    paragraphs = [hit.paragraph for hit in hits] or here
    return behind.listed(desk, work, opened, paragraphs, text, message if said else None)


def place(desk: Desk, work: Work, argument: str) -> Screens | None:
    """A paragraph was chosen for words that wait."""
    numbers = behind.numbers_in(argument, 3)
    opened = None if numbers is None else behind.sheet(desk, work, numbers[0])
    if numbers is None or opened is None or numbers[1] >= len(opened.document.paragraphs):
        return None
    return _one(desk, work, opened, Hit(numbers[1], opened.sources(numbers[1])), numbers[2])


def put(desk: Desk, work: Work, argument: str) -> Screens | None:
    """One of the answers behind a paragraph was chosen for words that wait."""
    found = _chosen(desk, work, argument)
    if found is None:
        return None
    place, waiting = found
    stop = work.find(place)
    if stop is None:
        return (Reply(desk.say("placing.gone"), report=work.report.id),)
    return (_how(desk, work, stop, waiting, argument),)


def swap(desk: Desk, work: Work, argument: str) -> Screens | None:
    """Words that waited go where it was said; once only."""
    where, _, how = argument.rpartition("~")
    found = _chosen(desk, work, where)
    if found is None:
        return None
    place, waiting = found
    if answers.is_from(desk.db, work.report.id, waiting.id):
        return (Reply(desk.say("placing.done"), brief=True, report=work.report.id),)
    stop = work.find(place)
    if stop is None:
        return (Reply(desk.say("placing.gone"), report=work.report.id),)
    event = _event(work, stop, waiting, how)
    if event is None:  # the answer was changed since: what can be done now
        return (_how(desk, work, stop, waiting, where),)
    after, effects = stepping.happen(desk, work, event, waiting.id)
    if after is not work:
        messages.note(desk.db, waiting.id, work.report.id, place, waiting.said)
    return _with_ways(desk, after, receipts.screens(desk, after, effects))


def waits(found: Message) -> bool:
    """Whether a message was sent in reply to a draft, and was not put anywhere."""
    return found.incoming and found.report is not None and found.place is None and bool(found.said)


def said_anew(desk: Desk, found: Message, words: str) -> Screens:
    """A message that waits was edited: its buttons place the new words."""
    said = clean.clean(words)
    if not said or found.report is None:
        return (Reply(desk.say("refuse.empty"), report=found.report),)
    messages.wait(desk.db, found.id, found.report, said, found.quote)
    return (Reply(desk.say("placing.said_anew", said=_excerpt(said)), report=found.report),)


def _with_ways(desk: Desk, work: Work, made: Screens) -> Screens:
    """A receipt while no question is on screen: from it to the next draft, or back to the questions."""
    if len(made) != 1 or made[0].asked is not None or made[0].about is None:
        return made
    ways = (work.button(desk.say("button.draft"), "draft"), work.button(desk.say("button.go_on"), "open"))
    return (replace(made[0], buttons=made[0].buttons + rows(ways)),)


def _chosen(desk: Desk, work: Work, argument: str) -> tuple[Place, Message] | None:
    """The answer and the message that a button names: draft, paragraph, number of the answer behind it, message."""
    numbers = behind.numbers_in(argument, 4)
    opened = None if numbers is None else behind.sheet(desk, work, numbers[0])
    if numbers is None or opened is None or numbers[1] >= len(opened.document.paragraphs):
        return None
    there = opened.sources(numbers[1])
    waiting = messages.find(desk.db, desk.person, numbers[3])
    if numbers[2] >= len(there) or waiting is None or waiting.report != work.report.id or not waiting.said:
        return None
    return there[numbers[2]], waiting


def _found(opened: Sheet, quote: str, here: Sequence[int]) -> tuple[Hit, ...]:
    """On the page that was replied to, else anywhere; words that stand nowhere exactly, on that page."""
    near = quoted.find(opened.document, quote, here)
    if near and near[0].exact:
        return near
    wide = quoted.find(opened.document, quote, range(len(opened.document.paragraphs)))
    return wide if wide and (wide[0].exact or not near) else near


def _on_page(opened: Sheet, page: int | None) -> Sequence[int]:
    there = plain.paged(opened.document)
    if page is None or not 0 < page <= len(there):
        return range(len(opened.document.paragraphs))
    return there[page - 1].paragraphs


def _one(desk: Desk, work: Work, opened: Sheet, hit: Hit, message: int | None) -> Screens:
    """The answers behind one paragraph: to look at, or for words that wait."""
    near = () if hit.exact else (Reply(desk.say("placing.nearest"), report=work.report.id),)
    alive = [each for each in hit.sources if work.find(each) is not None]
    waiting = None if message is None else messages.find(desk.db, desk.person, message)
    if message is None or waiting is None or not waiting.said:
        return (*near, *behind.shown(desk, work, opened, hit.sources))
    if not alive:
        lost = Reply(desk.say("placing.gone"), report=work.report.id)
        return (*near, *behind.shown(desk, work, opened, hit.sources), lost)
    stop = work.find(alive[0])
    if len(alive) == 1 and stop is not None:
        return (*near, _how(desk, work, stop, waiting, _key(opened, hit, alive[0], waiting)))
    return (*near, _which(desk, work, opened, hit, waiting))


def _which(desk: Desk, work: Work, opened: Sheet, hit: Hit, waiting: Message) -> Reply:
    """Several answers are behind it: for which are the words?"""
    lines = [desk.say("placing.which", said=_excerpt(waiting.said))]
    made: list[Button] = []
    for each in hit.sources:
        stop = work.find(each)
        if stop is not None:
            number = len(made) + 1
            where = desk.say("behind.where", where=asking.where(desk, work, stop), name=stop.question.name)
            lines += ["", f"{number} {where}", _excerpt(work.text(each)) or desk.say("behind.empty")]
            made.append(work.button(desk.say("placing.nth", n=number), "put", _key(opened, hit, each, waiting)))
    made.append(work.button(desk.say("button.go_on"), "open"))
    return Reply("\n".join(lines), rows(tuple(made)), report=work.report.id)


def _key(opened: Sheet, hit: Hit, place: Place, waiting: Message) -> str:
    """An answer and a message for a button. A kept draft never changes, so counting in it names a place for good."""
    return f"{opened.number}~{hit.paragraph}~{opened.sources(hit.paragraph).index(place)}~{waiting.id}"


def _how(desk: Desk, work: Work, stop: Stop, waiting: Message, key: str) -> Reply:
    """The answer as it is, the words, and how they can go in."""
    where = desk.say("behind.where", where=asking.where(desk, work, stop), name=stop.question.name)
    text = work.text(stop.place)
    now = (text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……") or desk.say("behind.empty")
    made = [
        work.button(desk.say(f"placing.how_{how}"), "swap", f"{key}~{how}")
        for how in ("part", "all", "add", "fill")
        if _event(work, stop, waiting, how) is not None
    ]
    made.append(work.button(desk.say("button.go_on"), "open"))
    asked = desk.say("placing.how", where=where, text=now, said=_excerpt(waiting.said))
    return Reply(asked, rows(tuple(made)), report=work.report.id)


def _event(work: Work, stop: Stop, waiting: Message, how: str) -> events.Event | None:
    """What the core is told; None where it cannot be done with the answer as it is."""
    said, current = waiting.said, work.text(stop.place)
    written = bool(current) and stop.question.kind in (Kind.LONG, Kind.SHORT)
    long = written and stop.question.kind is Kind.LONG
    match how:
        case "part" if long:
            piece = _piece(current, waiting.quote, said)
            return events.Mend(stop.place, piece, said) if piece else None
        case "all" if written:
            return events.Mend(stop.place, current, said)
        case "add" if long:
            return events.Mend(stop.place, current, joining.join(current, said))
        case "fill" if not written:
            return events.Say(said, stop.place)
        case _:
            return None


def _piece(current: str, quote: str, said: str) -> str:
    """The quoted words where they are whole sentences of the answer and not all of it; the draft adds a last stop."""
    for piece in (quote, quote.rstrip("。")):
        if piece and piece != current and joining.exchange(current, piece, said) is not None:
            return piece
    return ""


def _excerpt(words: str) -> str:
    said = clean.one_line(words)
    return said if len(said) <= _EXCERPT else f"{said[:_EXCERPT]}……"
