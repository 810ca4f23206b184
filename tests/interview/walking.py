"""A writer who answers whatever is asked, minimally, until nothing is left."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.interview import route
from bot.interview.effects import Ask, Effect, Refuse
from bot.interview.events import Event, Next, Open, Say, Skip
from bot.interview.outline import Kind, Outline
from bot.interview.route import Stop
from bot.interview.session import Session
from bot.interview.step import step
from bot.interview.turn import options_of
from tests.interview.playing import NEW

ENOUGH = 1000  # events; a walk that is longer goes in a circle


@dataclass(slots=True)
class Walk:
    """An interview under way; counts the prompts, and the taps that move it on."""

    outline: Outline
    session: Session = NEW
    prompts: int = 0
    taps: int = 0
    effects: tuple[Effect, ...] = field(default_factory=tuple)

    def go(self, event: Event) -> None:
        """One event, which must be taken."""
        self.session, self.effects = step(self.outline, self.session, event)
        assert not any(isinstance(effect, Refuse) for effect in self.effects), (event, self.session.at, self.effects)
        self.prompts += sum(isinstance(effect, Ask) for effect in self.effects)
        self.taps += isinstance(event, (Next, Skip))

    def stops(self) -> Iterator[Stop]:
        """Opens the interview; every question that comes on screen, until there is none."""
        self.go(Open())
        for _ in range(ENOUGH):
            if self.session.at is None:
                return
            stop = route.find(self.outline, self.session.answers, self.session.at.place)
            assert stop is not None
            yield stop
        raise AssertionError(self.session.at)


@dataclass(frozen=True, slots=True)
class Writer:
    """What is typed at each kind of question. `options`: by the question's id; `points`: how many a list gets."""

    options: Mapping[str, str] = field(default_factory=dict)
    points: Callable[[Stop], int] | None = None

    def answer(self, walk: Walk, stop: Stop) -> None:
        """Answers the question on screen and moves on from it."""
        walk.go(Say(self.words(walk, stop)))
        if walk.session.at is not None and walk.session.at.place == stop.place:
            walk.go(Next())

    def words(self, walk: Walk, stop: Stop) -> str:
        question = stop.question
        match question.kind:
            case Kind.CHOICE | Kind.MULTI:
                count = len(options_of(walk.outline, walk.session.answers, question))
                return self.options.get(question.id, "1" if question.kind is Kind.CHOICE else f"1-{count}")
            case Kind.TOGETHER:
                return "\n".join(str(number) for number in range(3, 3 + len(question.members)))
            case Kind.EACH:
                return "1：1"
            case Kind.NUMBER:
                return "3"
            case Kind.DATE:
                return "2023年12月5日"
            case Kind.LIST:
                assert stop.points is not None
                count = self.points(stop) if self.points is not None else max(1, stop.points.least)
                return "\n".join(f"第{number}条不够深" for number in range(1, count + 1))
            case _:
                return "写一句"
