"""More that holds whatever people do: nothing is kept where nobody finds it, and no text is longer than it may be."""

from hypothesis import given

from bot.interview import route
from bot.interview.effects import Keep
from bot.interview.events import Restore
from bot.interview.outline import Kind
from bot.interview.points import CLAIM, REMOVED
from tests.interview.happenings import Story, replay, stories
from tests.interview.trying import examples


@examples(100)
@given(stories())
def test_no_question_leads_back_to_itself(story: Story) -> None:
    for turn in replay(story):
        assert turn.after.at is None or turn.after.at.then != turn.after.at.place


@examples(100)
@given(stories())
def test_no_point_loses_its_claim(story: Story) -> None:
    for turn in replay(story):
        if isinstance(turn.event, Restore):
            continue  # an earlier text: it was none of these when it was said
        kept = [effect.text for effect in turn.effects if isinstance(effect, Keep) and effect.place.question == CLAIM]
        assert all(kept)


@examples(100)
@given(stories())
def test_every_text_is_kept_where_a_question_asks_for_it_and_within_its_limit(story: Story) -> None:
    for turn in replay(story):
        if isinstance(turn.event, Restore):
            continue  # an earlier text: it fitted when it was said
        for effect in turn.effects:
            if not isinstance(effect, Keep) or effect.place.question.startswith((REMOVED, "style/")):
                continue
            stop = route.find(story.outline, turn.after.answers, effect.place)
            assert stop is not None
            if stop.question.kind in (Kind.SHORT, Kind.LONG):
                assert len(effect.text) <= stop.question.longest
