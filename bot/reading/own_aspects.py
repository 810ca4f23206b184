"""The aspects that a material has of its own, as those of a meeting: its headings, each one of them."""

from collections.abc import Iterable

from bot.reading import aspects, headings
from bot.reading.planned import Aspect
from bot.reading.structure import Structure


def of(structure: Structure, parts: Iterable[str]) -> tuple[Aspect, ...]:
    """An aspect for each heading but those of `parts`, which the meeting has beside its aspects; () for no list.

    Headings that say the same are two aspects: which of them is one too many is not for a reader to say.
    """
    apart = frozenset(parts)
    found = [each.heading for each in structure.aspects if headings.about(each.heading) not in apart]
    wordings = [_short(aspects.wording_of(each)) for each in found]
    if not wordings or len(wordings) > aspects.MOST or not all(wordings):
        return ()
    return tuple(Aspect(f"a{number}", each, brought=True) for number, each in enumerate(wordings, start=1))


def _short(wording: str) -> str:
    """What fits a button and a list; the heading itself is kept whole with the answers."""
    short = wording if len(wording) <= aspects.LONGEST else wording.partition("，")[0][: aspects.LONGEST]
    while (bare := aspects.wording_of(short)) != short:  # a cut may leave a 方面 at the end, or a heading have two
        short = bare
    return short
