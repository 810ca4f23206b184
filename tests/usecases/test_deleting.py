"""/delete: chosen, named once more, gone; with a true receipt, and only for whom it belongs to."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.store import reports
from bot.store.database import Database
from bot.usecases import tokens
from bot.usecases.tokens import Tap
from bot.usecases.work import TELEGRAM
from tests.usecases.writer import PERSON_2021, Writer, say, stored

WORDS = "群众来信压了两个月没有回。"


def everything(db: Database) -> str:
    """Every row of every table."""
    return repr([db.execute(f"select * from [{table}]").fetchall() for table in db.table_names()])  # noqa: S608


def written(folder: Path | None = None) -> Writer:
    writer = Writer(folder=folder).at_body()
    writer.say(WORDS)
    return writer


def deleted(writer: Writer) -> str:
    """The open report goes; the token that confirmed it."""
    writer.say("/delete")
    writer.tap("delete")
    token = writer.button("purge").token
    writer.press(token)
    return token


def all_deleted(writer: Writer) -> None:
    writer.say("/delete")
    writer.tap("deleteall")
    writer.tap("purgeall")


def test_what_is_to_go_is_chosen() -> None:
    writer = written()
    writer.say("/delete")
    assert writer.verbs == {"delete", "deleteall", "stay"}


def test_without_an_open_report_only_everything_can_be_chosen() -> None:
    writer = Writer()
    writer.say("/delete")
    assert writer.verbs == {"deleteall", "stay"}


@pytest.mark.parametrize("first", ["delete", "deleteall"])
def test_the_second_look_names_what_goes_and_changes_nothing(first: str) -> None:
    writer = written()
    writer.say("/draft")
    before = stored(writer.db)
    writer.say("/delete")
    writer.tap(first)
    assert "骆启舟 · 2023" in writer.text
    assert say("delete.held", answers=8, drafts=1, messages=3) in writer.text
    assert stored(writer.db) == before


def test_a_confirmed_report_is_gone_with_every_word() -> None:
    writer = written()
    deleted(writer)
    assert WORDS not in everything(writer.db)
    assert "骆启舟" not in everything(writer.db)
    assert reports.find(writer.db, 1) is None


def test_the_receipt_counts_what_went_and_says_where_words_still_are() -> None:
    writer = written()
    deleted(writer)
    held = say("delete.held", answers=8, drafts=0, messages=3)
    assert writer.texts[0] == f"{say('delete.done', held=held)}\n{say('delete.elsewhere')}"


def test_on_the_phone_the_receipt_says_that_the_chat_is_deleted_by_hand() -> None:
    writer = written()
    writer.desk = replace(writer.desk, channel=TELEGRAM)
    deleted(writer)
    assert say("delete.chat") in writer.texts[0]


def test_the_turn_says_that_the_file_is_to_be_scrubbed() -> None:
    writer = written()
    writer.say("/delete")
    assert not writer.heard.purged
    deleted(writer)
    assert writer.heard.purged


def test_after_a_report_went_the_person_begins_anew() -> None:
    writer = written()
    deleted(writer)
    assert writer.verbs == {"new", "help"}
    writer.at_body()
    assert writer.report == 2


def test_a_second_tap_says_that_it_is_gone() -> None:
    writer = written()
    token = deleted(writer)
    writer.press(token)
    assert writer.texts[0] == say("delete.gone")
    assert not writer.heard.purged


def test_an_old_button_of_a_deleted_report_never_reaches_the_next_one() -> None:
    writer = written()
    token = deleted(writer)
    writer.at_body().say("新的话。")
    writer.press(token)
    writer.press("1::remove:p1")
    assert writer.kept("body@p1") == "新的话。"


def test_what_was_written_since_is_named_before_it_goes() -> None:
    writer = written()
    writer.say("/delete")
    writer.tap("delete")
    token = writer.button("purge").token
    writer.go_on()
    writer.say("又写了一句。")
    writer.press(token)
    assert writer.texts[0] == say("delete.changed")
    assert reports.find(writer.db, 1) is not None
    writer.tap("purge")
    assert reports.find(writer.db, 1) is None


def test_who_thinks_better_of_it_loses_nothing() -> None:
    writer = written()
    writer.say("/delete")
    writer.tap("delete")
    writer.tap("stay")
    assert writer.texts[0] == say("delete.stays")
    assert writer.kept("body@p1") == WORDS


def test_the_other_reports_stay() -> None:
    writer = written()
    writer.begin(PERSON_2021)
    deleted(writer)
    assert reports.find(writer.db, 2) is None
    assert writer.kept("body@p1", 1) == WORDS


@pytest.mark.parametrize("verb", ["delete", "purge"])
def test_somebody_else_s_report_is_refused_in_the_words_for_one_that_is_not_there(verb: str) -> None:
    owner = written()
    stranger = Writer(owner.db, "li").at_body()
    before = stored(owner.db)
    stranger.press(tokens.write(Tap(verb, "1-9-0-3", 1)))
    theirs = stranger.texts
    stranger.press(tokens.write(Tap(verb, "1-9-0-3", 99)))
    assert stranger.texts == theirs
    assert stored(owner.db) == before


def test_a_report_whose_outline_is_no_longer_installed_goes_with_everything() -> None:
    writer = written()
    writer.db.execute("update reports set outline = 'minzhu-1999.person'")
    all_deleted(writer)
    assert WORDS not in everything(writer.db)


def test_everything_of_a_person_goes_and_nobody_is_found_under_the_name() -> None:
    writer = written()
    writer.begin(PERSON_2021)
    all_deleted(writer)
    assert WORDS not in everything(writer.db)
    assert "zhang" not in everything(writer.db)
    assert writer.db.execute("select 1 from people where name = 'zhang'").fetchall() == []


def test_the_receipt_of_everything_counts_reports_and_has_no_buttons() -> None:
    writer = written()
    writer.begin(PERSON_2021)
    all_deleted(writer)
    held = say("delete.held", answers=8, drafts=0, messages=3)
    assert writer.texts == (f"{say('delete.done_all', count=2, held=held)}\n{say('delete.elsewhere')}",)
    assert writer.buttons == ()
    assert writer.heard.purged


def test_everything_is_named_again_when_more_was_written_since() -> None:
    writer = written()
    writer.say("/delete")
    writer.tap("deleteall")
    token = writer.button("purgeall").token
    writer.go_on()
    writer.say("又写了一句。")
    writer.press(token)
    assert writer.texts[0] == say("delete.changed")
    assert WORDS in writer.kept("body@p1")


def test_a_draft_that_was_written_as_a_file_goes_too(tmp_path: Path) -> None:
    writer = written(tmp_path)
    writer.say("/draft")
    writer.tap("file")
    writer.tap("copy")
    assert len(list(tmp_path.iterdir())) == 1
    deleted(writer)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_removed_is_named(tmp_path: Path) -> None:
    writer = written(tmp_path)
    writer.say("/draft")
    writer.tap("file")
    writer.tap("copy")
    path = tmp_path / say("file.folder", report=1)
    (path / "somebody's folder").mkdir()
    deleted(writer)
    assert say("delete.file_stays", path=str(path)) in writer.texts[0]
