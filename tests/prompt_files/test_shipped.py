"""The shipped prompts: sound, complete, and with ids that stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import settings
from bot.draft.style import SETTINGS
from bot.interview.outline import Kind, Outline, PointList, Role, walk
from bot.prompt_files import checking, loading

FOLDER = settings.read({}).prompts
PROMPTS = loading.load_folder(FOLDER)
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.yaml"))
KEPT = Path(__file__).with_name("shipped_ids.txt")  # ids are permanent: lines are added, none is changed


def _outline(outline_id: str) -> Outline:
    found = PROMPTS.outline(outline_id)
    assert found is not None
    return found


def _lists(points: PointList | None) -> Iterator[PointList]:
    while points is not None:
        yield points
        points = points.inner


def _ids(outline: Outline) -> Iterator[str]:
    """Everything that an answer can be kept under, and every option that an answer can hold."""
    for section in walk(outline.sections):
        yield section.id
        for question in section.questions:
            yield question.id
            yield from (f"{question.id}={option.id}" for option in question.options)
        for listed in _lists(section.points):
            yield listed.question.id
            yield from (f"{listed.question.id}:{question.id}" for question in listed.questions)


def _every_id() -> list[str]:
    outlines = [_outline(outline_id) for outline_id in PROMPTS.outline_ids()]
    return sorted({f"{outline.id} {found}" for outline in outlines for found in _ids(outline)})


@pytest.mark.parametrize("name", FILES)
def test_a_shipped_file_has_no_faults(name: str) -> None:
    assert checking.check(FOLDER / name, FOLDER) == ()


def test_the_outlines_of_the_first_release_are_there() -> None:
    wanted = {"minzhu-2021.person", "minzhu-2021.team", "minzhu-2023.person", "minzhu-2023.team"}
    assert wanted <= set(PROMPTS.outline_ids())


def test_the_newest_meeting_stands_first() -> None:
    starts = [meeting.start for meeting in PROMPTS.meetings.values()]
    assert starts == sorted(starts, reverse=True)


def test_an_outline_is_named_by_its_meeting_and_its_subject() -> None:
    assert [_outline(each).id for each in PROMPTS.outline_ids()] == list(PROMPTS.outline_ids())


@pytest.mark.parametrize("outline_id", ["nobody", "minzhu-2021", "minzhu-2021.nobody", ".person", ""])
def test_an_outline_that_is_not_there_is_none(outline_id: str) -> None:
    assert PROMPTS.outline(outline_id) is None


def test_no_id_that_was_ever_shipped_is_gone() -> None:
    kept = KEPT.read_text(encoding="utf-8").splitlines()
    assert kept == sorted(kept)
    assert sorted(set(kept) - set(_every_id())) == []


def test_every_id_that_is_shipped_is_kept_in_the_list() -> None:
    assert sorted(set(_every_id()) - set(KEPT.read_text(encoding="utf-8").splitlines())) == []


@pytest.mark.parametrize("outline_id", PROMPTS.outline_ids())
def test_no_two_questions_of_an_outline_share_an_id(outline_id: str) -> None:
    found = list(_ids(_outline(outline_id)))
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize("outline_id", PROMPTS.outline_ids())
def test_ids_are_of_letters_that_a_button_can_carry(outline_id: str) -> None:
    assert [found for found in _ids(_outline(outline_id)) if not found.isascii() or " " in found] == []


@pytest.mark.parametrize("outline_id", PROMPTS.outline_ids())
def test_every_text_has_a_limit_that_a_person_can_be_told(outline_id: str) -> None:
    sections = list(walk(_outline(outline_id).sections))
    asked = [question for section in sections for question in section.questions]
    asked += [question for section in sections for listed in _lists(section.points) for question in listed.questions]
    texts = [question for question in asked if question.kind in (Kind.SHORT, Kind.LONG)]
    assert [question.id for question in texts if not 0 < question.longest <= 20000] == []


@pytest.mark.parametrize("outline_id", PROMPTS.outline_ids())
def test_every_aspect_says_how_well_its_wording_is_known_and_where_from(outline_id: str) -> None:
    aspects = [section for section in walk(_outline(outline_id).sections) if section.role is Role.ASPECT]
    assert aspects
    assert all(aspect.mark is not None and aspect.source for aspect in aspects)


@pytest.mark.parametrize("outline_id", PROMPTS.outline_ids())
def test_an_outline_s_style_knows_its_settings(outline_id: str) -> None:
    assert all(value in SETTINGS[setting] for setting, value in _outline(outline_id).style.items())
