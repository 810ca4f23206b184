"""A question as a message: where it stands, what is asked, what is there, what is left, and its buttons."""

from collections.abc import Sequence

from bot.draft import proposals, wording
from bot.interview import names, numerals, points, probing, route, turn
from bot.interview.outline import Kind, Mark, Option, Place, Role, Section
from bot.interview.route import Stop
from bot.interview.session import At, Mode
from bot.usecases import buttons, how_far, offers, past
from bot.usecases.replies import Asked, Reply
from bot.usecases.work import Desk, Work

_FEW = 6  # claims that stand on lines of their own
_WIDE, _HALF = 18, 8  # characters of a claim on a line of a phone, and on half of one
_SHOWN = 1200  # characters of an earlier text that a question repeats to who wants to change it
_TAIL = 120  # and of one that is only added to: six lines of a phone


def screen(desk: Desk, work: Work, stop: Stop, at: At) -> Reply:
    """The question as it is asked."""
    lines = [where(desk, work, stop), *_claim(work, stop), "", _ask(desk, work, stop, at)]
    lines += _choices(desk, work, stop)
    lines += _there(desk, work, stop, at)
    offered = offers.text_of(desk, work, stop)
    if offered:
        lines += ["", desk.say("ask.offered", text=offered)]
    hint = "" if at.mode is Mode.REWORD else stop.question.hint
    return Reply(
        "\n".join(lines),
        buttons.of_question(desk, work, stop, at),
        hint="\n".join(each for each in (past.shown(desk, work, stop), hint) if each),
        foot=how_far.now_and_then(desk, work, stop),
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
    if probing.is_probe(stop.question):
        parts.append(desk.say("probe.where"))
    elif stop.question.step_of and (body := work.find(Place(stop.question.step_of, stop.place.point))) is not None:
        steps = body.question.steps
        parts.append(desk.say("ask.step", n=steps.index(stop.question.id) + 1, total=len(steps)))
    return " › ".join(parts)


def in_brief(desk: Desk, work: Work, stop: Stop) -> str:
    """A place in as few words as tell it from others: （一）第1条, 原因第2条, “结尾句”."""
    collected, question = stop.section.points, stop.question
    number = work.aspect_number(stop.section)
    whose = wording.number(2, number) if number else ""
    if collected is not None and stop.place.point:
        home = points.home_of(work.outline, work.answers, stop.place.point)
        top = stop.ordinal
        if home is not None and home.parent:
            outer = points.home_of(work.outline, work.answers, home.parent)
            top = top if outer is None else outer.ordinal
        whose = (whose or collected.question.name) + desk.say("button.nth", n=top)
    plain = question.id == names.BODY or (stop.is_list and not stop.place.point)
    return whose if plain and (whose or stop.is_list) else desk.say("ask.place", where=whose, name=question.name)


def name_of(work: Work, section: Section) -> str:
    """A section's heading, short enough for one line; an aspect with its number."""
    words = wording.wording(section, work.answers, work.style)
    number = work.aspect_number(section)
    if number and len(words) > 20:  # noqa: PLR2004  # one line of a phone
        words = section.heading.short
    return (wording.number(2, number) if number else "") + words


def options(work: Work, stop: Stop) -> tuple[Option, ...]:
    return turn.options_of(work.outline, work.answers, stop.question)


def _claim(work: Work, stop: Stop) -> list[str]:
    if not stop.place.point or stop.place.question == points.CLAIM:
        return []
    return [points.claim(work.answers, stop.place.point)]


def _ask(desk: Desk, work: Work, stop: Stop, at: At) -> str:
    if stop.is_list and at.mode is Mode.REWORD:
        count = len(points.live(work.answers, stop.place))
        return desk.say("ask.reword", count=count) if count > 1 else desk.say("ask.reword_one")
    if stop.is_list and points.live(work.answers, stop.place):
        return desk.say("ask.more")
    if stop.is_list and stop.points is not None and stop.points.least > 1 and stop.question.required:
        return stop.question.ask + desk.say("ask.least", least=stop.points.least, noun=stop.points.noun)
    return stop.question.ask


def _choices(desk: Desk, work: Work, stop: Stop) -> list[str]:
    """Numbered lists that the question is about: the points to choose from, and for EACH those that are asked."""
    question = stop.question
    if any(option.means for option in question.options):
        return ["", *(_meant(desk, work, option) for option in question.options)]
    if question.kind is not Kind.EACH:
        listed = options(work, stop) if question.options_from else ()
        return ["", *_in_short([option.label for option in listed])] if listed else []
    each = route.each_of(work.outline, question)
    if each is None:
        return []
    alive = points.live(work.answers, each.listed)
    from_points = turn.options_of(work.outline, work.answers, each.asked)
    if not from_points:
        lines = _in_short([points.claim(work.answers, point) for point in alive], most_alone=len(alive))
        said = [_said_of(work.text(Place(each.asked.id, point)), {}) for point in alive]
        return ["", each.collecting.name, *map("".join, zip(lines, said, strict=True))]
    # The points themselves stand on the buttons below.
    lines = ["", desk.say("ask.problems"), *_in_short([option.label for option in from_points])]
    numbered = {option.id: number for number, option in enumerate(from_points, start=1)}
    linked = [
        f"{number}{chosen}"
        for number, point in enumerate(alive, start=1)
        if (chosen := _said_of(work.text(Place(each.asked.id, point)), numbered))
    ]
    return [*lines, desk.say("ask.linked", numbers="　".join(linked))] if linked else lines


def _in_short(claims: Sequence[str], most_alone: int = _FEW) -> list[str]:
    """Claims with their numbers, a line each; where they are many, two on a line."""
    many = len(claims) > most_alone
    most = _HALF if many else _WIDE
    cut = [claim if len(claim) <= most else f"{claim[: most - 1]}…" for claim in claims]
    lines = [f"{number} {claim}" for number, claim in enumerate(cut, start=1)]
    return ["　".join(lines[at : at + 2]) for at in range(0, len(lines), 2)] if many else lines


def _meant(desk: Desk, work: Work, option: Option) -> str:
    """What an option stands for; a list of aspects that nobody verified says so."""
    of_list = [each for each in work.outline.meeting.aspects if each.when is not None and option.id in each.when.any_of]
    unverified = any(aspect.mark is Mark.BACKGROUND for aspect in of_list)
    return f"{option.label}：{option.means}{desk.say('outline.unverified') if unverified else ''}"


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
    if question.id.endswith(f"/{names.HEADING}") and not work.text(stop.place):
        return ["", desk.say("ask.now", text=wording.wording(stop.section, work.answers, work.style))]
    text = work.text(stop.place) or (proposals.title(work.outline, work.answers) if question.id == names.TITLE else "")
    if not text:
        return []
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
    if at.mode is Mode.APPEND and len(text) > _TAIL:
        shown = f"……{text[-_TAIL:]}"  # what is added goes behind it
    long_key = "ask.now_append" if at.mode is Mode.APPEND else "ask.now_write"
    key = long_key if question.kind is Kind.LONG else "ask.now"
    return ["", desk.say(key, text=numerals.say_date(shown) if question.kind is Kind.DATE else shown)]
