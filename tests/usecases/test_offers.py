"""Texts that are offered: never inserted without a tap, and from the tap on a text like any other."""

from bot.interview.outline import Place
from tests.usecases.writer import PERSON_2021, SIGNER, Writer, say


def at_opening() -> Writer:
    """A writer with two claims, asked for the opening."""
    writer = Writer().at_body()
    writer.go("opening/text")
    return writer


def offered(writer: Writer) -> str:
    """The text that the last question offers."""
    return writer.text.partition(say("ask.offered", text=""))[2].split("\n")[0]


def test_an_opening_is_offered_from_its_counts() -> None:
    writer = at_opening()
    assert "问题2个" in offered(writer)


def test_an_opening_that_is_offered_is_not_inserted() -> None:
    writer = at_opening()
    assert writer.kept("opening/text") == ""


def test_an_opening_that_is_offered_stays_out_of_the_draft() -> None:
    writer = at_opening()
    text = offered(writer)
    writer.say("/draft")
    assert text not in writer.text


def test_leaving_the_question_does_not_insert_what_was_offered() -> None:
    writer = at_opening()
    writer.tap("back")
    assert writer.kept("opening/text") == ""


def test_a_tap_inserts_exactly_what_was_offered() -> None:
    writer = at_opening()
    text = offered(writer)
    writer.tap("offer")
    assert writer.kept("opening/text") == text


def test_a_double_tap_inserts_it_once() -> None:
    writer = at_opening()
    token, text = writer.button("offer").token, offered(writer)
    writer.press(token)
    writer.press(token)
    assert writer.kept("opening/text") == text


def test_an_opening_that_was_taken_is_never_recomposed() -> None:
    writer = at_opening()
    writer.tap("offer")
    taken = writer.kept("opening/text")
    writer.press("1::remove:p2")
    writer.go("problems/a2/points")
    writer.say("看齐的主动性不够\n辨别的敏锐度不够\n斗争的坚决性不够")
    assert writer.kept("opening/text") == taken


def test_an_opening_that_was_taken_is_not_offered_again() -> None:
    writer = at_opening()
    writer.tap("offer")
    writer.go("opening/text")
    assert "offer" not in writer.verbs


def test_words_of_the_writer_s_own_are_kept_and_not_joined_to_what_was_offered() -> None:
    writer = at_opening()
    writer.say("现将情况报告如下。")
    assert writer.kept("opening/text") == "现将情况报告如下。"


def test_counts_that_nobody_gave_are_left_out_of_the_offer() -> None:
    writer = at_opening()
    assert "谈心谈话" not in offered(writer)
    assert "《》" not in offered(writer)


def test_counts_that_were_given_stand_in_the_offer() -> None:
    writer = at_opening()
    writer.go("preparation/counts")
    writer.say("3 15 0")
    writer.go("opening/text")
    assert "谈心谈话15人次" in offered(writer)
    assert "意见建议" not in offered(writer)


def test_the_closing_sentence_is_offered_and_not_inserted() -> None:
    writer = Writer().at_body()
    writer.go("closing/text")
    assert offered(writer)
    writer.tap("skip")
    assert writer.kept("closing/text") == ""


def test_the_first_report_offers_no_unit_name_and_post() -> None:
    writer = Writer().begin()
    assert "offer" not in writer.verbs


def test_unit_post_and_name_of_the_last_report_are_offered_in_the_next() -> None:
    writer = Writer().at_body()
    writer.begin(PERSON_2021)
    assert all(line in writer.text for line in SIGNER.split("\n"))
    assert writer.kept("head/unit") == ""


def test_one_tap_takes_unit_post_and_name_over() -> None:
    writer = Writer().at_body()
    writer.begin(PERSON_2021)
    writer.tap("offer")
    assert [writer.kept(f"head/{each}") for each in ("unit", "post", "name")] == SIGNER.split("\n")
    assert writer.asked == Place("head/parts")


def test_what_was_changed_in_the_last_report_is_offered_as_it_is_now() -> None:
    writer = Writer().at_body()
    writer.go("head/post")
    writer.say("局长")
    writer.begin(PERSON_2021)
    assert "局长" in writer.text.split("\n")


def test_another_person_s_unit_is_not_offered() -> None:
    writer = Writer().at_body()
    other = Writer(writer.db, "li").begin()
    assert "offer" not in other.verbs
    assert "骆启舟" not in other.text


def test_an_offer_that_is_gone_inserts_nothing() -> None:
    writer = at_opening()
    token = writer.button("offer").token
    writer.say("自己写的开头。")
    writer.press(token)
    assert writer.kept("opening/text") == "自己写的开头。"


def after_a_team_s_report() -> Writer:
    """A writer whose only other report is a 班子's, which has a 单位 and no 职务 or 姓名."""
    writer = Writer().begin("minzhu-2023.team")
    writer.say("青堰县水务局党组")
    return writer.begin()


def test_a_report_of_another_subject_offers_what_it_has() -> None:
    writer = after_a_team_s_report()
    assert offered(writer) == "青堰县水务局党组"


def test_one_tap_takes_what_another_subject_has_and_the_rest_is_asked_for() -> None:
    writer = after_a_team_s_report()
    writer.tap("offer")
    assert writer.kept("head/unit") == "青堰县水务局党组"
    assert writer.asked == Place("head/signer")
    assert writer.texts == (
        say("receipt.several", count=1) + say("receipt.lacking_items", lacking=2) + say("receipt.still_items"),
    )
    assert "offer" not in writer.verbs


def test_the_rest_alone_completes_what_was_taken() -> None:
    writer = after_a_team_s_report()
    writer.tap("offer")
    writer.say("副局长\n骆启舟")
    assert [writer.kept(f"head/{each}") for each in ("unit", "post", "name")] == [
        "青堰县水务局党组",
        "副局长",
        "骆启舟",
    ]
    assert writer.asked == Place("head/parts")


def test_a_person_s_unit_is_offered_to_a_team() -> None:
    writer = Writer().at_body()
    writer.begin("minzhu-2023.team")
    assert offered(writer) == SIGNER.split("\n")[0]
