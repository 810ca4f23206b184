"""Text kept beside the tests: a difference fails; `ZHAOJING_WRITE_SNAPSHOTS=1` writes it anew, to be read as a diff."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def agree(text: str, path: Path) -> None:
    """Fails where the text differs from the kept one, or none is kept."""
    if os.environ.get("ZHAOJING_WRITE_SNAPSHOTS") == "1":
        path.write_text(text, encoding="utf-8")
        return
    assert path.exists(), f"{path} is not there; look at the text and write it with ZHAOJING_WRITE_SNAPSHOTS=1"
    assert text == path.read_text(encoding="utf-8")
