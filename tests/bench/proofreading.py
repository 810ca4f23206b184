"""体检 of a whole material and of one answer, loading the dictionary beside a loop, and what all of it holds."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from bot import lists, neighbours, segment
from bot.interview import points
from bot.interview.outline import Place
from bot.prompt_files.loading import Prompts
from bot.proofread import checking, known
from bot.proofread.rule import Context
from bot.usecases import converse, hinting
from tests.bench import filling
from tests.bench.measuring import cpu, medians
from tests.bench.table import Figure, beyond, megabytes, within
from tests.snapshot import FOLDER

_TIMES = 30
_CHARACTERS = 8_000
_ANSWER = 300
_WHOLE, _ONE, _STALL, _HELD = 150.0, 5.0, 20.0, 170.0

# A loop that ticks every millisecond, idle for a second and then beside the load: how late its latest tick came.
_LOOP = """
import asyncio, json, sys, threading, time
from pathlib import Path
from bot import neighbours, segment

async def lag(until):
    worst, last = 0.0, time.perf_counter()
    while not until():
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        worst, last = max(worst, now - last - 0.001), now
    return worst * 1000

async def main():
    end = time.perf_counter() + 1
    idle = await lag(lambda: time.perf_counter() > end)
    segment.keep_in(Path(sys.argv[1]))
    kept = Path(sys.argv[1])
    thread = threading.Thread(target=lambda: (segment.often("学"), neighbours.of(None, kept)))
    thread.start()
    beside = await lag(lambda: not thread.is_alive())
    print(json.dumps([idle, beside]))

asyncio.run(main())
"""
_MEMORY = """
import sys
from pathlib import Path
from bot import segment, wiring
from bot.prompt_files import loading
from bot.usecases import proofreading
prompts = loading.load_folder(Path(sys.argv[2]))
if sys.argv[3] == "checked":
    segment.keep_in(Path(sys.argv[1]))
    text = Path(sys.argv[4]).read_text(encoding="utf-8")
    from bot.proofread import checking
    for _ in range(5):
        checking.check(text, proofreading.context(prompts, Path(sys.argv[1]).parent, text=text))
for line in open("/proc/self/status"):
    if line.startswith("VmRSS:"):
        print(line.split()[1])
"""


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """The whole, one answer as the loop looks at it and by all rules, the loop, memory."""
    counted = neighbours.of(None, None)
    context = Context(known.known(lists.load()), segment.pieces, segment.often, neighbours=counted)
    text = _text()
    answer = next(line for line in text.split("\n") if len(line) >= _ANSWER)[:_ANSWER]
    one = replace(context, whole=False)
    took = medians(
        {
            "whole": lambda: cpu(lambda: checking.check(text, context)),
            "cut": lambda: cpu(lambda: segment.pieces(text)),
            "one": lambda: cpu(lambda: checking.check(answer, one)),
            "cut one": lambda: cpu(lambda: segment.pieces(answer)),
        },
        _TIMES,
    )
    yield within(f"体检 of {len(text):,} characters", took["whole"], ("cutting it into words", took["cut"]), _WHOLE)
    new = median(cpu(partial(checking.check, each, context)) for each in _others())
    yield within("a material that nobody has looked at", new, ("the one above, again", took["whole"]), _WHOLE)
    hint, turn = _hint(folder / "hint.sqlite3", loaded)
    yield within(f"what the loop looks at in an answer of {_ANSWER}", hint, ("storing the answer", turn), _ONE)
    yield within(f"体检 of an answer of {_ANSWER}", took["one"], ("cutting it into words", took["cut one"]), _ONE)
    segment_folder = folder / "cache"
    for name, places in (
        ("for the first time", [folder / f"cache-{number}" for number in range(5)]),
        ("again", [segment_folder] * 6),
    ):
        stalls = [json.loads(_run(_LOOP, place)) for place in places][-5:]
        idle, beside = (sorted(each)[2] for each in zip(*stalls, strict=True))
        yield beyond(f"a loop while dictionary and neighbours load {name}", beside, ("idle loop", idle), _STALL)
    material = FOLDER / "team-2023.txt"
    prompts = Path(__file__).parent.parent.parent / "prompts"
    held = {name: int(_run(_MEMORY, segment_folder, prompts, name, material) or 0) for name in ("checked", "bare")}
    yield megabytes("the program after 体检", held["checked"], ("before it", held["bare"]), _HELD)


def _hint(path: Path, loaded: Prompts) -> tuple[float, float]:
    """What it takes to look for a hint in a long answer that has no figure, and to store one, in milliseconds."""
    desk = filling.desk(path, loaded)
    filling.fill(desk, filling.HUNDRED)
    place = Place("body", points.live(filling.work(desk).answers, Place("problems/a1/points"))[0])
    filling.go(desk, place)
    answer = ("班子集中学习常常是念文件，念完就散会，很少坐下来讨论，" * _ANSWER)[: _ANSWER - 1] + "。"
    store = cpu(lambda: converse.hear(desk, answer))
    work = filling.work(desk)
    took = medians({"hint": lambda: cpu(lambda: hinting.of(desk, work, place))}, _TIMES)
    return took["hint"], store


def _text() -> str:
    """A whole material of at least so many characters: one, and the paragraphs of another."""
    text = (FOLDER / "team-2023.txt").read_text(encoding="utf-8")
    more = (FOLDER / "roads-2021.txt").read_text(encoding="utf-8").split("\n")
    while len(text) < _CHARACTERS:
        text += more.pop() + "\n"
    return text


def _others() -> Iterator[str]:
    """Other texts of so many characters, each of several materials put one behind the other."""
    text = ""
    for path in sorted((Path(__file__).parent.parent / "quality" / "right").glob("*.txt")):
        text += path.read_text(encoding="utf-8") + "\n"
        if len(text) >= _CHARACTERS:
            yield text[:_CHARACTERS]
            text = ""


def _run(code: str, *arguments: object) -> str:
    """What a process of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()
