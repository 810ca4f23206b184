"""Which kind of file this is: a meeting, a subject, a group of probes, the questions of everywhere, or messages."""

from pathlib import Path

import yaml

from bot.prompt_files.nodes import Entry

_FOLDERS = {"meetings": "meeting", "subjects": "subject", "messages": "messages", "probes": "probe"}
_NAMES = {  # of each kind, and where it belongs
    "meeting": ("会议文件", " meetings "),
    "subject": ("主体文件", " subjects "),
    "probe": ("追问文件", " probes "),
    "messages": ("放话的文件", " messages "),
    "everywhere": (" everywhere.yaml", "最外面一层"),
}
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
        where = _NAMES[told[0]][1]
        entry.faults.add(entry.node, f"这是{_NAMES[told[0]][0]}，不是{_NAMES[wanted][0]}；放到{where}里去")
        return ""
    if wanted:
        return wanted
    if len(told) > 1:
        both = "还是".join(_NAMES[each][0] for each in told)
        entry.faults.add(entry.node, f"看不出这是{both}：两种的名字都有；只留一种的")
        return ""
    if not told and ("id" in _keys(entry) or not _keys(entry)):
        entry.faults.add(
            entry.node,
            "看不出这是什么文件：会议要有“aspects”，主体要有“sections”，追问要有“questions”，放话的没有“id”",
        )
        return ""
    return told[0] if told else "messages"


def _wanted(path: Path) -> str:
    return "everywhere" if path.name == "everywhere.yaml" else _FOLDERS.get(path.parent.name, "")


def _told(entry: Entry) -> list[str]:
    return [kind for kind, marks in _MARKS.items() if _keys(entry) & marks]


def _keys(entry: Entry) -> frozenset[str]:
    return frozenset(name.value for name, _ in entry.node.value if isinstance(name, yaml.ScalarNode))
