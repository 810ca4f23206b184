"""`zhaojing outlines`: list, show, check."""

from pathlib import Path

import pytest

from bot import settings
from tests.command.run import cannot, run

PROMPTS = settings.read({}).prompts
SUBJECT = (PROMPTS / "subjects" / "person.yaml").read_text(encoding="utf-8")


def test_outlines_are_listed_with_id_and_name() -> None:
    done = run("outlines")
    assert (done.returncode, done.stderr) == (0, b"")
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert {row[0] for row in rows} >= {"minzhu-2021.person", "minzhu-2021.team", "minzhu-2023.person"}
    assert all(len(row) == 2 and row[1] for row in rows)


def test_an_outline_is_shown_with_its_aspects_and_where_they_are_known_from() -> None:
    done = run("outlines", "show", "minzhu-2021.person")
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert "[problems/a1] 感悟“两个确立”" in text
    assert "样稿" in text
    assert "opening/text" in text


@pytest.mark.parametrize("outline", ["minzhu-1999.person", "\udcff"])
def test_an_outline_that_is_not_there_is_said_in_one_line(outline: str) -> None:
    assert "zhaojing outlines" in cannot(run("outlines", "show", outline))


@pytest.mark.parametrize("name", ["subjects/team.yaml", "meetings/minzhu-2021.yaml"])
def test_a_shipped_file_is_clean(name: str) -> None:
    done = run("outlines", "check", PROMPTS / name)
    assert (done.returncode, done.stderr) == (0, b"")
    assert name.rpartition("/")[2] in done.stdout.decode()


def test_all_faults_of_a_file_are_said_with_their_lines(tmp_path: Path) -> None:
    faulty = SUBJECT.replace("kind: together", "kind: altogether", 1).replace("minutes: 0.2", "minutes: soon", 1)
    (tmp_path / "person.yaml").write_text(faulty, encoding="utf-8")
    done = run("outlines", "check", tmp_path / "person.yaml")
    wrong = [
        number for number, line in enumerate(faulty.splitlines(), start=1) if "altogether" in line or "soon" in line
    ]
    said = done.stdout.decode()
    assert done.returncode == 1
    assert done.stderr == b""
    assert len(wrong) == 2
    assert all(f"person.yaml:{number}:" in said for number in wrong)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a: &a [*a]"])
def test_a_file_that_is_no_outline_has_a_fault(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(content)
    done = run("outlines", "check", tmp_path / "x.yaml")
    assert (done.returncode, done.stderr) == (1, b"")
    assert "x.yaml:1:" in done.stdout.decode() or "x.yaml:2:" in done.stdout.decode()


def test_a_file_that_is_not_there_cannot_be_checked(tmp_path: Path) -> None:
    assert "nowhere.yaml" in cannot(run("outlines", "check", tmp_path / "nowhere.yaml"))


def test_a_folder_cannot_be_checked(tmp_path: Path) -> None:
    cannot(run("outlines", "check", tmp_path))
