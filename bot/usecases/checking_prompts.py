"""`zhaojing outlines check`: a file, a folder or everything looked at in one go, for a colleague who edits prompts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import PromptFilesError, StoreError
from bot.prompt_files import checking, layers
from bot.prompt_files.layers import Layers
from bot.prompt_files.nodes import Fault
from bot.settings import Settings
from bot.store import checkup
from bot.usecases import changed_outlines


@dataclass(frozen=True, slots=True)
class Checked:
    """What to print, and whether there is anything to mend."""

    lines: tuple[str, ...]
    faults: bool = False


def checked(chosen: Settings, path: Path | None, *, with_reports: bool) -> Checked | str:
    """What is wrong, every line of it; where nothing is, what changed for reports. Or why it cannot be checked."""
    try:
        laid = _layers(chosen, path)
        if path is not None and path.is_file():
            found = _told(checking.check(path, laid.shipped, laid.own), (str(path),))
        elif path is None:
            found = _told(checking.everything(laid), tuple(_counted(root) for root in laid.roots()))
        elif path.is_dir() and any(path.rglob("*.y*ml*")):
            found = _told(_of(path, checking.everything(laid)), (str(path),))
        else:
            return f"{path} 里没有 .yaml 文件" if path.is_dir() else f"打不开 {path}，没有这个文件"
    except OSError as error:
        return f"打不开 {path}（{error.strerror}）"
    return found if found.faults or not with_reports else _with_reports(chosen, path, laid, found)


def _told(found: Iterable[Fault], sound: tuple[str, ...]) -> Checked:
    lines = tuple(map(str, found))
    return Checked(lines, faults=True) if lines else Checked(tuple(f"{each}：没有毛病" for each in sound))


def _of(path: Path, found: tuple[Fault, ...]) -> Iterator[Fault]:
    """Faults that have to do with a folder: without those of the folders beside it, with those it causes elsewhere."""
    root = _root(path) or path
    for fault in found:
        file = Path(fault.file)
        if file.is_relative_to(path) or not file.is_relative_to(root):
            yield fault


def _counted(root: Path) -> str:
    return f"{root}（{layers.count(root)}个文件）"


def _layers(chosen: Settings, path: Path | None) -> Layers:
    """The folders that a path belongs to: a folder that is not the shipped one is an own one over it."""
    root = _root(path)
    if root is None or root.resolve() == chosen.prompts.resolve():
        return Layers(root or chosen.prompts, chosen.own_prompts)
    return Layers(chosen.prompts, root)


def _root(path: Path | None) -> Path | None:
    """The folder of prompts that a path is, or is in; None for a file that lies by itself."""
    if path is None:
        return None
    folder = path.parent if path.is_file() else path
    if folder.resolve().name in layers.FOLDERS:
        return folder.parent
    return None if path.is_file() and path.name != layers.EVERYWHERE else folder


def _with_reports(chosen: Settings, path: Path | None, laid: Layers, found: Checked) -> Checked | str:
    if path is not None and _root(path) is None:
        where = "、".join(layers.FOLDERS)
        return Checked((*found.lines, f"这个文件还没放进 {where} 里，没有和在写的材料比"))
    if not chosen.db.is_file():
        return Checked((*found.lines, f"没有数据库 {chosen.db}，没有和在写的材料比"))
    prompts = checking.sound(laid)
    if prompts is None:  # the file that was checked is sound; another one is not
        return Checked((*found.lines, "别的文件有毛病，没有和在写的材料比"))
    try:
        with checkup.reading(chosen.db) as db:
            return Checked((*found.lines, *changed_outlines.told(db, prompts)))
    except PromptFilesError as error:
        return str(error)
    except StoreError as error:
        return f"数据库读不了（{error}）：{chosen.db}"
