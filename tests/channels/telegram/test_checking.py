"""体检 on the phone: looked through off everybody's way, its pages turn in place, a file's come by themselves."""

from pathlib import Path

from tests.channels.telegram.living import Living, at_body, change, living
from tests.standin import Phone, Server

TITLE = "青堰县水务局党组成员、副局长2022年度民主生活会个人对照检查材料"
TEXT = "平时学得零散,去年只读了3本书。班子安排的读书会缺了两次，笔记是月底补的。没有把没有把学到的用上。"


def checked(bot: Living, phone: Phone) -> None:
    """The 体检单 of one answer with two defects, on screen."""
    at_body(bot, phone)
    phone.send(TEXT)
    bot.rest()
    phone.send("/check")
    phone.wait_for("的体检单。")
    bot.rest()


def test_it_is_announced_and_comes_by_itself(bot: Living, phone: Phone) -> None:
    checked(bot, phone)
    assert "正在看，一会儿给你。" in [each.text for each in phone.messages]
    assert phone.last.text.startswith("第1稿的体检单。\n必改2处")


def test_pages_turn_and_suggestions_are_taken_in_place(bot: Living, phone: Phone) -> None:
    checked(bot, phone)
    first, count = phone.last, len(phone.messages)
    phone.tap("逐处看")
    bot.rest()
    phone.tap("采纳1")
    bot.rest()
    assert (phone.last.id, len(phone.messages)) == (first.id, count)
    assert "1 改好了" in phone.last.text
    assert "零散，去年" in bot.answer("body@p1")


def test_the_word_file_with_comments_arrives(bot: Living, phone: Phone) -> None:
    checked(bot, phone)
    phone.tap("存成Word（带批注）")
    bot.rest()
    name, content = phone.documents[-1]
    assert name.endswith("-第1稿批注.docx")
    assert content.startswith(b"PK")


def test_a_file_sent_with_check_is_looked_through_at_once(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send_document(
        "材料.txt", f"{TITLE}\n{TEXT}\n{TEXT.replace(',', '，')}会后没有补学。".encode(), caption="/check"
    )
    phone.wait_for("“材料.txt”的体检单。")
    bot.rest()
    phone.tap("逐处看")
    bot.rest()
    assert "没有把" in phone.last.text
    assert not [label for label in phone.last.labels if label.startswith("采纳")]


def test_what_was_asked_for_before_a_kill_comes_after_the_start(server: Server, tmp_path: Path, phone: Phone) -> None:
    path = tmp_path / "bot.sqlite3"
    with living(server, path) as bot:
        at_body(bot, phone)
        phone.send(TEXT)
        bot.rest()
    change(path, "insert into checkups_due (person, report) select author, id from reports")
    with living(server, path) as bot:
        phone.wait_for("的体检单。")
        bot.rest()
        assert bot.rows("select count(*) from checkups_due") == [(0,)]


def test_one_that_ends_the_bot_again_and_again_is_given_up(server: Server, tmp_path: Path, phone: Phone) -> None:
    path = tmp_path / "bot.sqlite3"
    with living(server, path) as bot:
        at_body(bot, phone)
        phone.send(TEXT)
        bot.rest()
    change(path, "insert into checkups_due (person, report, tries) select author, id, 3 from reports")
    with living(server, path) as bot:
        bot.rest()
        phone.wait(lambda there: "体检单" not in there.last.text)
        assert bot.rows("select count(*) from checkups") == [(0,)]


def test_faulty_lists_of_the_installation_are_told_as_such(server: Server, tmp_path: Path, phone: Phone) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "confusions.tsv").write_text("只有一格\n", encoding="utf-8")
    with living(server, tmp_path / "bot.sqlite3") as bot:
        at_body(bot, phone)
        phone.send(TEXT)
        bot.rest()
        phone.send("/check")
        phone.wait_for("词表里有写错的行")
        bot.rest()
        assert bot.rows("select count(*) from checkups_due") == [(0,)]
