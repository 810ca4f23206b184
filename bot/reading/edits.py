"""What somebody changed in a draft that was taken along and came back, as values.

An `Edit` is one sentence that was changed, added or removed, and what of it belongs into answers: its `patches`. What
of it belongs into none is named in `leftovers`, never dropped. `Returned.texts` says what the answers would be with
some edits taken, `Returned.conflicts` which answers were changed in the bot meanwhile.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.draft.differences import Kind
from bot.interview.outline import Place
from bot.interview.points import Answers

_EMPTY_LINES = re.compile("\n{2,}")


class Why(StrEnum):
    """Why something of an edit belongs into no answer."""

    NUMBER = "number"  # 一是, （二）: the layout counts by itself
    STOP = "stop"  # a stop that the layout puts
    WORDING = "wording"  # other words that the layout or the outline puts: 责任人：, a date in its form, a frame
    LAYOUT = "layout"  # taken, it is printed a little differently
    BREAK = "break"  # where paragraphs end is the layout's business here
    MOVED = "moved"  # the sentence stands elsewhere now; points and parts are moved in the bot
    BETWEEN = "between"  # new words where no answer stands before them
    NEW_POINT = "new_point"  # a new paragraph that counts on (三是…): a point of its own
    POINT = "point"  # a whole point is gone: `Edit.point` says which one
    CLAIM = "claim"  # the heading of a point is gone, its text is not
    REQUIRED = "required"  # nothing would be left of an answer that must be there
    SEVERAL = "several"  # one change reaches over several answers
    GAP = "gap"  # the mark 【待补：…】 is gone and nothing stands there instead
    TABLE = "table"  # a table's cells
    GONE = "gone"  # the question behind it is not there any more


@dataclass(frozen=True, slots=True)
class Patch:
    """Characters of an answer, as it was when the draft was made, for others; `start` is `end` where some come in."""

    place: Place
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One sentence that differs; a whole paragraph that came in is one edit.

    With patches and no leftovers it can be taken as it stands in the file; with both, in part. `adds` says that its
    words are a new line behind the answer before them: offered, because they might belong elsewhere.
    """

    kind: Kind
    paragraph: int  # of the draft: where it stands, or after which it comes in
    old: str  # "" for what was added
    new: str  # "" for what was removed
    places: tuple[Place, ...] = ()  # the answers behind the old words; for new ones, the answer that takes them
    patches: tuple[Patch, ...] = ()
    leftovers: tuple[Why, ...] = ()
    point: str = ""  # with POINT: the one that is gone; with NEW_POINT: the one before it
    adds: bool = False
    sentences: int = 1  # how many it is: those that came into one paragraph one behind the other
    at: int = -1  # the number of its first sentence in the file, from 0; -1: it is not there any more

    @property
    def taken(self) -> bool:
        """Whether anything of it can be taken."""
        return bool(self.patches)


@dataclass(frozen=True, slots=True)
class Conflict:
    """An answer that was changed in the file and in the bot."""

    place: Place
    wanted: str  # what it would be with the edits
    now: str  # what it is


@dataclass(frozen=True, slots=True)
class Returned:
    """Every edit in the order of the file, and the answers that they belong into, as the draft has them."""

    edits: tuple[Edit, ...]
    before: Mapping[Place, str]

    def count(self, *kinds: Kind) -> int:
        """How many sentences: 改了7句，加了2句，删了1句."""
        return sum(each.sentences for each in self.edits if each.kind in kinds)

    def texts(self, taken: Collection[int] | None = None) -> Mapping[Place, str]:
        """The answers with these edits, by their index; with all of them where nothing is said.

        Only answers that an edit touches. "" says that nothing of the answer is left.
        """
        found: dict[Place, list[Patch]] = {}
        for index, edit in enumerate(self.edits):
            for patch in edit.patches if taken is None or index in taken else ():
                found.setdefault(patch.place, []).append(patch)
        return {place: _patched(self.before[place], patches) for place, patches in found.items()}

    def conflicts(
        self, now: Answers, taken: Collection[int] | None = None, done: Collection[int] = ()
    ) -> tuple[Conflict, ...]:
        """Of the answers that these edits touch, those that say neither what the draft has nor what is wanted.

        `done` are edits that were taken before, one by one: an answer that has them was not changed by anything else.
        """
        wanted, had = self.texts(taken), {**self.before, **self.texts(done)}
        return tuple(
            Conflict(place, text, now.get(place, ""))
            for place, text in wanted.items()
            if now.get(place, "") not in (had[place], text)
        )


def _patched(text: str, patches: Collection[Patch]) -> str:
    """The text with its patches, in their order where they come in at one place."""
    made, at = "", 0
    for patch in sorted(patches, key=lambda each: (each.start, each.end)):
        made += text[at : max(at, patch.start)] + patch.text
        at = max(at, patch.end)
    made = (made + text[at:]).strip()
    return made if "\n\n" in text else _EMPTY_LINES.sub("\n", made)
