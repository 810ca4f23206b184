"""追问 in a turn: the next probe on screen, and its answer joined to the long answer as the writer's own words."""

from bot.interview import joining, parse, probing
from bot.interview.effects import Refuse, Why
from bot.interview.outline import Place
from bot.interview.route import Stop
from bot.interview.session import Mode
from bot.interview.turn import Turn


def ask(turn: Turn, stop: Stop) -> Refuse | None:
    """The next probe of the long answer on screen; at a probe, another one."""
    at, point = turn.at, stop.place.point
    probed = probing.is_probe(stop.question) or probing.is_probed(turn.outline, turn.answers, stop.section, stop.place)
    if at is None or not probed:
        return Refuse(Why.NOT_PROBED)
    found = probing.next_place(turn.outline, turn.answers, stop.section, point)
    if found is None:
        return Refuse(Why.NO_MORE_PROBES)
    turn.keep(found, "")
    turn.ask(found, Mode.WRITE, at.then)
    return None


def answer(turn: Turn, stop: Stop, text: str) -> bool | Refuse:
    """Kept under the probe's place and at once part of the long answer; said anew, it is exchanged there."""
    said = parse.one(stop.question, text)
    now = said if isinstance(said, Refuse) else probing.piece(turn.outline, stop.question, said)
    body = turn.find(Place(stop.question.step_of, stop.place.point))
    if isinstance(said, Refuse) or isinstance(now, Refuse) or body is None:
        return now if isinstance(now, Refuse) else Refuse(Why.NO_SUCH_QUESTION)
    before = turn.answers.get(body.place, "")
    kept = parse.fits(body.question, _exchanged(turn, stop, before, now) or joining.join(before, now))
    if isinstance(kept, Refuse):
        return kept
    turn.keep(stop.place, said)
    turn.keep(body.place, kept)
    turn.receipt(body.place)
    return True


def _exchanged(turn: Turn, stop: Stop, text: str, now: str) -> str:
    """The text with the new answer where the earlier one stands; "" where there is none, or the writer changed it."""
    told = turn.answers.get(stop.place, "")
    was = probing.piece(turn.outline, stop.question, told) if told else ""
    return "" if isinstance(was, Refuse) or not was else joining.exchange(text, was, now) or ""


def leave(turn: Turn, stop: Stop, *, another: bool = False) -> None:
    """Away from a probe: to another one where that is wanted and there is one, else to the long answer."""
    if another and ask(turn, stop) is None:
        return
    body = turn.find(Place(stop.question.step_of, stop.place.point))
    if body is None or turn.at is None:
        turn.move_on()
        return
    turn.ask(body.place, Mode.APPEND, turn.at.then)
