"""Faults on order, as python-telegram-bot feels them."""

import asyncio
import time

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter, TimedOut

from tests.standin import Phone, Server
from tests.standin.hosting import with_bot

# PTB's own notice that the seconds to wait will be a timedelta one day
pytestmark = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")


def test_too_many_requests_name_the_seconds_to_wait(
    server: Server, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PTB_TIMEDELTA", raising=False)  # a bot that ran in this process has asked for durations
    server.fault("429", "sendMessage", seconds=3)
    with pytest.raises(RetryAfter) as raised:
        with_bot(server, lambda bot: bot.send_message(7, "好"))
    wait = raised.value.retry_after  # a duration where the bot that ran before asked PTB for durations
    assert (wait if isinstance(wait, int) else wait.total_seconds()) == 3
    with_bot(server, lambda bot: bot.send_message(7, "好"))
    assert phone.texts == ("好",)
    assert server.violations == []


@pytest.mark.parametrize(("kind", "error"), [("error", NetworkError), ("reset", NetworkError), ("409", Conflict)])
def test_a_fault_happens_as_often_as_it_was_ordered(
    kind: str, error: type[Exception], server: Server, phone: Phone
) -> None:
    server.fault(kind, "sendMessage", times=2)
    for _ in range(2):
        with pytest.raises(error):
            with_bot(server, lambda bot: bot.send_message(7, "好"))
    with_bot(server, lambda bot: bot.send_message(7, "好"))
    assert phone.texts == ("好",)


@pytest.mark.parametrize(("kind", "error"), [("error", NetworkError), ("reset", NetworkError), ("429", RetryAfter)])
def test_a_lost_answer_leaves_the_call_carried_out(
    kind: str, error: type[Exception], server: Server, phone: Phone
) -> None:
    server.fault(kind, "sendMessage", after=True)
    with pytest.raises(error):
        with_bot(server, lambda bot: bot.send_message(7, "好"))
    assert phone.texts == ("好",)


@pytest.mark.parametrize("after", [True, False])
def test_a_call_that_hangs_times_out_and_is_carried_out_all_the_same(
    after: bool,  # noqa: FBT001  a case of the table
    server: Server,
    phone: Phone,
) -> None:
    server.fault("hang", "sendMessage", after=after, seconds=0.5)
    with pytest.raises(TimedOut):
        with_bot(server, lambda bot: bot.send_message(7, "好", read_timeout=0.2))
    assert bool(phone.messages) is after
    assert phone.wait_for("好")


def test_a_lost_batch_comes_again(server: Server, phone: Phone) -> None:
    server.fault("reset", "getUpdates", after=True)
    with pytest.raises(NetworkError):
        with_bot(server, lambda bot: bot.get_updates())
    assert len(with_bot(server, lambda bot: bot.get_updates())) == len(phone.everything)


def test_a_fault_of_one_chat_leaves_the_others_alone(server: Server, phone: Phone) -> None:
    async def use(bot: Bot) -> None:
        await bot.send_message(8, "好")
        with pytest.raises(NetworkError):
            await bot.send_message(7, "好")

    Phone(server, 8, "小李").send("/start")
    server.fault("reset", "send.*", chat=7)
    with_bot(server, use)
    assert phone.messages == ()


def test_a_broken_network_heals(server: Server, phone: Phone) -> None:
    server.fault("reset", times=1000)
    with pytest.raises(NetworkError):
        with_bot(server, lambda bot: bot.send_message(7, "好"))
    server.heal()
    with_bot(server, lambda bot: bot.send_message(7, "好"))
    assert phone.texts == ("好",)


def test_a_round_trip_delays_each_call_and_not_its_neighbours(phone: Phone) -> None:
    async def use(bot: Bot) -> None:
        await asyncio.gather(*(bot.send_message(7, str(number)) for number in range(100)))

    server = phone.server
    server.rtt = 0.2
    began = time.monotonic()
    with_bot(server, use)
    assert 0.4 < time.monotonic() - began < 10  # getMe, then a hundred at once
    assert len(phone.messages) == 100


def test_a_request_that_telegram_refuses_is_on_the_list_with_what_it_held(server: Server) -> None:
    with pytest.raises(BadRequest):
        with_bot(server, lambda bot: bot.send_message(7, "好"))
    (violation,) = server.violations
    assert violation.description == "Bad Request: chat not found"
    assert server.called("sendMessage") == [{"chat_id": "7", "text": "好"}]


def test_a_server_that_was_stopped_opens_the_same_port_with_what_it_kept(server: Server, phone: Phone) -> None:
    url = server.url
    server.stop()
    with pytest.raises(NetworkError):
        with_bot(server, lambda bot: bot.send_message(7, "好"))
    server.start()
    with_bot(server, lambda bot: bot.send_message(7, "好"))
    assert server.url == url
    assert phone.texts == ("好",)
