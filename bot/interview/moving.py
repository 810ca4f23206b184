"""Where the interview goes: on from a question, through the steps of a long answer, back, and to any other one."""

from bot.interview import answering, probing, pursuing, route
from bot.interview.effects import Done, Refuse, Why
from bot.interview.events import Jump
from bot.interview.outline import Kind, Place
from bot.interview.route import Stop
from bot.interview.session import At, Mode
from bot.interview.turn import Turn, index_of


def open_up(turn: Turn) -> None:
    if turn.at is None or turn.wanted(turn.at.place) is None:
        turn.move_on()
    else:
        turn.ask_again()


def leave(turn: Turn, stop: Stop) -> None:
    """Away from a complete or skipped question; the steps of a long answer lead to each other and then to it."""
    if probing.is_probe(stop.question):
        pursuing.leave(turn, stop)
        return
    body = turn.find(Place(stop.question.step_of, stop.place.point)) if stop.question.step_of else None
    if body is None or turn.at is None or stop.question.id not in body.question.steps:
        turn.move_on()
        return
    steps = body.question.steps
    index = steps.index(stop.question.id) + 1
    if index < len(steps):
        turn.ask(Place(steps[index], stop.place.point), Mode.WRITE, turn.at.then)
        return
    told = answering.joined(turn, body)
    if told is not None:
        turn.effects.append(told)
    turn.ask(body.place, Mode.APPEND, turn.at.then)


def put_off(turn: Turn, stop: Stop) -> None:
    """Away from a question that stays as open as it is: the route comes back to it when the others are done."""
    at = turn.at
    if at is not None and at.then is None and turn.next_open(at.place) == stop:
        turn.at = None  # nothing else is open: asking it again at once is what the writer did not want
        turn.effects.append(Done())
        return
    turn.move_on()


def step_by_step(turn: Turn, stop: Stop) -> Refuse | None:
    first = Place(stop.question.steps[0], stop.place.point) if stop.question.steps else None
    if first is None or turn.at is None or turn.find(first) is None:
        return Refuse(Why.NOT_IN_STEPS)
    for step in stop.question.steps:
        place = Place(step, stop.place.point)
        if turn.answers.get(place):
            turn.keep(place, "")  # asked anew: what an earlier round said is in the text already, and in the history
    turn.ask(first, Mode.WRITE, turn.at.then)
    return None


def back(turn: Turn, stop: Stop) -> Refuse | None:
    body = turn.find(Place(stop.question.step_of, stop.place.point)) if stop.question.step_of else None
    if body is not None:
        _back_from_step(turn, stop, body)
        return None
    if stop.question.on_request and turn.go_back():
        return None
    everything = route.stops(turn.outline, turn.answers)
    index = index_of(everything, stop.place)
    if index is None:
        index = next((n + 1 for n, each in enumerate(everything) if each.section is stop.section), 0)
    if index == 0:
        return Refuse(Why.NOTHING_BEFORE)
    turn.ask(everything[index - 1].place)
    return None


def _back_from_step(turn: Turn, stop: Stop, body: Stop) -> None:
    """The step before; from the first one the long answer itself."""
    steps, then = body.question.steps, turn.at.then if turn.at else None
    index = steps.index(stop.question.id) if stop.question.id in steps else 0
    if index:
        turn.ask(Place(steps[index - 1], stop.place.point), Mode.WRITE, then)
    else:
        turn.ask(body.place, Mode.APPEND, then)


def jump(turn: Turn, event: Jump) -> Refuse | None:
    """To any question. From an open question to one that is only changed: the open one is where to go back to."""
    stop = turn.find(event.place)
    if stop is None:
        return Refuse(Why.NO_SUCH_QUESTION)
    at = turn.at
    only_changed = stop.question.on_request or not route.is_open(turn.answers, stop)
    then = None
    if at is not None and at.place == event.place:
        then = at.then
    elif at is not None and only_changed:
        then = at.then or _unfinished(turn, at)
    turn.ask(event.place, event.mode, then)
    return None


def _unfinished(turn: Turn, at: At) -> Place | None:
    """The question on screen, where it is being answered; None where it was only looked at."""
    current = turn.find(at.place)
    if current is None or current.question.on_request:
        return None
    being_written = (current.question.kind is Kind.LONG and at.mode is Mode.APPEND) or at.mode is Mode.GATHER
    return at.place if being_written or route.is_open(turn.answers, current) else None
