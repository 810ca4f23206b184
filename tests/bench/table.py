"""A figure, what it is compared with, and whether it holds; printed as one row."""

from collections.abc import Sequence
from dataclasses import dataclass

from wcwidth import wcswidth

_HEAD = ("figure", "measured", "peer", "ratio", "required", "holds")


@dataclass(frozen=True, slots=True)
class Figure:
    """`holds` is None where nothing is required: the figure is told beside the others."""

    name: str
    value: str
    peer: str
    ratio: float = 0.0  # to the peer; 0 where the two have no ratio
    required: str = ""
    holds: bool | None = None


def beyond(name: str, value: float, peer: tuple[str, float], limit: float) -> Figure:
    """What something costs beyond its bare operation, in milliseconds."""
    more = value - peer[1]
    required = f"{more:.2f} ≤ {limit:g} ms beyond it"
    return Figure(name, _ms(value), f"{peer[0]} {_ms(peer[1])}", value / peer[1], required, more <= limit)


def within(name: str, value: float, peer: tuple[str, float], limit: float) -> Figure:
    """What something takes, in milliseconds."""
    required = f"≤ {limit:g} ms"
    return Figure(name, _ms(value), f"{peer[0]} {_ms(peer[1])}", value / peer[1], required, value <= limit)


def times(name: str, value: float, peer: tuple[str, float], limit: float) -> Figure:
    """How many times its peer something costs, both in milliseconds."""
    ratio = value / peer[1]
    return Figure(name, _ms(value), f"{peer[0]} {_ms(peer[1])}", ratio, f"≤ {limit:g}×", ratio <= limit)


def at_least(name: str, value: float, peer: tuple[str, float], limit: float) -> Figure:
    """How much of its peer's speed something reaches, both in times a second."""
    ratio = value / peer[1]
    return Figure(name, f"{value:.0f}/s", f"{peer[0]} {peer[1]:.0f}/s", ratio, f"≥ {limit:g}×", ratio >= limit)


def told(name: str, value: float, peer: tuple[str, float]) -> Figure:
    """What something takes, in milliseconds; nothing is required of it."""
    return Figure(name, _ms(value), f"{peer[0]} {_ms(peer[1])}", value / peer[1])


def megabytes(name: str, value: int, peer: tuple[str, int], limit: float) -> Figure:
    """What something holds in memory, in kB; 0 where the system does not say."""
    if not value or not peer[1]:
        return Figure(name, "not told here", peer[0], required=f"≤ {limit:g} MB")
    own, other = value / 1024, peer[1] / 1024
    return Figure(name, f"{own:.1f} MB", f"{peer[0]} {other:.1f} MB", own / other, f"≤ {limit:g} MB", own <= limit)


def printed(figures: Sequence[Figure]) -> str:
    """The figures as lines of one table, and which of them do not hold."""
    rows = [_HEAD, *(_row(figure) for figure in figures)]
    widths = [max(wcswidth(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [
        "  ".join(cell + " " * (width - wcswidth(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    asked = [figure for figure in figures if figure.holds is not None]
    failed = [figure.name for figure in asked if not figure.holds]
    last = f"{len(asked) - len(failed)} of {len(asked)} hold" + (f"; not: {', '.join(failed)}" if failed else "")
    return "\n".join([*lines, last])


def _row(figure: Figure) -> tuple[str, ...]:
    ratio = f"{figure.ratio:.2f}×" if figure.ratio else ""
    holds = "" if figure.holds is None else "yes" if figure.holds else "NO"
    return figure.name, figure.value, figure.peer, ratio, figure.required, holds


def _ms(value: float) -> str:
    return f"{value:.2f} ms" if value < 100 else f"{value:.0f} ms"
