"""Sentence patterns: sandboxed Jinja with strict names, from the outlines. A clause without its data is left out."""

from collections.abc import Iterable, Mapping
from functools import cache

from jinja2 import StrictUndefined, Template, TemplateError, UndefinedError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)  # no HTML here


def fault(pattern: str, names: Iterable[str]) -> str | None:
    """What is wrong with a pattern that may use these names; None where nothing is."""
    try:
        used = meta.find_undeclared_variables(_ENVIRONMENT.parse(pattern))
        _compiled(pattern)
    except TemplateError as error:
        return str(error)
    unknown = sorted(used - set(names))
    return f"unknown name: {', '.join(unknown)}" if unknown else None


def fill(pattern: str, facts: Mapping[str, str]) -> str | None:
    """The pattern with its facts; None where one of them is missing."""
    try:
        return _compiled(pattern).render({name: fact for name, fact in facts.items() if fact})
    except UndefinedError:
        return None


@cache
def _compiled(pattern: str) -> Template:
    return _ENVIRONMENT.from_string(pattern)
