"""A sentence of the draft that was changed or taken out: the characters of the answers behind it."""

import re
from collections.abc import Iterator, Sequence

from bot.draft import assemble, likeness, sentences
from bot.draft.differences import Change, Kind, Sentence
from bot.interview.outline import Place
from bot.reading.edits import Edit, Patch, Why
from bot.reading.owning import Ground, Owner

_STOPS = "。！？；!?;，,：:…、"
_CLOSES = "！？!?…："  # a layout lets these stand where it would put a stop
_FULL = "。；;"
_NOISE = re.compile(r"\s+(?![A-Za-z])|(?<![A-Za-z])\s+")  # between Latin words it is part of them

Found = tuple[tuple[Patch, ...], tuple[Why, ...]]


def changed(ground: Ground, change: Change, breaks: Found | None) -> Iterator[Edit]:
    """The edit of a sentence that is still there; none where nothing but white space differs."""
    old, new = change.old, change.new
    if old is None or new is None:
        raise ValueError(change)
    whole = _whole_of(ground, old)
    if whole is not None and change.kind in (Kind.CHANGED, Kind.NUMBERED):
        patches, why = _anew(ground, whole, old, new)
    else:
        spans = () if change.kind in (Kind.SAME, Kind.SPLIT, Kind.JOINED) else _spans(old, new)
        found = [_exchange(ground, old, *each) for each in spans]
        patches = tuple(patch for each, _ in found for patch in each)
        why = tuple(why for _, each in found for why in each)
    patches, why = patches + (breaks[0] if breaks else ()), why + (breaks[1] if breaks else ())
    if patches or why:
        kind = Kind.CHANGED if change.kind is Kind.SAME else change.kind
        places = ground.behind(old)
        why = tuple(dict.fromkeys(why))
        yield Edit(kind, old.paragraph, old.words, new.words, places, patches, why, at=new.number)


def removed(ground: Ground, change: Change) -> Iterator[Edit]:
    """The edit of a sentence that is gone."""
    old = change.old
    if old is None:
        raise ValueError(change)
    mine = [each for each in ground.of(old) if each is not None]
    places = ground.behind(old)
    patches: tuple[Patch, ...] = ()
    why: tuple[Why, ...] = ()
    if all(each.gap for each in mine) and mine:
        why = (Why.GAP,)
    elif not mine or any(each.whole for each in mine):
        why = (Why.WORDING,)
    else:
        own = dict.fromkeys(each.place for each in mine)
        why = (Why.NUMBER,) if sentences.number(old.words) and ground.of(old)[0] is None else ()
        patches = tuple(_taken_out([each for each in mine if each.place == place]) for place in own)
    yield Edit(Kind.REMOVED, old.paragraph, old.words, "", places, patches, why)


def broken(ground: Ground, change: Change, before: Sentence | None) -> Found | None:
    """What a paragraph's end that came or went before a sentence means for its answer; None where there is none."""
    if not change.breaks or change.old is None or before is None:
        return None
    last, first = ground.last(before), ground.of(change.old)[0]
    if last is None or first is None or last.place != first.place or not ground.has_lines(first.place):
        return (), (Why.BREAK,)
    text = "\n" if change.breaks > 0 else ground.tail(before)
    return (Patch(first.place, last.at + 1, first.at, text),), ()


def _taken_out(mine: Sequence[Owner]) -> Patch:
    return Patch(mine[0].place, mine[0].at, mine[-1].at + 1, "")


def _whole_of(ground: Ground, sentence: Sentence) -> Place | None:
    """The title or heading that a sentence is."""
    mine = ground.of(sentence)
    return mine[0].place if mine and mine[0] is not None and all(each and each.whole for each in mine) else None


def _anew(ground: Ground, place: Place, old: Sentence, new: Sentence) -> Found:
    """A title or heading in its new words; where the layout would not print these, it is left."""
    number = sentences.number(old.words)
    words = new.words.removeprefix(sentences.number(new.words)) if number else new.words
    text = "".join(words.split()).rstrip("。")
    why = () if sentences.number(new.words) == number or not number else (Why.NUMBER,)
    if text == "".join(old.words.removeprefix(number).split()).rstrip("。"):
        return (), why or (Why.STOP,)
    made = assemble.assemble(ground.outline, {**ground.before, place: text})
    printed = [run.text.removeprefix(number).rstrip("。") for run in made.runs() if place in run.sources]
    if text not in printed:
        return (), (*why, Why.WORDING)
    return (Patch(place, 0, len(ground.before.get(place, "")), text),), why


def _spans(old: Sentence, new: Sentence) -> Iterator[tuple[int, int, str]]:
    """What differs: from and to which character of the old paragraph, and the new words; white space aside."""
    spots = [at for at, mark in enumerate(old.words, old.start) if not mark.isspace()]
    was, at = "".join(old.words.split()), 0
    for piece in likeness.pieces(was, _NOISE.sub("", new.words)):
        behind = at + len(piece.was)
        if not piece.stays and (piece.was or piece.now.strip()):
            start = spots[at] if at < len(spots) else old.end
            yield start, spots[behind - 1] + 1 if behind > at else start, piece.now
        at = behind


def _exchange(ground: Ground, sentence: Sentence, start: int, end: int, text: str) -> Found:
    """Characters of a sentence for other ones."""
    owners, words = ground.owners[sentence.paragraph], ground.sent.paragraphs[sentence.paragraph].text
    mine = [(at, owner) for at, owner in enumerate(owners[start:end], start) if owner is not None]
    if not mine:
        return _unowned(ground, sentence, start, end, text)
    places = {owner.place for _, owner in mine}
    if len(places) > 1:
        return (), (Why.SEVERAL,)
    (first, owner), (last, final) = mine[0], mine[-1]
    if owner.gap:
        return _exchange_gap(ground, owner, text)
    number, why = words[start:first], tuple[Why, ...]()
    if number and text.startswith(number):
        text = text.removeprefix(number)
    elif number:
        text, why = text.removeprefix(sentences.number(text)), (Why.NUMBER,)
    text, more = _closed(words[last + 1 : end], text)
    return (Patch(owner.place, owner.at, final.at + 1, text),), (*why, *more)


def _exchange_gap(ground: Ground, gap: Owner, text: str) -> Found:
    """Words in place of 【待补：…】, or beside it."""
    if text and ground.fills(gap.place):
        return (Patch(gap.place, 0, 0, text),), ()
    return (), (Why.BETWEEN if text else Why.GAP,)


def _unowned(ground: Ground, sentence: Sentence, start: int, end: int, text: str) -> Found:
    """Words that came in, or took the place of the program's own."""
    owners, words = ground.owners[sentence.paragraph], ground.sent.paragraphs[sentence.paragraph].text
    before = owners[start - 1] if start > sentence.start else None
    behind = owners[end] if end < len(owners) and (end < sentence.end or start < end) else None
    for near in (before, behind):
        if near is not None and near.gap:
            return _exchange_gap(ground, near, text) if start == end else ((), (Why.WORDING,))
    if before is not None and behind is not None and before.place == behind.place:  # also a stop between two lines
        return (Patch(before.place, before.at + 1, behind.at if start < end else before.at + 1, text),), ()
    if start == end:
        near = before or behind
        if near is not None and not near.whole:
            at = near.at + 1 if near is before else near.at
            return (Patch(near.place, at, at, text),), ()
        return (), (Why.WORDING,)
    if end - sentence.start <= len(sentences.number(sentence.words)):
        return (), (Why.NUMBER,)
    if before is not None and end == sentence.end and all(mark in _STOPS for mark in words[start:end]):
        text, why = _closed(words[start:end], text)
        return ((Patch(before.place, before.at + 1, before.at + 1, text),) if text else ()), why
    return (), (Why.STOP if all(mark in _STOPS for mark in words[start:end]) else Why.WORDING,)


def _closed(stop: str, text: str) -> tuple[str, tuple[Why, ...]]:
    """Words without the stop that the layout puts behind them by itself."""
    if not stop:
        return text, ()
    if text.endswith(stop):
        return text.removesuffix(stop), ()
    if text.endswith(tuple(_CLOSES)):
        return text, ()
    return text.rstrip(_FULL), (Why.STOP,)
