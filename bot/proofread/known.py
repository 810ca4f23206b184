"""The word lists as values, indexed for one pass over a text."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, permutations
from re import Pattern

from bot.proofread import indexes

Rows = Sequence[Sequence[str]]

# Words that say the same: in either order, or in the order of the row only.
_AGAIN: Mapping[str, Callable[[Sequence[str], int], Iterator[tuple[str, ...]]]] = {
    "same": permutations,
    "again": combinations,
}
# Syllables that people of many places do not tell apart, as a keyboard or a microphone hears them.
_BLURRED = ((re.compile("^(z|c|s)h"), r"\1"), (re.compile("(a|e|i)ng$"), r"\1n"))


@dataclass(frozen=True, slots=True)
class Confusion:
    wrong: str
    right: str
    unless: tuple[str, ...]
    beside: tuple[tuple[str, str], ...] = ()  # of a right word: what stands before and behind it where it is wrong


@dataclass(frozen=True, slots=True)
class Formula:
    id: str
    severity: str
    since: str
    until: str
    expression: Pattern[str]
    usual: str
    source: str
    fires: str
    stays: str


@dataclass(frozen=True, slots=True)
class Name:
    """What is written in one way: `kind` says where, `slack` how far a near miss may be from it."""

    kind: str
    slack: int
    text: str
    also: tuple[str, ...]
    since: str = ""  # month before which nobody could write it


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    confusions: Mapping[str, tuple[Confusion, ...]]  # by the first two characters
    terms: frozenset[str]  # right as they stand
    longest: Mapping[str, int]  # of the terms that begin with these two characters, the length of the longest
    halves: Mapping[str, tuple[tuple[str, bool], ...]]  # a term's first or second half -> the term, which half it is
    half_lengths: Mapping[str, tuple[int, ...]]  # of the halves that begin with these two characters
    swapped: Mapping[str, str]  # a term with two characters in each other's place -> the term
    swapped_lengths: Mapping[str, tuple[int, ...]]  # as of the halves
    pairs: Mapping[str, tuple[str, ...]]  # a short word with one character blanked out -> words
    idioms: frozenset[str]
    plain: frozenset[str]  # usual words of the genre that are no terms
    nouns: frozenset[str]  # usual words that are nouns and nothing else
    bound: frozenset[str]  # characters that are no word alone
    sounds: Mapping[str, frozenset[str]]
    heard: Mapping[str, str]  # syllable -> characters that may be meant
    shapes: Mapping[str, frozenset[str]]
    formulas: tuple[Formula, ...]
    phrases: Mapping[str, tuple[str, ...]]
    official: tuple[Name, ...] = ()
    slots: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # kind of place -> wrong there -> right
    topics: tuple[tuple[str, ...], ...] = ()  # words of one subject
    spoken: frozenset[str] = frozenset()  # usual words that may be meant where one of their sound makes no sense
    aspects: tuple[tuple[str, tuple[str, ...]], ...] = ()  # id of a meeting, and a further list that it had
    said: frozenset[str] = frozenset()  # words that are often said together, each a word of its own
    threes: tuple[Mapping[str, tuple[str, ...]], ...] = ()  # words of three characters, by two of them
    same: Mapping[str, frozenset[str]] = field(default_factory=dict)  # a word -> those that say it again behind it
    apart: frozenset[str] = frozenset()  # two characters that are never neighbours, each a word of its own

    def sound_alike(self, one: str, other: str) -> bool:
        return bool(self.sounds.get(one, frozenset()) & self.sounds.get(other, frozenset()))

    def same_sound(self, one: str) -> Iterator[str]:
        for syllable in self.sounds.get(one, ()):
            yield from self.heard[syllable]

    def look_alike(self, one: str, other: str) -> bool:
        return other in self.shapes.get(one, frozenset())

    def blur_alike(self, one: str, other: str) -> bool:
        same = {blurred(each) for each in self.sounds.get(one, ())}
        return any(blurred(each) in same for each in self.sounds.get(other, ()))

    def begins_alike(self, one: str, other: str) -> bool:
        """Jia and jian: a syllable that was heard or typed but for its last letter."""
        return any(
            abs(len(a) - len(b)) == 1 and (a.startswith(b) or b.startswith(a))
            for a in self.sounds.get(one, ())
            for b in self.sounds.get(other, ())
            if min(len(a), len(b)) > 1
        )

    def joined(self, pieces: Sequence[str]) -> list[str]:
        """Words as a dictionary cuts them, those that are a term together as one."""
        made: list[str] = []
        get, at = self.longest.get, 0
        for place, (said, behind) in enumerate(zip(pieces, [*pieces[1:], " "], strict=False)):
            if place < at:  # of a term
                continue
            room = get(said[:2] if len(said) > 1 else said + behind[0], 0)
            at = self._end_of_term(pieces, place, room) if room > len(said) else place + 1
            made.append(said if at == place + 1 else "".join(pieces[place:at]))
        return made

    def _end_of_term(self, pieces: Sequence[str], at: int, room: int) -> int:
        """Behind the last of the pieces that make the longest term that begins here, `room` characters at most."""
        said, best = pieces[at], at + 1
        for end in range(at + 1, len(pieces)):
            said += pieces[end]
            if len(said) > room:
                break
            if said in self.terms:
                best = end + 1
        return best

    def phrase(self, kind: str) -> Pattern[str]:
        """All phrases of a kind as one expression; it matches nothing where there are none."""
        return re.compile("|".join(self.phrases.get(kind, ("(?!)",))))


def known(rows: Mapping[str, Rows]) -> Known:
    """The lists by the names of their files."""
    by_kind: dict[str, list[str]] = {}
    for kind, words, *_ in rows.get("lexicon", ()):
        by_kind.setdefault(kind, []).extend(words.split())
    plain, nouns = frozenset(by_kind.pop("plain", [])), frozenset(by_kind.pop("noun", []))
    bound = frozenset("".join(by_kind.pop("bound", [])))
    spoken = frozenset(by_kind.pop("heard", [])) | plain
    said, threes = frozenset(by_kind.pop("said", [])), indexes.threes(by_kind.pop("three", []))
    for kind in _AGAIN:
        by_kind.pop(kind, None)
    fixed = dict.fromkeys(by_kind.get("set", []) + by_kind.get("idiom", []))
    short = [word for word in dict.fromkeys(by_kind.get("word", []) + list(fixed)) if len(word) in (2, 3)]
    confusions: dict[str, list[Confusion]] = {}
    for row in rows.get("confusions", ()):
        confusions.setdefault(row[0][:2], []).append(_confusion(row))
    phrases: dict[str, list[str]] = {}
    for kind, phrase, *_ in rows.get("phrases", ()):
        phrases.setdefault(kind, []).append(phrase)
    terms = frozenset(word for words in by_kind.values() for word in words)
    halves, swapped = indexes.halves([*fixed, *sorted(said - fixed.keys())]), indexes.swapped([*fixed, *short], terms)
    return Known(
        {key: tuple(sorted(found, key=lambda each: -len(each.wrong))) for key, found in confusions.items()},
        terms,
        indexes.longest(terms),
        halves,
        indexes.lengths(halves),
        swapped,
        indexes.lengths(swapped),
        indexes.pairs(short),
        frozenset(by_kind.get("idiom", [])),
        plain,
        nouns,
        bound,
        indexes.groups(
            (character, syllable)
            for syllable, *characters in rows.get("sounds", ())
            for character in "".join(characters)
        ),
        {syllable: characters for syllable, characters, *_ in rows.get("sounds", ())},
        indexes.groups(
            (one, other) for group, *_ in rows.get("shapes", ()) for one in group for other in group if one != other
        ),
        tuple(_formula(row) for row in rows.get("formulas", ())),
        {kind: tuple(found) for kind, found in phrases.items()},
        tuple(_name(row) for row in rows.get("official", ())),
        _slots(rows.get("slots", ())),
        tuple(tuple(words.split()) for words, *_ in rows.get("topics", ())),
        spoken.union(short),
        tuple((meeting, tuple(listed.split("；"))) for meeting, listed, *_ in rows.get("aspects", ())),
        said - fixed.keys(),
        threes,
        _same(rows.get("lexicon", ())),
        frozenset(first + second for first, others, *_ in rows.get("apart", ()) for second in others),
    )


@cache  # some four hundred syllables, each compared with all others
def blurred(syllable: str) -> str:
    """The syllable as people say it who do not tell it from another."""
    for expression, instead in _BLURRED:
        syllable = expression.sub(instead, syllable)
    return syllable


def _confusion(row: Sequence[str]) -> Confusion:
    wrong, right, unless, beside, *_ = (*row, "", "")
    around = tuple((before, behind) for before, _, behind in (each.partition("_") for each in beside.split()))
    return Confusion(wrong, right, tuple(unless.split()), around)


def _slots(rows: Rows) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for kind, right, wrong, *_ in rows:
        found.setdefault(kind, {}).update(dict.fromkeys(wrong, right))
    return found


def _same(rows: Rows) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, words, *_ in rows:
        if kind in _AGAIN:
            for first, other in _AGAIN[kind](words.split(), 2):
                found.setdefault(first, set()).add(other)
    return {word: frozenset(others) for word, others in found.items()}


def _name(row: Sequence[str]) -> Name:
    kind, slack, text, also, _, since, *_ = (*row, "", "", "")
    return Name(kind, int(slack), text, tuple(filter(None, also.split("|"))), since)


def _formula(row: Sequence[str]) -> Formula:
    name, severity, since, until, expression, usual, source, fires, stays = row
    return Formula(name, severity, since, until, re.compile(expression), usual, source, fires, stays)
