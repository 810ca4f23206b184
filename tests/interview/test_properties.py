"""What holds whatever people do: events in any order, on every outline, from any point of its interview."""

from typing import get_args

from hypothesis import given

from bot.interview import points, route
from bot.interview.effects import Ask, Done, Keep, Refuse
from bot.interview.events import Event, Later, Open
from bot.interview.outline import Outline, Place
from bot.interview.progress import progress
from bot.interview.session import Session
from bot.interview.step import step
from tests.interview.happenings import OUTLINES, Story, every_event, list_places, replay, stories
from tests.interview.trying import examples


def test_every_kind_of_event_is_tried() -> None:
    assert set(every_event(OUTLINES["values"])) == set(get_args(Event))


@examples(200)
@given(stories(longest=25))
def test_no_event_raises(story: Story) -> None:
    assert len(replay(story)) == len(story.events)


@examples(100)
@given(stories())
def test_a_refusal_stands_alone_and_changes_nothing(story: Story) -> None:
    for turn in replay(story):
        if any(isinstance(effect, Refuse) for effect in turn.effects):
            assert len(turn.effects) == 1
            assert turn.after is turn.before


@examples(100)
@given(stories())
def test_a_step_leaves_the_session_it_was_given_as_it_was(story: Story) -> None:
    session = story.start
    for event in story.events:
        answers, at, revision = dict(session.answers), session.at, session.revision
        after, _ = step(story.outline, session, event)
        assert (session.answers, session.at, session.revision) == (answers, at, revision)
        session = after


@examples(100)
@given(stories())
def test_the_same_events_make_the_same_session_and_effects(story: Story) -> None:
    assert replay(story) == replay(story)


@examples(100)
@given(stories())
def test_opening_twice_is_opening_once(story: Story) -> None:
    for turn in replay(story):
        once, _ = step(story.outline, turn.after, Open())
        twice, _ = step(story.outline, once, Open())
        assert twice is once


@examples(100)
@given(stories())
def test_replaying_what_was_kept_gives_the_answers(story: Story) -> None:
    answers = dict(story.start.answers)
    for turn in replay(story):
        answers |= {effect.place: effect.text for effect in turn.effects if isinstance(effect, Keep)}
        assert answers == turn.after.answers


@examples(100)
@given(stories())
def test_the_revision_grows_by_one_exactly_when_something_changed(story: Story) -> None:
    for turn in replay(story):
        changed = (turn.before.answers, turn.before.at) != (turn.after.answers, turn.after.at)
        assert turn.after.revision == turn.before.revision + changed
        assert (turn.after is turn.before) == (not changed)


@examples(100)
@given(stories())
def test_the_question_on_screen_exists(story: Story) -> None:
    for turn in replay(story):
        if turn.after.at is not None:
            assert route.find(story.outline, turn.after.answers, turn.after.at.place) is not None


@examples(100)
@given(stories())
def test_every_question_asked_exists_and_the_last_one_is_on_screen(story: Story) -> None:
    for turn in replay(story):
        asked = [effect for effect in turn.effects if isinstance(effect, Ask)]
        for effect in asked:
            assert route.find(story.outline, turn.after.answers, effect.place) is not None
        if asked:
            assert turn.after.at is not None
            assert asked[-1].place == turn.after.at.place


@examples(100)
@given(stories())
def test_a_new_question_on_screen_is_always_asked(story: Story) -> None:
    for turn in replay(story):
        if turn.after.at is not None and (turn.before.at is None or turn.after.at.place != turn.before.at.place):
            assert Ask(turn.after.at.place) in turn.effects
            assert turn.after.at.asked == turn.after.revision


@examples(100)
@given(stories())
def test_the_end_is_the_end_only_when_nothing_is_open(story: Story) -> None:
    for turn in replay(story):
        if Done() in turn.effects:
            assert turn.after.at is None
            if isinstance(turn.event, Later):  # the only open one was put off
                assert turn.before.at is not None
                assert _open_places(story.outline, turn.after) in ([], [turn.before.at.place])
                continue
            assert not _open_places(story.outline, turn.after)
            assert progress(story.outline, turn.after.answers).left == 0


@examples(100)
@given(stories())
def test_no_answer_is_ever_forgotten(story: Story) -> None:
    for turn in replay(story):
        assert turn.after.answers.keys() >= turn.before.answers.keys()


@examples(100)
@given(stories())
def test_no_list_holds_more_points_than_it_may(story: Story) -> None:
    for turn in replay(story):
        for listed, most in list_places(story.outline, turn.after.answers):
            assert len(points.live(turn.after.answers, listed)) <= most


@examples(100)
@given(stories())
def test_ids_of_points_are_never_used_twice(story: Story) -> None:
    for turn in replay(story):
        before, after = _points(story.outline, turn.before), _points(story.outline, turn.after)
        assert len(after) == len(set(after))
        assert set(before) <= set(after)
        numbers = [int(point[1:]) for point in set(after) - set(before)]
        assert all(number >= points.next_id(turn.before.answers) for number in numbers)


@examples(100)
@given(stories())
def test_a_removed_point_is_only_hidden(story: Story) -> None:
    for turn in replay(story):
        for listed, _ in list_places(story.outline, turn.after.answers):
            everyone = points.all_in(turn.after.answers, listed)
            shown = points.live(turn.after.answers, listed)
            hidden = points.removed(turn.after.answers, listed)
            assert sorted(everyone) == sorted(shown + hidden)


def _open_places(outline: Outline, session: Session) -> list[Place]:
    return [stop.place for stop in route.stops(outline, session.answers) if route.is_open(session.answers, stop)]


def _points(outline: Outline, session: Session) -> list[str]:
    listed = list_places(outline, session.answers)
    return [point for place, _ in listed for point in points.all_in(session.answers, place)]
