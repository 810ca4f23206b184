"""The outlines that the other tests are played on are as sound as the shipped ones, and cover every feature."""

from pathlib import Path

import pytest

from bot.interview.outline import Kind, Outline, Question, walk
from bot.prompt_files.checking import check
from tests.outlines import tiny

FILES = sorted(tiny.FOLDER.rglob("*.yaml"))


def _questions(outline: Outline) -> list[Question]:
    found = [known.question for known in outline.known.values()]
    for section in walk(outline.sections):
        listed = section.points
        while listed is not None:
            found += [listed.question, *listed.questions]
            listed = listed.inner
    return found


EVERY = [question for name in tiny.NAMES for question in _questions(tiny.outline(name))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_tiny_file_has_no_faults(file: Path) -> None:
    assert check(file, tiny.FOLDER) == ()


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_question_stands_in_a_tiny_outline(kind: Kind) -> None:
    assert any(question.kind is kind for question in EVERY)


@pytest.mark.parametrize(
    "feature", ["when", "options_from", "steps", "step_of", "members", "each", "offer", "longest", "chosen", "adds_up"]
)
def test_every_feature_of_a_question_stands_in_a_tiny_outline(feature: str) -> None:
    assert any(getattr(question, feature) for question in EVERY)
