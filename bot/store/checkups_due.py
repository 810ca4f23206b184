"""Reports and files that are to be proofread, off everybody's way: each waits here until that is done, or given up."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Due:
    """A report, or a file that was sent; `tries` is how many lives of the bot have begun with it."""

    id: int
    person: int
    report: int | None
    paper: int | None
    tries: int


def add(db: Database, person: int, report: int | None = None, paper: int | None = None) -> None:
    """Once, however often it is asked for meanwhile."""
    db.execute(
        "insert into checkups_due (person, report, paper) select ?, ?, ? where not exists"
        " (select 1 from checkups_due where person = ? and report is ? and paper is ?)",
        (person, report, paper, person, report, paper),
    )


def first(db: Database, person: int) -> Due | None:
    """The person's oldest one."""
    row = db.execute(
        "select id, person, report, paper, tries from checkups_due where person = ? order by id limit 1", (person,)
    ).fetchone()
    return None if row is None else Due(*row)


def begin(db: Database, number: int) -> None:
    db.execute("update checkups_due set tries = tries + 1 where id = ?", (number,))


def remove(db: Database, number: int) -> bool:
    """Done with; False where it was gone already, and with it the right to say anything."""
    return bool(db.execute("delete from checkups_due where id = ?", (number,)).rowcount)


def people(db: Database) -> tuple[int, ...]:
    """Everybody who waits for one."""
    return tuple(int(person) for (person,) in db.execute("select distinct person from checkups_due").fetchall())
