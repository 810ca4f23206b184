"""What can still be done with a file whose 体检单 is on screen."""

from bot.usecases import tokens
from bot.usecases.tokens import Tap
from tests.usecases.checked_paper import BODY, CAUSE, sent
from tests.usecases.writer import Writer, outlines


def test_what_else_can_be_done_with_the_file_stays_at_hand() -> None:
    writer = sent()
    before = writer.verbs - {"checkfile"}
    writer.tap("checkfile")
    assert before <= writer.verbs
    assert "checkfile" not in writer.verbs


def test_a_text_can_still_be_put_into_the_question_on_screen() -> None:
    writer = Writer().at_body()
    writer.send_file("写好的.txt", f"{BODY}{CAUSE * 8}".encode())
    writer.tap("checkfile")
    writer.tap("putin")
    assert BODY in writer.kept("body@p1")


def test_the_way_to_go_on_with_the_file_stays_under_the_first_page() -> None:
    writer = sent()
    writer.tap("checkfile")
    assert {"goonfile", "dropfile"} <= writer.verbs
    writer.tap("goonfile")
    assert outlines(writer) == ["own-1.team"]


def test_a_file_that_was_gone_on_with_is_not_offered_once_more() -> None:
    writer = sent()
    argument = next(tap.argument for tap in writer.taps if tap.verb == "dropfile")
    writer.tap("goonfile")
    writer.press(tokens.write(Tap("checkfile", argument)))
    assert "goonfile" not in writer.verbs
    assert "dropfile" in writer.verbs


def test_a_text_that_is_no_material_has_no_way_to_go_on() -> None:
    clause = "甲方将房屋出租给乙方使用，乙方按月支付租金，逾期支付违约金。"
    writer = sent(f"房屋租赁合同\n甲方：张三。乙方：李四。\n{clause * 12}")
    writer.tap("checkfile")
    assert "goonfile" not in writer.verbs
