"""An edited message: its words are exchanged where they stand in the answer, if they still stand there."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import TypeVar

from bot.interview import adding, answering, claims, joining, listing, parse, points, probing
from bot.interview.claims import Line
from bot.interview.effects import Keep, Refuse, Why
from bot.interview.outline import Kind, Place
from bot.interview.route import Stop
from bot.interview.turn import Turn

_Key = TypeVar("_Key", int, str)


def mend(turn: Turn, stop: Stop, old: str, new: str) -> Refuse | None:
    """The answer as if the message had always said `new`; refused where that would change nothing."""
    match stop.question.kind:
        case Kind.LIST:
            refused = _claims(turn, stop, old, new)
        case Kind.TOGETHER:
            refused = _together(turn, stop, old, new)
        case Kind.EACH:
            refused = _each(turn, stop, old, new)
        case _:
            refused = _one(turn, stop, old, new)
    if refused is not None:
        return refused
    changed = any(isinstance(effect, Keep) for effect in turn.effects)
    return None if changed else Refuse(Why.SAME_AS_BEFORE)


def _one(turn: Turn, stop: Stop, old: str, new: str) -> Refuse | None:
    current = turn.answers.get(stop.place, "")
    options = turn.options(stop.question)
    was, becomes = (parse.one(stop.question, text, options) for text in (old, new))
    if isinstance(becomes, Refuse):
        return becomes
    if isinstance(was, Refuse):
        return Refuse(Why.CHANGED_SINCE)
    was, becomes = (answering.with_hidden(turn, stop.place, stop.question, text) for text in (was, becomes))
    # 3 stands in 13, 局长 in 副局长: only a paragraph is mended piece by piece.
    whole = becomes if current == was else None
    mended = joining.exchange(current, was, becomes) if stop.question.kind is Kind.LONG else whole
    if mended is None:
        return Refuse(Why.CHANGED_SINCE)
    kept = parse.fits(stop.question, mended)
    if isinstance(kept, Refuse):
        return kept
    if stop.question.step_of and (refused := _body(turn, stop, was, becomes)) is not None:
        return refused
    turn.keep(stop.place, kept)
    turn.receipt(stop.place, replaced=True)
    return None


def _body(turn: Turn, stop: Stop, was: str, becomes: str) -> Refuse | None:
    """An edited step is exchanged in the long answer that it became part of, too; so is the answer to a probe."""
    old, new = (probing.piece(turn.outline, stop.question, said) for said in (was, becomes))
    body = turn.find(Place(stop.question.step_of, stop.place.point))
    if isinstance(old, Refuse) or isinstance(new, Refuse) or body is None:
        return new if isinstance(new, Refuse) else Refuse(Why.CHANGED_SINCE)
    return _exchange(turn, body.place, old, new)


def in_whole(turn: Turn, stop: Stop, becomes: str) -> Refuse | None:
    """An earlier step, or answer to a probe, is brought back in the long answer, too.

    Refused where what it said last stands there no more.
    """
    was = turn.answers.get(stop.place, "")
    refused = _body(turn, stop, was, becomes) if was else Refuse(Why.CHANGED_SINCE)
    return Refuse(Why.NOT_IN_TEXT) if refused is not None and refused.why is Why.CHANGED_SINCE else refused


def _exchange(turn: Turn, place: Place, was: str, becomes: str) -> Refuse | None:
    asked = turn.find(place)
    mended = joining.exchange(turn.answers.get(place, ""), was, becomes)
    if asked is None or mended is None:
        return Refuse(Why.CHANGED_SINCE)
    kept = parse.fits(asked.question, mended)
    if isinstance(kept, Refuse):
        return kept
    turn.keep(place, kept)
    return None


def _together(turn: Turn, stop: Stop, old: str, new: str) -> Refuse | None:
    """Only the lines that changed are said anew: what another message changed meanwhile stays as it is."""
    members = [turn.outline.known[member].question for member in stop.question.members]
    for size in range(len(members), 0, -1):
        for group in combinations(members, size):
            was, becomes = parse.together(group, old), parse.together(group, new)
            if isinstance(was, Refuse) or isinstance(becomes, Refuse):
                continue
            # A message for some of them only: for those that still say what it said.
            if size == len(members) or all(turn.answers.get(Place(each)) == said for each, said in was.items()):
                answering.keep_together(turn, stop, _changed(was, becomes))
                return None
    said = answering.answer(turn, stop, new, turn.arrival(stop))
    return said if isinstance(said, Refuse) else None


def _each(turn: Turn, stop: Stop, old: str, new: str) -> Refuse | None:
    was, becomes = (answering.lines_of_each(turn, stop, text) for text in (old, new))
    if isinstance(becomes, Refuse):
        return becomes
    said = answering.keep_each(turn, stop, becomes if isinstance(was, Refuse) else _changed(was, becomes))
    return said if isinstance(said, Refuse) else None


def _changed(was: Mapping[_Key, str], becomes: Mapping[_Key, str]) -> Mapping[_Key, str]:
    return {key: said for key, said in becomes.items() if was.get(key) != said}


def _claims(turn: Turn, stop: Stop, old: str, new: str) -> Refuse | None:
    """An edited message of claims rewords the points that its lines made, and their bodies where it held them.

    Lines that came in are points where they stand; lines that changed places take their points with them. Fewer lines
    are refused: a point is removed on the map.
    """
    collected = stop.points
    if collected is None:
        raise ValueError(stop.place)
    (lead_was, items_before), (lead, items) = (claims.split_lead_in(text) for text in (old, new))
    before, after = ([listing.line_of(collected, item) for item in each] for each in (items_before, items))
    alive = points.live(turn.answers, stop.place)
    made = adding.points_of(turn, alive, [line.claim for line in before])
    if made is None:
        return Refuse(Why.CHANGED_SINCE)
    if len(after) < len(before):
        return Refuse(Why.CLAIMS_DIFFER, {"have": len(before), "given": len(after)})
    more = len(after) - len(before)
    if len(alive) + more > collected.most:
        return Refuse(Why.TOO_MANY_POINTS, {"most": collected.most, "have": len(alive), "given": more})
    refused = listing.unfit(collected, after) or _lead_in(turn, stop, lead_was, lead)
    return refused or _reword(turn, stop, (before, made), after)


def _reword(turn: Turn, stop: Stop, was: tuple[Sequence[Line], Sequence[str]], after: Sequence[Line]) -> Refuse | None:
    """The points of the old lines say the new ones; lines that came in are new points."""
    before, made = was
    collected = stop.points
    if collected is None:
        raise ValueError(stop.place)
    homes = _aligned(before, after)
    reworded = 0
    for index, home in homes.items():
        point, old, new = made[home], before[home], after[index]
        if (refused := adding.exchange(turn, collected, point, old.body, new.body)) is not None:
            return refused
        turn.keep(Place(points.CLAIM, point), new.claim)
        reworded += (old.claim, old.body) != (new.claim, new.body)
    added = [line for index, line in enumerate(after) if index not in homes]
    if added:
        adding.add(turn, stop.place, added, collected)
    fresh = iter(points.all_in(turn.answers, stop.place)[-len(added) :] if added else ())
    listing.arrange(turn, stop.place, made, [made[homes[n]] if n in homes else next(fresh) for n in range(len(after))])
    count = len(points.live(turn.answers, stop.place))
    turn.receipt(stop.place, count=count if added else reworded or count, replaced=not added, text="")
    return None


def _lead_in(turn: Turn, stop: Stop, was: str, becomes: str) -> Refuse | None:
    """The words before the first item, where they changed."""
    if was == becomes:
        return None
    if not was:
        return listing.keep_lead(turn, stop, becomes)
    return _exchange(turn, listing.lead_of(stop), was, becomes)


def _aligned(before: Sequence[Line], after: Sequence[Line]) -> Mapping[int, int]:
    """Which old line a new one is, by index: the same one; of the others, in order or the one most like it."""
    homes: dict[int, int] = {}
    left = list(range(len(before)))
    for index, line in enumerate(after):
        same = next((old for old in left if before[old].claim == line.claim), None)
        if same is not None:
            homes[index] = same
            left.remove(same)
    if len(before) == len(after):
        free = [index for index in range(len(after)) if index not in homes]
        return homes | dict(zip(free, left, strict=True))
    for old in left:
        free = [index for index in range(len(after)) if index not in homes]
        alike = [SequenceMatcher(None, before[old].claim, after[index].claim).quick_ratio() for index in free]
        homes[free[alike.index(max(alike))]] = old
    return homes
