"""【待补：…】: only for required answers that are not there, each with its place and the headings above it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft import style
from bot.draft.document import Gap
from bot.interview import route
from bot.interview.outline import Place
from tests.draft import filled

STYLES = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in style.SETTINGS.items()})
WRITTEN = sorted(filled.whole().printed, key=str)


def _without(*places: str) -> dict[Place, str]:
    gone = {Place(*place.split("@")) for place in places}
    return {place: text for place, text in filled.whole().said.items() if place not in gone}


def test_a_whole_report_has_no_gap() -> None:
    document = filled.lay(filled.whole().said)
    assert document.gaps == ()
    assert "【待补" not in "".join(filled.lines(document))


def test_an_empty_report_misses_what_is_required() -> None:
    gaps = [str(gap.place) for gap in filled.lay({}).gaps]
    aspects = [f"problems/a{number}/points" for number in range(1, 6)]
    assert gaps == ["head/unit", "head/signer", "opening/text", *aspects, "causes/points", "measures/points"]


def test_a_team_s_report_misses_no_signer() -> None:
    gaps = [str(gap.place) for gap in filled.lay({}, filled.TEAM).gaps]
    assert gaps[:2] == ["head/unit", "opening/text"]


@pytest.mark.parametrize(
    ("place", "where", "name"),
    [
        ("opening/text", "开头", "开头段"),
        ("case/text", "反面典型案例剖析", "案例剖析"),
        ("problems/a2/points", "存在的主要问题 › （二）心怀“国之大者”", "这个方面的问题"),
        ("causes/points", "产生问题的原因分析", "原因"),
        ("measures/points", "努力方向和整改措施", "措施"),
    ],
)
def test_a_gap_names_what_is_missing_and_where(place: str, where: str, name: str) -> None:
    assert filled.lay(_without(place)).gaps == (Gap(Place(place), where, name),)


def test_a_point_without_its_body_is_a_gap_with_the_point_s_number() -> None:
    second = filled.whole().said[Place("problems/a2/points")].split()[1]
    found = filled.lay(_without(f"body@{second}")).gaps
    assert found == (Gap(Place("body", second), "存在的主要问题 › （二）心怀“国之大者” › 第2条", "具体表现"),)


def test_a_measure_without_an_action_is_a_gap() -> None:
    third = filled.whole().said[Place("measures/points")].split()[2]
    found = filled.lay(_without(f"actions@{third}")).gaps
    assert found == (Gap(Place("actions", third), "努力方向和整改措施 › 第3条", "具体做法"),)


def test_a_gap_stands_where_the_answer_will_stand() -> None:
    second = filled.whole().said[Place("problems/a2/points")].split()[1]
    claim = filled.whole().said[Place("claim", second)]
    assert f"二是{claim}。【待补：具体表现】" in filled.lines(filled.lay(_without(f"body@{second}")))


@pytest.mark.parametrize("place", ["head/date", "measures/direction", "closing/text", "problems/lead", "causes/lead"])
def test_an_optional_answer_that_is_missing_is_no_gap(place: str) -> None:
    document = filled.lay(_without(place))
    assert document.gaps == ()
    assert len(document.paragraphs) == len(filled.lay(filled.whole().said).paragraphs) - 1


def test_an_answer_that_was_put_aside_is_missing() -> None:
    said = {**filled.whole().said, Place("opening/text"): ""}
    assert [gap.name for gap in filled.lay(said).gaps] == ["开头段"]


def test_what_an_optional_part_requires_is_no_gap_while_the_part_is_not_wanted() -> None:
    assert filled.lay({**_without("case/text", "own/text"), Place("head/parts"): "last_year"}).gaps == ()


@given(STYLES, st.sets(st.sampled_from(WRITTEN)))
@settings(max_examples=120, deadline=None)
def test_gaps_and_what_is_shown_as_missing_agree_in_every_style(chosen: dict[str, str], gone: set[Place]) -> None:
    said = {place: text for place, text in filled.whole().said.items() if place not in gone}
    document = filled.lay(filled.styled(said, chosen))
    shown = [(run.sources, run.text) for run in document.runs() if run.gap]
    assert shown == [((gap.place,), f"【待补：{gap.name}】") for gap in document.gaps]


@given(STYLES, st.sets(st.sampled_from(WRITTEN)))
@settings(max_examples=120, deadline=None)
def test_every_gap_is_a_required_question_without_an_answer(chosen: dict[str, str], gone: set[Place]) -> None:
    said = {place: text for place, text in filled.whole().said.items() if place not in gone}
    for gap in filled.lay(filled.styled(said, chosen)).gaps:
        stop = route.find(filled.outline(), said, gap.place)
        assert stop is not None
        assert stop.question.required
        assert not said.get(gap.place)


@given(st.sets(st.sampled_from([place for place in WRITTEN if place.question in ("body", "opening/text")])))
@settings(max_examples=100, deadline=None)
def test_everything_required_that_is_missing_is_a_gap(gone: set[Place]) -> None:
    said = {place: text for place, text in filled.whole().said.items() if place not in gone}
    assert {gap.place for gap in filled.lay(said).gaps} == gone


@given(STYLES)
@settings(max_examples=100, deadline=None)
def test_no_style_changes_what_is_missing(chosen: dict[str, str]) -> None:
    missing = [[(gap.place, gap.name) for gap in filled.lay(said).gaps] for said in ({}, filled.styled({}, chosen))]
    assert missing[0] == missing[1]
