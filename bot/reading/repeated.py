"""How much of a text was written before: the share of it that stands, character by character, in earlier texts."""

from collections.abc import Iterable

# Characters in a row: shorter runs are words that every material has (习近平新时代中国特色社会主义思想 is not copied).
_RUN = 8


def share(text: str, earlier: Iterable[str]) -> float:
    """From 0 to 1: characters of the text that belong to a run of eight which an earlier text has, too."""
    plain = _plain(text)
    if len(plain) < _RUN:
        return 0.0
    runs = {run for each in earlier for run in _runs(_plain(each))}
    covered = [False] * len(plain)
    for start, run in enumerate(_runs(plain)):
        if run in runs:
            covered[start : start + _RUN] = [True] * _RUN
    return sum(covered) / len(plain)


def _runs(plain: str) -> list[str]:
    return [plain[start : start + _RUN] for start in range(len(plain) - _RUN + 1)]


def _plain(text: str) -> str:
    return "".join(each for each in text if each.isalnum())
