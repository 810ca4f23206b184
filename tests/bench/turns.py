"""Kinds of turn, each repeatable without changing how many answers there are; and the bare commit of a turn's rows."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.interview import points
from bot.interview.outline import Place
from bot.store import database
from bot.usecases import converse, tokens
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk
from tests.bench import filling
from tests.bench.measuring import cpu

_PIECE = 120  # characters of one message of several
_BEFORE = 600  # characters that are there already: a long answer

Row = tuple[Any, ...]
Rows = list[tuple[str, list[Row]]]  # what a turn wrote: statements, and the rows that they are given


@dataclass(frozen=True, slots=True)
class Kind:
    """What a person did just before, which is not measured, and the token or words that are."""

    before: Callable[[Desk], None]
    turn: Callable[[Desk], Callable[[], object]]
    changes: bool = True  # the report is another one afterwards; where it is not, the turn was refused
    writes: bool = False  # an answer, in what is measured or just before it


def _body(at: Desk) -> Place:
    """The first problem's body, early in the route: what moves on from it has the whole route to look through."""
    here = filling.work(at)
    return Place("body", points.live(here.answers, Place("problems/a1/points"))[0])


def _claim(at: Desk) -> Place:
    return Place(points.CLAIM, _body(at).point)


def _long_answer(at: Desk) -> None:
    """The body is written anew: it is as long before each repetition, and more messages are added to it."""
    filling.go(at, _body(at))
    converse.hear(at, filling.text(_BEFORE, _body(at), filling.work(at).session.revision))


def _arrived_backwards(at: Desk) -> None:
    """At the body, with nothing to go back to: 下一题 has to look for what is open."""
    here = filling.work(at)
    everything = here.stops()
    index = next(number for number, stop in enumerate(everything) if stop.place == _body(at))
    filling.go(at, everything[index + 1].place)
    filling.follow(at, "back")


def _at_open(at: Desk) -> None:
    filling.go(at, filling.OPEN)


def _at_claim(at: Desk) -> None:
    filling.go(at, _claim(at))


def _says(at: Desk, words: str) -> Callable[[], object]:
    return lambda: converse.hear(at, words)


def _taps(at: Desk, verb: str, argument: str = "") -> Callable[[], object]:
    token = tokens.write(Tap(verb, argument, filling.REPORT))
    return lambda: converse.tap(at, token)


def _tap_bound(at: Desk, verb: str) -> Callable[[], object]:
    token = filling.bound(at, verb)
    return lambda: converse.tap(at, token)


def _piece(at: Desk) -> Callable[[], object]:
    return _says(at, filling.text(_PIECE, _body(at), 1))


def _short_anew(at: Desk) -> Callable[[], object]:
    return _says(at, filling.text(18, _claim(at), filling.work(at).session.revision))


KINDS: Mapping[str, Kind] = {
    "a piece added to a long answer": Kind(_long_answer, _piece, writes=True),
    "a short answer written anew": Kind(_at_claim, _short_anew, writes=True),
    "下一题": Kind(_arrived_backwards, lambda at: _tap_bound(at, "next")),
    "a jump to a question": Kind(_at_open, lambda at: _taps(at, "go", str(_body(at)))),
    "目录": Kind(_at_open, lambda at: _taps(at, "map"), changes=False),
    "a section of 目录": Kind(_at_open, lambda at: _taps(at, "section", "measures"), changes=False),
    "the list of reports": Kind(_at_open, lambda at: _says(at, "/resume"), changes=False),
}


def cost(at: Desk, kind: Kind) -> float:
    """Milliseconds of CPU of one such turn."""
    kind.before(at)
    turn, revision = kind.turn(at), filling.work(at).report.revision
    took = cpu(turn)
    if (filling.work(at).report.revision != revision) is not kind.changes:
        raise AssertionError(kind)
    return took


class Bare:
    """A copy of a desk's database that is given the same rows, by nothing but SQL and a commit."""

    def __init__(self, at: Desk, path: Path, copy: Path) -> None:
        at.db.execute("pragma wal_checkpoint(truncate)").fetchall()
        shutil.copyfile(path, copy)
        self._from = at.db.conn
        self._to = database.open_file(copy).conn
        self._one = (("reports", "id", filling.REPORT), ("focuses", "person", at.person))
        self._known = {table: self._row(table, key, value) for table, key, value in self._one}

    def take_rows(self) -> Rows:
        """What the desk wrote since this was last asked: rows added, and the columns changed of those that it keeps."""
        rows = [(_inserted(table, added), added) for table in ("messages", "answers") if (added := self._added(table))]
        for table, key, value in self._one:
            row = self._row(table, key, value)
            changed = {column: said for column, said in row.items() if self._known[table][column] != said}
            if changed:
                sets = ", ".join(f"{column} = ?" for column in changed)
                rows.append((f"update {table} set {sets} where {key} = ?", [(*changed.values(), value)]))  # noqa: S608
            self._known[table] = row
        return rows

    def commit(self, rows: Rows) -> None:
        """The rows and a commit, as plainly as SQLite takes them."""
        self._to.execute("begin immediate")
        for statement, values in rows:
            self._to.executemany(statement, values)
        self._to.execute("commit")

    def _added(self, table: str) -> list[Row]:
        """Rows of the desk's table that the copy does not have."""
        last = self._to.execute(f"select max(id) from {table}").fetchone()[0]  # noqa: S608  # our names
        return self._from.execute(f"select * from {table} where id > ?", (last,)).fetchall()  # noqa: S608  # our names

    def _row(self, table: str, key: str, value: int) -> Mapping[str, Any]:
        found = self._from.execute(f"select * from {table} where {key} = ?", (value,))  # noqa: S608  # our names
        return dict(zip((column[0] for column in found.description), found.fetchone(), strict=True))


def _inserted(table: str, rows: list[Row]) -> str:
    return f"insert into {table} values ({', '.join('?' * len(rows[0]))})"  # noqa: S608  # our names


def beside_bare(at: Desk, kind: Kind, bare: Bare) -> tuple[float, float]:
    """Milliseconds of CPU of one such turn, and of the bare commit of its rows."""
    kind.before(at)
    bare.commit(bare.take_rows())
    took = cost(at, Kind(lambda _: None, kind.turn, kind.changes))
    rows = bare.take_rows()
    return took, cpu(lambda: bare.commit(rows))
