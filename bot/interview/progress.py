"""How far a report is: what required is still open, and about how long that takes."""

from dataclasses import dataclass

from bot.interview import points, route
from bot.interview.outline import Outline
from bot.interview.points import Answers
from bot.interview.route import Stop


@dataclass(frozen=True, slots=True)
class Progress:
    done: int  # required answers that are there
    left: int  # required answers still open, those of points not yet named among them
    minutes: int  # for what is left, rounded up

    @property
    def percent(self) -> int:
        return 100 * self.done // max(1, self.done + self.left)


def progress(outline: Outline, answers: Answers, stops: tuple[Stop, ...] | None = None) -> Progress:
    """How far the report is. Cost: once along the route (pass `stops` where it is at hand)."""
    done, left, minutes = 0, 0, 0.0
    for stop in route.stops(outline, answers) if stops is None else stops:
        if not stop.question.required:
            continue
        if route.is_done(answers, stop):
            done += 1
            continue
        left += 1
        minutes += stop.question.minutes
        lacking, each = _lacking(answers, stop)
        left += lacking
        minutes += each
    return Progress(done, left, int(minutes + 0.999))


def _lacking(answers: Answers, stop: Stop) -> tuple[int, float]:
    """Required answers of the points that a list still lacks, and their minutes."""
    if not stop.is_list or stop.points is None or stop.points.whole_lines:
        return 0, 0.0
    lacking = stop.points.least - len(points.live(answers, stop.place))
    asked = [question for question in stop.points.questions if question.required and not question.on_request]
    if stop.points.inner is not None and stop.points.inner.question.required:
        asked.append(stop.points.inner.question)
    return lacking * len(asked), lacking * sum(question.minutes for question in asked)
