"""A file that waits at the channel: fetched, unless its name, its size or the words beside it forbid it."""

import pytest

from bot.store import fetches
from bot.usecases.taking_in import Coming
from tests.usecases.office import Office, everything
from tests.usecases.writer import Writer, say

MOBILE = "13812345678"


def test_a_file_at_the_channel_is_to_be_fetched_and_nothing_is_said_yet() -> None:
    writer = Writer().at_body()
    writer.announce(Coming(7, "file1", "材料.docx", 1000))
    assert writer.heard.said == ()
    assert fetches.first(writer.db, writer.desk.person) == fetches.Fetch(
        1, writer.desk.person, 7, "file1", "材料.docx", 0
    )


@pytest.mark.parametrize(
    ("name", "size", "key"),
    [
        ("a.pdf", 10, "unread.pdf"),
        ("a.doc", 10, "unread.old_word"),
        ("a.docx", 6 << 20, "unread.too_big"),
        ("a.docx", 21 << 20, "unread.too_big"),
        ("秘密★5年.docx", 10, "files.marked"),
    ],
)
def test_what_name_or_size_tell_is_said_without_fetching(name: str, size: int, key: str) -> None:
    writer = Writer().at_body()
    writer.announce(Coming(7, "file1", name, size))
    assert writer.texts[0] == say(key)
    assert str(writer.asked) == "body@p1"
    assert fetches.people(writer.db) == ()


def test_words_beside_a_file_are_asked_about_and_the_file_is_fetched() -> None:
    writer = Writer().at_body()
    writer.announce(Coming(7, "file1", "材料.docx"), "平时学得零散。")
    assert "take" in writer.verbs
    assert fetches.people(writer.db) == (writer.desk.person,)


def test_words_beside_a_file_where_none_are_wanted_are_said_not_to_be_kept() -> None:
    writer = Writer().at_body()
    writer.go("head/start")
    writer.announce(Coming(7, "file1", "材料.docx"), "请看附件")
    assert writer.texts[0] == say("files.caption_left")
    assert fetches.people(writer.db) == (writer.desk.person,)


def test_a_number_in_the_words_beside_a_file_does_not_keep_it_away() -> None:
    writer = Writer().at_body()
    writer.announce(Coming(7, "file1", f"{MOBILE}.docx"), f"找{MOBILE}。")
    assert "guard" not in writer.text
    assert MOBILE not in everything(writer.db)
    assert fetches.people(writer.db) == (writer.desk.person,)


def test_a_file_with_marked_words_beside_it_is_not_fetched() -> None:
    writer = Writer().at_body()
    writer.announce(Coming(7, "file1", "材料.docx"), "机密★10年")
    assert writer.texts[0] == say("guard.marked")
    assert fetches.people(writer.db) == ()


def test_a_stranger_s_file_is_not_fetched() -> None:
    writer = Office().phone("生人")
    writer.announce(Coming(7, "file1", "材料.docx"))
    assert writer.texts == (say("door.stranger"),)
    assert fetches.people(writer.db) == ()
