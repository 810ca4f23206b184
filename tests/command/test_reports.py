"""`zhaojing reports` and `zhaojing draft`: what is there, and one of them assembled."""

import os
import stat
from pathlib import Path

import docx
import pytest

from tests.command.run import cannot, filled, run
from tests.render import printed


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two people's reports."""
    made = tmp_path_factory.mktemp("reports") / "bot.sqlite3"
    filled(made, name="zhang")
    return filled(made, name="li")


def rows(stdout: bytes) -> list[list[str]]:
    return [line.split("\t") for line in stdout.decode().splitlines() if line]


def test_reports_are_listed_with_outline_author_and_progress(db: Path) -> None:
    done = run("reports", "--db", db)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [row[:3] for row in rows(done.stdout)] == [
        ["1", "minzhu-2023.person", "zhang"],
        ["2", "minzhu-2023.person", "li"],
    ]
    assert all(row[3].endswith("%") for row in rows(done.stdout))


def test_one_person_s_reports_are_listed(db: Path) -> None:
    assert [row[0] for row in rows(run("reports", "--db", db, "--as", "li").stdout)] == ["2"]


@pytest.mark.parametrize("name", ["\udcff"])
def test_a_name_that_wrote_nothing_has_no_reports(name: str, db: Path) -> None:
    done = run("reports", "--db", db, "--as", name)
    assert (done.returncode, done.stderr) == (0, b"")
    assert rows(done.stdout) == []


def test_a_new_database_has_no_reports(tmp_path: Path) -> None:
    done = run("reports", "--db", tmp_path / "new" / "bot.sqlite3")
    assert (done.returncode, done.stderr) == (0, b"")
    assert rows(done.stdout) == []


def test_the_database_of_the_environment_is_used(db: Path) -> None:
    assert len(rows(run("reports", ZHAOJING_DB=str(db)).stdout)) == 2


def test_the_database_of_the_command_line_wins(db: Path, tmp_path: Path) -> None:
    done = run("reports", "--db", db, ZHAOJING_DB=str(tmp_path / "other.sqlite3"))
    assert len(rows(done.stdout)) == 2
    assert not (tmp_path / "other.sqlite3").exists()


def test_a_draft_is_printed(db: Path) -> None:
    done = run("draft", "1", "--db", db)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "平时学得零散。" in done.stdout.decode()


def test_a_draft_in_markdown_has_headings(db: Path) -> None:
    text = run("draft", "1", "--db", db, "--format", "md").stdout.decode()
    assert "平时学得零散。" in text
    assert any(line.startswith("#") for line in text.splitlines())


def test_a_draft_in_a_file_is_the_printed_one_and_replaces_what_was_there(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "草稿.txt"
    out.write_text("x" * 100_000, encoding="utf-8")
    done = run("draft", "1", "--db", db, "--format", "txt", "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert out.read_bytes() == run("draft", "1", "--db", db).stdout


def test_a_draft_as_a_word_file_holds_the_text(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "草稿.docx"
    done = run("draft", "1", "--db", db, "--format", "docx", "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert "平时学得零散。" in "".join(paragraph.text for paragraph in docx.Document(str(out)).paragraphs)


@pytest.mark.parametrize("copy", ["draft", "clean", "large", "ledger"])
def test_each_kind_of_word_file_can_be_asked_for(copy: str, db: Path, tmp_path: Path) -> None:
    out = tmp_path / f"{copy}.docx"
    done = run("draft", "1", "--db", db, "--format", "docx", "--copy", copy, "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    file = docx.Document(str(out))
    marked = [paragraph.text for paragraph in file.sections[0].header.paragraphs if paragraph.text]
    assert marked == (["草稿　第1稿"] if copy == "draft" else [])
    assert len(file.tables) == (1 if copy == "ledger" else 0)


def test_a_kind_of_word_file_is_no_kind_of_text(db: Path) -> None:
    assert "docx" in cannot(run("draft", "1", "--db", db, "--copy", "clean"))


def test_a_word_file_can_be_piped_on(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "草稿.docx"
    run("draft", "1", "--db", db, "--format", "docx", "-o", out)
    assert run("draft", "1", "--db", db, "--format", "docx").stdout == out.read_bytes()


@pytest.mark.parametrize(
    ("form", "copy", "begins"),
    [("pdf", "", b"%PDF"), ("pdf", "large", b"%PDF"), ("xlsx", "", b"PK"), ("xlsx", "ledger", b"PK")],
)
def test_a_draft_can_be_had_as_pdf_and_its_ledger_as_an_excel_file(
    form: str, copy: str, begins: bytes, db: Path, tmp_path: Path
) -> None:
    printed.fonts()
    out = tmp_path / f"out.{form}"
    done = run("draft", "1", "--db", db, "--format", form, *(("--copy", copy) if copy else ()), "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert out.read_bytes().startswith(begins)


def test_without_a_chinese_font_a_pdf_is_refused_in_a_line_and_a_word_file_is_made(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("draft", "1", "--db", db, "--format", "pdf", "-o", out, ZHAOJING_SYSTEM_FONTS="0", ZHAOJING_FONTS="")
    assert "fonts-noto-cjk" in cannot(done)
    assert not out.exists()
    done = run("draft", "1", "--db", db, "--format", "docx", "-o", out, ZHAOJING_SYSTEM_FONTS="0")
    assert done.returncode == 0


@pytest.mark.parametrize(("form", "copy"), [("pdf", "ledger"), ("xlsx", "clean"), ("txt", "clean"), ("md", "draft")])
def test_a_copy_that_there_is_not_is_said_in_one_line(form: str, copy: str, db: Path, tmp_path: Path) -> None:
    cannot(run("draft", "1", "--db", db, "--format", form, "--copy", copy, "-o", tmp_path / "out"))


@pytest.mark.parametrize("report", ["0", "3"])
def test_a_report_that_is_not_there_is_said_in_one_line(report: str, db: Path) -> None:
    assert report in cannot(run("draft", report, "--db", db))


@pytest.mark.parametrize("out", ["nowhere/out.txt"])
def test_a_file_that_cannot_be_written_is_said_in_one_line(out: str, db: Path, tmp_path: Path) -> None:
    cannot(run("draft", "1", "--db", db, "-o", tmp_path / out))


def test_a_file_that_may_not_be_written_is_said_in_one_line(db: Path, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    cannot(run("draft", "1", "--db", db, "-o", tmp_path / "out.txt"))


@pytest.mark.parametrize("wrong", [["x"], ["1", "--format", "doc"], ["1", "--format", "docx", "--copy", "poster"]])
def test_a_wrong_use_of_draft_ends_with_2_and_no_traceback(wrong: list[str], db: Path) -> None:
    done = run("draft", *wrong, "--db", db)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr
    assert b"Usage" in done.stderr
