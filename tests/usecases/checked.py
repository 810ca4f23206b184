"""A report with four defects, its 体检单 asked for, and its findings' buttons."""

from bot.store import checkups
from bot.usecases import tokens
from bot.usecases.tokens import Tap
from tests.usecases.writer import Writer

FIRST = "平时学得零散,去年只读了3本书。班子安排的读书会缺了两次，笔记是月底补的。"
SECOND = "联系实际不够,去年3月下乡的时候，没有把没有把学到的东西用上。坐在办公室里等汇报;没有下去看。"
DOUBLED = "没有把没有把"


def planted(writer: Writer | None = None) -> Writer:
    """A report with four defects in two answers: three half-width marks, words said twice."""
    writer = (writer or Writer()).at_body()
    writer.say(FIRST)
    writer.tap("next")
    writer.say(SECOND)
    return writer


def checked(writer: Writer | None = None) -> Writer:
    """The same, its findings on screen."""
    writer = planted(writer)
    writer.say("/check")
    writer.tap("checkpage")
    return writer


def index_of(writer: Writer, words: str) -> str:
    """The argument of a button for the finding of these words."""
    found = checkups.newest(writer.db, writer.report)
    assert found is not None
    return f"{found.id}~{next(at for at, each in enumerate(found.findings) if words in each.quote)}"


def press(writer: Writer, verb: str, argument: str) -> None:
    writer.press(tokens.write(Tap(verb, argument, writer.report)))
