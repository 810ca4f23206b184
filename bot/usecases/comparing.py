"""比较: two drafts of a report, for its author and for those who may read everything of it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.review.rights import Deed
from bot.store import drafts, reports
from bot.store.drafts import Draft
from bot.usecases import behind, filing, history, recent, standing, tokens
from bot.usecases.replies import Button, Reply, Rows, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work, take

_BUTTONS = 30  # drafts to choose from: about three screens of a phone

Screens = tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class _View:
    """Who looks: the author's buttons belong to the report, a reader's carry its number."""

    desk: Desk
    work: Work
    is_author: bool

    def button(self, label: str, verb: str, argument: str = "") -> Button:
        if self.is_author:
            return self.work.button(label, verb, argument)
        return Button(label, tokens.write(Tap(f"see{verb}", f"{self.work.report.id}~{argument}")))

    def drafts(self) -> tuple[int, ...]:
        return tuple(number for number, _ in drafts.listed(self.desk.db, self.work.report.id))


def way(desk: Desk, work: Work, draft: int) -> tuple[Button, ...]:
    """比上一稿 under a draft that has one before it."""
    before = [number for number, _ in drafts.listed(desk.db, work.report.id) if number < draft]
    return (work.button(desk.say("button.compare"), "compare", f"{before[0]}~{draft}~1"),) if before else ()


def ways(desk: Desk, work: Work) -> tuple[Button, ...]:
    """比较两稿 for the author, where there are two."""
    return _ways(_View(desk, work, is_author=True))


def readers(desk: Desk, work: Work) -> tuple[Button, ...]:
    """比较两稿 for a reader of every draft, where there are two."""
    return _ways(_View(desk, work, is_author=False))


def compare(desk: Desk, work: Work, argument: str) -> Screens | None:
    """A page of the differences of two drafts (2~3~1); None for drafts that are not there."""
    return _compared(_View(desk, work, is_author=True), argument)


def against(desk: Desk, work: Work, argument: str) -> Screens | None:
    """The drafts to choose from: the first of two, or the one to compare a chosen one with."""
    return _chosen(_View(desk, work, is_author=True), argument)


def tracked(desk: Desk, work: Work, argument: str) -> Screens | None:
    """The newer draft as a Word file that marks what differs from the older one (2~3)."""
    return _tracked(_View(desk, work, is_author=True), argument)


def seen(desk: Desk, tap: Tap) -> Screens | None:
    """The same for a reader who may read every draft of the report; None for everybody else."""
    number, _, argument = tap.argument.partition("~")
    report = reports.find(desk.db, tokens.number(number))
    if report is None or not standing.may(desk, Deed.READ_ALL, report):
        return None
    work = take(desk, report.id)
    return None if work is None else _SEEN[tap.verb](_View(desk, work, is_author=False), argument)


def _ways(view: _View) -> tuple[Button, ...]:
    return (view.button(view.desk.say("button.compare_any"), "against"),) if len(view.drafts()) > 1 else ()


def _compared(view: _View, argument: str) -> Screens | None:
    numbers = behind.numbers_in(argument, 3)
    found = None if numbers is None else _both(view, numbers[0], numbers[1])
    if numbers is None or found is None:
        return None
    desk, (old, new) = view.desk, found
    told = recent.compared(desk.prompts.messages, old.document, new.document)
    if not told.what:
        return (Reply(desk.say("compare.same", new=new.number, old=old.number), report=view.work.report.id),)
    page = min(max(1, numbers[2]), max(1, len(told.pages)))
    head = desk.say("compare.head", new=new.number, old=old.number, what=told.what)
    if len(told.pages) > 1:
        head += desk.say("compare.page", page=page, pages=len(told.pages))
    text = "\n\n".join((head, *told.pages[page - 1 : page]))
    return (Reply(text, _under(view, (old, new), page, len(told.pages)), report=view.work.report.id),)


def _both(view: _View, one: int, other: int) -> tuple[Draft, Draft] | None:
    """The older and the newer draft."""
    old, new = (drafts.find(view.desk.db, view.work.report.id, number) for number in sorted((one, other)))
    return None if old is None or new is None or old.number == new.number else (old, new)


def _under(view: _View, found: tuple[Draft, Draft], page: int, last: int) -> Rows:
    desk, both = view.desk, f"{found[0].number}~{found[1].number}"
    turning = [
        view.button(desk.say(f"compare.turn_{name}"), "compare", f"{both}~{to}")
        for name, to in (("earlier", page - 1), ("later", page + 1))
        if 0 < to <= last
    ]
    more = [view.button(desk.say("button.tracked"), "tracked", both)]
    more += [view.button(desk.say("button.compare_any"), "against")] if len(view.drafts()) > 2 else []  # noqa: PLR2004
    if view.is_author:
        more.append(view.work.button(desk.say("button.go_on"), "open"))
    return rows(tuple(turning)) + rows(tuple(more))


def _chosen(view: _View, argument: str) -> Screens | None:
    desk, numbers = view.desk, view.drafts()
    if len(numbers) < 2:  # noqa: PLR2004  # two to compare
        return (Reply(desk.say("compare.only_one"), report=view.work.report.id),)
    chosen = tokens.number(argument)
    if argument and chosen not in numbers:
        return None
    times = dict(drafts.listed(desk.db, view.work.report.id))
    others = [number for number in numbers if number != chosen][:_BUTTONS]
    lines = [desk.say("compare.with", n=chosen) if chosen else desk.say("compare.which")]
    lines += [desk.say("draft.line", n=number, time=history.said(times[number])) for number in others]
    made = tuple(
        view.button(desk.say("button.draft_n", n=number), "compare", f"{chosen}~{number}~1")
        if chosen
        else view.button(desk.say("button.draft_n", n=number), "against", str(number))
        for number in others
    )
    return (Reply("\n".join(lines), rows(made), report=view.work.report.id),)


def _tracked(view: _View, argument: str) -> Screens | None:
    numbers = behind.numbers_in(argument, 2)
    found = None if numbers is None else _both(view, *numbers)
    return None if found is None else filing.tracked(view.desk, view.work, *found)


_SEEN: dict[str, Callable[[_View, str], Screens | None]] = {
    "seecompare": _compared,
    "seeagainst": _chosen,
    "seetracked": _tracked,
}
