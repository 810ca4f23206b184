"""What stands on the screen: escaped, folded, in rows that fit, changed in the right order."""

import json
from typing import Any

from tests.channels.telegram.living import Living, admitted, at_body
from tests.standin import Phone


def entities(phone: Phone, text: str) -> list[str]:
    found = next(each for each in reversed(phone.messages) if text in each.text)
    return [entity["type"] for entity in found.json.get("entities", ())]


def calls(phone: Phone, since: int) -> list[tuple[str, dict[str, Any]]]:
    """What was sent and changed in this chat since then."""
    kept = ("sendMessage", "editMessageText", "editMessageReplyMarkup")
    return [(call.method, call.params) for call in phone.calls[since:] if call.method in kept]


def test_what_a_person_types_is_escaped(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("学习<b>不够</b> & “走过场”&lt;。")
    bot.rest()
    phone.send("/draft")
    phone.wait_for("学习<b>不够</b> & “走过场”&lt;。")


def test_a_claim_with_marks_of_html_is_escaped_in_the_next_question(bot: Living, phone: Phone) -> None:
    admitted(bot, phone)
    at_body(bot, phone)
    phone.tap("改标题句")
    bot.rest()
    phone.send("<i>学习</i> & 思考\n联系<群众>不够\n担当&不够")
    bot.rest()
    phone.wait(lambda screen: any("<i>学习</i> & 思考" in text for text in screen.texts))


def test_a_hint_is_folded(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    assert "expandable_blockquote" in entities(phone, "这个问题具体是怎么表现的")


def test_the_line_that_says_where_a_question_stands_is_bold(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    assert entities(phone, "这个问题具体是怎么表现的")[0] == "bold"


def test_every_row_and_label_fits_a_narrow_phone(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    for command in ("/map", "/style", "/draft", "/new", "/resume", "/start"):
        phone.send(command)
        bot.rest()
    keyboards = [json.loads(call.params["reply_markup"]) for call in phone.calls if call.params.get("reply_markup")]
    rows = [row for keyboard in keyboards for row in keyboard.get("inline_keyboard", ())]
    assert rows
    assert max(len(row) for row in rows) <= 3
    assert max(sum(len(button["text"]) for button in row) for row in rows) <= 20


def test_the_next_question_goes_out_before_the_old_one_changes(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    since = len(phone.calls)
    phone.tap("先放着")
    bot.rest()
    (first, sent), (second, _) = calls(phone, since)
    assert (first, second) == ("sendMessage", "editMessageText")
    assert "第2条（共3条）" in sent["text"]


def test_the_old_question_loses_its_buttons(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    old = phone.last.id
    phone.tap("先放着")
    bot.rest()
    assert [each.rows for each in phone.messages if each.id == old] == [()]


def test_one_message_at_most_has_the_buttons_of_a_question(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    for words in ("下乡两次。", "/map", "/resume", "/style"):
        phone.send(words)
        bot.rest()
    assert sum(bool(each.rows) for each in phone.messages) == 1


def test_an_answered_list_shows_its_receipt(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    assert any(text.endswith("一起发来。至少2个问题。\n\n记下了，现在3个问题。") for text in phone.texts)


def test_an_answer_s_receipt_says_how_long_it_is(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("今年" * 71)
    phone.wait_for("存好了，142字")


def test_a_question_answered_by_a_button_shows_which(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    assert any(text.endswith("还是按材料的顺序来？\n\n✓查摆问题") for text in phone.texts)


def test_a_question_that_was_put_off_says_so(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.tap("先放着")
    bot.rest()
    assert any("学习不够系统" in text and text.endswith("✓先放着") for text in phone.texts)


def test_options_that_were_marked_stay_to_be_read(bot: Living, phone: Phone) -> None:
    admitted(bot, phone)
    for label in ("新建", "2023", "班子"):
        phone.tap(label)
        bot.rest()
    phone.send("青堰县水务局党组")
    bot.rest()
    for label in ("上年度整改", "案例剖析", "下一题"):
        phone.tap(label)
        bot.rest()
    assert any(text.endswith("✓上年度整改 ✓案例剖析") for text in phone.texts)


def test_marking_an_option_changes_the_message_in_place(bot: Living, phone: Phone) -> None:
    admitted(bot, phone)
    for label in ("新建", "2023", "班子"):
        phone.tap(label)
        bot.rest()
    phone.send("青堰县水务局党组")
    bot.rest()
    before = len(phone.messages)
    phone.tap("上年度整改")
    bot.rest()
    assert len(phone.messages) == before
    assert "✓上年度整改" in phone.last.labels


def test_leafing_through_the_map_changes_the_message_in_place(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("/map")
    bot.rest()
    before = len(phone.messages)
    for label in ("存在的主要问题", "（一）理论学习", "第1条", "下移"):
        phone.tap(label)
        bot.rest()
    assert len(phone.messages) == before
    assert "1 联系群众不够" in phone.last.text


def test_a_style_changes_in_place_and_says_so_in_passing(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("/style")
    bot.rest()
    before = len(phone.messages)
    phone.tap("问题排法")
    bot.rest()
    phone.tap("连成一段")
    bot.rest()
    assert len(phone.messages) == before
    assert phone.toasts[-1].text == "版式改好了，内容没有动。"


def test_a_draft_keeps_its_buttons_while_other_things_are_looked_at(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("/draft")
    bot.rest()
    for label in ("看原话", "目录", "版式"):
        phone.tap(label)
        bot.rest()
    done = next(each for each in phone.messages if each.text.startswith("第1稿，"))
    assert "存成文件" in done.labels


def test_from_an_unfinished_draft_one_tap_goes_on(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    asked = phone.last.text
    phone.send("/draft")
    bot.rest()
    before = len(phone.messages)
    phone.tap("继续写")
    bot.rest()
    assert [each.text for each in phone.messages[before:]] == [asked]


def test_the_map_does_not_take_a_draft_s_place(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("/draft")
    bot.rest()
    phone.tap("目录", on=phone.last)
    bot.rest()
    assert any(text.startswith("第1稿，") for text in phone.texts)
    assert phone.last.text.startswith("目录")
