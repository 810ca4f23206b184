"""One short hint below the receipt of a long answer: what a reader would ask back at once. Never a reason to stop.

Only this answer is looked at, with a few expressions: far below a millisecond, no words are cut.
"""

import re
from dataclasses import dataclass

from bot.interview import clean, names, points
from bot.interview.outline import Kind, Layout, Place
from bot.interview.route import Stop
from bot.store import checkups
from bot.usecases.replies import Button
from bot.usecases.work import Desk, Work

_TOLD = "hinted"  # the rule under which the last answer's hint is kept: the next answer there hears none
_LEAST = 40  # characters: a shorter answer is not finished, or says all there is
_FIGURE = re.compile(
    r"[0-9０-９]|[一二三四五六七八九十两几百千]+(?:次|个|名|人|件|家|户|天|年|月|周|季度|小时|分钟|万|元|项|场|篇|处|条|本|页|回|遍|成)"
    r"|(?:上|下|去|今|前|当)(?:年|月|周|半年|季度)|年初|年底|年中|月底|每(?:年|月|周|天|季)|春节|国庆|汛期|(?:春|夏|秋|冬)季"
)
_SOMEBODY = re.compile("有的同志|有些同志|个别同志|部分同志|一些同志|有的党员|个别干部")
_BLANK = re.compile("某(?:某|局|县|市|镇|乡|村|单位|项目|项工作|企业)|[×xX]{2,}")
_CASE = "case"  # the part 案例剖析
_PERSONAL = frozenset({"person", "member"})


@dataclass(frozen=True, slots=True)
class Hint:
    text: str
    buttons: tuple[Button, ...]


def of(desk: Desk, work: Work, place: Place) -> Hint | None:
    """The hint for an answer that was just stored, and that it was told; None where there is nothing to ask."""
    stop = work.find(place)
    if stop is None or not _is_looked_at(stop):
        return None
    quiet = checkups.ignored(desk.db, work.report.id)
    if (checkups.HINT, str(place)) in quiet:
        return None
    text, way = _said(desk, work, stop, work.text(place))
    if not text or (_TOLD, str(place)) in quiet:
        checkups.heed(desk.db, work.report.id, _TOLD, str(place))
        return None
    checkups.ignore(desk.db, work.report.id, _TOLD, str(place), desk.now)
    return Hint(
        text,
        (
            work.button(desk.say(f"hint.button_{way}"), way, str(place)),
            work.button(desk.say("hint.button_enough"), "quiet", str(place)),
        ),
    )


def _is_looked_at(stop: Stop) -> bool:
    """A body or a case: no probe, no step, no claim."""
    question = stop.question
    if question.kind is not Kind.LONG or question.step_of or question.id == points.CLAIM:
        return False
    return question.id == names.BODY or stop.section.id == _CASE


def _said(desk: Desk, work: Work, stop: Stop, text: str) -> tuple[str, str]:
    """What is asked back, and the verb that mends it: a sentence more fills no blank. "" where there is nothing."""
    if clean.length(text) < _LEAST:
        return "", ""
    if found := _BLANK.search(text):
        return desk.say("hint.blank", words=found[0]), "rewrite"
    if work.outline.subject in _PERSONAL and (found := _SOMEBODY.search(text)):
        return desk.say("hint.somebody", words=found[0]), "rewrite"
    kind = _kind(stop)
    return (desk.say(f"hint.when_{kind}"), "append") if kind and not _FIGURE.search(text) else ("", "")


def _kind(stop: Stop) -> str:
    """How the question for a time or a number is worded; "" where none belongs: causes have none."""
    if stop.section.layout is Layout.CAUSES:
        return ""
    if stop.section.layout is Layout.MEASURES:
        return "measure"
    return "body" if stop.question.id == names.BODY else "case"
