"""版式: every setting is a tap away, any time, and no answer is touched."""

import pytest

from bot.draft.style import SETTINGS
from bot.store import answers
from tests.usecases.writer import PERSON_2021, PERSON_2023, Writer, say


def written() -> dict[str, str]:
    """What a report with one text holds, settings left out."""
    return contents(with_text())


def with_text() -> Writer:
    writer = Writer().at_body(PERSON_2021)
    writer.say("平时学得零散。")
    return writer


def contents(writer: Writer) -> dict[str, str]:
    kept = answers.latest(writer.db, 1)
    return {str(place): text for place, text in kept.items() if not place.question.startswith("style/")}


def test_every_setting_is_shown_with_a_button() -> None:
    writer = with_text()
    writer.say("/style")
    assert {tap.argument for tap in writer.taps if tap.verb == "setting"} == set(SETTINGS)


def test_long_headings_are_no_choice_where_there_are_none() -> None:
    writer = Writer().at_body(PERSON_2023)
    writer.say("/style")
    assert "headings" not in {tap.argument for tap in writer.taps}


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_shows_all_its_values(setting: str) -> None:
    writer = with_text()
    writer.press(f"1::setting:{setting}")
    assert [tap.argument for tap in writer.taps] == [f"{setting}~{value}" for value in SETTINGS[setting]]


@pytest.mark.parametrize(("setting", "value"), [(each, value) for each in SETTINGS for value in SETTINGS[each]])
def test_a_setting_is_changed_and_shown_and_no_answer_is_touched(setting: str, value: str) -> None:
    writer = with_text()
    writer.press(f"1::arrange:{setting}~{value}")
    line = f"{say(f'style.{setting}.name')}：{say(f'style.{setting}.{value}')}"
    assert line in writer.text.split("\n")
    assert contents(writer) == written()


def test_a_changed_setting_changes_the_draft() -> None:
    writer = with_text()
    writer.say("/draft")
    before = writer.texts[0]
    writer.press("1::arrange:points~inline")
    writer.say("/draft")
    assert writer.texts[0] != before


def test_a_setting_put_back_gives_the_same_text_again() -> None:
    writer = with_text()
    writer.press("1::arrange:points~inline")
    writer.say("/draft")
    before = writer.texts[0].partition("\n")[2]
    writer.press("1::arrange:points~bold_lead")
    writer.press("1::arrange:points~inline")
    writer.say("/draft")
    assert writer.texts[0].partition("\n")[2] == before


@pytest.mark.parametrize("argument", ["points~nosuch", "nosuch~inline", "points", "~", ""])
def test_a_setting_that_is_not_known_is_refused(argument: str) -> None:
    writer = with_text()
    writer.press(f"1::arrange:{argument}")
    assert writer.texts[0] == say("refuse.not_a_setting")
    assert not any(place.question.startswith("style/") for place in answers.latest(writer.db, 1))


def test_the_style_changes_in_the_middle_of_an_answer_and_the_answer_goes_on() -> None:
    writer = with_text()
    writer.press("1::arrange:points~inline")
    writer.go_on()
    writer.say("笔记有两周没有翻开。")
    assert writer.kept("body@p1") == "平时学得零散。笔记有两周没有翻开。"


def test_the_style_of_one_report_is_not_the_style_of_another() -> None:
    writer = with_text()
    writer.press("1::arrange:points~inline")
    writer.begin(PERSON_2023)
    writer.say("/style")
    assert writer.kept("style/points") == ""
