"""Everything the bot says in conversation: sentences by key, with {names} to fill in."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

import yaml

from bot.prompt_files.nodes import Entry, Faults, scalar


@dataclass(frozen=True, slots=True)
class Messages:
    """The sentences of an installation. A key that is not there is a programmer's mistake: KeyError."""

    sentences: Mapping[str, str]

    def say(self, key: str, **facts: str | int) -> str:
        return self.sentences[key].format_map(facts)

    def has(self, key: str) -> bool:
        return key in self.sentences

    def whole(self, group: str) -> frozenset[str]:
        """The sentences of a group that need nothing filled in: `button`."""
        return frozenset(
            said for key, said in self.sentences.items() if key.startswith(f"{group}.") and not names_in(said)
        )


def read(entry: Entry) -> Mapping[str, str]:
    """Sentences by their keys, groups joined with a dot: `receipt.kept`."""
    return dict(_pairs(entry.node, "", entry.faults))


def names_in(sentence: str) -> frozenset[str]:
    """The names that a sentence wants filled in."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def _pairs(node: yaml.MappingNode, above: str, faults: Faults) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    seen: set[str] = set()
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            faults.add(name, "a name must be a text")
            continue
        key = above + name.value
        if key in seen:
            faults.add(name, f"“{key}” stands here twice")
        seen.add(key)
        text = scalar(value)
        if isinstance(value, yaml.MappingNode):
            found += _pairs(value, f"{key}.", faults)
        elif text is None or not text.strip():
            faults.add(value, f"“{key}” must be a sentence")
        else:
            found.append((key, _checked(key, text.strip(), value, faults)))
    return found


def _checked(key: str, sentence: str, node: yaml.Node, faults: Faults) -> str:
    try:
        wrong = [name for _, name, _, _ in Formatter().parse(sentence) if name is not None and not name.isidentifier()]
    except ValueError as error:
        faults.add(node, f"“{key}”: {error}")
    else:
        if wrong:
            faults.add(node, f"“{key}”: only plain {{names}} are filled in, not {{{wrong[0]}}}")
    return sentence
