"""What right texts have side by side, and what they do not."""

from dataclasses import replace

from bot import neighbours
from bot.proofread import checking
from bot.proofread.finding import Finding
from tests.proofread.readings import context

TITLE = "水务局领导班子2022年度民主生活会对照检查材料"
SLIP = "研讨时的发言有一半是念分管料室准备的稿子。"
RIGHT = "管理员一家一家地教到会用为止。"  # 教到 is in the list of wrong words, for 教导


def typos(said: str, counted: neighbours.Neighbours | None = None) -> list[Finding]:
    """What is told of the words of a material that says this."""
    found = checking.check(f"{TITLE}\n{said}", replace(context(), neighbours=counted))
    return [each for each in found if each.rule.startswith("typos.")]


def ours() -> neighbours.Neighbours:
    return neighbours.of(None, None)


def test_a_character_that_never_stands_there_is_told_with_what_was_meant() -> None:
    (found,) = typos(SLIP, ours())
    assert (found.rule, found.words, found.suggestion) == ("typos.neighbour", "料室", "科室")
    assert found.message == "“料室”像是“科室”，“料”应为“科”。"


def test_where_two_fit_alike_neither_is_put_there() -> None:
    both = neighbours.counted(
        [f"材料送到{one}里才发现漏了一页。".encode() for one in "市室" * 20] + ["侍弄花草。".encode()]
    )
    (found,) = typos("材料送到侍里才发现漏了一页。", both)
    assert found.suggestion == ""
    assert found.message == "“侍里”像是打错了字，比如是“市里”。"


def test_where_nobody_has_counted_nothing_is_told_of_neighbours() -> None:
    assert typos(SLIP) == []


def test_what_is_said_twice_is_a_word_of_the_trade() -> None:
    assert typos(f"{SLIP}料室的人没有到会，料室也没有报告。", ours()) == []


def test_a_wrong_word_is_right_where_right_texts_have_it_between_the_same_characters() -> None:
    assert [each.words for each in typos(RIGHT)] == ["教到"]
    assert typos(RIGHT, neighbours.counted([RIGHT.encode()])) == []


def test_names_of_people_and_places_follow_no_habit() -> None:
    assert typos("由副局长骆砚舟牵头，在槠坪村住了三晚，到料溪镇走了两趟。", ours()) == []


def test_an_answer_that_was_just_typed_is_not_told_of_neighbours() -> None:
    assert checking.check(SLIP, context(whole=False)) == ()
