"""What a 体检 found, kept for its pages: the newest of a report beside it, that of a file in the file's own row."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlite_utils import Database

from bot.interview.outline import Place, place_of

HINT = "hint"  # the rule under which answers are kept that hear no hints any more; the words are the place


def bare(words: str) -> str:
    """Without marks and blanks."""
    return "".join(each for each in words if each.isalnum())


@dataclass(frozen=True, slots=True)
class Kept:
    """One finding. `before` and `behind` tell its words from the same ones elsewhere in its answer."""

    rule: str
    family: str
    severity: str
    words: str
    quote: str  # the words with what stands beside them
    message: str
    line: int
    start: int
    end: int
    suggestion: str = ""
    answer: str = ""  # the place of the answer that it leads to; "" where there is none
    safe: bool = False  # the suggestion can be put in by a tap
    before: str = ""
    behind: str = ""
    fresh: bool = False  # not among those of the time before
    quiet: bool = False  # was ignored already
    done: bool = False  # its suggestion was taken

    @property
    def key(self) -> tuple[str, str]:
        """What is ignored with it: the same words in the same company."""
        return self.rule, self.quote

    @property
    def said(self) -> tuple[str, str]:
        """What it is counted by from one 体检 to the next, whatever was mended beside it, or of the marks in it."""
        return self.rule, bare(self.words) or self.words

    @property
    def place(self) -> Place:
        return place_of(self.answer)


@dataclass(frozen=True, slots=True)
class Checkup:
    """The newest one of a report; `again` says that there was one before, of which `gone` are mended."""

    id: int
    report: int
    draft: int
    findings: tuple[Kept, ...]
    gone: int
    again: bool


def keep(db: Database, new: Checkup, now: datetime) -> Checkup:
    """The newest one from now on, with a number that no other had."""
    db.execute("delete from checkups where report = ?", (new.report,))
    made = db.execute(
        "insert into checkups (report, draft, findings, gone, again, time) values (?, ?, ?, ?, ?, ?)",
        (new.report, new.draft, _json(new.findings), new.gone, int(new.again), now.isoformat()),
    )
    return replace(new, id=int(made.lastrowid or 0))


def newest(db: Database, report: int) -> Checkup | None:
    row = db.execute(
        "select id, report, draft, findings, gone, again from checkups where report = ?", (report,)
    ).fetchone()
    return None if row is None else Checkup(row[0], row[1], row[2], _findings(row[3]), row[4], bool(row[5]))


def change(db: Database, number: int, findings: Sequence[Kept]) -> None:
    """The same findings, with what became of them."""
    db.execute("update checkups set findings = ? where id = ?", (_json(findings), number))


def keep_of_paper(db: Database, number: int, findings: Sequence[Kept]) -> None:
    """Found in a file; they go when it goes."""
    db.execute("update papers_in set findings = ? where id = ?", (_json(findings), number))


def of_paper(db: Database, person: int, number: int) -> tuple[Kept, ...] | None:
    """None where the file is gone, somebody else's, or was not looked through."""
    row = db.execute("select findings from papers_in where id = ? and person = ?", (number, person)).fetchone()
    return None if row is None or row[0] is None else _findings(row[0])


def ignore(db: Database, report: int, rule: str, words: str, now: datetime) -> None:
    db.execute(
        "insert or replace into ignored_findings (report, rule, words, time) values (?, ?, ?, ?)",
        (report, rule, words, now.isoformat()),
    )


def heed(db: Database, report: int, rule: str, words: str) -> None:
    """No longer ignored."""
    db.execute("delete from ignored_findings where report = ? and rule = ? and words = ?", (report, rule, words))


def ignored(db: Database, report: int) -> frozenset[tuple[str, str]]:
    """Rule and words of what is ignored."""
    rows = db.execute("select rule, words from ignored_findings where report = ?", (report,)).fetchall()
    return frozenset((rule, words) for rule, words in rows)


def _json(findings: Sequence[Kept]) -> str:
    return json.dumps([asdict(each) for each in findings], ensure_ascii=False)


def _findings(text: str) -> tuple[Kept, ...]:
    return tuple(Kept(**each) for each in json.loads(text))
