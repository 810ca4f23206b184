"""Sentence patterns: sandboxed Jinja with strict names, from the outlines. A clause without its data is left out."""

from collections.abc import Iterable, Mapping
from functools import cache

from jinja2 import StrictUndefined, Template, TemplateError, UndefinedError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)  # no HTML here
_ENVIRONMENT.globals.clear()  # nothing but the facts: no lipsum, no range


def unknown(pattern: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that a pattern uses and that are not among these; () for one that is no pattern."""
    used = _used(pattern)
    return () if used is None else tuple(sorted(used - set(names)))


@cache  # a subject's patterns are looked at for every meeting
def fault(pattern: str) -> str | None:
    """What is wrong with a pattern, whatever its names stand for; None where nothing is.

    It is filled once with every name it uses: attributes, sums and loops show here, not in a turn.
    """
    used = _used(pattern)
    if used is None:
        return "双花括号没有写对；要成对，里面写一个名字，比如 {{ head_unit }}"
    try:
        _compiled(pattern).render(dict.fromkeys(used, "1"))
    except Exception:  # noqa: BLE001  # whatever a pattern can raise is the editor's
        return "双花括号里只能写一个名字，不能算、不能带点"
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


@cache
def _used(pattern: str) -> frozenset[str] | None:
    """The names that a pattern uses; None for one that is no pattern."""
    try:
        _compiled(pattern)
        return frozenset(meta.find_undeclared_variables(_ENVIRONMENT.parse(pattern)))
    except TemplateError:
        return None
