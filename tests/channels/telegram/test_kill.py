"""Kill -9 at any instant, again and again: every message is stored once and in order, every phone ends on its question.

`ZHAOJING_KILLS=50` runs the long mode with so many kills.
"""

import os
import threading
import time
import zlib
from bisect import bisect
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.review.rights import Role
from tests.channels.telegram.living import TO_BODY, invite, living, rest
from tests.patience import PATIENCE
from tests.standin import Phone, Server
from tests.standin.process import Running
from tests.store.opened import behind

SETTLED = 0.05  # seconds after which the stand-in has seen all that a killed bot had sent
RTT = 0.05  # seconds: what is under way at a kill is what it is about
RESTART = 1.0  # seconds, about: what a start takes
SENTENCE = 9  # characters
IN_PLACE = "写谁的材料"  # comes in place of the list before it, or below that where it had been sent twice
REFERENCE = 99  # the phone that nothing happens to

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Size:
    phones: int
    points: int
    sentences: int
    kills: int

    @property
    def turns(self) -> int:
        return len(script(0, self))


LONG = os.environ.get("ZHAOJING_KILLS", "")
SIZE = Size(20, 3, 6, int(LONG)) if LONG else Size(6, 1, 6, 6)


def chance(*of: object) -> float:
    """A number from 0 to 1 that looks like chance and is the same in every run."""
    return zlib.crc32(repr(of).encode()) / 2**32


def script(number: int, size: Size) -> Sequence[tuple[str, str, str]]:
    """What a phone does, and what it then waits for; where that is empty, it goes on at once."""
    steps = list(TO_BODY)
    for point in range(1, size.points + 1):
        for count in range(1, size.sentences + 1):
            said = f"{number:02d}号{point}条{count:02d}句。"
            steps.append(("send", said, f"存好了，{SENTENCE * count}字" if count % 3 == 0 else ""))
        steps.append(("tap", "下一题", f"第{point + 1}条（共3条）" if point < 3 else "想写哪几个问题"))
    return [("send", "/start", "我是照镜"), *steps]


@dataclass(slots=True)
class Pace:
    """Spreads the turns over the kills, so that there is something to be killed in the middle of."""

    size: Size
    kills: list[float] = field(default_factory=list)  # when
    changed: threading.Condition = field(default_factory=threading.Condition)

    def count(self) -> None:
        with self.changed:
            self.kills.append(time.monotonic())
            self.changed.notify_all()

    def wait(self, phone: int, turn: int) -> None:
        due = int((turn + phone / self.size.phones) * self.size.kills / self.size.turns)
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.kills) >= min(due, self.size.kills), PATIENCE)
        if self.size.kills:
            time.sleep(0.5 * chance("pause", phone, turn))


def write(phone: Phone, number: int, code: str, size: Size, pace: Pace) -> None:
    """A whole person: does the next thing when the bot has answered the last one."""
    for turn, (do, what, then) in enumerate(script(number, size)):
        pace.wait(number, turn)
        if do == "tap":
            phone.tap(what)
        else:
            phone.send(f"{what} {code}" if what == "/start" else what)
        if then:
            phone.wait_for(then, PATIENCE)


def killed(running: Running, pace: Pace) -> None:
    """Starts it, kills it, as often as wanted; every fourth time before it has really started."""
    for number in range(pace.size.kills):
        running.start(wait=number % 4 != 3)
        time.sleep(chance("kill", number) * (RESTART if number % 4 == 3 else 0.6))
        running.kill9()
        time.sleep(SETTLED)
        pace.count()
    running.start()


@contextmanager
def written(server: Server, path: Path, size: Size) -> Iterator[tuple[list[Phone], Pace]]:
    """Everybody has written everything meanwhile."""
    codes = [invite(path, Role.AUTHOR) for _ in range(size.phones)]
    phones = [Phone(server, 101 + number, f"{number}号") for number in range(size.phones)]
    pace = Pace(size)
    with Running(server, path) as running, ThreadPoolExecutor(size.phones) as people:
        running.kill9()
        work = [people.submit(write, phone, number, codes[number], size, pace) for number, phone in enumerate(phones)]
        killed(running, pace)
        for each in work:
            each.result()
        rest(path)  # the last words are there; what came behind them may not be
        assert running.terminate().code == 0
    yield phones, pace


def reference(path: Path, size: Size) -> tuple[Sequence[str], Sequence[Row]]:
    """What the bot sends and stores where nothing happens."""
    with Server() as server, living(server, path):
        phone = Phone(server, REFERENCE, "无事")
        write(phone, 0, invite(path, Role.AUTHOR), size, Pace(Size(1, size.points, size.sentences, 0)))
    return sent(phone, ()), stored(path, REFERENCE)


def stored(path: Path, name: int) -> Sequence[Row]:
    """Every answer that a person ever gave, in order."""
    with behind(path) as db:
        found = db.execute(
            "select a.place, a.text from answers a join reports r on r.id = a.report "
            "join people p on p.id = r.author where p.name = ? order by a.id",
            (str(name),),
        )
        return [(str(place), str(text)) for place, text in found.fetchall()]


def sent(phone: Phone, kills: Sequence[float]) -> Sequence[str]:
    """What the bot sent, in order, without the one message that it may repeat at the beginning of a life."""
    found, last, last_life = list[str](), None, 0
    for call in phone.calls:
        if call.method.lower() != "sendmessage":
            continue
        life = bisect(kills, call.time)
        if (life == last_life or call.params != last) and IN_PLACE not in str(call.params["text"]):
            found.append(str(call.params["text"]))
        last, last_life = call.params, life
    return found


def test_killed_again_and_again_nothing_is_lost_or_doubled_and_every_phone_ends_on_its_question(
    tmp_path: Path,
) -> None:
    path = tmp_path / "bot.sqlite3"
    asked, answers = reference(tmp_path / "reference.sqlite3", SIZE)
    with Server(rtt=RTT, patience=PATIENCE) as server, written(server, path, SIZE) as (phones, pace):
        for number, phone in enumerate(phones):
            assert stored(path, phone.id) == [
                (place, text.replace("00号", f"{number:02d}号")) for place, text in answers
            ]
            assert sent(phone, pace.kills) == asked
            assert phone.last.html == asked[-1]
            assert phone.last.labels
            assert not phone.spinning
        said = sum(len(phone.everything) - len(phone.messages) for phone in phones)
    with behind(path) as db:
        assert db.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert db.execute("select count(*) from inbox where handled is null or letter <> ''").fetchone() == (0,)
        assert db.execute("select count(*) from inbox where message is not null").fetchone() == (said,)
        assert db.execute("select count(*) from outbox").fetchone() == (0,)
    assert len(pace.kills) == SIZE.kills
