"""/delete: what is to go, a second look at it, and a receipt that is true."""

from bot.review.rights import Deed
from bot.store import papers_in, purging, reports
from bot.store.purging import Held
from bot.usecases import filing, outlines, recent, remarking, shelving, standing, starting
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import LOCAL, Desk, Work, take

Screens = tuple[Reply, ...]

_TITLES = 8  # titles in one list: with the question below them, one phone screen


def choose(desk: Desk, open_one: Work | None) -> Reply:
    """What is to go: the open report, or everything of the person."""
    everything = starting.free(desk, "button.delete_all", "deleteall")
    if open_one is None or not standing.may(desk, Deed.DELETE, open_one.report):
        return Reply(desk.say("delete.choose_all"), rows((everything, _stay(desk))))
    this = open_one.button(desk.say("button.delete_this"), "delete")
    text = desk.say("delete.choose", title=starting.brief(open_one))
    return Reply(text, rows((this, everything, _stay(desk))), report=open_one.report.id)


def confirm(desk: Desk, work: Work, _argument: str = "") -> Screens:
    """A second look at the report that is to go."""
    there = purging.held(desk.db, work.report.id)
    sure = work.button(desk.say("button.purge"), "purge", _state(there))
    text = desk.say("delete.sure", title=starting.brief(work), held=_said(desk, there))
    return (Reply(text, rows((sure, _stay(desk))), report=work.report.id),)


def confirm_all(desk: Desk) -> Screens:
    """A second look at everything that is to go."""
    there, mine = purging.of_person(desk.db, desk.person), reports.of_author(desk.db, desk.person)
    sure = starting.free_button(desk.say("button.purge"), Tap("purgeall", _state(there)))
    named = [desk.say("delete.title", n=each.id, title=_title(desk, each.id)) for each in mine[:_TITLES]]
    if len(mine) > _TITLES:
        named.append(desk.say("delete.more", count=len(mine) - _TITLES))
    text = desk.say("delete.sure_all", count=there.reports, held=_said(desk, there))
    return (Reply("\n".join([*named, text]), rows((sure, _stay(desk)))),)


def purge(desk: Desk, tap: Tap) -> Screens | None:
    """The report goes; None where there is none, or it is not the person's own: who asks learns nothing."""
    found = reports.find(desk.db, tap.report or 0)
    if found is None or not standing.may(desk, Deed.DELETE, found):
        return None
    there = purging.held(desk.db, found.id)
    if tap.argument != _state(there):
        return _looked_again(desk, found.id, there)
    kept = _remove_files(desk, (found.id,), papers_in.of_report(desk.db, found.id))
    purging.report(desk.db, found.id, desk.person, desk.now)
    _forget(desk)
    text = desk.say("delete.done", held=_said(desk, there))
    return (_receipt(desk, text, kept=kept), *starting.welcome(desk))


def purge_all(desk: Desk, argument: str) -> Screens:
    """Everything of the person goes. No buttons below: there is nobody to tap them."""
    there = purging.of_person(desk.db, desk.person)
    if argument != _state(there):
        first, *_ = confirm_all(desk)
        return (Reply(desk.say("delete.changed")), first)
    mine = tuple(each.id for each in reports.of_author(desk.db, desk.person))
    kept = _remove_files(desk, mine, papers_in.of_person(desk.db, desk.person))
    purging.person(desk.db, desk.person, desk.now)
    _forget(desk)
    text = desk.say("delete.done_all", count=there.reports, held=_said(desk, there))
    return (_receipt(desk, text, kept=kept),)


def _looked_again(desk: Desk, report: int, there: Held) -> Screens:
    """More was written since: what goes is named once more."""
    sure = starting.free_button(desk.say("button.purge"), Tap("purge", _state(there), report))
    text = desk.say("delete.sure", title=_title(desk, report), held=_said(desk, there))
    return (Reply(desk.say("delete.changed")), Reply(text, rows((sure, _stay(desk))), report=report))


def _receipt(desk: Desk, text: str, *, kept: tuple[str, ...]) -> Reply:
    """What went, and where the words still are. Without the title: it names people, and went, too."""
    lines = [text, desk.say("delete.elsewhere")]
    if desk.channel != LOCAL:
        lines.append(desk.say("delete.chat"))
    lines += [desk.say("delete.file_stays", path=path) for path in kept]
    return Reply("\n".join(lines), purged=True)


def _forget(desk: Desk) -> None:
    recent.forget()
    outlines.forget(desk.prompts)


def _remove_files(desk: Desk, numbers: tuple[int, ...], papers: tuple[int, ...]) -> tuple[str, ...]:
    """What was written as files beside the database goes, too; the folders that cannot be removed."""
    if desk.folder is None:
        return ()
    return shelving.remove(filing.folder(desk, each) for each in numbers) + remarking.remove(desk, papers)


def _said(desk: Desk, there: Held) -> str:
    return desk.say("delete.held", answers=there.answers, drafts=there.drafts, messages=there.messages)


def _state(there: Held) -> str:
    """What a second tap must still find: more would go than was named."""
    return f"{there.reports}-{there.answers}-{there.drafts}-{there.messages}"


def _title(desk: Desk, report: int) -> str:
    """A report as lists name it; by its kept title where its outline is no longer installed."""
    work = take(desk, report)
    if work is not None:
        return starting.brief(work)
    found = reports.find(desk.db, report)
    return "" if found is None else found.title


def _stay(desk: Desk) -> Button:
    return starting.free(desk, "button.stay", "stay")
