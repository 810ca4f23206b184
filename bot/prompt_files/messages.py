"""Everything the bot says in conversation: sentences by key, with {names} to fill in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Formatter

import yaml

from bot.draft.style import SETTINGS
from bot.errors import PromptFilesError
from bot.interview.effects import Why
from bot.interview.outline import Mark
from bot.prompt_files import near
from bot.prompt_files.nodes import Entry, Fault, Faults, scalar

# Sentences whose keys are formed, so that one missing would be met by chance: a file that has some has them all.
_WHOLE: Mapping[str, Sequence[str]] = {
    "refuse": [f"refuse.{why}" for why in Why],
    "mark": [f"mark.{mark}" for mark in Mark],
    "style": [f"style.{setting}.{each}" for setting, values in SETTINGS.items() for each in ("name", "what", *values)],
}


@dataclass(frozen=True, slots=True, eq=False)  # an installation has one; what was said with it is kept by it
class Messages:
    """The sentences of an installation."""

    sentences: Mapping[str, str]

    def say(self, key: str, **facts: str | int) -> str:
        """The sentence with its facts.

        Raises: PromptFilesError where it is not there, or names a fact that it is not given.
        """
        if key not in self.sentences:
            raise PromptFilesError(f"prompts/messages：少了“{key}”这句话")
        try:
            return self.sentences[key].format_map(facts)
        except KeyError as error:
            given = "、".join(f"{{{name}}}" for name in facts) or "没有"
            raise PromptFilesError(
                f"prompts/messages：“{key}”里写了 {{{error.args[0]}}}，这句话没有它；能写的：{given}"
            ) from error

    def whole(self, group: str) -> frozenset[str]:
        """The sentences of a group that need nothing filled in: `button`."""
        return frozenset(
            said for key, said in self.sentences.items() if key.startswith(f"{group}.") and not names_in(said)
        )


def read(entry: Entry) -> Mapping[str, str]:
    """Sentences by their keys, groups joined with a dot: `receipt.kept`."""
    found = read_some(entry)
    for group, wanted in _WHOLE.items():
        there = [key for key in found if key.startswith(f"{group}.")]
        # The line of the group's first sentence would be a guess; the group's name says enough.
        entry.faults.found += [
            Fault(entry.faults.file, 1, f"少了“{key}”这句话，要补上") for key in wanted if there and key not in found
        ]
    return found


def read_some(entry: Entry, shipped: Mapping[str, str] | None = None) -> Mapping[str, str]:
    """Sentences by their keys, however few; where they are to replace shipped ones, each must have one to replace."""
    found = _pairs(entry.node, "", entry.faults)
    for key, (sentence, node) in found.items():
        if shipped is None:
            continue
        if key not in shipped:
            entry.faults.add(node, f"没有“{key}”这句话{near.meant(key, shipped)}；只能换已经有的")
        elif extra := sorted(names_in(sentence) - names_in(shipped[key])):
            entry.faults.add(node, f"“{key}”里写了 {{{extra[0]}}}，这句话填不了它；{_fills(shipped[key])}")
    return {key: sentence for key, (sentence, _) in found.items()}


def _fills(sentence: str) -> str:
    names = sorted(names_in(sentence))
    return f"能填的有：{'、'.join(f'{{{name}}}' for name in names)}" if names else "这句话没有要填的"


def names_in(sentence: str) -> frozenset[str]:
    """The names that a sentence wants filled in."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def _pairs(node: yaml.MappingNode, above: str, faults: Faults) -> dict[str, tuple[str, yaml.Node]]:
    """Sentences by their keys, each with its place."""
    found: dict[str, tuple[str, yaml.Node]] = {}
    seen: set[str] = set()
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            faults.add(name, "冒号前面要是一个名字")
            continue
        key = above + name.value
        if key in seen:
            faults.add(name, f"“{key}”在这里写了两次，只留一个")
        seen.add(key)
        text = scalar(value)
        if isinstance(value, yaml.MappingNode):
            found |= _pairs(value, f"{key}.", faults)
        elif text is None or not text.strip():
            faults.add(value, f"“{key}”后面要写一句话")
            found[key] = ("", value)  # told; it is not missing as well
        else:
            found[key] = (text.strip() if _is_sound(key, text, value, faults) else "", value)
    return found


def _is_sound(key: str, sentence: str, node: yaml.Node, faults: Faults) -> bool:
    try:
        wrong = [name for _, name, _, _ in Formatter().parse(sentence) if name is not None and not name.isidentifier()]
    except ValueError:
        faults.add(node, f"“{key}”里的花括号没有成对；要写成 {{名字}}")
        return False
    if wrong:
        faults.add(node, f"“{key}”里的 {{{wrong[0]}}} 填不进去；花括号里只能是原来的名字")
    return not wrong
