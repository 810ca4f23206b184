"""Everything checked in one go: the faults of all files, each told once."""

from pathlib import Path

from bot import settings
from bot.prompt_files import checking
from bot.prompt_files.layers import Layers
from bot.prompt_files.nodes import Fault
from tests.prompt_files import sample

FOLDER = settings.read({}).prompts


def _changed(path: Path, *changes: tuple[str, str, str]) -> tuple[Fault, ...]:
    """What is wrong with the sample folder once words of its files were replaced."""
    sample.folder(path)
    for name, old, new in changes:
        file = path / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return checking.everything(Layers(path))


def test_nothing_is_wrong_with_what_is_shipped() -> None:
    assert checking.everything(Layers(FOLDER)) == ()


def test_faults_of_all_files_are_told_at_once_by_file_and_line(tmp_path: Path) -> None:
    found = _changed(
        tmp_path,
        ("subjects/person.yaml", "members: [unit, study]", "members: [unit, sleep]"),
        ("subjects/person.yaml", "pattern: opening", "pattern: ending"),
        ("messages/conversation.yaml", "bye: 再见。", "bye: 再见{。"),
        ("meetings/small-2021.yaml", "style:\n", "parts: [{id: songs, state: none}]\nstyle:\n"),
    )
    assert [(Path(each.file).name, each.line) for each in found] == [
        ("conversation.yaml", 4),
        ("small-2021.yaml", 10),
        ("person.yaml", sample.line_of("members: [unit")),
        ("person.yaml", sample.line_of("pattern: opening")),
    ]


def test_a_subject_s_fault_is_told_once_however_many_meetings_there_are(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    for number in range(3):
        text = sample.MEETING.replace("small-2021", f"small-{number}")
        (tmp_path / f"meetings/small-{number}.yaml").write_text(text, encoding="utf-8")
    assert len(_changed(tmp_path, ("subjects/person.yaml", "members: [unit, study]", "members: [unit, sleep]"))) == 1


def test_a_broken_file_does_not_hide_the_faults_of_the_others(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    (tmp_path / "meetings" / "broken.yaml").write_text("id: [", encoding="utf-8")
    found = _changed(tmp_path, ("subjects/person.yaml", "members: [unit, study]", "members: [unit, sleep]"))
    assert [Path(each.file).name for each in found] == ["broken.yaml", "person.yaml"]


LARGE = sample.MEETING.replace("small-2021", "large-2022")
WITHOUT = LARGE.replace("style:\n", "parts: [{id: problems, state: none}]\nstyle:\n")
GONE = "“fixes”的“options_from”写了“problems”，没有这个部分"


def test_what_one_meeting_breaks_in_a_subject_names_the_meeting(tmp_path: Path) -> None:
    file = sample.folder(tmp_path) / "meetings" / "large-2022.yaml"
    file.write_text(WITHOUT, encoding="utf-8")
    for found in (checking.everything(Layers(tmp_path)), checking.check(file, tmp_path)):
        (fault,) = (each for each in found if each.reason.startswith(GONE))
        assert (Path(fault.file).name, fault.line) == ("person.yaml", sample.line_of("{id: fixes, kind: multi"))
        assert fault.reason.endswith("（和 large-2022 合起来时）")
