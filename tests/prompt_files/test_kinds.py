"""A file of the wrong kind says so once, in plain words, instead of a fault a line."""

from pathlib import Path

import pytest

from bot.errors import PromptFilesError
from bot.prompt_files import checking, loading
from tests.prompt_files import sample

MISPLACED = [
    ("subjects/a.yaml", sample.MEETING, "这是会议文件，不是主体文件；放到 meetings 里去"),
    ("meetings/a.yaml", sample.SUBJECT, "这是主体文件，不是会议文件；放到 subjects 里去"),
    ("messages/a.yaml", sample.MEETING, "这是会议文件，不是放话的文件；放到 meetings 里去"),
    ("messages/a.yaml", sample.EVERYWHERE, "这是 everywhere.yaml，不是放话的文件；放到最外面一层里去"),
]


@pytest.mark.parametrize(("name", "text", "reason"), MISPLACED)
def test_a_file_in_the_wrong_folder_says_so(name: str, text: str, reason: str, tmp_path: Path) -> None:
    file = sample.folder(tmp_path) / name
    file.write_text(text, encoding="utf-8")
    assert [(fault.line, fault.reason) for fault in checking.check(file, tmp_path)] == [(1, reason)]


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
    ((line, said),) = [
        (fault.line, fault.reason) for fault in checking.check(file, sample.folder(tmp_path / "prompts"))
    ]
    assert line == 1
    assert said.startswith("看不出这是")


def test_a_subject_without_its_sections_is_still_a_subject_in_its_folder(tmp_path: Path) -> None:
    file = sample.folder(tmp_path) / "subjects" / "bare.yaml"
    file.write_text("id: bare\n", encoding="utf-8")
    assert "少了“sections”，要补上" in [fault.reason for fault in checking.check(file, tmp_path)]
