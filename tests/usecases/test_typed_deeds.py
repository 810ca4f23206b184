"""Words that work like buttons from anywhere: 交稿, 给组长看, 收回, 看草稿, 新建."""

import pytest

from tests.usecases.office import Office, written
from tests.usecases.writer import Writer, say


def author_with_a_lead() -> tuple[Office, Writer]:
    office = Office()
    office.lead()
    return office, written(office.author())


@pytest.mark.parametrize("screen", ["", "/map", "/style"])
def test_a_draft_is_handed_in_and_taken_back_by_words_from_anywhere(screen: str) -> None:
    office, author = author_with_a_lead()
    author.say("/draft")
    if screen:
        author.say(screen)
    author.say("交稿")
    assert author.texts[0] == say("share.handed_in", n=1)
    assert office.report().handed_in is not None
    if screen:
        author.say(screen)
    author.say("收回")
    assert author.texts[0] == say("share.taken_back")
    assert office.report().shown is None
    author.tap("open")
    assert author.asked is not None


def test_a_draft_is_shown_by_words() -> None:
    office, author = author_with_a_lead()
    author.say("/draft")
    author.say("给组长看。")
    assert author.texts[0] == say("share.shown", n=1)
    assert office.report().shown == 1


@pytest.mark.parametrize(("words", "verb"), [("交稿", "handin"), ("给组长看", "give")])
def test_what_was_changed_since_the_draft_is_asked_about(words: str, verb: str) -> None:
    office, author = author_with_a_lead()
    author.say("/draft")
    author.go_on()
    author.say("又补了一句。")
    author.say(words)
    assert author.texts == (say("share.changed_since", n=1),)
    assert office.report().shown is None
    assert {verb, "draft", "open"} == author.verbs
    author.tap(verb)
    assert office.report().shown == 1


def test_a_draft_is_made_before_it_is_given() -> None:
    _, author = author_with_a_lead()
    author.say("交稿")
    assert author.texts == (say("share.no_draft", what="交稿"),)
    assert "draft" in author.verbs


def test_who_has_no_lead_hears_so_and_how_to_pass_it_on() -> None:
    writer = written(Writer())
    writer.say("交稿")
    assert writer.texts == (say("share.no_lead_no_draft"),)
    writer.say("/draft")
    writer.say("给组长看")
    assert writer.texts == (say("share.no_lead"),)
    assert "file" in writer.verbs


def test_a_collective_s_material_needs_no_showing() -> None:
    office = Office()
    office.lead()
    author = office.author().begin("minzhu-2023.team")
    author.say("/draft")
    author.say("给组长看")
    assert author.texts == (say("share.collective"),)


@pytest.mark.parametrize("words", ["看草稿", "出草稿", "草稿"])
def test_the_draft_is_shown_by_words(words: str) -> None:
    writer = written(Writer())
    writer.say(words)
    assert writer.text.startswith(say("draft.page", n=1, page=1, pages=1))


def test_the_file_of_the_newest_draft_is_sent_by_words() -> None:
    office, author = author_with_a_lead()
    author.say("Word文件")
    assert author.texts == (say("draft.none"),)
    author.say("/draft")
    author.go_on()
    author.say("word文件")
    assert author.texts[0].startswith(say("file.choose", n=1))
    assert office.report().id == 1


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("历次草稿", "draft.none"),
        ("新建", "start.meeting"),
        ("我的材料", "start.reports"),
        ("单位材料", "team.not_a_lead"),
    ],
)
def test_lists_are_opened_by_words(words: str, begins: str) -> None:
    writer = Writer().at_body()
    writer.say(words)
    assert writer.texts[0].startswith(say(begins))
    assert writer.kept("body@p1") == ""


def test_words_of_no_report_work_where_none_is_open() -> None:
    writer = Writer()
    writer.say("新建")
    assert writer.texts[-1] == say("start.meeting")
