"""The first words: the notice about secrets, once, and what can be begun or gone on with."""

from tests.store.opened import memory
from tests.usecases.writer import NINE, Writer, say

SECRETS = say("welcome.secrets")


def test_the_first_thing_a_person_reads_is_the_notice_about_secrets() -> None:
    writer = Writer()
    writer.say("你好")
    assert writer.texts == (SECRETS, say("welcome.new"))


def test_the_notice_about_secrets_comes_once() -> None:
    writer = Writer()
    writer.say("你好")
    writer.say("你好")
    assert writer.texts == (say("welcome.new"),)


def test_the_notice_comes_first_when_a_person_begins_with_a_button() -> None:
    writer = Writer()
    writer.press("::new:")
    assert writer.texts[0] == SECRETS


def test_the_notice_comes_first_when_a_person_begins_with_an_edit() -> None:
    writer = Writer()
    writer.edit(1, "改一下")
    assert writer.texts[0] == SECRETS


def test_the_notice_comes_first_when_a_person_begins_with_a_file() -> None:
    writer = Writer()
    writer.send_file("a.pdf", b"%PDF-")
    assert writer.texts[0] == SECRETS


def test_every_person_reads_the_notice() -> None:
    db = memory()
    Writer(db, "zhang").say("你好")
    other = Writer(db, "li")
    other.say("你好")
    assert other.texts[0] == SECRETS


def test_a_greeting_offers_to_begin_and_explains() -> None:
    writer = Writer()
    writer.say("/start")
    assert writer.verbs == {"new", "help"}


def test_a_greeting_begins_no_report() -> None:
    writer = Writer()
    writer.say("你好")
    assert writer.db.execute("select count(*) from reports").fetchone() == (0,)


def test_who_has_a_report_is_greeted_with_it_and_can_go_on_with_one_tap() -> None:
    writer = Writer().at_body()
    writer.say("/start")
    assert "骆启舟" in writer.text
    writer.tap("open")
    assert writer.screen() == writer.asked


def test_a_file_is_answered_with_what_to_do_and_the_question_again() -> None:
    writer = Writer().at_body()
    before = writer.asked
    writer.send_file("a.pdf", b"%PDF-")
    assert writer.texts[0] == say("unread.pdf")
    assert writer.asked == before


def test_both_sides_messages_are_numbered_in_one_row() -> None:
    writer = Writer()
    first = writer.say("你好")
    second = writer.say("你好")
    numbers = [first.message, *(said.message for said in first.said), second.message]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_turn_is_kept_with_the_time_it_was_given() -> None:
    writer = Writer()
    writer.say("你好")
    assert writer.db.execute("select distinct time from messages").fetchall() == [(NINE.isoformat(),)]
