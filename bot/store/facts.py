"""What the installation knows of itself: the bot's name, for links."""

from sqlite_utils import Database

BOT = "bot_username"


def find(db: Database, name: str) -> str:
    row = db.execute("select value from facts where name = ?", (name,)).fetchone()
    return "" if row is None else str(row[0])


def keep(db: Database, name: str, value: str) -> None:
    db.execute(
        "insert into facts (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
        (name, value),
    )
