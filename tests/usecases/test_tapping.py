"""Buttons that are old, tapped twice, of somebody else, or of nobody."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.interview.outline import Place
from bot.usecases import tokens
from tests.store.opened import memory
from tests.usecases.writer import Writer, say, stored

NO_TOKENS = ["", " ", ":", ":::", "next", "1::", "1::go", "1::map", "-1::map:", "1:x:next:", "１::map:", "1::MAP:"]
NO_TOKENS += ["1::map:历", "1::map:\n", "\ud800", "\0", "x" * 10_000, "1::map:" + "a" * 49]
NO_VERBS = ["1::nosuch:", "::nosuch:", "1::show:x", "1::show:99", "1::file:99", "1::restore:99", "1::restore:"]
NO_VERBS += ["1::section:nowhere", "1::setting:nosuch", "1::history:nosuch", "1::history:body@p9"]


def test_an_old_button_says_so_and_puts_the_question_that_is_asked_now() -> None:
    writer = Writer().begin()
    writer.say("青堰县水务局\n副局长\n骆启舟")
    old = writer.button("skip").token
    writer.tap("skip")
    writer.press(old)
    assert writer.texts[0] == say("tap.stale")
    assert writer.asked == Place("head/start")


def test_an_old_button_changes_nothing() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    old = writer.button("next").token
    writer.tap("next")
    before = stored(writer.db)
    writer.press(old)
    assert stored(writer.db) == before


def test_a_double_tap_on_next_is_one_tap() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    token = writer.button("next").token
    writer.press(token)
    writer.press(token)
    assert writer.screen() == Place("body", "p2")


def test_a_double_tap_on_an_option_of_several_leaves_it_chosen() -> None:
    writer = Writer().begin()
    writer.say("青堰县水务局\n副局长\n骆启舟")
    token = writer.button("set", "own").token
    writer.press(token)
    writer.press(token)
    assert writer.kept("head/parts") == "own"


def test_a_chosen_option_is_marked_and_tapped_away_again() -> None:
    writer = Writer().begin()
    writer.say("青堰县水务局\n副局长\n骆启舟")
    label = writer.button("set", "own").label
    writer.tap("set", "own")
    assert writer.button("unset", "own").label == say("button.chosen", label=label)
    writer.tap("unset", "own")
    assert writer.kept("head/parts") == ""


@pytest.mark.parametrize("verb", ["open", "map", "draft", "drafts", "style", "next", "skip", "go", "restore", "show"])
def test_somebody_else_s_report_and_one_that_does_not_exist_sound_the_same(verb: str) -> None:
    db = memory()
    Writer(db, "zhang").at_body()
    stranger = Writer(db, "li").at_claims()
    stranger.press(f"1::{verb}:1")
    theirs = stranger.texts
    stranger.press(f"77::{verb}:1")
    assert theirs == stranger.texts
    assert theirs[0] == say("tap.not_yours")


@pytest.mark.parametrize("verb", ["open", "draft", "next", "restore", "remove"])
def test_a_button_of_somebody_else_s_report_changes_nothing(verb: str) -> None:
    db = memory()
    owner = Writer(db, "zhang").at_body()
    owner.say("平时学得零散。")
    stranger = Writer(db, "li").at_claims()
    before = stored(db)
    stranger.press(f"1:{owner.heard.message}:{verb}:p1")
    assert stored(db) == before


def test_after_somebody_else_s_button_the_own_question_stands_again() -> None:
    db = memory()
    Writer(db, "zhang").at_body()
    stranger = Writer(db, "li").at_claims()
    stranger.press("1::map:")
    assert stranger.asked == Place("problems/a1/points")


@pytest.mark.parametrize("token", [*NO_TOKENS, *NO_VERBS], ids=lambda token: ascii(token[:30]))
def test_a_made_up_button_is_answered_and_the_question_stands_again(token: str) -> None:
    writer = Writer().at_claims()
    before = stored(writer.db)
    writer.press(token)
    assert writer.texts[0] == say("tap.unknown")
    assert writer.asked == Place("problems/a1/points")
    assert stored(writer.db) == before


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_no_text_as_a_button_raises_or_changes_a_report(token: str) -> None:
    writer = Writer().at_claims()
    before = stored(writer.db)
    writer.press(token)
    assert writer.heard.said
    assert stored(writer.db) == before


def test_a_tap_on_another_of_my_reports_opens_it() -> None:
    writer = Writer().at_body()
    writer.begin("minzhu-2021.team")
    writer.press("1::open:")
    assert writer.report == 1
    assert writer.asked == Place("body", "p1")


@pytest.mark.parametrize("command", ["/start", "/map", "/style", "/draft", "/drafts", "/resume"])
def test_every_button_fits_in_64_bytes_and_is_read_back_as_it_was_written(command: str) -> None:
    writer = Writer().at_body()
    writer.say(command)
    assert writer.buttons
    for button in writer.buttons:
        tap = tokens.read(button.token)
        assert tap is not None
        assert tokens.write(tap) == button.token
        assert len(button.token.encode()) <= 64
