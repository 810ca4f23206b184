"""A long paste that a phone cuts is one answer, exact to the character."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.telegram import pasting
from bot.channels.telegram.handling import Clerk
from bot.channels.telegram.letters import Did, Letter
from bot.channels.telegram.pasting import Arrived
from bot.store import database
from tests.channels.telegram.living import PROMPTS, Living, at_body
from tests.standin import Phone, Server
from tests.standin.process import Running

BODY = "body@p1"
NOON = datetime(2026, 1, 10, 4, tzinfo=UTC)


def long_text(characters: int = 9000) -> str:
    """Sentences of several lengths, all different, in one paragraph."""
    made = "".join(
        f"{number}月查看台账{number * 7}本，漏记{number}处，没有追问原因。" for number in range(1, characters)
    )
    return made[: characters - 1] + "。"


def put_here(phone: Phone, receipt: str = "存好了") -> None:
    """So much is asked about first; it is one paragraph for here."""
    phone.wait_for("先替你留着")
    phone.tap("就放这里")
    phone.wait_for(receipt)


def test_a_text_in_three_pieces_is_one_answer_exact_to_the_character(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    said = long_text()
    assert len(phone.send(said)) == 3
    put_here(phone, "存好了，9000字")
    assert bot.answer(BODY) == said


def test_a_text_in_pieces_gets_one_receipt(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send(long_text())
    put_here(phone)
    bot.rest()
    assert sum("先替你留着" in each.text for each in phone.news) == 1
    assert sum("存好了" in each.text for each in phone.news) == 1


@pytest.mark.parametrize("last", ["查看", "台账", "。"])
def test_pieces_with_breaks_between_paragraphs_keep_them(bot: Living, phone: Phone, last: str) -> None:
    at_body(bot, phone)
    said = f"{long_text(4000)}\n{long_text(3000)}{last}\n{long_text(1500)}"
    phone.send(said)
    put_here(phone)
    bot.rest()
    assert bot.answer(BODY) == said


def test_pieces_that_straddle_two_polls_are_one_answer(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    said = long_text()
    phone.send(said, gap=0.5)
    put_here(phone, "存好了，9000字")
    assert bot.answer(BODY) == said


def test_pieces_before_and_after_a_broken_poll_are_one_answer(server: Server, bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    server.fault("reset", "getUpdates", 1)
    said = long_text()
    phone.send(said, gap=0.3)
    put_here(phone, "存好了，9000字")
    assert bot.answer(BODY) == said


def test_pieces_delivered_twice_are_one_answer(server: Server, bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    server.double(3)
    said = long_text()
    phone.send(said)
    put_here(phone, "存好了，9000字")
    bot.rest()
    assert bot.answer(BODY) == said


def test_a_piece_near_the_limit_alone_is_taken_after_the_wait(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    said = long_text(4000)
    phone.send(said)
    assert phone.silent(1.0)
    put_here(phone, "存好了，4000字")
    assert bot.answer(BODY) == said


def test_each_piece_is_in_the_inbox_while_more_may_come(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send(long_text(8000))
    assert phone.silent(0.5)
    waiting = bot.rows("select letter from inbox where handled is null")
    assert len(waiting) == 2


def test_a_kill_between_pieces_loses_none(server: Server, phone: Phone, tmp_path: Path) -> None:
    said = long_text()
    with Running(server, tmp_path / "bot.sqlite3") as running:
        bot = Living(server, running.db)
        at_body(bot, phone)
        phone.send(said[:4096])
        phone.wait(lambda _: bot.rows("select 1 from inbox where handled is null"))
        running.kill9()
        phone.send(said[4096:8192])
        phone.send(said[8192:])
        running.start()
        put_here(phone)
        bot.rest()
        assert bot.answer(BODY) == said


def test_a_piece_from_before_a_start_that_took_an_hour_waits_for_its_rest() -> None:
    now = NOON
    clerk = Clerk(database.open_memory(), PROMPTS, lambda: now)
    (person,) = clerk.take([Letter(1, Did.SAID, user=1, chat=1, name="小王", message=1, text=long_text(4000))])
    now = NOON + timedelta(hours=1)  # the network was away
    clerk.begin()
    assert clerk.handle([person])[person].until == now + pasting.WAIT


def test_editing_one_piece_changes_that_part_of_the_answer(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    said = long_text()
    pieces = phone.send(said)
    put_here(phone, "存好了，9000字")
    phone.edit(pieces[1], pieces[1].text.replace("没有追问原因", "追问了原因"))
    phone.wait_for("换好了")
    changed = said[:4096] + said[4096:8192].replace("没有追问原因", "追问了原因") + said[8192:]
    assert bot.answer(BODY) == changed


def test_editing_two_pieces_changes_both_parts(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    said = long_text()
    pieces = phone.send(said)
    put_here(phone, "存好了，9000字")
    phone.edit(pieces[0], pieces[0].text.replace("台账", "台帐"))
    bot.rest()
    phone.edit(pieces[2], pieces[2].text.replace("台账", "台帐"))
    bot.rest()
    assert bot.answer(BODY) == said[:4096].replace("台账", "台帐") + said[4096:8192] + said[8192:].replace(
        "台账", "台帐"
    )


def test_a_piece_edited_while_more_may_come_counts_as_edited(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    said = long_text(4000)
    (piece,) = phone.send(said)
    phone.edit(piece, said.replace("台账", "台帐"))
    put_here(phone)
    bot.rest()
    assert bot.answer(BODY) == said.replace("台账", "台帐")


def test_two_people_paste_at_once(server: Server, bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    other = at_body(bot, Phone(server, 8, "小李"))
    mine, theirs = long_text(), long_text(8500).replace("查看", "翻看")
    both = [(phone, mine[:4096]), (other, theirs[:4096]), (phone, mine[4096:8192]), (other, theirs[4096:8192])]
    for who, piece in (*both, (phone, mine[8192:]), (other, theirs[8192:])):
        who.send(piece)
    for who in (phone, other):
        put_here(who)
    bot.rest()
    kept = dict(bot.rows("select report, text from answers where place = ? order by id", BODY))
    assert kept == {1: mine, 2: theirs}


def test_a_short_message_right_after_a_short_one_is_its_own(bot: Living, phone: Phone) -> None:
    at_body(bot, phone)
    phone.send("今年集中学习参加了两次。")
    phone.send("笔记没有补上。")
    bot.rest()
    assert bot.answer(BODY) == "今年集中学习参加了两次。笔记没有补上。"
    assert bot.rows("select count(*) from pieces") == [(0,)]


def arrived(number: int, sent: int, seconds: float) -> Arrived:
    """A text near the limit, sent and come at these times."""
    letter = Letter(number, Did.SAID, message=number, text=long_text(3900), sent=sent)
    return Arrived(letter, NOON + timedelta(seconds=seconds))


def test_long_messages_of_different_hours_that_come_at_once_are_two() -> None:
    waiting = [arrived(1, 0, 0.0), arrived(2, 3600, 0.1)]
    assert len(pasting.first(waiting, NOON + timedelta(seconds=9)).letters) == 1


def test_pieces_sent_together_that_come_late_are_one() -> None:
    waiting = [arrived(1, 0, 0.0), arrived(2, 1, 30.0)]
    assert len(pasting.first(waiting, NOON + timedelta(seconds=90)).letters) == 2


def test_pieces_that_come_in_another_order_are_joined_in_theirs() -> None:
    waiting = [arrived(2, 0, 0.0), arrived(1, 0, 0.1)]
    assert [each.message for each in pasting.first(waiting, NOON + timedelta(seconds=9)).letters] == [1, 2]
