"""Whole materials, from /start to the draft, through the installed command."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import snapshot
from tests.conversations import talk
from tests.conversations.chat import COMMAND, Chat

HERE = Path(__file__).parent
WHOLE = ("roads-2021", "team-2021", "team-2023", "branch-2021", "person-2021")  # shapes 1 to 5
# A 党员 material; a short 班子 one; everything but writing; 追问; a list chosen; 体检.
SMALL = ("member-2022", "small-2021", "corrections", "probes", "member-2025", "checked")
GOES = ("sensitive",)  # ends with everything deleted, so in no draft
SEVERAL = ("own-meeting",)  # more than one person writes


@dataclass(frozen=True, slots=True)
class Played:
    """A conversation that went to its end."""

    name: str
    db: Path
    transcript: str


@pytest.fixture(name="played", scope="module")
def _played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Each file is played once for all that is asked about it."""
    name = str(request.param)
    db = tmp_path_factory.mktemp(name) / "bot.sqlite3"
    with Chat(db) as chat:
        return Played(name, db, talk.play(chat, HERE / f"{name}.talk"))


@pytest.mark.parametrize("played", WHOLE + SMALL + GOES + SEVERAL, indirect=True)
def test_a_conversation_goes_as_it_is_written_down(played: Played) -> None:
    snapshot.agree(played.transcript, HERE / f"{played.name}.replies")


@pytest.mark.parametrize("played", WHOLE + SMALL, indirect=True)
@pytest.mark.parametrize("form", ["txt", "md"])
def test_a_conversation_ends_in_its_draft(played: Played, form: str) -> None:
    out = played.db.with_name(f"draft.{form}")
    subprocess.run([COMMAND, "draft", "1", "--db", played.db, "--format", form, "-o", out], check=True)
    snapshot.agree(out.read_text(encoding="utf-8"), snapshot.FOLDER / f"{played.name}.{form}")


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
