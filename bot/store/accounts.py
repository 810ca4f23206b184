"""The bot's own account with the channel. Another one numbers messages and files anew: old numbers mean nothing."""

from sqlite_utils import Database

from bot.store import facts

_ACCOUNT = "bot_account"

# What the channel's numbers were good for; letters that wait and answers stay.
_FORGET = (
    "delete from inbox where handled is not null",
    "update inbox set message = null, update_id = -update_id where update_id > 0",
    "update messages set channel_id = null where channel_id is not null",
    "delete from pieces",
    "delete from screens",
    "delete from files",
    "delete from outbox where kind in ('edit', 'answer')",
)


def is_now(db: Database, account: str, username: str) -> None:
    """Who the bot is from now on: its number and its name, by which links find it."""
    before = facts.find(db, _ACCOUNT)
    if before and before != account:
        for statement in _FORGET:
            db.execute(statement)
    facts.keep(db, _ACCOUNT, account)
    facts.keep(db, facts.BOT, username)
