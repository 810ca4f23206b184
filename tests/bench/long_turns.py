"""Turns that read a material of 6,000 characters or two drafts of it: what stays on the event loop, and the whole."""

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bot.prompt_files.loading import Prompts
from bot.store import database
from bot.usecases import converse, recent, taking_in
from bot.usecases.converse import Turn
from bot.usecases.recent import Wanted
from tests.bench.measuring import medians
from tests.bench.table import Figure, within
from tests.reading import materials
from tests.usecases import test_coming_back
from tests.usecases.writer import Writer

_TIMES = 7
_LIMIT = 10.0  # milliseconds in one go: what three ordinary turns take
_OURS, _OTHER = "person-2021", "team-2023"
_TURNS = ("a paste", "taken over from it", "a file that came back", "收回改动", "比上一稿", "another's file", "去年的")


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """Seven figures. What is made in a thread is in the peer, a turn that does all of it itself."""
    del loaded  # the writer has the shipped ones
    parts: dict[tuple[str, bool], float] = {}

    def case(name: str, *, aside: bool) -> Callable[[], float]:
        def told() -> float:
            if name == _TURNS[0]:
                parts.update({(each, aside): took for each, took in _round(folder, aside=aside).items()})
            return parts[name, aside]

        return told

    cases = {f"{name} {aside}": case(name, aside=aside) for aside in (True, False) for name in _TURNS}
    took = medians(cases, _TIMES, warm=1)
    for name in _TURNS:
        whole = ("done in one go", took[f"{name} False"])
        yield within(f"on the loop in one go: {name}", took[f"{name} True"], whole, _LIMIT)


def _round(folder: Path, *, aside: bool) -> Mapping[str, float]:
    """The longest stretch on the loop of each turn, in milliseconds."""
    recent.forget()
    writer, found = Writer(folder=folder), list[float]()

    def turn(done: Callable[[], Turn]) -> None:
        writer.heard, longest = _longest(writer, done, aside=aside)
        found.append(longest)

    def tapped(verb: str) -> None:
        token = writer.button(verb).token
        turn(lambda: converse.tap(writer.desk, token))

    turn(lambda: converse.hear(writer.desk, materials.own(_OURS)))
    tapped("goon")
    writer.say("/draft")
    writer.tap("file", "1")
    writer.tap("copy", "1~draft")
    (path,) = (Path(each) for said in writer.heard.said for each in said.reply.files)
    back = taking_in.opened("改过的.docx", test_coming_back.edited(path, {"学习": "研习", "工作": "事务"}))
    turn(lambda: converse.take_in(writer.desk, back))
    tapped("backin")
    writer.tap("backall")
    writer.say("/draft")
    tapped("compare")
    other = taking_in.opened("去年的.txt", materials.own(_OTHER).encode())
    turn(lambda: converse.take_in(writer.desk, other))
    tapped("lastyear")
    return dict(zip(_TURNS, found, strict=True))


def _longest(writer: Writer, done: Callable[[], Turn], *, aside: bool) -> tuple[Turn, float]:
    longest = 0.0
    for tries in range(10):
        before = time.process_time()
        try:
            with database.whole(writer.db), recent.elsewhere(tries if aside else 1000):
                turn = done()
        except Wanted as wanted:
            longest = max(longest, (time.process_time() - before) * 1000)
            wanted.make()
        else:
            return turn, max(longest, (time.process_time() - before) * 1000)
    raise AssertionError("never done")
