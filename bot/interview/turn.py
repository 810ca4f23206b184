"""A turn in the making: the answers so far, what is on screen, and the effects that a step collects.

Only step and the modules it calls hold a Turn; it lives as long as one call of `step.step`.
"""

from dataclasses import dataclass, field

from bot.interview import clean, points, route
from bot.interview.effects import Ask, Done, Effect, Keep, Receipt
from bot.interview.outline import Kind, Option, Outline, Place, Question, sections_of
from bot.interview.route import Stop
from bot.interview.session import At, Mode, Session


@dataclass(slots=True)
class Turn:
    outline: Outline
    answers: dict[Place, str]
    at: At | None
    revision: int  # the one that this turn makes
    effects: list[Effect] = field(default_factory=list)

    def keep(self, place: Place, text: str) -> None:
        """A new revision of an answer, unless it says what is kept already."""
        if self.answers.get(place) != text:
            self.answers[place] = text
            self.effects.append(Keep(place, text))

    def receipt(
        self, place: Place, *, lacking: int = 0, count: int = 0, replaced: bool = False, text: str | None = None
    ) -> None:
        """What a message became; `text` is what it held where that is not the answer itself."""
        characters = clean.length(self.answers.get(place, "") if text is None else text)
        self.effects.append(Receipt(place, characters, lacking, count, replaced))

    def ask(self, place: Place, mode: Mode | None = None, then: Place | None = None) -> None:
        """Puts a question on screen. The stop must exist."""
        stop = self.find(place)
        if stop is None:
            raise ValueError(place)
        self.at = At(place, mode or self.arrival(stop), self.revision, None if then == place else then)
        self.effects.append(Ask(place))

    def ask_again(self) -> None:
        if self.at is not None:
            self.effects.append(Ask(self.at.place))

    def find(self, place: Place) -> Stop | None:
        return route.find(self.outline, self.answers, place)

    def wanted(self, place: Place) -> Stop | None:
        """The stop of a question that was on screen; None where it is gone, or its part is not written any more."""
        stop = self.find(place)
        return stop if stop is not None and route.still_applies(self.outline, self.answers, stop) else None

    def arrival(self, stop: Stop) -> Mode:
        """What the first message does at a question that is newly on screen."""
        if stop.is_list and stop.points is not None:
            count = len(points.live(self.answers, stop.place))
            if count == 0:
                return Mode.ADD
            return Mode.GATHER if count < stop.points.least else Mode.REWORD
        if stop.question.kind is Kind.LONG and not self.answers.get(stop.place):
            return Mode.APPEND
        return Mode.WRITE

    def move_on(self) -> None:
        """Back to what an edit interrupted, else the next open question after this one, else the first, else done."""
        at = self.at
        if self.go_back():
            return
        found = self.next_open(at.place if at is not None else None)
        if found is not None:
            self.ask(found.place)
            return
        self.at = None
        self.effects.append(Done())

    def go_back(self) -> bool:
        """Back to the question that a look elsewhere interrupted; False where there is none (any more)."""
        stop = None if self.at is None or self.at.then is None else self.wanted(self.at.then)
        if stop is not None:
            self.ask(stop.place, self._returning(stop))
        return stop is not None

    def _returning(self, stop: Stop) -> Mode:
        """What a message does at a question that was left half-way: it goes on, it replaces nothing."""
        if stop.question.kind is Kind.LONG:
            return Mode.APPEND
        return Mode.GATHER if stop.is_list and points.live(self.answers, stop.place) else self.arrival(stop)

    def next_open(self, after: Place | None) -> Stop | None:
        everything = route.stops(self.outline, self.answers)
        start = 0 if after is None else self._index_after(everything, after)
        for stop in everything[start:] + everything[:start]:
            if route.is_open(self.answers, stop):  # the one behind us comes last: it may be open still
                return stop
        return None

    def _index_after(self, everything: tuple[Stop, ...], place: Place) -> int:
        """Where the route goes on behind a place; for a place outside the route, behind its section's first stop."""
        index = index_of(everything, place)
        if index is None and (stop := self.find(place)) is not None:
            index = next((number for number, each in enumerate(everything) if each.section is stop.section), None)
        return 0 if index is None else index + 1

    def options(self, question: Question) -> tuple[Option, ...]:
        return options_of(self.outline, self.answers, question)

    def finished(self, session: Session) -> Session:
        """The session after this turn; the same one where nothing changed."""
        if self.at == session.at and not any(isinstance(effect, Keep) for effect in self.effects):
            return session
        return Session(self.answers, self.at, self.revision)


def index_of(everything: tuple[Stop, ...], place: Place) -> int | None:
    return next((number for number, stop in enumerate(everything) if stop.place == place), None)


def options_of(outline: Outline, answers: points.Answers, question: Question) -> tuple[Option, ...]:
    """The options of a choice: the question's own, or the points given earlier in a section, by their claims."""
    if not question.options_from:
        return question.options
    chosen_from = sections_of(outline)[question.options_from]
    return tuple(Option(point, points.claim(answers, point)) for point in points.of_section(answers, chosen_from))
