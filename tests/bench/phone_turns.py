"""Turns on the phone beside the peer's: their CPU, how many a second from far away, how long the slowest take."""

import statistics
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bot.prompt_files.loading import Prompts
from tests.bench import phone_pair, phone_script
from tests.bench.measuring import medians
from tests.bench.phone_pair import Pair, Side
from tests.bench.phone_script import TURNS
from tests.bench.table import Figure, at_least, times

_BEGUN = 8  # turns until a material is begun and its first claims are asked for: not measured
_SHORT = 25  # turns of the walk where many people walk it: 50 or 30 people then make 850 or 510 measured turns
_ROUNDS = 5
_FAR = 0.05  # seconds there and back

Case = Callable[[Side], float]


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """CPU of a turn; turns a second with 30 people at 50 ms; the 95th of 100 turns with 50 people."""
    script = phone_script.record(folder / "script.sqlite3", loaded)
    with phone_pair.both(folder / "near", script) as pair:
        took = _rounds(pair, {"cpu": _cpu, "p95": _p95})
    yield times("phone: CPU of a turn, 20 people", took["cpu own"], ("peer", took["cpu peer"]), 1.4)
    yield times("phone: p95 of a turn, 50 people", took["p95 own"], ("peer", took["p95 peer"]), 1.5)
    with phone_pair.both(folder / "far", script, _FAR) as pair:
        took = _rounds(pair, {"speed": _speed})
    yield at_least("phone: turns/s, 30 people at 50 ms", took["speed own"], ("peer", took["speed peer"]), 0.8)


def _rounds(pair: Pair, cases: Mapping[str, Case]) -> Mapping[str, float]:
    """Medians of each case for both sides, the sides taking turns."""
    return medians(
        {
            f"{name} {who}": lambda case=case, side=side: case(side)  # type: ignore[misc]
            for name, case in cases.items()
            for who, side in (("own", pair.own), ("peer", pair.peer))
        },
        _ROUNDS,
        warm=0,  # the turns that begin a material come before each measurement
    )


def _cpu(side: Side) -> float:
    """Milliseconds of CPU that the bot's process takes for a turn: 760 of them."""
    people = side.come(20)
    people.walk(_BEGUN)
    before = side.running.cpu
    turns = len(people.walk(TURNS).turns)
    return (side.running.cpu - before) / turns * 1000


def _p95(side: Side) -> float:
    """Milliseconds that 95 of 100 turns stay below."""
    people = side.come(50)
    people.walk(_BEGUN)
    return statistics.quantiles(people.walk(_SHORT).turns, n=20)[-1] * 1000


def _speed(side: Side) -> float:
    """Turns a second."""
    people = side.come(30)
    people.walk(_BEGUN)
    walked = people.walk(_SHORT)
    return len(walked.turns) / walked.seconds
