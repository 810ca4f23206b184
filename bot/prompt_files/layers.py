"""Where the files of an installation's prompts lie: the shipped folder, and an installation's own one over it.

A file of the own folder stands in place of the shipped one by the same path; sentences are replaced one by one.
"""

from dataclasses import dataclass
from pathlib import Path

EVERYWHERE = "everywhere.yaml"
_ENDINGS = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
FOLDERS = ("meetings", "subjects", "messages", "probes")


@dataclass(frozen=True, slots=True)
class Layers:
    """Two folders of prompts, the second of which may be missing."""

    shipped: Path
    own: Path | None = None

    def everywhere(self) -> Path:
        own = None if self.own is None else self.own / EVERYWHERE
        return own if own is not None and own.is_file() else self.shipped / EVERYWHERE

    def files(self, folder: str) -> tuple[Path, ...]:
        """The files of a folder in the order of their names, each from the layer that counts."""
        found = {path.name: path for root in self.roots() for path in files_in(root / folder)}
        return tuple(found[name] for name in sorted(found))

    def roots(self) -> tuple[Path, ...]:
        return (self.shipped,) if self.own is None else (self.shipped, self.own)

    def replaced(self, path: Path) -> Path | None:
        """The shipped file that an own one stands in place of."""
        if self.own is None or not path.is_relative_to(self.own):
            return None
        shipped = self.shipped / path.relative_to(self.own)
        return shipped if shipped.is_file() else None

    def unread(self) -> tuple[Path, ...]:
        """Files that look like prompts and stand where nobody reads them."""
        return tuple(each for root in self.roots() for each in _below(root) if not _is_read(root, each))


def count(root: Path) -> int:
    """How many files of a layer are read."""
    return sum(_is_read(root, each) for each in _below(root))


def files_in(folder: Path) -> list[Path]:
    """The files of one folder that are read, in the order of their names."""
    return sorted(each for each in folder.glob("*.yaml") if not each.name.startswith("."))


def _below(root: Path) -> list[Path]:
    """Also what a program made of the ending: x.yml, x.yaml.txt. Hidden files and copies (x.yaml~) do not count."""
    found = (each for each in root.rglob("*") if each.name.lower().endswith(_ENDINGS) and not each.name.startswith("."))
    return sorted(each for each in found if each.is_file())


def _is_read(root: Path, path: Path) -> bool:
    where = path.relative_to(root)
    return path.suffix == ".yaml" and (str(where) == EVERYWHERE or str(where.parent) in FOLDERS)
