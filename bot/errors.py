"""Every error we raise, as a tree: whose fault it is decides what a person reads.

People's mistakes in a conversation are values (`interview.effects.Refuse`), never exceptions. What stands here ends a
command or a turn: the installation, the disk, the files of an editor.
"""


class ZhaojingError(Exception):
    """Something a person can be told in one plain line; `str(error)` is that line."""


class PromptFilesError(ZhaojingError):
    """A file under prompts/ cannot be used; carries every fault found, one a line, or in a turn the first one."""


class SettingsError(ZhaojingError):
    """The .env file is there and cannot be read."""


class StoreError(ZhaojingError):
    """The database could not be read or written; the turn it belonged to left no trace."""


class DatabaseBusyError(StoreError):
    """Another program held the database for longer than we wait."""


class DatabaseFullError(StoreError):
    """The disk is full."""


class DatabaseReadOnlyError(StoreError):
    """The database file, or its folder, may not be written."""


class DatabaseDamagedError(StoreError):
    """The file is not a database of ours, or is damaged."""


class DatabaseNewerError(StoreError):
    """A newer release wrote this database."""


class NoChineseFontError(ZhaojingError):
    """This machine has no font that a Chinese PDF could be set in."""


class AlreadyRunningError(ZhaojingError):
    """Another `zhaojing run` works with this database."""


class ChannelError(ZhaojingError):
    """The channel cannot be used: Telegram does not know the token."""


class ListsError(ZhaojingError):
    """A word list cannot be used; carries every fault found, one a line."""
