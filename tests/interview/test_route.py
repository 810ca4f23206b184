"""The route, and how far a report is, computed from outline and answers."""

from bot.interview import route
from bot.interview.events import Choose, Next, Open, Remove, Say, Skip
from bot.interview.outline import Outline, place_of, sections_of
from bot.interview.progress import Progress, progress
from bot.interview.session import Session
from bot.interview.turn import options_of
from tests.interview.playing import NEW, place, play
from tests.outlines import tiny

LISTS = tiny.outline("lists")
VALUES = tiny.outline("values")
CHOICES = tiny.outline("choices")
CHOSEN = tiny.outline("chosen")
INNER = tiny.outline("inner")
CONDITIONS = tiny.outline("conditions")
TWO = play(LISTS, Open(), Say("甲不深\n乙不实"))


def _route(outline: Outline, session: Session = NEW) -> list[str]:
    return [str(stop.place) for stop in route.stops(outline, session.answers)]


def test_questions_on_request_are_not_on_the_route() -> None:
    assert _route(VALUES) == ["head/word", "head/count", "head/day", "head/text"]


def test_a_list_comes_before_its_points_and_each_point_before_the_next() -> None:
    assert _route(LISTS, TWO) == ["problems/points", "body@p1", "body@p2", "thanks/points"]


def test_an_inner_list_comes_behind_its_point() -> None:
    session = play(INNER, Open(), Say("强化学习\n转变作风"))
    assert _route(INNER, session) == ["measures/points", "actions@p1", "actions@p2"]


def test_a_removed_point_is_not_on_the_route() -> None:
    assert _route(LISTS, play(LISTS, Remove("p1"), start=TWO)) == ["problems/points", "body@p2", "thanks/points"]


def test_the_route_takes_the_first_order_until_one_is_chosen() -> None:
    assert _route(CHOICES)[-2:] == ["first/text", "second/text"]
    assert _route(CHOICES, play(CHOICES, Open(), Choose("backwards")))[-2:] == ["second/text", "first/text"]


def test_an_order_that_is_no_longer_known_is_the_first_order() -> None:
    assert _route(CHOICES, Session({place("head/start"): "retired"})) == _route(CHOICES)


def test_a_condition_holds_for_each_of_several_options() -> None:
    session = play(CONDITIONS, Open(), Choose("x"), Choose("z"), Next())
    assert _route(CONDITIONS, session) == ["head/parts", "head/about", "extra/text"]


def test_a_stop_tells_the_number_of_its_point() -> None:
    stop = route.find(LISTS, TWO.answers, place("body@p2"))
    assert stop is not None
    assert (stop.ordinal, stop.total, stop.section.id) == (2, 2, "problems")


def test_every_section_is_found_by_its_path() -> None:
    assert list(sections_of(tiny.outline("aspects"))) == ["head", "problems", "problems/a1", "problems/a2"]


def test_options_from_points_carry_their_claims() -> None:
    session = play(CHOSEN, Open(), Say("甲不深\n乙不实"))
    question = CHOSEN.known["links/worst"].question
    found = [(option.id, option.label) for option in options_of(CHOSEN, session.answers, question)]
    assert found == [("p1", "甲不深"), ("p2", "乙不实")]


def test_a_place_is_read_as_it_is_written() -> None:
    for text in ("head/word", "body@p12", "problems/a1/points"):
        assert str(place_of(text)) == text


def test_a_new_report_lacks_its_required_answers_and_those_of_points_not_yet_named() -> None:
    assert progress(LISTS, {}) == Progress(done=0, left=3, minutes=8)


def test_every_answer_shortens_what_is_left() -> None:
    assert progress(LISTS, TWO.answers) == Progress(done=1, left=2, minutes=6)
    half = play(LISTS, Say("甲的正文"), start=TWO)
    assert progress(LISTS, half.answers) == Progress(done=2, left=1, minutes=3)


def test_optional_questions_are_not_counted() -> None:
    session = play(VALUES, Open(), Say("一句话"), Say("3"))
    assert progress(VALUES, session.answers) == progress(VALUES, play(VALUES, Skip(), start=session).answers)
    assert progress(VALUES, session.answers).percent == 100


def test_a_report_without_anything_required_is_neither_begun_nor_behind() -> None:
    assert progress(CONDITIONS, {}) == Progress(done=0, left=0, minutes=0)


def test_an_inner_list_that_must_not_be_empty_is_lacking_with_its_point() -> None:
    assert progress(INNER, {}).left == 2
