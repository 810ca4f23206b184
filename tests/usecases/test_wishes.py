"""What somebody wishes to write, said in a sentence, at the start and while choosing."""

import pytest

from tests.usecases.writer import Writer, outlines, say


@pytest.mark.parametrize("before", [(), ("/new",)])
def test_a_year_and_a_subject_begin_the_report(before: tuple[str, ...]) -> None:
    writer = Writer()
    for words in (*before, "2023年的个人材料"):
        writer.say(words)
    assert outlines(writer) == ["minzhu-2023.person"]
    assert say("start.begun", meeting="2023年主题教育专题民主生活会", subject="个人") in writer.texts
    assert writer.asked is not None


def test_a_meeting_without_a_subject_asks_whose() -> None:
    writer = Writer()
    writer.say("想写2024年民主生活会的材料")
    assert writer.texts[-1].endswith("写谁的材料？")
    assert outlines(writer) == []


def test_a_year_of_several_meetings_asks_which() -> None:
    writer = Writer()
    writer.say("写2023年的")
    assert writer.texts[-1] == say("outline.which_of", said="写2023年的")
    assert {tap.argument for tap in writer.taps} == {"minzhu-2023", "zuzhi-2023"}


def test_a_subject_alone_asks_for_the_meeting_that_it_is_for() -> None:
    writer = Writer()
    writer.say("我要写党员的")
    assert writer.texts[-1] == say("start.meeting")
    assert all(tap.argument.startswith("zuzhi") for tap in writer.taps if tap.verb == "meeting")


@pytest.mark.parametrize(("words", "outline"), [("我要写党员的", "member"), ("是支部班子的", "branch")])
def test_a_subject_in_a_sentence_is_chosen(words: str, outline: str) -> None:
    writer = Writer()
    for each in ("/new", "2022组织生活会", words):
        writer.say(each)
    assert outlines(writer) == [f"zuzhi-2022.{outline}"]


@pytest.mark.parametrize("words", ["个人还是班子", "不写个人的", "写个人的吗？", "领导的"])
def test_a_sentence_that_names_no_subject_or_several_is_asked_about(words: str) -> None:
    writer = Writer()
    for each in ("/new", "2023民主生活会", words):
        writer.say(each)
    assert outlines(writer) == []
    assert writer.texts[0] == say("start.tap_subject")


@pytest.mark.parametrize("words", ["你好", "在吗", "怎么弄"])
def test_a_greeting_names_nothing(words: str) -> None:
    writer = Writer()
    writer.say(words)
    assert say("welcome.new") in writer.text
