"""Which kind of file this is: a meeting, a subject, a group of probes, the questions of everywhere, or messages."""

from pathlib import Path

import yaml

from bot.prompt_files.nodes import Entry

_FOLDERS = {"meetings": "meeting", "subjects": "subject", "messages": "messages", "probes": "probe"}
_MARKS = {
    "meeting": frozenset({"aspects", "lists", "theme"}),
    "subject": frozenset({"sections", "orders"}),
    "probe": frozenset({"words", "for", "questions"}),
    "everywhere": frozenset({"section", "point"}),
}


def expected(path: Path, entry: Entry) -> str:
    """The kind of a file, by its folder and by what stands in it; "" with a fault where they disagree or say nothing.

    Read as the wrong kind, a file would give a fault for nearly every line and never the one that helps.
    """
    wanted, told = _wanted(path), _told(entry)
    if wanted and len(told) == 1 and told != [wanted]:
        entry.faults.add(entry.node, f"this is a {told[0]} file; here stands a {wanted} file")
        return ""
    if wanted:
        return wanted
    if len(told) > 1:
        entry.faults.add(
            entry.node, f"cannot be told whether this is a {' or a '.join(told)} file: it has keys of both"
        )
        return ""
    if not told and ("id" in _keys(entry) or not _keys(entry)):
        entry.faults.add(
            entry.node,
            "cannot be told what this is: a meeting has “aspects”, a subject “sections”, probes “questions”, "
            "messages have no “id”",
        )
        return ""
    return told[0] if told else "messages"


def _wanted(path: Path) -> str:
    return "everywhere" if path.name == "everywhere.yaml" else _FOLDERS.get(path.parent.name, "")


def _told(entry: Entry) -> list[str]:
    return [kind for kind, marks in _MARKS.items() if _keys(entry) & marks]


def _keys(entry: Entry) -> frozenset[str]:
    return frozenset(name.value for name, _ in entry.node.value if isinstance(name, yaml.ScalarNode))
