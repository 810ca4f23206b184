"""What a turn costs beyond the bare commit of its rows, with 150 answers in the report."""

from collections.abc import Callable, Iterator
from pathlib import Path

from bot.prompt_files.loading import Prompts
from bot.usecases.work import Desk
from tests.bench import filling, turns
from tests.bench.measuring import medians
from tests.bench.table import Figure, beyond
from tests.bench.turns import Bare, Kind

_TIMES = 60
_LIMIT = 2.0  # milliseconds of CPU

Case = Callable[[], float]


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """A figure for each kind of turn."""
    path = folder / "usual.sqlite3"
    at = filling.desk(path, loaded)
    filling.fill(at, filling.USUAL)
    bare = Bare(at, path, folder / "bare.sqlite3")
    cases: dict[str, Case] = {}
    for name, kind in turns.KINDS.items():
        cases[name], cases[_bare(name)] = _pair(at, kind, bare)
    took = medians(cases, _TIMES)
    for name in turns.KINDS:
        yield beyond(f"turn: {name}", took[name], ("bare commit", took[_bare(name)]), _LIMIT)


def _bare(name: str) -> str:
    return f"{name}, bare"


def _pair(at: Desk, kind: Kind, bare: Bare) -> tuple[Case, Case]:
    """A turn, and right behind it the bare commit of what it wrote."""
    commits: list[float] = []

    def turn() -> float:
        took, commit = turns.beside_bare(at, kind, bare)
        commits.append(commit)
        return took

    return turn, commits.pop
