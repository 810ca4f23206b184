"""Short words that people type where they could tap, and words that nobody means as text for a 公文."""

import pytest

from bot.interview.outline import Place
from tests.usecases.writer import SIGNER, Writer, say, stored


def at_unit() -> Writer:
    """A writer at a short question: the unit."""
    writer = Writer().begin()
    writer.say(SIGNER)
    writer.go("head/unit")
    return writer


@pytest.mark.parametrize("words", ["退出", "？", "你好", "你好！", "谢谢。", "在吗", "EXIT", "exit", "没有", "123"])
def test_words_that_nobody_means_are_asked_about_at_a_short_question(words: str) -> None:
    writer = at_unit()
    before = stored(writer.db)
    writer.say(words)
    assert writer.verbs == {"take", "drop"}
    assert stored(writer.db) == before


@pytest.mark.parametrize("words", ["你好", "谢谢"])
def test_words_that_nobody_means_are_asked_about_at_several_short_questions(words: str) -> None:
    writer = Writer().begin()
    writer.say(words)
    assert writer.verbs == {"take", "drop"}


def test_the_label_of_a_button_that_is_not_on_screen_is_asked_about() -> None:
    writer = Writer().at_body()
    for label in ("history", "remove", "lead", "up"):
        writer.say(say(f"button.{label}"))
        assert writer.verbs == {"take", "drop"}
    assert writer.kept("body@p1") == ""


def test_a_short_answer_in_words_is_taken_at_once() -> None:
    writer = at_unit()
    writer.say("青堰县住建局")
    assert writer.kept("head/unit") == "青堰县住建局"


@pytest.mark.parametrize("words", ["完成", "写完", "没了", "提交", "保存", "完成！"])
def test_more_words_for_next_go_to_the_next_question(words: str) -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.say(words)
    assert writer.screen() == Place("body", "p2")
    assert writer.kept("body@p1") == "平时学得零散。"


@pytest.mark.parametrize("words", ["帮助", "help", "Help", "怎么用"])
def test_words_for_help_explain_and_the_question_stays(words: str) -> None:
    writer = Writer().at_body()
    writer.say(words)
    assert writer.texts == (say("command.help"),)
    writer.say("平时学得零散。")
    assert writer.kept("body@p1") == "平时学得零散。"


@pytest.mark.parametrize("words", ["2", "两次"])
def test_a_number_is_asked_for_in_its_own_words(words: str) -> None:
    writer = Writer().at_body()
    writer.go("preparation/study")
    writer.say(words)
    assert writer.kept("preparation/study") == "2"


def with_closing() -> Writer:
    """A writer at an optional paragraph that is written."""
    writer = Writer().at_body()
    writer.go("closing/text")
    writer.say("请批评指正。")
    return writer


@pytest.mark.parametrize("words", ["没有", "无", "不用", "不要", "不写"])
def test_no_words_for_a_written_paragraph_are_asked_about(words: str) -> None:
    writer = with_closing()
    writer.say(words)
    assert writer.verbs == {"take", "drop"}
    assert writer.kept("closing/text") == "请批评指正。"


@pytest.mark.parametrize("words", ["不写了", "清空"])
def test_words_that_take_a_paragraph_out_say_that_the_history_has_it(words: str) -> None:
    writer = with_closing()
    writer.say(words)
    assert writer.texts[0] == "“结尾句”" + say("receipt.cleared")
    assert "history" in writer.verbs
    assert writer.kept("closing/text") == ""


@pytest.mark.parametrize("words", ["撤销", "这句不要了", "退回上一步", "删掉刚才那句", "这样行吗？", "算我自己的"])
def test_words_that_take_something_back_are_no_text_for_a_material(words: str) -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.say(words)
    assert "take" in writer.verbs
    assert writer.kept("body@p1") == "平时学得零散。"
