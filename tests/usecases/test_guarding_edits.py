"""Edits with sensitive text leave the answer until the person chooses; what /privacy says in each channel."""

from dataclasses import replace

import pytest

from tests.usecases.test_guarding import MASKED, MOBILE, WORDS, everything
from tests.usecases.writer import Writer, say, stored


def test_an_edit_with_a_number_leaves_the_answer_until_the_choice() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, WORDS)
    assert writer.kept("body@p1") == "平时学得零散。"
    assert MOBILE not in everything(writer.db)


def test_an_edit_s_masked_text_takes_the_place_of_the_edited_words() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.say("一忙就放下。")
    writer.edit(sent, WORDS)
    writer.tap("mend")
    assert writer.kept("body@p1") == f"{MASKED}一忙就放下。"


def test_an_edit_s_masked_text_is_taken_once() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, WORDS)
    token = writer.button("mend").token
    writer.press(token)
    writer.edit(sent, "平时学得零散。")
    writer.press(token)
    assert writer.texts[0] == say("tap.stale")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_an_edit_that_is_masked_is_edited_like_any_answer() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    writer.edit(sent, WORDS)
    writer.tap("mend")
    writer.edit(sent, "群众找不到人。")
    assert writer.kept("body@p1") == "群众找不到人。"


def test_a_marked_edit_is_refused_and_the_answer_stays() -> None:
    writer = Writer().at_body()
    sent = writer.say("平时学得零散。").message
    before = stored(writer.db)
    writer.edit(sent, f"绝密★\n{WORDS}")
    assert writer.texts[0] == say("guard.marked")
    assert stored(writer.db) == before


@pytest.mark.parametrize("argument", ["", "1", "1~1", "99~98", "x~y"])
def test_a_made_up_token_of_an_edit_is_not_known(argument: str) -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.press(f"1::mend:{argument}")
    assert say("tap.unknown") in writer.texts
    assert stored(writer.db) == before


@pytest.mark.parametrize("channel", ["local", "telegram"])
def test_privacy_says_where_text_goes_in_this_channel_and_fits_a_screen(channel: str) -> None:
    writer = Writer().at_body()
    writer.desk = replace(writer.desk, channel=channel)
    writer.say("/privacy")
    assert writer.texts == (say(f"privacy.{channel}"),)
    assert len(writer.text) <= 300
