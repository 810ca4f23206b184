"""prompts/README.md: every file, edit and command that it shows is tried as it stands there."""

import contextlib
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import settings
from bot.interview import route
from bot.interview.outline import Mark
from bot.prompt_files import checking, loading
from bot.prompt_files.layers import FOLDERS, Layers
from bot.prompt_files.loading import Prompts
from tests.command.run import run

SHIPPED = settings.read({}).prompts
GUIDE = (SHIPPED / "README.md").read_text(encoding="utf-8")
FILES = re.findall(r"存成 `([^`]+)`：\n\n```yaml\n(.*?)```", GUIDE, re.DOTALL)
EDITS = re.findall(r"把 `([^`]+)` 复制成 `([^`]+)`[^\n]*\n\n```text\n(.*?)```", GUIDE, re.DOTALL)
COMMANDS = re.findall(r"^uv run --no-dev zhaojing (.+)$", GUIDE, re.MULTILINE)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder that somebody has who did everything the guide shows; its .env stands beside it."""
    beside = tmp_path_factory.mktemp("guide")
    (setting,) = re.findall(r"```ini\n(ZHAOJING_PROMPTS=(.+)\n)```", GUIDE)
    (beside / ".env").write_text(setting[0], encoding="utf-8")
    made = beside / setting[1]
    for name, text in FILES:
        _write(made / name, text)
    for old, new, changes in EDITS:
        _write(made / new, _edited((SHIPPED / old).read_text(encoding="utf-8"), changes))
    yield made
    shutil.rmtree(beside)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _edited(text: str, changes: str) -> str:
    for line in changes.splitlines():
        before, after = line.split(" → ")
        assert f"{before}\n" in text, before
        text = text.replace(f"{before}\n", f"{after}\n", 1)
    return text


@pytest.fixture(scope="module")
def prompts(own: Path) -> Prompts:
    return loading.load_folder(SHIPPED, own)


def test_every_block_of_the_guide_is_tried() -> None:
    assert len(re.findall("^```[a-z]+$", GUIDE, re.MULTILINE)) == len(FILES) + len(EDITS) + 3  # .env, two of commands


def test_the_guide_names_every_folder() -> None:
    assert all(f"| `{each}` |" in GUIDE for each in (*FOLDERS, "everywhere.yaml"))


def test_the_guide_explains_every_mark() -> None:
    assert all(f"| `{mark}` |" in GUIDE for mark in Mark)


def test_what_the_guide_shows_has_no_faults(own: Path) -> None:
    assert checking.everything(Layers(SHIPPED, own)) == ()


@pytest.mark.parametrize("name", [name for name, _ in FILES] + [new for _, new, _ in EDITS])
def test_each_of_its_files_is_sound_by_itself(name: str, own: Path) -> None:
    assert checking.check(own / name, SHIPPED, own) == ()


def test_its_sentences_are_said(prompts: Prompts) -> None:
    assert prompts.messages.say("button.next") == "往下走"
    assert prompts.messages.say("button.skip") == loading.load_folder(SHIPPED).messages.say("button.skip")


def test_its_question_is_asked(prompts: Prompts) -> None:
    outline = prompts.outline("minzhu-2025.person")
    assert outline is not None
    assert outline.known["causes/points"].question.ask.startswith("往思想根子上找")


def test_its_year_can_be_written_for(prompts: Prompts) -> None:
    outline = prompts.outline("minzhu-2026.person")
    assert outline is not None
    assert [each.heading.long for each in route.aspects(outline, {})] == ["带头学深悟透，坚定理想信念", "带头联系群众"]


def test_its_lists_are_chosen_from(prompts: Prompts) -> None:
    outline = prompts.outline("zuzhi-2026.member")
    assert outline is not None
    assert [each.label for each in outline.known["head/list"].question.options] == ["四个方面", "沿用去年的"]


def test_its_parts_come_and_go(prompts: Prompts) -> None:
    outline = prompts.outline("minzhu-2027.person")
    assert outline is not None
    assert [each.heading.short for each in outline.sections if each.id in ("last_year", "case")] == [
        "上年度整改落实情况"
    ]


def test_its_subject_is_offered_for_the_meetings_of_its_kind(prompts: Prompts) -> None:
    assert {"minzhu-2026.cadre", "minzhu-2018.cadre"} <= set(prompts.outline_ids())
    assert "zuzhi-2026.cadre" not in prompts.outline_ids()


def test_its_probes_are_there(prompts: Prompts) -> None:
    assert "secrecy" in [group.id for group in prompts.probes]


@pytest.mark.parametrize("command", COMMANDS)
def test_its_commands_do_what_they_are_for(command: str, own: Path) -> None:
    with contextlib.chdir(own.parent):
        done = run(*shlex.split(command))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout
