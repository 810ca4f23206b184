"""Faultless materials by hands that had seen no rule: nothing of 必改 is told of them.

Twenty sets (1- to 20-), each of trades and layouts of its own. What was told of them wrongly was mended, so they no
longer say how often strange texts are blamed: they see to it that these never are again.
"""

from pathlib import Path

import pytest

from bot.prompt_files import loading
from bot.proofread import checking
from bot.proofread.finding import Severity
from bot.usecases import proofreading
from tests.quality import planting

PROMPTS = loading.load_folder(planting.ROOT / "prompts")
TEXTS = sorted(Path(__file__).with_name("right").glob("*.txt"))


def test_there_are_many_and_long_ones() -> None:
    assert len(TEXTS) >= 220
    assert sum(len(path.read_text(encoding="utf-8")) for path in TEXTS) > 450_000


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_a_faultless_material_is_not_blamed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = checking.check(text, proofreading.context(PROMPTS, None, text=text))
    assert [(each.rule, each.words) for each in found if each.severity is Severity.MUST] == []
