"""Files made to do harm, and files that are not what they are called: refused in one word, soon, in a small process."""

import io
import struct
import time
import zipfile

import docx
import pytest

from bot import settings
from bot.intake import files, kinds, sandbox
from bot.intake.found import MOST_BYTES, Read, Refused, Why, from_json, to_json
from bot.prompt_files import loading
from tests.intake.word_files import document, p, packed, r, why, word, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
DTD = "<!DOCTYPE w:document [{}]>"


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + b"\0" * 500


def declared(entities: str, used: str = "") -> str:
    """A document with a DTD."""
    made = document(p(f"<w:r><w:t>{used}</w:t></w:r>"))
    return made.replace("?>\n", "?>\n" + DTD.format(entities), 1)


LAUGHS = '<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.docx", b"", Why.EMPTY),
        ("a.docx", "这是文字".encode(), Why.NOT_WORD),
        ("a.docx", stream("EncryptedPackage"), Why.LOCKED),
        ("a.docx", stream("WordDocument"), Why.RENAMED_DOC),
        ("a.doc", stream("WordDocument"), Why.OLD_WORD),
        ("a.DOC ", b"x", Why.OLD_WORD),
        ("a.wps", stream("WordDocument"), Why.WPS),
        ("a.doc", stream("EncryptedPackage"), Why.LOCKED),
        ("a.pdf", b"%PDF-1.7", Why.PDF),
        ("a.docx", b"%PDF-1.7", Why.PDF),
        ("a.rtf", b"{\\rtf1", Why.RTF),
        ("a.docx", b"{\\rtf1", Why.RTF),
        ("a.xlsx", zipped({"xl/workbook.xml": ""}), Why.SHEET),
        ("a.docx", zipped({"xl/workbook.xml": ""}), Why.SHEET),
        ("a.docx", zipped({"ppt/presentation.xml": ""}), Why.SLIDES),
        ("a.docx", zipped({"mimetype": "", "content.xml": ""}), Why.OTHER),
        ("a.docx", zipped({"a.txt": ""}), Why.NOT_WORD),
        ("a.txt", word(p("甲")), Why.NOT_TEXT),
        ("a.txt", stream("Workbook"), Why.SHEET),
        ("a.jpg", b"\xff\xd8\xff", Why.PICTURES),
        ("a.docx", b"\x89PNG\r\n", Why.PICTURES),
        ("a.rar", b"Rar!", Why.OTHER),
        ("a.docx", b"Rar!", Why.OTHER),
        ("a.docx", word(p("<w:r><w:drawing/></w:r>")), Why.PICTURES),
        ("a.docx", word(p("")), Why.NO_TEXT),
        ("a.docx", word(p("甲" * 5000))[:400], Why.DAMAGED),
        ("a.docx", b"PK\x03\x04", Why.DAMAGED),
        ("a.docx", packed("<w:document"), Why.DAMAGED),
        ("a.docx", packed(b"\x00\x01\x02"), Why.DAMAGED),
        ("a.docx", packed(document(p("甲\x00乙"))), Why.DAMAGED),
        ("a.docx", packed(declared(LAUGHS, "&i;")), Why.TANGLED),
        ("a.docx", packed(declared('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;")), Why.TANGLED),
        ("a.docx", packed("<!-- -->" + declared(LAUGHS, "&i;").partition("?>")[2]), Why.TANGLED),
        ("a.docx", packed("\ufeff" + declared(LAUGHS, "&i;")), Why.TANGLED),
        ("a.docx", packed(declared(LAUGHS, "&i;").replace("<?xml", "<?xml-x a='1'?><?xml-y")), Why.TANGLED),
        ("a.docx", packed(declared(LAUGHS, "&i;").replace('"UTF-8"', '"GBK"').encode("gbk")), Why.DAMAGED),
        ("a.docx", packed(declared('<!ENTITY % d SYSTEM "http://127.0.0.1/x"> %d;')), Why.TANGLED),
        ("a.docx", packed(declared("").encode("utf-16")), Why.DAMAGED),
        ("a.docx", packed(declared("").replace('"UTF-8"', '"UTF-16"').encode("utf-16")), Why.TANGLED),
        ("a.docx", word("<w:tbl>" * 5000 + "</w:tbl>" * 5000), Why.TANGLED),
        ("a.docx", word(p("<w:ins>" * 5000 + "</w:ins>" * 5000)), Why.TANGLED),
        ("a.docx", word("<w:p/>" * 1_000_000), Why.TANGLED),
        ("a.docx", word(p("字") * 20_001), Why.TOO_LONG),
        ("a.docx", word(p("字" * 1_000_001)), Why.TOO_LONG),
        ("a.docx", word(p("字"), styles=" " * (21 << 20)), Why.SWOLLEN),
        ("a.docx", zipped({f"word/{number}.xml": "" for number in range(4001)}), Why.SWOLLEN),
    ],
)
def test_a_file_is_refused_for(name: str, content: bytes, reason: Why) -> None:
    assert why(content, name) is reason


def test_a_file_of_more_than_five_megabytes_is_not_looked_into() -> None:
    assert why(b"PK\x03\x04" + b"\0" * MOST_BYTES) is Why.TOO_BIG
    assert sandbox.read("a.txt", b"a" * (MOST_BYTES + 1)) == Refused(Why.TOO_BIG)


def test_a_member_that_lies_about_its_size_is_not_believed() -> None:
    whole = bytearray(word(p("甲" * 100_000)))
    for at in _directory(bytes(whole)):
        whole[at : at + 4] = struct.pack("<I", 10)
    assert why(bytes(whole)) is Why.DAMAGED


def _directory(content: bytes) -> list[int]:
    """Where the central directory says how big members are when unpacked."""
    found, at = [], content.find(b"PK\x01\x02")
    while at >= 0:
        found.append(at + 24)
        at = content.find(b"PK\x01\x02", at + 1)
    return found


def test_a_member_with_a_password_is_locked() -> None:
    whole = bytearray(word(p("甲")))
    for at in _directory(bytes(whole)):
        whole[at - 16] |= 1
    assert why(bytes(whole)) is Why.LOCKED


def test_a_member_packed_as_office_never_does_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as made:
        made.writestr("word/document.xml", document(p("甲")))
    assert why(out.getvalue()) is Why.DAMAGED


def test_parts_that_point_out_of_the_package_point_nowhere() -> None:
    rels = '<Relationships><Relationship Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>'
    assert why(zipped({"_rels/.rels": rels, "word/document.xml": document(p("甲"))})) is Why.NOT_WORD


def test_every_start_of_a_file_is_read_or_refused() -> None:
    whole = word(p("甲乙丙"))
    for length in range(0, len(whole), 37):
        assert isinstance(files.read("a.docx", whole[:length]), Read | Refused)


def test_a_zip_bomb_is_refused_at_once() -> None:
    bomb = packed(document("").replace("<w:sectPr/>", "a" * (100 << 20)))
    began = time.monotonic()
    assert sandbox.read("a.docx", bomb) == Refused(Why.SWOLLEN)
    assert time.monotonic() - began < 20  # generous: the figure is in tests/bench


def test_what_takes_too_much_memory_ends_with_the_child() -> None:
    wide = packed(document("<w:p " + " ".join(f'a{number}="1"' for number in range(900_000)) + "/>"))
    assert sandbox.read("a.docx", wide) == Refused(Why.TOO_HARD)


def test_the_child_reads_what_this_process_reads() -> None:
    for name, content in (("a.docx", word(p("甲\U0001f600") + p(r("乙")))), ("\ud800\0.txt", "丙".encode())):
        assert sandbox.read(name, content) == files.read(name, content)


def test_what_the_child_says_comes_back_whole() -> None:
    found = files.read("a.docx", word(p("甲", '<w:pStyle w:val="Heading2"/>') + p("乙")))
    assert from_json(to_json(found)) == found
    assert from_json(to_json(Refused(Why.PDF))) == Refused(Why.PDF)


@pytest.mark.parametrize(
    "said", ["", "null", "[]", "{}", '{"why": "x"}', '{"lines": [1], "beside": [], "form": "txt"}', '{"lines": 3}']
)
def test_anything_else_that_it_might_say_is_nothing(said: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        from_json(said)


def test_by_its_name_alone_a_file_can_be_refused() -> None:
    assert [kinds.by_name(name) for name in ("a.PDF", "a.docx", "a", "b．wps")] == [Why.PDF, None, None, Why.WPS]


def test_every_refusal_has_a_sentence() -> None:
    said = loading.load_folder(settings.read({}).prompts).messages.sentences
    assert {f"unread.{reason}" for reason in Why} <= set(said)


def test_a_file_of_python_docx_is_read() -> None:
    made = docx.Document()
    made.add_heading("一、学习方面", 1)
    made.add_paragraph("学习不够系统。")
    made.add_table(1, 2).rows[0].cells[1].text = "格"
    out = io.BytesIO()
    made.save(out)
    found = sandbox.read("a.docx", out.getvalue())
    assert isinstance(found, Read)
    assert [(line.text, line.level) for line in found.lines] == [("一、学习方面", 1), ("学习不够系统。", 0), ("格", 0)]
