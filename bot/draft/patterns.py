"""Sentence patterns: sandboxed Jinja with strict names, from the outlines. A clause without its data is left out."""

from collections.abc import Iterable, Mapping
from functools import cache

from jinja2 import StrictUndefined, Template, TemplateError, UndefinedError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)  # no HTML here
_ENVIRONMENT.globals.clear()  # nothing but the facts: no lipsum, no range


def fault(pattern: str, names: Iterable[str]) -> str | None:
    """What is wrong with a pattern that may use these names; None where nothing is."""
    try:
        used = meta.find_undeclared_variables(_ENVIRONMENT.parse(pattern))
        _compiled(pattern)
    except TemplateError as error:
        return str(error)
    unknown = sorted(used - set(names))
    return f"unknown name: {', '.join(unknown)}" if unknown else _broken(pattern, used)


def _broken(pattern: str, used: Iterable[str]) -> str | None:
    """What happens when every name it uses has its fact: attributes, sums and loops show here, not in a turn."""
    try:
        _compiled(pattern).render(dict.fromkeys(used, "1"))
    except Exception as error:  # noqa: BLE001  # whatever a pattern can raise is the editor's
        return f"cannot be filled: {error}"
    return None


def fill(pattern: str, facts: Mapping[str, str]) -> str | None:
    """The pattern with its facts; None where one of them is missing."""
    try:
        return _compiled(pattern).render({name: fact for name, fact in facts.items() if fact})
    except UndefinedError:
        return None


@cache
def _compiled(pattern: str) -> Template:
    return _ENVIRONMENT.from_string(pattern)
