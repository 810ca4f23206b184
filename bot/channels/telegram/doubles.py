"""What came just before: the same tap once more, another picture of the same album. It is spoken of once."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.channels.telegram.letters import Did, Letter

_DOUBLE = timedelta(seconds=1.5)  # two taps on one button closer than that are one: a double click takes half a second


@dataclass(slots=True)
class Before:
    """The last album of each person, and the last tap where nothing came after it."""

    albums: dict[int, str] = field(default_factory=dict)
    taps: dict[int, tuple[int, str, datetime]] = field(default_factory=dict)

    def is_double(self, person: int, letter: Letter, now: datetime) -> bool:
        """Whether a tap is the one before it, once more: a finger that trembles, or that nobody answered in time."""
        before = self.taps.pop(person, None)
        if letter.did is not Did.TAPPED:
            return False
        self.taps[person] = (letter.message, letter.text, now)
        return before is not None and before[:2] == (letter.message, letter.text) and now - before[2] < _DOUBLE

    def is_new(self, person: int, letter: Letter) -> bool:
        """Whether something is to be said about what was sent: of an album once, unless it has words."""
        known = bool(letter.album) and self.albums.get(person) == letter.album
        self.albums[person] = letter.album
        return not known or bool(letter.text) or letter.what == "file"

    @contextmanager
    def undone(self, people: Sequence[int]) -> Iterator[None]:
        """What fails inside comes again, and must not be taken for its own double: all is as it was then."""
        kept = [(each, self.albums.get(each), self.taps.get(each)) for each in people]
        try:
            yield
        except BaseException:
            for person, album, tap in kept:
                self.albums.pop(person, None)
                self.taps.pop(person, None)
                if album is not None:
                    self.albums[person] = album
                if tap is not None:
                    self.taps[person] = tap
            raise
