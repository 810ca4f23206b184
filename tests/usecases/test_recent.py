"""What takes long is made elsewhere: asked for once, ready at the next try, forgotten at a purge."""

import pytest

from bot.reading.lines import Line
from bot.reading.structure import Structure
from bot.usecases import converse, recent
from bot.usecases.recent import Wanted
from tests.reading import materials
from tests.usecases.writer import Writer

LONG = tuple(Line(text) for text in materials.own("team-2021").split("\n"))
SHORT = LONG[:5]


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    recent.forget()


def test_what_takes_long_is_wanted_first_and_there_at_the_next_try() -> None:
    with recent.elsewhere():
        with pytest.raises(Wanted) as wanted:
            recent.structure(LONG)
        wanted.value.make()
        assert isinstance(recent.structure(LONG), Structure)


def test_what_is_short_is_made_at_once() -> None:
    with recent.elsewhere():
        recent.structure(SHORT)
    assert recent.count() == 1


def test_where_nobody_else_waits_it_is_made_in_its_turn() -> None:
    assert isinstance(recent.structure(LONG), Structure)


def test_what_others_push_out_again_and_again_is_made_in_its_turn() -> None:
    with recent.elsewhere(tries=8):
        assert isinstance(recent.structure(LONG), Structure)


def test_a_mistake_of_ours_is_raised_in_its_turn_and_not_kept() -> None:
    broken = (None,) * 3000
    with recent.elsewhere(tries=8), pytest.raises(AttributeError):
        recent.structure(broken)  # type: ignore[arg-type]
    assert recent.count() == 0


def test_the_newest_values_are_kept() -> None:
    for number in range(40):
        recent.structure((*SHORT, Line(str(number))))
    assert recent.count() == 24


def test_a_turn_that_is_done_again_says_and_stores_the_same() -> None:
    """Every value that it needs is wanted once; until then nothing of the turn is left behind."""
    text = materials.own("team-2021")
    straight, again = Writer(), Writer()
    straight.say(text)
    wanted = 0
    recent.forget()
    while True:
        try:
            with recent.elsewhere(), again.db.conn:
                again.heard = converse.hear(again.desk, text)
            break
        except Wanted as value:
            wanted += 1
            assert again.db.execute("select count(*) from messages").fetchone() == (0,)
            value.make()
    assert (wanted, again.texts) == (3, straight.texts)
    assert again.buttons == straight.buttons
