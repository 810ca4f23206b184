"""Pieces of one answer into one text: several messages, or the answers of 分步问我."""

import re

_CLOSED = re.compile("[。！？…；：，、,.!?;:—”’）》】]$")
_CONNECTOR = re.compile("^(?:比如|例如|又如|譬如|再如|如[，,：:]|像|举例)")
_EXAMPLE = "比如，"


def join(before: str, piece: str) -> str:
    """The text with one more piece; a piece sent without its stop gets one, a line break stays a paragraph's end."""
    if not before or not piece:
        return before or piece
    if _CLOSED.search(before):
        return before + piece
    return f"{before}。{piece}"


def join_steps(shows: str, case: str, means: str) -> str:
    """How it shows, a case and what it means as one paragraph for the writer to smooth.

    A connector that the writer typed is kept; where there is none, 比如 leads the case in.
    """
    text = shows
    if case:
        text = join(text, case if _CONNECTOR.match(case) or not shows else _EXAMPLE + case)
    return join(text, means)


def closed(text: str) -> str:
    """The paragraph with a stop at its end."""
    stripped = text.rstrip("，、,；; ")
    return stripped if not stripped or _ends(stripped) else f"{stripped}。"


def _ends(text: str) -> bool:
    """Whether a paragraph is closed: a full stop, also inside closing quotes or brackets, or a colon before a list."""
    bare = text.rstrip("”’）》】")
    return bool(bare) and bare[-1] in "。！？…：.!?" and (bare == text or bare[-1] in "。！？…")
