"""Environment -> Settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_DB = Path("data/bot.sqlite3")


@dataclass(frozen=True, slots=True)
class Settings:
    db: Path
    prompts: Path


def read(environment: Mapping[str, str], db: str | None = None) -> Settings:
    """The settings of an installation; `db` is what the command line says, which wins."""
    chosen = db or environment.get("ZHAOJING_DB") or str(DEFAULT_DB)
    return Settings(db=Path(chosen).expanduser(), prompts=_prompts())


def _prompts() -> Path:
    """prompts/ beside the package in a clone, inside it where it was installed as a wheel."""
    shipped = Path(__file__).parent / "shipped" / "prompts"
    return shipped if shipped.is_dir() else Path(__file__).parent.parent / "prompts"
