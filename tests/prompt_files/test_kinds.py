"""A file of the wrong kind says so once, in plain words, instead of a fault a line."""

from pathlib import Path

import pytest

from bot.errors import PromptFilesError
from bot.prompt_files import loading
from tests.prompt_files import sample

MISPLACED = [
    ("subjects/a.yaml", sample.MEETING, "this is a meeting file; here stands a subject file"),
    ("meetings/a.yaml", sample.SUBJECT, "this is a subject file; here stands a meeting file"),
    ("messages/a.yaml", sample.MEETING, "this is a meeting file; here stands a messages file"),
    ("messages/a.yaml", sample.EVERYWHERE, "this is a everywhere file; here stands a messages file"),
]


@pytest.mark.parametrize(("name", "text", "reason"), MISPLACED)
def test_a_file_in_the_wrong_folder_says_so(name: str, text: str, reason: str, tmp_path: Path) -> None:
    file = sample.folder(tmp_path) / name
    file.write_text(text, encoding="utf-8")
    assert [(fault.line, fault.reason) for fault in loading.check(file, tmp_path)] == [(1, reason)]


@pytest.mark.parametrize(("name", "text", "reason"), MISPLACED)
def test_a_folder_with_a_file_of_another_kind_is_refused_with_one_line(
    name: str, text: str, reason: str, tmp_path: Path
) -> None:
    file = sample.folder(tmp_path) / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PromptFilesError) as told:
        loading.load_folder(tmp_path)
    assert str(told.value) == f"{file}:1: {reason}"


@pytest.mark.parametrize("text", ["id: x\nname: 什么\n", "{}\n", "aspects: []\nsections: []\n"])
def test_a_file_whose_kind_cannot_be_told_says_so(text: str, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(text, encoding="utf-8")
    ((line, said),) = [(fault.line, fault.reason) for fault in loading.check(file, sample.folder(tmp_path / "prompts"))]
    assert line == 1
    assert said.startswith("cannot be told")


def test_a_subject_without_its_sections_is_still_a_subject_in_its_folder(tmp_path: Path) -> None:
    file = sample.folder(tmp_path) / "subjects" / "bare.yaml"
    file.write_text("id: bare\n", encoding="utf-8")
    assert "“sections” is missing" in [fault.reason for fault in loading.check(file, tmp_path)]
