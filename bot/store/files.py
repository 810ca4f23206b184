"""What a channel calls the file of a draft that it has sent before."""

from sqlite_utils import Database


def find(db: Database, report: int, number: int, form: str) -> str:
    row = db.execute(
        "select file_id from files where report = ? and number = ? and form = ?", (report, number, form)
    ).fetchone()
    return "" if row is None else str(row[0])


def keep(db: Database, report: int, number: int, form: str, file_id: str) -> None:
    db.execute(
        "insert or replace into files (report, number, form, file_id) values (?, ?, ?, ?)",
        (report, number, form, file_id),
    )


def forget(db: Database, report: int, number: int, form: str) -> None:
    """The channel no longer knows the file."""
    db.execute("delete from files where report = ? and number = ? and form = ?", (report, number, form))
