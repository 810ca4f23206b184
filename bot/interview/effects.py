"""Effects: what a step wants done, as nouns. The use cases store and say them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.interview.outline import Place


class Why(StrEnum):
    """Why something was refused; the words for it live in prompts/."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"
    TOO_BIG = "too_big"
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    NO_YEAR = "no_year"
    NOT_AN_OPTION = "not_an_option"
    LINES_DIFFER = "lines_differ"
    CLAIM_TOO_LONG = "claim_too_long"
    CLAIMS_DIFFER = "claims_differ"
    TOO_MANY_POINTS = "too_many_points"
    REQUIRED = "required"
    TOO_FEW_POINTS = "too_few_points"
    NOTHING_BEFORE = "nothing_before"
    NOTHING_ASKED = "nothing_asked"
    NO_SUCH_QUESTION = "no_such_question"
    NO_SUCH_POINT = "no_such_point"
    NOT_IN_STEPS = "not_in_steps"
    NOT_PROBED = "not_probed"
    NO_MORE_PROBES = "no_more_probes"
    NOT_A_SENTENCE = "not_a_sentence"
    CHANGED_SINCE = "changed_since"
    NOT_IN_TEXT = "not_in_text"
    NOT_A_SETTING = "not_a_setting"
    SAME_AS_BEFORE = "same_as_before"


@dataclass(frozen=True, slots=True)
class Keep:
    """A revision of an answer. "" says that the question was put aside."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the message became: the answer's place, its length now, and how many points its list still lacks."""

    place: Place
    characters: int
    lacking: int = 0
    points: int = 0  # for a list: how many there are
    replaced: bool = False  # an earlier text was replaced; its history holds it


@dataclass(frozen=True, slots=True)
class Joined:
    """The steps of a long answer were asked, and so many told: they stand in it now."""

    place: Place
    steps: int
    led: bool = False  # 比如 was put before the case


@dataclass(frozen=True, slots=True)
class Ask:
    """The question to put on screen, also where it is there already."""

    place: Place


@dataclass(frozen=True, slots=True)
class Refuse:
    """Nothing was changed. `facts` fill the sentence that says why."""

    why: Why
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing is left to ask."""


Effect = Keep | Receipt | Joined | Ask | Refuse | Done
