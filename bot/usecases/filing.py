"""A kept draft as a file to take along: written here, or made by the channel that sends it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot import segment
from bot.draft import kept, ledger, marked
from bot.draft.ledger import Ledger
from bot.errors import NoChineseFontError
from bot.interview.outline import Place
from bot.prompt_files.loading import Prompts
from bot.render import pdf, titles, xlsx
from bot.render.copies import Copy
from bot.render.page import LEDGER, Page
from bot.render.typecase import SYSTEM, Typecase
from bot.render.word import ledger as word_ledger
from bot.render.word import marked as word_marked
from bot.render.word import material
from bot.render.word import tracked as word_tracked
from bot.render.word.marked import Remark
from bot.render.word.material import Stamp
from bot.store import checkups, drafts, reports
from bot.store.checkups import Checkup, Kept
from bot.store.database import Database
from bot.store.drafts import Draft
from bot.store.reports import Report
from bot.usecases import outlines, paging, shelving
from bot.usecases.replies import Paper, Reply
from bot.usecases.work import Desk, Work

_LONGEST = 60  # characters of a file's name; four bytes each still fit the 255 of a file system
_PDF = Copy.CLEAN_PDF.ending
_KEPT = "·—-（）()"  # beside letters and digits, what a name may hold on every system


@dataclass(frozen=True, slots=True)
class Made:
    """The values that a file is made from: they go into a thread, the database does not."""

    copy: Copy
    draft: Draft
    page: Page
    stamp: str = ""  # what a draft says of itself
    ledger: Ledger | None = None
    revision: int = 0  # of the report, where the file is made from its answers
    since: Draft | None = None  # the draft that its changes are marked against
    remarks: tuple[Remark, ...] = ()  # that ride in it as comments
    checkup: int = 0  # that they are from

    @property
    def key(self) -> str:
        """What tells the file from others of the same draft: another page, or for a ledger other answers."""
        page = self.page
        margins = "-".join(f"{each:g}" for each in (page.line, page.top, page.bottom, page.left, page.right))
        copy = self.copy if self.since is None else f"{self.copy}-{self.since.number}"
        if self.checkup:
            copy = f"{copy}-checked-{self.checkup}"
        return f"{copy}/{self.revision if self.ledger is not None else margins}"


def file(desk: Desk, work: Work, number: int, copy: Copy = Copy.DRAFT) -> tuple[Reply, ...] | None:
    """The draft as a file; None where there is no such draft.

    With a folder it is written there: one that cannot be written is said, not raised, the draft itself is in the
    database. Without a folder the reply carries the paper, and the channel makes the file when it sends it.
    """
    draft = drafts.find(desk.db, work.report.id, number)
    if draft is None:
        return None
    what, more = desk.say(f"file.copy.{copy}"), _missing(desk, work, draft, copy)
    if desk.folder is None:
        text = desk.say("file.sent", n=number, copy=what) + more
        paper = Paper(work.report.id, number, name(desk, work, number, copy), copy)
        return (Reply(text, paper=paper, report=work.report.id),)
    values = _made(desk.db, desk.prompts, work.report, draft, copy)
    if values is None:
        return None
    path = folder(desk, work.report.id) / name(desk, work, number, copy)
    text = desk.say("file.written", n=number, copy=what, path=str(path)) + more
    return (_written(desk, work, path, values, text),)


def tracked(desk: Desk, work: Work, old: Draft, new: Draft) -> tuple[Reply, ...]:
    """The newer draft as a Word file in which what differs from the older one can be accepted or rejected."""
    paper = Paper(work.report.id, new.number, name(desk, work, new.number, since=old.number), since=old.number)
    text = desk.say("compare.tracked", new=new.number, old=old.number)
    if desk.folder is None:
        return (Reply(text, paper=paper, report=work.report.id),)
    path = folder(desk, work.report.id) / paper.name
    values = Made(paper.copy, new, paging.page_of(desk.db, work.report.team), since=old)
    text += "\n" + desk.say("compare.written", path=str(path))
    return (_written(desk, work, path, values, text),)


def remarked(desk: Desk, work: Work, checkup: Checkup) -> tuple[Reply, ...] | None:
    """The draft that was looked through as a Word file, a comment for each finding; None where it is gone."""
    draft = drafts.find(desk.db, work.report.id, checkup.draft)
    if draft is None:
        return None
    values = _remarked(desk.db, desk.prompts, work.report, draft, checkup)
    called = name(desk, work, draft.number, ending=desk.say("check.ending", n=draft.number))
    text = desk.say("check.remarked", n=draft.number, count=len(values.remarks))
    if desk.folder is None:
        paper = Paper(work.report.id, draft.number, called, checkup=checkup.id)
        return (Reply(text, paper=paper, report=work.report.id),)
    path = folder(desk, work.report.id) / called
    return (_written(desk, work, path, values, f"{text}\n{desk.say('check.written', path=str(path))}"),)


def _written(desk: Desk, work: Work, path: Path, values: Made, text: str) -> Reply:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        shelving.write(path, render(values, desk.fonts))
    except (OSError, UnicodeError):
        return Reply(desk.say("file.failed"), report=work.report.id)
    except NoChineseFontError:
        return Reply(desk.say("file.no_font"), report=work.report.id)
    return Reply(text + unshown(desk.prompts, values, desk.fonts), files=(str(path),), report=work.report.id)


def folder(desk: Desk, report: int) -> Path:
    """Where the files of a report are written: a folder for each, for two of them may have the same name."""
    return (desk.folder or Path()) / desk.say("file.folder", report=report)


def name(desk: Desk, work: Work, number: int, copy: Copy = Copy.DRAFT, since: int = 0, ending: str = "") -> str:
    """骆启舟个人对照检查材料-第3稿.docx: who signs, what it is, which draft. A clean copy is named by what it is."""
    behind = {Copy.DRAFT: desk.say("file.ending", n=number), Copy.LARGE: f"-{desk.say('file.copy.large')}"}
    compared = desk.say("compare.ending", new=number, old=since)
    ending = (ending or (compared if since else behind.get(copy.content, ""))) + copy.ending
    word = work.text(Place("head/title_word")) or desk.say("file.material")
    word = word.removeprefix(work.outline.subject_name)  # of a title that was read in
    what = safe(work.outline.subject_name + (desk.say("file.copy.ledger") if copy.content is Copy.LEDGER else word))
    who = work.text(Place("head/name")) or work.text(Place("head/unit"))
    whose = safe(who.removesuffix(work.outline.subject_name))
    return whose[: _LONGEST - len(what + ending)] + what + ending


def made(db: Database, prompts: Prompts, paper: Paper) -> Made | None:
    """The values that a paper's file is made from; None where the draft or its outline is gone."""
    draft = drafts.find(db, paper.report, paper.number)
    report = reports.find(db, paper.report)
    if draft is None or report is None:
        return None
    if paper.checkup:
        checkup = checkups.newest(db, paper.report)
        there = checkup is not None and checkup.id == paper.checkup
        return _remarked(db, prompts, report, draft, checkup) if checkup is not None and there else None
    since = drafts.find(db, paper.report, paper.since) if paper.since else None
    if since is not None:
        return Made(paper.copy, draft, paging.page_of(db, report.team), since=since)
    return None if paper.since else _made(db, prompts, report, draft, paper.copy)


def render(what: Made, fonts: Typecase = SYSTEM) -> bytes:
    """The file. Needs neither database nor desk, so it can run in a thread.

    Raises: NoChineseFontError.
    """
    if what.ledger is not None:
        lines = titles.broken(segment.words(what.ledger.title), LEDGER.title_characters)
        if what.copy is Copy.LEDGER_XLSX:
            return xlsx.file(what.ledger, what.draft.time, lines)
        return word_ledger.file(what.ledger, what.draft.time, lines)
    document, time = kept.from_json(what.draft.document), what.draft.time
    page = what.page.enlarged() if what.copy.content is Copy.LARGE else what.page
    title = titles.broken(segment.words(document.title), page.title_characters)
    if what.since is not None:
        found = marked.together(kept.from_json(what.since.document), document)
        plain = material.file(word_tracked.document(found), time, page, title)
        return word_tracked.file(plain, found, time)
    own = what.copy.content is Copy.DRAFT
    if what.checkup:
        itself = Stamp(what.stamp, what.draft.report, what.draft.number)
        # The title in one piece: lines of its own would be characters that no finding counts.
        return word_marked.of_file(material.file(document, time, page, (), itself), what.remarks, time)
    if what.copy.ending == _PDF:
        return pdf.file(document, time, fonts, page=page, title=title, stamp=what.stamp if own else "")
    stamp = Stamp(what.stamp, what.draft.report, what.draft.number) if own else None
    return material.file(document, time, page, title, stamp)


def unshown(prompts: Prompts, what: Made, fonts: Typecase) -> str:
    """A line below what is said about a PDF, where it has empty boxes for want of a font; else ""."""
    if what.copy.ending != _PDF:
        return ""
    found = pdf.lacking(kept.from_json(what.draft.document), fonts)
    return "\n" + prompts.messages.say("file.unshown", characters="、".join(found)) if found else ""


def _made(db: Database, prompts: Prompts, report: Report, draft: Draft, copy: Copy) -> Made | None:
    """The values of a copy; None for a ledger whose outline is no longer installed."""
    page = paging.page_of(db, report.team)
    if copy.content is not Copy.LEDGER:
        return Made(copy, draft, page, prompts.messages.say("file.stamp", n=draft.number))
    outline = outlines.of_report(db, prompts, report)
    if outline is None:
        return None
    rows = ledger.ledger(outline, reports.session(db, report).answers)
    return Made(copy, draft, page, ledger=rows, revision=report.revision)


def _remarked(db: Database, prompts: Prompts, report: Report, draft: Draft, checkup: Checkup) -> Made:
    """The values of a draft with a comment for each finding that is not ignored and not mended."""
    ignored = checkups.ignored(db, report.id)
    open_ = [each for each in checkup.findings if each.key not in ignored and not each.done]
    page, stamp = paging.page_of(db, report.team), prompts.messages.say("file.stamp", n=draft.number)
    return Made(Copy.DRAFT, draft, page, stamp, remarks=remarks(prompts, open_), checkup=checkup.id)


def remarks(prompts: Prompts, found: Iterable[Kept]) -> tuple[Remark, ...]:
    """A comment for each finding: how much it matters, why, what could stand there."""
    made = []
    for each in found:
        key = "check.remark_with" if each.suggestion and each.suggestion not in each.message else "check.remark"
        facts = {"severity": each.severity, "message": each.message}
        said = prompts.messages.say(key, **facts, **({"text": each.suggestion} if key.endswith("with") else {}))
        made.append(Remark(each.line, each.start, each.end, said))
    return tuple(made)


def _missing(desk: Desk, work: Work, draft: Draft, copy: Copy) -> str:
    """What somebody would send back, said with the file: gaps of a clean copy, empty cells of a ledger."""
    if copy.content is Copy.LEDGER:
        rows = ledger.ledger(work.outline, work.answers)
        holes = (("unanswered", rows.unanswered), ("nobody", rows.nobody), ("undated", rows.undated))
        said = (desk.say(f"file.hole.{what}", rows="、".join(map(str, numbers))) for what, numbers in holes if numbers)
        return "".join(f"\n{each}" for each in said)
    gaps = len(kept.from_json(draft.document).gaps)
    return "" if copy.content is Copy.DRAFT or not gaps else "\n" + desk.say("file.gaps", count=gaps)


def safe(words: str) -> str:
    """What of these words a file's name may hold on every system."""
    return "".join(each for each in words if each.isalnum() or each in _KEPT)
