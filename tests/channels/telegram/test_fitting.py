"""Every message fits, whatever was written: 4096 UTF-16 units, hints and receipts included."""

from bot.channels.telegram import screens
from bot.interview.outline import Place
from bot.render.plain import units
from bot.usecases.replies import Asked, Button, Reply
from tests.channels.telegram.living import Living, at_body
from tests.standin import Phone

LIMIT = 4096  # UTF-16 units, Bot API
ASKED = Asked(1, "minzhu-2023.person", ("problems", "a1"), Place("body", "p1"), required=True)
GO_ON = ((Button("下一题", "1:1:next:"),),)


def seen(html: str) -> str:
    """The text of a message without its tags, as far as our own messages have any."""
    for tag in ("<b>", "</b>", "<i>", "</i>", "<blockquote expandable>", "</blockquote>"):
        html = html.replace(tag, "")
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_eight_long_claims_with_emoji_fit(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("/new")
    bot.rest()
    for label in ("2023", "个人"):
        phone.tap(label)
        bot.rest()
    for said in ("青堰县水务局\n副局长\n骆启舟",):
        phone.send(said)
        bot.rest()
    for label in ("都不写", "查摆问题"):
        phone.tap(label)
        bot.rest()
    claim = "学" + "习😀" * 19
    phone.send("\n".join(f"{number}{claim}" for number in range(1, 9)))
    bot.rest()
    phone.send("/map")
    bot.rest()
    for label in ("存在的主要问题", "（一）理论学习"):
        phone.tap(label)
        bot.rest()
    assert "😀" in phone.last.text
    assert max(units(text) for text in phone.texts) <= LIMIT


def test_a_long_screen_goes_out_in_messages_that_fit() -> None:
    made = screens.of(Reply("\n".join("习😀" * 300 for _ in range(20)), GO_ON, "提示" * 400, "还剩3项", ASKED))
    assert max(units(seen(each.html)) for each in made) <= LIMIT
    assert [bool(each.buttons) for each in made] == [False] * (len(made) - 1) + [True]


def test_a_text_that_just_fits_leaves_room_for_its_hint() -> None:
    made = screens.of(Reply("学" * 4000, GO_ON, "提示" * 100, "必填还剩3项，大约12分钟", ASKED))
    assert max(units(seen(each.html)) for each in made) <= LIMIT


def test_a_receipt_that_does_not_fit_is_left_out() -> None:
    kept = "学" * 4000
    assert screens.answered(kept, "习" * 200) == kept


def test_a_placeholder_stands_in_the_input_field() -> None:
    (screen,) = screens.of(Reply("发来吧。", placeholder="一行一个"))
    under = screens.markup(screens.read(screens.payload(screen))["buttons"], screen.placeholder)
    assert under is not None
    assert under.to_dict() == {"force_reply": True, "input_field_placeholder": "一行一个"}
