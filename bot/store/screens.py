"""The message with buttons that a person has before them, where a channel can change what it sent."""

from sqlite_utils import Database


def of(db: Database, person: int) -> tuple[int, str] | None:
    """Our number of the message, and its text as it was sent."""
    row = db.execute("select message, text from screens where person = ?", (person,)).fetchone()
    return None if row is None else (int(row[0]), str(row[1]))


def forget(db: Database, person: int) -> None:
    """Nothing that the person has before them loses its buttons by what is said next."""
    db.execute("delete from screens where person = ?", (person,))


def show(db: Database, person: int, message: int, text: str) -> None:
    db.execute(
        "insert into screens (person, message, text) values (?, ?, ?) on conflict (person) do update "
        "set message = excluded.message, text = excluded.text",
        (person, message, text),
    )
