"""What a new list makes of a meeting: ids stay with their aspects, nothing is reused, nothing is thrown away."""

from hypothesis import given
from hypothesis import strategies as st

from bot.reading import planned
from bot.reading.aspects import Listed
from bot.reading.planned import Planned

EMPTY = Planned("minzhu", "2026", "2026-12", "2026年度民主生活会")
FIRST = planned.with_list(
    EMPTY, [Listed("带头强化政治忠诚"), Listed("带头改进作风、为民造福"), Listed("带头遵规守纪、廉洁从政")]
)
WORDS = st.lists(st.text("带头强化政治忠诚改进作风廉洁", min_size=1, max_size=8), min_size=1, max_size=6, unique=True)


def ids(meeting: Planned) -> list[str]:
    return [each.id for each in meeting.asked]


def listing(meeting: Planned, *wordings: str) -> Planned:
    return planned.with_list(meeting, [Listed(each) for each in wordings])


def test_a_reworded_aspect_keeps_its_id() -> None:
    after = listing(FIRST, "带头强化政治忠诚", "带头改进工作作风、为民造福", "带头遵规守纪、廉洁从政")
    assert ids(after) == ["a1", "a2", "a3"]
    assert [(old.wording, new.wording) for old, new in planned.revised(FIRST, after).reworded] == [
        ("带头改进作风、为民造福", "带头改进工作作风、为民造福")
    ]


def test_aspects_that_change_places_take_their_ids_along() -> None:
    after = listing(FIRST, "带头遵规守纪、廉洁从政", "带头强化政治忠诚", "带头改进作风、为民造福")
    assert ids(after) == ["a3", "a1", "a2"]
    assert {each.id for each in planned.revised(FIRST, after).moved} == {"a1", "a2", "a3"}


def test_a_wording_like_none_before_is_a_new_aspect_with_an_id_of_its_own() -> None:
    after = listing(FIRST, "带头强化政治忠诚", "带头抓好安全生产")
    assert ids(after) == ["a1", "a4"]
    revised = planned.revised(FIRST, after)
    assert [each.id for each in revised.added] == ["a4"]
    assert [each.id for each in revised.gone] == ["a2", "a3"]


def test_aspects_that_share_only_their_beginning_are_not_taken_for_each_other() -> None:
    after = listing(EMPTY, "带头固本培元、增强党性")
    assert ids(listing(after, "带头敬畏人民、敬畏组织")) == ["a2"]


def test_an_aspect_that_went_comes_back_with_its_id() -> None:
    gone = listing(FIRST, "带头强化政治忠诚")
    assert ids(listing(gone, "带头强化政治忠诚", "带头遵规守纪、廉洁从政")) == ["a1", "a3"]


def test_an_aspect_can_get_any_wording_when_it_is_named_by_itself() -> None:
    after = planned.with_wording(FIRST, "a2", Listed("对照先进典型"))
    assert planned.revised(FIRST, after).reworded[0][1].wording == "对照先进典型"
    assert ids(after) == ["a1", "a2", "a3"]


def test_taking_one_away_leaves_the_others_where_they_were() -> None:
    after = planned.without(FIRST, "a2")
    assert ids(after) == ["a1", "a3"]
    assert planned.revised(FIRST, after).moved == ()


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_whatever_lists_follow_each_other_no_id_is_lost_or_given_twice(lists: list[list[str]]) -> None:
    meeting, before = EMPTY, set[str]()
    for words in lists:
        meeting = listing(meeting, *words)
        everyone = [each.id for each in meeting.aspects]
        assert len(everyone) == len(set(everyone))
        assert before <= set(everyone)
        assert [each.wording for each in meeting.asked] == words
        before = set(everyone)


@given(WORDS)
def test_the_same_list_once_more_changes_nothing(words: list[str]) -> None:
    meeting = listing(EMPTY, *words)
    assert not planned.revised(meeting, listing(meeting, *words))
