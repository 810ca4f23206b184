"""One example at least for every reason to refuse; none of them changes anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from bot.interview.effects import Why
from bot.interview.events import (
    Arrange,
    AskProbe,
    Back,
    Event,
    Jump,
    Mend,
    Next,
    Open,
    Remove,
    Restore,
    Say,
    Skip,
    StepByStep,
)
from bot.interview.session import Mode
from tests.interview.playing import place, play, refused
from tests.outlines import tiny


@dataclass(frozen=True, slots=True)
class Example:
    """What happened before, on which tiny outline; what is refused, and with which facts."""

    outline: str
    before: tuple[Event, ...]
    event: Event
    facts: Mapping[str, str | int] = field(default_factory=dict)


LIST, TEXT, BODY = place("problems/points"), place("head/text"), place("body@p1")
TO_COUNT = (Open(), Say("一句话"))
TO_DAY = (*TO_COUNT, Say("3"))
TWO_POINTS = (Open(), Say("甲不够深\n乙不够实"))

EXAMPLES: Mapping[Why, Example] = {
    Why.EMPTY: Example("values", (Open(),), Say(" \n\u200b")),
    Why.TOO_LONG: Example("values", (Open(),), Say("字" * 11), {"characters": 11, "most": 10}),
    Why.NOT_A_NUMBER: Example("values", TO_COUNT, Say("好些"), {"said": "好些"}),
    Why.TOO_BIG: Example("values", TO_COUNT, Say("1,000次"), {"value": 1000, "most": 999}),
    Why.NOT_A_DATE: Example("values", TO_DAY, Say("明天"), {"said": "明天"}),
    Why.NO_SUCH_DAY: Example("values", TO_DAY, Say("2023年2月30日"), {"said": "2023年2月30日"}),
    Why.NO_YEAR: Example("values", TO_DAY, Say("12月5日"), {"said": "12月5日"}),
    Why.NOT_AN_OPTION: Example("choices", (Open(),), Say("横着来"), {"said": "横着来"}),
    Why.LINES_DIFFER: Example("together", (Open(),), Say("某局\n局长"), {"wanted": 3, "given": 2}),
    Why.CLAIM_TOO_LONG: Example(
        "lists", (Open(),), Say("甲\n" + "字" * 21), {"number": 2, "characters": 21, "most": 20}
    ),
    Why.CLAIMS_DIFFER: Example("lists", (*TWO_POINTS, Jump(LIST)), Say("甲\n乙\n丙"), {"have": 2, "given": 3}),
    Why.TOO_MANY_POINTS: Example("lists", (Open(),), Say("甲\n乙\n丙\n丁\n戊"), {"most": 4, "have": 0, "given": 5}),
    Why.REQUIRED: Example("values", (Open(),), Skip()),
    Why.TOO_FEW_POINTS: Example("lists", (Open(), Say("甲")), Next(), {"lacking": 1, "least": 2}),
    Why.NOTHING_BEFORE: Example("values", (Open(),), Back()),
    Why.NOTHING_ASKED: Example("values", (), Say("一句话")),
    Why.NO_SUCH_QUESTION: Example("values", (Open(),), Jump(place("head/nothing"))),
    Why.NO_SUCH_POINT: Example("lists", TWO_POINTS, Remove("p9")),
    Why.NOT_IN_STEPS: Example("values", (Open(),), StepByStep()),
    Why.NOT_PROBED: Example("values", (Open(),), AskProbe()),
    Why.NO_MORE_PROBES: Example("steps", (*TWO_POINTS, *[AskProbe()] * 4), AskProbe()),
    Why.NOT_A_SENTENCE: Example("steps", (*TWO_POINTS, AskProbe()), Say("补了"), {"said": "补了"}),
    Why.CHANGED_SINCE: Example(
        "values", (Open(), Jump(TEXT), Say("第一段"), Restore(TEXT, "换过了")), Mend(TEXT, "第一段", "第二段")
    ),
    Why.NOT_IN_TEXT: Example(
        "steps",
        (*TWO_POINTS, StepByStep(), Say("学得浅"), Jump(BODY, Mode.WRITE), Say("全换了")),
        Restore(place("how@p1"), "学得很浅"),
    ),
    Why.NOT_A_SETTING: Example("values", (Open(),), Arrange("points", "loud", ("paragraphs", "inline"))),
    Why.SAME_AS_BEFORE: Example("values", (*TO_COUNT,), Restore(place("head/word"), "一句话")),
}


def test_every_reason_has_an_example() -> None:
    assert set(EXAMPLES) == set(Why)


@pytest.mark.parametrize("why", EXAMPLES)
def test_a_refusal_says_why_and_changes_nothing(why: Why) -> None:
    example = EXAMPLES[why]
    outline = tiny.outline(example.outline)
    refusal = refused(outline, play(outline, *example.before), example.event)
    assert refusal.why is why
    assert refusal.facts == example.facts
