"""未归类: words of a material brought along that stand in no answer, to be copied to where they belong."""

from bot.interview import names
from bot.interview.outline import Place
from bot.store import answers
from bot.usecases.replies import Reply, rows
from bot.usecases.work import Desk, Work

_PLACE = Place(names.UNPLACED)


def screen(desk: Desk, work: Work, argument: str) -> tuple[Reply, ...]:
    """The words; with `hide`, all of them are used up, and no more shown."""
    back = (work.button(desk.say("button.map"), "map"), work.button(desk.say("button.go_on"), "open"))
    text = work.text(_PLACE)
    if not text:
        return (Reply(desk.say("unplaced.none"), rows(back), report=work.report.id),)
    if argument == "hide":
        answers.keep(desk.db, work.report.id, [(_PLACE, "")], desk.person, None, desk.now)
        return (Reply(desk.say("unplaced.hidden"), rows(back), report=work.report.id),)
    hide = work.button(desk.say("button.hide_unplaced"), "unplaced", "hide")
    return (Reply(f"{desk.say('unplaced.title')}\n\n{text}", rows((hide, *back)), report=work.report.id),)
