"""`zhaojing outlines`: list, show, check."""

from pathlib import Path

import pytest

from bot import settings
from tests import snapshot
from tests.command.run import cannot, filled, run

PROMPTS = settings.read({}).prompts
TEN_FAULTS = Path(__file__).parents[1] / "prompt_files" / "ten_faults.yaml"
SUBJECT = (PROMPTS / "subjects" / "person.yaml").read_text(encoding="utf-8")


def test_outlines_are_listed_with_id_and_name() -> None:
    done = run("outlines")
    assert (done.returncode, done.stderr) == (0, b"")
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert {row[0] for row in rows} >= {"minzhu-2021.person", "minzhu-2021.team", "minzhu-2023.person"}
    assert all(len(row) == 2 and row[1] for row in rows)


def test_an_outline_is_shown_with_its_aspects_and_where_they_are_known_from() -> None:
    done = run("outlines", "show", "minzhu-2021.person")
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert "[problems/a1] 感悟“两个确立”" in text
    assert "样稿" in text
    assert "opening/text" in text


@pytest.mark.parametrize("outline", ["minzhu-1999.person", "\udcff"])
def test_an_outline_that_is_not_there_is_said_in_one_line(outline: str) -> None:
    assert "zhaojing outlines" in cannot(run("outlines", "show", outline))


@pytest.mark.parametrize("name", ["subjects/team.yaml", "meetings/minzhu-2021.yaml"])
def test_a_shipped_file_is_clean(name: str) -> None:
    done = run("outlines", "check", PROMPTS / name)
    assert (done.returncode, done.stderr) == (0, b"")
    assert name.rpartition("/")[2] in done.stdout.decode()


def test_all_faults_of_a_file_are_said_with_their_lines(tmp_path: Path) -> None:
    faulty = SUBJECT.replace("kind: together", "kind: altogether", 1).replace("minutes: 0.2", "minutes: soon", 1)
    (tmp_path / "person.yaml").write_text(faulty, encoding="utf-8")
    done = run("outlines", "check", tmp_path / "person.yaml")
    wrong = [
        number for number, line in enumerate(faulty.splitlines(), start=1) if "altogether" in line or "soon" in line
    ]
    said = done.stdout.decode()
    assert done.returncode == 1
    assert done.stderr == b""
    assert len(wrong) == 2
    assert all(f"person.yaml:{number}:" in said for number in wrong)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a: &a [*a]"])
def test_a_file_that_is_no_outline_has_a_fault(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(content)
    done = run("outlines", "check", tmp_path / "x.yaml")
    assert (done.returncode, done.stderr) == (1, b"")
    assert "x.yaml:1:" in done.stdout.decode() or "x.yaml:2:" in done.stdout.decode()


def test_a_file_that_is_not_there_cannot_be_checked(tmp_path: Path) -> None:
    assert "nowhere.yaml" in cannot(run("outlines", "check", tmp_path / "nowhere.yaml"))


def test_a_folder_without_prompts_cannot_be_checked(tmp_path: Path) -> None:
    assert "没有 .yaml 文件" in cannot(run("outlines", "check", tmp_path))


def test_ten_faults_of_a_file_are_told_at_once() -> None:
    done = run("outlines", "check", TEN_FAULTS)
    assert (done.returncode, done.stderr) == (1, b"")
    said = done.stdout.decode().replace(f"{TEN_FAULTS.parent}/", "")
    assert len(said.splitlines()) == 10
    snapshot.agree(said, snapshot.FOLDER / "ten_faults.txt")


def test_everything_is_checked_in_one_go(tmp_path: Path) -> None:
    done = run("outlines", "check", ZHAOJING_DB=str(tmp_path / "none.sqlite3"))
    assert (done.returncode, done.stderr) == (0, b"")
    shipped, reports = done.stdout.decode().splitlines()
    assert shipped == f"{PROMPTS}（{len(list(PROMPTS.rglob('*.yaml')))}个文件）：没有毛病"
    assert "没有和在写的材料比" in reports


def test_a_folder_inside_is_checked_with_the_others_and_told_alone(tmp_path: Path) -> None:
    own = _own(tmp_path, "meetings/ten.yaml", TEN_FAULTS.read_text(encoding="utf-8"))
    (own / "messages").mkdir()
    (own / "messages" / "ours.yaml").write_text("ask:\n  nht: 第几条\n", encoding="utf-8")
    told = run("outlines", "check", own / "messages").stdout.decode().splitlines()
    assert [line.removeprefix(str(own)) for line in told] == [
        "/messages/ours.yaml:2: 没有“ask.nht”这句话，可能是“ask.nth”；只能换已经有的"
    ]
    assert len(run("outlines", "check", own).stdout.decode().splitlines()) == 11


def test_what_an_own_file_breaks_elsewhere_is_told_with_its_folder(tmp_path: Path) -> None:
    meeting = (PROMPTS / "meetings" / "minzhu-2018.yaml").read_text(encoding="utf-8")
    own = _own(tmp_path, "meetings/minzhu-2018.yaml", f"{meeting}parts: [{{id: measures, state: none}}]\n")
    for path in (own, own / "meetings"):
        told = run("outlines", "check", path).stdout.decode()
        assert "（和 minzhu-2018 合起来时）" in told
        assert str(PROMPTS / "subjects" / "person.yaml") in told


def test_an_own_folder_is_used_by_every_command(tmp_path: Path) -> None:
    own = _own(tmp_path, "messages/ours.yaml", "welcome:\n  new: 你好，这里是水务局的照镜。\n")
    said = run("chat", "--json", "--db", tmp_path / "a.sqlite3", sent=b'{"say": "/start"}', ZHAOJING_PROMPTS=str(own))
    assert "这里是水务局的照镜" in said.stdout.decode()
    done = run("outlines", "check", ZHAOJING_PROMPTS=str(own), ZHAOJING_DB=str(tmp_path / "none.sqlite3"))
    assert f"{own}（1个文件）：没有毛病" in done.stdout.decode()
    assert f"自己的文件1个（{own}）" in run("doctor", ZHAOJING_PROMPTS=str(own)).stdout.decode()


def test_what_changed_for_reports_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    db = filled(tmp_path / "bot.sqlite3")
    before = db.read_bytes()
    changed = (PROMPTS / "meetings" / "minzhu-2023.yaml").read_text(encoding="utf-8").replace("{id: a1,", "{id: b1,")
    own = _own(tmp_path, "meetings/minzhu-2023.yaml", changed)
    done = run("outlines", "check", "--db", db, ZHAOJING_PROMPTS=str(own))
    assert (done.returncode, done.stderr) == (0, b"")
    told = done.stdout.decode().splitlines()
    assert told[2].startswith("minzhu-2023.person（")
    assert told[3].startswith("  没有了“")
    assert told[3].endswith("（problems/a1），1份材料在那里写过东西，内容还在，不再显示")
    assert "新增" in told[4]
    assert "没有变化" in run("outlines", "check", "--db", db).stdout.decode()
    assert db.read_bytes() == before
    assert [each.name for each in tmp_path.glob("bot.sqlite3*")] == [db.name]


def test_one_file_is_compared_with_reports_when_a_database_is_given(tmp_path: Path) -> None:
    db = filled(tmp_path / "bot.sqlite3")
    own = _own(tmp_path, "meetings/minzhu-2023.yaml", (PROMPTS / "meetings" / "minzhu-2023.yaml").read_text("utf-8"))
    file = own / "meetings" / "minzhu-2023.yaml"
    assert run("outlines", "check", file).stdout.decode() == f"{file}：没有毛病\n"
    assert "没有变化" in run("outlines", "check", file, "--db", db).stdout.decode()
    assert "没有变化" in run("outlines", "--db", db, "check", file).stdout.decode()


def test_a_database_that_is_none_cannot_be_compared_with(tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite3").write_text("随便什么", encoding="utf-8")
    assert "数据库" in cannot(run("outlines", "check", "--db", tmp_path / "bot.sqlite3"))


def _own(path: Path, name: str, text: str) -> Path:
    """An own folder with one file."""
    file = path / "own" / name
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return path / "own"
