"""How the command is called: help, version, wrong uses, and machines that are half configured."""

from pathlib import Path

import pytest

from tests.command.run import filled, run, start


@pytest.mark.parametrize("arguments", [["-h"], ["draft", "--help"]])
def test_help_is_given(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Usage: zhaojing" in done.stdout


def test_the_help_names_every_command() -> None:
    text = run("--help").stdout.decode()
    assert all(f"  {name} " in text for name in ("chat", "draft", "outlines", "reports"))


def test_the_version_is_given() -> None:
    done = run("--version")
    assert done.returncode == 0
    assert done.stdout.startswith(b"zhaojing")


@pytest.mark.parametrize("wrong", [["nosuch"], ["reports", "--nosuch"]])
def test_a_wrong_use_ends_with_2_and_no_traceback(wrong: list[str]) -> None:
    done = run(*wrong)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr


BARE: list[dict[str, str]] = [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {}]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in a folder with a name that a half-configured machine finds hard."""
    return filled(tmp_path_factory.mktemp("use") / "材料 一" / "库.sqlite3")


@pytest.mark.parametrize("environment", BARE)
def test_chinese_is_said_on_a_half_configured_machine(environment: dict[str, str], db: Path) -> None:
    done = start(("reports", "--db", db), b"", environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "对照检查材料" in done.stdout.decode()


@pytest.mark.parametrize("environment", BARE)
def test_chinese_is_heard_on_a_half_configured_machine(environment: dict[str, str], tmp_path: Path) -> None:
    done = start(("chat", "--db", tmp_path / "bot.sqlite3"), "/new\n2023民主生活会\n个人\n".encode(), environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "理论学习" in done.stdout.decode()


def test_an_error_is_said_on_a_half_configured_machine(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3").write_bytes(b"x" * 5000)
    done = start(("reports", "--db", tmp_path / "bot.sqlite3"), b"", BARE[0])
    assert done.returncode == 2
    assert done.stderr.decode().strip()
