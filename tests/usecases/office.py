"""A unit at work: its owner, lead, authors and strangers, on one memory database, with codes that are counted."""

from dataclasses import replace
from itertools import count

from bot.review.rights import Role
from bot.store import memberships, people, reports, teams
from bot.store.database import Database
from bot.store.memberships import Membership
from bot.store.reports import Report
from bot.usecases import inviting
from bot.usecases.work import TELEGRAM
from tests.store.opened import memory
from tests.usecases.writer import NINE, Writer

UNIT = "青堰县水务局"
WRITTEN = "平时学得零散。"  # words of a material: what nobody without a right may hear


class Office:
    """One database and its unit. Codes are code-1, code-2, … in the order in which they are drawn."""

    def __init__(self) -> None:
        self.db: Database = memory()
        self.codes = count(1)

    def draw(self) -> str:
        return f"code-{next(self.codes)}"

    def local(self, name: str) -> Writer:
        """Somebody at this machine."""
        writer = Writer(self.db, name)
        writer.desk = replace(writer.desk, draw=self.draw)
        return writer

    def phone(self, name: str) -> Writer:
        """Somebody with a phone, with no role yet."""
        writer = Writer(self.db, f"desk of {name}")
        person = people.enter(self.db, TELEGRAM, name)
        people.name_is(self.db, person, name)
        writer.desk = replace(writer.desk, person=person, channel=TELEGRAM, draw=self.draw)
        return writer

    def member(self, name: str, role: Role, team: str = UNIT) -> Writer:
        """Somebody with a phone who has this role."""
        writer = self.phone(name)
        number = None if role is Role.OWNER else teams.enter(self.db, team, NINE)
        memberships.join(self.db, writer.desk.person, Membership(number, role), NINE)
        writer.say("/start")
        return writer

    def author(self, name: str = "张三") -> Writer:
        return self.member(name, Role.AUTHOR)

    def lead(self, name: str = "王组长") -> Writer:
        return self.member(name, Role.LEAD)

    def code(self, role: Role, team: str = UNIT) -> str:
        """The code of an invitation as the command line makes it."""
        return inviting.for_command(self.db, team, role, NINE, self.draw)

    def roles(self, writer: Writer) -> list[Role]:
        return [each.role for each in memberships.of(self.db, writer.desk.person)]

    def report(self, number: int = 1) -> Report:
        found = reports.find(self.db, number)
        assert found is not None
        return found

    @property
    def team(self) -> int:
        return teams.enter(self.db, UNIT, NINE)


def written(writer: Writer, outline: str = "minzhu-2023.person") -> Writer:
    """A report with two claims and the text of the first."""
    writer.at_body(outline).say(WRITTEN)
    return writer


def everything(db: Database) -> str:
    """Every text in every table."""
    names = [name for (name,) in db.execute("select name from sqlite_master where type = 'table'").fetchall()]
    return "\n".join(str(row) for name in names for row in db.execute(f"select * from {name}").fetchall())  # noqa: S608


def listed(lead: Writer) -> list[str]:
    """The names in the list, in its order."""
    return [line.split()[1] for line in lead.texts[0].split("\n")[1:] if line[:1].isdigit()]
