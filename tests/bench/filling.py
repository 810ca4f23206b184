"""A report of a known size, written through the door as a person would: an answer to whatever is asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot import settings
from bot.channels.jsonl import DEFAULT_PERSON
from bot.interview import points, route
from bot.interview.outline import Kind, Place, Question
from bot.interview.route import Stop
from bot.prompt_files import loading
from bot.prompt_files.loading import Prompts
from bot.store import database, people
from bot.usecases import converse, standing, tokens
from bot.usecases.tokens import Tap
from bot.usecases.work import LOCAL, Desk, Work

OUTLINE = "minzhu-2021.person"
REPORT = 1  # the first of its database
NOW = datetime(2022, 1, 10, 1, tzinfo=UTC)
OPEN = "preparation/counts"  # the first question that is left open: the route behind it is still to be asked
CHARACTERS = 8_000  # of the material that 150 answers make
BODY = 235  # characters of a long answer, which make it so
_ACTION = 60
_SENTENCE = "每周抽出半天到站所和农户家里走一走，把看到的问题记下来，当月办完再回头看一遍，"


@dataclass(frozen=True, slots=True)
class Size:
    """How many answers, and the points that carry them; the rest is answers that are given on request."""

    answers: int
    problems: int  # in each aspect
    causes: int
    measures: int
    actions: int  # in each measure


HUNDRED = Size(100, 3, 4, 4, 3)
USUAL = Size(150, 4, 4, 5, 4)
LARGE = Size(300, 8, 8, 8, 12)


def prompts() -> Prompts:
    return loading.load_folder(settings.read({}).prompts)


def desk(path: Path, loaded: Prompts) -> Desk:
    """The writer's desk at a database file, made where there is none."""
    db = database.open_file(path)
    with database.whole(db):
        person = people.enter(db, LOCAL, DEFAULT_PERSON)
    return Desk(db, loaded, person, NOW)


def work(at: Desk) -> Work:
    """The report as it stands."""
    found = standing.open_for(at, REPORT)
    if found is None:
        raise LookupError(REPORT)
    return found


def go(at: Desk, place: Place | str) -> None:
    """The question at a place is put on screen."""
    converse.tap(at, tokens.write(Tap("go", str(place), REPORT)))


def follow(at: Desk, verb: str) -> None:
    """A button of the question on screen is tapped."""
    converse.tap(at, bound(at, verb))


def bound(at: Desk, verb: str) -> str:
    """The token of a button of the question on screen."""
    on_screen = work(at).session.at
    return tokens.write(Tap(verb, "", REPORT, 0 if on_screen is None else on_screen.asked))


def fill(at: Desk, size: Size) -> None:
    """A report with exactly so many answers; what follows OPEN is still to be asked."""
    converse.tap(at, tokens.write(Tap("begin", OUTLINE)))
    while (stop := asked(at)).place.question != OPEN:
        _answer(at, size, stop)
    for place in _on_request(work(at)):
        if count(at) == size.answers:
            break
        go(at, place)
        converse.hear(at, text(20, place))
    go(at, OPEN)
    if count(at) != size.answers:
        raise ValueError(count(at))


def count(at: Desk) -> int:
    """Answers that say something."""
    return sum(bool(said) for said in work(at).answers.values())


def text(characters: int, place: Place, version: int = 0) -> str:
    """Words of about this length that no other place and version has."""
    whole = f"第{version}稿{place}，" + _SENTENCE * (characters // len(_SENTENCE) + 1)
    return whole[: characters - 1].rstrip("，") + "。"


def asked(at: Desk) -> Stop:
    here = work(at)
    stop = None if here.session.at is None else here.find(here.session.at.place)
    if stop is None:
        raise LookupError("nothing is asked")
    return stop


def _answer(at: Desk, size: Size, stop: Stop) -> None:
    converse.hear(at, said(at, size, stop))
    if waits(stop):
        follow(at, "next")


def waits(stop: Stop) -> bool:
    """Whether a question stays on screen for more until 下一题: long answers, several options, actions."""
    return stop.question.kind in (Kind.LONG, Kind.MULTI) or (stop.is_list and bool(stop.place.point))


def said(at: Desk, size: Size, stop: Stop) -> str:
    match stop.question.kind:
        case Kind.LIST:
            return "\n".join(_line(stop, number) for number in range(1, _wanted(size, stop.place) + 1))
        case Kind.LONG:
            return text(BODY, stop.place)
        case Kind.TOGETHER:
            return "\n".join(f"{n}号" for n in range(1, len(stop.question.members) + 1))
        case Kind.CHOICE | Kind.MULTI:
            return stop.question.options[0].label
        case Kind.EACH:
            return _for_each(at, stop.question)
        case _:
            return text(20, stop.place)


def _line(stop: Stop, number: int) -> str:
    inner = stop.place.point
    return text(_ACTION if inner else 18, stop.place, number).rstrip("。")


def _wanted(size: Size, place: Place) -> int:
    if place.point:
        return size.actions
    return {"causes/points": size.causes, "measures/points": size.measures}.get(place.question, size.problems)


def _for_each(at: Desk, question: Question) -> str:
    """A line a point where it chooses from other points (1：1 2), else one for all."""
    here = work(at)
    each = route.each_of(here.outline, question)
    if each is None or not each.asked.options_from:
        return "本人，长期坚持"
    total = len(points.live(here.answers, each.listed))
    return "\n".join(f"{number}：{number} {number + 1}" for number in range(1, total + 1))


def _on_request(here: Work) -> Iterator[Place]:
    """Short answers that are given on request only: wordings of sections, then the steps of problems."""
    for question_id in here.outline.known:
        if question_id.endswith(("/heading", "/lead")) and not question_id.startswith(("last_year", "own", "case")):
            yield Place(question_id)
    for step in ("how", "case", "means"):
        for section in here.outline.sections:
            if section.id == "problems":
                yield from (Place(step, point) for point in points.of_section(here.answers, section))
