"""Words of a text, by jieba; its dictionary is read on the first need.

jieba's own start is not used: it keeps a cache in the temporary folder, where any other user can plant one that nobody
checks, and reads it in one piece that stalls every other thread (measured: 0.2 s). Its dictionary is parsed instead,
line by line, in half a second; whoever asks first waits, in a thread of its own.
"""

import logging
import threading
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

_LOADING = threading.Lock()
_OFTEN = 100_000  # times that a term of ours is said to occur: more than any of its pieces lets win


def words(text: str) -> tuple[str, ...]:
    """The text cut into words, every character in one of them. Slow once; for threads, not for the event loop."""
    with _LOADING:
        cut = _cut()
    return tuple(cut(text))


def terms() -> tuple[str, ...]:
    """The terms of the field that a general dictionary cuts in pieces: data/terms.txt."""
    lines = _file().read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def _cut() -> Callable[[str], Iterator[str]]:
    with warnings.catch_warnings():  # compiled for the first time, its patterns are complained about
        warnings.simplefilter("ignore")
        import jieba  # type: ignore[import-untyped]  # noqa: PLC0415  # loaded on the first need

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for term in terms():
        tokenizer.add_word(term, _OFTEN)

    def cut(text: str) -> Iterator[str]:
        return map(str, tokenizer.cut(text))

    return cut


def _file() -> Path:
    """data/ beside the package in a clone, inside it where it was installed as a wheel."""
    shipped = Path(__file__).parent / "shipped" / "data"
    return (shipped if shipped.is_dir() else Path(__file__).parent.parent / "data") / "terms.txt"
