"""`zhaojing doctor`: what is wrong with an installation, one line each. Nothing is changed, nobody is made to wait."""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot import settings
from bot.errors import StoreError
from bot.prompt_files import checking, layers
from bot.prompt_files.layers import Layers
from bot.settings import Settings
from bot.store import checkup

_MEGABYTE = 1_000_000
_LEAST_FREE = 50 * _MEGABYTE  # a Word file, a log and the system's own needs; and beside it room for one copy, a backup
# SQLite empties its log at about 4 MB; one many times as long says that somebody keeps reading and hinders it.
_LONGEST_LOG = 64 * _MEGABYTE
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class Finding:
    line: str
    fault: bool = False


def examined(chosen: Settings, environment: Mapping[str, str]) -> Iterator[Finding]:
    """Every finding in turn: prompts, database, its files, the disk, the settings of the bot where there are any."""
    yield _prompts(Layers(chosen.prompts, chosen.own_prompts))
    if not chosen.db.is_file():
        yield Finding(f"数据库：没有 {chosen.db}，第一次运行时会建", fault=True)
        return
    yield from _database(chosen.db)
    yield from _files(chosen.db)
    yield _disk(chosen.db)
    if environment.get("TELEGRAM_BOT_TOKEN"):
        yield from _phone(environment)


def _prompts(laid: Layers) -> Finding:
    found = checking.everything(laid)
    loaded = None if found else checking.sound(laid)
    if loaded is None:
        return Finding("提问文件：" + "；".join(map(str, found)), fault=True)
    own = "" if laid.own is None else f"，自己的文件{layers.count(laid.own)}个（{laid.own}）"
    return Finding(f"提问文件：好，{len(loaded.meetings)}次会，{len(loaded.subjects)}种主体{own}")


def _database(path: Path) -> Iterator[Finding]:
    try:
        found = checkup.look(path)
    except (StoreError, OSError) as error:
        yield Finding(f"数据库：{path} 有问题（{error}）。先别再写，用备份换回来", fault=True)
        return
    shape = "结构是这个版本的" if not found.pending else f"结构差{found.pending}步，下次运行时会补上"
    yield Finding(f"数据库：好，{_megabytes(found.size)}，{shape}")
    if found.waiting > _LONGEST_LOG:
        yield Finding(f"日志：{_megabytes(found.waiting)}，太长了，可能有别的程序一直开着数据库", fault=True)
    else:
        yield Finding(f"日志：好，{_megabytes(found.waiting)}")


def _files(path: Path) -> Iterator[Finding]:
    """Only its owner may read what people wrote, and nobody else may put another file in its place."""
    if os.name == "nt":  # has no such modes
        return
    opened = [each.name for each in checkup.files(path) if each.stat().st_mode & _OTHERS]
    if opened:
        yield Finding(f"权限：{'、'.join(opened)} 别人也能读写，改成只有自己能（chmod 600）", fault=True)
    folder = path.absolute().parent
    mode = folder.stat().st_mode
    if mode & _OTHERS_WRITE and not mode & stat.S_ISVTX:
        yield Finding(f"权限：{folder} 别人也能写，改成只有自己能（chmod 700）", fault=True)
    if not os.access(path, os.R_OK | os.W_OK) or not os.access(folder, os.W_OK):
        yield Finding(f"权限：现在这个用户写不了 {path} 或它的文件夹", fault=True)
    elif not opened:
        yield Finding("权限：好")


def _disk(path: Path) -> Finding:
    free = shutil.disk_usage(path.absolute().parent).free
    wanted = _LEAST_FREE + path.stat().st_size
    if free < wanted:
        return Finding(f"磁盘：只剩{_megabytes(free)}，至少要{_megabytes(wanted)}", fault=True)
    return Finding(f"磁盘：好，还有{_megabytes(free)}")


def _phone(environment: Mapping[str, str]) -> Iterator[Finding]:
    found = settings.read_phone(environment)
    if isinstance(found, tuple):
        yield from (Finding(f"设置：{fault}", fault=True) for fault in found)
    else:
        yield Finding("设置：好")


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}MB"
