"""Lists of points: claims sent as one message, reworded as a set, added, removed, moved, brought back."""

from collections.abc import Sequence
from dataclasses import replace

from bot.interview import adding, claims, joining, names, parse, points
from bot.interview.effects import Refuse, Why
from bot.interview.outline import Place, PointList
from bot.interview.route import Stop
from bot.interview.session import Mode
from bot.interview.turn import Turn


def collect(turn: Turn, stop: Stop, text: str, mode: Mode) -> bool | Refuse:
    """Takes a message at a list; True when the interview may move on by itself."""
    collected = stop.points
    if collected is None:
        raise ValueError(stop.place)
    lead_in, items = claims.split_lead_in(text)
    if not items:
        return Refuse(Why.EMPTY)
    lines = [line_of(collected, item) for item in items]
    refused = unfit(collected, lines)
    if refused is not None:
        return refused
    if mode is Mode.REWORD:
        return _reword(turn, stop, lines, lead_in)
    before = len(points.live(turn.answers, stop.place))
    if before + len(lines) > collected.most:
        return Refuse(Why.TOO_MANY_POINTS, {"most": collected.most, "have": before, "given": len(lines)})
    if lead_in and (refused := keep_lead(turn, stop, lead_in)) is not None:
        return refused
    adding.add(turn, stop.place, lines, collected)
    count = before + len(lines)
    bodies = "".join(line.body for line in lines)
    turn.receipt(stop.place, lacking=max(0, collected.least - count), count=count, text=bodies)
    # One message that is enough moves on. Who sends them one by one is left at the list until 下一题: otherwise
    # the third claim would be taken for the first one's body.
    # Actions have no number that is enough: the next message is as often one more of them. They always wait.
    return mode is not Mode.GATHER and count >= collected.least and not collected.whole_lines


def remove(turn: Turn, point: str) -> Refuse | None:
    home = points.home_of(turn.outline, turn.answers, point)
    if home is None or home.ordinal == 0:
        return Refuse(Why.NO_SUCH_POINT)
    turn.keep(Place(points.REMOVED, point), "yes")
    at = turn.at
    if at is not None and turn.find(at.place) is None:
        turn.at = replace(at, place=home.listed)  # on from the list that the point stood in
        turn.move_on()
    _arrive_anew(turn, home.listed)
    return None


def bring_back(turn: Turn, point: str) -> Refuse | None:
    home = points.home_of(turn.outline, turn.answers, point)
    if home is None or not points.is_removed(turn.answers, point):
        return Refuse(Why.NO_SUCH_POINT)
    if home.total >= home.points.most:
        return Refuse(Why.TOO_MANY_POINTS, {"most": home.points.most, "have": home.total, "given": 1})
    turn.keep(Place(points.REMOVED, point), "")
    _arrive_anew(turn, home.listed)
    return None


def _arrive_anew(turn: Turn, listed: Place) -> None:
    """The list on screen has another number of points: what the next message does follows from that."""
    at, stop = turn.at, turn.find(listed)
    if at is not None and stop is not None and at.place == listed and at.mode is not Mode.ADD:
        turn.at = replace(at, mode=turn.arrival(stop))


def move(turn: Turn, point: str, to: int) -> Refuse | None:
    home = points.home_of(turn.outline, turn.answers, point)
    if home is None or home.ordinal == 0 or not 1 <= to <= home.total:
        return Refuse(Why.NO_SUCH_POINT)
    alive = [other for other in points.live(turn.answers, home.listed) if other != point]
    alive.insert(to - 1, point)
    moved = iter(alive)  # removed points stay where they stood
    everyone = points.all_in(turn.answers, home.listed)
    order = [each if points.is_removed(turn.answers, each) else next(moved) for each in everyone]
    turn.keep(home.listed, " ".join(order))
    return None


def arrange(turn: Turn, listed: Place, before: Sequence[str], now: Sequence[str]) -> None:
    """The points of one message in the order of its lines now; others stay where they stand.

    `before` is their order in the message as it was: where that is the same, what was moved by hand stays moved.
    """
    order = [point for point in points.all_in(turn.answers, listed) if point not in now or point in before]
    old = [point for point in now if point in before and point in order]  # others were carried to another list
    if old != [point for point in before if point in order]:
        places = sorted(order.index(point) for point in old)
        for place, point in zip(places, old, strict=True):
            order[place] = point
    for index, point in enumerate(now):
        if point not in before:
            order.insert(_place(order, now, index, old), point)
    turn.keep(listed, " ".join(order))


def _place(order: Sequence[str], now: Sequence[str], index: int, old: Sequence[str]) -> int:
    """Where a new line's point goes: behind the line before it, else before the first that was there, else last."""
    if index and now[index - 1] in order:
        return order.index(now[index - 1]) + 1
    return order.index(old[0]) if old and not index else len(order)


def unfit(collected: PointList, lines: Sequence[claims.Line]) -> Refuse | None:
    """Why a message's lines cannot be points: a claim or a body that is too long, or a line without words."""
    limit = collected.questions[0].longest
    for number, line in enumerate(lines, start=1):
        if not any(character.isalnum() for character in line.claim):
            return Refuse(Why.EMPTY)
        if limit and len(line.claim) > limit:
            return Refuse(Why.CLAIM_TOO_LONG, {"number": number, "characters": len(line.claim), "most": limit})
        if line.body and (refused := adding.unfit(collected, line.body)) is not None:
            return refused
    return None


def line_of(collected: PointList, item: str) -> claims.Line:
    if collected.whole_lines:
        return claims.Line(item)
    if not adding.takes_text(collected):
        return claims.Line(item.rstrip("。；;，, "))
    return claims.claim_and_body(item, collected.questions[0].longest)


def _reword(turn: Turn, stop: Stop, lines: Sequence[claims.Line], lead_in: str) -> bool | Refuse:
    alive = points.live(turn.answers, stop.place)
    if len(lines) != len(alive):
        return Refuse(Why.CLAIMS_DIFFER, {"have": len(alive), "given": len(lines)})
    for number, line in enumerate(lines, start=1):
        if line.body:
            whole = len(line.claim) + 1 + len(line.body)
            return Refuse(Why.CLAIM_TOO_LONG, {"number": number, "characters": whole, "most": len(line.claim)})
    # The whole list is sent once more: a lead-in that stands there already is no second one.
    if lead_in and lead_in not in turn.answers.get(lead_of(stop), ""):
        refused = keep_lead(turn, stop, lead_in)
        if refused is not None:
            return refused
    for point, line in zip(alive, lines, strict=True):
        turn.keep(Place(points.CLAIM, point), line.claim)
    turn.receipt(stop.place, count=len(alive), replaced=True, text="")
    return True


def lead_of(stop: Stop) -> Place:
    """Where the lead-in of a list lives."""
    return Place(names.LEAD, stop.place.point) if stop.place.point else Place(f"{stop.section.id}/{names.LEAD}")


def keep_lead(turn: Turn, stop: Stop, lead_in: str) -> Refuse | None:
    """Words before the first item of a run-on message are the lead-in of that list."""
    place = lead_of(stop)
    asked = turn.find(place)
    if asked is None:
        return Refuse(Why.NO_SUCH_QUESTION)
    kept = parse.fits(asked.question, joining.join(turn.answers.get(place, ""), lead_in))
    if isinstance(kept, Refuse):
        return kept
    turn.keep(place, kept)
    return None
