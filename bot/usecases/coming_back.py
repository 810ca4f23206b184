"""收回改动: our own 第N稿, edited in Word or WPS and sent back. What changed is shown, and taken when agreed to.

Which edits were taken or left is kept with the file, so that a round can be broken off and gone on with; nothing of
the file is in an answer before its button was tapped.
"""

from dataclasses import dataclass

from bot.draft import bookmarks, kept, likeness
from bot.draft.differences import Kind
from bot.interview import events
from bot.interview.effects import Refuse
from bot.interview.focus import Opened
from bot.reading.edits import Edit, Returned
from bot.store import answers, drafts, papers_in
from bot.store.drafts import Draft
from bot.store.papers_in import PaperIn
from bot.usecases import differing, recent, standing, starting, stepping, tapping, tokens
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work

Screens = tuple[Reply, ...]

_USED = "back"  # in what a file was used for: back:12:3:0,4:1, with the edits that were taken and those that were left
_LOOKED_AT = 5  # drafts of the open report that a file without bookmarks is compared with
_SAME = 0.5  # of a draft's paragraphs that stand in the file: below it, the file is no edited copy of that draft
_LEFT_SHOWN = 6  # edits that belong into no answer, told in one message
_SENTENCE = 60  # characters of one of them


@dataclass(frozen=True, slots=True)
class _Round:
    """A file that came back: the draft that it was, what changed, and what was said to each change."""

    paper: PaperIn
    work: Work
    draft: Draft
    found: Returned
    taken: frozenset[int] = frozenset()
    left: frozenset[int] = frozenset()

    @property
    def open(self) -> tuple[int, ...]:
        """Edits that can be taken and that nothing was said to yet."""
        said = self.taken | self.left
        return tuple(n for n, each in enumerate(self.found.edits) if each.taken and n not in said)


def fits(desk: Desk, paper: PaperIn, _work: Work | None) -> bool:
    """Whether a file is a draft of a report that this person writes."""
    return paper.used == "" and _draft_of(desk, paper) is not None


def begin(desk: Desk, paper: PaperIn, _tap: Tap) -> Screens | None:
    """What changed since the draft, and the ways to take it."""
    made = _round(desk, paper)
    if made is None:
        return None
    starting.turn_focus(desk, Opened(made.work.report.id))
    return _overview(desk, made)


def tapped(desk: Desk, tap: Tap) -> Screens | None:
    """The buttons of a round; None for one that nobody made, or whose file is gone."""
    number, _, index = tap.argument.partition("~")
    paper = papers_in.find(desk.db, desk.person, tokens.number(number))
    made = None if paper is None else _round(desk, paper)
    if made is None:
        return None
    at = tokens.number(index)
    match tap.verb:
        case "backall":
            return _take(desk, made, made.open)
        case "backeach":
            return _next(desk, made)
        case "backtake" if at in made.open:
            return _take(desk, made, (at,), each=True)
        case "backleave" if at in made.open:
            return _next(desk, _said(desk, made, left=made.left | {at}))
        case "backtake" | "backleave":
            return (Reply(desk.say("tap.stale"), brief=True), *_next(desk, made))
        case "backstop":
            return (Reply(desk.say("back.stopped")), *tapping.reopened(desk, made.work))
        case _:
            return None


def _overview(desk: Desk, made: _Round) -> Screens:
    counts = [(kind, made.found.count(kind)) for kind in (Kind.CHANGED, Kind.ADDED, Kind.REMOVED, Kind.MOVED)]
    said = desk.say("compare.between").join(desk.say(f"compare.count_{kind}", n=n) for kind, n in counts if n)
    if not made.found.edits:
        return (Reply(desk.say("back.same", n=made.draft.number)), *tapping.reopened(desk, made.work))
    lines = [desk.say("back.head", n=made.draft.number, what=said)]
    if meanwhile := len(made.found.conflicts(made.work.answers, made.open, made.taken)):
        lines.append(desk.say("back.meanwhile", n=meanwhile))
    if not made.open:
        return (Reply("\n".join(lines)), *_end(desk, made))
    ways = (_button(desk, "all", made), _button(desk, "each", made), _button(desk, "stop", made))
    return (Reply("\n".join(lines), rows(ways), report=made.work.report.id),)


def _next(desk: Desk, made: _Round) -> Screens:
    """The next edit that can be taken; the end where there is none."""
    if not made.open:
        return _end(desk, made)
    number = made.open[0]
    edit = made.found.edits[number]
    takeable = [n for n, each in enumerate(made.found.edits) if each.taken]
    lines = [desk.say("back.nth", n=takeable.index(number) + 1, count=len(takeable)), "", _shown(desk, edit)]
    for each in made.found.conflicts(made.work.answers, (number,), made.taken):
        lines += ["", desk.say("back.conflict", now=each.now)]
    ways = (
        Button(desk.say("back.button_take"), tokens.write(Tap("backtake", f"{made.paper.id}~{number}"))),
        Button(desk.say("back.button_leave"), tokens.write(Tap("backleave", f"{made.paper.id}~{number}"))),
        _button(desk, "all", made),
        _button(desk, "stop", made),
    )
    return (Reply("\n".join(lines), rows(ways), report=made.work.report.id),)


def _take(desk: Desk, made: _Round, wanted: tuple[int, ...], *, each: bool = False) -> Screens:
    """These edits as new revisions of their answers; what was changed in the bot meanwhile is asked about by itself."""
    now = made.work.answers
    disputed = set() if each else {c.place for c in made.found.conflicts(now, wanted, made.taken)}
    agreed = tuple(n for n in wanted if not disputed & {patch.place for patch in made.found.edits[n].patches})
    touched = {patch.place for n in agreed for patch in made.found.edits[n].patches}
    texts = made.found.texts(made.taken | set(agreed))
    event = events.Take(tuple((place, texts[place]) for place in touched))
    after, effects = stepping.happen(desk, made.work, event)
    refused = next((effect for effect in effects if isinstance(effect, Refuse)), None)
    if refused is not None:
        return (Reply(desk.say(f"refuse.{refused.why}", **refused.facts)), *_overview(desk, made))
    done = _said(
        desk, _Round(made.paper, after, made.draft, made.found, made.taken, made.left), made.taken | set(agreed)
    )
    receipt = () if each else (Reply(desk.say("back.taken", n=len(agreed)), report=after.report.id),)
    return (*receipt, *_next(desk, done))


def _end(desk: Desk, made: _Round) -> Screens:
    """What became of the file, what of it belongs into no answer, and the question that was on screen."""
    lines = [desk.say("back.done", taken=len(made.taken), left=len(made.left))]
    rest = [each for each in made.found.edits if each.leftovers]
    if rest:
        lines += ["", desk.say("back.rest")]
        lines += [
            desk.say(f"back.why_{each.leftovers[0]}", words=_brief(each.new or each.old)) for each in rest[:_LEFT_SHOWN]
        ]
    if len(rest) > _LEFT_SHOWN:
        lines.append(desk.say("back.more", n=len(rest) - _LEFT_SHOWN))
    ways = (
        made.work.button(desk.say("button.draft"), "draft"),
        made.work.button(desk.say("button.map"), "map"),
        made.work.button(desk.say("button.go_on"), "open"),
    )
    return (Reply("\n".join(lines), rows(ways), report=made.work.report.id),)


def _shown(desk: Desk, edit: Edit) -> str:
    """原：… 现：…, what differs between marks."""
    if edit.kind is Kind.CHANGED:
        return differing.both(desk.prompts.messages, likeness.pieces(edit.old, edit.new))
    return desk.say(f"compare.line_{edit.kind}", text=edit.new or edit.old)


def _brief(words: str) -> str:
    return words if len(words) <= _SENTENCE else f"{words[:_SENTENCE]}……"


def _button(desk: Desk, way: str, made: _Round) -> Button:
    return Button(desk.say(f"back.button_{way}"), tokens.write(Tap(f"back{way}", str(made.paper.id))))


def _said(desk: Desk, made: _Round, taken: frozenset[int] | None = None, left: frozenset[int] | None = None) -> _Round:
    """The round with what was said to its edits; kept with the file."""
    after = _Round(
        made.paper,
        made.work,
        made.draft,
        made.found,
        made.taken if taken is None else frozenset(taken),
        made.left if left is None else frozenset(left),
    )
    numbers = (",".join(map(str, sorted(each))) for each in (after.taken, after.left))
    used = ":".join((_USED, str(made.draft.report), str(made.draft.number), *numbers))
    papers_in.use(desk.db, made.paper.id, used)
    return after


def _round(desk: Desk, paper: PaperIn) -> _Round | None:
    """The round that a file is in; a new one where it was used for nothing yet."""
    begun = paper.used.split(":") if paper.used.startswith(f"{_USED}:") else []
    if paper.used and not begun:
        return None
    draft = drafts.find(desk.db, tokens.number(begun[1]), tokens.number(begun[2])) if begun else _draft_of(desk, paper)
    work = None if draft is None else standing.open_for(desk, draft.report)
    if draft is None or work is None:
        return None
    before = tuple(sorted(answers.as_of(desk.db, draft.report, draft.time).items(), key=lambda each: str(each[0])))
    found = recent.returned(work.outline, draft.document, before, paper.lines)
    said = [frozenset(int(n) for n in each.split(",") if n) for each in begun[3:5]] or [frozenset(), frozenset()]
    return _Round(paper, work, draft, found, said[0], said[1])


def _draft_of(desk: Desk, paper: PaperIn) -> Draft | None:
    """The draft that a file was: by its bookmarks, else the likest of the open report's newest."""
    marks = (bookmarks.read(mark) for line in paper.lines for mark in line.marks)
    mark = next((each for each in marks if each is not None), None)
    if mark is not None:
        work = standing.open_for(desk, mark.report)
        return None if work is None else drafts.find(desk.db, mark.report, mark.draft)
    work = None if paper.report is None else standing.open_for(desk, paper.report)
    if work is None:
        return None
    there = {line.text.strip() for line in paper.lines}
    numbers = [number for number, _ in drafts.listed(desk.db, work.report.id)][:_LOOKED_AT]
    found = [draft for number in numbers if (draft := drafts.find(desk.db, work.report.id, number)) is not None]
    likest = max(found, key=lambda each: _share(each, there), default=None)
    return likest if likest is not None and _share(likest, there) >= _SAME else None


def _share(draft: Draft, there: set[str]) -> float:
    texts = [each.text.strip() for each in kept.from_json(draft.document).paragraphs if each.text.strip()]
    return sum(each in there for each in texts) / max(1, len(texts))
