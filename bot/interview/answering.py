"""A message taken as an answer, by the kind of the question. True = complete, the interview may move on by itself."""

from collections.abc import Mapping, Sequence

from bot.interview import clean, joining, listing, names, parse, points, probing, pursuing, route
from bot.interview.effects import Joined, Refuse, Why
from bot.interview.outline import Kind, Place, Question
from bot.interview.route import Stop
from bot.interview.session import Mode
from bot.interview.turn import Turn


def answer(turn: Turn, stop: Stop, text: str, mode: Mode) -> bool | Refuse:
    if probing.is_probe(stop.question):
        return pursuing.answer(turn, stop, text)
    if stop.question.step_of:
        return _step(turn, stop, text)
    match stop.question.kind:
        case Kind.LIST:
            return listing.collect(turn, stop, text, mode)
        case Kind.LONG:
            return _long(turn, stop, text, mode)
        case Kind.TOGETHER:
            return _together(turn, stop, text)
        case Kind.EACH:
            return _each(turn, stop, text)
        case _:
            return _short(turn, stop, text)


def choose(turn: Turn, stop: Stop, option: str, *, on: bool) -> bool | Refuse:
    """A tapped option. Of several, setting is said once more harmlessly: a double tap is one tap."""
    options = [each.id for each in turn.options(stop.question)]
    if option not in options or stop.question.kind not in (Kind.CHOICE, Kind.MULTI):
        return Refuse(Why.NOT_AN_OPTION, {"said": ""})
    if stop.question.kind is Kind.CHOICE:
        turn.keep(stop.place, option)
        return True
    chosen = set(stands_chosen(turn.answers, stop.place, stop.question))
    chosen = chosen | {option} if on else chosen - {option}
    offered = " ".join(each for each in options if each in chosen)
    turn.keep(stop.place, with_hidden(turn, stop.place, stop.question, offered))
    return False


def stands_chosen(answers: points.Answers, place: Place, question: Question) -> tuple[str, ...]:
    """The options that are chosen, or stand so until something is said."""
    said = answers.get(place)
    return question.chosen if said is None else tuple(said.split())


def with_hidden(turn: Turn, place: Place, question: Question, kept: str) -> str:
    """Options of several with those chosen before that are not on offer now: a removed point may be brought back."""
    if question.kind is not Kind.MULTI:
        return kept
    offered = {option.id for option in turn.options(question)}
    hidden = [each for each in turn.answers.get(place, "").split() if each not in offered]
    return " ".join([*kept.split(), *hidden])


def _short(turn: Turn, stop: Stop, text: str) -> bool | Refuse:
    kept = parse.one(stop.question, text, turn.options(stop.question))
    if isinstance(kept, Refuse):
        return kept
    replaced = bool(turn.answers.get(stop.place))
    turn.keep(stop.place, with_hidden(turn, stop.place, stop.question, kept))
    turn.receipt(stop.place, replaced=replaced)
    return True


def _long(turn: Turn, stop: Stop, text: str, mode: Mode) -> bool | Refuse:
    piece = clean.clean(text)
    if not piece:
        return Refuse(Why.EMPTY)
    before = turn.answers.get(stop.place, "")
    appended = mode is Mode.APPEND and bool(before)
    kept = parse.fits(stop.question, joining.join(before, piece) if appended else piece)
    if isinstance(kept, Refuse):
        return kept
    turn.keep(stop.place, kept)
    turn.receipt(stop.place, replaced=bool(before) and not appended)
    return False


def _together(turn: Turn, stop: Stop, text: str) -> bool | Refuse:
    """Several short answers from one message; who gave some before may give the others alone."""
    members = [turn.outline.known[member].question for member in stop.question.members]
    missing = [member for member in members if not turn.answers.get(Place(member.id))]
    found = parse.together(members, text)
    if isinstance(found, Refuse) and missing and len(missing) < len(members):
        rest = parse.together(missing, text)
        found = found if isinstance(rest, Refuse) else rest
    if isinstance(found, Refuse):
        return found
    return keep_together(turn, stop, found)


def keep_together(turn: Turn, stop: Stop, found: Mapping[str, str]) -> bool:
    """Short answers by the ids of their questions."""
    for member, kept in found.items():
        turn.keep(Place(member), kept)
    lacking = sum(not turn.answers.get(Place(member)) for member in stop.question.members)
    turn.receipt(stop.place, count=len(found), lacking=lacking)
    return lacking == 0


def take_parts(turn: Turn, stop: Stop, parts: Sequence[tuple[Place, str]]) -> bool | Refuse:
    """Offered answers to some of the questions that are asked at once; the others are still asked for."""
    for place, text in parts:
        if place.question not in stop.question.members:
            return Refuse(Why.NO_SUCH_QUESTION)
        kept = parse.one(turn.outline.known[place.question].question, text)
        if isinstance(kept, Refuse):
            return kept
        turn.keep(place, kept)
    lacking = sum(not turn.answers.get(Place(member)) for member in stop.question.members)
    turn.receipt(stop.place, count=len(parts), lacking=lacking)
    return lacking == 0


def _each(turn: Turn, stop: Stop, text: str) -> bool | Refuse:
    """One message for every point of a list; lines that name some points only leave the others as they are."""
    lines = lines_of_each(turn, stop, text)
    return lines if isinstance(lines, Refuse) else keep_each(turn, stop, lines)


def lines_of_each(turn: Turn, stop: Stop, text: str) -> Mapping[int, str] | Refuse:
    """The lines of a message by the number of the point that each is for."""
    listed, asked = _asked_of_each(turn, stop.question)
    alive = points.live(turn.answers, listed)
    if not alive:
        return Refuse(Why.NO_SUCH_POINT)
    lines = parse.lines_for(len(alive), text)
    if isinstance(lines, Refuse):
        return lines
    if asked.options_from and len(alive) > 1 and lines == dict.fromkeys(lines, clean.clean(text)):
        # 「1 2 3」 alone for several points: meant for one of them, we cannot know which.
        return Refuse(Why.LINES_DIFFER, {"wanted": len(alive), "given": 1})
    return lines


def keep_each(turn: Turn, stop: Stop, lines: Mapping[int, str]) -> bool | Refuse:
    """Answers the same question for the points with these numbers."""
    listed, asked = _asked_of_each(turn, stop.question)
    alive, options = points.live(turn.answers, listed), turn.options(asked)
    kept: dict[int, str] = {}
    for number, line in lines.items():
        parsed = parse.one(asked, line, options)
        if isinstance(parsed, Refuse):
            return Refuse(parsed.why, {**parsed.facts, "said": f"{number}：{parsed.facts.get('said', '')}"})
        kept[number] = parsed
    for number, value in kept.items():
        place = Place(asked.id, alive[number - 1])
        turn.keep(place, with_hidden(turn, place, asked, value))
    turn.keep(stop.place, "yes")
    lacking = sum(not turn.answers.get(Place(asked.id, point)) for point in alive)
    turn.receipt(stop.place, count=len(kept), lacking=lacking)
    return lacking == 0


def _asked_of_each(turn: Turn, question: Question) -> tuple[Place, Question]:
    each = route.each_of(turn.outline, question)
    if each is None:
        raise ValueError(question.id)
    return each.listed, each.asked


def _step(turn: Turn, stop: Stop, text: str) -> bool | Refuse:
    """A step of 分步问我: kept, and at once part of the long answer, so that who stops half-way has lost nothing."""
    said = parse.one(stop.question, text)
    body = turn.find(Place(stop.question.step_of, stop.place.point))
    if isinstance(said, Refuse) or body is None:
        return said if isinstance(said, Refuse) else Refuse(Why.NO_SUCH_QUESTION)
    before, told = turn.answers.get(body.place, ""), _told(turn, body)
    now = joining.join_steps(*_in_order(body, {**told, stop.question.id: said}))
    was = joining.join_steps(*_in_order(body, told))
    # What the steps said so far stands at the end, unless the writer changed it since: then the new step follows.
    kept = joining.join(before.removesuffix(was), now) if before.endswith(was) else joining.join(before, said)
    fitting = parse.fits(body.question, kept)
    if isinstance(fitting, Refuse):
        return fitting
    turn.keep(stop.place, said)
    turn.keep(body.place, fitting)
    turn.receipt(body.place)
    return True


def joined(turn: Turn, body: Stop) -> Joined | None:
    """What the steps of a long answer became in it; None where nothing was told."""
    told = _told(turn, body)
    shows, case, _ = _in_order(body, told)
    count = sum(bool(said) for said in told.values())
    return Joined(body.place, count, joining.needs_lead(shows, case)) if count else None


def _told(turn: Turn, body: Stop) -> Mapping[str, str]:
    return {step: turn.answers.get(Place(step, body.place.point), "") for step in body.question.steps}


def _in_order(body: Stop, told: Mapping[str, str]) -> tuple[str, str, str]:
    """What shows, the case, and what it means: the steps that are no case, before and behind it."""
    steps = body.question.steps
    at = steps.index(names.CASE) if names.CASE in steps else len(steps)
    shows, means = "", ""
    for step in steps[:at]:
        shows = joining.join(shows, told[step])
    for step in steps[at + 1 :]:
        means = joining.join(means, told[step])
    return shows, told.get(names.CASE, ""), means
