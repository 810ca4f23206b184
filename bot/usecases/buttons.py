"""The buttons of the question on screen."""

from bot.interview import answering, names, points, probing, route, turn
from bot.interview.outline import Kind, Place, Question, Role
from bot.interview.route import Stop
from bot.interview.session import At, Mode
from bot.usecases import offers
from bot.usecases.replies import Button, Rows, rows
from bot.usecases.work import Desk, Work

_OPTION_LABEL = 9  # characters of a claim that fit on a button


def of_question(desk: Desk, work: Work, stop: Stop, at: At) -> Rows:
    """The buttons of the question on screen."""
    options, own = _option_buttons(desk, work, stop), _own_buttons(desk, work, stop, at)
    # What can be tapped through is tapped by few: the way on stands first, before a screen of points.
    own = (*own, *options) if stop.question.kind is Kind.EACH else (*options, *own)
    if probing.is_probe(stop.question):
        return rows((*_probe_buttons(desk, work, stop), work.button(desk.say("button.map"), "map")))
    first = work.stops()[0].place == stop.place
    moving = (
        *(() if first else (work.bound(desk.say("button.back"), "back"),)),
        work.button(desk.say("button.map"), "map"),
        *_section_buttons(desk, work, stop),
    )
    return rows(own) + rows(moving)


def _probe_buttons(desk: Desk, work: Work, stop: Stop) -> tuple[Button, ...]:
    """Another probe, where there is one, and back to the long answer."""
    left = probing.next_place(work.outline, work.answers, stop.section, stop.place.point)
    enough = work.bound(desk.say("button.enough"), "next")
    return (enough,) if left is None else (work.bound(desk.say("button.another"), "probe"), enough)


def _section_buttons(desk: Desk, work: Work, stop: Stop) -> tuple[Button, ...]:
    """What concerns the whole section or list of the question."""
    made: list[Button] = []
    top = stop.section.points
    if stop.place.question == names.BODY and top is not None:
        made.append(work.button(desk.say("button.reword"), "reword", top.question.id))
    elif stop.section.role is Role.ASPECT and stop.is_list:
        made.append(work.button(desk.say("button.aspect_heading"), "go", f"{stop.section.id}/{names.HEADING}"))
    return tuple(made)


def _own_buttons(desk: Desk, work: Work, stop: Stop, at: At) -> tuple[Button, ...]:
    """What can be done with this question's answer."""
    question, done = stop.question, route.is_done(work.answers, stop)
    made: list[Button] = []
    if offered := offers.text_of(desk, work, stop):
        made.append(work.bound(offers.label_of(work, question, offered), "offer"))
    made.append(_away(desk, work, question, done=done))
    if question.steps and not done:
        made.append(work.bound(desk.say("button.steps"), "steps"))
    probed = probing.is_probed(work.outline, work.answers, stop.section, stop.place)
    if probed and probing.next_place(work.outline, work.answers, stop.section, stop.place.point) is not None:
        made.append(work.bound(desk.say("button.probe"), "probe"))
    if question.kind is Kind.LONG and done and at.mode is Mode.WRITE:
        made.append(work.button(desk.say("button.append"), "append", str(stop.place)))
    if question.kind is Kind.LONG and done and at.mode is Mode.APPEND:
        made.append(work.button(desk.say("button.rewrite"), "rewrite", str(stop.place)))
    if (
        question.kind in (Kind.LONG, Kind.SHORT)
        and done
        and not question.required
        and not question.step_of
        and question.id != points.CLAIM
    ):
        made.append(work.bound(desk.say("button.clear"), "clear"))
    if stop.is_list and at.mode is Mode.REWORD:
        made.append(work.button(desk.say("button.add"), "add", str(stop.place)))
    if done and question.kind in (Kind.LONG, Kind.SHORT):
        made.append(work.button(desk.say("button.history"), "history", str(stop.place)))
    return tuple(made)


def _away(desk: Desk, work: Work, question: Question, *, done: bool) -> Button:
    """The way on: with the answer, without one, or, where one is required, for now."""
    if done or (question.chosen and Place(question.id) not in work.answers):
        return work.bound(desk.say("button.next"), "next")
    if question.required:
        return work.bound(desk.say("button.later"), "later")
    return work.bound(question.skip or desk.say(_skip_key(question)), "skip")


def _skip_key(question: Question) -> str:
    """跳过 for what is asked in turn; what was looked up is left as it is."""
    if not question.on_request or question.step_of:
        return "button.skip"
    return "button.leave_out" if question.kind is Kind.LONG else "button.leave"


def _option_buttons(desk: Desk, work: Work, stop: Stop) -> tuple[Button, ...]:
    question = stop.question
    if question.kind is Kind.EACH:
        return _each_buttons(work, stop)
    chosen = answering.stands_chosen(work.answers, stop.place, question)
    made: list[Button] = []
    for number, option in enumerate(turn.options_of(work.outline, work.answers, stop.question), start=1):
        label = _numbered(number, option.label) if question.options_from else option.label
        if question.kind is Kind.CHOICE:
            made.append(work.bound(label, "pick", option.id))
        elif option.id in chosen:
            made.append(work.bound(desk.say("button.chosen", label=label), "unset", option.id))
        else:
            made.append(work.bound(label, "set", option.id))
    return tuple(made)


def _each_buttons(work: Work, stop: Stop) -> tuple[Button, ...]:
    """Where the points are chosen from others, each can be tapped through by itself."""
    each = route.each_of(work.outline, stop.question)
    if each is None or not each.asked.options_from:
        return ()
    alive = points.live(work.answers, each.listed)
    return tuple(
        work.button(_numbered(number, points.claim(work.answers, point)), "go", str(Place(each.asked.id, point)))
        for number, point in enumerate(alive, start=1)
    )


def _numbered(number: int, claim: str) -> str:
    short = claim if len(claim) <= _OPTION_LABEL else f"{claim[: _OPTION_LABEL - 1]}…"
    return f"{number} {short}"
