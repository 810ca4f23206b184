"""给组长看, 交稿, 收回, 请署名人看: the author gives exactly one draft, and its number is said."""

from bot.draft import assemble, kept
from bot.review import rights
from bot.review.rights import Deed
from bot.store import drafts, people, reports
from bot.usecases import inviting, outlines, standing, starting
from bot.usecases.replies import Button, Reply, Rows, rows
from bot.usecases.tokens import number
from bot.usecases.work import TELEGRAM, Desk, Work


def buttons(desk: Desk, work: Work, draft: int) -> Rows:
    """What can be done with a draft for others' sake; nothing where nobody else is there."""
    if not standing.may(desk, Deed.SHOW, work.report):
        return ()
    has_lead = bool(standing.leads_to_tell(desk, work.report.team))
    made: list[Button] = []
    if has_lead and work.outline.subject not in rights.COLLECTIVE:  # a lead reads a collective's material anyway
        made.append(work.button(desk.say("share.button_show"), "give", str(draft)))
    if has_lead:
        made.append(work.button(desk.say("share.button_hand_in"), "handin", str(draft)))
    if has_lead or desk.channel == TELEGRAM:  # alone in a terminal, nobody could come
        made.append(inviting.signer_button(desk, work))
    return rows(tuple(made))


def show(desk: Desk, work: Work, argument: str) -> tuple[Reply, ...] | None:
    """The leads may read this draft; they are told once, without a word of it. None where there is none to give."""
    if not argument:
        return _typed(desk, work, "give")
    draft = _given(desk, work, argument)
    if draft is None:
        return None
    if work.report.shown == draft:
        return (_receipt(desk, work, "share.shown_before", draft),)
    reports.show(desk.db, work.report.id, draft)
    return (_receipt(desk, work, "share.shown", draft), *_told(desk, work, "share.told_shown"))


def hand_in(desk: Desk, work: Work, argument: str) -> tuple[Reply, ...] | None:
    """The draft is handed in; None where there is none to hand in."""
    if not argument:
        return _typed(desk, work, "handin")
    draft = _given(desk, work, argument)
    if draft is None:
        return None
    if work.report.shown == draft and work.report.handed_in is not None:
        return (_receipt(desk, work, "share.handed_in_before", draft),)
    own = outlines.of_id(desk.db, work.outline.meeting.id, work.report.settled)
    reports.hand_in(desk.db, work.report.id, draft, desk.now, None if own is None else own.revision)
    return (_receipt(desk, work, "share.handed_in", draft), *_told(desk, work, "share.told_handed_in"))


def take_back(desk: Desk, work: Work, _argument: str) -> tuple[Reply, ...] | None:
    """No draft is shown any more; what was sent to a lead before stays where it is, and that is said."""
    if not standing.may(desk, Deed.SHOW, work.report):
        return None
    collective = work.outline.subject in rights.COLLECTIVE
    key = "share.taken_back_collective" if collective else "share.taken_back"
    key = "share.nothing_shown" if work.report.shown is None else key
    reports.show(desk.db, work.report.id, None)
    go_on = work.button(desk.say("button.go_on"), "open", starting.AWARE)
    return (Reply(desk.say(key), rows((go_on,)), report=work.report.id),)


def _typed(desk: Desk, work: Work, verb: str) -> tuple[Reply, ...]:
    """交稿 or 给组长看 typed out: the newest draft is given, at once where nothing was changed since."""
    newest = drafts.newest(desk.db, work.report.id)
    made = work.button(desk.say("button.draft"), "draft")
    go_on = work.button(desk.say("button.go_on"), "open", starting.AWARE)
    hands_in = verb == "handin"
    if not standing.leads_to_tell(desk, work.report.team):
        key = "share.no_lead_no_draft" if newest is None else "share.no_lead"
        file = () if newest is None else (work.button(desk.say("button.file"), "file", str(newest.number)),)
        return (Reply(desk.say(key), rows((*(file or (made,)), go_on)), report=work.report.id),)
    if not hands_in and work.outline.subject in rights.COLLECTIVE:
        return (Reply(desk.say("share.collective"), rows((go_on,)), report=work.report.id),)
    if newest is None:
        what = desk.say("share.button_hand_in" if hands_in else "share.button_show")
        return (Reply(desk.say("share.no_draft", what=what), rows((made, go_on)), report=work.report.id),)
    if newest.document != kept.to_json(assemble.assemble(work.outline, work.answers)):
        label = desk.say("share.button_hand_in_n" if hands_in else "share.button_show_n", n=newest.number)
        give = work.button(label, verb, str(newest.number))
        text = desk.say("share.changed_since", n=newest.number)
        return (Reply(text, rows((give, made, go_on)), report=work.report.id),)
    return (hand_in if hands_in else show)(desk, work, str(newest.number)) or ()


def _given(desk: Desk, work: Work, argument: str) -> int | None:
    """The draft that is to be given; None where there is none, or nobody to give it to."""
    draft = drafts.find(desk.db, work.report.id, number(argument))
    may = standing.may(desk, Deed.SHOW, work.report) and standing.leads_to_tell(desk, work.report.team)
    return draft.number if draft is not None and may else None


def _receipt(desk: Desk, work: Work, key: str, draft: int) -> Reply:
    made = (
        work.button(desk.say("share.button_take_back"), "takeback"),
        work.button(desk.say("button.go_on"), "open"),
    )
    return Reply(desk.say(key, n=draft), rows(made), report=work.report.id)


def _told(desk: Desk, work: Work, key: str) -> tuple[Reply, ...]:
    """A line to every lead whom this channel reaches: who and what kind of material, nothing of its content."""
    text = desk.say(key, who=standing.called(desk, work.report.author), subject=work.outline.subject_name)
    leads = standing.leads_to_tell(desk, work.report.team)
    return tuple(Reply(text, to=lead) for lead in leads if people.channel_of(desk.db, lead) == desk.channel)
