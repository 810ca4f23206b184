"""The installed command, run once; and a database that a conversation filled."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.conversations.chat import COMMAND
from tests.patience import PATIENCE

Done = subprocess.CompletedProcess[bytes]
SAID = [
    "/new",
    "2023民主生活会",
    "个人",
    "青堰县水务局\n副局长\n骆启舟",
    "都不写",
    "查摆问题",
    "学得不系统\n联系得不紧密",
    "平时学得零散。",
]


def run(*arguments: str | Path, sent: bytes = b"", **environment: str) -> Done:
    """Runs the command; variables given as "" are taken out of its environment."""
    known = {**os.environ, "ZHAOJING_DB": "", **environment}
    return start(arguments, sent, {key: value for key, value in known.items() if value})


def start(arguments: tuple[str | Path, ...], sent: bytes, environment: Mapping[str, str]) -> Done:
    return subprocess.run(
        [COMMAND, *arguments], input=sent, env=dict(environment), capture_output=True, timeout=PATIENCE, check=False
    )


def filled(db: Path, *, name: str = "zhang") -> Path:
    """A report with two claims and the text of the first."""
    lines = [json.dumps({"as": name, "say": words}) for words in SAID]
    done = run("chat", "--json", "--db", db, sent="\n".join(lines).encode())
    assert b'"error"' not in done.stdout
    return db


def cannot(done: Done) -> str:
    """The one plain line of a command that could not do its work."""
    assert done.returncode == 2
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    assert "Traceback" not in line
    assert line.strip()
    return line
