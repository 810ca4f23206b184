"""Words of a text, by jieba; its dictionary is read on the first need, without holding up other threads.

jieba's own start is not used: it keeps a cache in the temporary folder, where any other user can plant one that nobody
checks, and reads it in one piece that stalls every other thread (measured: 0.2 to 0.3 s). Its dictionary is parsed here
in short turns instead, and kept in the installation's own folder in pieces, each read in a few milliseconds. What is
kept says of which dictionary and which terms it was made, and its own sum: anything else is made anew.
"""

import hashlib
import logging
import marshal
import math
import re
import string
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Protocol, cast

from bot import cached

_LOADING = threading.Lock()
_OFTEN = 100_000  # times that a term of ours is said to occur: more than any of its pieces lets win
_PIECES = 128  # in one piece, half a million words hold every other thread up for 170 ms
_LINES = 2000  # of the dictionary, parsed in some 2 ms
_TURN = 0.001  # seconds between two pieces, in which every other thread has its turn
_FILE = "words.bin"
_HEAD = b"zhaojing-words-2\n"


# As jieba parts a text before it looks for words.
_RUNS = re.compile(r"(?P<words>[一-\u9FD5a-zA-Z0-9+#&._%-]+)|\r\n|[^一-\u9FD5a-zA-Z0-9+#&._%\r-]+|\r")
_LETTERS = frozenset(string.ascii_letters + string.digits)

_Route = dict[int, tuple[float, int]]  # where a word begins -> how likely the rest is from there, the word's last place
_Search = Callable[[str, object, _Route], None]
_Ends = Callable[[str], list[int]]


class _Tokenizer(Protocol):
    FREQ: dict[str, int]
    total: int
    initialized: bool

    get_DAG: Callable[[str], object]  # noqa: N815
    calc: _Search
    ends: _Ends  # ours

    def cut(self, sentence: str, *, HMM: bool) -> Iterator[str]: ...  # noqa: N803  # jieba's name
    def add_word(self, word: str, freq: int) -> None: ...


@dataclass(slots=True)
class _Kept:
    """Where the dictionary is kept between two starts, nowhere until somebody says; and the one that was loaded."""

    folder: Path | None = None
    loaded: "_Tokenizer | None" = None


_KEPT = _Kept()


def words(text: str) -> tuple[str, ...]:
    """The text cut into words, every character in one of them. The first call takes a second: for threads."""
    return tuple(map(str, _ready().cut(text, HMM=True)))


def pieces(text: str) -> tuple[str, ...]:
    """The same by the dictionary alone: what it does not have stays in single characters."""
    ends, made = _ready().ends, list[str]()
    for match in _RUNS.finditer(text):
        run = match[0]
        if match.lastgroup == "words":
            _cut(run, ends(run), made)
        else:
            made.extend([run] if run == "\r\n" else run)
    return tuple(made)


def _cut(run: str, ends: Sequence[int], made: list[str]) -> None:
    """Adds the words of a run; letters and figures that no word holds stay together."""
    at, size, joined = 0, len(run), False
    while at < size:
        end = ends[at]
        word = run[at:end]
        alone = word in _LETTERS
        if alone and joined:
            made[-1] += word
        else:
            made.append(word)
        at, joined = end, alone


def often(word: str) -> int:
    """How often a word occurs in general; 0 for what is no word."""
    return (_KEPT.loaded or _ready()).FREQ.get(word, 0)


def terms() -> tuple[str, ...]:
    """The terms of the field that a general dictionary cuts in pieces: data/terms.txt."""
    lines = _file().read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def keep_in(folder: Path) -> None:
    """Names the folder in which the dictionary is kept ready for the next start."""
    _KEPT.folder = folder


def _ready() -> _Tokenizer:
    if _KEPT.loaded is not None:  # asked some hundred times for each paragraph: without the lock
        return _KEPT.loaded
    with _LOADING:
        _KEPT.loaded = _tokenizer()
        return _KEPT.loaded


@cache
def _tokenizer() -> _Tokenizer:
    with warnings.catch_warnings():  # compiled for the first time, its patterns are complained about
        warnings.simplefilter("ignore")
        import jieba  # type: ignore[import-untyped]  # noqa: PLC0415  # loaded on the first need

    jieba.setLogLevel(logging.WARNING)
    made = cast("_Tokenizer", jieba.Tokenizer())
    dictionary = Path(jieba.__file__).parent / "dict.txt"
    identity = _identity(jieba.__version__, dictionary)
    found = _kept(identity)
    if found is None:
        made.FREQ, made.total = _parsed(dictionary)
        made.initialized = True
        for term in terms():
            made.add_word(term, _OFTEN)
        _keep(identity, made.FREQ, made.total)
    else:
        made.FREQ, made.total = found
        made.initialized = True
    made.ends = _likeliest(made.FREQ, made.total)
    made.get_DAG, made.calc = _no_graph, _search_in(made.ends)
    cached.give_back()
    return made


def _no_graph(_: str) -> None:
    """What is handed to the search below, which does without."""


def _search_in(ends: _Ends) -> _Search:
    """What jieba's own cutting asks for: it reads where each word ends, and never how likely that is."""

    def find(sentence: str, _: object, route: _Route) -> None:
        route.update((start, (0.0, end - 1)) for start, end in enumerate(ends(sentence)))

    return find


def _likeliest(often: Mapping[str, int], total: int) -> _Ends:
    """The search of jieba for the likeliest cut, as quick again: it builds a graph of all words first, this walks once.

    The same words come of it, of two cuts that are as likely the one whose first word is longer.
    """
    get, log, all_of_them = often.get, math.log, math.log(total)

    def ends(sentence: str) -> list[int]:
        """Where the word ends that begins at each place."""
        size = len(sentence)
        likely, found = [0.0] * (size + 1), [0] * size
        for start in range(size - 1, -1, -1):
            best, last, end = -math.inf, start + 1, start + 1
            times = get(sentence[start])
            while times is not None:  # a word, or the beginning of one
                if times:
                    now = log(times) - all_of_them + likely[end]
                    if now >= best:
                        best, last = now, end
                if end == size:
                    break
                end += 1
                times = get(sentence[start:end])
            likely[start] = best if best > -math.inf else likely[start + 1] - all_of_them
            found[start] = last
        return found

    return ends


def _parsed(dictionary: Path) -> tuple[dict[str, int], int]:
    """The words and how often each occurs, every beginning of a word with 0 among them, as jieba looks them up."""
    found: dict[str, int] = {}
    total = 0
    with dictionary.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            word, often = line.split(" ", 2)[:2]
            found[word] = int(often)
            total += int(often)
            for end in range(1, len(word)):
                found.setdefault(word[:end], 0)
            if number % _LINES == 0:
                time.sleep(_TURN)
    return found, total


def _identity(version: str, dictionary: Path) -> dict[str, str]:
    """What the kept words were made of: another jieba, dictionary, list of terms or Python makes others."""
    return {
        "jieba": version,
        "dictionary": hashlib.sha256(dictionary.read_bytes()).hexdigest(),
        "terms": hashlib.sha256("\n".join(terms()).encode()).hexdigest(),
        "python": f"{sys.implementation.name} {marshal.version}",
    }


def _kept(identity: Mapping[str, str]) -> tuple[dict[str, int], int] | None:
    """The kept words and how often all of them occur; None where there are none of this dictionary."""
    chunks = None if _KEPT.folder is None else cached.kept(_KEPT.folder / _FILE, _HEAD, identity)
    if not chunks:
        return None
    try:
        found: dict[str, int] = {}
        for chunk in chunks[1:]:
            found.update(marshal.loads(chunk))  # noqa: S302  # our own file, in our own folder, and its sum is right
            time.sleep(_TURN)
        return found, int(chunks[0])
    except (ValueError, TypeError, EOFError):
        return None


def _keep(identity: Mapping[str, str], found: Mapping[str, int], total: int) -> None:
    if _KEPT.folder is None:
        return
    rest = iter(found.items())
    chunks = [str(total).encode()]
    while chunk := dict(islice(rest, len(found) // _PIECES + 1)):
        chunks.append(marshal.dumps(chunk))
        time.sleep(_TURN)
    cached.keep(_KEPT.folder / _FILE, _HEAD, identity, chunks)


def _file() -> Path:
    """data/ beside the package in a clone, inside it where it was installed as a wheel."""
    shipped = Path(__file__).parent / "shipped" / "data"
    return (shipped if shipped.is_dir() else Path(__file__).parent.parent / "data") / "terms.txt"
