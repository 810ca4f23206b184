"""Every outline, shipped or tiny, walked to its end: forwards, with skips, and with going back after every answer."""

import pytest

from bot.interview import names, route
from bot.interview.effects import Done, Refuse, Why
from bot.interview.events import Back, Later, Next, Skip
from bot.interview.outline import Outline, Place
from bot.interview.progress import progress
from bot.interview.route import Stop
from bot.interview.step import step
from tests.interview import shipped
from tests.interview.happenings import OUTLINES
from tests.interview.walking import Walk, Writer


def _lists(outline: Outline) -> int:
    """How many lists of aspects can be chosen from."""
    which = outline.known.get(names.WHICH)
    return 1 if which is None else len(which.question.options)


# Every order of the sections, by the number of its option, and behind it the number of the list of aspects.
ROUTES = [
    (name, f"{order + 1}/{number + 1}")
    for name, outline in OUTLINES.items()
    for order in range(len(outline.orders))
    for number in range(1 if order else _lists(outline))
]


def _writer(outline: Outline, order: str) -> Writer:
    by, _, which = order.partition("/")
    return Writer(options={outline.order_by: by, names.WHICH: which or "1"})


def _assert_finished(walk: Walk) -> None:
    assert walk.session.at is None
    assert walk.effects[-1] == Done()
    assert progress(walk.outline, walk.session.answers).left == 0
    assert not [stop for stop in _stops(walk) if route.is_open(walk.session.answers, stop)]


def _stops(walk: Walk) -> tuple[Stop, ...]:
    return route.stops(walk.outline, walk.session.answers)


@pytest.mark.parametrize(("name", "order"), ROUTES)
def test_an_outline_is_walked_to_its_end_with_every_question_asked_once(name: str, order: str) -> None:
    walk = Walk(OUTLINES[name])
    writer = _writer(walk.outline, order)
    for stop in walk.stops():
        writer.answer(walk, stop)
    _assert_finished(walk)
    assert walk.prompts == len(_stops(walk))


@pytest.mark.parametrize(("name", "order"), ROUTES)
def test_the_questions_come_in_the_order_of_the_route(name: str, order: str) -> None:
    walk = Walk(OUTLINES[name])
    writer = _writer(walk.outline, order)
    asked = []
    for stop in walk.stops():
        asked.append(stop.place)
        writer.answer(walk, stop)
    assert asked == [stop.place for stop in _stops(walk)]


@pytest.mark.parametrize(("name", "order"), ROUTES)
def test_an_outline_is_walked_to_its_end_with_everything_optional_skipped(name: str, order: str) -> None:
    walk = Walk(OUTLINES[name])
    writer = _writer(walk.outline, order)
    for stop in walk.stops():
        if stop.question.required:
            writer.answer(walk, stop)
        else:
            walk.go(Skip())
    _assert_finished(walk)
    assert walk.prompts == len(_stops(walk))
    assert all(route.is_done(walk.session.answers, stop) == stop.question.required for stop in _stops(walk))


@pytest.mark.parametrize(("name", "order"), ROUTES)
def test_what_is_required_cannot_be_skipped_on_the_way(name: str, order: str) -> None:
    walk = Walk(OUTLINES[name])
    writer = _writer(walk.outline, order)
    for stop in walk.stops():
        if stop.question.required:
            _, effects = step(walk.outline, walk.session, Skip())
            assert [effect.why for effect in effects if isinstance(effect, Refuse)] == [Why.REQUIRED]
        writer.answer(walk, stop)


@pytest.mark.parametrize(("name", "order"), ROUTES)
def test_what_is_required_and_put_off_stays_open_and_is_asked_again_after_the_rest(name: str, order: str) -> None:
    walk = Walk(OUTLINES[name])
    writer = _writer(walk.outline, order)
    put_off: list[Place] = []
    for stop in walk.stops():
        others = [each for each in _stops(walk) if route.is_open(walk.session.answers, each) and each != stop]
        if stop.question.required and stop.place not in put_off and others:
            left = progress(walk.outline, walk.session.answers).left
            put_off.append(stop.place)
            walk.go(Later())
            assert progress(walk.outline, walk.session.answers).left == left
            assert walk.session.at is not None
            assert walk.session.at.place != stop.place
        else:
            writer.answer(walk, stop)
    _assert_finished(walk)
    assert put_off or name not in shipped.IDS


@pytest.mark.parametrize(("name", "order"), ROUTES)
def test_going_back_after_every_answer_leads_to_the_same_end(name: str, order: str) -> None:
    walk, straight = Walk(OUTLINES[name]), Walk(OUTLINES[name])
    writer = _writer(walk.outline, order)
    for stop in straight.stops():
        writer.answer(straight, stop)
    for number, stop in enumerate(walk.stops()):
        if number:
            walk.go(Back())
            walk.go(Next())
            assert walk.session.at is not None
            assert walk.session.at.place == stop.place
        writer.answer(walk, stop)
    _assert_finished(walk)
    assert walk.session.answers == straight.session.answers
    assert walk.prompts == straight.prompts + 2 * (straight.prompts - 1)


@pytest.mark.parametrize(("name", "order"), ROUTES)
def test_going_all_the_way_back_reaches_the_first_question(name: str, order: str) -> None:
    walk = Walk(OUTLINES[name])
    writer = _writer(walk.outline, order)
    places = []
    for stop in walk.stops():
        places.append(stop.place)
        if len(places) == len(_stops(walk)):
            break
        writer.answer(walk, stop)
    answers = dict(walk.session.answers)
    for place in reversed(places[:-1]):
        walk.go(Back())
        assert walk.session.at is not None
        assert walk.session.at.place == place
    assert walk.session.answers == answers


@pytest.mark.parametrize("outline_id", [each for each in shipped.IDS if each.endswith("person")])
@pytest.mark.parametrize("order", ["1", "2"])
def test_a_person_s_material_of_usual_size_takes_few_prompts_and_taps(outline_id: str, order: str) -> None:
    """15 problems, 4 causes, 4 measures with 13 actions: about 45 prompts, at most 50 taps beyond the writing."""
    walk = Walk(shipped.outline(outline_id))
    which = walk.outline.known.get(names.WHICH)
    first = {} if which is None else {Place(names.WHICH): which.question.options[0].id}
    aspects = len(route.aspects(walk.outline, first))
    sizes = iter([*(15 // aspects + (number < 15 % aspects) for number in range(aspects)), 4, 4, 4, 3, 3, 3])
    writer = Writer(options={walk.outline.order_by: order}, points=lambda _: next(sizes))
    for stop in walk.stops():
        if stop.place.question == "head/parts":
            walk.go(Skip())
        else:
            writer.answer(walk, stop)
    assert next(sizes, None) is None
    assert walk.prompts <= 46
    assert walk.taps <= 50


def test_every_shipped_meeting_meets_the_subjects_that_it_is_for() -> None:
    meetings, subjects = zip(*(each.split(".") for each in shipped.IDS), strict=True)
    there = {
        meeting: {subject for each, subject in zip(meetings, subjects, strict=True) if each == meeting}
        for meeting in meetings
    }
    assert {meeting for meeting in there if meeting.startswith("minzhu-")} == {
        f"minzhu-{year}" for year in range(2018, 2026)
    }
    assert all(there[each] == {"team", "person"} for each in there if each.startswith("minzhu-"))
    assert there.pop("zuzhi-2019") == {"member"}  # of the branch's aspects nothing is known
    assert all(there[each] == {"branch", "member"} for each in there if each.startswith("zuzhi-"))
    assert len(there) == 16
