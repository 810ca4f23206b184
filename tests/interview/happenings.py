"""Events for hypothesis: everything a person can do to a report, mostly sensible, sometimes not."""

from collections.abc import Mapping
from dataclasses import dataclass

from hypothesis import strategies as st

from bot.interview import events, points
from bot.interview.effects import Effect
from bot.interview.outline import Kind, Outline, Place, PointList, sections_of, walk
from bot.interview.session import Mode, Session
from bot.interview.step import step
from tests.interview import shipped
from tests.interview.playing import NEW
from tests.interview.walking import Walk, Writer
from tests.outlines import tiny

POINTS = tuple(f"p{number}" for number in range(12))  # p0 never exists
WORDS = (
    *("写一句", "写一句。", "比如，三月没去", "甲。正文", "第一条不够深\n第二条不够实", "甲\n甲\n乙\n丙"),
    *("一是学得浅；二是做得虚；三是管得松。", "有两条：一是甲；二是乙", "某局\n局长\n张三", "2023年12月5日", "2月30日"),
    *(
        "三次",
        "3",
        "3月12日",
        "缺课以后才借别人的笔记补上",
        "1",
        "1 2",
        "1-3",
        "2：1",
        "1：1 2\n2：3",
        "3 40 12",
        "三十",
        "无",
    ),
    *("", " \n ", "。", "；", "1.", "字" * 300, "甲。" * 50, "👨\u200d👩", "\ud800", "\u202e甲"),
)
SETTINGS = ("points", "headings", "unknown")


OUTLINES: Mapping[str, Outline] = {
    **{name: tiny.outline(name) for name in tiny.NAMES},
    **{outline_id: shipped.outline(outline_id) for outline_id in shipped.IDS},
}


@dataclass(frozen=True, slots=True)
class Story:
    """An outline, how many of its questions were answered, and what happens then."""

    name: str
    answered: int
    events: tuple[events.Event, ...]

    @property
    def outline(self) -> Outline:
        return OUTLINES[self.name]

    @property
    def start(self) -> Session:
        return _ON_THE_WAY[self.name][self.answered]


def _walked(outline: Outline) -> tuple[Session, ...]:
    """Sessions on the way through an outline: none, opened, after each answer."""
    walked = Walk(outline)
    found = [NEW]
    for stop in walked.stops():
        found.append(walked.session)
        Writer().answer(walked, stop)
    return (*found, walked.session)


_ON_THE_WAY = {name: _walked(outline) for name, outline in OUTLINES.items()}


def stories(longest: int = 12) -> st.SearchStrategy[Story]:
    """A story on any outline."""
    return st.sampled_from(sorted(OUTLINES)).flatmap(lambda name: _stories_on(name, longest))


def _stories_on(name: str, longest: int) -> st.SearchStrategy[Story]:
    answered = st.integers(0, len(_ON_THE_WAY[name]) - 1)
    return st.builds(Story, st.just(name), answered, st.lists(happenings(OUTLINES[name]), max_size=longest).map(tuple))


def happenings(outline: Outline) -> st.SearchStrategy[events.Event]:
    """Any event; those that move the interview on are the most frequent."""
    tried = every_event(outline)
    usual = [tried[each] for each in (events.Say, events.Say, events.Choose, events.Next, events.Jump, events.AskProbe)]
    return st.one_of(*usual) | st.one_of(*tried.values())


def every_event(outline: Outline) -> Mapping[type[events.Event], st.SearchStrategy[events.Event]]:
    """How each kind of event is made up."""
    place, texts, point = places(outline), words(), st.sampled_from(POINTS)
    options = st.sampled_from(sorted({*_option_ids(outline), *POINTS, "nothing"}))
    return {
        events.Open: st.builds(events.Open),
        events.Say: st.builds(events.Say, texts) | st.builds(events.Say, texts, place),
        events.Mend: st.builds(events.Mend, place, texts, texts),
        events.Accept: st.builds(events.Accept, texts),
        events.Choose: st.builds(events.Choose, options, on=st.booleans()),
        events.Next: st.builds(events.Next),
        events.Skip: st.builds(events.Skip),
        events.Later: st.builds(events.Later),
        events.Clear: st.builds(events.Clear),
        events.Back: st.builds(events.Back),
        events.Jump: st.builds(events.Jump, place, st.none() | st.sampled_from(Mode)),
        events.StepByStep: st.builds(events.StepByStep),
        events.AskProbe: st.builds(events.AskProbe),
        events.Remove: st.builds(events.Remove, point),
        events.BringBack: st.builds(events.BringBack, point),
        events.Move: st.builds(events.Move, point, st.integers(-1, 9)),
        events.Carry: st.builds(events.Carry, point, st.sampled_from(sorted(sections_of(outline)))),
        events.Shift: st.builds(events.Shift, st.sampled_from(_parts(outline)), st.integers(-1, 9)),
        events.Take: st.builds(events.Take, st.lists(st.tuples(place, texts), max_size=3).map(tuple)),
        events.Restore: st.builds(events.Restore, single_places(outline), texts),
        events.Arrange: st.builds(
            events.Arrange, st.sampled_from(SETTINGS), st.sampled_from("ab"), st.sampled_from([("a",), ()])
        ),
    }


def _parts(outline: Outline) -> list[str]:
    return [*(section.id for section in outline.sections), "nothing"]


def words() -> st.SearchStrategy[str]:
    return st.sampled_from(WORDS) | st.text(max_size=30)


def places(outline: Outline) -> st.SearchStrategy[Place]:
    """Places that exist in the outline, or could if there were such a point; now and then one that cannot."""
    return st.sampled_from([*_section_places(outline), *_point_places(outline), Place("nothing"), Place("", "p1")])


def single_places(outline: Outline) -> st.SearchStrategy[Place]:
    """Places of one text: the order of a list is no text that a writer brings back."""
    lists = {listed.question.id for listed in _lists(outline)}
    return places(outline).filter(lambda place: place.question not in lists)


@dataclass(frozen=True, slots=True)
class Turn:
    """One event of a story, and what it did."""

    before: Session
    event: events.Event
    after: Session
    effects: tuple[Effect, ...]


def replay(story: Story) -> list[Turn]:
    """Every turn of a story."""
    turns: list[Turn] = []
    session = story.start
    for event in story.events:
        after, effects = step(story.outline, session, event)
        turns.append(Turn(session, event, after, effects))
        session = after
    return turns


def list_places(outline: Outline, answers: points.Answers) -> list[tuple[Place, int]]:
    """Every list of a report with the most points it may hold; inner lists of removed points, too."""
    found: list[tuple[Place, int]] = []
    for section in walk(outline.sections):
        if section.points is not None:
            listed = Place(section.points.question.id)
            found.append((listed, section.points.most))
            if section.points.inner is not None:
                inner = section.points.inner
                found += [(Place(inner.question.id, point), inner.most) for point in points.all_in(answers, listed)]
    return found


def _lists(outline: Outline) -> list[PointList]:
    found: list[PointList] = []
    for section in walk(outline.sections):
        listed = section.points
        while listed is not None:
            found.append(listed)
            listed = listed.inner
    return found


def _section_places(outline: Outline) -> list[Place]:
    return [Place(question_id) for question_id in outline.known]


def _point_places(outline: Outline) -> list[Place]:
    asked = {question.id for listed in _lists(outline) for question in listed.questions}
    inner = {listed.inner.question.id for listed in _lists(outline) if listed.inner is not None}
    probes = {f"probe/{group.id}/{probe.id}" for group in outline.probes[:3] for probe in group.probes[:3]}
    return [Place(question_id, point) for question_id in sorted(asked | inner | probes) for point in POINTS[:8]]


def _option_ids(outline: Outline) -> set[str]:
    chosen = (known.question for known in outline.known.values() if known.question.kind in (Kind.CHOICE, Kind.MULTI))
    return {option.id for question in chosen for option in question.options}
