"""Texts for several answers at once, worked out outside the interview: a draft that came back, last year's parts."""

from bot.interview import parse, probing
from bot.interview.effects import Refuse, Why
from bot.interview.events import Take
from bot.interview.outline import Kind, Place, Question
from bot.interview.turn import Turn


def take(turn: Turn, event: Take) -> Refuse | None:
    """New revisions of these answers, all of them or none; the question on screen stays, if it is still wanted."""
    texts: dict[Place, str] = {}
    for place, text in event.texts:
        stop = turn.find(place)
        if stop is None or probing.is_probe(stop.question):
            return Refuse(Why.NO_SUCH_QUESTION)
        kept = _fits(stop.question, text)
        if isinstance(kept, Refuse):
            return kept
        texts[place] = kept
    for place, text in texts.items():
        turn.keep(place, text)
    return None


def _fits(question: Question, text: str) -> str | Refuse:
    """Words for a question that takes words, or options that it has."""
    if question.kind in (Kind.LONG, Kind.SHORT):
        return parse.fits(question, text)
    known = {option.id for option in question.options}
    if question.kind is Kind.MULTI and known and set(text.split()) <= known:
        return text
    return Refuse(Why.NO_SUCH_QUESTION)
