"""A report seen by somebody who does not write it: its card, and the draft that this reader may read.

Leads of a personal report get exactly the draft that was shown; who may read everything gets the report as it stands.
"""

from bot.draft import kept
from bot.interview.progress import progress
from bot.review.rights import Deed
from bot.store import drafts, reports
from bot.store.drafts import Draft
from bot.store.reports import Report
from bot.usecases import comparing, drafting, history, papers, standing, tokens
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work, take


def card(desk: Desk, number: int) -> tuple[Reply, ...] | None:
    """Who, what, how far, and the ways to read it; None where the person may not see it."""
    work = _visible(desk, number)
    if work is None:
        return None
    report, there = work.report, progress(work.outline, work.answers)
    people = desk.say("team.author", author=standing.called(desk, report.author))
    if report.signer is not None:
        people = desk.say(
            "team.author_and_signer",
            author=standing.called(desk, report.author),
            signer=standing.called(desk, report.signer),
        )
    lines = [
        work.outline.name,
        people,
        desk.say("team.how_far", percent=there.percent, left=there.left) if there.left else desk.say("team.all_there"),
        last(desk, report) or ("" if given(desk, report) else desk.say("team.no_draft")),
        given(desk, report),
    ]
    may_read = standing.may(desk, Deed.READ, report)
    if not may_read:
        lines.append(desk.say("team.progress_only"))
    return (Reply("\n".join(line for line in lines if line), rows(_ways(desk, work) if may_read else ())),)


def last(desk: Desk, report: Report) -> str:
    """第2稿 1月10日 09:00; "" where there is no draft, or `given` says it."""
    found = drafts.listed(desk.db, report.id)
    told = bool(found) and found[0][0] == report.shown
    return desk.say("draft.line", n=found[0][0], time=history.said(found[0][1])) if found and not told else ""


def given(desk: Desk, report: Report) -> str:
    """第2稿交了（1月10日 09:00）, 第1稿给组长看了（…）, or ""."""
    times = dict(drafts.listed(desk.db, report.id))
    if report.shown is None or report.shown not in times:
        return ""
    key = "team.shown" if report.handed_in is None else "team.handed_in"
    return desk.say(key, n=report.shown, time=history.said(times[report.shown]))


def pages(desk: Desk, number: int) -> tuple[Reply, ...] | None:
    """The draft as messages, then its card; None where the person may not even see the report."""
    work = _visible(desk, number)
    if work is None:
        return None
    draft = _readable(desk, work)
    if draft is None:
        return card(desk, number)
    shown = drafting.pages(desk, work, draft, kept.from_json(draft.document))
    back = Button(desk.say("team.button_card"), tokens.write(Tap("card", str(number))))
    end = Reply(desk.say("team.end", n=draft.number), rows((*_ways(desk, work)[1:], back)), lasting=True)
    return (*shown, end)


def file(desk: Desk, argument: str) -> tuple[Reply, ...] | None:
    """12: which files the draft can become, 12~clean: that one; None where the person may not even see the report."""
    report, _, copy = argument.partition("~")
    number = tokens.number(report)
    work = _visible(desk, number)
    if work is None:
        return None
    draft = _readable(desk, work)
    if draft is None:
        return card(desk, number)
    if not copy:
        return papers.choose(desk, work, draft.number, fetched=True)
    return papers.chosen(desk, work, f"{draft.number}~{copy}")


def _visible(desk: Desk, number: int) -> Work | None:
    report = reports.find(desk.db, number)
    return None if report is None or not standing.may(desk, Deed.SEE, report) else take(desk, number)


def _readable(desk: Desk, work: Work) -> Draft | None:
    """The draft that this person reads; None where there is none for them."""
    if standing.may(desk, Deed.READ_ALL, work.report):
        return drafting.make(desk, work)[0]
    if work.report.shown is None or not standing.may(desk, Deed.READ, work.report):
        return None
    return drafts.find(desk.db, work.report.id, work.report.shown)


def _ways(desk: Desk, work: Work) -> tuple[Button, ...]:
    """To read it and to take it along; who may read every draft can compare them."""
    number = str(work.report.id)
    return (
        Button(desk.say("team.button_read"), tokens.write(Tap("read", number))),
        Button(desk.say("button.file"), tokens.write(Tap("paper", number))),
        *(comparing.readers(desk, work) if standing.may(desk, Deed.READ_ALL, work.report) else ()),
    )
