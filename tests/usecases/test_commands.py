"""Commands that begin with a slash: known, unknown, and without anything open."""

import re

import pytest

from bot.interview.outline import Place
from tests.usecases.writer import Writer, say, stored


@pytest.mark.parametrize("name", ["nosuch", "nosuch@zhaojing_bot", "nosuch and more", "a" * 500])
def test_an_unknown_command_says_what_there_is(name: str) -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.say(f"/{name}")
    word = name.replace("@", " ").split()[0][:20]
    assert writer.texts == (say("command.unknown", name=word),)
    assert stored(writer.db) == before


@pytest.mark.parametrize("name", ["map", "draft", "drafts", "style"])
def test_a_command_about_a_report_says_so_when_none_is_open(name: str) -> None:
    writer = Writer()
    writer.say("你好")
    writer.say(f"/{name}")
    assert writer.texts[0] == say("start.nothing_open")
    assert writer.verbs == {"new", "help"}


@pytest.mark.parametrize(("name", "key"), [("help", "command.help"), ("privacy", "privacy.local")])
def test_help_and_privacy_are_said_and_change_nothing(name: str, key: str) -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.say(f"/{name}")
    assert writer.texts == (say(key),)
    assert stored(writer.db) == before


@pytest.mark.parametrize("words", ["/map ", " /map", "/map@zhaojing_bot", "/map 全部"])
def test_a_command_is_known_with_blanks_a_bot_s_name_or_words_behind_it(words: str) -> None:
    writer = Writer().at_body()
    writer.say(words)
    assert "section" in writer.verbs
    assert writer.kept("body@p1") == ""


def test_every_command_that_the_unknown_one_names_is_known() -> None:
    writer = Writer().at_body()
    writer.say("/nosuch")
    named = set(re.findall("/([a-z]+)", writer.text)) - {"nosuch"}
    assert len(named) > 5
    for name in named:
        writer.say(f"/{name}")
        assert say("command.unknown", name=name) not in writer.texts


def test_a_command_in_the_middle_of_an_answer_leaves_the_answer_open() -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.say("/help")
    writer.say("笔记有两周没有翻开。")
    assert writer.kept("body@p1") == "平时学得零散。笔记有两周没有翻开。"


def test_words_with_a_slash_inside_are_an_answer() -> None:
    writer = Writer().at_body()
    writer.say("完成率3/4，还差一项。")
    assert writer.kept("body@p1") == "完成率3/4，还差一项。"


@pytest.mark.parametrize("words", ["", " ", "\n\t", "\u200b\u202e", "\x00\x1b"])
def test_a_message_without_words_is_refused(words: str) -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.say(words)
    assert writer.texts == (say("refuse.empty"),)
    assert stored(writer.db) == before


def test_a_hundred_thousand_characters_are_refused_with_what_to_do() -> None:
    writer = Writer().at_body()
    before = stored(writer.db)
    writer.say("学" * 100_000)
    assert writer.texts == (say("refuse.too_long", characters=100_000, most=20000),)
    assert stored(writer.db) == before


def test_help_s_button_explains_and_new_s_button_begins() -> None:
    writer = Writer()
    writer.say("你好")
    writer.tap("help")
    assert writer.texts == (say("command.help"),)
    writer.press("::new:")
    assert writer.texts == (say("start.meeting"),)


def test_marks_of_direction_and_emoji_in_an_answer_are_taken_as_typed_or_left_out() -> None:
    writer = Writer().at_body()
    writer.say("学\u202e得\u200f零散👨‍👩‍👧。")
    assert writer.kept("body@p1") == "学得零散👨‍👩‍👧。"
    assert writer.screen() == Place("body", "p1")
