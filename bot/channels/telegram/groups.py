"""In a group: a short word and the way to the private chat. Never content, whoever asks."""

from bot.channels.telegram import parcels
from bot.channels.telegram.letters import Letter
from bot.review.rights import TeamDeed
from bot.store import facts, outbox, reports, teams
from bot.usecases import standing
from bot.usecases.work import Desk


def said(desk: Desk, letter: Letter) -> tuple[int, ...]:
    """Answers in the group; the chat that the answer is for."""
    name = facts.find(desk.db, facts.BOT)
    lines = (*_counts(desk), desk.say("phone.group", link=f"https://t.me/{name}" if name else ""))
    outbox.add(desk.db, letter.chat, None, outbox.Kind.SEND, parcels.plain("\n".join(lines)))
    return (letter.chat,)


def _counts(desk: Desk) -> tuple[str, ...]:
    """How many of a team's materials were handed in, where its lead asks: numbers, no names and no titles."""
    number = standing.team_to_write_for(desk)
    team = None if number is None else teams.find(desk.db, number)
    if team is None or not standing.may_in_team(desk, TeamDeed.GATHER, team.id):
        return ()
    there = reports.of_team(desk.db, team.id)
    done = sum(each.handed_in is not None for each in there)
    return (desk.say("phone.group_counts", team=team.name, count=len(there), done=done),)
