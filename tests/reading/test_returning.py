"""Our own draft, edited in Word or WPS and sent back: what changed, and the answers it belongs into."""

import pytest

from bot.draft.differences import Kind
from bot.interview.outline import Place
from bot.reading import returning
from bot.reading.edits import Conflict, Returned, Why
from bot.reading.lines import Line
from tests.draft import filled
from tests.reading import returned
from tests.reading.returned import only

SECOND = "（二）在心怀“国之大者”方面存在的问题"
OPENING = "按照通知要求，我认真作了准备。"
P1 = "平时学习比较零散，忙起来就放下。比如去年只做了两页笔记"

# What was exchanged in the file, and the answers when it is taken.
TAKEN = [
    ("a word of a sentence", ("比较零散", "很零散"), {"body@p1": P1.replace("比较", "很")}),
    ("a word of a claim", ("学得不系统。", "学得不够系统。"), {"claim@p1": "学得不够系统"}),
    ("all of a claim", ("一是学得不系统。", "一是看书太少。"), {"claim@p1": "看书太少"}),
    ("a claim that is a heading", ("（一）党性锤炼不够", "（一）党性修养不够"), {"claim@p3": "党性修养不够"}),
    ("a new stop where the layout had put one", ("两页笔记。", "两页笔记！"), {"body@p1": f"{P1}！"}),
    ("a stop inside a text", ("走马观花，问题", "走马观花；问题"), None),
    ("a comma for a stop inside a text", ("放下。比如", "放下，比如"), {"body@p1": P1.replace("。", "，")}),
    ("a stop for a comma", ("零散，忙", "零散。忙"), {"body@p1": P1.replace("，", "。")}),
    ("quotes put around words", ("走马观花", "“走马观花”"), None),
    ("a sentence added inside a text", ("放下。比", "放下。没买书。比"), {"body@p1": P1.replace("。", "。没买书。")}),
    ("a sentence added behind a text", ("两页笔记。", "两页笔记。书也没买。"), {"body@p1": f"{P1}。书也没买。"}),
    ("a sentence added before a text", ("系统。平", "系统。总的看学得少。平"), {"body@p1": f"总的看学得少。{P1}"}),
    ("a sentence taken out", ("平时学习比较零散，忙起来就放下。", ""), {"body@p1": "比如去年只做了两页笔记"}),
    ("a lead-in", ("主要表现在两点。", "主要表现在以下两点。"), {"problems/a1/lead": "主要表现在以下两点。"}),
    ("an action's lead", ("带头学。", "领头学。"), {"claim@p5": "领头学。每月上一次党课"}),
    ("an action's text", ("一次党课", "两次党课"), {"claim@p5": "带头学。每月上两次党课"}),
    ("a post", ("党组成员、副局长", "局长"), {"head/post": "局长"}),
    ("a name", ("骆启舟", "骆启洲"), {"head/name": "骆启洲"}),
    ("two paragraphs joined", ("准备。\n现将", "准备。现将"), {"opening/text": OPENING + "现将情况报告如下"}),
    ("a paragraph split", ("作风。多下", "作风。\n多下"), {"measures/direction": "今后努力改进作风。\n多下基层。"}),
    ("a paragraph put into the opening", ("准备。\n现", "准备。\n会前谈了话。\n现"), None),
    ("a lead-in where there was none", (f"{SECOND}\n", f"{SECOND}\n有这些。\n"), {"problems/a2/lead": "有这些。"}),
]  # fmt: skip


@pytest.mark.parametrize(("exchange", "answers"), [each[1:] for each in TAKEN], ids=[each[0] for each in TAKEN])
def test_what_can_be_taken_is_taken_and_stands_in_the_next_draft(
    exchange: tuple[str, str], answers: dict[str, str] | None
) -> None:
    sent = returned.person()
    found = sent.edited(exchange)
    assert [edit.leftovers for edit in found.edits] == [()] * len(found.edits)
    assert sent.taking(found) == sent.mended(exchange)
    if answers is not None:
        assert returned.texts(found) == answers


# What was exchanged in the file, and why nothing of it is taken.
LEFT = [
    ("another number", ("二是用得", "再是用得"), Why.NUMBER),
    ("a comma behind a claim", ("不系统。平时", "不系统，平时"), Why.STOP),
    ("a date", ("2022年1月", "2022年2月"), Why.WORDING),
    ("a number of a heading", ("二、产生", "四、产生"), Why.NUMBER),
    ("a point's text in two paragraphs", ("放下。比如", "放下。\n比如"), Why.BREAK),
    ("two points in one paragraph", ("笔记。\n二是", "笔记。二是"), Why.BREAK),
    ("a point of its own", ("没有记全。\n", "没有记全。\n三是查得不细。只看材料。\n"), Why.NEW_POINT),
    ("a new heading", ("二、产生", "二、关于案例的剖析\n二、产生"), Why.BETWEEN),
    ("a heading without its text", ("二是用得不扎实。", ""), Why.NUMBER),
    ("a name that is gone", ("党组成员、副局长　骆启舟", "党组成员、副局长"), Why.REQUIRED),
    ("a gap's mark taken out", ("\n【待补：原因】", ""), Why.GAP),
]


@pytest.mark.parametrize(("exchange", "why"), [each[1:] for each in LEFT], ids=[each[0] for each in LEFT])
def test_what_cannot_be_taken_is_told_with_its_reason(exchange: tuple[str, str], why: Why) -> None:
    found = returned.person().edited(exchange)
    assert why in {each for edit in found.edits for each in edit.leftovers}
    assert found.texts() == {}


def test_an_edit_has_the_paragraph_the_answers_and_both_sentences() -> None:
    edit = only(returned.person().edited(("比较零散", "很零散")))
    assert (edit.kind, edit.paragraph, edit.places) == (Kind.CHANGED, 8, (Place("body", "p1"),))
    assert (edit.old, edit.new) == ("平时学习比较零散，忙起来就放下。", "平时学习很零散，忙起来就放下。")


def test_a_whole_point_that_is_gone_is_told_and_stays() -> None:
    sent = returned.person()
    texts = [each for each in sent.texts if not each.startswith("一是学得")]
    found = sent.back(texts)
    assert {(edit.leftovers, edit.point) for edit in found.edits if edit.kind is Kind.REMOVED} == {((Why.POINT,), "p1")}
    assert found.texts() == {}


def test_an_action_that_is_gone_is_a_point_that_is_gone() -> None:
    found = returned.person().edited(("二是带头做。每季度下乡一次。", ""))
    assert {(edit.leftovers, edit.point) for edit in found.edits} == {((Why.POINT,), "p6")}


def test_a_whole_optional_text_that_is_gone_leaves_nothing() -> None:
    sent = returned.person()
    found = sent.back([each for each in sent.texts if not each.startswith("今后努力")])
    assert returned.texts(found) == {"measures/direction": ""}


def test_a_sentence_that_was_carried_elsewhere_is_told_and_changes_neither_answer() -> None:
    found = returned.person().edited(
        ("下乡调研走马观花，问题没有记全。", ""), ("放下。比", "放下。下乡调研走马观花，问题没有记全。比")
    )
    edit = only(found)
    assert (edit.kind, edit.leftovers, edit.places) == (Kind.MOVED, (Why.MOVED,), (Place("body", "p2"),))


@pytest.mark.parametrize("wrote", ["平时学得少。", "平时学得少。书也没买。"])
@pytest.mark.parametrize("style", [{}, {"points": "inline"}])
def test_what_is_written_over_a_gap_s_mark_is_its_answer(wrote: str, style: dict[str, str]) -> None:
    sent = returned.person(style, {"body@p1": ""})
    found = sent.edited(("【待补：具体表现】", wrote))
    assert returned.texts(found) == {"body@p1": wrote}
    assert sent.taking(found) == sent.mended(("【待补：具体表现】", wrote))


def test_what_is_written_over_a_list_s_gap_is_told_and_is_no_answer() -> None:
    sent = returned.person()
    found = sent.edited(("\n【待补：原因】", "\n还有一条原因说不清。"))
    assert found.texts() == {}
    assert any(edit.new == "还有一条原因说不清。" and edit.leftovers for edit in found.edits)


def test_a_heading_is_exchanged_whole_and_its_frame_is_not_said_twice() -> None:
    sent = returned.person()
    exchange = ("（一）在感悟“两个确立”方面存在的问题", "（一）在拥护“两个确立”方面存在的问题")
    found = sent.edited(exchange)
    assert returned.texts(found) == {"problems/a1/heading": "在拥护“两个确立”方面存在的问题"}
    assert sent.taking(found) == sent.mended(exchange)


def test_a_heading_that_the_layout_would_print_otherwise_is_told() -> None:
    found = returned.person().edited(("（一）在感悟“两个确立”方面存在的问题", "（一）感悟“两个确立”"))
    assert (only(found).leftovers, found.texts()) == ((Why.WORDING,), {})


def test_a_title_in_lines_is_the_title() -> None:
    sent = returned.person()
    title, *rest = sent.texts
    assert sent.back([title[:12], title[12:], *rest]).edits == ()
    found = sent.back([title[:12] + "\n" + title[12:].replace("对照检查", "检视剖析"), *rest])
    assert returned.texts(found) == {"head/title": title.replace("对照检查", "检视剖析")}


@pytest.mark.parametrize("around", ["草稿　第3稿", "草稿 第12稿", "— 1 —", "-2-", "3", "第2页 共9页", "", "　　"])
def test_what_stands_around_the_text_is_no_edit(around: str) -> None:
    sent = returned.person()
    assert sent.back([around, *sent.texts[:9], around, *sent.texts[9:], around]).edits == ()


def test_white_space_is_no_edit() -> None:
    sent = returned.person()
    assert sent.back(["　　" + " ".join(each) + " " for each in sent.texts]).edits == ()


def test_the_cells_of_a_table_are_told_together() -> None:
    sent = returned.person()
    lines = [*(Line(each) for each in sent.texts), *(Line(each, in_table=True) for each in ("序号", "问题"))]
    found = returning.read_back(filled.outline(), sent.document, sent.before, lines)
    assert (only(found).leftovers, only(found).new, only(found).sentences) == ((Why.TABLE,), "序号｜问题", 2)


def test_a_paragraph_that_came_in_behind_a_point_is_offered_to_its_text_and_says_that_it_will_be_closed_up() -> None:
    sent = returned.person()
    found = sent.edited(("没有记全。\n", "没有记全。\n回来以后也没有问。\n"))
    edit = only(found)
    assert (edit.adds, edit.leftovers) == (True, (Why.BREAK,))
    assert returned.texts(found)["body@p2"].endswith("没有记全。\n回来以后也没有问。")
    assert sent.taking(found)[9].endswith("没有记全。回来以后也没有问。")


def test_a_new_point_says_behind_which_one_it_stands() -> None:
    found = returned.person().edited(("没有记全。\n", "没有记全。\n三是查得不细。只看材料。\n"))
    assert (only(found).point, only(found).sentences) == ("p2", 2)


def test_counts_are_counts_of_sentences() -> None:
    found = returned.person().edited(
        ("比较零散", "很零散"), ("放下。比", "放下。书也没买。课也没听。比"), ("主要表现在两点。\n", "")
    )
    assert [found.count(kind) for kind in (Kind.CHANGED, Kind.ADDED, Kind.REMOVED)] == [1, 2, 1]


def two() -> Returned:
    """Two edits of one answer."""
    return returned.person().edited(("比较零散", "很零散"), ("两页笔记", "三页笔记"))


def test_some_edits_are_taken_and_others_are_not() -> None:
    assert two().texts([1]) == {Place("body", "p1"): P1.replace("两页", "三页")}
    assert two().texts([]) == {}


def test_an_answer_that_was_changed_in_the_bot_meanwhile_is_a_conflict_with_both_texts() -> None:
    place = Place("body", "p1")
    wanted = P1.replace("比较", "很").replace("两页", "三页")
    assert two().conflicts({place: "写了别的。"}) == (Conflict(place, wanted, "写了别的。"),)
    assert two().conflicts({place: P1}) == ()


def test_an_answer_that_says_already_what_is_wanted_is_no_conflict() -> None:
    assert two().conflicts(two().texts()) == ()


def test_edits_taken_one_by_one_are_no_conflicts_of_each_other() -> None:
    place = Place("body", "p1")
    first = two().texts([0])
    assert two().conflicts(first, [0, 1], done=[0]) == ()
    assert two().conflicts(first, [0, 1]) != ()
    assert two().conflicts({place: "写了别的。"}, [0, 1], done=[0]) != ()


def test_twenty_thousand_paragraphs_of_somebody_else_s_are_read_as_well() -> None:
    found = returned.person().back(["二是学得不系统。"] * 20_000)
    assert found.count(Kind.ADDED) > 19_000
