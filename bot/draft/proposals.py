"""Texts proposed to the writer from what was answered: the title, the opening from its counts, last year's sentence.

A proposal is offered; only the writer's tap makes it an answer, and from then on it is a paragraph like any other.
"""

from collections.abc import Mapping

from bot.draft import patterns
from bot.interview import names, numerals, points, route
from bot.interview.clauses import Clause
from bot.interview.outline import Kind, Layout, Outline, Place
from bot.interview.points import Answers


def facts(outline: Outline, answers: Answers) -> Mapping[str, str]:
    """Everything a pattern may name: answers to the sections' short questions, and what the meeting says.

    An answer's name is its id with _ for /: `opening/study` is `opening_study`.
    """
    found = {
        name_of(question_id): _fact(answers.get(Place(question_id), ""), known.question.kind)
        for question_id, known in outline.known.items()
        if known.question.kind in (Kind.SHORT, Kind.NUMBER, Kind.DATE)
    }
    aspects = route.aspects(outline, answers)
    totals = {"problems_total": sum(len(points.of_section(answers, each)) for each in aspects if not each.rectifies)}
    for section in outline.sections:
        if section.layout in (Layout.CAUSES, Layout.MEASURES):
            written = route.applies(answers, section.when)
            totals[f"{section.layout}_total"] = len(points.of_section(answers, section)) if written else 0
    found |= {
        counted(question.id): _fact(answers.get(Place(question.id), ""), question.kind)
        for aspect in aspects
        if aspect.rectifies
        for question in aspect.questions
        if question.kind is Kind.NUMBER
    }
    found |= {
        "meeting_title": outline.meeting.title,
        "last_meeting": outline.meeting.last,
        "theme": outline.meeting.theme,
        "year": outline.meeting.year,
        "aspects": numerals.say_number(len(aspects)) if aspects else "",
        "aspect_names": "、".join(aspect.heading.short for aspect in aspects),
    }
    return found | {name: str(total) if total else "" for name, total in totals.items()}


def counted(question_id: str) -> str:
    """How a pattern names a number of the aspect about earlier problems: `rectified_found`."""
    return f"rectified_{question_id.rpartition('/')[2]}"


def name_of(question_id: str) -> str:
    """How a pattern names the answer to a section's question."""
    return question_id.replace("/", "_")


def _fact(answer: str, kind: Kind) -> str:
    """An answer as a fact. Nobody writes 谈心谈话0人次: a count of nothing is no fact."""
    return "" if kind is Kind.NUMBER and answer == "0" else answer


def propose(outline: Outline, answers: Answers, pattern: str) -> str:
    """The text of one of the outline's patterns; "" where not one of its clauses has its data."""
    known = facts(outline, answers)
    return "".join(_clause(clause, known) for clause in outline.patterns[pattern])


def title(outline: Outline, answers: Answers) -> str:
    """The title as typed, else as the outline's pattern makes it; "" while the unit is not known."""
    return answers.get(Place(names.TITLE), "") or patterns.fill(outline.title, facts(outline, answers)) or ""


def signature(outline: Outline, answers: Answers) -> str:
    """职务 姓名 under the title; "" where nobody signs by name or the name is not known."""
    return patterns.fill(outline.signature, facts(outline, answers)) or "" if outline.signature else ""


def _clause(clause: Clause, known: Mapping[str, str]) -> str:
    filled = [text for piece in clause.pieces if (text := patterns.fill(piece, known))]
    before = patterns.fill(clause.before, known) or ""
    return before + clause.between.join(filled) + clause.after if filled else ""
