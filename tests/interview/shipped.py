"""The outlines of this repository, and interviews of them that were carried on to some point."""

from pathlib import Path

from bot.interview.outline import Outline
from bot.prompt_files.loading import load_folder

_PROMPTS = load_folder(Path(__file__).parents[2] / "prompts")
IDS = _PROMPTS.outline_ids()


def outline(outline_id: str) -> Outline:
    """The shipped outline with this id."""
    found = _PROMPTS.outline(outline_id)
    assert found is not None, outline_id
    return found
