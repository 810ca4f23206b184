"""Word lists: the shipped ones, those that colleagues put beside them, and what is wrong with a file."""

from pathlib import Path

import pytest

from bot import lists
from bot.errors import ListsError


def test_every_shipped_list_has_rows_and_says_its_source() -> None:
    for name, rows in lists.load().items():
        assert rows
        said = (lists.shipped() / f"{name}.tsv").read_text(encoding="utf-8")
        assert "source:" in said
        assert "licence:" in said
        assert "date:" in said


def test_no_wrong_word_stands_in_a_list_twice() -> None:
    wrong = [row[0] for row in lists.load()["confusions"]]
    assert len(wrong) == len(set(wrong))


def test_rows_of_an_installation_stand_beside_ours(tmp_path: Path) -> None:
    (tmp_path / "confusions.tsv").write_text("# ours\n柘溪和\t柘溪河\n", encoding="utf-8")
    rows = lists.load(tmp_path)["confusions"]
    assert ("柘溪和", "柘溪河") in rows
    assert len(rows) == len(lists.load()["confusions"]) + 1


def test_a_row_of_ours_can_be_taken_out(tmp_path: Path) -> None:
    assert "布署" in {row[0] for row in lists.load()["confusions"]}
    (tmp_path / "confusions.tsv").write_text("!布署\n", encoding="utf-8")
    assert not {"布署", "!布署"} & {row[0] for row in lists.load(tmp_path)["confusions"]}


def test_all_faults_are_said_at_once_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "confusions.tsv").write_text("# ours\n柘溪和 柘溪河\n", encoding="utf-8")
    (tmp_path / "formulas.tsv").write_text("x\t必改\t\t\t(\tx\tS\tx\ty\nz\t大改\t\t\tz\tx\tS\tx\ty\n", encoding="utf-8")
    (tmp_path / "phrases.tsv").write_bytes("praise\t好".encode("gb18030"))
    with pytest.raises(ListsError) as raised:
        lists.load(tmp_path)
    said = str(raised.value).splitlines()
    assert [line.rsplit("/", 1)[1].split(": ")[0] for line in said] == [
        "confusions.tsv:2",
        "formulas.tsv:1",
        "formulas.tsv:2",
        "phrases.tsv",
    ]
