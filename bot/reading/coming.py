"""Sentences that came into the draft: the answer that takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from bot.draft import sentences
from bot.draft.differences import Change, Kind, Sentence
from bot.interview import names, route
from bot.interview.outline import Place
from bot.reading.edits import Edit, Patch, Why
from bot.reading.owning import Ground, Owner


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where words come in: an answer, before which of its characters, and what goes before them there."""

    place: Place
    at: int
    lead: str = ""
    adds: bool = False


class Coming:
    """The pairs of a comparison, and what was already said about some of them."""

    def __init__(self, ground: Ground, pairs: Sequence[Change]) -> None:
        self.ground, self.pairs = ground, pairs
        self.filled: set[Place] = set()  # gaps that new words stand in for
        self.broken: set[int] = set()  # pairs whose paragraph's end is part of an edit before them
        self._went: dict[int, Owner | None] = {}  # by the pair before a gap
        self._used: set[tuple[Place, int]] = set()
        self._earlier, self._later = _partners(pairs), [len(pairs) - 1 - at for at in _partners(pairs[::-1])[::-1]]

    def before(self, index: int) -> Sentence | None:
        """The old sentence before a pair, of those that are still there."""
        found = self._before(index)
        return None if found is None else found.old

    def edit(self, index: int, count: int) -> Edit:
        """Sentences that came into one paragraph, one behind the other."""
        group = self.pairs[index : index + count]
        new = "".join(each.new.words for each in group if each.new is not None)
        paragraph, at = self._paragraph(index), -1 if group[0].new is None else group[0].new.number
        if group[0].kind is Kind.MOVED:
            old = "".join(each.old.words for each in group if each.old is not None)
            places = tuple(place for each in group if each.old is not None for place in self.ground.behind(each.old))
            return Edit(
                Kind.MOVED, paragraph, old, new, tuple(dict.fromkeys(places)), (), (Why.MOVED,), sentences=count
            )
        spot, own = self._spot(index, count, new), self._is_paragraph(index, count)
        if spot is None:
            point = self._point(index)
            counts_on = own and bool(point) and bool(sentences.number(new))
            left = (Why.NEW_POINT if counts_on else Why.BETWEEN,)
            return Edit(
                Kind.ADDED, paragraph, "", new, (), (), left, point if counts_on else "", sentences=count, at=at
            )
        again = (spot.place, spot.at) in self._used
        self._used.add((spot.place, spot.at))
        lead = ("\n" if own else "") if again else spot.lead
        patch = Patch(spot.place, spot.at, spot.at, lead + new)
        why: tuple[Why, ...] = (Why.BREAK,) if spot.adds and spot.lead and not self.ground.has_lines(spot.place) else ()
        return Edit(
            Kind.ADDED, paragraph, "", new, (spot.place,), (patch,), why, adds=spot.adds, sentences=count, at=at
        )

    def _spot(self, index: int, count: int, new: str) -> _Spot | None:
        """Behind the answer before them in their paragraph, in place of what went there, or before what follows."""
        return (
            self._behind(index)
            or self._instead(index, count)
            or self._ahead(index, count)
            or self._line(index, count, new)
        )

    def _behind(self, index: int) -> _Spot | None:
        before = self._before(index)
        if before is None or before.old is None or not self._shares_paragraph(before, index):
            return None
        last = self.ground.last(before.old)
        if last is None or last.gap or last.whole or not self.ground.takes_text(last.place):
            return None
        return _Spot(last.place, last.at + 1, self.ground.tail(before.old))

    def _instead(self, index: int, count: int) -> _Spot | None:
        """What went between the neighbours, or a gap's mark that the next one begins with."""
        begin = self._earlier[index]
        if begin not in self._went:
            self._went[begin] = self._first_that_went(begin + 1)
        first, after = self._went[begin], self._after(index + count - 1)
        if first is None and after is not None and after.old is not None:
            next_ = self.ground.of(after.old)[0]
            first = next_ if next_ is not None and next_.gap and self._takes(next_) else None
        if first is None:
            return None
        self.filled |= {first.place} if first.gap else set()
        return _Spot(first.place, first.at)

    def _first_that_went(self, begin: int) -> Owner | None:
        """Of the sentences that went between two neighbours, the first one whose answer takes other words."""
        for each in islice(self.pairs, begin, None):
            if each.kind is not Kind.REMOVED or each.old is None:  # what came stands behind what went
                return None
            first = self.ground.first(each.old)
            if first is not None and not first.whole and self._takes(first):
                return first
        return None

    def _over(self, index: int) -> tuple[Place, ...]:
        """The list whose gap's mark went where something came in."""
        went = self.pairs[self._earlier[index] + 1]
        first = self.ground.first(went.old) if went.kind is Kind.REMOVED and went.old is not None else None
        return (first.place,) if first is not None and first.gap else ()

    def _takes(self, owner: Owner) -> bool:
        return self.ground.fills(owner.place) if owner.gap else self.ground.takes_text(owner.place)

    def _ahead(self, index: int, count: int) -> _Spot | None:
        after = self._after(index + count - 1)
        if after is None or after.old is None or not self._shares_paragraph(after, index):
            return None
        first = self.ground.of(after.old)[0]
        if first is None or first.gap or first.whole or not self.ground.takes_text(first.place):
            return None
        breaks = after.breaks > 0 and self.ground.has_lines(first.place)
        if breaks:
            self.broken.add(self._later[index + count - 1])
        return _Spot(first.place, first.at, "\n" if breaks else "")

    def _line(self, index: int, count: int, new: str) -> _Spot | None:
        """A paragraph of its own: a new line of the answer before it, or of a heading's own lead-in."""
        before = self._before(index)
        if before is None or before.old is None or not self._is_paragraph(index, count) or self._over(index):
            return None
        last = self.ground.last(before.old)
        if last is None or last.gap:
            return None
        if last.whole:
            section, _, what = last.place.question.rpartition("/")
            if what != names.HEADING:
                return None
            lead = Place(f"{section}/{names.LEAD}")
            is_free = route.find(self.ground.outline, self.ground.before, lead) and not self.ground.before.get(lead)
            return _Spot(lead, 0, adds=True) if is_free and not sentences.number(new) else None
        if not self.ground.takes_text(last.place) or (last.place.point and sentences.number(new)):
            return None
        return _Spot(last.place, last.at + 1, "\n", adds=True)

    def _before(self, index: int) -> Change | None:
        """The nearest pair before that both texts have."""
        at = self._earlier[index]
        return self.pairs[at] if at >= 0 else None

    def _after(self, index: int) -> Change | None:
        at = self._later[index]
        return self.pairs[at] if at < len(self.pairs) else None

    def _shares_paragraph(self, other: Change, index: int) -> bool:
        here = self.pairs[index].new
        return here is not None and other.new is not None and here.paragraph == other.new.paragraph

    def _is_paragraph(self, index: int, count: int) -> bool:
        """Whether they are all that stands in their paragraph."""
        around = (self._before(index), self._after(index + count - 1))
        return not any(each is not None and self._shares_paragraph(each, index) for each in around)

    def _paragraph(self, index: int) -> int:
        before = self._before(index)
        return before.old.paragraph if before is not None and before.old is not None else 0

    def _point(self, index: int) -> str:
        before = self._before(index)
        last: Owner | None = self.ground.last(before.old) if before is not None and before.old is not None else None
        return "" if last is None else last.place.point


def _partners(pairs: Sequence[Change]) -> list[int]:
    """For each change the index of the nearest pair before it that both texts have; -1 where there is none."""
    found, last = list[int](), -1
    for index, each in enumerate(pairs):
        found.append(last)
        last = index if each.is_pair else last
    return found
