"""The buttons of a 体检单 and of hints: to the answer, taken, put back, ignored, heeded, all punctuation at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.interview import events
from bot.interview.effects import Refuse
from bot.interview.outline import Place, place_of
from bot.proofread.finding import Family
from bot.store import answers, checkups
from bot.store.checkups import Checkup, Kept
from bot.usecases import checking, filing, finding_pages, receipts, stepping, tokens
from bot.usecases.replies import Reply, rows
from bot.usecases.work import Desk, Work

Screens = tuple[Reply, ...]

_PREVIEWED = 40  # changes that one message shows; the rest is asked about next
_LOOKED_BACK = 50  # revisions of an answer
_BESIDE = 30  # characters on each side that may tell what was put in from the same words elsewhere


def tapped(desk: Desk, work: Work, verb: str, argument: str) -> Screens | None:
    """What a button does; None for one that nobody made. An earlier 体检单 shows the newest one."""
    number, _, rest = argument.partition("~")
    checkup = checkups.newest(desk.db, work.report.id)
    if checkup is not None and checkup.id != tokens.number(number):
        return (finding_pages.page(desk, work, checkup, 0, desk.say("check.stale_newest")),)
    if checkup is None:
        again = rows((work.button(desk.say("check.button_again"), "check"),))
        return (Reply(desk.say("check.stale"), again, report=work.report.id),)
    return _SCREENS[verb](desk, work, checkup, tokens.number(rest))


def quiet(desk: Desk, work: Work, argument: str) -> Screens | None:
    """就这样: no hint for this answer any more; on to the next question, where it is still on screen."""
    place, at = place_of(argument), work.session.at
    if work.find(place) is None:
        return None
    checkups.ignore(desk.db, work.report.id, checkups.HINT, argument, desk.now)
    if at is None or at.place != place:
        return (Reply(desk.say("hint.enough"), brief=True), *receipts.question(desk, work))
    after, effects = stepping.happen(desk, work, events.Next())
    return receipts.screens(desk, after, effects)


def _page(desk: Desk, work: Work, checkup: Checkup, number: int) -> Screens:
    return (finding_pages.page(desk, work, checkup, number),)


def _go(desk: Desk, work: Work, checkup: Checkup, index: int) -> Screens | None:
    """The answer's question; above it the words that were found."""
    each = _one(checkup, index)
    if each is None or not each.answer:
        return None
    after, effects = stepping.happen(desk, work, events.Jump(each.place))
    said = desk.say("check.here", quote=each.quote, why=each.message)
    page = "" if each.quiet else f"{checkup.id}~{finding_pages.page_of(checkup, index)}"
    back = rows((work.button(desk.say("check.button_return"), "checkpage", page),)) if page else ()
    # It stays while the answer is mended: the way to the next finding.
    return (Reply(said, back, report=work.report.id, lasting=True), *receipts.screens(desk, after, effects))


def _take(desk: Desk, work: Work, checkup: Checkup, index: int) -> Screens | None:
    each = _one(checkup, index)
    if each is None or not each.safe or each.quiet:
        return None
    return _taken(desk, work, checkup, (index,), finding_pages.page_of(checkup, index))


def _put_back(desk: Desk, work: Work, checkup: Checkup, index: int) -> Screens | None:
    """The words as they were before their suggestion was taken: a revision more, nothing written since is lost."""
    each = _one(checkup, index)
    if each is None or not each.safe:
        return None
    page = finding_pages.page_of(checkup, index)
    text = work.text(each.place)
    earlier = answers.history(desk.db, work.report.id, each.place, _LOOKED_BACK)
    start = _place_of_taken([one.text for one in earlier], text, each) if each.done else None
    if start is None:
        return (finding_pages.page(desk, work, checkup, page, desk.say("check.changed_since")),)
    before = text[:start] + each.words + text[start + len(each.suggestion) :]
    found = tuple(replace(one, done=one.done and at != index) for at, one in enumerate(checkup.findings))
    return _written(desk, work, replace(checkup, findings=found), {each.place: before}, (page, desk.say("check.back")))


def _place_of_taken(earlier: Sequence[str], now: str, each: Kept) -> int | None:
    """Where a suggestion stands in its answer, told by what stood beside the words before."""
    found = ((text, checking.only_place(text, each.before + each.words + each.behind)) for text in earlier)
    then, place = next(((text, place) for text, place in found if place is not None), ("", None))
    if place is None:
        return None
    start = place + len(each.before)
    end = start + len(each.words)
    for beside in range(_BESIDE + 1):
        before = then[max(0, start - beside) : start]
        place = checking.only_place(now, before + each.suggestion + then[end : end + beside])
        if place is not None:
            return place + len(before)
    return None


def _ignore(desk: Desk, work: Work, checkup: Checkup, index: int) -> Screens | None:
    each = _one(checkup, index)
    if each is None or each.quiet:
        return None
    checkups.ignore(desk.db, work.report.id, *each.key, desk.now)
    return _page(desk, work, checkup, finding_pages.page_of(checkup, index))


def _heed(desk: Desk, work: Work, checkup: Checkup, index: int) -> Screens | None:
    """Back among those to look at, under the number that it has."""
    each = _one(checkup, index)
    if each is None:
        return None
    checkups.heed(desk.db, work.report.id, *each.key)
    if each.rule == checking.NO_CASE:
        checkups.heed(desk.db, work.report.id, checkups.HINT, each.answer)
    found = tuple(replace(one, quiet=False) if one.key == each.key else one for one in checkup.findings)
    checkups.change(desk.db, checkup.id, found)
    after = replace(checkup, findings=found)
    return _page(desk, work, after, finding_pages.page_of(after, index))


def _marks(desk: Desk, work: Work, checkup: Checkup, _: int) -> Screens:
    """What 采纳全部标点类 would change."""
    found = [checkup.findings[index] for index in _punctuation(desk, work, checkup)]
    if not found:
        return _page(desk, work, checkup, 0)
    lines = [desk.say("check.marks", n=len(found))]
    lines += [desk.say("check.change", quote=each.quote, text=each.suggestion) for each in found]
    ways = (
        work.button(desk.say("check.button_marks_yes"), "checkyes", str(checkup.id)),
        work.button(desk.say("check.button_marks_no"), "checkpage", f"{checkup.id}~0"),
    )
    return (Reply("\n".join(lines), rows(ways), report=work.report.id),)


def _yes(desk: Desk, work: Work, checkup: Checkup, _: int) -> Screens:
    return _taken(desk, work, checkup, _punctuation(desk, work, checkup), 0)


def _word(desk: Desk, work: Work, checkup: Checkup, _: int) -> Screens | None:
    return filing.remarked(desk, work, checkup)


def _one(checkup: Checkup, index: int) -> Kept | None:
    return checkup.findings[index] if index < len(checkup.findings) else None


def _punctuation(desk: Desk, work: Work, checkup: Checkup) -> tuple[int, ...]:
    """Findings of punctuation whose suggestions can be put in now."""
    ignored = checkups.ignored(desk.db, work.report.id)
    every = [
        index
        for index, each in enumerate(checkup.findings)
        if each.family == Family.PUNCTUATION and each.safe and not each.done and each.key not in ignored
    ]
    fitting = _texts(work, checkup, every)[1]
    return tuple(index for index in every if index in fitting)[:_PREVIEWED]


def _taken(desk: Desk, work: Work, checkup: Checkup, wanted: Sequence[int], page: int) -> Screens:
    """The suggestions put into their answers, all or none."""
    texts, fitting = _texts(work, checkup, wanted)
    if not fitting:
        return (finding_pages.page(desk, work, checkup, page, desk.say("check.changed_since")),)
    found = tuple(replace(one, done=one.done or at in fitting) for at, one in enumerate(checkup.findings))
    said = desk.say("check.taken", n=len(fitting))
    return _written(desk, work, replace(checkup, findings=found), texts, (page, said))


def _written(desk: Desk, work: Work, checkup: Checkup, texts: Mapping[Place, str], shown: tuple[int, str]) -> Screens:
    """The texts as new revisions of their answers, what became of the findings, and the page as it is then."""
    page, said = shown
    after, effects = stepping.happen(desk, work, events.Take(tuple(texts.items())))
    refused = next((effect for effect in effects if isinstance(effect, Refuse)), None)
    if refused is not None:
        why = desk.say(f"refuse.{refused.why}", **refused.facts)
        kept = checkups.newest(desk.db, work.report.id) or checkup
        return (finding_pages.page(desk, work, kept, page, why),)
    checkups.change(desk.db, checkup.id, checkup.findings)
    return (finding_pages.page(desk, after, checkup, page, said),)


def _texts(work: Work, checkup: Checkup, wanted: Sequence[int]) -> tuple[Mapping[Place, str], frozenset[int]]:
    """The answers with these suggestions in them, and which could be put in: words found once, none within another."""
    places: dict[Place, list[tuple[int, int, str, int]]] = {}
    for index in wanted:
        each = checkup.findings[index]
        place = checking.only_place(work.text(each.place), each.before + each.words + each.behind)
        if each.done or place is None:
            continue
        start = place + len(each.before)
        there = places.setdefault(each.place, [])
        if all(start >= end or start + len(each.words) <= begin for begin, end, _, _ in there):
            there.append((start, start + len(each.words), each.suggestion, index))
    texts: dict[Place, str] = {}
    for answer, changes in places.items():
        text = work.text(answer)
        for start, end, instead, _ in sorted(changes, reverse=True):
            text = text[:start] + instead + text[end:]
        texts[answer] = text
    return texts, frozenset(index for changes in places.values() for *_, index in changes)


_SCREENS: Mapping[str, Callable[[Desk, Work, Checkup, int], Screens | None]] = {
    "checkpage": _page,
    "checkgo": _go,
    "checktake": _take,
    "checkback": _put_back,
    "checkignore": _ignore,
    "checkheed": _heed,
    "checkmarks": _marks,
    "checkyes": _yes,
    "checkword": _word,
}
VERBS = frozenset(_SCREENS)
