"""A meeting that an installation no longer wants: nothing new is begun for it, what was begun is written on."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot import settings
from bot.prompt_files import loading
from tests.usecases.writer import PERSON_2023, Writer, outlines, say

MEETING = "minzhu-2023"


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    """Somebody in whose installation the meeting of 2023 is retired, with a report begun before that."""
    file = tmp_path / "meetings" / f"{MEETING}.yaml"
    file.parent.mkdir()
    shutil.copy(settings.read({}).prompts / "meetings" / file.name, file)
    with file.open("a", encoding="utf-8") as opened:
        opened.write("retired: true\n")
    begun = Writer().at_claims()
    begun.desk = replace(begun.desk, prompts=loading.load_folder(settings.read({}).prompts, tmp_path))
    return begun


def test_it_is_not_offered(writer: Writer) -> None:
    writer.say("/new")
    assert MEETING not in [tap.argument for tap in writer.taps]


def test_its_name_no_longer_finds_it(writer: Writer) -> None:
    writer.say("/new")
    writer.say("2023")
    assert f"{MEETING}.person" not in [tap.argument for tap in writer.taps]
    assert MEETING not in [tap.argument for tap in writer.taps]


@pytest.mark.parametrize("token", [f"::meeting:{MEETING}", f"::begin:{MEETING}.team"])
def test_an_old_button_of_it_leads_back_to_the_meetings(token: str, writer: Writer) -> None:
    writer.press(token)
    assert writer.texts == (say("start.meeting"),)
    assert outlines(writer) == [PERSON_2023]


def test_a_report_that_was_begun_is_written_on(writer: Writer) -> None:
    writer.go_on()
    writer.say("理论学习的系统性不够\n联系实际的紧密度不够")
    assert writer.kept("claim@p1") == "理论学习的系统性不够"
