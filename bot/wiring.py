"""Joins the rooms, and is the only reader of the clock."""

import sys
from datetime import UTC, datetime

from bot.channels import jsonl, terminal
from bot.channels.host import Host
from bot.prompt_files import loading
from bot.prompt_files.loading import Prompts
from bot.settings import Settings
from bot.store import database


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  # the one place


def prompts(settings: Settings) -> Prompts:
    """The installation's prompts.

    Raises: PromptFilesError.
    """
    return loading.load_folder(settings.prompts)


def host(settings: Settings, loaded: Prompts) -> Host:
    """The open installation.

    Raises: StoreError.
    """
    return Host(database.open_file(settings.db), loaded, now, settings.db.parent / "drafts")


def chat(opened: Host, name: str, *, as_json: bool) -> None:
    """The whole bot on this terminal, or as JSON Lines."""
    if as_json:
        jsonl.run(opened, sys.stdin.buffer, sys.stdout)
    else:
        terminal.run(opened, name)
