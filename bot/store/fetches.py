"""Files that a channel keeps for us: each waits here until it was read, or given up."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Fetch:
    """`file_id` is the channel's; `tries` is how many lives of the bot have begun with it."""

    id: int
    person: int
    chat: int
    file_id: str
    name: str
    tries: int
    checks: bool = False  # to be proofread as soon as it is here


def add(db: Database, person: int, chat: int, file_id: str, name: str, *, checks: bool = False) -> None:
    db.execute(
        "insert into fetches (person, chat, file_id, name, checks) values (?, ?, ?, ?, ?)",
        (person, chat, file_id, name, int(checks)),
    )


def first(db: Database, person: int) -> Fetch | None:
    """The person's oldest one."""
    row = db.execute(
        "select id, person, chat, file_id, name, tries, checks from fetches where person = ? order by id limit 1",
        (person,),
    ).fetchone()
    return None if row is None else Fetch(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]))


def begin(db: Database, number: int) -> None:
    db.execute("update fetches set tries = tries + 1 where id = ?", (number,))


def remove(db: Database, number: int) -> bool:
    """Done with; False where it was gone already, and with it the right to keep the file."""
    return bool(db.execute("delete from fetches where id = ?", (number,)).rowcount)


def people(db: Database) -> tuple[int, ...]:
    """Everybody who waits for one."""
    return tuple(int(person) for (person,) in db.execute("select distinct person from fetches").fetchall())
