"""What a message means as the answer to a question: the text to keep, or why it cannot be kept."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.interview import clean, numerals
from bot.interview.effects import Refuse, Why
from bot.interview.outline import Kind, Option, Question

_BETWEEN = re.compile(r"[，,、；;\n]+|\s+")
_BETWEEN_WORDS = re.compile(r"[，,；;\s]+")  # 党组成员、副局长 is one post
_LABELLED = re.compile(
    r"^\s*(?:第\s*)?(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[条项个]\s*)?(?:[：:、)）]|[.．](?!\d))\s*(?=\S)"
)

_WISH = 30  # characters: longer words are a text, whatever they name
_NO_WISH = re.compile("[不别除吗呢？?]")


def one(question: Question, text: str, options: Sequence[Option] = ()) -> str | Refuse:
    """The kept form of an answer to a question of one value."""
    if not clean.clean(text):
        return Refuse(Why.EMPTY)
    match question.kind:
        case Kind.NUMBER:
            return _number(question, text)
        case Kind.DATE:
            return numerals.date_in(text)
        case Kind.CHOICE:
            return _choice(text, options)
        case Kind.MULTI:
            return _several(text, options)
        case Kind.LONG:
            return fits(question, clean.clean(text))
        case _:
            return fits(question, clean.one_line(text))


def fits(question: Question, text: str) -> str | Refuse:
    """The text, or a refusal that names its length and the most there can be."""
    if question.longest and len(text) > question.longest:
        return Refuse(Why.TOO_LONG, {"characters": len(text), "most": question.longest})
    return text


def together(members: Sequence[Question], text: str) -> Mapping[str, str] | Refuse:
    """Answers by question id from one message: a line each in order, or numbers told apart by name or unit."""
    if not clean.clean(text):
        return Refuse(Why.EMPTY)
    if all(member.kind is Kind.NUMBER for member in members):
        return _numbers(members, clean.clean(text))
    lines = [line.strip() for line in clean.clean(text).split("\n") if line.strip()]
    if len(lines) != len(members):
        lines = [piece for piece in _BETWEEN_WORDS.split(clean.clean(text)) if piece]
    if len(lines) != len(members):
        return Refuse(Why.LINES_DIFFER, {"wanted": len(members), "given": len(lines)})
    found: dict[str, str] = {}
    for member, line in _paired(members, lines):
        kept = one(member, _without_name(member, line))
        if isinstance(kept, Refuse):
            return kept
        found[member.id] = kept
    return found


def lines_for(points: int, text: str) -> Mapping[int, str] | Refuse:
    """A message's lines by the number of the point (from 1) they are for: "2：…", or all in order, or one for all."""
    lines = [line.strip() for line in clean.clean(text).split("\n") if line.strip()]
    if not lines:
        return Refuse(Why.EMPTY)
    labelled = [_LABELLED.match(line) for line in lines]
    if all(labelled):
        found = {
            _ordinal(match.group(1)): line[match.end() :] for match, line in zip(labelled, lines, strict=True) if match
        }
        if len(found) == len(lines) and all(1 <= number <= points for number in found):
            return found
    if len(lines) == points:
        return dict(enumerate(lines, start=1))
    if len(lines) == 1:
        return dict.fromkeys(range(1, points + 1), lines[0])
    return Refuse(Why.LINES_DIFFER, {"wanted": points, "given": len(lines)})


def _number(question: Question, text: str) -> str | Refuse:
    value = numerals.number_in(numerals.without_years(text))  # 2021年以来5次
    if value is None:
        return Refuse(Why.NOT_A_NUMBER, {"said": clean.one_line(text)[:20]})
    if question.most and value > question.most:
        return Refuse(Why.TOO_BIG, {"value": value, "most": question.most})
    return str(value)


def _numbers(members: Sequence[Question], text: str) -> Mapping[str, str] | Refuse:
    found: dict[str, str] = {}
    text = numerals.without_years(text)
    pieces = [piece for piece in _BETWEEN.split(text) if numerals.numbers_in(piece)]
    unnamed: list[str] = []
    for piece in pieces:
        named = [member for member in members if member.name in piece]
        if len(named) == 1 and named[0].id not in found:
            found[named[0].id] = piece
        else:
            unnamed.append(piece)
    free = [member for member in members if member.id not in found]
    if not pieces or len(unnamed) > len(free) or (len(free) > len(unnamed) > 0 and found):
        return Refuse(Why.LINES_DIFFER, {"wanted": len(members), "given": len(pieces)})
    if unnamed and len(unnamed) != len(free):
        return Refuse(Why.LINES_DIFFER, {"wanted": len(members), "given": len(pieces)})
    found.update({member.id: piece for member, piece in zip(free, unnamed, strict=False)})
    kept: dict[str, str] = {}
    for member in members:
        if member.id in found:
            value = _number(member, found[member.id].replace(member.name, ""))
            if isinstance(value, Refuse):
                return value
            kept[member.id] = value
    return kept


def _choice(text: str, options: Sequence[Option]) -> str | Refuse:
    """An option by its label, by its number as it stands on screen, or as the only one that a short wish names."""
    said = clean.one_line(text).rstrip("。")
    named = [option.id for option in options if said in (option.label, option.id)]
    if named:
        return named[0]
    number = _index(said)
    if 1 <= number <= len(options):
        return options[number - 1].id
    wished = wished_for({option.id: (option.label, *option.words) for option in options}, said)
    return wished[0] if len(wished) == 1 else Refuse(Why.NOT_AN_OPTION, {"said": said[:20]})


def wished_for(named: Mapping[str, Sequence[str]], text: str) -> tuple[str, ...]:
    """The things that a short wish names: 从查摆问题写起吧. None for a question, for what is not wanted, for prose.

    A name inside another one that is said counts for nothing: 支部班子 is no 班子.
    """
    said = clean.one_line(text)
    if is_no_wish(said):
        return ()
    spans = [
        (match.start(), match.end(), each)
        for each, words in named.items()
        for word in words
        for match in re.finditer(re.escape(word), said)
    ]
    outer = [
        each
        for start, end, each in spans
        if not any(one <= start and end <= two and two - one > end - start for one, two, _ in spans)
    ]
    return tuple(dict.fromkeys(outer))


def is_no_wish(said: str) -> bool:
    """Whether a line asks, declines or tells something, so that what it names is not wished for."""
    return len(said) > _WISH or _NO_WISH.search(said) is not None


def _several(text: str, options: Sequence[Option]) -> str | Refuse:
    """Options by numbers (1 3 5, 1-4) or labels, as ids in the options' own order."""
    wanted: set[int] = set()
    for piece in _BETWEEN.split(clean.clean(text)):
        span = re.fullmatch(
            r"(\d{1,2})[-－—~～至到](\d{1,2})", piece.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
        )
        labels = [index for index, option in enumerate(options, start=1) if option.label == piece]
        if span:
            wanted.update(range(int(span[1]), int(span[2]) + 1))
        elif labels:
            wanted.update(labels)
        elif number := _index(piece):
            wanted.add(number)
        elif piece:
            return Refuse(Why.NOT_AN_OPTION, {"said": piece[:20]})
    if unknown := sorted(number for number in wanted if number > len(options)):
        return Refuse(Why.NOT_AN_OPTION, {"said": str(unknown[0])})
    if not wanted:
        return Refuse(Why.NOT_AN_OPTION, {"said": clean.one_line(text)[:20]})
    return " ".join(options[number - 1].id for number in sorted(wanted))


def _index(text: str) -> int:
    """A number said by itself (3, ３, 三, 第3个); 0 for any other words: 下一题 is no number."""
    match = re.fullmatch(r"第?\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[个条项号]?", text)
    return 0 if match is None else numerals.number_in(match[1]) or 0


def _without_name(member: Question, line: str) -> str:
    """「单位：某局」 as people copy it from the prompt, without the name of what was asked."""
    head, mark, rest = line.replace("：", ":").partition(":")
    return rest if mark and head.strip() == member.name and rest.strip() else line


def _paired(members: Sequence[Question], lines: Sequence[str]) -> Iterable[tuple[Question, str]]:
    """Each question with its line: by name where every line says one (姓名：…), else in order."""
    named = {line.replace("：", ":").partition(":")[0].strip(): line for line in lines}
    if set(named) == {member.name for member in members}:
        return [(member, named[member.name]) for member in members]
    return zip(members, lines, strict=True)


def _ordinal(text: str) -> int:
    return int(text) if text.isdigit() else numerals.han_value(text) or 0
