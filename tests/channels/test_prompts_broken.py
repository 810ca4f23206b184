"""Prompts that do not fit together, met in a turn: one plain line, nothing stored, and the talk goes on."""

import io
import shutil
from pathlib import Path

from bot import settings
from bot.channels import jsonl
from bot.channels.host import Host
from bot.prompt_files import loading
from bot.prompt_files.loading import Prompts
from tests.store.opened import memory
from tests.usecases.writer import NINE


def _broken(folder: Path, name: str, old: str, new: str) -> Prompts:
    """The shipped prompts with some words of one file replaced."""
    shutil.copytree(settings.read({}).prompts, folder, dirs_exist_ok=True)
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    return loading.load_folder(folder)


def _said(prompts: Prompts, *lines: bytes) -> list[str]:
    out = io.StringIO()
    jsonl.run(Host(memory(), prompts, lambda: NINE), lines, out)
    return out.getvalue().splitlines()


def test_a_material_whose_outline_is_broken_is_refused_in_one_line(tmp_path: Path) -> None:
    prompts = _broken(tmp_path, "subjects/team.yaml", "each: measures/points:who", "each: measures/points:nobody")
    said = _said(prompts, b'{"tap": "::begin:minzhu-2023.team"}', b'{"tap": "::begin:minzhu-2023.person"}')
    assert "team.yaml:" in said[0]
    assert '"error"' in said[0]
    assert '"turn": "end"' in said[-1]


def test_a_sentence_that_is_missing_is_refused_in_one_line(tmp_path: Path) -> None:
    prompts = _broken(tmp_path, "messages/conversation.yaml", "  meeting: 写哪一次会的材料？\n", "")
    (said,) = _said(prompts, b'{"say": "/new"}')
    assert "start.meeting" in said
    assert '"error"' in said
