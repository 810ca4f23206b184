"""`zhaojing import`: a file becomes a report, or one line says why not."""

import json
from pathlib import Path

import docx
import pytest

from tests.command.run import cannot, run
from tests.reading import materials


def _file(folder: Path, name: str, text: str = materials.SMALL, letters: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(letters))
    return path


@pytest.mark.parametrize(
    ("name", "letters"), [("材料.txt", "utf-8"), ("材料.txt", "gb18030"), ("材料.txt", "utf-16"), ("材料.md", "utf-8")]
)
def test_a_file_becomes_a_report_whose_number_is_printed(name: str, letters: str, tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    done = run("import", _file(tmp_path, name, letters=letters), "--db", db)
    assert (done.returncode, done.stdout) == (0, b"1\n")
    assert "minzhu-2023.person" in done.stderr.decode()
    assert "9月一次没有翻开" in run("draft", "1", "--db", db).stdout.decode()


def test_a_word_file_becomes_a_report(tmp_path: Path) -> None:
    made = docx.Document()
    for line in materials.own("team-2021").split("\n"):
        made.add_paragraph(line.strip())
    made.save(str(tmp_path / "a.docx"))
    done = run("import", tmp_path / "a.docx", "--db", tmp_path / "bot.sqlite3", "--json")
    assert json.loads(done.stdout) == {"report": 1, "outline": "minzhu-2021.team", "unplaced": [], "repaired": []}
    draft = run("draft", "1", "--db", tmp_path / "bot.sqlite3").stdout.decode()
    assert draft == materials.own("team-2021")


def test_outline_and_author_may_be_given(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    path = _file(tmp_path, "a.txt")
    done = run("import", path, "--db", db, "--outline", "minzhu-2023.team", "--as", "zhang", "--json")
    assert json.loads(done.stdout)["outline"] == "minzhu-2023.team"
    row = run("reports", "--db", db).stdout.decode().split("\t")
    assert row[:3] == ["1", "minzhu-2023.team", "zhang"]


def test_every_import_is_a_report_of_its_own(tmp_path: Path) -> None:
    path, db = _file(tmp_path, "a.txt"), tmp_path / "bot.sqlite3"
    assert [run("import", path, "--db", db).stdout for _ in range(2)] == [b"1\n", b"2\n"]


def test_the_conversation_goes_on_with_what_was_imported(tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    run("import", _file(tmp_path, "a.txt"), "--db", db, "--as", "zhang")
    sent = json.dumps({"as": "zhang", "say": "/resume"})
    heard = run("chat", "--json", "--db", db, sent=sent.encode()).stdout.decode()
    assert "骆启舟" in heard


@pytest.mark.parametrize(
    "text",
    [
        "",
        "我们学习不够深入工作不够扎实" * 40,
        "学习不够，工作不实，" * 20_000,
        "Dear Sir,\n1. Problems\nWe learn too little.\n",
        "设备采购合同\n一、合同标的\n购买设备10台。\n二、质量问题的处理\n三日内整改。",
        "某局民主生活会对照检查材料\n一、存在的问题\n（一）理论学习方面\n二、原因分析\n三、整改措施",
        f"机密★1年\n{materials.SMALL}",
        "\x00\x01\x02" * 100,
    ],
)
def test_what_is_no_material_is_one_line_and_no_report(text: str, tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    cannot(run("import", _file(tmp_path, "a.txt", text), "--db", db))
    assert run("reports", "--db", db).stdout.strip() == b""


@pytest.mark.parametrize("wrong", [["nowhere.txt"], ["."], ["a.txt", "--outline", "nowhere"], ["a.txt", "--as", ""]])
def test_a_wrong_use_is_one_line(wrong: list[str], tmp_path: Path) -> None:
    _file(tmp_path, "a.txt")
    file, *options = wrong
    cannot(run("import", tmp_path / file, *options, "--db", tmp_path / "bot.sqlite3"))


def test_a_list_of_its_own_is_a_meeting_of_its_own(tmp_path: Path) -> None:
    text = materials.SMALL
    for was, becomes in materials.local_2024():
        text = text.replace(was, becomes)
    db = tmp_path / "bot.sqlite3"
    done = run("import", _file(tmp_path, "a.txt", text), "--db", db, "--json")
    found = json.loads(done.stdout)
    assert (found["outline"], found["unplaced"]) == ("own-1.member", [])
    draft = run("draft", "1", "--db", db).stdout.decode()
    assert "（三）改作风树新风方面" in draft
    assert b"own-1.member" in run("reports", "--db", db).stdout
