"""zhaojing check FILE: any material, for people and for scripts."""

import io
import json
from pathlib import Path

import docx
import pytest
from docx.document import Document

from tests import kept
from tests.command.run import cannot, run
from tests.proofread.readings import material

TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料"
FAULTY = f"{TITLE}\n\n　　班子认真研究布署重点任务,落实“一岗双责“。\n"


def check(path: Path, *more: str | Path) -> tuple[int, list[dict[str, object]]]:
    done = run("check", path, "--db", path.parent / "z.sqlite3", "--json", *more)
    assert done.stderr == b""
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(autouse=True)
def ran_before(tmp_path: Path) -> None:
    kept.lay(tmp_path)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "材料.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def test_a_finding_is_an_object_with_its_place_in_the_file(faulty: Path) -> None:
    code, found = check(faulty)
    assert code == 1
    assert found[0] == {
        "rule": "typos.confused",
        "family": "typos",
        "severity": "必改",
        "line": 3,
        "start": 8,
        "end": 10,
        "text": "布署",
        "message": "“布署”应为“部署”。",
        "suggestion": "部署",
    }
    lines = FAULTY.split("\n")
    for each in found:
        line, start, end = (int(str(each[key])) for key in ("line", "start", "end"))
        assert lines[line - 1][start:end] == each["text"]
    assert [each["text"] for each in found] == ["布署", ",", "“"]


def test_the_same_lines_are_found_with_other_line_ends_a_mark_and_another_encoding(faulty: Path) -> None:
    _, first = check(faulty)
    for content in (
        "\ufeff".encode() + FAULTY.replace("\n", "\r\n").encode(),
        FAULTY.encode("gb18030"),
        FAULTY.encode("utf-16"),
    ):
        faulty.write_bytes(content)
        assert check(faulty)[1] == first


def test_a_clean_material_ends_with_zero(tmp_path: Path) -> None:
    path = tmp_path / "clean.txt"
    path.write_text(material("team-2021"), encoding="utf-8")
    assert check(path) == (0, [])


def test_a_person_reads_counts_and_a_line_for_each(faulty: Path) -> None:
    done = run("check", faulty, "--db", faulty.parent / "z.sqlite3")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert lines[0] == "体检：必改3处。"
    assert lines[1] == "第3行 必改 错别字：“班子认真研究「布署」重点任务,落实“” “布署”应为“部署”。"
    assert len(lines) == 4


def test_the_paragraphs_of_a_word_file_are_counted_with_empty_ones_and_cells(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(TITLE)
    made.add_paragraph("")
    table = made.add_table(1, 2)
    table.cell(0, 0).text = "班子学习的内容"
    table.cell(0, 1).text = "（责任人：；完成时限：2月）"
    paragraph = made.add_paragraph("班子认真")
    paragraph.add_run("研究布").bold = True
    paragraph.add_run("署重点任务。")
    made.save(str(tmp_path / "材料.docx"))
    code, found = check(tmp_path / "材料.docx", "-o", tmp_path / "out.docx")
    assert code == 1
    assert [(each["line"], each["start"], each["end"], each["text"]) for each in found] == [
        (4, 1, 5, "责任人："),
        (5, 6, 8, "布署"),
    ]
    commented = docx.Document(str(tmp_path / "out.docx"))
    assert [each.text for each in commented.comments] == [
        "建议（对应）这里没有写谁来做。",
        "必改（错别字）“布署”应为“部署”。",
    ]
    assert commented.paragraphs[2].text == "班子认真研究布署重点任务。"
    assert marked(commented, 1) == "布署"


def marked(document: Document, number: int) -> str:
    """The words between the beginning and the end of a comment's range."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    inside, said = False, ""
    for each in document.element.body.iter():
        if each.tag in (f"{w}commentRangeStart", f"{w}commentRangeEnd") and each.get(f"{w}id") == str(number):
            inside = each.tag.endswith("Start")
        elif inside and each.tag == f"{w}t":
            said += each.text or ""
    return said


def test_a_text_becomes_a_word_file_with_a_comment_for_each_finding(faulty: Path, tmp_path: Path) -> None:
    faulty.write_text(FAULTY + "\x07\n", encoding="utf-8")
    _, found = check(faulty, "-o", tmp_path / "out.docx")
    made = docx.Document(io.BytesIO((tmp_path / "out.docx").read_bytes()))
    assert len(list(made.comments)) == len(found) == 4
    assert made.paragraphs[2].text == FAULTY.split("\n")[2]
    assert marked(made, 0) == "布署"
    assert (tmp_path / "out.docx").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("other", ["材料.txt", "下面/../材料.txt"])
def test_what_is_looked_at_is_never_written_over(tmp_path: Path, other: str) -> None:
    (tmp_path / "下面").mkdir()
    given = tmp_path / "材料.txt"
    given.write_text(FAULTY, encoding="utf-8")
    done = run("check", given, "--db", tmp_path / "z.sqlite3", "-o", tmp_path / other)
    assert done.returncode == 2
    assert "没有动它" in done.stderr.decode()
    assert given.read_text(encoding="utf-8") == FAULTY


def test_a_folder_that_is_not_there_is_told_before_the_work(faulty: Path, tmp_path: Path) -> None:
    done = run("check", faulty, "--db", tmp_path / "z.sqlite3", "-o", tmp_path / "没有" / "out.docx")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "没有这个文件夹" in done.stderr.decode()


def test_marks_of_markdown_are_the_file_s_own_in_an_md_file(tmp_path: Path) -> None:
    path = tmp_path / "材料.md"
    path.write_text(f"# {TITLE}\n\n**一、存在的问题**\n\n班子研究布署重点任务。\n", encoding="utf-8")
    assert [(each["line"], each["start"]) for each in check(path)[1] if each["family"] == "typos"] == [(5, 4)]
    assert not [each for each in check(path)[1] if each["family"] == "leftovers"]


def test_a_meeting_that_is_named_is_asked_for_its_aspects(tmp_path: Path) -> None:
    path = tmp_path / "clean.txt"
    text = material("team-2023")
    begin, end = text.index("　　（六）廉洁自律方面"), text.index("　　三、反面典型案例剖析")
    path.write_text(text[:begin] + text[end:], encoding="utf-8")
    rules = {each["rule"] for each in check(path, "--meeting", "minzhu-2023")[1]}
    assert "structure.missing-aspect" in rules
    assert "structure.missing-aspect" in {each["rule"] for each in check(path)[1]}  # the title tells as much


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("no.txt", None),
        ("empty.txt", b""),
        ("old.doc", b"\xd0\xcf\x11\xe0"),
        ("x.docx", b"PK\x03\x04"),
        ("b.txt", b"\0\1"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    said = cannot(run("check", tmp_path / name, "--db", tmp_path / "z.sqlite3"))
    assert "没有存" not in said


def test_a_meeting_that_is_not_there_is_said(faulty: Path) -> None:
    assert "minzhu-1999" in cannot(
        run("check", faulty, "--db", faulty.parent / "z.sqlite3", "--meeting", "minzhu-1999")
    )


def test_lists_of_the_installation_count_and_their_faults_are_said(faulty: Path) -> None:
    own = faulty.parent / "own"
    own.mkdir()
    (own / "confusions.tsv").write_text("!布署\n重点任务\t重点工作\n", encoding="utf-8")
    assert "重点任务" in [each["text"] for each in check(faulty)[1]]
    assert "布署" not in [each["text"] for each in check(faulty)[1] if each["rule"] == "typos.confused"]
    (own / "confusions.tsv").write_text("布署 部署\n", encoding="utf-8")
    assert "confusions.tsv:1" in cannot(run("check", faulty, "--db", faulty.parent / "z.sqlite3"))
