"""版式: how the same answers are laid out. Every setting can be changed at any time; no answer is touched by it."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.interview.outline import Outline, Place
from bot.interview.points import Answers

SETTINGS: Mapping[str, tuple[str, ...]] = {
    "headings": ("short", "long"),  # the aspect's short or long wording
    "before": ("none", "zai", "dui"),  # 在 / 对 before an aspect's wording
    "after": ("aspect", "problems", "existing", "none"),  # 方面 / 方面的问题 / 方面存在的问题 behind it
    "stop": ("no", "yes"),  # a full stop behind a heading on its own line
    "aspects": ("own_line", "joined"),  # an aspect's heading on its own line, or at the head of its text
    "points": ("paragraphs", "inline", "bold_lead", "numbered"),  # 一是 …, or 1. and the text behind its stop
    "causes": (
        "joined",
        "ordinals",
        "own_line",
    ),  # （一）text behind the stop / 一是 paragraphs / heading on its own line
    "measures": ("joined", "ordinals", "own_line"),
    "parts": ("one", "two"),  # measures in one part, or split into 整改措施 and 努力方向
    "ledger": ("hidden", "shown"),  # who and by when in the text
    "last_year": ("part", "paragraph"),  # last year's rectification with a heading of its own, or without
}


@dataclass(frozen=True, slots=True)
class Style:
    """A value for every setting."""

    headings: str
    before: str
    after: str
    stop: str
    aspects: str
    points: str
    causes: str
    measures: str
    parts: str
    ledger: str
    last_year: str


def style_of(outline: Outline, answers: Answers) -> Style:
    """What the writer set, else what the outline sets, else the first value of each setting."""
    return Style(
        **{
            setting: _allowed(answers.get(Place(f"style/{setting}"), ""), values)
            or _allowed(outline.style.get(setting, ""), values)
            or values[0]
            for setting, values in SETTINGS.items()
        }
    )


def value(style: Style, setting: str) -> str:
    return str(getattr(style, setting))


def _allowed(given: str, values: tuple[str, ...]) -> str:
    """The value, or "" where a later release no longer knows it."""
    return given if given in values else ""
