"""历史: every text that an answer had, the newest first, and bringing one back."""

from bot.interview.outline import Place
from bot.store import answers
from bot.usecases import history
from tests.usecases.writer import Writer, say

BODY = Place("body", "p1")


def rewritten() -> Writer:
    """A writer whose first text was written, then written anew twice."""
    writer = Writer().at_body()
    writer.say("第一版。")
    writer.tap("next")
    for words in ("第二版。", "第三版。"):
        writer.go(str(BODY))
        writer.say(words)
        writer.tap("next")
    return writer


def test_the_history_shows_every_text_the_newest_first() -> None:
    writer = rewritten()
    writer.press(f"1::history:{BODY}")
    shown = writer.text
    assert shown.index("第三版。") < shown.index("第二版。") < shown.index("第一版。")


def test_the_history_offers_every_text_but_the_one_that_stands() -> None:
    writer = rewritten()
    writer.press(f"1::history:{BODY}")
    assert len([tap for tap in writer.taps if tap.verb == "restore"]) == 2


def test_an_earlier_text_is_brought_back() -> None:
    writer = rewritten()
    writer.press(f"1::history:{BODY}")
    writer.press(writer.buttons[1].token)
    assert writer.kept(str(BODY)) == "第一版。"


def test_bringing_back_is_kept_as_one_more_text() -> None:
    writer = rewritten()
    writer.press(f"1::history:{BODY}")
    writer.press(writer.buttons[1].token)
    kept = [revision.text for revision in answers.history(writer.db, 1, BODY, 9)]
    assert kept == ["第一版。", "第三版。", "第二版。", "第一版。"]


def test_a_text_brought_back_stands_in_the_draft() -> None:
    writer = rewritten()
    writer.press(f"1::history:{BODY}")
    writer.press(writer.buttons[0].token)
    writer.say("/draft")
    assert "第二版。" in writer.text
    assert "第三版。" not in writer.text


def test_after_bringing_back_the_interview_stands_where_it_was() -> None:
    writer = rewritten()
    before = writer.screen()
    writer.press(f"1::history:{BODY}")
    writer.press(writer.buttons[0].token)
    assert writer.asked == before


def test_bringing_back_what_stands_already_is_refused() -> None:
    writer = rewritten()
    newest = answers.history(writer.db, 1, BODY, 1)[0]
    writer.press(f"1::restore:{newest.id}")
    assert say("refuse.same_as_before") in writer.text
    assert len(answers.history(writer.db, 1, BODY, 9)) == 3


def test_a_text_of_another_report_is_not_brought_back() -> None:
    writer = rewritten()
    other = Writer(writer.db, "li").at_body()
    other.say("别人的话。")
    theirs = answers.history(writer.db, 2, BODY, 1)[0]
    writer.press(f"1::restore:{theirs.id}")
    assert writer.texts[0] == say("tap.unknown")
    assert writer.kept(str(BODY)) == "第三版。"


def test_the_history_of_a_question_without_an_answer_says_so() -> None:
    writer = Writer().at_body()
    writer.press("1::history:head/title")
    assert writer.texts == (say("history.none", name="标题"),)


def test_the_history_tells_the_time_of_the_office() -> None:
    writer = Writer().at_body()
    writer.say("第一版。")
    writer.press(f"1::history:{BODY}")
    assert "1月10日 09:00" in writer.text


def test_a_heading_put_back_is_the_meeting_s_own_again() -> None:
    writer = Writer().at_body()
    writer.go("problems/a1/heading")
    writer.say("理论武装方面")
    writer.go("problems/a1/heading")
    writer.say("理论素养方面")
    writer.press("1::history:problems/a1/heading")
    writer.tap("restore")
    assert writer.kept("problems/a1/heading") == "理论武装方面"


def often(times: int) -> Writer:
    """A writer who wrote one text so many times anew, at its history."""
    writer = Writer().at_body()
    for number in range(1, times + 1):
        writer.go(str(BODY))
        writer.say(f"第{number}版。")
    writer.press(f"1::history:{BODY}")
    return writer


def test_texts_that_do_not_fit_one_page_stand_on_the_next() -> None:
    writer = often(18)
    for page in (("第18版。", "第11版。"), ("第10版。", "第3版。"), ("第2版。", "第1版。")):
        assert all(f"：{text}" in writer.text for text in page)
        if "earlier" in writer.verbs:
            writer.tap("earlier")
    assert "第3版。" not in writer.text


def test_the_oldest_text_can_be_brought_back() -> None:
    writer = often(9)
    writer.tap("earlier")
    writer.tap("restore")
    assert writer.kept(str(BODY)) == "第1版。"


def test_a_history_that_fits_one_page_has_no_earlier_one() -> None:
    assert "earlier" not in often(8).verbs


def test_a_page_behind_the_last_text_says_so() -> None:
    writer = often(2)
    writer.press(f"1::earlier:{BODY}~99")
    assert writer.texts == (say("history.none", name="具体表现"),)


def test_the_hint_of_a_heading_names_the_button_that_brings_the_meeting_s_own_back() -> None:
    writer = Writer().at_body()
    writer.go("problems/a1/heading")
    writer.say("理论武装方面")
    writer.go("problems/a1/heading")
    assert f"“{writer.button('clear').label}”" in writer.text
    writer.tap("clear")
    assert writer.kept("problems/a1/heading") == ""


def test_of_long_texts_the_part_that_differs_is_shown() -> None:
    writer = Writer().at_body()
    for piece in ("学" * 80, "头一处改了。", "第二处改了。"):
        writer.say(piece)
    writer.press(f"1::history:{BODY}")
    shown = writer.text.split("\n\n")
    assert [line.endswith(end) for line, end in zip(shown[1:3], ("第二处改了。", "头一处改了。"), strict=True)] == [
        True
    ] * 2
    assert shown[3].endswith("：" + "学" * 60 + "……")


def test_a_text_that_lost_its_end_shows_its_end() -> None:
    assert history.excerpt("学" * 70 + "完。", "学" * 70 + "完。还有一句。") == "……" + "学" * 58 + "完。"


def test_a_text_changed_in_the_middle_shows_the_middle() -> None:
    before, after = (f"{'学' * 50}{word}{'习' * 60}" for word in ("浅", "深"))
    assert history.excerpt(after, before) == "……" + "学" * 8 + "深" + "习" * 51 + "……"
