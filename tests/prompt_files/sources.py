"""The sentences that bot/ says, read off its source: keys written out, keys formed, and the facts handed along."""

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import bot
from bot.draft.style import SETTINGS
from bot.interview.effects import Why
from bot.interview.outline import Mark
from bot.reading.structure import Why as Unfit

# What an f-string that forms a key becomes, where the code has a list of it; any other may become any key of its shape.
FORMED: Mapping[str, frozenset[str]] = {
    "refuse.{}": frozenset(f"refuse.{why}" for why in Why),
    "unfit.{}": frozenset(f"unfit.{why}" for why in Unfit),
    "mark.{}": frozenset(f"mark.{mark}" for mark in Mark),
    "style.{}.name": frozenset(f"style.{setting}.name" for setting in SETTINGS),
    "style.{}.what": frozenset(f"style.{setting}.what" for setting in SETTINGS),
    "style.{}.{}": frozenset(f"style.{setting}.{value}" for setting, values in SETTINGS.items() for value in values),
}

_KEY = re.compile(r"[a-z]+(?:\.[a-z_]+)+")
_TEMPLATE = re.compile(r"[a-z]+\.[a-z_.{}]+")


@dataclass(frozen=True, slots=True)
class Call:
    """A sentence said: where, which keys it can have, and the names of the facts handed along (None: not known)."""

    where: str
    keys: frozenset[str]
    facts: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class _Set:
    """A variable set to a key."""

    line: int
    name: str
    keys: frozenset[str]


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    """Every module of bot/ with its name."""
    folder = Path(bot.__file__).parent
    return tuple((path.name, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(folder.rglob("*.py")))


def written_keys(groups: frozenset[str]) -> frozenset[str]:
    """Every text in bot/ that looks like a key of one of these groups."""
    return frozenset(
        key for _, tree in trees() for key in _keys_in(tree) if "{" not in key and key.partition(".")[0] in groups
    )


def become(template: str, there: Iterable[str]) -> frozenset[str]:
    """The keys that a key written out or formed stands for, among those that are there."""
    if "{}" not in template:
        return frozenset({template})
    shape = re.compile("[a-z_]+".join(map(re.escape, template.split("{}"))))
    return FORMED.get(template) or frozenset(key for key in there if shape.fullmatch(key))


def formed_keys(groups: frozenset[str]) -> frozenset[str]:
    """Every f-string in bot/ that forms a key of one of these groups, with {} for what is filled in."""
    return frozenset(
        key for _, tree in trees() for key in _keys_in(tree) if "{" in key and key.partition(".")[0] in groups
    )


def calls(there: Collection[str]) -> Iterator[Call]:
    """Every `….say(key, fact=…)`; a key in a variable is looked up where the function sets it."""
    for name, tree in trees():
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                set_here = _set_in(function)
                for node in ast.walk(function):
                    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
                        yield from _call(name, node, set_here, there)


def refusals() -> Iterator[tuple[str, frozenset[str]]]:
    """Every `Refuse(Why.…, {…})` as the key of its sentence and the names of its facts."""
    for _, tree in trees():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refuse"):
                continue
            why, *facts = node.args
            keys = facts[0].keys if facts and isinstance(facts[0], ast.Dict) else []
            if isinstance(why, ast.Attribute) and isinstance(why.value, ast.Name) and why.value.id == "Why":
                names = frozenset(str(key.value) for key in keys if isinstance(key, ast.Constant))
                yield f"refuse.{Why[why.attr]}", names


def _call(name: str, node: ast.Call, set_here: Sequence[_Set], there: Collection[str]) -> Iterator[Call]:
    key = node.args[0] if node.args else None
    if isinstance(key, ast.Name):
        before = [each for each in set_here if each.name == key.id and each.line <= node.lineno]
        found = before[-1].keys if before else frozenset()
    elif isinstance(key, ast.Constant | ast.JoinedStr | ast.IfExp):
        found = frozenset(_keys_in(key))
    else:
        return
    keys = frozenset(key for each in found for key in become(each, there))
    facts = [word.arg for word in node.keywords]
    known = None if None in facts else frozenset(fact for fact in facts if fact is not None)
    if keys:
        yield Call(f"{name}:{node.lineno}", keys, known)


def _set_in(function: ast.FunctionDef) -> Sequence[_Set]:
    """The keys that a function's variables are set to, in the order of the lines."""
    found = [
        _Set(node.lineno, target.id, frozenset(_keys_in(node.value)))
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    return sorted(found, key=lambda each: each.line)


def _keys_in(node: ast.AST) -> Iterator[str]:
    """Keys written out or formed below a node; the pieces of an f-string are no keys of their own."""
    if isinstance(node, ast.JoinedStr):
        formed = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        if _TEMPLATE.fullmatch(formed):
            yield formed
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _keys_in(part.value)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KEY.fullmatch(node.value):
        yield node.value
    for below in ast.iter_child_nodes(node):
        yield from _keys_in(below)
