"""Two drafts compared on the phone: pages turn in place, the Word file with the changes arrives."""

import io
import zipfile

from tests.channels.telegram.living import Living, at_body
from tests.standin import Phone


def compared(bot: Living, phone: Phone) -> None:
    """On screen: forty sentences of the second draft beside those of the first."""
    at_body(bot, phone)
    for what in ("农户", "村民"):
        phone.send("".join(f"第{n}回下乡没有把{what}反映的事情记在本子上。" for n in range(1, 41)))
        bot.rest()
        phone.send("/draft")
        bot.rest()
        if what == "农户":
            phone.send("/map")
            bot.rest()
            phone.tap("继续写")
            bot.rest()
            phone.tap("重写")
            bot.rest()
    phone.tap("比上一稿")
    bot.rest()


def test_pages_of_a_comparison_turn_in_place(bot: Living, phone: Phone) -> None:
    compared(bot, phone)
    first, count = phone.last, len(phone.messages)
    assert first.text.startswith("第2稿比第1稿：改了40句。（1/")
    phone.tap("下一页")
    bot.rest()
    assert (phone.last.id, len(phone.messages)) == (first.id, count)
    assert "（2/" in phone.last.text


def test_the_word_file_with_the_changes_arrives(bot: Living, phone: Phone) -> None:
    compared(bot, phone)
    phone.tap("带修订的Word")
    bot.rest()
    name, content = phone.documents[-1]
    assert name.endswith("-第2稿比第1稿.docx")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.read("word/document.xml").decode().count("<w:del ") == 40
