"""Edits that would leave a point without its claim, or a required question without its answer: told, not executed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.interview import points, route
from bot.interview.outline import Kind, Place
from bot.reading.edits import Edit, Patch, Returned, Why
from bot.reading.owning import Ground


def told(ground: Ground, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits, without the patches that only a person may decide on."""
    touched = {patch.place for edit in edits for patch in edit.patches}
    texts = Returned(tuple(edits), {place: ground.before.get(place, "") for place in touched}).texts()
    watch = _Watch(ground, frozenset(place for place, text in texts.items() if not text))
    for edit in edits:
        yield watch.told(edit)


@dataclass(frozen=True, slots=True)
class _Watch:
    ground: Ground
    empty: frozenset[Place]  # answers of which nothing would be left

    def told(self, edit: Edit) -> Edit:
        gone = next(
            (point for patch in edit.patches for point in self._around(patch.place) if self._is_gone(point)), ""
        )
        if gone:
            return replace(edit, patches=(), leftovers=(Why.POINT,), point=gone)
        why = [self._against(patch) for patch in edit.patches]
        if not any(why):
            return edit
        kept = tuple(patch for patch, each in zip(edit.patches, why, strict=True) if each is None)
        left = dict.fromkeys((*edit.leftovers, *(each for each in why if each is not None)))
        claims = (patch.place.point for patch, each in zip(edit.patches, why, strict=True) if each is Why.CLAIM)
        return replace(edit, patches=kept, leftovers=tuple(left), point=next(claims, edit.point))

    def _around(self, place: Place) -> tuple[str, ...]:
        """The points that an answer stands in, the outer one first."""
        return tuple(point for point in (self.ground.around.get(place.point, ""), place.point) if point)

    def _is_gone(self, point: str) -> bool:
        """Whether nothing that was printed of a point is left, nor of the points inside it."""
        printed = {place for place in self.ground.printed if point in self._around(place)}
        return Place(points.CLAIM, point) in self.empty and printed <= self.empty

    def _against(self, patch: Patch) -> Why | None:
        """Why a patch is not to be taken."""
        if patch.place in self.empty:
            if patch.place.question == points.CLAIM:
                return Why.CLAIM
            stop = route.find(self.ground.outline, self.ground.before, patch.place)
            needed = stop is None or stop.question.required or stop.question.kind is Kind.SHORT
            return Why.REQUIRED if needed else None
        # A claim that stays where it is would stand twice, if the text that it was joined to took it over, too.
        carried = (place for place in self.empty if place.question == points.CLAIM)
        doubled = any(_bare(self.ground.before[claim]) in _bare(patch.text) for claim in carried)
        return Why.SEVERAL if doubled else None


def _bare(words: str) -> str:
    return "".join(words.split())
