"""体检 of the open report: a 体检单, and from each finding a way to its answer."""

from dataclasses import replace

import pytest

from bot.proofread.finding import Family
from bot.store import checkups
from bot.usecases import checking, standing, tokens
from bot.usecases.tokens import Tap
from tests.usecases.checked import DOUBLED, FIRST, SECOND, checked, index_of, planted, press
from tests.usecases.office import Office, written
from tests.usecases.writer import Writer, say


def test_the_first_message_counts_by_severity_and_family() -> None:
    writer = planted()
    writer.say("/check")
    assert writer.texts[-1].split("\n")[:3] == ["第1稿的体检单。", "必改4处。", "标点3　错别字1"]


@pytest.mark.parametrize("words", ["体检", "校对", "/体检"])
def test_it_may_be_typed_out(words: str) -> None:
    writer = planted()
    writer.say(words)
    assert writer.texts[-1].startswith("第1稿的体检单。")


def test_its_button_stands_under_a_draft() -> None:
    writer = planted()
    writer.say("/draft")
    writer.tap("check")
    assert writer.texts[-1].startswith("第1稿的体检单。")


def test_a_finding_says_where_it_is_what_and_why() -> None:
    writer = checked()
    assert "必改 · （一）第2条\n“3月下乡的时候，「没有把没有把」学到的东西用上。”\n“没有把”写了两遍。" in writer.text


def test_what_is_missing_is_counted_and_not_found_again() -> None:
    writer = checked()
    assert "【待补" not in writer.text
    writer.tap("checkpage")
    assert "【待补" not in writer.text
    writer.say("/check")
    assert "还有8处没写" in writer.text


def test_pages_are_turned_forwards_and_back() -> None:
    writer = checked()
    assert "体检单（1/1）" in writer.text
    writer.tap("checkpage", writer.taps[-1].argument)
    assert "看完了。" in writer.text
    back = next(tap.argument for tap in writer.taps if tap.verb == "checkpage")
    writer.tap("checkpage", back)
    assert "体检单（1/1）" in writer.text


def test_a_finding_leads_to_its_answer_with_its_words() -> None:
    writer = checked()
    press(writer, "checkgo", index_of(writer, DOUBLED))
    assert writer.asked is not None
    assert str(writer.asked) == "body@p2"
    assert "要看的是“3月下乡的时候，「没有把没有把」学到的东西用上。”" in writer.text


def test_what_is_ignored_is_no_longer_counted() -> None:
    writer = checked()
    press(writer, "checkignore", index_of(writer, DOUBLED))
    writer.say("/check")
    assert "必改3处。" in writer.text


def test_one_comma_ignored_leaves_the_others() -> None:
    writer = checked()
    press(writer, "checkignore", index_of(writer, "零散「,」"))
    writer.say("/check")
    assert "标点2" in writer.text


def test_what_was_ignored_is_brought_back_at_the_end() -> None:
    writer = checked()
    press(writer, "checkignore", index_of(writer, DOUBLED))
    writer.say("/check")
    number = checkups.newest(writer.db, writer.report)
    assert number is not None
    press(writer, "checkpage", f"{number.id}~99")
    writer.tap("checkheed")
    writer.say("/check")
    assert "必改4处。" in writer.text


def test_the_next_one_says_what_is_new_gone_and_left() -> None:
    writer = checked()
    press(writer, "checktake", index_of(writer, DOUBLED))
    writer.go("body@p1")
    writer.say(FIRST + "今年以来以来没有改。")
    writer.say("/check")
    assert "和上次比：新出现1处，改好了1处，还在3处。" in writer.text


def test_buttons_of_an_earlier_one_change_nothing() -> None:
    writer = checked()
    argument = index_of(writer, DOUBLED)
    writer.say("/check")
    press(writer, "checktake", argument)
    assert writer.text.startswith(say("check.stale_newest"))
    assert "第1稿的体检单。" in writer.text
    assert "checkpage" in writer.verbs
    assert writer.kept("body@p2") == SECOND


def test_a_button_of_none_leads_to_one() -> None:
    writer = planted()
    press(writer, "checktake", "7~0")
    assert writer.texts == (say("check.stale"),)
    assert "check" in writer.verbs


def test_a_made_up_finding_is_no_finding() -> None:
    writer = checked()
    number = index_of(writer, DOUBLED).partition("~")[0]
    for verb in ("checkgo", "checktake", "checkback", "checkignore", "checkheed"):
        press(writer, verb, f"{number}~999")
        assert say("tap.unknown") in writer.text


def test_only_its_author_may_ask_for_it() -> None:
    office = Office()
    author, lead = office.author(), office.lead()
    written(author)
    lead.press(tokens.write(Tap("check", "", author.report)))
    assert say("tap.not_yours") in lead.text


def test_a_report_without_faults_says_so() -> None:
    writer = Writer().at_body()
    writer.say("去年3月集中学习只去了两次，笔记是月底补的。")
    writer.say("/check")
    assert say("check.nothing") in writer.text


def test_from_an_answer_a_way_leads_back_to_the_page() -> None:
    writer = checked()
    press(writer, "checkgo", index_of(writer, DOUBLED))
    here = writer.heard
    writer.say("去年3月下乡的时候，把学到的讲给村里听，讲完没有再问一声。")
    writer.heard = here
    writer.tap("checkpage")
    assert "体检单（1/1）" in writer.text


def test_what_was_mended_by_hand_says_so_until_it_is_looked_at_again() -> None:
    writer = checked()
    argument = index_of(writer, DOUBLED)
    press(writer, "checkgo", argument)
    here = writer.heard
    writer.wait(1)
    writer.say("去年3月下乡的时候，把学到的讲给村里听，讲完没有再问一声。")
    writer.heard = here
    writer.tap("checkpage")
    number = int(argument.partition("~")[2]) + 1
    found = checkups.newest(writer.db, writer.report)
    assert found is not None
    assert say("check.edited", n=number, quote=found.findings[number - 1].quote) in writer.text
    assert "check" in writer.verbs
    assert f"{found.id}~{number - 1}" not in [tap.argument for tap in writer.taps if tap.verb == "checktake"]


def test_what_stands_there_still_is_no_edited_one() -> None:
    writer = checked()
    writer.wait(1)
    press(writer, "checktake", index_of(writer, DOUBLED))
    assert "你改过了" not in writer.text


def test_nothing_then_and_nothing_now_is_not_compared() -> None:
    writer = Writer().at_body()
    for _ in range(2):
        writer.say("/check")
    assert say("check.nothing") in writer.text
    assert "和上次比" not in writer.text


def test_behind_one_that_found_nothing_nothing_is_compared() -> None:
    writer = Writer().at_body()
    writer.say("/check")
    writer.go("body@p1")
    writer.say(FIRST)
    writer.say("/check")
    assert "和上次比" not in writer.text
    writer.tap("checkpage")
    assert "新出现" not in writer.text


def test_a_finding_whose_quotation_marks_were_mended_is_the_same_one() -> None:
    writer = checked()
    found = checkups.newest(writer.db, writer.report)
    assert found is not None
    each = replace(found.findings[0], words='中央"八项规定"')
    assert each.said == replace(each, words="中央“八项规定”").said
    assert replace(each, words=",").said != replace(each, words="，").said


def test_words_whose_quotation_marks_were_mended_are_not_said_to_be_edited() -> None:
    writer = checked()
    found = checkups.newest(writer.db, writer.report)
    work = standing.open_for(writer.desk, writer.report)
    assert found is not None
    assert work is not None
    each = next(each for each in found.findings if DOUBLED in each.words)
    before = replace(each, words='没有把没有"把"')
    assert not checking.is_edited(work, before, {})
    assert checking.is_edited(work, replace(before, family=Family.PUNCTUATION), {})
    assert checking.is_edited(work, replace(before, words="没有把没有用"), {})
