"""Tracked changes in a Word file: who accepts all has the new draft, who rejects all the old one."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime

import docx as word
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft import marked
from bot.draft.document import Document, Form, Paragraph, Run
from bot.render import writable
from bot.render.word import material, tracked
from tests.draft import filled

TIME = datetime(2022, 1, 10, 1, 0, tzinfo=UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS = [
    "学得浅。",
    "学得很浅。",
    "平时只看标题。",
    "平时看标题多。",
    "一是用得少。",
    "二是用得少。",
    "没有记\x01&<；",
    "“好。”",
]
PARAGRAPHS = st.lists(st.lists(st.sampled_from(WORDS), max_size=3).map("".join), min_size=1, max_size=4)


def body(*paragraphs: str) -> Document:
    """Paragraphs of runs that are not sentences."""
    return Document(tuple(Paragraph(Form.BODY, (Run(each[:3]), Run(each[3:], strong=True))) for each in paragraphs))


def made(old: Document, new: Document) -> bytes:
    found = marked.together(old, new)
    return tracked.file(material.file(tracked.document(found), TIME), found, TIME)


def root(content: bytes) -> BaseOxmlElement:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return parse_xml(packed.read("word/document.xml"))


def settled(content: bytes, gone: str) -> list[str]:
    """The paragraphs when every change of this tag is dropped and the others are there for good."""
    texts, on = [""], False
    for paragraph in root(content).iter(f"{W}p"):
        texts += [] if on else [""]
        texts[-1] += "".join(_words(paragraph, gone))
        on = paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None
    return texts[1:]


def _words(paragraph: BaseOxmlElement, gone: str) -> Iterator[str]:
    for each in paragraph.iter(f"{W}t", f"{W}delText"):
        if not any(above.tag == f"{W}{gone}" for above in each.iterancestors()):
            yield each.text or ""


def texts(document: Document) -> list[str]:
    return [writable.only(each.text) for each in document.paragraphs]


@given(PARAGRAPHS, PARAGRAPHS)
@settings(max_examples=60, deadline=None)
def test_all_accepted_it_is_the_new_draft_and_all_rejected_the_old_one(old: list[str], new: list[str]) -> None:
    content = made(body(*old), body(*new))
    assert settled(content, "del") == texts(body(*new))
    assert settled(content, "ins") == texts(body(*old))


def test_whole_drafts_in_two_styles_come_apart_again() -> None:
    old = filled.lay(filled.whole().said)
    new = filled.lay(filled.styled(filled.whole().said, {"points": "inline", "causes": "own_line", "parts": "two"}))
    content = made(old, new)
    assert settled(content, "del") == texts(new)
    assert settled(content, "ins") == texts(old)


def test_words_that_went_are_deleted_text_and_nothing_else_is() -> None:
    content = root(made(body("学得浅。只看标题。"), body("学得很浅。")))
    assert [each.text for each in content.iter(f"{W}delText")] == ["只看标题。"]
    assert not list(content.iterfind(f".//{W}del//{W}t"))
    assert not list(content.iterfind(f".//{W}ins//{W}delText"))


def test_every_change_is_signed_by_the_program_at_the_draft_s_time_and_has_a_number_of_its_own() -> None:
    content = root(made(body("学得浅。", "没有记。", "用得少。"), body("学得很浅。", "用得少。", "平时只看标题。")))
    changes = list(content.iter(f"{W}ins", f"{W}del"))
    assert len(changes) >= 4
    assert {(each.get(f"{W}author"), each.get(f"{W}date")) for each in changes} == {("照镜", "2022-01-10T09:00:00Z")}
    assert len({each.get(f"{W}id") for each in changes}) == len(changes)


def test_the_paragraphs_look_as_in_the_plain_file() -> None:
    draft = filled.lay(filled.whole().said)
    plain = word.Document(io.BytesIO(material.file(draft, TIME)))
    found = word.Document(io.BytesIO(made(filled.lay({}), draft)))
    looks = {each.text: (each.style and each.style.name, each.alignment) for each in plain.paragraphs}
    shown = {text: (each.style and each.style.name, each.alignment) for text, each in _shown(found).items()}
    assert {text: shown[text] for text in looks} == looks


def _shown(found: Word) -> dict[str, WordParagraph]:
    return {"".join(_words(each._p, "del")): each for each in found.paragraphs}


def test_a_draft_and_itself_have_nothing_to_accept() -> None:
    draft = filled.lay(filled.whole().said)
    content = root(made(draft, draft))
    assert not list(content.iter(f"{W}ins", f"{W}del"))


def test_the_same_two_drafts_give_the_same_bytes() -> None:
    assert made(body("学得浅。"), body("用得少。")) == made(body("学得浅。"), body("用得少。"))


def test_a_file_of_another_text_is_a_mistake_of_ours() -> None:
    found = marked.together(body("学得浅。"), body("学得很浅。"))
    with pytest.raises(ValueError, match="学得"):
        tracked.file(material.file(body("学得"), TIME), found, TIME)
