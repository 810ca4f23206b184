"""What somebody wishes to write, in a sentence: 2023年的个人材料, 我要写党员的."""

import re
from collections.abc import Sequence

from bot.interview import clean, parse
from bot.interview.outline import Meeting
from bot.usecases import outlines
from bot.usecases.work import Desk

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def meetings(desk: Desk, words: str) -> tuple[Meeting, ...]:
    """The meetings that a short wish can mean, by year, kind and whose material; () where it names nothing of these."""
    said = clean.one_line(words)
    every = outlines.seen_by(desk.db, desk.prompts, desk.person)
    kinds = parse.wished_for({each: (desk.say(f"kind.{each}"),) for each in {each.kind for each in every}}, said)
    years = set(_YEAR.findall(said)) if not parse.is_no_wish(said) else set[str]()
    subjects = parse.wished_for({name: (name,) for name in _subjects(desk, every)}, said)
    if len(kinds) > 1 or len(years) > 1 or len(subjects) > 1 or not (kinds or years or subjects):
        return ()
    return tuple(
        each
        for each in every
        if (not kinds or each.kind in kinds)
        and (not years or str(each.year) in years)
        and (not subjects or set(subjects) <= set(_subjects(desk, (each,))))
    )


def outline(desk: Desk, meeting: str, words: str) -> str:
    """The outline of this meeting whose subject a short wish names; "" where it names none, or several."""
    ids = {each.id: (each.name,) for each in outlines.subjects_of(desk.db, desk.prompts, meeting)}
    found = parse.wished_for(ids, words)
    return f"{meeting}.{found[0]}" if len(found) == 1 else ""


def _subjects(desk: Desk, among: Sequence[Meeting]) -> tuple[str, ...]:
    names = (subject.name for each in among for subject in outlines.subjects_of(desk.db, desk.prompts, each.id))
    return tuple(dict.fromkeys(names))
