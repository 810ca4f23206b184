"""A turn that needs something long waits for it aside: in order, undone until then, told of as any other."""

from datetime import UTC, datetime

from bot.channels.telegram.handling import Clerk
from bot.channels.telegram.letters import Did, Letter
from bot.review.rights import Role
from bot.store import database
from bot.usecases import inviting, recent
from tests.channels.telegram.living import PROMPTS, TEAM, Living, at_body
from tests.reading import materials
from tests.standin import Phone

_NOW = datetime(2026, 1, 10, 1, tzinfo=UTC)
_TEXT = materials.own("team-2021")[:3500]


def _clerk() -> tuple[Clerk, int]:
    """A clerk, and somebody of a team who pasted a material."""
    recent.forget()
    clerk = Clerk(database.open_memory(), PROMPTS, lambda: _NOW)
    code = inviting.for_command(clerk.db, TEAM, Role.AUTHOR, _NOW).rpartition("=")[2]
    (person,) = clerk.take([_letter(1, f"/start {code}")])
    clerk.handle([person])
    clerk.take([_letter(2, _TEXT), _letter(3, "/help")])
    return clerk, person


def _letter(number: int, text: str) -> Letter:
    return Letter(number, Did.SAID, user=1, chat=1, name="小王", message=number, text=text)


def _handled(clerk: Clerk) -> list[int]:
    found = clerk.db.execute("select update_id from inbox where handled is not null order by update_id").fetchall()
    return [number for (number,) in found]


def test_a_letter_waits_with_all_after_it_until_the_value_is_there() -> None:
    clerk, person = _clerk()
    said = clerk.db.execute("select count(*) from outbox").fetchone()
    outcome = clerk.handle([person])[person]
    assert outcome.wanted is not None
    assert (_handled(clerk), clerk.db.execute("select count(*) from outbox").fetchone()) == ([1], said)


def test_with_its_values_the_letter_is_handled_once_and_in_order() -> None:
    clerk, person = _clerk()
    while (wanted := clerk.handle([person])[person].wanted) is not None:
        wanted.make()
    assert _handled(clerk) == [1, 2, 3]
    texts = [str(row[0]) for row in clerk.db.execute("select payload from outbox order by id").fetchall()]
    (found,) = (number for number, text in enumerate(texts) if "个方面" in text)
    assert any("/draft" in text for text in texts[found + 1 :])


def test_others_are_answered_meanwhile() -> None:
    clerk, person = _clerk()
    (other,) = clerk.take([Letter(9, Did.SAID, user=2, chat=2, name="小李", message=1, text="在吗")])
    outcomes = clerk.handle([person, other])
    assert (outcomes[person].chats, outcomes[other].chats) == ((), (2,))


def test_what_never_comes_to_stay_is_made_in_the_turn_itself() -> None:
    clerk, person = _clerk()
    for _ in range(20):
        if clerk.handle([person])[person].wanted is None:
            break
        recent.forget()
    assert _handled(clerk) == [1, 2, 3]


def test_a_paste_and_what_is_said_right_after_it_are_answered_in_order(bot: Living, phone: Phone) -> None:
    recent.forget()
    at_body(bot, phone)
    phone.send(_TEXT)
    phone.send("/help")
    bot.rest()
    texts = [each.text for each in phone.messages]
    found = next(number for number, text in enumerate(texts) if "个方面、" in text)
    assert any("/draft" in text for text in texts[found + 1 :])
