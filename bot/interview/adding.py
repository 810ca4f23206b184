"""New points of a list, and what stood behind the stops of their claims: a problem's body, a measure's actions."""

from collections.abc import Sequence

from bot.interview import claims, names, parse, points
from bot.interview.effects import Refuse, Why
from bot.interview.outline import Kind, Place, PointList, Question
from bot.interview.turn import Turn


def add(turn: Turn, listed: Place, lines: Sequence[claims.Line], collected: PointList) -> None:
    """New points at the end of a list, each with what stood behind its claim."""
    first = points.next_id(turn.answers)
    made = tuple(f"p{first + index}" for index in range(len(lines)))
    for point, line in zip(made, lines, strict=True):
        turn.keep(Place(points.CLAIM, point), line.claim)
    turn.keep(listed, " ".join([*points.all_in(turn.answers, listed), *made]))
    for point, line in zip(made, lines, strict=True):
        if line.body:
            _keep(turn, collected, point, line.body)


def takes_text(collected: PointList) -> bool:
    """Whether what stands behind a claim's stop has a place of its own."""
    return collected.inner is not None or _body_of(collected) is not None


def unfit(collected: PointList, text: str) -> Refuse | None:
    """Why a text cannot stand behind a claim of this list."""
    if collected.inner is None:
        body = _body_of(collected)
        kept = text if body is None else parse.fits(body, text)
        return kept if isinstance(kept, Refuse) else None
    _, actions = _actions(collected, text)
    if len(actions) > collected.inner.most:
        return Refuse(Why.TOO_MANY_POINTS, {"most": collected.inner.most, "have": 0, "given": len(actions)})
    tried = (parse.fits(collected.inner.questions[0], action) for action in actions)
    return next((refused for refused in tried if isinstance(refused, Refuse)), None)


def exchange(turn: Turn, collected: PointList, point: str, was: str, becomes: str) -> Refuse | None:
    """The text behind a claim for another one, if it still stands where it was put."""
    if was == becomes:
        return None
    if collected.inner is None:
        body = _body_of(collected)
        if body is None or turn.answers.get(Place(body.id, point), "") != was:
            return Refuse(Why.CHANGED_SINCE)
        turn.keep(Place(body.id, point), becomes)
        return None
    (lead, old), (new_lead, new) = _actions(collected, was), _actions(collected, becomes)
    alive = points.live(turn.answers, Place(collected.inner.question.id, point))
    if not was and not alive:
        _keep(turn, collected, point, becomes)
        return None
    made = points_of(turn, alive, old)
    if not was or made is None or len(old) != len(new) or turn.answers.get(Place(names.LEAD, point), "") != lead:
        return Refuse(Why.CHANGED_SINCE)
    turn.keep(Place(names.LEAD, point), new_lead)
    for each, action in zip(made, new, strict=True):
        turn.keep(Place(points.CLAIM, each), action)
    return None


def points_of(turn: Turn, alive: Sequence[str], said: Sequence[str]) -> tuple[str, ...] | None:
    """The points that claims made, each its own, also where two are the same; None where one is gone."""
    left = list(alive)
    made: list[str] = []
    for claim in said:
        point = next((each for each in left if points.claim(turn.answers, each) == claim), None)
        if point is None:
            return None
        left.remove(point)
        made.append(point)
    return tuple(made)


def _keep(turn: Turn, collected: PointList, point: str, text: str) -> None:
    inner, body = collected.inner, _body_of(collected)
    if inner is not None:
        lead, actions = _actions(collected, text)
        if lead:
            turn.keep(Place(names.LEAD, point), lead)
        add(turn, Place(inner.question.id, point), [claims.Line(action) for action in actions], inner)
    elif body is not None:
        turn.keep(Place(body.id, point), text)


def _actions(collected: PointList, text: str) -> tuple[str, tuple[str, ...]]:
    """Lead-in and actions, as if the text had been sent to the list inside the point."""
    lead, actions = claims.split_lead_in(text)
    has_lead = any(asked.id == names.LEAD for asked in collected.questions)
    return (lead, actions) if actions and (has_lead or not lead) else ("", (text,) if text else ())


def _body_of(collected: PointList) -> Question | None:
    """The long answer of a point that takes what stands behind its claim; None where a point has none."""
    return next((asked for asked in collected.questions[1:] if asked.kind is Kind.LONG), None)
