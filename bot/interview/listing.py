"""Lists of points: claims sent as one message, reworded as a set, added, removed, moved, brought back."""

from collections.abc import Sequence

from bot.interview import claims, clean, joining, points
from bot.interview.effects import Refuse, Why
from bot.interview.outline import Place, PointList
from bot.interview.route import Stop
from bot.interview.session import Mode
from bot.interview.turn import Turn

BODY = "body"
LEAD = "lead"


def collect(turn: Turn, stop: Stop, text: str, mode: Mode) -> bool | Refuse:
    """Takes a message at a list; True when the interview may move on by itself."""
    collected = stop.points
    if collected is None:
        raise ValueError(stop.place)
    lead_in, items = claims.split_lead_in(text)
    if not items:
        return Refuse(Why.EMPTY)
    lines = [_line(collected, item) for item in items]
    limit = collected.questions[0].longest
    for number, line in enumerate(lines, start=1):
        if limit and len(line.claim) > limit:
            return Refuse(Why.CLAIM_TOO_LONG, {"number": number, "characters": len(line.claim), "most": limit})
    if mode is Mode.REWORD:
        return _reword(turn, stop, lines)
    before = len(points.live(turn.answers, stop.place))
    if before + len(lines) > collected.most:
        return Refuse(Why.TOO_MANY_POINTS, {"most": collected.most, "have": before, "given": len(lines)})
    add(turn, stop.place, lines)
    if lead_in:
        _keep_lead(turn, stop, lead_in)
    count = before + len(lines)
    turn.receipt(stop.place, lacking=max(0, collected.least - count), count=count)
    # One message that is enough moves on. Who sends them one by one is left at the list until 下一题: otherwise
    # the third claim would be taken for the first one's body.
    # A single action is as often the first of several as it is a whole paragraph: it waits, too.
    whole = len(lines) > 1 or not collected.whole_lines or before > 0
    return mode is not Mode.GATHER and count >= collected.least and whole


def add(turn: Turn, listed: Place, lines: Sequence[claims.Line]) -> tuple[str, ...]:
    """New points at the end of a list; their ids."""
    first = points.next_id(turn.answers)
    made = tuple(f"p{first + index}" for index in range(len(lines)))
    for point, line in zip(made, lines, strict=True):
        turn.keep(Place(points.CLAIM, point), line.claim)
        if line.body:
            turn.keep(Place(BODY, point), line.body)
    turn.keep(listed, " ".join([*points.all_in(turn.answers, listed), *made]))
    return made


def remove(turn: Turn, point: str) -> Refuse | None:
    home = points.home_of(turn.outline, turn.answers, point)
    if home is None or home.ordinal == 0:
        return Refuse(Why.NO_SUCH_POINT)
    turn.keep(Place(points.REMOVED, point), "yes")
    at = turn.at
    if at is not None and turn.find(at.place) is None:
        turn.move_on()
    return None


def bring_back(turn: Turn, point: str) -> Refuse | None:
    home = points.home_of(turn.outline, turn.answers, point)
    if home is None or home.ordinal != 0:
        return Refuse(Why.NO_SUCH_POINT)
    if home.total >= home.points.most:
        return Refuse(Why.TOO_MANY_POINTS, {"most": home.points.most, "have": home.total, "given": 1})
    turn.keep(Place(points.REMOVED, point), "")
    return None


def move(turn: Turn, point: str, to: int) -> Refuse | None:
    home = points.home_of(turn.outline, turn.answers, point)
    if home is None or home.ordinal == 0 or not 1 <= to <= home.total:
        return Refuse(Why.NO_SUCH_POINT)
    alive = [other for other in points.live(turn.answers, home.listed) if other != point]
    alive.insert(to - 1, point)
    turn.keep(home.listed, " ".join([*alive, *points.removed(turn.answers, home.listed)]))
    return None


def mend(turn: Turn, stop: Stop, old: str, new: str) -> Refuse | None:
    """An edited message of claims rewords the points that its lines made, and their bodies where it held them."""
    collected = stop.points
    if collected is None:
        raise ValueError(stop.place)
    before, after = ([_line(collected, item) for item in claims.split_lead_in(text)[1]] for text in (old, new))
    alive = points.live(turn.answers, stop.place)
    by_claim = {points.claim(turn.answers, point): point for point in alive}
    if len(before) != len(after) or any(line.claim not in by_claim for line in before):
        return Refuse(Why.CHANGED_SINCE)
    limit = collected.questions[0].longest
    for was, becomes in zip(before, after, strict=True):
        place = Place(BODY, by_claim[was.claim])
        if was.body != becomes.body and turn.answers.get(place, "") != was.body:
            return Refuse(Why.CHANGED_SINCE)
        if limit and len(becomes.claim) > limit:
            return Refuse(Why.CLAIM_TOO_LONG, {"number": 1, "characters": len(becomes.claim), "most": limit})
    for was, becomes in zip(before, after, strict=True):
        turn.keep(Place(points.CLAIM, by_claim[was.claim]), becomes.claim)
        if was.body != becomes.body:
            turn.keep(Place(BODY, by_claim[was.claim]), becomes.body)
    turn.receipt(stop.place, count=len(alive), replaced=True)
    return None


def _line(collected: PointList, item: str) -> claims.Line:
    if collected.whole_lines:
        return claims.Line(item)
    return claims.claim_and_body(item, collected.questions[0].longest)


def _reword(turn: Turn, stop: Stop, lines: Sequence[claims.Line]) -> bool | Refuse:
    alive = points.live(turn.answers, stop.place)
    if len(lines) != len(alive):
        return Refuse(Why.CLAIMS_DIFFER, {"have": len(alive), "given": len(lines)})
    if any(line.body for line in lines):
        return Refuse(Why.CLAIM_TOO_LONG, {"number": 1, "characters": clean.length(lines[0].body), "most": 0})
    for point, line in zip(alive, lines, strict=True):
        turn.keep(Place(points.CLAIM, point), line.claim)
    turn.receipt(stop.place, count=len(alive), replaced=True)
    return True


def _keep_lead(turn: Turn, stop: Stop, lead_in: str) -> None:
    """Words before the first item of a run-on message are the lead-in of that list."""
    place = Place(LEAD, stop.place.point) if stop.place.point else Place(f"{stop.section.id}/{LEAD}")
    turn.keep(place, joining.join(turn.answers.get(place, ""), lead_in))
