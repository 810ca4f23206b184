"""The transition: the only place where a session changes.

`step(outline, session, event)` is total. Every event is legal in every session: what cannot be done is refused with a
reason, and a refusal leaves the session as it was. Nothing here reads a clock, draws an id, stores or says anything.

- What the writer types is taken by `answering`, by the kind of the question on screen.
- A long answer stays on screen until 下一题; everything else moves on by itself as soon as it is complete.
- Moving on means: back to what an edit interrupted, else the next question of the route that is still open.
"""

from bot.interview import answering, joining, listing, parse, route
from bot.interview.effects import Effect, Keep, Refuse, Why
from bot.interview.events import (
    Accept,
    Arrange,
    BringBack,
    Choose,
    Event,
    Jump,
    Mend,
    Move,
    Next,
    Open,
    Remove,
    Restore,
    Say,
    Skip,
    StepByStep,
)
from bot.interview.outline import Kind, Outline, Place
from bot.interview.route import Stop
from bot.interview.session import At, Mode, Session
from bot.interview.turn import Turn, index_of

CASE = "case"
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
            return _jump(turn, event)
        case Mend():
            stop = turn.find(event.place)
            return answering.mend(turn, stop, event.old, event.new) if stop else Refuse(Why.CHANGED_SINCE)
        case Remove():
            return listing.remove(turn, event.point)
        case BringBack():
            return listing.bring_back(turn, event.point)
        case Move():
            return listing.move(turn, event.point, event.to)
        case Restore():
            return _restore(turn, event)
        case Arrange():
            return _arrange(turn, event)
        case Open():
            _open(turn)
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
            return _go_on(turn, stop, answering.answer(turn, stop, event.text, at.mode))
        case Choose():
            return _go_on(turn, stop, answering.choose(turn, stop, event.option, on=event.on))
        case Accept():
            return _accept(turn, stop, event.text)
        case Next():
            return _next(turn, stop)
        case Skip():
            return _skip(turn, stop)
        case StepByStep():
            return _step_by_step(turn, stop)
        case _:
            return _back(turn, stop)


def _open(turn: Turn) -> None:
    if turn.at is None or turn.find(turn.at.place) is None:
        turn.move_on()
    else:
        turn.ask_again()


def _go_on(turn: Turn, stop: Stop, complete: bool | Refuse) -> Refuse | None:  # noqa: FBT001  # what answering says
    """After an answer: the next step, the next question, or the same one waiting for more."""
    if isinstance(complete, Refuse):
        return complete
    if complete:
        _leave(turn, stop)
        return None
    at = turn.at
    if at is not None:
        # A list that got too few in one message, or a long answer: more messages are added to it.
        mode = Mode.GATHER if stop.is_list else Mode.APPEND if stop.question.kind is Kind.LONG else at.mode
        turn.at = At(at.place, mode, at.asked, at.then)
    if not any(isinstance(effect, Keep) for effect in turn.effects) or stop.question.kind is Kind.MULTI:
        turn.ask_again()
    return None


def _leave(turn: Turn, stop: Stop) -> None:
    """Away from a complete or skipped question; the steps of a long answer lead to each other and then to it."""
    if not stop.question.step_of or turn.at is None:
        turn.move_on()
        return
    body = turn.find(Place(stop.question.step_of, stop.place.point))
    if body is None:
        turn.move_on()
        return
    steps = body.question.steps
    index = steps.index(stop.question.id) + 1
    if index < len(steps):
        turn.ask(Place(steps[index], stop.place.point), Mode.WRITE, turn.at.then)
        return
    _join(turn, body)
    turn.ask(body.place, Mode.APPEND, turn.at.then)


def _join(turn: Turn, body: Stop) -> None:
    told = answering.step_texts(turn, body)
    before = [told[step] for step in body.question.steps if step != CASE]
    joined = joining.join_steps(before[0], told.get(CASE, ""), "".join(before[1:]))
    kept = parse.fits(body.question, joining.join(turn.answers.get(body.place, ""), joined))
    if joined and not isinstance(kept, Refuse):
        turn.keep(body.place, kept)
        turn.receipt(body.place)


def _accept(turn: Turn, stop: Stop, text: str) -> Refuse | None:
    """An offered text becomes the answer; from here on it is text like any other."""
    said = answering.answer(turn, stop, text, Mode.WRITE)
    return said if isinstance(said, Refuse) else _go_on(turn, stop, complete=True)


def _next(turn: Turn, stop: Stop) -> Refuse | None:
    if stop.is_list and stop.points is not None and stop.question.required and not route.is_done(turn.answers, stop):
        lacking = stop.points.least - len(turn.answers.get(stop.place, "").split())
        return Refuse(Why.TOO_FEW_POINTS, {"lacking": max(1, lacking), "least": stop.points.least})
    return _skip(turn, stop)


def _skip(turn: Turn, stop: Stop) -> Refuse | None:
    """Away without an answer. What is there stays; what is optional and empty is put aside."""
    if not route.is_done(turn.answers, stop):
        if stop.question.required:
            return Refuse(Why.REQUIRED)
        turn.keep(stop.place, "")
    _leave(turn, stop)
    return None


def _step_by_step(turn: Turn, stop: Stop) -> Refuse | None:
    if not stop.question.steps or turn.at is None:
        return Refuse(Why.NOT_IN_STEPS)
    turn.ask(Place(stop.question.steps[0], stop.place.point), Mode.WRITE, turn.at.then)
    return None


def _back(turn: Turn, stop: Stop) -> Refuse | None:
    if stop.question.step_of:
        turn.ask(Place(stop.question.step_of, stop.place.point), None, turn.at.then if turn.at else None)
        return None
    everything = route.stops(turn.outline, turn.answers)
    index = index_of(everything, stop.place)
    if index is None:
        index = next((n + 1 for n, each in enumerate(everything) if each.section is stop.section), 0)
    if index == 0:
        return Refuse(Why.NOTHING_BEFORE)
    turn.ask(everything[index - 1].place)
    return None


def _jump(turn: Turn, event: Jump) -> Refuse | None:
    """To any question. From an open question to one that is only changed: the open one is where to go back to."""
    stop = turn.find(event.place)
    if stop is None:
        return Refuse(Why.NO_SUCH_QUESTION)
    at = turn.at
    then = None
    if at is not None and at.place != event.place and not route.is_open(turn.answers, stop):
        current = turn.find(at.place)
        then = at.then or (at.place if current is not None and not current.question.on_request else None)
    turn.ask(event.place, event.mode, then)
    return None


def _restore(turn: Turn, event: Restore) -> Refuse | None:
    stop = turn.find(event.place)
    if stop is None:
        return Refuse(Why.NO_SUCH_QUESTION)
    if turn.answers.get(event.place) == event.text:
        return Refuse(Why.SAME_AS_BEFORE)
    turn.keep(event.place, event.text)
    turn.receipt(event.place, replaced=True)
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
    if turn.at is None:
        turn.move_on()
    elif turn.find(turn.at.place) is not None:
        turn.ask_again()
    else:
        turn.move_on()
    return None
