"""Effects of a step as replies: receipts, refusals, the next question, or the end."""

from collections.abc import Sequence

from bot.interview import clean, numerals, points
from bot.interview.effects import Ask, Done, Effect, Joined, Keep, Receipt, Refuse
from bot.interview.focus import Expects
from bot.interview.outline import Kind, Place, Role
from bot.interview.progress import progress
from bot.store import focuses
from bot.usecases import asking, buttons, hinting, maps, past, replies
from bot.usecases.hinting import Hint
from bot.usecases.replies import Reply, rows
from bot.usecases.work import Desk, Work


def screens(desk: Desk, work: Work, effects: Sequence[Effect], *, elsewhere: bool = False) -> tuple[Reply, ...]:
    """What the person hears of a step. `work` is the report after it.

    `elsewhere`: it was not about the question that was on screen, and the receipt says where it was.
    """
    made: list[Reply] = []
    asks = any(isinstance(effect, Ask) for effect in effects)
    steps = {effect.place for effect in effects if isinstance(effect, Joined)}
    kept = [effect.place for effect in effects if isinstance(effect, Keep)]
    for effect in effects:
        match effect:
            case Receipt() if effect.place in steps:
                pass  # what was joined says it
            case Receipt():
                # What was answered in steps, or to a probe, was asked about enough.
                hint = hinting.of(desk, work, effect.place) if kept == [effect.place] else None
                made.append(receipt(desk, work, effect, stays=not asks, elsewhere=elsewhere, hint=hint))
            case Joined():
                made.append(joined(desk, work, effect))
            case Refuse():
                made.append(refusal(desk, work, effect))
            case Ask():
                made += question(desk, work)
            case Done():
                about = next((each.place for each in effects if isinstance(each, Receipt)), None)
                made.append(finished(desk, work, about))
            case _:
                pass
    return tuple(made)


def with_question(desk: Desk, work: Work, effects: Sequence[Effect]) -> tuple[Reply, ...]:
    """What is heard of an edit; below it stands the question that was on screen once more, or that all were asked."""
    made = screens(desk, work, effects, elsewhere=True)
    focus = focuses.of(desk.db, desk.person)
    answers = focus.report == work.report.id and focus.expects in (Expects.ANSWER, Expects.LOOKING)
    if not answers or any(each.asked is not None for each in made):
        return made
    return (*made, *(question(desk, work) or (finished(desk, work),)))


def question(desk: Desk, work: Work) -> tuple[Reply, ...]:
    """The question on screen; nothing where there is none."""
    at = work.session.at
    stop = None if at is None else work.find(at.place)
    return () if at is None or stop is None else (asking.screen(desk, work, stop, at),)


def joined(desk: Desk, work: Work, effect: Joined) -> Reply:
    """三句连好了，48字."""
    characters = clean.length(work.text(effect.place))
    if effect.steps == 1:
        said = desk.say("receipt.long", characters=characters)
    else:
        key = "receipt.joined_led" if effect.led else "receipt.joined"
        said = desk.say(key, count=numerals.say_count(effect.steps), characters=characters)
    return Reply(said, about=effect.place, report=work.report.id)


def receipt(
    desk: Desk, work: Work, effect: Receipt, *, stays: bool, elsewhere: bool = False, hint: Hint | None = None
) -> Reply:
    """存好了，186字. Where the question stays on screen, its buttons stand below."""
    stop = work.find(effect.place)
    is_list = stop is not None and stop.is_list
    text = _kept(desk, work, effect)
    at = work.session.at
    hinted = () if hint is None else rows(hint.buttons)
    if not stays or at is None or stop is None or at.place != effect.place:
        if stop is not None and (elsewhere or effect.replaced) and (at is None or at.place != effect.place):
            text = asking.in_brief(desk, work, stop) + text
        undo = _undo(desk, work, effect) if effect.replaced and not is_list else ()
        text += "" if hint is None else f"\n{hint.text}"
        return Reply(text, (*hinted, *undo), about=effect.place, report=work.report.id)
    key = "receipt.more" if not is_list else "receipt.still_points" if effect.lacking else "receipt.more_points"
    if stop.question.kind in (Kind.TOGETHER, Kind.EACH):
        key = "receipt.still_items" if stop.question.required else "receipt.more_items"
    text += desk.say(key)
    text += "" if hint is None else f"\n{hint.text}"
    there = {each.token for row in hinted for each in row}  # 改这段 is 重写 by another name: once is enough
    below = (
        tuple(each for each in row if each.token not in there) for row in buttons.of_question(desk, work, stop, at)
    )
    shown = (*hinted, *filter(None, below))
    return Reply(text, shown, asked=asking.asked(work, stop), about=effect.place, report=work.report.id)


def refusal(desk: Desk, work: Work, effect: Refuse) -> Reply:
    """What happened, that nothing is lost, what to do; and the buttons of the question on screen."""
    at = work.session.at
    stop = None if at is None else work.find(at.place)
    text = desk.say(f"refuse.{effect.why}", **effect.facts)
    if at is None or stop is None:
        ways = (work.button(desk.say("button.map"), "map"), work.button(desk.say("button.draft"), "draft"))
        return Reply(text, rows(ways), report=work.report.id)
    return Reply(text, buttons.of_question(desk, work, stop, at), asked=asking.asked(work, stop), report=work.report.id)


def finished(desk: Desk, work: Work, about: Place | None = None) -> Reply:
    """Everything was asked; with a way back to the section in which an answer was just changed."""
    stop = None if about is None else work.find(about)
    section = () if stop is None else (stop.section,)
    there = progress(work.outline, work.answers)
    key = "done.left" if there.left else "done.all"
    ways = (
        work.button(desk.say("button.draft"), "draft"),
        work.button(desk.say("button.map"), "map"),
        work.button(desk.say("button.style"), "style"),
        *(work.button(desk.say("button.up_to", name=maps.label(work, each)), "section", each.id) for each in section),
    )
    return Reply(desk.say(key, left=there.left), rows(ways), report=work.report.id)


def _kept(desk: Desk, work: Work, effect: Receipt) -> str:
    stop = work.find(effect.place)
    if stop is None:
        return desk.say("receipt.short")
    if stop.is_list and stop.points is not None:
        count, noun = effect.points, stop.points.noun
        if effect.replaced:
            text = desk.say("receipt.reworded", count=count, noun=noun)
        elif effect.characters:
            text = desk.say("receipt.points_with_text", count=count, noun=noun, characters=effect.characters)
        else:
            text = desk.say("receipt.points", count=count, noun=noun)
        return text + (desk.say("receipt.lacking", lacking=effect.lacking) if effect.lacking else "")
    if effect.replaced and not work.text(effect.place) and stop.question.kind in (Kind.LONG, Kind.SHORT):
        return desk.say("receipt.cleared")
    if stop.question.kind is Kind.LONG:
        key = "receipt.replaced" if effect.replaced else "receipt.long"
        said = desk.say(key, characters=effect.characters) + _lacking_in(desk, work, effect.place)
        percent = past.alike(desk, work, effect.place)
        return said + (desk.say("past.alike", percent=percent) if percent else "")
    if stop.question.kind in (Kind.TOGETHER, Kind.EACH):
        text = desk.say("receipt.several", count=effect.points)
        return text + (desk.say("receipt.lacking_items", lacking=effect.lacking) if effect.lacking else "")
    return desk.say("receipt.changed" if effect.replaced else "receipt.short")


def _lacking_in(desk: Desk, work: Work, place: Place) -> str:
    """这个方面还差1条: points of the same list whose text is still missing."""
    home = points.home_of(work.outline, work.answers, place.point) if place.point else None
    stop, at = work.find(place), work.session.at
    asked = None if at is None else work.find(at.place)
    in_steps = asked is not None and asked.question.step_of == place.question
    if home is None or stop is None or not stop.question.required or in_steps:
        return ""
    alive = points.live(work.answers, home.listed)
    lacking = sum(not work.text(Place(place.question, point)) for point in alive)
    key = "receipt.lacking_aspect" if home.section.role is Role.ASPECT else "receipt.lacking_here"
    return desk.say(key, lacking=lacking) if lacking else ""


def _undo(desk: Desk, work: Work, effect: Receipt) -> replies.Rows:
    return rows((work.button(desk.say("button.history"), "history", str(effect.place)),))
