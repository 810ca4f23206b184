"""Which characters stand one behind the other in right texts: counted from data/prose, kept ready for the next start.

An installation may put right texts of its own beside ours (data/own/prose/*.txt): they are counted with them.
Counting takes two seconds, once; what is kept is read in some ten milliseconds. It says of which texts it was made and
has its own sum: anything else is counted anew.
"""

import sys
import threading
import time
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from bot import cached
from bot.proofread.noticed.spelling import spelled

_FILE = "neighbours.bin"
_HEAD = b"zhaojing-neighbours-1\n"
_MANY = 20_000  # pairs, turned in some 5 ms
_COUNTED = 0xFFFF  # times that a count can say: two bytes
_TURN = 0.001  # seconds between two pieces of work, in which every other thread has its turn
_LINES = 80  # of the texts, spread in some 5 ms
_BUCKETS = 20  # sorted in some 5 ms
_LOADING = threading.Lock()
_LOADED: "dict[Path | None, Neighbours]" = {}

Codes: TypeAlias = "array[int]"


class Neighbours:
    """How often characters follow one another: ones, twos, threes, and twos by their second, as sorted numbers.

    Each number is the characters' own, two bytes for each, and two bytes of count below them.
    """

    def __init__(self, ones: Codes, twos: Codes, threes: Codes, turned: Codes) -> None:
        self._signs = {code >> 16: chr(code >> 16) for code in ones}  # one string for each: twos hold a quarter million
        self._ones = {self._signs[code >> 16]: code & _COUNTED for code in ones}
        self._twos, self._threes, self._turned = twos, threes, turned
        self._behind: dict[str, Mapping[str, int]] = {}
        self._before: dict[str, Mapping[str, int]] = {}
        self.total = sum(self._ones.values())

    def often(self, characters: str) -> int:
        """How often one, two or three characters stand so; 0 for what never does."""
        if len(characters) == 1:
            return self._ones.get(characters, 0)
        first = self.behind(characters[0]).get(characters[1], 0)
        if len(characters) == 2 or not first or characters[2] not in self.behind(characters[1]):  # noqa: PLR2004
            return first if len(characters) == 2 else 0  # noqa: PLR2004
        wanted = _code(characters)
        at = bisect_left(self._threes, wanted)
        return self._threes[at] & _COUNTED if at < len(self._threes) and self._threes[at] >> 16 == wanted >> 16 else 0

    def behind(self, character: str) -> Mapping[str, int]:
        """Every character that stands right behind this one, and how often."""
        found = self._behind.get(character)
        if found is None:
            found = self._behind[character] = self._seconds(self._twos, character)
        return found

    def _seconds(self, codes: Codes, first: str) -> Mapping[str, int]:
        begin, end = (bisect_left(codes, code << 32) for code in (ord(first), ord(first) + 1))
        return {self._signs[code >> 16 & 0xFFFF]: code & _COUNTED for code in codes[begin:end]}

    def before(self, character: str) -> Mapping[str, int]:
        """Every character that stands right before this one, and how often."""
        found = self._before.get(character)
        if found is None:
            found = self._before[character] = self._seconds(self._turned, character)
        return found


def of(own: Path | None, kept: Path | None) -> Neighbours:
    """The counts of our texts and those of the folder `own`; kept in the folder `kept`. Slow at first: for threads."""
    with _LOADING:
        if own not in _LOADED:
            _LOADED[own] = read_or_counted(own, kept)
            cached.give_back()
        return _LOADED[own]


def read_or_counted(own: Path | None, kept: Path | None, shipped: Path | None = None) -> Neighbours:
    """The counts as they were kept, made anew where they do not fit the texts; nothing is left in memory."""
    texts = [path.read_bytes() for path in _texts(own, shipped or _shipped())]
    identity = {"texts": cached.digest(texts), "order": sys.byteorder}
    codes = None if kept is None else _read(kept / _FILE, identity)
    if codes is None:
        codes = _counted(texts)
        if kept is not None:
            cached.keep(kept / _FILE, _HEAD, identity, [each.tobytes() for each in codes])
    return Neighbours(*codes)


def counted(texts: Iterable[bytes]) -> Neighbours:
    """The counts of these texts."""
    return Neighbours(*_counted(texts))


def _texts(own: Path | None, shipped: Path) -> Iterator[Path]:
    """In the order of their names: the sum depends on it."""
    yield from sorted(shipped.glob("*.txt"))
    if own is not None:
        yield from sorted((own / "prose").glob("*.txt"))


def _shipped() -> Path:
    """data/ beside the package in a clone, inside it where it was installed as a wheel."""
    inside = Path(__file__).parent / "shipped" / "data" / "prose"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "data" / "prose"


def _code(characters: str) -> int:
    """The characters as one number, with room below for a count."""
    made = 0
    for each in characters:
        made = made << 16 | ord(each)
    return made << 16


def _counted(texts: Iterable[bytes]) -> tuple[Codes, Codes, Codes, Codes]:
    """In buckets: sorting all at once would hold every other thread up for a third of a second."""
    buckets = _rests(line for text in texts for line in text.decode("utf-8", "replace").splitlines())
    often: Counter[int] = Counter()
    twos, threes = array("Q"), array("Q")
    for number, key in enumerate(sorted(buckets)):
        rests, first = buckets.pop(key), key >> 4
        often[first] += len(rests)
        twos.extend(_coded(first << 16, Counter([rest >> 16 for rest in rests])))
        threes.extend(_coded(first << 32, Counter(rests)))
        if number % _BUCKETS == 0:
            time.sleep(_TURN)
    return array("Q", _coded(0, often)), twos, threes, _turned(twos)


def _coded(above: int, times: Mapping[int, int]) -> list[int]:
    """In order; what stands more often than a count can say stands that often."""
    return [(above | each) << 16 | min(_COUNTED, count) for each, count in sorted(times.items())]


def _rests(lines: Iterable[str]) -> "dict[int, array[int]]":
    """The next two behind each character, as one number, wherever it stands.

    By the character and the first four bits of the next: behind a mark stands a ninth of everything.
    """
    found: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
    for number, line in enumerate(lines):
        codes = [*map(ord, spelled(line)[0])]
        codes.append(codes[-1])  # the last two have a third as well
        for first, second, third in zip(codes, codes[1:], codes[2:], strict=False):
            found[first << 4 | second >> 12].append(second << 16 | third)
        if number % _LINES == 0:
            time.sleep(_TURN)
    return found


def _turned(twos: Codes) -> Codes:
    """The same twos in the order of their seconds."""
    buckets: dict[int, list[int]] = {}
    for number, code in enumerate(twos):
        second = code >> 16 & 0xFFFF
        buckets.setdefault(second, []).append(second << 32 | code >> 32 << 16 | code & _COUNTED)
        if number % _MANY == 0:
            time.sleep(_TURN)
    turned = array("Q")
    for second in sorted(buckets):
        turned.extend(sorted(buckets[second]))
    return turned


def _read(path: Path, identity: Mapping[str, str]) -> tuple[Codes, Codes, Codes, Codes] | None:
    """The kept counts; None where there are none of these texts."""
    pieces = cached.kept(path, _HEAD, identity)
    if pieces is None or len(pieces) != 4 or any(len(each) % 8 for each in pieces):  # noqa: PLR2004  # bytes of a code
        return None
    ones, twos, threes, turned = (array("Q", piece) for piece in pieces)
    return ones, twos, threes, turned
