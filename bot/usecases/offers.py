"""Texts that a question offers: taken with one tap, never by themselves."""

from collections.abc import Mapping

from bot.draft import proposals
from bot.interview import route
from bot.interview.outline import Kind, Offer, Place, Question
from bot.interview.route import Stop
from bot.store import answers as kept_answers
from bot.usecases.work import Desk, Work


def text_of(desk: Desk, work: Work, stop: Stop) -> str:
    """The text offered with a question, "" where there is none (any more)."""
    offered = _offer_of(work, stop.question)
    if offered is None or route.is_done(work.answers, stop):
        return ""
    if offered.pattern:
        return proposals.propose(work.outline, work.answers, offered.pattern)
    if offered.reuse:
        return "\n".join(_last_said(desk, work, stop.question).values())
    return offered.text


def _offer_of(work: Work, question: Question) -> Offer | None:
    """A question's own offer; for EACH the one of the question that it asks."""
    if question.offer is not None or question.kind is not Kind.EACH:
        return question.offer
    each = route.each_of(work.outline, question)
    return None if each is None else each.asked.offer


def label_of(work: Work, question: Question, offered: str) -> str:
    found = _offer_of(work, question)
    return offered if found is None else found.label


def parts_of(desk: Desk, work: Work, stop: Stop) -> tuple[tuple[Place, str], ...]:
    """What the text offered with questions that are asked at once says to each; () with any other question."""
    offered = stop.question.offer
    if offered is None or not offered.reuse or not stop.question.members:
        return ()
    return tuple(_last_said(desk, work, stop.question).items())


def _last_said(desk: Desk, work: Work, question: Question) -> Mapping[Place, str]:
    """What an earlier report of the author's says to the questions that have no answer here yet.

    Another subject's may say some of them only: a 班子 has a 单位 and nobody's 姓名.
    """
    asked = [Place(member) for member in question.members] or [Place(question.id)]
    wanted = [place for place in asked if not work.text(place)]
    return kept_answers.last_said(desk.db, work.report.author, work.report.id, wanted)
