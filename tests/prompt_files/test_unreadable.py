"""Files that hold no mapping, no YAML, no UTF-8, or are not there: one plain fault, never an exception."""

from pathlib import Path

import pytest

from bot.errors import PromptFilesError
from bot.prompt_files import checking, loading
from tests.prompt_files import sample


def _faults(path: Path, content: bytes) -> list[tuple[int, str]]:
    file = path / "file.yaml"
    file.write_bytes(content)
    return [(fault.line, fault.reason) for fault in checking.check(file, sample.folder(path / "prompts"))]


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", 1, "文件是空的"),
        (b"# a remark and nothing else\n", 1, "文件是空的"),
        (b"id: a\nname: b\x00c\n", 2, "这一行里有看不见的怪字符"),
        (b"id: a\nname: \xb0\xe0\xd7\xd3\n", 1, "不是 UTF-8 编码"),
        ("id: 班子\n".encode("utf-16"), 1, "不是 UTF-8 编码"),
        (b"- a\n- b\n", 1, "“"),
        (b"some words\n", 1, "“"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_fault_with_its_line(
    content: bytes, line: int, reason: str, tmp_path: Path
) -> None:
    ((at, said),) = _faults(tmp_path, content)
    assert said.startswith(reason)
    assert at == line


@pytest.mark.parametrize("content", [b"- a\n", b"words\n", b"~\n"])
def test_a_file_that_holds_no_mapping_says_so(content: bytes, tmp_path: Path) -> None:
    ((_, said),) = _faults(tmp_path, content)
    assert said.endswith("要写成“名字: 值”的样子")


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    (found,) = checking.check(tmp_path / "nobody.yaml", sample.folder(tmp_path))
    assert found.reason.startswith("打不开")


def test_a_folder_in_place_of_a_file_is_a_fault(tmp_path: Path) -> None:
    (found,) = checking.check(tmp_path, sample.folder(tmp_path))
    assert found.reason.startswith("打不开")


def test_a_fault_is_printed_as_editors_read_it(tmp_path: Path) -> None:
    (found,) = checking.check(tmp_path / "nobody.yaml", sample.folder(tmp_path))
    assert str(found) == f"{tmp_path / 'nobody.yaml'}:1: {found.reason}"


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, b"\xef\xbb\xbf" + sample.MESSAGES.encode()) == []


def test_windows_line_ends_are_no_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, sample.SUBJECT.replace("\n", "\r\n").encode()) == []


def test_a_folder_with_faults_is_refused_with_all_of_them(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    for name, old, new in (
        ("meetings/small-2021.yaml", "mark: seen", "mark: known"),
        ("subjects/person.yaml", "role: quiet", "role: loud"),
        ("messages/conversation.yaml", "bye: 再见。", "bye: 再见{。"),
    ):
        file = tmp_path / name
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(PromptFilesError) as told:
        loading.load_folder(tmp_path)
    assert [line.partition(":")[0].rpartition("/")[2] for line in str(told.value).splitlines()] == [
        "small-2021.yaml",
        "person.yaml",
        "conversation.yaml",
    ]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PromptFilesError, match=r"everywhere\.yaml:1: 打不开"):
        loading.load_folder(tmp_path / "nobody")


def test_one_broken_file_does_not_hide_the_faults_of_the_one_that_is_checked(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    (tmp_path / "meetings" / "broken.yaml").write_text("id: [", encoding="utf-8")
    found = sample.wrong_subject(tmp_path, ("members: [unit, study]", "members: [unit, sleep]"))
    assert len(found) == 1
