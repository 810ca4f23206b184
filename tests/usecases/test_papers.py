"""存成文件: which files a draft can become, what is said with each, and who may have which."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.render.copies import Copy
from bot.review.rights import Role
from bot.usecases import filing
from bot.usecases.replies import Paper
from tests.usecases.office import Office, written
from tests.usecases.writer import PROMPTS, Writer, say

TEAM = "minzhu-2023.team"


def drafted() -> Writer:
    writer = Writer().at_body()
    writer.say("平时学得零散。")
    writer.say("/draft")
    return writer


def chosen(copy: Copy, writer: Writer | None = None) -> Writer:
    writer = drafted() if writer is None else writer
    writer.tap("file", "1")
    writer.tap("copy", f"1~{copy}")
    return writer


def paper(writer: Writer) -> Paper:
    found = writer.heard.said[-1].reply.paper
    assert found is not None
    return found


def made(writer: Writer) -> bytes:
    values = filing.made(writer.db, PROMPTS, paper(writer))
    assert values is not None
    return filing.render(values)


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return packed.read(name).decode()


def names(content: bytes) -> Sequence[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return packed.namelist()


def test_every_copy_is_told_and_has_a_button() -> None:
    writer = drafted()
    writer.tap("file", "1")
    for copy in Copy:
        assert say(f"file.what.{copy.content}") in writer.text
    assert say("file.pdf") in writer.text
    assert [button.label for button in writer.buttons] == [say(f"file.copy.{copy}") for copy in Copy]


def test_a_draft_has_few_buttons_below_it() -> None:
    writer = drafted()
    assert "file" in writer.verbs
    assert "copy" not in writer.verbs


@pytest.mark.parametrize(
    ("copy", "name"),
    [
        (Copy.DRAFT, "骆启舟个人对照检查材料-第1稿.docx"),
        (Copy.CLEAN, "骆启舟个人对照检查材料.docx"),
        (Copy.LARGE, "骆启舟个人对照检查材料-大字稿.docx"),
        (Copy.LEDGER, "骆启舟个人整改台账.docx"),
    ],
)
def test_a_file_is_named_by_what_it_is(copy: Copy, name: str) -> None:
    assert paper(chosen(copy)) == Paper(1, 1, name, copy)


def test_only_the_draft_says_which_one_it_is_and_whose_sentences() -> None:
    assert say("file.stamp", n=1) in part(made(chosen(Copy.DRAFT)), "word/header1.xml")
    assert 'w:name="zj_r1_d1_s0"' in part(made(chosen(Copy.DRAFT)), "word/document.xml")
    for copy in (Copy.CLEAN, Copy.LARGE):
        content = made(chosen(copy))
        assert "word/header1.xml" not in names(content)
        assert "zj_r" not in part(content, "word/document.xml")


def test_the_large_copy_is_large() -> None:
    assert '<w:sz w:val="44"/>' in part(made(chosen(Copy.LARGE)), "word/styles.xml")
    assert '<w:sz w:val="52"/>' in part(made(chosen(Copy.LARGE)), "word/styles.xml")


def test_a_long_title_is_broken_at_words() -> None:
    text = part(made(chosen(Copy.CLEAN)), "word/document.xml")
    title = text[: text.index("</w:p>")]
    assert title.count("<w:br/>") >= 1


def test_gaps_are_said_with_a_clean_copy_and_not_with_the_draft() -> None:
    assert "【待补】" in chosen(Copy.CLEAN).text
    assert "【待补】" not in chosen(Copy.DRAFT).text


def test_empty_cells_are_said_with_a_ledger() -> None:
    assert say("file.hole.unanswered", rows="1、2") in chosen(Copy.LEDGER).text


def test_a_ledger_is_made_of_the_answers_as_they_are() -> None:
    writer = chosen(Copy.LEDGER)
    before, asked = made(writer), paper(writer)
    key = filing.made(writer.db, PROMPTS, asked)
    writer.press("1::go:claim@p1")
    writer.say("换了一个说法")
    assert "换了一个说法" not in part(before, "word/document.xml")
    after = filing.made(writer.db, PROMPTS, asked)
    assert after is not None
    assert key is not None
    assert "换了一个说法" in part(filing.render(after), "word/document.xml")
    assert after.key != key.key


def test_a_draft_stays_as_it_was() -> None:
    writer = chosen(Copy.CLEAN)
    before, asked = made(writer), filing.made(writer.db, PROMPTS, paper(writer))
    first = paper(writer)
    writer.press("1::go:claim@p1")
    writer.say("换了一个说法")
    after = filing.made(writer.db, PROMPTS, first)
    assert after is not None
    assert asked is not None
    assert filing.render(after) == before
    assert after.key == asked.key


@pytest.mark.parametrize(
    "token", ["1::file:9", "1::file:0", "1::copy:1~", "1::copy:1~poster", "1::copy:9~clean", "1::copy:"]
)
def test_a_button_that_nobody_made_makes_no_file(token: str) -> None:
    writer = drafted()
    writer.press(token)
    assert writer.heard.said[-1].reply.paper is None
    assert writer.texts[0] == say("tap.unknown")


def test_a_file_written_here_is_the_copy_that_was_asked_for(tmp_path: Path) -> None:
    writer = Writer(folder=tmp_path).at_body()
    writer.say("平时学得零散。")
    writer.say("/draft")
    chosen(Copy.CLEAN, writer)
    (path,) = writer.heard.said[-1].reply.files
    assert Path(path).name == "骆启舟个人对照检查材料.docx"
    assert writer.texts[-1].startswith(say("file.written", n=1, copy=say("file.copy.clean"), path=path))


def test_who_reads_what_was_given_gets_every_copy_but_the_ledger() -> None:
    office = Office()
    author, lead = written(office.author()), office.lead()
    author.say("/draft")
    author.tap("give")
    lead.press("::paper:1")
    assert [button.label for button in lead.buttons] == [
        say(f"file.copy.{each}") for each in Copy if each.content is not Copy.LEDGER
    ]
    lead.press("::paper:1~clean")
    assert paper(lead).copy is Copy.CLEAN
    for copy in ("ledger", "ledger_xlsx"):
        lead.press(f"::paper:1~{copy}")
        assert lead.texts[0] == say("tap.unknown")


def test_the_lead_of_a_collective_material_gets_its_ledger() -> None:
    office = Office()
    author, lead = office.author(), office.lead()
    author.begin(TEAM)
    lead.press("::paper:1~ledger")
    assert paper(lead).copy is Copy.LEDGER


def test_who_leads_nobody_gets_no_file() -> None:
    office = Office()
    written(office.author())
    stranger = office.member("李四", Role.AUTHOR)
    for token in ("::paper:1", "::paper:1~clean", "1::file:1", "1::copy:1~clean"):
        stranger.press(token)
        assert stranger.heard.said[-1].reply.paper is None
        assert "清稿" not in stranger.text


def test_a_ledger_needs_its_outline() -> None:
    writer = chosen(Copy.LEDGER)
    writer.db.execute("update reports set outline = 'minzhu-1999.person'")
    values = filing.made(writer.db, PROMPTS, paper(writer))
    assert values is None
