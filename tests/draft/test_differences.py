"""Two drafts, sentence by sentence."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft import differences, likeness
from bot.draft.differences import Change, Comparison, Kind
from tests.draft import filled

WORDS = [
    *(
        "学得浅，只看标题。",
        "学得很浅，只看看标题。",
        "一是用得少，没有记。",
        "二是用得少，没有记。",
        "问题没有记；",
        "“好。”",
    ),
    *("每月去一次站所，回来不记。", "每周去两次站所，回来就记。", "用得少，没有记。", "改", "。"),
]
PARAGRAPHS = st.lists(st.lists(st.sampled_from(WORDS), max_size=4).map("".join), max_size=5)


def compare(old: str, new: str) -> Comparison:
    """Texts whose lines are paragraphs."""
    return differences.of_paragraphs(old.split("\n"), new.split("\n"))


def told(found: Comparison) -> list[tuple[str, str, str]]:
    return [
        (each.kind, each.old.words if each.old else "", each.new.words if each.new else "") for each in found.changes
    ]


def taken(old: Comparison, changes: Sequence[Change]) -> list[str]:
    """The old sentences with the changes made to them."""
    gone = {each.old.number for each in changes if each.old is not None and each.kind is not Kind.ADDED}
    made: list[str] = []
    for number in range(len(old.old) + 1):
        made += [each.new.words for each in changes if each.at == number and each.new is not None]
        made += [old.old[number].words] if number < len(old.old) and number not in gone else []
    return made


@given(PARAGRAPHS, PARAGRAPHS)
@settings(max_examples=400, deadline=None)
def test_the_changes_made_to_the_old_text_give_the_new_one(old: list[str], new: list[str]) -> None:
    found = differences.of_paragraphs(old, new)
    assert taken(found, found.changes) == [each.words for each in found.new]
    assert "".join(each.words for each in found.new) == "".join(new)


@given(PARAGRAPHS, PARAGRAPHS)
@settings(max_examples=200, deadline=None)
def test_every_sentence_of_both_stands_in_the_pairs_once_and_in_order(old: list[str], new: list[str]) -> None:
    found = differences.of_paragraphs(old, new)
    assert [each.new for each in found.pairs if each.new is not None] == list(found.new)
    there = [each.old for each in found.pairs if each.old is not None]
    assert sorted(each.number for each in there) == list(range(len(found.old)))
    stayed = [each.number for each, pair in zip(there, [p for p in found.pairs if p.old], strict=True) if pair.is_pair]
    assert stayed == sorted(stayed)


@given(PARAGRAPHS)
@settings(max_examples=100, deadline=None)
def test_a_text_and_itself_have_no_differences(text: list[str]) -> None:
    assert differences.of_paragraphs(text, text).changes == ()


@given(st.text("学用改查。，一是", max_size=60), st.text("学用改查。，一是", max_size=60))
@settings(max_examples=300, deadline=None)
def test_the_pieces_of_two_sentences_joined_are_the_two_sentences(was: str, now: str) -> None:
    found = likeness.pieces(was, now)
    assert ("".join(each.was for each in found), "".join(each.now for each in found)) == (was, now)
    assert all(each.was or each.now for each in found)


def test_a_changed_sentence_is_one_sentence_and_not_two() -> None:
    found = compare("学得浅，只看标题。每月去一次。", "学得浅，只看看标题。每月去一次。")
    assert told(found) == [(Kind.CHANGED, "学得浅，只看标题。", "学得浅，只看看标题。")]


def test_only_what_changed_in_a_sentence_is_a_piece_of_its_own() -> None:
    (change,) = compare("每月去一次站所，回来不记。", "每周去一次站所，回来就记。").changes
    assert [(each.was, each.now) for each in change.pieces if not each.stays] == [("月", "周"), ("不", "就")]


def test_single_characters_that_stay_by_chance_do_not_break_up_a_change() -> None:
    pieces = likeness.pieces("工作抓得不细不实。", "工作推得不深不透。")
    assert [(each.was, each.now) for each in pieces if not each.stays] == [("抓", "推"), ("细不实", "深不透")]


def test_a_point_that_came_in_gives_the_next_ones_other_numbers_and_changes_nothing_in_them() -> None:
    found = compare("一是学得浅。\n二是用得少。", "一是学得浅。\n二是查得粗糙。\n三是用得少。")
    assert told(found) == [(Kind.ADDED, "", "二是查得粗糙。"), (Kind.NUMBERED, "二是用得少。", "三是用得少。")]


def test_what_was_removed_stands_where_it_was() -> None:
    found = compare("学得浅。用得少。查得粗。", "学得浅。查得粗。补一句新的话。")
    assert [(each.kind, each.at) for each in found.changes] == [(Kind.REMOVED, 1), (Kind.ADDED, 3)]


def test_a_sentence_that_was_carried_elsewhere_is_moved_and_neither_added_nor_removed() -> None:
    found = compare("每月去一次站所。\n用得少。\n查得粗。", "用得少。\n查得粗。\n每月去一次站所。")
    assert told(found) == [(Kind.MOVED, "每月去一次站所。", "每月去一次站所。")]


def test_short_words_that_stand_in_many_places_are_not_moved() -> None:
    found = compare("如下：\n学得浅。", "学得浅。\n如下：")
    assert sorted(each.kind for each in found.changes) == [Kind.ADDED, Kind.REMOVED]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [("学得浅。用得少。", "学得浅。\n用得少。", Kind.SPLIT), ("学得浅。\n用得少。", "学得浅。用得少。", Kind.JOINED)],
)
def test_a_paragraph_s_end_that_came_or_went_is_told(old: str, new: str, kind: Kind) -> None:
    assert told(compare(old, new)) == [(kind, "用得少。", "用得少。")]


def test_white_space_alone_is_no_difference() -> None:
    assert compare("副局长　骆启舟\n学得浅。", "副局长 骆启舟\n　　学得浅。").changes == ()


def test_a_draft_in_another_style_says_the_same_sentences() -> None:
    said = filled.whole().said
    old, new = filled.lay(said), filled.lay(filled.styled(said, {"points": "inline", "causes": "ordinals"}))
    found = differences.between(old, new)
    assert found.count(Kind.ADDED, Kind.REMOVED, Kind.CHANGED) == 0
    assert found.count(Kind.JOINED) > 0


def test_a_text_rewritten_from_end_to_end_is_still_paired_sentence_by_sentence() -> None:
    old = "\n".join(f"第{n}件事放了{n * 7}天没有人去管它。" for n in range(200))
    found = compare(old, old.replace("没有人去管它", "一直没人去管"))
    assert found.count(Kind.CHANGED) == 200


def test_four_thousand_sentences_without_likeness_are_all_gone_and_all_new() -> None:
    found = differences.of_paragraphs(["学。" * 4000], ["习。" * 4000])
    assert (found.count(Kind.REMOVED), found.count(Kind.ADDED)) == (4000, 4000)


@pytest.mark.parametrize(
    "new", ["用得少。查得粗。\n改得慢。", "学得浅。查得粗。\n改得慢。", "学得浅。用得少。又补了一句。\n改得慢。"]
)
def test_what_comes_or_goes_at_the_edge_of_a_paragraph_breaks_nothing(new: str) -> None:
    found = compare("学得浅。用得少。查得粗。\n改得慢。", new)
    assert found.count(Kind.SPLIT, Kind.JOINED) == 0
