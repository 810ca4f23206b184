"""The installation that a command works with: its settings, its prompts, its open database, or one plain line."""

import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn, TypeVar

import click

from bot import settings, wiring
from bot.channels.host import Host, cannot
from bot.errors import PromptFilesError, SettingsError, StoreError
from bot.prompt_files.loading import Prompts
from bot.settings import Settings
from bot.usecases import shelving

T = TypeVar("T")
CANNOT = 2  # exit code: the command could not do its work


def with_host(db: str | None, work: Callable[[Host], None]) -> None:
    """Runs on the open installation; what is wrong with it is one plain line and exit code 2."""
    chosen = settings_of(db)
    loaded = prompts_of(chosen)
    try:
        host = wiring.host(chosen, loaded)
    except StoreError as error:
        fail(f"{cannot(loaded, error)}（{chosen.db}）")
    try:
        work(host)
    except StoreError as error:
        fail(f"{cannot(loaded, error)}（{chosen.db}）")
    except PromptFilesError as error:
        fail(str(error))
    finally:
        host.db.close()


def with_prompts(work: Callable[[Prompts], T]) -> T:
    """What is made of the prompts; what is wrong with their files is plain lines and exit code 2."""
    loaded = prompts_of(settings_of(None))
    try:
        return work(loaded)
    except PromptFilesError as error:
        fail(str(error))


def settings_of(db: str | None) -> Settings:
    return settings.read(environment(), db)


def environment() -> Mapping[str, str]:
    """With the .env file, so that every command finds the database of the bot that was started beside it."""
    try:
        return settings.environment(os.environ)
    except SettingsError as error:
        fail(str(error))


def prompts_of(chosen: Settings) -> Prompts:
    try:
        return wiring.prompts(chosen)
    except PromptFilesError as error:
        fail(str(error))


def may_write(path: Path, given: Path) -> None:
    """Ends the command before its work where the file cannot be written, or would be written over the given one."""
    if path.exists() and given.exists() and path.samefile(given):
        fail(f"{path} 就是要看的那个文件，没有动它。给 -o 换一个名字。")
    if not path.parent.is_dir():
        fail(f"写不进 {path}：没有这个文件夹。")


def write_out(path: Path, content: bytes) -> None:
    """A file that was asked for; what hinders it is one plain line and exit code 2."""
    try:
        shelving.write(path, content)
    except (OSError, UnicodeError) as error:
        fail(f"写不进 {path}：{getattr(error, 'strerror', None) or error}")


@contextmanager
def leaving_at_once() -> Iterator[None]:
    """Ends the process with the block, and its exit code: threads that still make something would hold it up."""
    code = 0
    try:
        yield
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else CANNOT
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # nobody reads it any more
            stream.flush()
    os._exit(code)


def fail(line: str) -> NoReturn:
    click.echo(line, err=True)
    sys.exit(CANNOT)
