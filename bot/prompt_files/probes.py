"""A file of probes: a group of questions that draw facts out, and the words of the aspects that it asks about."""

import re
from collections.abc import Iterable, Sequence

from bot.interview.probes import GAP, Asking, Draws, Probe, ProbeGroup, Use
from bot.prompt_files.nodes import Entry

_LONGEST_ID = 12  # twice in the place of an answer, which a button carries
_LONGEST_ASK = 30  # characters: two lines of a phone
_YES_OR_NO = re.compile("吗？$|是否|有没有|是不是|会不会|能不能|请问")
_FRAMED = (Draws.TIME, Draws.NUMBER)


def read(entry: Entry) -> ProbeGroup:
    """The group that a file describes; its faults are with the entry."""
    use = Use(entry.choice("for", [use.value for use in Use], default=Use.ASPECTS))
    made = ProbeGroup(
        id=entry.id(_LONGEST_ID),
        name=entry.text("name", required=True),
        use=use,
        words=entry.texts("words"),
        probes=tuple(_probe(each) for each in entry.entries("questions", required=True)),
    )
    if bool(made.words) != (use is Use.ASPECTS):
        entry.faults.add(entry.node, "“words” name this group's aspects; “for: causes” and “for: rest” have none")
    for one in _again(made.words):
        entry.faults.add(entry.child("words"), f"“{one}” stands in “words” twice")
    for one in _again([probe.id for probe in made.probes]):
        entry.faults.add(entry.child("questions"), f"“{one}” is the id of two questions; ids are permanent and unique")
    entry.close()
    return made


def compare(entry: Entry, group: ProbeGroup, others: Iterable[ProbeGroup]) -> None:
    """Adds what a group must not share with another one: its id, a word, and that it is for the rest or for causes."""
    for other in others:
        if other.id == group.id:
            entry.faults.add(entry.child("id"), f"“{group.id}” is the id of another file's group, too")
        if shared := sorted(set(group.words) & set(other.words)):
            entry.faults.add(
                entry.child("words"), f"“{shared[0]}” is a word of “{other.id}”, too; a word belongs to one group"
            )
        if group.use is not Use.ASPECTS and group.use is other.use:
            entry.faults.add(entry.child("for"), f"“{other.id}” is for {group.use} already; one group is enough")


def shared(groups: Sequence[ProbeGroup]) -> list[str]:
    """Everything of all groups that must stand in one file only."""
    ids = [group.id for group in groups]
    uses = [f"for: {group.use}" for group in groups if group.use is not Use.ASPECTS]
    return [*ids, *uses, *(word for group in groups for word in set(group.words))]


def _probe(entry: Entry) -> Probe:
    draws = Draws(entry.choice("draws", [draws.value for draws in Draws]))
    person = Asking(entry.text("ask", required=True), entry.text("frame"))
    team = Asking(entry.text("team"), entry.text("team_frame"))
    made = Probe(
        id=entry.id(_LONGEST_ID),
        draws=draws,
        person=person,
        team=Asking(team.ask or person.ask, team.frame or ("" if team.ask else person.frame)),
    )
    for key, ask in (("ask", person.ask), ("team", team.ask)):
        if ask and (reason := _wrong(ask)):
            entry.faults.add(entry.child(key), f"“{ask}”: {reason}")
    if "你" in made.team.ask:
        entry.faults.add(entry.node, f"“{made.team.ask}” says 你; “team” asks who writes for a 班子")
    for key, frame in (("frame", person.frame), ("team_frame", team.frame)):
        if frame and (frame.count(GAP) != 1 or draws not in _FRAMED):
            reason = f"a frame has one {GAP}, and belongs to a question that draws time or number"
            entry.faults.add(entry.child(key), f"“{frame}”: {reason}")
    entry.close()
    return made


def _wrong(ask: str) -> str:
    """What is wrong with a question's words."""
    if not ask.endswith("？") or ask.count("？") != 1:
        return "a probe is one question and ends with ？"
    if _YES_OR_NO.search(ask):
        return "yes or no answers this; ask which, when, where, how many, who"
    if len(ask) > _LONGEST_ASK:
        return f"has {len(ask)} characters; at most {_LONGEST_ASK}, two lines of a phone"
    return ""


def _again(texts: Sequence[str]) -> list[str]:
    return sorted({text for text in texts if texts.count(text) > 1})
