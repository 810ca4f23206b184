"""Pieces of one answer into one text: several messages, or the answers of 分步问我."""

import re

_CLOSED = re.compile("[。！？…；：，、,.!?;:—”’）》】]$")
_GOES_ON = "，、；：。！？）》】”’…,;:.!?"  # a piece that begins so goes on with the sentence before it
_CONNECTOR = re.compile("^(?:[又再还就]?比如|[又再]?例如|又如|譬如|再如|如[，,：:]|像|举例)")
_OPENS = re.compile("(?:比如|例如|又如|譬如|再如)[，,：:]?$")
_EXAMPLE = "比如，"


def join(before: str, piece: str) -> str:
    """The text with one more piece; a piece sent without its stop gets one, a line break stays a paragraph's end."""
    if not before or not piece:
        return before or piece
    if (_CLOSED.search(before) and _ends_or_pauses(before)) or _OPENS.search(before) or piece[0] in _GOES_ON:
        return before + piece
    return f"{before}。{piece}"


def exchange(text: str, was: str, becomes: str) -> str | None:
    """The text with one of its pieces said anew; None where that piece does not stand there, once and whole."""
    before, _, behind = text.partition(was)
    begins = not before or _CLOSED.search(before)
    ends = not behind or behind[0] in _GOES_ON or _CLOSED.search(was)
    if text.count(was) != 1 or not begins or not ends:
        return None
    return join(before + becomes, behind.removeprefix("。"))


def join_steps(shows: str, case: str, means: str) -> str:
    """How it shows, a case and what it means as one paragraph for the writer to smooth.

    A connector that the writer typed is kept; where there is none, 比如 leads the case in.
    """
    text = shows
    if case:
        text = join(text, _EXAMPLE + case if needs_lead(shows, case) else case)
    return join(text, means)


def needs_lead(shows: str, case: str) -> bool:
    """Whether a case gets 比如 before it: where something stands before it, and no connector does."""
    return bool(shows and case) and _CONNECTOR.match(case) is None and _OPENS.search(shows) is None


def _ends_or_pauses(text: str) -> bool:
    """A stop or comma at the end, also before closing quotes: “三会一课” alone closes nothing."""
    return text.rstrip("”’）》】")[-1:] in tuple("。！？…；：，、,.!?;:—")


def closed(text: str) -> str:
    """The paragraph with a stop at its end."""
    stripped = text.rstrip("，、,；; ")
    return stripped if not stripped or _ends(stripped) else f"{stripped}。"


def _ends(text: str) -> bool:
    """Whether a paragraph is closed: a full stop, also inside closing quotes or brackets, or a colon before a list."""
    bare = text.rstrip("”’）》】")
    return bool(bare) and bare[-1] in "。！？…：.!?" and (bare == text or bare[-1] in "。！？…")
