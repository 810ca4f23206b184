"""Files that a phone sends: fetched, looked into and answered once, whatever happens on the way."""

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.review.rights import Role
from tests.channels.telegram.living import LOOK, Living, admitted, at_body, change, invite, living, rest
from tests.intake.word_files import p, word
from tests.patience import PATIENCE
from tests.standin import Phone, Server
from tests.standin.process import Running
from tests.store.opened import behind

BODY = "body@p1"
WORDS = "平时学得零散。"
FILE = word(p(WORDS) + p("笔记落了灰。"))
FOUND = "收到“材料.docx”，2段，13字"


def papers(bot: Living) -> Sequence[tuple[object, ...]]:
    return bot.rows("select name from papers_in")


def called(server: Server, method: str, times: int = 1) -> None:
    """Waits until a method was called so often."""
    until = time.monotonic() + PATIENCE
    while len(server.called(method)) < times:
        assert time.monotonic() < until, f"{method} is not called"
        time.sleep(LOOK)


def test_a_file_is_answered_with_what_was_found(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send_document("材料.docx", FILE)
    phone.wait_for(FOUND)
    bot.rest()
    assert papers(bot) == [("材料.docx",)]
    assert "放进这一条" in phone.last.labels


def test_it_is_put_into_the_question_with_a_tap(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send_document("材料.docx", FILE)
    phone.wait_for(FOUND)
    bot.rest()
    phone.tap("放进这一条")
    phone.wait_for("存好了，13字")
    assert bot.answer(BODY) == f"{WORDS}\n笔记落了灰。"


def test_it_is_dropped_with_a_tap(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send_document("材料.docx", FILE)
    phone.wait_for(FOUND)
    bot.rest()
    phone.tap("删掉这份文件")
    phone.wait_for("都删掉了")
    bot.rest()
    assert papers(bot) == []
    assert WORDS.encode() not in b"".join(each.read_bytes() for each in bot.path.parent.glob("bot.sqlite3*"))


def test_every_file_of_an_album_is_taken_in(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    for number in range(3):
        phone.send_document(f"{number}.docx", FILE, media_group="1")
    phone.wait_for("“2.docx”")
    bot.rest()
    assert papers(bot) == [("0.docx",), ("1.docx",), ("2.docx",)]


def test_words_sent_meanwhile_are_answered_meanwhile(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    server.fault("hang", "getFile", seconds=1.0)
    phone.send_document("材料.docx", FILE)
    phone.send(WORDS)
    phone.wait_for("存好了，7字")
    assert not any(FOUND in text for text in phone.texts)
    phone.wait_for(FOUND)
    bot.rest()


@pytest.mark.parametrize(("kind", "method"), [("error", "getFile"), ("reset", "file"), ("429", "getFile")])
def test_a_fetch_that_fails_is_tried_again(kind: str, method: str, bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    server.fault(kind, method)
    phone.send_document("材料.docx", FILE)
    phone.wait_for(FOUND)
    bot.rest()
    assert papers(bot) == [("材料.docx",)]


def test_a_file_that_telegram_has_no_more_is_answered(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    server.fault("hang", "getFile", seconds=0.3)
    phone.send_document("材料.docx", FILE)
    called(server, "getFile")
    with server.cloud.lock:
        server.cloud.files.clear()
    phone.wait_for("文件没取下来，没有存")
    bot.rest()
    assert [each.description for each in server.violations] == ["Bad Request: invalid file_id"]
    server.violations.clear()


def test_a_file_that_is_too_big_is_not_fetched(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    phone.send_document("去年的材料.docx", 6 << 20)
    phone.wait_for("超过5兆")
    phone.wait_for("学习不够系统")
    assert server.called("getFile") == []


def test_a_pdf_is_not_fetched(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    phone.send_document("通知.pdf", b"%PDF-1.7")
    phone.wait_for("请发原来的 Word 文件")
    assert server.called("getFile") == []


def test_a_moving_picture_is_a_picture(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    held = {"file_id": "x", "file_unique_id": "y"}
    moving = {**held, "width": 1, "height": 1, "duration": 1}
    phone.post({"animation": moving, "document": {**held, "file_name": "a.mp4"}})
    phone.wait_for("图里的字我认不出来")


def test_a_file_with_a_mark_of_secrecy_leaves_no_word(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send_document("材料.docx", word(p("秘密★5年") + p("关于某事的请示")))
    phone.wait_for("这个文件带密级，一个字都没有存")
    bot.rest()
    assert papers(bot) == []
    assert "关于某事" not in bot.everything()


def test_nothing_of_a_stranger_s_file_is_fetched(bot: Living, phone: Phone, server: Server) -> None:
    phone.send_document("材料.docx", FILE)
    bot.rest()
    assert server.called("getFile") == []
    assert bot.rows("select * from fetches") == []


def test_who_deleted_everything_meanwhile_gets_nothing_kept(bot: Living, phone: Phone, server: Server) -> None:
    at_body(bot, phone)
    server.fault("hang", "getFile", seconds=1.0)
    phone.send_document("材料.docx", FILE)
    phone.send("/delete")
    phone.wait_for("要删什么")
    phone.tap("我的全部")
    phone.wait_for("真的要删吗")
    phone.tap("真的删掉")
    phone.wait_for("你的全部都删掉了")
    time.sleep(1.2)
    bot.rest()
    assert papers(bot) == []
    assert phone.last.text.startswith("你的全部都删掉了")


def test_a_server_of_one_s_own_may_name_a_place_on_its_disk(
    bot: Living, phone: Phone, server: Server, tmp_path: Path
) -> None:
    server.cloud.disk = tmp_path
    at_body(bot, phone)
    phone.send_document("材料.docx", FILE)
    phone.wait_for(FOUND)
    assert server.called("file") == []


def test_a_place_that_cannot_be_reached_is_answered(bot: Living, phone: Phone, server: Server, tmp_path: Path) -> None:
    at_body(bot, phone)
    sent = phone.send_document("前.docx", FILE)
    phone.wait_for("“前.docx”")
    server.cloud.disk = tmp_path / "nowhere"
    phone.post({"document": {**sent.json["document"], "file_name": "后.docx"}})
    phone.wait_for("文件没取下来，没有存")


def test_killed_while_it_fetches_it_fetches_again_and_takes_the_file_in_once(server: Server, path: Path) -> None:
    phone = Phone(server, 7, "小王")
    code = invite(path, Role.AUTHOR)
    with Running(server, path) as running:
        phone.send(f"/start {code}")
        phone.wait_for("我是照镜")
        server.fault("hang", "file", seconds=3.0)
        phone.send_document("材料.docx", FILE)
        called(server, "file")
        running.kill9()
        running.start()
        phone.wait_for(FOUND)
        rest(path)
        assert running.terminate().code == 0
    with behind(path) as db:
        assert db.execute("select name from papers_in").fetchall() == [("材料.docx",)]
        assert db.execute("select count(*) from fetches").fetchone() == (0,)
    assert sum(FOUND in text for text in phone.texts) == 1


def test_a_file_that_ended_the_bot_three_times_is_given_up(server: Server, path: Path) -> None:
    phone = Phone(server, 7, "小王")
    with living(server, path) as bot:
        admitted(bot, phone)
        sent = phone.send_document("前.docx", FILE)
        phone.wait_for("“前.docx”")
        bot.rest()
    person, kept = 1, sent.json["document"]["file_id"]
    statement = "insert into fetches (person, chat, file_id, name, tries) values (?, 7, ?, '后.docx', 3)"
    change(path, statement, person, kept)
    with living(server, path) as bot:
        phone.wait_for("读了半天也读不出来")
        bot.rest()
    assert len(server.called("getFile")) == 1


def test_the_bot_ends_in_order_while_a_file_is_under_way(server: Server, path: Path) -> None:
    phone = Phone(server, 7, "小王")
    with living(server, path) as bot:
        admitted(bot, phone)
        server.fault("hang", "getFile", seconds=60.0)
        phone.send_document("材料.docx", FILE)
        called(server, "getFile")
        began = time.monotonic()
    assert time.monotonic() - began < 30
    with behind(path) as db:
        assert db.execute("select count(*) from fetches").fetchone() == (1,)
