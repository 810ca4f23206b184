"""Probing: which probe a point is asked next, and what a probe's answer becomes in the long answer.

A probe lives under its own place, `probe/study/missed@p3`. It is kept there, empty, as soon as it is asked, so that no
point is asked the same twice; found by its id alone, it stays where it was asked when the aspect is worded anew.
"""

import re
from collections.abc import Iterator

from bot.interview import missing, names, points
from bot.interview.effects import Refuse, Why
from bot.interview.outline import Kind, Layout, Outline, Place, Question, Section
from bot.interview.points import Answers
from bot.interview.probes import GAP, Asking, Draws, Probe, ProbeGroup, Use

_ROOM = "probe"
_LONGEST = 1000  # characters: what steps take, too
_HOW_MANY = re.compile("几([次份条件项处户家篇场天遍个人])")
_SHOWN = 20


def is_probe(question: Question) -> bool:
    return question.id.startswith(f"{_ROOM}/")


def body_of(section: Section) -> Question | None:
    """The long answer of a section's points that can be probed: of problems and of causes, not of measures."""
    if section.points is None or section.layout is Layout.MEASURES:
        return None
    return next((asked for asked in section.points.questions[1:] if asked.kind is Kind.LONG), None)


def question_of(outline: Outline, section: Section, question_id: str) -> Question | None:
    """The probe with this id as a question of the section's points."""
    found, body = _find(outline, question_id), body_of(section)
    if found is None or body is None:
        return None
    ask = _asking(outline, found).ask
    return Question(
        question_id, Kind.SHORT, body.name, ask, on_request=True, longest=_LONGEST, minutes=0.5, step_of=body.id
    )


def is_probed(outline: Outline, answers: Answers, section: Section, place: Place) -> bool:
    """Whether this is a long answer that probes can be asked about."""
    body = body_of(section)
    return body is not None and place.question == body.id and bool(place.point and groups(outline, answers, section))


def groups(outline: Outline, answers: Answers, section: Section) -> tuple[ProbeGroup, ...]:
    """The groups that ask about a section's points: the one that fits it best, then those for any."""
    rest = tuple(group for group in outline.probes if group.use is Use.REST)
    if section.layout is Layout.CAUSES:
        return tuple(group for group in outline.probes if group.use is Use.CAUSES) or rest
    typed = answers.get(Place(f"{section.id}/{names.HEADING}"), "")
    wordings = (typed,) if typed else (section.heading.short, section.heading.long)
    fitting = (group for wording in wordings for group in _fitting(outline, wording))
    best = next(fitting, None)
    return rest if best is None else (best, *rest)


def next_place(outline: Outline, answers: Answers, section: Section, point: str) -> Place | None:
    """The next probe of a point: for what its text lacks, what nobody asked for yet first; None when all were asked."""
    body = body_of(section)
    if body is None or points.is_removed(answers, point):
        return None
    lacks = missing.missing(answers.get(Place(body.id, point), ""))
    asked = _asked_for(outline, answers, point)
    order = tuple(Draws)
    found: list[tuple[tuple[bool, bool, int, int], Place]] = []
    for number, group in enumerate(_groups_of(outline, answers, section, point)):
        for probe in group.probes:
            place = Place(f"{_ROOM}/{group.id}/{probe.id}", point)
            rank = (probe.draws not in lacks, probe.draws in asked, number, order.index(probe.draws))
            if place not in answers:
                found.append((rank, place))
    return min(found, key=lambda each: each[0])[1] if found else None


def _groups_of(outline: Outline, answers: Answers, section: Section, point: str) -> tuple[ProbeGroup, ...]:
    """The groups that ask about one point: what its claim is about before what its aspect is about."""
    fitting = groups(outline, answers, section)
    if section.layout is Layout.CAUSES:
        return fitting
    own = tuple(_fitting(outline, points.claim(answers, point)))
    return (*own, *(group for group in fitting if group not in own))


def piece(outline: Outline, question: Question, said: str) -> str | Refuse:
    """What an answer becomes in the paragraph: its own words, or where it is a bare number or day, the probe's frame.

    A frame holds nothing but the question's own words. What fits none and is no sentence is refused.
    """
    found = _find(outline, question.id)
    if found is None or missing.is_sentence(said):
        return said
    asking = _asking(outline, found)
    fitting = _fitted(found, asking, said) if asking.frame else ""
    if not fitting:
        return Refuse(Why.NOT_A_SENTENCE, {"said": said[:_SHOWN]})
    return asking.frame.replace(GAP, fitting)


def _fitted(probe: Probe, asking: Asking, said: str) -> str:
    """A day or a number as the frame takes it; "" where it is neither. 3 to 几次 is 3次."""
    bare = missing.bare(said)
    if probe.draws is Draws.TIME:
        return bare.removeprefix("在") if missing.is_day(bare) else ""
    units = _HOW_MANY.findall(asking.ask)
    if missing.is_number(bare) and len(units) == 1:
        return f"{bare}{units[0]}"
    return bare if missing.is_amount(bare) else ""


def _find(outline: Outline, question_id: str) -> Probe | None:
    room, _, path = question_id.partition("/")
    if room != _ROOM:
        return None
    group_id, _, probe_id = path.partition("/")
    in_group = (probe for group in outline.probes if group.id == group_id for probe in group.probes)
    return next((probe for probe in in_group if probe.id == probe_id), None)


def _asking(outline: Outline, probe: Probe) -> Asking:
    """A material that nobody signs by name speaks for a 班子."""
    return probe.person if outline.signature else probe.team


def _asked_for(outline: Outline, answers: Answers, point: str) -> frozenset[Draws]:
    """What the probes of a point asked for so far, answered or not."""
    probes = (_find(outline, place.question) for place in answers if place.point == point)
    return frozenset(probe.draws for probe in probes if probe is not None)


def _fitting(outline: Outline, wording: str) -> Iterator[ProbeGroup]:
    """The group whose words cover most of a wording, the earlier where two cover the same; nothing where none does."""
    covered = [(group, _covered(group, wording)) for group in outline.probes if group.use is Use.ASPECTS]
    best = max(covered, key=lambda each: (len(each[1]), -min(each[1], default=0)), default=None)
    if best is not None and best[1]:
        yield best[0]


def _covered(group: ProbeGroup, wording: str) -> frozenset[int]:
    """Which characters of a wording the words of a group cover."""
    return frozenset(
        index
        for word in group.words
        for match in re.finditer(re.escape(word), wording)
        for index in range(match.start(), match.end())
    )
