"""Whole materials, from /start to the draft, through the installed command."""

import subprocess
from pathlib import Path

import pytest

from tests import snapshot
from tests.conversations import talk
from tests.conversations.chat import COMMAND, Chat

HERE = Path(__file__).parent
WHOLE = ("roads-2021", "team-2021", "team-2023", "branch-2021", "person-2021")  # shapes 1 to 5
# A 党员 material; a short 班子 one; everything but writing; 追问; a list chosen.
SMALL = ("member-2022", "small-2021", "corrections", "probes", "member-2025")
GOES = ("sensitive",)  # ends with everything deleted, so in no draft


@pytest.mark.parametrize("name", WHOLE + SMALL + GOES)
def test_a_conversation_goes_as_it_is_written_down(name: str, tmp_path: Path) -> None:
    with Chat(tmp_path / "bot.sqlite3") as chat:
        transcript = talk.play(chat, HERE / f"{name}.talk")
    snapshot.agree(transcript, HERE / f"{name}.replies")


@pytest.mark.parametrize("name", WHOLE + SMALL)
@pytest.mark.parametrize("form", ["txt", "md"])
def test_a_conversation_ends_in_its_draft(name: str, form: str, tmp_path: Path) -> None:
    db = tmp_path / "bot.sqlite3"
    with Chat(db) as chat:
        talk.play(chat, HERE / f"{name}.talk")
    out = tmp_path / f"draft.{form}"
    subprocess.run([COMMAND, "draft", "1", "--db", db, "--format", form, "-o", out], check=True)
    snapshot.agree(out.read_text(encoding="utf-8"), snapshot.FOLDER / f"{name}.{form}")


@pytest.mark.parametrize(("name", "least"), [*((name, 3000) for name in WHOLE), ("member-2022", 1800)])
def test_a_whole_material_is_long_and_lacks_nothing(name: str, least: int) -> None:
    text = (snapshot.FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert len("".join(text.split())) >= least
    assert "【待补" not in text


def test_a_person_s_material_takes_few_prompts_and_taps(tmp_path: Path) -> None:
    """15 problems, 4 causes, 4 measures with 13 actions: about 45 prompts, at most 50 taps beyond the writing."""
    with Chat(tmp_path / "bot.sqlite3") as chat:
        talk.play(chat, HERE / "person-2021.talk", until="都问完了")
        assert chat.prompts <= 48
        assert chat.taps <= 50
