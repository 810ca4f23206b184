"""Letters that come in one batch are kept together, and handled together; nobody pays for another's trouble."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.channels.telegram.handling import Clerk
from bot.channels.telegram.letters import Did, Letter
from bot.store import database
from tests.channels.telegram.living import PROMPTS, Living
from tests.standin import Phone, Server

_NOW = datetime(2026, 1, 10, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Clock:
    """Breaks when it is read for the n-th time: in the middle of somebody's turn."""

    breaks_at: int
    reads: int = 0

    def __call__(self) -> datetime:
        self.reads += 1
        if self.reads == self.breaks_at:
            raise ZeroDivisionError
        return _NOW


def _letters() -> list[Letter]:
    return [Letter(n, Did.SAID, user=n, chat=n, name=f"小{n}", message=n, text="在吗") for n in (1, 2, 3)]


def test_a_batch_from_many_phones_is_answered_and_kept_once_each(bot: Living, server: Server) -> None:
    phones = [Phone(server, number, f"小{number}") for number in range(20, 50)]
    server.double()
    with server.cloud.lock:
        for phone in phones:
            phone.send("在吗")
    for phone in phones:
        phone.wait_for("受邀请")
    assert [len(phone.messages) for phone in phones] == [1] * len(phones)
    assert bot.rows("select count(*), count(handled) from inbox") == [(len(phones), len(phones))]


def test_a_turn_that_breaks_takes_nothing_of_the_others_with_it() -> None:
    clerk = Clerk(database.open_memory(), PROMPTS, lambda: _NOW)
    people = tuple(clerk.take(_letters()))
    clerk.clock = _Clock(breaks_at=7)  # when the second person's turn has written everything
    clerk.handle(people)
    rows = clerk.db.execute("select handled is not null, tries from inbox order by update_id").fetchall()
    assert rows == [(1, 0), (0, 1), (1, 0)]
    assert clerk.db.execute("select person from messages where incoming").fetchall() == [(people[0],), (people[2],)]
    said = [row[0] for row in clerk.db.execute("select payload from outbox order by id").fetchall()]
    assert ["受邀请" in payload for payload in said] == [True, False, True]
