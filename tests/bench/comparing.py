"""The differences of two drafts of 8,000 characters, beside difflib over the same characters in one go."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

from bot.draft import differences
from bot.prompt_files.loading import Prompts
from tests.bench import filling
from tests.bench.measuring import cpu, medians
from tests.bench.table import Figure, within

_TIMES = 12
_LIMIT = 200.0  # milliseconds
_WORDS = "学习理论问题工作干部群众作风担当落实调研基层服务意识责任推进整改措施长效机制深入系统督促检查走访"
_LONG = 30  # characters of a sentence


def figures(folder: Path, loaded: Prompts) -> Iterator[Figure]:
    """Every fifth sentence mended, every sentence mended, no sentence left; each with the words that changed."""
    del folder, loaded  # two texts are all it takes
    draft = [[_sentence(paragraph * 7 + nth) for nth in range(6)] for paragraph in range(45)]
    every = [[_mended(sentence) for sentence in paragraph] for paragraph in draft]
    some = [[*paragraph[:-1], mended[-1]] for paragraph, mended in zip(draft, every, strict=True)]
    other = [[_sentence(paragraph * 7 + nth + 5000) for nth in range(6)] for paragraph in range(45)]
    length = sum(len(sentence) for paragraph in draft for sentence in paragraph)
    if length < filling.CHARACTERS:
        raise ValueError(length)
    for name, edited in (("some mended", some), ("all mended", every), ("all other", other)):
        work = {"compared": partial(_compared, draft, edited), "whole": partial(_whole, draft, edited)}
        took = medians({each: partial(cpu, done) for each, done in work.items()}, _TIMES)
        yield within(f"differences, {name}", took["compared"], ("difflib, as one text", took["whole"]), _LIMIT)


def _compared(old: list[list[str]], new: list[list[str]]) -> int:
    found = differences.of_paragraphs(["".join(each) for each in old], ["".join(each) for each in new])
    return sum(len(change.pieces) for change in found.changes)


def _whole(old: list[list[str]], new: list[list[str]]) -> int:
    one, other = ("\n".join("".join(each) for each in text) for text in (old, new))
    return len(SequenceMatcher(None, one, other).get_opcodes())


def _sentence(seed: int) -> str:
    """Words that no other number gives."""
    made = ""
    for number in range(_LONG):
        seed = (seed * 1103515245 + 12345 + number) % 2**31
        made += _WORDS[(seed >> 16) % len(_WORDS)]
    return f"{made}。"


def _mended(sentence: str) -> str:
    return f"{sentence[:8]}也{sentence[8:17]}常{sentence[19:]}"
