"""How the cost of a turn grows: with the edits made, with the answers there are, with the reports of others."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bot.interview.outline import Kind, Place
from bot.prompt_files.loading import Prompts
from bot.usecases import converse
from bot.usecases.work import Desk
from tests.bench import filling, others, turns
from tests.bench.filling import Size
from tests.bench.measuring import cpu, medians
from tests.bench.table import Figure, times

_TIMES = 40
_OWN, _PEER = "own", "peer"

Case = Callable[[], float]
Cases = Mapping[str, Case]


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """The worst kind of turn for each way of growing."""
    yield _edits(folder, loaded)
    large, small = (_filled(folder, loaded, size) for size in (filling.LARGE, filling.HUNDRED))
    yield _worst("300 answers", _kinds(large), ("100", _kinds(small)), 2.5)
    alone = _filled(folder, loaded, filling.USUAL)
    crowd = folder / "crowd.sqlite3"
    _copied(alone, folder / _name(filling.USUAL), crowd)
    others.surround(crowd)
    among = filling.desk(crowd, loaded)
    yield _worst(f"{others.REPORTS:,} other reports", _kinds(among), ("none", _kinds(alone)), 1.2)


def _edits(folder: Path, loaded: Prompts) -> Figure:
    """After 1,000 edits and after 100; the turns that add none are measured first."""
    at = _filled(folder, loaded, filling.USUAL)
    edit = Edits(at)
    for _ in range(100):
        edit()
    path = folder / "edited-100.sqlite3"
    _copied(at, folder / _name(filling.USUAL), path)
    for _ in range(900):
        edit()
    peer = filling.desk(path, loaded)
    early = Edits(peer)
    early.made = edit.made  # the same places in turn, so that the same texts are exchanged
    quiet = {name: kind for name, kind in turns.KINDS.items() if not kind.writes}
    own: dict[str, Case] = {**_kinds(at, quiet), "an edit": edit}
    before: dict[str, Case] = {**_kinds(peer, quiet), "an edit": early}
    return _worst("turn 1,000 of edits", own, ("turn 100", before), 1.2)


class Edits:
    """Edits of all texts of a report in turn: a jump to the question, and other words for it."""

    def __init__(self, at: Desk) -> None:
        here = filling.work(at)
        self._at = at
        self._texts = [
            (place, len(said))
            for place, said in here.answers.items()
            if said and (stop := here.find(place)) is not None and stop.question.kind in (Kind.SHORT, Kind.LONG)
        ]
        self.made = 0

    def __call__(self) -> float:
        """Milliseconds of CPU of the next edit: two turns."""
        self.made += 1
        place, length = self._texts[self.made % len(self._texts)]
        words = filling.text(max(18, length), place, self.made)
        revision = filling.work(self._at).report.revision
        took = cpu(lambda: self._edit(place, words))
        if filling.work(self._at).report.revision != revision + 2:
            raise AssertionError(place)
        return took

    def _edit(self, place: Place, words: str) -> None:
        filling.go(self._at, place)
        converse.hear(self._at, words)


def _filled(folder: Path, loaded: Prompts, size: Size) -> Desk:
    """A report of this size in a new database."""
    path = folder / _name(size)
    for old in folder.glob(f"{path.name}*"):
        old.unlink()
    at = filling.desk(path, loaded)
    filling.fill(at, size)
    return at


def _name(size: Size) -> str:
    return f"answers-{size.answers}.sqlite3"


def _copied(at: Desk, path: Path, copy: Path) -> None:
    at.db.execute("pragma wal_checkpoint(truncate)").fetchall()
    shutil.copyfile(path, copy)


def _kinds(at: Desk, kinds: Mapping[str, turns.Kind] = turns.KINDS) -> Cases:
    return {name: lambda kind=kind: turns.cost(at, kind) for name, kind in kinds.items()}  # type: ignore[misc]


def _worst(name: str, own: Cases, peer: tuple[str, Cases], limit: float) -> Figure:
    """The kind of turn that grew most."""
    found = []
    for kind, case in own.items():
        took = medians({_OWN: case, _PEER: peer[1][kind]}, _TIMES)
        found.append(times(f"{name}: {kind}", took[_OWN], (peer[0], took[_PEER]), limit))
    return max(found, key=lambda figure: figure.ratio)
