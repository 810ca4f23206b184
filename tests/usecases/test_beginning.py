"""Choosing what to write, by taps and by words."""

import pytest

from bot.interview.outline import Place
from tests.usecases.writer import PERSON_2021, PERSON_2023, Writer, outlines, say


def meetings(writer: Writer) -> list[str]:
    """The meetings offered, from the first to the last."""
    return [tap.argument for tap in writer.taps if tap.verb == "meeting"]


def test_new_offers_every_yearly_meeting_of_leaders_the_newest_first_and_begins_nothing() -> None:
    writer = Writer()
    writer.say("/new")
    newest = meetings(writer)
    writer.tap("kind", "minzhu~older")
    assert newest + meetings(writer) == [f"minzhu-{year}" for year in range(2025, 2017, -1)]
    assert outlines(writer) == []


def test_the_other_kind_of_meeting_is_one_tap_away_and_back() -> None:
    writer = Writer()
    writer.say("/new")
    writer.tap("kind", "zuzhi")
    assert meetings(writer)[0] == "zuzhi-2025"
    assert all(each.startswith("zuzhi-") for each in meetings(writer))
    writer.tap("kind", "minzhu")
    assert meetings(writer)[0] == "minzhu-2025"


def test_a_list_of_meetings_fits_a_phone() -> None:
    writer = Writer()
    writer.say("/new")
    assert len(writer.buttons) <= 10
    writer.tap("kind", "zuzhi")
    assert len(writer.buttons) <= 10


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2023", ["zuzhi-2023", "minzhu-2023"]),
        ("2021年", ["zuzhi-2021", "minzhu-2021", "zuzhi-2021-zhuanti"]),
        ("五个带头", ["minzhu-2025", "minzhu-2021"]),
        ("2021组织生活会", ["zuzhi-2021", "zuzhi-2021-zhuanti"]),
    ],
)
def test_words_that_name_several_meetings_ask_which_of_them(words: str, found: list[str]) -> None:
    writer = Writer()
    writer.say("/new")
    writer.say(words)
    assert writer.texts == (say("outline.which_of", said=words),)
    assert meetings(writer) == found


@pytest.mark.parametrize(("words", "first"), [("组织生活会", "zuzhi-2025"), ("民主生活会", "minzhu-2025")])
def test_a_kind_of_meeting_in_words_offers_its_meetings(words: str, first: str) -> None:
    writer = Writer()
    writer.say("/new")
    writer.say(words)
    assert meetings(writer)[0] == first


def test_only_the_subjects_of_a_meeting_are_offered() -> None:
    writer = Writer()
    writer.press("::meeting:zuzhi-2022")
    assert {tap.argument for tap in writer.taps} == {"zuzhi-2022.branch", "zuzhi-2022.member"}
    writer.say("个人")
    assert writer.texts[0] == say("start.tap_subject")
    writer.say("党员")
    assert outlines(writer) == ["zuzhi-2022.member"]


def test_a_meeting_and_a_subject_are_chosen_by_taps() -> None:
    writer = Writer()
    writer.say("/new")
    writer.tap("meeting", "minzhu-2021")
    writer.tap("begin", PERSON_2021)
    assert outlines(writer) == [PERSON_2021]
    assert writer.asked == Place("head/signer")


@pytest.mark.parametrize(
    "words", ["2021民主生活会", " 2021年民主生活会 ", "2021年度民主生活会", "2021年党史学习教育专题民主生活会"]
)
def test_a_meeting_and_a_subject_are_chosen_by_words(words: str) -> None:
    writer = Writer()
    writer.say("/new")
    writer.say(words)
    writer.say("班子")
    assert outlines(writer) == ["minzhu-2021.team"]


@pytest.mark.parametrize("words", ["1999", "生活会", "不知道", "，", "2", "写哪年的？", "不要2021年的"])
def test_words_that_name_no_meeting_or_several_are_asked_again(words: str) -> None:
    writer = Writer()
    writer.say("/new")
    writer.say(words)
    assert writer.texts == (say("start.tap_meeting"), say("start.meeting"))
    assert outlines(writer) == []


@pytest.mark.parametrize("words", ["", " ", "\u200b"])
def test_nothing_said_names_no_meeting(words: str) -> None:
    writer = Writer()
    writer.say("/new")
    writer.say(words)
    assert writer.texts[0] == say("start.tap_meeting")


def test_words_that_name_no_subject_are_asked_again_for_the_same_meeting() -> None:
    writer = Writer()
    writer.say("/new")
    writer.say("2023民主生活会")
    writer.say("支部")
    assert writer.texts[0] == say("start.tap_subject")
    writer.say("个人")
    assert outlines(writer) == [PERSON_2023]


def test_a_double_tap_on_the_subject_begins_one_report() -> None:
    writer = Writer()
    writer.press("::meeting:minzhu-2023")
    token = writer.button("begin", PERSON_2023).token
    writer.press(token)
    first = writer.asked
    writer.press(token)
    assert outlines(writer) == [PERSON_2023]
    assert writer.asked == first


def test_an_old_menu_opens_a_report_of_the_same_kind_that_is_still_empty() -> None:
    writer = Writer().begin(PERSON_2023)
    writer.wait(1)
    writer.begin(PERSON_2021)
    writer.begin(PERSON_2023)
    assert outlines(writer) == [PERSON_2023, PERSON_2021]
    assert writer.report == 1


def test_the_same_material_is_begun_again_once_the_first_holds_words() -> None:
    writer = Writer().at_body(PERSON_2023)
    writer.begin(PERSON_2023)
    assert outlines(writer) == [PERSON_2023, PERSON_2023]
    assert writer.report == 2


@pytest.mark.parametrize("token", ["::begin:minzhu-1999.person", "::begin:", "::begin:minzhu-2023", "::meeting:x"])
def test_a_button_for_an_outline_that_is_not_there_asks_for_the_meeting(token: str) -> None:
    writer = Writer()
    writer.press(token)
    assert writer.texts[-1] == say("start.meeting")
    assert outlines(writer) == []


def test_the_first_reply_of_a_new_report_names_its_aspects() -> None:
    writer = Writer().begin(PERSON_2023)
    named = [aspect.heading.short for aspect in writer.desk.prompts.meetings["minzhu-2023"].aspects]
    assert all(name in writer.text for name in named)


def test_choosing_is_given_up_with_cancel_and_the_question_is_back() -> None:
    writer = Writer().at_body()
    question = writer.asked
    writer.say("/new")
    writer.say("/cancel")
    assert writer.texts[0] == say("command.cancelled")
    assert writer.asked == question
    writer.say("平时学得零散。")
    assert writer.kept("body@p1") == "平时学得零散。"


def test_cancel_in_the_middle_of_the_subject_begins_nothing() -> None:
    writer = Writer()
    writer.say("/new")
    writer.say("2023民主生活会")
    writer.say("/cancel")
    writer.say("个人")
    assert outlines(writer) == []


def test_cancel_with_nothing_to_cancel_says_so() -> None:
    writer = Writer().at_body()
    writer.say("/cancel")
    assert writer.texts[0] == say("command.nothing_to_cancel")


def test_what_is_said_while_choosing_becomes_no_answer() -> None:
    writer = Writer().at_body()
    writer.say("/new")
    writer.say("平时学得零散。")
    assert writer.kept("body@p1") == ""
