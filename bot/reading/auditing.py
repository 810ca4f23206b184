"""What a material's text became in the draft of its answers: every change told, nothing lost silently."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from bot.draft.document import Document
from bot.reading import numbering
from bot.reading.structure import Repair, Repaired

_SENTENCE = re.compile("[^。！？；\n]*[。！？；]?")
_NEAR = 6  # characters around a change that show where it is
_BEGINS = 8  # letters that a paragraph is known by
_WORDS = 4  # letters: fewer that are gone are a mark or a number of the layout
_ALIKE = 0.6  # two stretches that share less are different texts: their sentences are told one by one
_LONGEST = 4000  # characters of a stretch that is compared character by character: more is another order


@dataclass(frozen=True, slots=True)
class Audit:
    repaired: tuple[Repair, ...]
    lost: tuple[str, ...]  # words of the material that the draft does not have


def audit(paragraphs: Sequence[str], document: Document, unplaced: Sequence[str]) -> Audit:
    """What differs between a material and the draft; blanks and 【待补】 aside.

    Words kept as unplaced are neither a change nor lost.
    """
    draft = _written(document)
    whole, aside = _bare(draft), _bare("".join(unplaced))
    source = [each for each in _sentences("\n".join(paragraphs)) if not _is_aside(each, whole, aside)]
    had = _words(source)
    empty = frozenset(each for each in _empty(document) if numbering.bare(each) not in had)
    made = [each for each in _sentences(draft) if each not in empty]
    repaired: list[Repair] = []
    lost: list[str] = []
    known = _words(made)
    matcher = SequenceMatcher(None, _counted(source), _counted(made), autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        was, becomes = source[a:b], made[c:d]
        repaired += _renumbered(was, becomes)
        moved = [each for each in was if numbering.bare(each) in known - _words(becomes)]
        repaired += [Repair(Repaired.MOVED, moved[0], times=len(moved))] if moved else []
        left = [each for each in was if numbering.bare(each) not in known]
        new = [each for each in becomes if numbering.bare(each) not in had]
        for gone, come, near in _changes(left, new):
            found = _change(gone, come, near, whole, aside)
            repaired += [] if found is None else [found]
            if found is None and gone and _letters(gone) >= _WORDS and gone not in aside:
                lost.append(gone)
    joined = _joined(paragraphs, draft.split("\n"), aside)
    return Audit((*_summed(repaired), *joined), tuple(lost))


def _words(sentences: Sequence[str]) -> frozenset[str]:
    return frozenset(numbering.bare(each) for each in sentences)


def _renumbered(was: Sequence[str], becomes: Sequence[str]) -> Iterator[Repair]:
    """Sentences that are the same but for the number before them."""
    before = {numbering.bare(each): each for each in reversed(was)}
    for each in becomes:
        words = numbering.bare(each)
        other = before.get(words, each)
        if other != each:
            yield Repair(Repaired.ARRANGED, other.removesuffix(words), each.removesuffix(words))


def _written(document: Document) -> str:
    """The draft's text without 【待补】."""
    return "\n".join("".join(run.text for run in each.runs if not run.gap) for each in document.paragraphs)


def _empty(document: Document) -> frozenset[str]:
    """Headings with nothing but 【待补】 below them: the outline's own, no addition to the text."""
    pairs = zip_longest(document.paragraphs, document.paragraphs[1:])
    lines = [each.text for each, behind in pairs if behind is not None and all(run.gap for run in behind.runs)]
    for each in document.paragraphs:
        said = [run for run in each.runs if not run.gap]
        if len(said) < len(each.runs) and all(run.level for run in said):
            lines.append("".join(run.text for run in said))
    return frozenset(map(_bare, lines))


def _joined(paragraphs: Sequence[str], made: Sequence[str], aside: str) -> tuple[Repair, ...]:
    """How many paragraphs of the material begin no paragraph of the draft, numbers aside."""
    begins = {_begin(each) for each in made}
    gone = [each for each in paragraphs if _bare(numbering.bare(each)) not in aside]
    times = sum(not any(each.startswith(_begin(other)) for each in begins) for other in gone)
    return (Repair(Repaired.JOINED, "", times=times),) if times else ()


def _begin(paragraph: str) -> str:
    return "".join(each for each in numbering.bare(paragraph) if each.isalnum())[:_BEGINS]


def _is_aside(sentence: str, whole: str, aside: str) -> bool:
    words = numbering.bare(sentence)
    return bool(words) and words in aside and words not in whole


def _change(gone: str, come: str, near: str, whole: str, aside: str) -> Repair | None:
    """One difference as a change that is told; None for words that are gone, or kept aside."""
    if _letters(gone) >= _WORDS:
        return Repair(Repaired.MOVED, gone) if gone in whole and gone not in aside else None
    if gone and gone in aside and not come:
        return None
    if not gone and _letters(come) >= _WORDS:
        return None if come in whole and whole.count(come) > 1 else Repair(Repaired.ADDED, "", come)
    return Repair(Repaired.ARRANGED, gone, come, near=near)


def _changes(was: Sequence[str], becomes: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """The differing stretches of two texts with the words before them; whole sentences where the two are not alike."""
    one, other = "".join(was), "".join(becomes)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if len(one) + len(other) > _LONGEST or not one or not other or matcher.ratio() < _ALIKE:
        yield from ((each, "", "") for each in was)
        yield from (("", each, "") for each in becomes)
        return
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield one[a:b], other[c:d], one[max(0, a - _NEAR) : a]


def _summed(repaired: Sequence[Repair]) -> tuple[Repair, ...]:
    """Equal changes as one; where it was made several times, the words around tell nothing."""
    counted: dict[tuple[Repaired, str, str], Repair] = {}
    for each in repaired:
        key = each.kind, each.was, each.becomes
        before = counted.get(key)
        times = 1 if before is None else before.times + 1
        counted[key] = Repair(*key, times, each.near if times == 1 else "")
    return tuple(counted.values())


def _counted(sentences: Sequence[str]) -> Sequence[tuple[str, int]]:
    """Each sentence with how often it stood before: a thousand equal ones would be compared each with each."""
    seen: Counter[str] = Counter()
    made: list[tuple[str, int]] = []
    for each in sentences:
        made.append((each, seen[each]))
        seen[each] += 1
    return made


def _sentences(text: str) -> Iterator[str]:
    return (bare for each in _SENTENCE.findall(text) if (bare := _bare(each)))


def _bare(text: str) -> str:
    return "".join(text.split())


def _letters(text: str) -> int:
    return sum(each.isalnum() for each in text)
