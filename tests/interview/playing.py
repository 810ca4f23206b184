"""Events played on an outline: what the session became, what was kept, why something was refused."""

from collections.abc import Mapping

from bot.interview.effects import Done, Effect, Keep, Receipt, Refuse
from bot.interview.events import Event
from bot.interview.outline import Outline, Place, place_of
from bot.interview.session import At, Session
from bot.interview.step import step

NEW = Session()


def play(outline: Outline, *events: Event, start: Session = NEW) -> Session:
    """The session after these events; each of them must be taken."""
    session = start
    for event in events:
        session, effects = step(outline, session, event)
        refusals = [effect for effect in effects if isinstance(effect, Refuse)]
        assert not refusals, f"{event} was refused: {refusals}"
    return session


def effects_of(outline: Outline, session: Session, event: Event) -> tuple[Effect, ...]:
    """What an event wants done; it must be taken."""
    _, effects = step(outline, session, event)
    assert not any(isinstance(effect, Refuse) for effect in effects), effects
    return effects


def refused(outline: Outline, session: Session, event: Event) -> Refuse:
    """Why an event is refused; the session must be the very same afterwards."""
    answers = dict(session.answers)
    after, effects = step(outline, session, event)
    assert after is session
    assert dict(after.answers) == answers
    assert len(effects) == 1
    assert isinstance(effects[0], Refuse)
    return effects[0]


def asked(session: Session) -> str:
    """The question on screen as `id@point`; "" where nothing is."""
    return "" if session.at is None else str(session.at.place)


def at(session: Session) -> At:
    """The question on screen; there must be one."""
    assert session.at is not None
    return session.at


def said(session: Session, place: str) -> str | None:
    """The answer at `id@point`; None where nothing was ever said."""
    return session.answers.get(place_of(place))


def kept(effects: tuple[Effect, ...]) -> Mapping[str, str]:
    """The revisions among the effects by `id@point`."""
    return {str(effect.place): effect.text for effect in effects if isinstance(effect, Keep)}


def receipts(effects: tuple[Effect, ...]) -> tuple[Receipt, ...]:
    return tuple(effect for effect in effects if isinstance(effect, Receipt))


def is_done(effects: tuple[Effect, ...]) -> bool:
    return any(isinstance(effect, Done) for effect in effects)


def place(text: str) -> Place:
    """`body@p1` as a place."""
    return place_of(text)
