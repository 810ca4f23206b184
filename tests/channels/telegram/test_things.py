"""What is sent in place of text: fair words, nothing lost, the question stays."""

import pytest

from tests.channels.telegram.living import Living, at_body
from tests.standin import Phone

BODY = "body@p1"
NOTICE = "为什么没有下乡，是我的问题。"
ORIGIN = {"type": "user", "sender_user": {"id": 7, "is_bot": False, "first_name": "小王"}, "date": 1_768_006_800}


def test_a_forwarded_text_is_asked_about(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.forward(NOTICE)
    phone.wait_for("是引用别人的话，还是算你自己的作答")
    bot.rest()
    assert bot.answer(BODY) == ""


def test_a_forwarded_text_is_taken_with_a_tap(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.forward(NOTICE)
    bot.rest()
    phone.tap("算我的作答")
    bot.rest()
    assert bot.answer(BODY) == NOTICE


def test_a_forwarded_text_that_is_a_quotation_is_left_out(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.forward(NOTICE)
    bot.rest()
    phone.tap("只是引用")
    phone.wait_for("学习不够系统")
    bot.rest()
    assert bot.answer(BODY) == ""


def test_what_became_of_a_forwarded_text_stays_to_be_read(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.forward(NOTICE)
    bot.rest()
    phone.tap("只是引用")
    bot.rest()
    assert any(text.startswith("这是转发来的") and text.endswith("✓只是引用") for text in phone.texts)


def test_one_s_own_text_forwarded_is_one_s_own(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.post({"text": NOTICE, "forward_origin": ORIGIN})
    phone.wait_for("存好了")
    assert bot.answer(BODY) == NOTICE


def test_an_album_is_spoken_of_once(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    for _ in range(4):
        phone.send_photo(media_group="1")
    bot.rest()
    assert sum("图里的字我认不出来" in text for text in phone.texts) == 1


def test_an_album_s_caption_is_asked_about(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send_photo(media_group="1")
    phone.send_photo(NOTICE, media_group="1")
    phone.wait_for("要写进材料吗")


def test_a_voice_message_is_kept(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    sent = phone.send_voice()
    bot.rest()
    assert bot.rows("select kind, place, file_id from attachments") == [("voice", BODY, sent.json["voice"]["file_id"])]


def test_for_a_voice_message_text_is_asked_for(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send_voice()
    phone.wait_for("语音收着了，可我听不懂。请用输入法的语音转文字，再发一次文字")


def test_a_sticker_gets_a_word_and_the_question_again(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    asked = phone.last.text
    phone.send_sticker()
    bot.rest()
    assert [each.text for each in phone.messages[-2:]] == ["表情收到了，不过写不进材料。前面存的都在。", asked]


def test_a_picture_s_caption_is_asked_about(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send_photo(NOTICE)
    phone.wait_for("要写进材料吗")
    bot.rest()
    phone.tap("写进去")
    bot.rest()
    assert bot.answer(BODY) == NOTICE


def test_an_edited_caption_goes_in_as_edited(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    picture = phone.send_photo("下乡少。")
    phone.wait_for("要写进材料吗")
    bot.rest()
    phone.edit(picture, "下乡两次。")
    bot.rest()
    assert bot.answer(BODY) == "下乡两次。"


def test_an_edited_caption_edits_its_answer(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    picture = phone.send_photo("下乡少。")
    phone.wait_for("要写进材料吗")
    bot.rest()
    phone.tap("写进去")
    bot.rest()
    phone.edit(picture, "下乡两次。")
    bot.rest()
    assert bot.answer(BODY) == "下乡两次。"


@pytest.mark.parametrize(
    "content",
    [
        {"location": {"latitude": 30.1, "longitude": 103.2}},
        {"contact": {"phone_number": "10086", "first_name": "王"}},
        {"dice": {"emoji": "🎲", "value": 3}},
        {
            "poll": {
                "id": "1", "question": "去吗", "options": [], "total_voter_count": 0, "is_closed": False,
                "is_anonymous": True, "type": "regular", "allows_multiple_answers": False, "allows_revoting": False,
                "members_only": False,
            }
        },
    ],
    ids=["location", "contact", "dice", "poll"],
)  # fmt: skip
def test_other_things_get_a_word_and_the_question_stays(bot: Living, phone: Phone, content: dict[str, object]) -> None:
    at_body(bot, phone)
    asked = phone.last.text
    phone.post(content)
    phone.wait_for("这个写不进材料，没有存。发文字就行")
    bot.rest()
    assert phone.last.text == asked
