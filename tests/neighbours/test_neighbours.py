"""Counts of right texts: what they say, where they are kept, and when they are made anew."""

from pathlib import Path

import pytest

from bot import neighbours
from bot.neighbours import Neighbours

TEXT = "接电话，再接电话。\n挂了电话，回科室。"


def of(*texts: str) -> Neighbours:
    return neighbours.counted(text.encode() for text in texts)


@pytest.mark.parametrize(
    ("characters", "times"),
    [("电", 3), ("电话", 3), ("接电话", 2), ("话，", 3), ("，再", 1), ("结电", 0), ("科室结", 0)],
)
def test_characters_are_counted_alone_and_in_twos_and_threes(characters: str, times: int) -> None:
    assert of(TEXT).often(characters) == times


def test_what_stands_beside_a_character_is_known_from_both_sides() -> None:
    counts = of(TEXT)
    assert counts.behind("接") == {"电": 2}
    assert counts.before("电") == {"接": 2, "了": 1}
    assert counts.behind("骆") == {}


def test_lines_are_apart_and_texts_are_counted_together() -> None:
    counts = of("第一行\n第二行", "第三行")
    assert (counts.often("行第"), counts.often("第"), counts.often("行，")) == (0, 3, 3)


def test_a_figure_a_word_and_any_marks_are_one_each() -> None:
    counts = of("共35.6万元！！（见PPT），发2份。")
    assert (counts.often("共0万"), counts.often("元，见"), counts.often("A，发"), counts.often("0份，")) == (1, 1, 1, 1)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own" / "prose").mkdir(parents=True)
    (tmp_path / "own" / "prose" / "ours.txt").write_text("柘溪闸口的闸工", encoding="utf-8")
    return tmp_path / "own"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    (tmp_path / "prose").mkdir()
    (tmp_path / "prose" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "prose"


def test_texts_of_an_installation_are_counted_with_ours(own: Path, tmp_path: Path) -> None:
    counts = neighbours.of(own, tmp_path / "cache")
    assert counts.often("柘溪闸") == 1
    assert counts.often("学习") > 100
    assert (tmp_path / "cache" / "neighbours.bin").is_file()


def test_what_is_kept_says_the_same_as_what_was_counted(own: Path, shipped: Path, tmp_path: Path) -> None:
    first, again = (neighbours.read_or_counted(own, tmp_path / "cache", shipped) for _ in range(2))
    assert [again.often(each) for each in ("电", "电话", "接电话", "柘溪闸")] == [3, 3, 2, 1]
    for each in "电话闸，":
        assert (again.often(each), again.before(each), again.behind(each)) == (
            first.often(each),
            first.before(each),
            first.behind(each),
        )


@pytest.mark.parametrize("damage", ["cut", "changed", "emptied", "of other texts"])
def test_a_damaged_or_old_file_is_counted_anew(own: Path, shipped: Path, tmp_path: Path, damage: str) -> None:
    neighbours.read_or_counted(own, tmp_path / "cache", shipped)
    file = tmp_path / "cache" / "neighbours.bin"
    content = file.read_bytes()
    if damage == "of other texts":
        (own / "prose" / "ours.txt").write_text("柘溪闸口的闸工换了班", encoding="utf-8")
    else:
        changed = content[:-9] + bytes([content[-9] ^ 1]) + content[-8:]
        file.write_bytes({"cut": content[:-100], "changed": changed, "emptied": b""}[damage])
    assert neighbours.read_or_counted(own, tmp_path / "cache", shipped).often("柘溪闸") == 1
    assert (file.read_bytes() == content) is (damage != "of other texts")


def test_what_a_killed_program_left_behind_is_swept_away(own: Path, shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "neighbours.bin.a1b2c3").write_bytes(b"half of it")
    (tmp_path / "cache" / "words.bin").write_bytes(b"another one's")
    neighbours.read_or_counted(own, tmp_path / "cache", shipped)
    assert sorted(each.name for each in (tmp_path / "cache").iterdir()) == ["neighbours.bin", "words.bin"]


def test_a_folder_that_cannot_be_written_costs_only_time(own: Path, shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert neighbours.read_or_counted(own, tmp_path / "cache", shipped).often("柘溪闸") == 1
