"""How far a material is, in words: in full where somebody asks or comes back, on the way now and then."""

from bot.interview import route
from bot.interview.outline import Role
from bot.interview.progress import progress
from bot.interview.route import Stop
from bot.usecases.work import Desk, Work

_NAMED = 3  # parts that are named one by one: about two lines of a phone
_FEW = 2  # aspects: with more of them, what else there is goes without saying
_QUARTERS = {1: "progress.quarter", 2: "progress.half", 3: "progress.most"}


def left(desk: Desk, work: Work) -> str:
    """还有5个方面没写完，全部写完大约40分钟."""
    stops = work.stops()
    there = progress(work.outline, work.answers, stops)
    if not there.left:
        return desk.say("progress.none")
    lacking = [each for each in stops if each.question.required and not route.is_done(work.answers, each)]
    sections = tuple({each.section.id: each.section for each in lacking}.values())
    count = sum(each.role is Role.ASPECT for each in sections)
    others = [each for each in sections if each.role is not Role.ASPECT]
    named = [each.heading.short if each.points is None else each.points.question.name for each in others]
    shown = "、".join(named[:_NAMED])
    if len(named) > _NAMED:
        shown = desk.say("progress.several", named=shown, count=len(named))
    if named and 0 < count <= _FEW:  # one aspect and half an hour would not go together
        return desk.say("progress.aspects_and", count=count, named=shown, minutes=there.minutes)
    if count:
        return desk.say("progress.aspects", count=count, minutes=there.minutes)
    return desk.say("progress.parts", named=shown, minutes=there.minutes)


def now_and_then(desk: Desk, work: Work, stop: Stop) -> str:
    """What is said below a question: with the first of all, where a list of a section begins, and at each quarter."""
    if not stop.question.required or route.is_done(work.answers, stop):
        return ""
    stops = work.stops()
    there = progress(work.outline, work.answers, stops)
    whole, before = there.done + there.left, max(0, there.done - 1)
    quarter = 4 * there.done // whole
    passed = quarter > 4 * before // whole and quarter in _QUARTERS
    begins = stop.is_list and not stop.place.point and stop.place not in work.answers
    if not passed and not begins and stops[0].place != stop.place:
        return ""
    return (desk.say(_QUARTERS[quarter]) if passed else "") + left(desk, work)
