"""One hint below a long answer at most: what a reader would ask back at once."""

import pytest

from bot.usecases import tokens
from bot.usecases.tokens import Tap
from tests.usecases.writer import PERSON_2023, Writer, say

BARE = "平时学得零散，只看标题，没有坐下来认真读原文，满足于听一听、看一看，很多内容学过就忘了，也没有记笔记。"
HINT = say("hint.when_body")


def test_a_text_without_a_time_or_a_number_is_asked_for_one() -> None:
    writer = Writer().at_body()
    writer.say(BARE)
    assert HINT in writer.text
    assert {"append", "quiet"} <= writer.verbs


@pytest.mark.parametrize("figure", ["去年", "3次", "两回", "9月", "每季度", "年底"])
def test_a_time_or_a_number_is_enough(figure: str) -> None:
    writer = Writer().at_body()
    writer.say(f"{figure}读书会没有去。{BARE}")
    assert "quiet" not in writer.verbs


def test_a_short_answer_hears_none() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散，只看标题。")
    assert "quiet" not in writer.verbs


def test_never_two_in_a_row_for_the_same_question() -> None:
    writer = Writer().at_body()
    writer.say(BARE)
    writer.say("会上发言照着稿子念，会后也没有再想过。")
    assert HINT not in writer.text


def test_one_more_sentence_is_added_behind() -> None:
    writer = Writer().at_body()
    writer.say(BARE)
    writer.tap("append")
    writer.say("去年9月的读书会就没有去。")
    assert writer.kept("body@p1").startswith(BARE)
    assert writer.kept("body@p1").endswith("去年9月的读书会就没有去。")


def test_enough_goes_on_and_stays_quiet_whatever_is_written_later() -> None:
    writer = Writer().at_body()
    writer.say(BARE)
    writer.tap("quiet", "body@p1")
    assert str(writer.asked) == "body@p2"
    for _ in range(3):
        writer.go("body@p1")
        writer.say(f"{BARE}也没有写心得。")
        assert HINT not in writer.text
        writer.go("body@p1")
        writer.say(BARE)
        assert HINT not in writer.text


def test_enough_for_one_answer_says_nothing_about_another() -> None:
    writer = Writer().at_body()
    writer.say(BARE)
    writer.tap("quiet", "body@p1")
    writer.say(f"也是这样。{BARE}")
    assert HINT in writer.text


def test_a_made_up_place_is_no_answer() -> None:
    writer = Writer().at_body()
    writer.press(tokens.write(Tap("quiet", "nothing@p9", writer.report)))
    assert say("tap.unknown") in writer.text


def test_probes_and_steps_hear_none() -> None:
    writer = Writer().at_body()
    writer.tap("steps")
    writer.say(BARE)
    assert "quiet" not in writer.verbs


def test_others_are_not_spoken_of_in_a_material_of_one_s_own() -> None:
    writer = Writer().at_body(PERSON_2023)
    writer.say(f"去年3月有的同志没有到会。{BARE}")
    assert say("hint.somebody", words="有的同志") in writer.text


def test_what_was_left_blank_is_asked_for() -> None:
    writer = Writer().at_body()
    writer.say(f"去年3月到某镇走访。{BARE}")
    assert say("hint.blank", words="某镇") in writer.text


def test_what_fills_a_blank_is_written_in_its_place_and_not_behind() -> None:
    writer = Writer().at_body()
    text = f"去年3月到某镇走访。{BARE}"
    writer.say(text)
    assert "append" not in writer.verbs
    assert [tap.verb for tap in writer.taps].count("rewrite") == 1
    writer.tap("rewrite", "body@p1")
    assert text in writer.text
    writer.say(text.replace("某镇", "石桥镇"))
    assert writer.kept("body@p1") == text.replace("某镇", "石桥镇")
