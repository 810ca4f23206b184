"""体检 on the phone: looked through off everybody's way, its pages turn in place, a file's come by themselves."""

from pathlib import Path

from bot.review.rights import Role
from tests.channels.telegram.living import Living, at_body, change, invite, living, rest
from tests.standin import Phone, Server
from tests.standin.process import Running

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


def _checked_file(bot: Living, phone: Phone) -> None:
    """The 体检单 of a file, on screen."""
    at_body(bot, phone)
    phone.send_document(
        "材料.txt", f"{TITLE}\n{TEXT}\n{TEXT.replace(',', '，')}会后没有补学。".encode(), caption="/check"
    )
    phone.wait_for("“材料.txt”的体检单。")
    bot.rest()


def test_a_file_comes_back_with_comments(bot: Living, phone: Phone) -> None:
    _checked_file(bot, phone)
    shown = phone.last
    phone.tap("存成Word（带批注）")
    bot.rest()
    name, content = phone.documents[-1]
    assert (name, content[:2]) == ("材料-批注.docx", b"PK")
    assert shown.labels == next(each.labels for each in phone.messages if each.id == shown.id)
    assert bot.rows("select count(*) from files") == [(0,)]


def test_a_file_that_is_gone_comes_back_no_more(bot: Living, phone: Phone) -> None:
    _checked_file(bot, phone)
    count = len(phone.documents)
    change(bot.path, "delete from papers_in")
    phone.tap("存成Word（带批注）")
    bot.rest()
    assert len(phone.documents) == count


def test_where_nobody_knows_whether_it_arrived_it_is_asked_for_again(bot: Living, phone: Phone, server: Server) -> None:
    _checked_file(bot, phone)
    server.fault("reset", "sendDocument", after=True)
    phone.tap("存成Word（带批注）")
    phone.wait_for("文件可能没送到")
    bot.rest()
    arrived = len(phone.documents)
    phone.tap("再发一次")
    bot.rest()
    assert len(phone.documents) == arrived + 1
    assert phone.documents[-1][0] == "材料-批注.docx"


def test_killed_while_it_is_sent_it_is_sent_once(server: Server, tmp_path: Path) -> None:
    path, phone = tmp_path / "bot.sqlite3", Phone(server, 7, "小王")
    code = invite(path, Role.AUTHOR)
    with Running(server, path) as running:
        phone.send(f"/start {code}")
        phone.wait_for("我是照镜")
        phone.send_document("材料.txt", f"{TITLE}\n{TEXT * 5}".encode(), caption="/check")
        phone.wait_for("“材料.txt”的体检单。")
        rest(path)
        server.fault("hang", "sendDocument", after=True, seconds=30)
        phone.tap("存成Word（带批注）")
        phone.wait(lambda one: one.documents)
        running.kill9()
        running.start()
        phone.wait_for("文件可能没送到")
        rest(path)
        assert len(phone.documents) == 1


def test_a_file_that_is_looked_through_puts_no_question_on_screen_meanwhile(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send_document("材料.txt", f"{TITLE}\n{TEXT * 5}".encode())
    phone.wait_for("收到“材料.txt”")
    bot.rest()
    count = len(phone.messages)
    phone.tap("体检")
    phone.wait_for("“材料.txt”的体检单。")
    bot.rest()
    assert [each.text.split("。")[0] for each in phone.messages[count:]] == ["正在看，一会儿给你", "“材料.txt”的体检单"]


def test_the_way_back_from_an_answer_stays_below_what_was_found(bot: Living, phone: Phone) -> None:
    checked(bot, phone)
    phone.tap("逐处看")
    bot.rest()
    phone.tap("去改2")
    phone.wait_for("要看的是")
    bot.rest()
    phone.send("平时学得零散，去年只读了3本书，笔记是月底补的。")
    phone.wait_for("换好了")
    bot.rest()
    phone.tap("回体检单")
    phone.wait_for("你改过了")
    bot.rest()
    assert bot.answer("body@p1").startswith("平时学得零散，")
