"""A person at the door of the use cases: the real core, a memory database, the shipped prompts, a fixed clock."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import settings
from bot.interview.outline import Place
from bot.prompt_files import loading
from bot.store import answers, focuses, people, reports
from bot.store.database import Database
from bot.usecases import converse, taking_in, tokens
from bot.usecases.converse import Turn
from bot.usecases.replies import Button
from bot.usecases.taking_in import Coming
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk
from tests.store.opened import memory

PROMPTS = loading.load_folder(settings.read({}).prompts)
NINE = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)  # nine in the morning, Beijing time

PERSON_2023 = "minzhu-2023.person"
PERSON_2021 = "minzhu-2021.person"
SIGNER = "青堰县水务局\n党组成员、副局长\n骆启舟"
CLAIMS = "理论学习的系统性不够\n联系实际的紧密度不够"
LIST = "problems/a1/points"


def say(key: str, **facts: str | int) -> str:
    """What the shipped prompts say."""
    return PROMPTS.messages.say(key, **facts)


class Writer:
    """One person; several share a database by being given the same one."""

    def __init__(self, db: Database | None = None, name: str = "zhang", folder: Path | None = None) -> None:
        self.db = memory() if db is None else db
        self.desk = Desk(self.db, PROMPTS, people.enter(self.db, "local", name), NINE, folder)
        self.heard = Turn(0, ())

    def say(self, words: str) -> Turn:
        return self._turn(converse.hear(self.desk, words))

    def press(self, token: str) -> Turn:
        return self._turn(converse.tap(self.desk, token))

    def tap(self, verb: str, argument: str = "") -> Turn:
        """Taps the button that does this, as it hangs under the last replies."""
        return self.press(self.button(verb, argument).token)

    def go(self, place: str) -> Turn:
        """Jumps to a question of the open report, as the map does."""
        return self.press(tokens.write(Tap("go", place, self.report)))

    def go_on(self) -> Turn:
        """Taps 继续写 of the open report."""
        return self.press(tokens.write(Tap("open", "", self.report)))

    def edit(self, message: int, words: str) -> Turn:
        return self._turn(converse.edit(self.desk, message, words))

    def reply(self, message: int, words: str, quote: str = "") -> Turn:
        return self._turn(converse.reply(self.desk, message, words, quote))

    def send_file(self, name: str, content: bytes = b"") -> Turn:
        """A file, as a channel hands it over when it has it."""
        return self._turn(converse.take_in(self.desk, taking_in.opened(name, content)))

    def announce(self, file: Coming, caption: str = "") -> Turn:
        """A file that waits at the channel."""
        return self._turn(converse.announce(self.desk, file, caption))

    def wait(self, minutes: int) -> None:
        """The clock goes on."""
        self.desk = replace(self.desk, now=self.desk.now + timedelta(minutes=minutes))

    def begin(self, outline: str = PERSON_2023) -> "Writer":
        """A new report, on screen: its first question."""
        self.press(tokens.write(Tap("begin", outline)))
        return self

    def at_claims(self, outline: str = PERSON_2023) -> "Writer":
        """A new report, on screen: the claims of the first aspect."""
        self.begin(outline).say(SIGNER)
        self.tap("skip")
        self.tap("pick", "problems")
        assert self.asked == Place(LIST)
        return self

    def at_body(self, outline: str = PERSON_2023) -> "Writer":
        """A new report with two claims, on screen: the text of the first."""
        self.at_claims(outline).say(CLAIMS)
        assert self.asked == Place("body", "p1")
        return self

    @property
    def text(self) -> str:
        """Everything that the last turn said."""
        return "\n".join(said.reply.whole for said in self.heard.said)

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(said.reply.text for said in self.heard.said)

    @property
    def asked(self) -> Place | None:
        """The question that the last turn put."""
        found = [said.reply.asked.place for said in self.heard.said if said.reply.asked is not None]
        return found[-1] if found else None

    @property
    def question(self) -> int:
        """The number of the message that put the last question."""
        return next(said.message for said in reversed(self.heard.said) if said.reply.asked is not None)

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(button for said in self.heard.said for row in said.reply.buttons for button in row)

    @property
    def taps(self) -> tuple[Tap, ...]:
        """What the buttons of the last turn do."""
        return tuple(tap for button in self.buttons if (tap := tokens.read(button.token)) is not None)

    @property
    def verbs(self) -> set[str]:
        return {tap.verb for tap in self.taps}

    def button(self, verb: str, argument: str = "") -> Button:
        for button in reversed(self.buttons):
            tap = tokens.read(button.token)
            if tap is not None and tap.verb == verb and (not argument or tap.argument == argument):
                return button
        raise AssertionError(f"no button for {verb} {argument} under {self.text!r}")

    @property
    def report(self) -> int:
        """The open report."""
        report = focuses.of(self.db, self.desk.person).report
        assert report is not None
        return report

    def kept(self, place: str, report: int | None = None) -> str:
        """The newest text of an answer, "" where there is none."""
        question, _, point = place.partition("@")
        return answers.latest(self.db, report or self.report).get(Place(question, point), "")

    def screen(self, report: int | None = None) -> Place | None:
        """The question that the report stands at."""
        found = reports.find(self.db, report or self.report)
        assert found is not None
        return None if found.at is None else found.at.place

    def _turn(self, turn: Turn) -> Turn:
        self.heard = turn
        return turn


def stored(db: Database) -> list[tuple[object, ...]]:
    """Everything that belongs to reports: what must be the same after something that changes nothing."""
    rows: list[tuple[object, ...]] = []
    for table, columns in (
        ("reports", "id, outline, author, touched, revision, at, title"),
        ("answers", "id, report, place, text"),
        ("latest", "report, place, answer"),
        ("drafts", "report, number, document"),
        ("focuses", "person, report"),  # what is on screen and expected follows from what was said last
    ):
        rows += db.execute(f"select '{table}', {columns} from {table} order by 1, 2, 3").fetchall()  # noqa: S608
    return rows


def outlines(writer: Writer) -> list[str]:
    return [report.outline for report in reports.every(writer.db)]
