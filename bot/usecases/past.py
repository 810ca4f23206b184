"""去年这样写: what last year's material has for a question, and how much of an answer is still last year's words."""

from bot.interview import names, points, probing
from bot.interview.outline import Place, Role
from bot.interview.route import Stop
from bot.reading import likeness, repeated
from bot.store import last_years
from bot.store.last_years import Past
from bot.usecases.work import Desk, Work

_ALIKE = 0.2  # wordings of two years' aspects share little: 党性修养 and 带头增强党性
_SHOWN, _TEXT = 3, 160  # problems, and characters of one: what fits a folded hint
_REPEATED = 0.3  # from here on a reader who knows last year's text notices


def shown(desk: Desk, work: Work, stop: Stop) -> str:
    """去年这样写：… for a question about this year's problems; "" where nothing of last year's is like it."""
    if stop.section.role is not Role.ASPECT or stop.section.rectifies or probing.is_probe(stop.question):
        return ""
    if not (stop.is_list or stop.question.id == names.BODY):
        return ""
    past = last_years.of(desk.db, work.report.id)
    if not past:
        return ""
    if stop.is_list:
        near = _of_aspect(past, stop.section.heading.short)
        return desk.say("past.claims", text="；".join(each.claim for each in near[:_SHOWN])) if near else ""
    claim = points.claim(work.answers, stop.place.point)
    best = max(past, key=lambda each: likeness.of(claim, each.claim))
    if likeness.of(claim, best.claim) < _ALIKE:
        return ""
    text = best.text if len(best.text) <= _TEXT else f"{best.text[:_TEXT]}……"
    return desk.say("past.text", claim=best.claim, text=text)


def alike(desk: Desk, work: Work, place: Place) -> int:
    """How many per cent of an answer are last year's words; 0 where a reader would not notice."""
    text = work.text(place)
    past = last_years.of(desk.db, work.report.id) if text and place.question == names.BODY else ()
    found = repeated.share(text, (each.text for each in past)) if past else 0.0
    return round(100 * found) if found >= _REPEATED else 0


def still_alike(desk: Desk, work: Work) -> tuple[tuple[Stop, int], ...]:
    """The answers that still read like last year's, with how much of them does."""
    if not last_years.of(desk.db, work.report.id):
        return ()
    bodies = (stop for stop in work.stops() if stop.question.id == names.BODY and stop.section.role is Role.ASPECT)
    return tuple((stop, percent) for stop in bodies if (percent := alike(desk, work, stop.place)))


def _of_aspect(past: tuple[Past, ...], heading: str) -> list[Past]:
    """The problems of last year's aspect that is likest to this one."""
    best = max((each.aspect for each in past), key=lambda aspect: likeness.of(heading, aspect))
    return [each for each in past if each.aspect == best] if likeness.of(heading, best) >= _ALIKE else []
