"""What the prompts cost: all files read, every outline made, everything checked at once and file by file."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from yaml import CSafeLoader

from bot import settings
from bot.prompt_files import checking, loading
from bot.prompt_files.layers import Layers
from bot.prompt_files.loading import Prompts
from tests.bench.measuring import medians
from tests.bench.table import Figure, told, within

_TIMES = 9
_LOADED = 150.0  # milliseconds
_MADE = 1000.0


def figures(_folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """All files beside YAML alone; every outline with its references looked at; `outlines check` of each file."""
    folder = settings.read({}).prompts
    files = sorted(folder.rglob("*.yaml"))
    took = medians(
        {
            "yaml": lambda: _took(
                lambda: [yaml.compose(each.read_text("utf-8"), Loader=CSafeLoader) for each in files]
            ),
            "load": lambda: _took(lambda: loading.load_folder(folder)),
            "made": lambda: _took(lambda: _made(folder)),
            "everything": lambda: _took(lambda: checking.everything(Layers(folder))),
            "each": lambda: _took(lambda: [checking.check(each, folder) for each in files]),
        },
        _TIMES,
    )
    alone = (f"YAML of {len(files)} files", took["yaml"])
    yield within("prompts: all files loaded", took["load"], alone, _LOADED)
    yield within(f"prompts: loaded, {len(loaded.outline_ids())} outlines made and checked", took["made"], alone, _MADE)
    yield within("prompts: everything checked in one go", took["everything"], alone, _MADE)
    yield told("prompts: every file checked on its own", took["each"], alone)


def _made(folder: Path) -> None:
    loaded = loading.load_folder(folder)
    for outline_id in loaded.outline_ids():
        loaded.outline(outline_id)


def _took(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
