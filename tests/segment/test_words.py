"""Words of a text, by jieba, loaded so that nobody else's file is believed and nobody else waits."""

import subprocess
import sys
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import segment

PIECES = (
    *"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会龘A7 ，。\n",
    *("研究生命", "中华人民", "OK", "3.5%", "\r\n", "\r", "Ａ", "𠀀", "-"),
)
TITLE = "青堰县水务局党组2021年度专题民主生活会对照检查材料"


def test_a_text_is_cut_into_words_and_no_character_is_lost() -> None:
    text = f"{TITLE}，\n　两个 空白\t。"
    assert "".join(segment.words(text)) == text


def test_a_name_that_no_dictionary_has_stays_whole() -> None:
    assert "青堰县" in segment.words(TITLE)


@pytest.mark.parametrize("term", segment.terms())
def test_every_term_of_the_field_is_one_word(term: str) -> None:
    assert term in segment.words(f"关于{term}，")


@settings(deadline=None)  # the first one loads both dictionaries
@given(st.lists(st.sampled_from([*segment.terms(), *PIECES]), max_size=12).map("".join))
def test_a_text_is_cut_as_jieba_itself_cuts_it(text: str) -> None:
    assert segment.words(text) == tuple(jieba_alone().cut(text, HMM=True))
    assert segment.pieces(text) == tuple(jieba_alone().cut(text, HMM=False))


def test_terms_are_listed_once() -> None:
    assert len(set(segment.terms())) == len(segment.terms())


@cache
def jieba_alone() -> Any:
    """A tokenizer as the library makes it, with the terms of the field."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba  # type: ignore[import-untyped]  # noqa: PLC0415  # its patterns are complained about
    made = jieba.Tokenizer()
    made.FREQ, made.total = made.gen_pfdict(made.get_dict_file())
    made.initialized = True
    for term in segment.terms():
        made.add_word(term, 100_000)
    return made


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A process of its own, with a temporary folder of its own."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={"TMPDIR": str(folder)},
    )


def test_it_leaves_nothing_in_the_temporary_folder_and_says_nothing(tmp_path: Path) -> None:
    done = run(f"from bot import segment; print(*segment.words({TITLE!r}))", tmp_path)
    assert done.stdout.split() == list(segment.words(TITLE))
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_somebody_planted_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "jieba.cache").write_bytes(b"planted")
    done = run(f"from bot import segment; print(*segment.words({TITLE!r}))", tmp_path)
    assert done.stdout.split() == list(segment.words(TITLE))
    assert (tmp_path / "jieba.cache").read_bytes() == b"planted"


def test_nothing_is_loaded_before_the_first_need(tmp_path: Path) -> None:
    done = run("import sys, bot.wiring, bot.usecases.filing; print('jieba' in sys.modules)", tmp_path)
    assert done.stdout == "False\n"


def test_two_who_ask_at_once_wait_for_one_load(tmp_path: Path) -> None:
    code = f"""
import threading
from bot import segment
found = []
threads = [threading.Thread(target=lambda: found.append(segment.words({TITLE!r}))) for _ in range(4)]
[each.start() for each in threads]
[each.join() for each in threads]
print(len(found), len(set(found)), segment._tokenizer.cache_info().misses)
"""
    assert run(code, tmp_path).stdout == "4 1 1\n"


def test_pieces_leave_what_no_dictionary_has_in_single_characters() -> None:
    assert segment.pieces("剖析纤陌原因") == ("剖析", "纤", "陌", "原因")


def test_a_word_says_how_often_it_occurs() -> None:
    assert segment.often("部署") > 1000
    assert segment.often("布暑") == 0


KEEP = f"""
from pathlib import Path
from bot import segment
segment.keep_in(Path('kept'))
print(*segment.words({TITLE!r}))
"""


def kept(folder: Path) -> Path:
    return folder / "kept" / "words.bin"


def keep(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", KEEP], check=True, capture_output=True, text=True, cwd=folder,
        env={"TMPDIR": str(folder), "PYTHONPATH": str(Path(segment.__file__).parent.parent)},
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout


def test_the_dictionary_is_kept_in_the_folder_and_read_again(tmp_path: Path) -> None:
    first = keep(tmp_path)
    written = kept(tmp_path).stat().st_mtime_ns
    assert keep(tmp_path) == first
    assert kept(tmp_path).stat().st_mtime_ns == written
    assert [each.name for each in (tmp_path / "kept").iterdir()] == ["words.bin"]


@pytest.mark.parametrize("damage", ["cut", "changed", "planted", "empty"])
def test_a_kept_dictionary_that_is_not_as_it_was_written_is_made_anew(tmp_path: Path, damage: str) -> None:
    said = keep(tmp_path)
    whole = kept(tmp_path).read_bytes()
    changed = whole.replace("不折不扣".encode(), "不折不抠".encode(), 1)
    assert changed != whole
    broken = {"cut": whole[:-1000], "changed": changed, "planted": b"planted", "empty": b""}
    kept(tmp_path).write_bytes(broken[damage])
    assert keep(tmp_path) == said
    assert kept(tmp_path).read_bytes() == whole


def test_a_dictionary_of_other_terms_is_made_anew(tmp_path: Path) -> None:
    keep(tmp_path)
    whole = kept(tmp_path).read_bytes()
    kept(tmp_path).write_bytes(whole.replace(b'"jieba": "0.42.1"', b'"jieba": "0.42.0"', 1))
    keep(tmp_path)
    assert kept(tmp_path).read_bytes() == whole


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file, no folder")
    assert keep(tmp_path).split() == list(segment.words(TITLE))
