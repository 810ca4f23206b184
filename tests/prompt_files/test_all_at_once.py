"""Faults of every kind together, each on its own line, and files that must not crash the check."""

from pathlib import Path

import pytest

from bot.errors import PromptFilesError
from bot.prompt_files import checking, loading
from tests.prompt_files import sample
from tests.prompt_files.sample import line_of, wrong, wrong_subject

WHO, TEXT = "{id: who, kind: short,", "{id: text, kind: long,"


@pytest.mark.parametrize(
    ("name", "old", "at", "key"),
    [
        ("subjects/person.yaml", "    role: quiet\n", "  - id: links", "role"),
        ("subjects/person.yaml", "kind: number, ", "{id: study", "kind"),
        ("meetings/small-2021.yaml", ", mark: samples", "id: a2", "mark"),
        ("everywhere.yaml", "kind: short, ", "heading: {", "kind"),
    ],
)
def test_a_choice_that_is_missing_is_reported_once(name: str, old: str, at: str, key: str, tmp_path: Path) -> None:
    assert wrong(tmp_path, name, (old, "")) == [(line_of(at, name), f"少了“{key}”，要补上")]


def test_faults_of_values_and_of_references_are_reported_at_once(tmp_path: Path) -> None:
    changes = (("required: true", "required: maybe"), ("members: [unit, study]", "members: [unit, sleep]"))
    found = wrong_subject(tmp_path, *changes)
    assert [line for line, _ in found] == [line_of("{id: unit"), line_of("{id: both")]


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ('title: "{{ head_unit }}', 'title: "{{ head_room }}', "title:"),
        ('signature: "{{ head_unit }}', 'signature: "{{ head_room }}', "signature:"),
        ("order_by: head/start", "order_by: head/stop", "order_by:"),
        ("steps: [how]", "steps: [why]", "{id: body"),
        ("options_from: problems", "options_from: dreams", "{id: fixes, kind: multi"),
    ],
)
def test_a_reference_is_reported_on_its_own_line(old: str, new: str, at: str, tmp_path: Path) -> None:
    assert [line for line, _ in wrong_subject(tmp_path, (old, new))] == [line_of(at)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (WHO, f"{WHO} when: {{question: nobody, any_of: [a]}},"),
        ("offer: {label: 本人, text: 本人}", "offer: {label: 本人, pattern: nobody}"),
        ("{id: how, kind: short,", "{id: body, kind: short,"),
        (WHO, "{id: fixes, kind: short,"),
        (WHO, "{id: claim, kind: short,"),
        (WHO, "{id: removed, kind: short,"),
        (TEXT, "{id: 正文, kind: long,"),
        (TEXT, "{id: a b, kind: long,"),
        (TEXT, f"{{id: {'long' * 20}, kind: long,"),
        ("most: 99", "most: 3.5"),
        ('title: "{{ head_unit }}', 'title: "{{ head_unit.__class__ }}'),
    ],
)
def test_what_would_break_an_interview_is_reported(old: str, new: str, tmp_path: Path) -> None:
    assert wrong_subject(tmp_path, (old, new)) != []


@pytest.mark.parametrize(
    "content",
    [
        "? [a, b]\n: c\n",
        "{[a]: b}\n",
        "sections: &x\n  - {id: a, role: part, heading: h, sections: *x}\n",
    ],
)
def test_strange_yaml_is_a_fault_and_no_crash(content: str, tmp_path: Path) -> None:
    file = tmp_path / "strange.yaml"
    file.write_text(content, encoding="utf-8")
    assert checking.check(file, sample.folder(tmp_path / "prompts"))


@pytest.mark.parametrize("again", ["welcome:\n  new: 好。", "bye: '{}'", "bye: '{0}'", "bye: '{a.b}'"])
def test_messages_that_cannot_be_said_are_reported(again: str, tmp_path: Path) -> None:
    assert wrong(tmp_path, "messages/conversation.yaml", ("bye: 再见。", again))


def test_two_files_with_one_id_are_refused(tmp_path: Path) -> None:
    sample.folder(tmp_path)
    (tmp_path / "meetings" / "again.yaml").write_text(sample.MEETING, encoding="utf-8")
    with pytest.raises(PromptFilesError):
        loading.load_folder(tmp_path)
