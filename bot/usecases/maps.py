"""目录: every section with what is done, one section with its points, one point with what can be done to it."""

from collections.abc import Iterator

from bot.draft import wording
from bot.interview import carrying, clean, names, numerals, parts, points, route
from bot.interview.outline import Kind, Place, PointList, Question, Role, Section, walk
from bot.interview.route import Stop
from bot.usecases import asking, how_far
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.starting import brief
from bot.usecases.work import Desk, Work

_EXCERPT = 40  # characters of an answer that a list shows: about two lines of a phone
_LABEL = 10  # characters on a button: two fit a row of a narrow phone


def overview(desk: Desk, work: Work) -> Reply:
    """All sections, a button each that says what is done."""
    stops = work.stops()
    made = tuple(
        work.button(_mark(desk, work, own) + label(work, section) + _counted(work, section), "section", section.id)
        for section in _sections(work)
        for own in ([stop for stop in stops if stop.section is section],)
        if own or section.role is Role.PART
    )
    made += tuple(
        work.button(desk.say("carry.map", name=_short(each.heading.short)) + _counted(work, each), "section", each.id)
        for each in _unused(work)
    )
    aside = (work.button(desk.say("button.unplaced"), "unplaced"),) if work.text(Place(names.UNPLACED)) else ()
    tail = rows((work.button(desk.say("button.go_on"), "open"), work.button(desk.say("button.draft"), "draft"), *aside))
    text = desk.say("map.title", title=brief(work))
    return Reply(
        f"{text}\n\n{how_far.left(desk, work)}", rows(made) + tail, desk.say("map.legend"), report=work.report.id
    )


def one_section(desk: Desk, work: Work, section: Section) -> Reply:
    """What a section holds: its questions, its points, those removed, and its wording."""
    lines, made = [_titled(work, section)], []
    if section.mark is not None:
        lines.append(desk.say(f"mark.{section.mark}"))
        lines += [desk.say("outline.source", source=section.source)] if section.source else []
    lines += [section.note] if section.note else []
    applies = route.applies(work.answers, section.when)
    lines += [] if applies else ["", desk.say("carry.unused")]
    if lead := work.text(wording.lead_place(section)):
        lines += ["", desk.say("map.lead", text=_excerpt(lead))]
    if section.points is not None:
        below, buttons = _points(desk, work, section.points, Place(section.points.question.id), grows=applies)
        lines += ["", *below]
        made += buttons
    for question in _shown_questions(section):
        if question.kind is not Kind.TOGETHER:  # its members have lines of their own
            lines += ["", f"{question.name}：{_value(desk, work, question)}"]
        made.append(work.button(_short(question.name), "go", question.id))
    made += _wording_buttons(desk, work, section) if applies else []
    made += [work.button(label(work, below), "section", below.id) for below in route.below(work.answers, section)]
    made += _shifting(desk, work, section)
    made.append(work.button(desk.say("button.map"), "map"))
    made.append(work.button(desk.say("button.go_on"), "open"))
    return Reply("\n".join(lines), rows(tuple(made)), report=work.report.id)


def _shifting(desk: Desk, work: Work, section: Section) -> list[Button]:
    """A part's ways to another place in the material."""
    there = parts.shown(work.outline, work.answers)
    if section not in there:
        return []
    at = there.index(section) + 1
    made = [work.button(desk.say("outline.forward"), "shift", f"{section.id}~{at - 1}")] if at > 1 else []
    if at < len(there):
        made.append(work.button(desk.say("outline.backward"), "shift", f"{section.id}~{at + 1}"))
    return made


def one_point(desk: Desk, work: Work, point: str) -> Reply | None:
    """A point: its texts, and move, remove, change; None where there is no such point."""
    home = points.home_of(work.outline, work.answers, point)
    if home is None:
        return None
    lines, made = [_claim(work, point)], []
    for question in home.points.questions:
        place = Place(question.id, point)
        if question.step_of:
            continue
        if question.id != points.CLAIM:
            lines += ["", f"{question.name}：{_value_at(desk, work, question, place)}"]
        made.append(work.button(desk.say("button.change", name=_short(question.name)), "go", str(place)))
    inner = home.points.inner
    if inner is not None:
        below, buttons = _points(desk, work, inner, Place(inner.question.id, point))
        lines += ["", *below]
        made += buttons
    made += _moving(desk, work, point, home)
    if section_id := home.section.id:
        made.append(work.button(desk.say("button.up_to", name=label(work, home.section)), "section", section_id))
    made.append(work.button(desk.say("button.go_on"), "open"))
    return Reply("\n".join(lines), rows(tuple(made)), report=work.report.id)


def _moving(desk: Desk, work: Work, point: str, home: points.Home) -> list[Button]:
    if home.ordinal == 0:
        return [work.button(desk.say("button.bring_back"), "bring", point)]
    made: list[Button] = []
    if home.ordinal > 1:
        made.append(work.button(desk.say("button.up"), "move", f"{point}~{home.ordinal - 1}"))
    if home.ordinal < home.total:
        made.append(work.button(desk.say("button.down"), "move", f"{point}~{home.ordinal + 1}"))
    if carrying.ways(work.outline, work.answers, point):
        made.append(work.button(desk.say("carry.button"), "carryto", point))
    return [*made, work.button(desk.say("button.remove"), "remove", point)]


def _points(
    desk: Desk, work: Work, collected: PointList, listed: Place, *, grows: bool = True
) -> tuple[list[str], list[Button]]:
    """A list's points with how long they are, those removed, and what can be done to the list."""
    lines, made = [], []
    for number, point in enumerate(points.live(work.answers, listed), start=1):
        lines.append(f"{number} {_claim(work, point)}{_written(desk, work, collected, point)}")
        made.append(work.button(desk.say("button.nth", n=number), "point", point))
    gone = points.removed(work.answers, listed)
    if gone:
        lines += ["", desk.say("map.removed")]
    for point in gone:
        lines.append(f"· {_claim(work, point)}")
        made.append(work.button(desk.say("button.bring_back_this", name=_claim(work, point)[:_LABEL]), "bring", point))
    if not lines:
        lines.append(desk.say("map.no_points"))
    if not grows:
        return lines, made
    made.append(work.button(desk.say("button.add"), "add", str(listed)))
    if points.live(work.answers, listed):
        made.append(
            work.button(
                desk.say("button.reword_lines" if collected.whole_lines else "button.reword"), "reword", str(listed)
            )
        )
    return lines, made


def _written(desk: Desk, work: Work, collected: PointList, point: str) -> str:
    """（186字） behind a claim, or what is missing."""
    if collected.whole_lines:
        return ""
    texts = [work.text(Place(question.id, point)) for question in collected.questions if question.kind is Kind.LONG]
    inner = collected.inner
    if inner is not None:
        texts += [_claim(work, each) for each in points.live(work.answers, Place(inner.question.id, point))]
    count = sum(clean.length(text) for text in texts)
    return desk.say("map.length", characters=count) if count else desk.say("map.empty")


def _sections(work: Work) -> Iterator[Section]:
    """Sections that apply now, in the order of the material."""
    for section in parts.in_order(work.outline, work.answers):
        if route.applies(work.answers, section.when):
            yield section
            yield from route.below(work.answers, section)


def _unused(work: Work) -> Iterator[Section]:
    """Aspects that do not apply now and that something was written for."""
    for section in walk(work.outline.sections):
        if section.role is Role.ASPECT and not route.applies(work.answers, section.when) and _counted(work, section):
            yield section


def _mark(desk: Desk, work: Work, own: list[Stop]) -> str:
    """Done, begun or not begun."""
    required = [stop for stop in own if stop.question.required]
    if not own:
        return ""
    if not any(route.is_open(work.answers, stop) for stop in required or own):
        return desk.say("map.done")
    return desk.say("map.begun") if any(route.is_done(work.answers, stop) for stop in own) else desk.say("map.open")


def _counted(work: Work, section: Section) -> str:
    if section.points is None:
        return ""
    count = len(points.live(work.answers, Place(section.points.question.id)))
    return f" {count}" if count else ""


def _shown_questions(section: Section) -> tuple[Question, ...]:
    """A section's questions, without its heading and lead-in: these have buttons of their own."""
    worded = {f"{section.id}/{names.HEADING}", f"{section.id}/{names.LEAD}"}
    return tuple(question for question in section.questions if question.id not in worded)


def _wording_buttons(desk: Desk, work: Work, section: Section) -> list[Button]:
    if f"{section.id}/{names.HEADING}" not in work.outline.known:
        return []
    key = "button.aspect_heading" if section.role is Role.ASPECT else "button.heading"
    return [
        work.button(desk.say(key), "go", f"{section.id}/{names.HEADING}"),
        work.button(desk.say("button.lead"), "go", f"{section.id}/{names.LEAD}"),
    ]


def _value(desk: Desk, work: Work, question: Question) -> str:
    return _value_at(desk, work, question, Place(question.id))


def _value_at(desk: Desk, work: Work, question: Question, place: Place) -> str:
    text = work.text(place) or ("" if place in work.answers else " ".join(question.chosen))
    if not text:
        return desk.say("map.put_aside") if place in work.answers else desk.say("map.empty_value")
    if question.kind is Kind.EACH:
        return desk.say("map.answered")
    if question.kind is Kind.DATE:
        return numerals.say_date(text)
    if question.kind in (Kind.CHOICE, Kind.MULTI):
        stop = work.find(place)
        labels = {} if stop is None else {each.id: each.label for each in asking.options(work, stop)}
        return "、".join(labels[each] for each in text.split() if each in labels)
    return _excerpt(text)


def _titled(work: Work, section: Section) -> str:
    number = work.aspect_number(section)
    return (wording.number(2, number) if number else "") + wording.wording(section, work.answers, work.style)


def label(work: Work, section: Section) -> str:
    number = work.aspect_number(section)
    typed = work.text(wording.heading_place(section))
    short = wording.wording(section, work.answers, work.style) if typed else section.heading.short
    return (wording.number(2, number) if number else "") + _short(short)


def _claim(work: Work, point: str) -> str:
    return points.claim(work.answers, point)


def _excerpt(text: str) -> str:
    flat = text.replace("\n", "")
    return flat if len(flat) <= _EXCERPT else f"{flat[:_EXCERPT]}……"


def _short(name: str) -> str:
    return name if len(name) <= _LABEL else f"{name[: _LABEL - 1]}…"
