"""What a check says: lines for a person, JSON for scripts, remarks for Word."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bot.intake.found import MOST_BYTES, Form
from bot.prompt_files.loading import Prompts
from bot.proofread import raws
from bot.proofread.finding import Family, Finding, Severity, of_paragraphs
from bot.proofread.genre import Genre
from bot.render.word import marked
from bot.render.word.marked import Remark
from bot.settings import Settings
from bot.usecases import proofreading
from bot.usecases.proofreading import Checked

NAMES = {
    Family.LEFTOVERS: "遗留",
    Family.PUNCTUATION: "标点",
    Family.TYPOS: "错别字",
    Family.NUMBERING: "序号和数目",
    Family.FORMULAS: "提法",
    Family.CONSISTENCY: "前后不一",
    Family.STRUCTURE: "结构",
    Family.SUBSTANCE: "内容",
    Family.LINKS: "对应",
    Family.REPETITION: "重复",
    Family.VAGUENESS: "假具体",
}


def content(file: Path) -> bytes:
    """The bytes of a file, no more than are ever read.

    Raises: OSError.
    """
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def checked(name: str, given: bytes, prompts: Prompts, chosen: Settings, meeting: str) -> Checked | str:
    """The file checked, or why not, in a line.

    Raises: ListsError.
    """
    try:
        made = proofreading.check(name, given, prompts, chosen.db.parent, meeting)
    except KeyError:
        return f"没有 {meeting} 这次会，zhaojing outlines 能看到有哪些"
    if isinstance(made, Checked):
        return made
    # A command keeps nothing: what the conversation says about what was kept is left out.
    return re.split("，没有[存收]", prompts.messages.say(f"unread.{made.why}"))[0]


def as_json(checked: Checked) -> Iterator[str]:
    """One object a finding, in ASCII, so that half a character does no harm."""
    for each in checked.findings:
        yield json.dumps(
            {
                "rule": each.rule,
                "family": each.family,
                "severity": each.severity,
                "line": each.spot.line,
                "start": each.spot.start,
                "end": each.spot.end,
                "text": each.words,
                "message": each.message,
                "suggestion": each.suggestion,
            }
        )


def as_lines(checked: Checked) -> Iterator[str]:
    """The counts, then a line for each finding."""
    counts = Counter(each.severity for each in checked.findings)
    if checked.genre in (Genre.OTHER, Genre.FOREIGN):
        yield "这份文件不像对照检查材料，只看了留空的记号和标点。"
    said = "，".join(f"{severity}{counts[severity]}处" for severity in Severity if counts[severity])
    yield f"体检：{said}。" if said else "体检：没有发现要改的地方。"
    of_word = checked.form is Form.WORD
    where = "第{}段" if of_word else "第{}行"
    texts = {line.number: line.text for line in checked.lines}
    for each in checked.findings:
        words = raws.quoted(texts[each.spot.line], each.spot.start, each.spot.end).strip(" 　")
        said = of_paragraphs(_said(each)) if of_word else _said(each)
        yield f"{where.format(each.spot.line)} {each.severity} {NAMES[each.family]}：“{words}” {said}"


def as_word(checked: Checked, content: bytes, now: datetime) -> bytes:
    """The file with a comment for each finding."""
    remarks = [
        Remark(
            each.spot.line,
            each.spot.start,
            each.spot.end,
            f"{each.severity}（{NAMES[each.family]}）{of_paragraphs(_said(each))}",
        )
        for each in checked.findings
    ]
    if checked.form is Form.WORD:
        return marked.of_file(content, remarks, now)
    return marked.of_lines([each.text for each in checked.lines], remarks, now)


def _said(each: Finding) -> str:
    more = f"可改为：{each.suggestion}" if each.suggestion and each.suggestion not in each.message else ""
    return each.message + more
