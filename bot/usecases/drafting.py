"""出草稿: the answers assembled, kept as 第N稿, and handed back with what is missing."""

from bot.draft import announced, assemble, kept, tallies, unlinked
from bot.draft.document import Document
from bot.interview import names, points
from bot.render import plain
from bot.store import drafts
from bot.store.drafts import Draft
from bot.usecases import asking, behind, comparing, history, past, sharing, starting
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.work import Desk, Work

_SHOWN_GAPS = 12  # buttons and lines that fit one phone screen


def make(desk: Desk, work: Work) -> tuple[Draft, Document]:
    """The report as it stands, kept as a draft."""
    document = assemble.assemble(work.outline, work.answers)
    draft = drafts.keep(desk.db, work.report.id, kept.to_json(document), work.session.revision, desk.person, desk.now)
    return draft, document


def screens(desk: Desk, work: Work) -> tuple[Reply, ...]:
    """The draft as pages to read, then what is missing or disagrees."""
    draft, document = make(desk, work)
    return (*pages(desk, work, draft, document), summary(desk, work, draft, document))


def pages(desk: Desk, work: Work, draft: Draft, document: Document) -> tuple[Reply, ...]:
    """The draft to read; under each page, for its author, a way to the words behind it."""
    texts = plain.pages(document)
    return tuple(
        Reply(
            desk.say("draft.page", n=draft.number, page=number, pages=len(texts)) + "\n\n" + text,
            behind.ways(desk, work, draft.number, number, len(texts)),
            report=work.report.id,
            draft=draft.number,
            page=number,
        )
        for number, text in enumerate(texts, start=1)
    )


def summary(desk: Desk, work: Work, draft: Draft, document: Document) -> Reply:
    """Which draft this is, what required is missing and where, and announced numbers that disagree."""
    length = sum(len("".join(run.text.split())) for run in document.runs() if not run.gap)
    lines = [desk.say("draft.done", n=draft.number, characters=length)]
    made: list[Button] = []
    if document.gaps:
        lines += ["", desk.say("draft.gaps", count=len(document.gaps))]
    for number, gap in enumerate(document.gaps[:_SHOWN_GAPS], start=1):
        lines.append(f"{number} {gap.where + ' › ' if gap.where else ''}{gap.name}")
        made.append(work.button(desk.say("button.gap", n=number), "go", str(gap.place)))
    if len(document.gaps) > _SHOWN_GAPS:
        lines.append(desk.say("draft.more_gaps", count=len(document.gaps) - _SHOWN_GAPS))
    for found in announced.differences(work.outline, work.answers):
        stop = work.find(found.place)
        name = "" if stop is None else stop.question.name
        lines += ["", desk.say("draft.announced", name=name, said=found.said, there=found.there)]
        mend = work.button(desk.say("button.mend", name=name), "go", str(found.place))
        made += [] if mend in made else [mend]
    for sum_ in tallies.uneven(work.outline, work.answers):
        stop = work.find(sum_.place)
        name = "" if stop is None else stop.question.name
        added = "、".join(map(str, sum_.parts))
        lines += ["", desk.say("outline.uneven", name=name, whole=sum_.whole, parts=added, total=sum(sum_.parts))]
        mend = work.button(desk.say("button.mend", name=name), "go", str(sum_.place))
        made += [] if mend in made else [mend]
    for missing in unlinked.unlinked(work.outline, work.answers):
        lines += ["", desk.say(f"draft.unlinked_{missing.layout}")]
        lines += [f"{number} {points.claim(work.answers, problem)}" for number, problem in missing.problems]
        made.append(work.button(desk.say(f"button.link_{missing.layout}"), "go", f"{names.LINKS}/{missing.layout}"))
    alike = past.still_alike(desk, work)
    lines += ["", desk.say("past.still")] if alike else []
    lines += [
        desk.say("past.line", where=asking.in_brief(desk, work, stop), percent=percent) for stop, percent in alike
    ]
    tail = (
        work.button(desk.say("button.file"), "file", str(draft.number)),
        work.button(desk.say("button.check"), "check"),
        *comparing.way(desk, work, draft.number),
        work.button(desk.say("button.style"), "style"),
        work.button(desk.say("button.map"), "map"),
        *((work.button(desk.say("button.go_on"), "open", starting.AWARE),) if work.session.at is not None else ()),
    )
    given = sharing.buttons(desk, work, draft.number)
    return Reply("\n".join(lines), rows(tuple(made)) + rows(tail) + given, report=work.report.id, lasting=True)


def earlier(desk: Desk, work: Work) -> Reply:
    """Every draft of the report, a button each."""
    found = drafts.listed(desk.db, work.report.id)
    if not found:
        return Reply(
            desk.say("draft.none"), rows((work.button(desk.say("button.draft"), "draft"),)), report=work.report.id
        )
    lines = [desk.say("draft.list")]
    lines += [desk.say("draft.line", n=number, time=history.said(time)) for number, time in found]
    made = tuple(work.button(desk.say("button.draft_n", n=number), "show", str(number)) for number, _ in found[:30])
    return Reply("\n".join(lines), rows(made) + rows(comparing.ways(desk, work)), report=work.report.id)


def again(desk: Desk, work: Work, number: int) -> tuple[Reply, ...]:
    """A kept draft as it was; nothing where there is none of this number."""
    draft = drafts.find(desk.db, work.report.id, number)
    return () if draft is None else pages(desk, work, draft, kept.from_json(draft.document))
