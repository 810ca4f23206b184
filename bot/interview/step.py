"""The transition: the only place where a session changes.

`step(outline, session, event)` is total. Every event is legal in every session: what cannot be done is refused with a
reason, and a refusal leaves the session as it was. Nothing here reads a clock, draws an id, stores or says anything.

- What the writer types is taken by `answering`, by the kind of the question on screen.
- A long answer stays on screen until 下一题; everything else moves on by itself as soon as it is complete.
- Moving on means: back to what an edit interrupted, else the next question of the route that is still open.
"""

from bot.interview import answering, carrying, listing, mending, moving, parts, points, probing, pursuing, route, taking
from bot.interview.effects import Effect, Keep, Refuse, Why
from bot.interview.events import (
    Accept,
    Arrange,
    AskProbe,
    BringBack,
    Carry,
    Choose,
    Clear,
    Event,
    Jump,
    Later,
    Mend,
    Move,
    Next,
    Open,
    Remove,
    Restore,
    Say,
    Shift,
    Skip,
    StepByStep,
    Take,
)
from bot.interview.outline import Kind, Outline, Place
from bot.interview.route import Stop
from bot.interview.session import At, Mode, Session
from bot.interview.turn import Turn, index_of

STYLE = "style"


def step(outline: Outline, session: Session, event: Event) -> tuple[Session, tuple[Effect, ...]]:
    """The session after the event, and what is to be stored and said."""
    turn = Turn(outline, dict(session.answers), session.at, session.revision + 1)
    refusal = _happen(turn, event)
    if refusal is not None:
        return session, (refusal,)
    return turn.finished(session), tuple(turn.effects)


def _happen(turn: Turn, event: Event) -> Refuse | None:  # one line an event: the table of what can happen
    match event:
        case Jump():
            return moving.jump(turn, event)
        case Mend():
            stop = turn.find(event.place)
            return mending.mend(turn, stop, event.old, event.new) if stop else Refuse(Why.CHANGED_SINCE)
        case Remove():
            return listing.remove(turn, event.point)
        case BringBack():
            return listing.bring_back(turn, event.point)
        case Move() | Shift() | Carry():
            return _move(turn, event)
        case Restore() | Take():
            return _restore(turn, event) if isinstance(event, Restore) else taking.take(turn, event)
        case Arrange():
            return _arrange(turn, event)
        case Open():
            moving.open_up(turn)
            return None
        case Say() if event.place is not None and (turn.at is None or event.place != turn.at.place):
            return _say_elsewhere(turn, event.place, event.text)
        case _:
            return _on_screen(turn, event)


def _on_screen(turn: Turn, event: Event) -> Refuse | None:
    """Events that are about the question on screen."""
    at, stop = turn.at, None if turn.at is None else turn.find(turn.at.place)
    if at is None or stop is None:
        return Refuse(Why.NOTHING_ASKED)
    match event:
        case Say():
            # A reply adds to a long answer, here as elsewhere; what the question on screen says is for what is sent.
            adds = event.place is not None and stop.question.kind is Kind.LONG
            return _go_on(turn, stop, answering.answer(turn, stop, event.text, Mode.APPEND if adds else at.mode))
        case Choose():
            return _go_on(turn, stop, answering.choose(turn, stop, event.option, on=event.on))
        case Accept():
            return _accept(turn, stop, event)
        case Next():
            return _next(turn, stop)
        case Skip():
            return _skip(turn, stop)
        case Later():
            moving.put_off(turn, stop)
            return None
        case Clear():
            return _clear(turn, stop)
        case StepByStep() | AskProbe():
            return moving.step_by_step(turn, stop) if isinstance(event, StepByStep) else pursuing.ask(turn, stop)
        case _:
            return moving.back(turn, stop)


def _go_on(turn: Turn, stop: Stop, complete: bool | Refuse) -> Refuse | None:  # noqa: FBT001  # what answering says
    """After an answer: the next step, the next question, or the same one waiting for more."""
    if isinstance(complete, Refuse):
        return complete
    if complete:
        moving.leave(turn, stop)
        return None
    at = turn.at
    if at is not None:
        # A list that got too few in one message, or a long answer: more messages are added to it.
        mode = Mode.GATHER if stop.is_list else Mode.APPEND if stop.question.kind is Kind.LONG else at.mode
        turn.at = At(at.place, mode, at.asked, at.then)
    if not any(isinstance(effect, Keep) for effect in turn.effects) or stop.question.kind is Kind.MULTI:
        turn.ask_again()
    return None


def _accept(turn: Turn, stop: Stop, event: Accept) -> Refuse | None:
    """An offered text becomes the answer; from here on it is text like any other."""
    if event.parts:
        return _go_on(turn, stop, answering.take_parts(turn, stop, event.parts))
    return _go_on(turn, stop, answering.answer(turn, stop, event.text, Mode.WRITE))


def _next(turn: Turn, stop: Stop) -> Refuse | None:
    if stop.is_list and stop.points is not None and stop.question.required and not route.is_done(turn.answers, stop):
        lacking = stop.points.least - len(points.live(turn.answers, stop.place))
        return Refuse(Why.TOO_FEW_POINTS, {"lacking": max(1, lacking), "least": stop.points.least})
    if probing.is_probe(stop.question):
        pursuing.leave(turn, stop)
        return None
    if stop.question.chosen and stop.place not in turn.answers:
        turn.keep(stop.place, " ".join(stop.question.chosen))  # 下一题 agrees to what stands chosen
    return _skip(turn, stop)


def _skip(turn: Turn, stop: Stop) -> Refuse | None:
    """Away without an answer. What is there stays; what is optional and empty is put aside."""
    if probing.is_probe(stop.question):
        pursuing.leave(turn, stop, another=True)
        return None
    if not route.is_done(turn.answers, stop):
        if stop.question.required and index_of(route.stops(turn.outline, turn.answers), stop.place) is not None:
            return Refuse(Why.REQUIRED)
        if not stop.question.on_request or stop.question.step_of:
            turn.keep(stop.place, "")
    moving.leave(turn, stop)
    return None


def _clear(turn: Turn, stop: Stop) -> Refuse | None:
    """Out with an optional answer. What is required can be replaced, and points can be removed."""
    needed = any(
        stop.place.question in known.question.members and known.question.required
        for known in turn.outline.known.values()
    )
    if stop.question.required or stop.is_list or stop.question.id == points.CLAIM or needed:
        return Refuse(Why.REQUIRED)
    places = [*(Place(member) for member in stop.question.members), stop.place]
    filled = any(turn.answers.get(each) for each in places)
    for each in places:
        if turn.answers.get(each) or each == stop.place:
            turn.keep(each, "")
    if filled:
        turn.receipt(stop.place, replaced=True)
    moving.leave(turn, stop)
    return None


def _move(turn: Turn, event: Move | Shift | Carry) -> Refuse | None:
    if isinstance(event, Move):
        return listing.move(turn, event.point, event.to)
    if isinstance(event, Carry):
        return carrying.carry(turn, event.point, event.section)
    return parts.move(turn, event.section, event.to)


def _restore(turn: Turn, event: Restore) -> Refuse | None:
    stop = turn.find(event.place)
    if stop is None or stop.is_list:  # the order of a list is no text to bring back
        return Refuse(Why.NO_SUCH_QUESTION)
    if turn.answers.get(event.place) == event.text:
        return Refuse(Why.SAME_AS_BEFORE)
    if stop.question.step_of and (refused := mending.in_whole(turn, stop, event.text)) is not None:
        return refused
    turn.keep(event.place, event.text)
    turn.receipt(event.place, replaced=True)
    at = turn.at
    if at is not None and at.place == event.place and stop.question.kind is Kind.LONG:
        turn.at = At(at.place, Mode.APPEND, at.asked, at.then)
    turn.ask_again()
    return None


def _arrange(turn: Turn, event: Arrange) -> Refuse | None:
    if event.value not in event.allowed:
        return Refuse(Why.NOT_A_SETTING)
    turn.keep(Place(f"{STYLE}/{event.setting}"), event.value)
    return None


def _say_elsewhere(turn: Turn, place: Place, text: str) -> Refuse | None:
    """A reply to an older question or receipt answers that one; the question on screen stays.

    A long answer gets the words added: whoever replies to an old message rarely means to throw it away.
    """
    stop = turn.find(place)
    if stop is None:
        return Refuse(Why.NO_SUCH_QUESTION)
    mode = Mode.APPEND if stop.question.kind is Kind.LONG else turn.arrival(stop)
    said = answering.answer(turn, stop, text, mode)
    if isinstance(said, Refuse):
        return said
    moving.open_up(turn)
    return None
