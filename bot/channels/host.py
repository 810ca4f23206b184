"""What a channel is given: the installation, and a desk for whoever is speaking."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.errors import (
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseFullError,
    DatabaseNewerError,
    DatabaseReadOnlyError,
    PromptFilesError,
    StoreError,
    ZhaojingError,
)
from bot.prompt_files.loading import Prompts
from bot.render.typecase import SYSTEM, Typecase
from bot.store import database, faults, people
from bot.store.database import Database
from bot.usecases.converse import Turn
from bot.usecases.work import LOCAL, Desk

_SAID: tuple[tuple[type[StoreError], str], ...] = (
    (DatabaseBusyError, "busy"),
    (DatabaseFullError, "full"),
    (DatabaseReadOnlyError, "readonly"),
    (DatabaseDamagedError, "damaged"),
    (DatabaseNewerError, "newer"),
)


@dataclass(slots=True)
class Host:
    """An open installation."""

    db: Database
    prompts: Prompts
    clock: Callable[[], datetime]
    folder: Path | None = None
    fonts: Typecase = SYSTEM
    known: dict[str, int] = field(default_factory=dict)

    def desk(self, name: str) -> Desk:
        """The desk of a person of this machine.

        Raises: StoreError.
        """
        if name not in self.known:
            with faults.named():
                self.known[name] = people.enter(self.db, LOCAL, name)
        return Desk(self.db, self.prompts, self.known[name], self.clock(), self.folder, fonts=self.fonts)

    def settle(self, turn: Turn) -> None:
        """After every turn, before its replies are shown: what was deleted leaves the file, too."""
        if turn.purged:
            self.known.clear()
            database.scrub(self.db)

    def name_of(self, person: int | None) -> str:
        """The name that a person of this machine goes by; "" for nobody."""
        return "" if person is None else people.name_of(self.db, person)

    def trouble(self, error: ZhaojingError) -> str:
        """What went wrong in a turn, that earlier answers are there, and what to do."""
        if isinstance(error, PromptFilesError):
            # The sentence about it may be what is missing.
            said = self.prompts.messages.sentences.get("fault.prompts", "{fault}")
            return said.replace("{fault}", str(error))
        return trouble(self.prompts, error)


def trouble(prompts: Prompts, error: ZhaojingError) -> str:
    """For a turn: what was typed is not stored."""
    return prompts.messages.say(f"trouble.{_kind(error)}")


def cannot(prompts: Prompts, error: StoreError) -> str:
    """For a command that could not do its work; nothing was typed yet."""
    return prompts.messages.say(f"cannot.{_kind(error)}")


def _kind(error: ZhaojingError) -> str:
    return next((name for kind, name in _SAID if isinstance(error, kind)), "other")
