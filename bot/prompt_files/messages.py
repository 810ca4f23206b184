"""Everything the bot says in conversation: sentences by key, with {names} to fill in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Formatter

import yaml

from bot.draft.style import SETTINGS
from bot.errors import PromptFilesError
from bot.interview.effects import Why
from bot.interview.outline import Mark
from bot.prompt_files.nodes import Entry, Fault, Faults, scalar

# Sentences whose keys are formed, so that one missing would be met by chance: a file that has some has them all.
_WHOLE: Mapping[str, Sequence[str]] = {
    "refuse": [f"refuse.{why}" for why in Why],
    "mark": [f"mark.{mark}" for mark in Mark],
    "style": [f"style.{setting}.{each}" for setting, values in SETTINGS.items() for each in ("name", "what", *values)],
}


@dataclass(frozen=True, slots=True)
class Messages:
    """The sentences of an installation."""

    sentences: Mapping[str, str]

    def say(self, key: str, **facts: str | int) -> str:
        """The sentence with its facts.

        Raises: PromptFilesError where it is not there, or names a fact that it is not given.
        """
        if key not in self.sentences:
            raise PromptFilesError(f"prompts/messages: the sentence “{key}” is missing")
        try:
            return self.sentences[key].format_map(facts)
        except KeyError as error:
            given = ", ".join(f"{{{name}}}" for name in facts) or "nothing"
            raise PromptFilesError(
                f"prompts/messages: “{key}” names {{{error.args[0]}}}; it is given {given}"
            ) from error

    def whole(self, group: str) -> frozenset[str]:
        """The sentences of a group that need nothing filled in: `button`."""
        return frozenset(
            said for key, said in self.sentences.items() if key.startswith(f"{group}.") and not names_in(said)
        )


def read(entry: Entry) -> Mapping[str, str]:
    """Sentences by their keys, groups joined with a dot: `receipt.kept`."""
    found = dict(_pairs(entry.node, "", entry.faults))
    for group, wanted in _WHOLE.items():
        there = [key for key in found if key.startswith(f"{group}.")]
        # The line of the group's first sentence would be a guess; the group's name says enough.
        entry.faults.found += [
            Fault(entry.faults.file, 1, f"“{key}” is missing") for key in wanted if there and key not in found
        ]
    return found


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
