"""A question as a message: where it stands, what is asked, what is there, what is left, and its buttons."""

from bot.draft import proposals, wording
from bot.interview import numerals, points, route, turn
from bot.interview.outline import Kind, Offer, Option, Place, Question, Role, Section
from bot.interview.progress import progress
from bot.interview.route import Stop
from bot.interview.session import At, Mode
from bot.store import answers as kept_answers
from bot.usecases.replies import Asked, Button, Reply, Rows, rows
from bot.usecases.work import Desk, Work

_SHOWN = 1200  # characters of an earlier text that a question repeats: about two phone screens
_OPTION_LABEL = 9  # characters of a claim that fit on a button


def screen(desk: Desk, work: Work, stop: Stop, at: At) -> Reply:
    """The question as it is asked."""
    lines = [where(desk, work, stop), *_claim(work, stop), "", _ask(desk, work, stop, at)]
    lines += _choices(desk, work, stop)
    lines += _there(desk, work, stop, at)
    offered = offer(desk, work, stop)
    if offered:
        lines += ["", desk.say("ask.offered", text=offered)]
    return Reply(
        "\n".join(lines),
        buttons(desk, work, stop, at),
        hint="" if at.mode is Mode.REWORD else stop.question.hint,
        foot=_left(desk, work),
        asked=asked(work, stop),
        about=stop.place,
        report=work.report.id,
    )


def asked(work: Work, stop: Stop) -> Asked:
    path = tuple(stop.section.id.split("/"))
    return Asked(work.report.id, work.outline.id, path, stop.place, stop.question.required)


def where(desk: Desk, work: Work, stop: Stop) -> str:
    """部分 › 方面 › 第几条."""
    parts = [name_of(work, stop.section)]
    if stop.section.role is Role.ASPECT and (part := work.section(stop.section.id.rpartition("/")[0])) is not None:
        parts.insert(0, name_of(work, part))
    if stop.ordinal:
        parts.append(desk.say("ask.nth", n=stop.ordinal, total=stop.total))
    return " › ".join(parts)


def name_of(work: Work, section: Section) -> str:
    """A section's heading, short enough for one line; an aspect with its number."""
    words = wording.wording(section, work.answers, work.style)
    number = work.aspect_number(section)
    if number and len(words) > 20:  # noqa: PLR2004  # one line of a phone
        words = section.heading.short
    return (wording.number(2, number) if number else "") + words


def offer(desk: Desk, work: Work, stop: Stop) -> str:
    """The text offered with a question, "" where there is none (any more)."""
    offered = _offer_of(work, stop.question)
    if offered is None or route.is_done(work.answers, stop):
        return ""
    if offered.pattern:
        return proposals.propose(work.outline, work.answers, offered.pattern)
    if offered.reuse:
        return _reused(desk, work, stop.question)
    return offered.text


def options(work: Work, stop: Stop) -> tuple[Option, ...]:
    return turn.options_of(work.outline, work.answers, stop.question)


def buttons(desk: Desk, work: Work, stop: Stop, at: At) -> Rows:
    """The buttons of the question on screen."""
    own = (*_option_buttons(desk, work, stop), *_own_buttons(desk, work, stop, at))
    first = work.stops()[0].place == stop.place
    moving = (
        *(() if first else (work.bound(desk.say("button.back"), "back"),)),
        work.button(desk.say("button.map"), "map"),
        *_section_buttons(desk, work, stop),
    )
    return rows(own) + rows(moving)


def _section_buttons(desk: Desk, work: Work, stop: Stop) -> tuple[Button, ...]:
    """What concerns the whole section or list of the question."""
    made: list[Button] = []
    top = stop.section.points
    if stop.place.question == "body" and top is not None:
        made.append(work.button(desk.say("button.reword"), "reword", top.question.id))
    elif stop.section.role is Role.ASPECT and stop.is_list:
        made.append(work.button(desk.say("button.heading"), "go", f"{stop.section.id}/heading"))
    return tuple(made)


def _own_buttons(desk: Desk, work: Work, stop: Stop, at: At) -> tuple[Button, ...]:
    """What can be done with this question's answer."""
    question, done = stop.question, route.is_done(work.answers, stop)
    made: list[Button] = []
    if offered := offer(desk, work, stop):
        made.append(work.bound(_offer_label(work, question, offered), "offer"))
    if done or (question.kind is Kind.LONG and question.required):
        made.append(work.bound(desk.say("button.next"), "next"))
    elif not question.required:
        skip = desk.say("button.leave") if question.on_request and not question.step_of else desk.say("button.skip")
        made.append(work.bound(question.skip or skip, "skip"))
    if question.steps and not done:
        made.append(work.bound(desk.say("button.steps"), "steps"))
    if question.kind is Kind.LONG and done and at.mode is Mode.WRITE:
        made.append(work.button(desk.say("button.append"), "append", str(stop.place)))
    if stop.is_list and at.mode is Mode.REWORD:
        made.append(work.button(desk.say("button.add"), "add", str(stop.place)))
    if done and question.kind in (Kind.LONG, Kind.SHORT):
        made.append(work.button(desk.say("button.history"), "history", str(stop.place)))
    return tuple(made)


def _option_buttons(desk: Desk, work: Work, stop: Stop) -> tuple[Button, ...]:
    question = stop.question
    if question.kind is Kind.EACH:
        return _each_buttons(work, stop)
    chosen = work.text(stop.place).split()
    made: list[Button] = []
    for number, option in enumerate(options(work, stop), start=1):
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
    listed = work.outline.known[stop.question.each.partition(":")[0]]
    each = None if listed.points is None else route.each_question(listed.points, stop.question)
    if each is None or not each.options_from:
        return ()
    alive = points.live(work.answers, Place(listed.question.id))
    return tuple(
        work.button(_numbered(number, points.claim(work.answers, point)), "go", f"{each.id}@{point}")
        for number, point in enumerate(alive, start=1)
    )


def _numbered(number: int, claim: str) -> str:
    short = claim if len(claim) <= _OPTION_LABEL else f"{claim[: _OPTION_LABEL - 1]}…"
    return f"{number} {short}"


def _claim(work: Work, stop: Stop) -> list[str]:
    if not stop.place.point or stop.place.question == points.CLAIM:
        return []
    return [points.claim(work.answers, stop.place.point)]


def _ask(desk: Desk, work: Work, stop: Stop, at: At) -> str:
    if stop.is_list and at.mode is Mode.REWORD:
        count = len(points.live(work.answers, stop.place))
        return desk.say("ask.reword", count=count)
    if stop.is_list and points.live(work.answers, stop.place):
        return desk.say("ask.more", noun=stop.points.noun if stop.points else "")
    return stop.question.ask


def _choices(desk: Desk, work: Work, stop: Stop) -> list[str]:
    """Numbered lists that the question is about: the points to choose from, and for EACH those that are asked."""
    question = stop.question
    if question.kind is not Kind.EACH:
        listed = options(work, stop) if question.options_from else ()
        return ["", *(f"{number} {option.label}" for number, option in enumerate(listed, start=1))] if listed else []
    known = work.outline.known[question.each.partition(":")[0]]
    each = None if known.points is None else route.each_question(known.points, question)
    lines: list[str] = []
    if each is not None and each.options_from:
        from_points = turn.options_of(work.outline, work.answers, each)
        lines += ["", desk.say("ask.problems")]
        lines += [f"{number} {option.label}" for number, option in enumerate(from_points, start=1)]
    if each is not None:
        lines += ["", known.question.name]
        numbered = {option.id: n for n, option in enumerate(turn.options_of(work.outline, work.answers, each), start=1)}
        for number, point in enumerate(points.live(work.answers, Place(known.question.id)), start=1):
            chosen = _said_of(work.text(Place(each.id, point)), numbered)
            lines.append(f"{number} {points.claim(work.answers, point)}{chosen}")
    return lines


def _said_of(text: str, numbered: dict[str, int]) -> str:
    """What is kept for a point already: numbers of the chosen ones, or the words."""
    if not text:
        return ""
    shown = " ".join(str(numbered[each]) for each in text.split() if each in numbered) if numbered else text
    return f"（{shown}）" if shown else ""


def _there(desk: Desk, work: Work, stop: Stop, at: At) -> list[str]:
    """What is there already, and what a message will do to it."""
    question = stop.question
    if stop.is_list:
        alive = points.live(work.answers, stop.place)
        claims = [f"{number} {points.claim(work.answers, point)}" for number, point in enumerate(alive, start=1)]
        return ["", *claims] if claims else []
    if question.kind not in (Kind.LONG, Kind.SHORT, Kind.NUMBER, Kind.DATE):
        return []
    if question.id.endswith("/heading") and not work.text(stop.place):
        return ["", desk.say("ask.now", text=wording.wording(stop.section, work.answers, work.style))]
    text = work.text(stop.place)
    if not text:
        return []
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
    key = "ask.now" if question.kind is not Kind.LONG else f"ask.now_{at.mode}"
    return ["", desk.say(key, text=numerals.say_date(shown) if question.kind is Kind.DATE else shown)]


def _left(desk: Desk, work: Work) -> str:
    there = progress(work.outline, work.answers)
    return desk.say("ask.left", left=there.left, minutes=there.minutes) if there.left else desk.say("ask.none_left")


def _offer_of(work: Work, question: Question) -> Offer | None:
    """A question's own offer; for EACH the one of the question that it asks."""
    if question.offer is not None or question.kind is not Kind.EACH:
        return question.offer
    listed = work.outline.known[question.each.partition(":")[0]].points
    each = None if listed is None else route.each_question(listed, question)
    return None if each is None else each.offer


def _offer_label(work: Work, question: Question, offered: str) -> str:
    found = _offer_of(work, question)
    return offered if found is None else found.label


def _reused(desk: Desk, work: Work, question: Question) -> str:
    """What the author's last report says to the same questions, a line each; "" unless it says all of them."""
    wanted = [Place(member) for member in question.members] or [Place(question.id)]
    said = kept_answers.last_said(desk.db, work.report.author, work.report.id, wanted)
    return "\n".join(said[place] for place in wanted) if len(said) == len(wanted) else ""
