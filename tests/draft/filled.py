"""Reports to lay out: a whole one with words of its own in every place, and what is read off a document."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from bot import settings
from bot.draft import assemble
from bot.draft.document import Document, Form
from bot.interview.outline import Outline, Place, Role, walk
from bot.prompt_files import loading
from bot.prompt_files.loading import Prompts

PERSON, TEAM = "minzhu-2021.person", "minzhu-2023.team"
Answers = Mapping[Place, str]

_HAN = "一二三四五六七八九十"
_NUMBER = re.compile(rf"^(?:[{_HAN}]+、|（[{_HAN}]+）|\d+\.|（\d+）|[{_HAN}]+是)")


@cache
def prompts() -> Prompts:
    return loading.load_folder(settings.read({}).prompts)


def outline(outline_id: str = PERSON) -> Outline:
    found = prompts().outline(outline_id)
    assert found is not None
    return found


@cache
def every_outline() -> tuple[Outline, ...]:
    return tuple(map(outline, prompts().outline_ids()))


def answers(said: Mapping[str, str]) -> dict[Place, str]:
    """Answers by their places as text: {"claim@p1": …}."""
    return {Place(*place.split("@")): text for place, text in said.items()}


def styled(said: Answers, settings_: Mapping[str, str]) -> Answers:
    return {**said, **{Place(f"style/{setting}"): value for setting, value in settings_.items()}}


@dataclass(slots=True)
class Filling:
    """Answers in the making; `printed` are those whose words must stand in every draft."""

    outline: Outline
    said: dict[Place, str] = field(default_factory=dict)
    printed: dict[Place, str] = field(default_factory=dict)
    count: int = 0

    def write(self, place: Place, what: str, end: str = "。") -> None:
        """A sentence that stands nowhere else, as the answer of a place."""
        text = f"{what}里写的是第{len(self.printed) + 1}句自己的话{end}"
        self.said[place] = self.printed[place] = text

    def point(self, listed: Place) -> str:
        self.count += 1
        point = f"p{self.count}"
        self.said[listed] = f"{self.said.get(listed, '')} {point}".strip()
        self.write(Place("claim", point), "标题", "")
        return point

    def action(self, measure: str) -> None:
        """An action with a lead of its own."""
        action = self.point(Place("actions", measure))
        place = Place("claim", action)
        self.said[place] = self.printed[place] = f"带头做到{self.count}。{self.printed[place]}之后还有一句。"


@cache
def whole(outline_id: str = PERSON) -> Filling:
    """A report in which nothing is missing: every part, lead-in, action and direction has words of its own."""
    filling = Filling(outline(outline_id))
    filling.said |= answers({"head/unit": "青堰县水务局", "head/post": "副局长", "head/name": "骆启舟"})
    filling.said |= answers({"head/start": "problems", "head/date": "2022-01"})
    filling.said[Place("head/parts")] = "last_year own case" if outline_id.endswith("person") else "last_year case"
    for section in walk(filling.outline.sections):
        if section.role is Role.PART and section.id != "last_year":
            filling.write(Place(f"{section.id}/lead"), "部分导语")
        if f"{section.id}/text" in filling.outline.known:
            filling.write(Place(f"{section.id}/text"), "段落")
        if section.role is Role.ASPECT:
            _problems(filling, section.id)
    for _ in range(3):
        filling.write(Place("body", filling.point(Place("causes/points"))), "原因分析")
    _measures(filling)
    return filling


def _problems(filling: Filling, aspect: str) -> None:
    filling.write(Place(f"{aspect}/lead"), "方面导语")
    for _ in range(2):
        filling.write(Place("body", filling.point(Place(f"{aspect}/points"))), "具体表现")


def _measures(filling: Filling) -> None:
    """Three measures with one, two and three actions, the first with a lead-in."""
    for actions in range(1, 4):
        measure = filling.point(Place("measures/points"))
        for _ in range(actions):
            filling.action(measure)
        if actions == 1:
            filling.write(Place("lead", measure), "做法前面")
        filling.said[Place("who", measure)] = f"责任人{actions}"
        filling.said[Place("due", measure)] = f"2022年{actions}月底前"
    filling.write(Place("measures/direction"), "努力方向")


def lay(said: Answers, outline_id: str = PERSON) -> Document:
    return assemble.assemble(outline(outline_id), said)


def lines(document: Document) -> list[str]:
    """Every paragraph as its text."""
    return [paragraph.text for paragraph in document.paragraphs]


def headings(document: Document, level: int) -> list[str]:
    """Headings of a level that stand on lines of their own."""
    return [each.text for each in document.paragraphs if each.form is Form.HEADING and each.level == level]


def words(text: str) -> str:
    """What is left of a text without marks and blanks: what no style may lose."""
    return "".join(character for character in text if character.isalnum())


def unnumbered(text: str) -> str:
    """A text without the number that a layout put before it."""
    return _NUMBER.sub("", text)
