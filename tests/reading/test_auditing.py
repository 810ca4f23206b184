"""What a text became in a draft: changes are told, words that are gone are found."""

from bot.draft.document import Document, Form, Paragraph, Run
from bot.reading import auditing
from bot.reading.auditing import Audit
from bot.reading.structure import Repair, Repaired


def _audit(source: list[str], draft: list[str], *unplaced: str) -> Audit:
    paragraphs = tuple(Paragraph(Form.BODY, (Run(each),)) for each in draft)
    return auditing.audit(source, Document(paragraphs), unplaced)


def test_equal_texts_differ_in_nothing() -> None:
    assert _audit(["一、问题", "学得浅。想得少。"], ["一、问题", "学得浅。想得少。"]) == Audit((), ())


def test_a_stop_that_was_added_is_told_with_the_words_before_it() -> None:
    found = _audit(["平时看得不细"], ["平时看得不细。"])
    assert found.repaired == (Repair(Repaired.ARRANGED, "", "。", near="平时看得不细"),)


def test_another_number_is_told() -> None:
    found = _audit(["三、原因分析", "总觉得忙。"], ["二、原因分析", "总觉得忙。"])
    assert [(each.was, each.becomes) for each in found.repaired] == [("三、", "二、")]


def test_the_same_change_is_told_once_with_how_often() -> None:
    found = _audit(["甲组没有去", "乙组没有来"], ["甲组没有去。", "乙组没有来。"])
    assert [(each.becomes, each.times) for each in found.repaired] == [("。", 2)]


def test_a_sentence_that_stands_elsewhere_was_moved() -> None:
    found = _audit(["学习抓得不够紧。", "调研走得不够深。"], ["调研走得不够深。", "学习抓得不够紧。"])
    assert [each.kind for each in found.repaired] == [Repaired.MOVED]
    assert found.lost == ()


def test_a_sentence_that_stands_nowhere_is_lost() -> None:
    found = _audit(["学习抓得不够紧。", "调研走得不够深。"], ["学习抓得不够紧。"])
    assert found.lost == ("调研走得不够深。",)


def test_a_sentence_that_is_kept_aside_is_not_lost() -> None:
    found = _audit(["学习抓得不够紧。", "调研走得不够深。"], ["学习抓得不够紧。"], "调研走得不够深。")
    assert found == Audit((), ())


def test_a_word_that_was_lost_inside_a_sentence_is_lost() -> None:
    found = _audit(["学习抓得不够紧，深入基层调查研究少，办法不多。"], ["学习抓得不够紧，办法不多。"])
    assert any("调查研究" in each for each in found.lost)


def test_a_heading_that_was_added_is_told() -> None:
    found = _audit(["学习抓得不够紧。"], ["一、存在的主要问题", "学习抓得不够紧。"])
    assert [(each.kind, each.becomes) for each in found.repaired] == [(Repaired.ADDED, "一、存在的主要问题")]


def test_a_heading_over_nothing_but_a_gap_is_no_addition() -> None:
    heading = Paragraph(Form.HEADING, (Run("（二）政治素质方面", (), 2),), 2)
    gap = Paragraph(Form.BODY, (Run("【待补：这个方面的问题】", gap=True),))
    said = Paragraph(Form.BODY, (Run("学习抓得不够紧。"),))
    assert auditing.audit(["学习抓得不够紧。"], Document((said, heading, gap)), ()) == Audit((), ())


def test_paragraphs_that_were_closed_up_are_told() -> None:
    found = _audit(["学习抓得不够紧。", "比如，九月没有学。"], ["学习抓得不够紧。比如，九月没有学。"])
    assert found.repaired == (Repair(Repaired.JOINED, ""),)
