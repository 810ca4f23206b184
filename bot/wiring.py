"""Joins the rooms, and is the only reader of the clock."""

import sys
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from bot.channels import jsonl, terminal
from bot.channels.host import Host
from bot.prompt_files import loading
from bot.prompt_files.loading import Prompts
from bot.render.typecase import Typecase
from bot.settings import Phone, Settings
from bot.store import database


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  # the one place


def prompts(settings: Settings) -> Prompts:
    """The installation's prompts.

    Raises: PromptFilesError.
    """
    return loading.load_folder(settings.prompts, settings.own_prompts)


def host(settings: Settings, loaded: Prompts) -> Host:
    """The open installation.

    Raises: StoreError.
    """
    fonts = Typecase(settings.fonts, system=settings.system_fonts)
    return Host(database.open_file(settings.db), loaded, now, settings.db.parent / "drafts", fonts)


def chat(opened: Host, name: str, *, as_json: bool) -> None:
    """The whole bot on this terminal, or as JSON Lines."""
    if as_json:
        jsonl.run(opened, sys.stdin.buffer, sys.stdout)
    else:
        terminal.run(opened, name)


def alone(settings: Settings) -> AbstractContextManager[None]:
    """The right to be the only bot on this database.

    Raises: AlreadyRunningError, DatabaseReadOnlyError.
    """
    return database.alone(settings.db)


def run(opened: Host, phone: Phone) -> None:
    """The Telegram bot, until it is told to stop.

    Raises: ChannelError.
    """
    from bot.channels.telegram import logs, running  # noqa: PLC0415  # a terminal does not pay for it
    from bot.usecases import inviting  # noqa: PLC0415

    logs.begin(phone.token, phone.log_level, as_json=phone.log_json)

    def greet() -> None:
        link = inviting.owner_link(opened.db, now())
        if link is not None:
            sys.stdout.write(opened.prompts.messages.say("phone.owner_link", link=link) + "\n")
            sys.stdout.flush()

    running.run(opened, phone, greet)
