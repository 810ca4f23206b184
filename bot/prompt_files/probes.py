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
        entry.faults.add(entry.node, "“words”写这一组问哪些方面；只有“for: causes”和“for: rest”不写它")
    for one in _again(made.words):
        entry.faults.add(entry.child("words"), f"“words”里的“{one}”写了两次，只留一个")
    for one in _again([probe.id for probe in made.probes]):
        entry.faults.add(entry.child("questions"), f"有两个提问的 id 都是“{one}”；id 不能重")
    entry.close()
    return made


def compare(entry: Entry, group: ProbeGroup, others: Iterable[ProbeGroup]) -> None:
    """Adds what a group must not share with another one: its id, a word, and that it is for the rest or for causes."""
    for other in others:
        if other.id == group.id:
            entry.faults.add(entry.child("id"), f"“{group.id}”这个 id 别的文件在用；换一个")
        if shared := sorted(set(group.words) & set(other.words)):
            entry.faults.add(entry.child("words"), f"“{shared[0]}”在“{other.id}”里也有；一个词只能归一组")
        if group.use is not Use.ASPECTS and group.use is other.use:
            entry.faults.add(entry.child("for"), f"“{other.id}”已经写了“for: {group.use}”；一组就够")


def kept_apart(group: ProbeGroup) -> tuple[str, ...]:
    """Everything of a group that must stand in no other file."""
    use = () if group.use is Use.ASPECTS else (f"for: {group.use}",)
    return (group.id, *use, *sorted(set(group.words)))


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
            entry.faults.add(entry.child(key), f"“{ask}”：{reason}")
    if "你" in made.team.ask:
        entry.faults.add(entry.node, f"“{made.team.ask}”里有“你”；“team”是问写班子材料的人，改成“班子”“支部”")
    for key, frame in (("frame", person.frame), ("team_frame", team.frame)):
        if frame and (frame.count(GAP) != 1 or draws not in _FRAMED):
            reason = f"里面要有一个 {GAP} ，而且只有“draws: time”和“draws: number”的提问能写它"
            entry.faults.add(entry.child(key), f"“{frame}”：{reason}")
    entry.close()
    return made


def _wrong(ask: str) -> str:
    """What is wrong with a question's words."""
    if not ask.endswith("？") or ask.count("？") != 1:
        return "追问是一句问话，最后是问号，中间没有"
    if _YES_OR_NO.search(ask):
        return "这样问，答一个“有”或者“没有”就完了；改成问哪一次、哪天、哪里、多少、谁"
    if len(ask) > _LONGEST_ASK:
        return f"有{len(ask)}个字；手机上两行，最多{_LONGEST_ASK}个字"
    return ""


def _again(texts: Sequence[str]) -> list[str]:
    return sorted({text for text in texts if texts.count(text) > 1})
