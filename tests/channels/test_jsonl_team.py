"""A lead and an author in one conversation of JSON Lines: refused before, fetched after the author has shown it."""

import json
from pathlib import Path

import docx

from tests.channels.lines import Line, Lines
from tests.command.run import run
from tests.conversations.chat import Chat
from tests.usecases.office import UNIT, WRITTEN
from tests.usecases.writer import say


def code(db: Path, role: str) -> str:
    return run("invite", "--team", UNIT, "--role", role, "--db", db).stdout.decode().strip()


def write(chat: Chat) -> None:
    """A report with two claims and the text of the first, its draft on screen."""
    for words in ("/new", "2023民主生活会", "个人", "青堰县水务局\n副局长\n骆启舟", "都不写", "查摆问题"):
        chat.say(words)
    for words in ("学得不系统\n联系得不紧密", WRITTEN, "/draft"):
        chat.say(words)


def test_the_author_shows_and_the_lead_fetches(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    codes = {name: code(db, role) for name, role in (("wang", "lead"), ("zhang", "author"))}
    with Chat(db) as chat:
        for name, invitation in codes.items():
            chat.person = name
            chat.say(f"/start {invitation}")
        write(chat)
        shown = chat.token("给组长看")

        chat.person = "wang"
        chat.say("/team")
        assert "1 zhang 2023个人 " in chat.text
        chat.tap("1 zhang")
        assert say("team.progress_only") in chat.text
        for refused in (
            "1::show:1",
            "1::file:1",
            "1::copy:1~clean",
            "1::open:",
            "1::drafts:",
            "::read:1",
            "::paper:1",
            "::paper:1~clean",
        ):
            chat.send({"as": "wang", "tap": refused})
            assert WRITTEN not in chat.text
            assert not any(reply["files"] for reply in chat.replies)

        told = chat.send({"as": "zhang", "tap": shown})
        assert [reply["to"] for reply in told] == ["zhang", "wang"]
        assert told[1]["text"] == say("share.told_shown", who="zhang", subject="个人")
        assert WRITTEN not in json.dumps(told, ensure_ascii=False)

        chat.say("/team")
        chat.tap("1 zhang")
        chat.tap("看草稿")
        assert WRITTEN in chat.text
        chat.tap("存成文件")
        (receipt,) = chat.tap("清稿")
        (path,) = receipt["files"]
    assert any(WRITTEN in each.text for each in docx.Document(path).paragraphs)


def test_local_names_are_authors_who_see_nothing_of_each_other() -> None:
    lines = Lines().at_body()
    lines.send({"say": WRITTEN}, {"say": "/draft"})
    for line in ({"tap": "1::open:"}, {"tap": "::card:1"}, {"tap": "::read:1"}, {"say": "/team"}):
        heard: list[Line] = lines.send({"as": "li", **line})
        assert WRITTEN not in json.dumps(heard, ensure_ascii=False)
        assert "error" not in heard[0]
