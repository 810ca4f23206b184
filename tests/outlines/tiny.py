"""The tiny outlines by name: `outline("lists")` is the subject `lists` of the only meeting here."""

from pathlib import Path

from bot.interview.outline import Outline
from bot.prompt_files.loading import load_folder

FOLDER = Path(__file__).parent
_PROMPTS = load_folder(FOLDER)
NAMES = tuple(sorted(_PROMPTS.subjects))


def outline(name: str) -> Outline:
    """The tiny outline with this name."""
    found = _PROMPTS.outline(f"tiny.{name}")
    assert found is not None, f"there is no tiny outline “{name}”; there are: {', '.join(NAMES)}"
    return found
