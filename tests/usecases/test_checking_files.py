"""体检 of a file that was sent: its findings as pages, nothing to be taken, nothing kept beside the file."""

from bot.store import checkups
from bot.usecases import tokens
from bot.usecases.taking_in import Coming
from bot.usecases.tokens import Tap
from tests.reading import materials
from tests.usecases.writer import Writer, say, stored

TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料"
BODY = "班子平时学得零散,去年只读了3本书。读书会缺了两次，笔记是月底补的。没有把没有把学到的用在水库巡查上。"
CAUSE = "班子把学习当成软任务，总想等手头的急事办完再学。"
MATERIAL = "\n".join(
    (
        TITLE,
        "一、存在的问题",
        "（一）理论学习方面",
        BODY,
        "二、原因分析",
        CAUSE * 6,
        "三、整改措施",
        "每月安排半天读原文。",
    )
)


def sent(content: str = MATERIAL) -> Writer:
    writer = Writer()
    writer.say("/start")
    writer.send_file("别人的.txt", content.encode())
    return writer


def test_findings_of_a_file_come_as_pages() -> None:
    writer = sent()
    writer.tap("checkfile")
    assert writer.texts[0].startswith("“别人的.txt”的体检单。\n必改")
    writer.tap("checkpaper")
    assert "（第4段）\n“班子平时学得零散「,」去年只读了3本书”" in writer.text


def test_nothing_of_it_can_be_taken() -> None:
    writer = sent()
    writer.tap("checkfile")
    writer.tap("checkpaper")
    assert writer.verbs == {"checkpaper"}


def test_no_report_is_changed_by_it() -> None:
    writer = sent()
    before = stored(writer.db)
    writer.tap("checkfile")
    writer.tap("checkpaper")
    assert stored(writer.db)[:-1] == before[:-1]
    assert writer.db.execute("select count(*) from checkups").fetchone() == (0,)


def test_what_was_found_goes_with_the_file() -> None:
    writer = sent()
    argument = next(tap.argument for tap in writer.taps if tap.verb == "dropfile")
    writer.tap("checkfile")
    writer.press(tokens.write(Tap("dropfile", argument)))
    assert writer.db.execute("select count(*) from papers_in").fetchone() == (0,)
    writer.press(tokens.write(Tap("checkpaper", f"{argument}~1")))
    assert say("tap.unknown") in writer.text


def test_nobody_else_sees_it() -> None:
    writer = sent()
    writer.tap("checkfile")
    other = Writer(writer.db, "li")
    other.press(tokens.write(Tap("checkpaper", "1~1")))
    assert "没有把" not in other.text


def test_a_short_file_is_not_offered_to_be_looked_through() -> None:
    assert "checkfile" not in sent("一行字。").verbs


def test_a_text_of_another_genre_is_said_to_be_one() -> None:
    clause = "甲方将房屋出租给乙方使用，乙方按月支付租金，逾期支付违约金。"
    writer = sent(f"房屋租赁合同\n甲方：张三。乙方：李四。\n{clause * 12}")
    writer.tap("checkfile")
    assert say("check.other_genre") in writer.text


def test_a_caption_asks_for_it_at_once() -> None:
    writer = Writer()
    writer.say("/start")
    writer.announce(Coming(1, "f", "别人的.txt", 10), "/check")
    assert writer.texts == ()
    assert writer.db.execute("select checks from fetches").fetchone() == (1,)


def test_measures_that_were_read_in_answer_by_their_words() -> None:
    """Nobody linked them to a problem: that none is linked is no finding, that none speaks of it is."""
    writer = Writer()
    writer.say("/start")
    writer.send_file("带来的.txt", materials.SMALL.encode())
    writer.tap("goonfile")
    writer.say("/check")
    found = checkups.newest(writer.db, writer.report)
    assert found is not None
    assert "links.unanswered" not in {each.rule for each in found.findings}
