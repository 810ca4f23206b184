"""An installation's own folder over the shipped one: what it replaces, what it adds, what it must not do."""

from pathlib import Path

import pytest

from bot.errors import PromptFilesError
from bot.prompt_files import checking, loading
from bot.prompt_files.layers import Layers
from bot.prompt_files.loading import Prompts
from tests.prompt_files import sample

MEETINGS, MESSAGES = "meetings/small-2021.yaml", "messages/conversation.yaml"
LARGE = sample.MEETING.replace("small-2021", "large-2022").replace("2021-12", "2022-12")


def _layers(path: Path, **files: str) -> Layers:
    """The sample folder with an own one over it; `__` in a name stands for a folder."""
    own = path / "own"
    for name, text in files.items():
        file = own / f"{name.replace('__', '/')}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Layers(sample.folder(path / "shipped"), own)


def _loaded(laid: Layers) -> Prompts:
    return loading.load_folder(laid.shipped, laid.own)


def _found(laid: Layers) -> list[tuple[str, int, str]]:
    """Where and what: file behind its layer, line, reason; loading must refuse what is a fault."""
    return [(Path(each.file).name, each.line, each.reason) for each in checking.everything(laid)]


def test_a_new_meeting_joins_the_shipped_ones(tmp_path: Path) -> None:
    laid = _layers(tmp_path, **{"meetings__large-2022": LARGE})
    assert list(_loaded(laid).meetings) == ["large-2022", "small-2021"]
    assert _found(laid) == []


def test_a_file_by_the_same_path_stands_in_place_of_the_shipped_one(tmp_path: Path) -> None:
    laid = _layers(tmp_path, **{"meetings__small-2021": sample.MEETING.replace("理论学习", "政治理论学习")})
    outline = _loaded(laid).outline("small-2021.person")
    assert outline is not None
    assert [each.heading.short for each in outline.meeting.aspects] == ["政治理论学习", "政治素质"]
    assert _found(laid) == []


def test_the_questions_of_everywhere_can_be_replaced(tmp_path: Path) -> None:
    laid = _layers(tmp_path, everywhere=sample.EVERYWHERE.replace("标题怎么写？", "标题改成什么？"))
    assert _loaded(laid).everywhere.heading.ask == "标题改成什么？"


def test_sentences_are_replaced_one_by_one(tmp_path: Path) -> None:
    laid = _layers(tmp_path, messages__ours="welcome:\n  back: 接着{where}写。\n")
    assert _loaded(laid).messages.sentences == {
        "welcome.new": "你好。",
        "welcome.back": "接着{where}写。",
        "bye": "再见。",
    }
    assert _found(laid) == []


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("welcome:\n  bcak: 接着写。\n", 2, "没有“welcome.bcak”这句话，可能是“welcome.back”；只能换已经有的"),
        (
            "bye: 回见。\nwelcome:\n  back: 到{wher}了。\n",
            3,
            "“welcome.back”里写了 {wher}，这句话填不了它；能填的有：{where}",
        ),
        ("bye: 回见{name}。\n", 1, "“bye”里写了 {name}，这句话填不了它；这句话没有要填的"),
    ],
)
def test_an_own_sentence_that_could_never_be_said_is_a_fault(text: str, line: int, reason: str, tmp_path: Path) -> None:
    laid = _layers(tmp_path, messages__ours=text)
    assert _found(laid) == [("ours.yaml", line, reason)]
    assert [(each.line, each.reason) for each in checking.check(tmp_path / "own/messages/ours.yaml", laid.shipped)] == [
        (line, reason)
    ]
    with pytest.raises(PromptFilesError):
        _loaded(laid)


def test_an_own_sentence_may_say_less_than_the_shipped_one(tmp_path: Path) -> None:
    assert _found(_layers(tmp_path, messages__ours="welcome:\n  back: 接着写。\n")) == []


def test_a_sentence_in_two_own_files_is_refused_with_its_line(tmp_path: Path) -> None:
    laid = _layers(tmp_path, messages__a="bye: 回见。\n", messages__b="welcome:\n  new: 好。\nbye: 好走。\n")
    assert _found(laid) == [("b.yaml", 3, "“bye”在 a.yaml 里已经有了，只留一个")]


def test_a_shipped_id_under_another_name_is_refused_with_its_line(tmp_path: Path) -> None:
    laid = _layers(tmp_path, meetings__ours=f"# 我们的\n{sample.MEETING}")
    assert _found(laid) == [("small-2021.yaml", 1, "“small-2021”在 ours.yaml 里已经有了，只留一个")]


def test_a_file_in_place_of_a_shipped_one_keeps_its_id(tmp_path: Path) -> None:
    laid = _layers(tmp_path, **{"meetings__small-2021": LARGE})
    ((name, _, reason),) = _found(laid)
    assert name == "small-2021.yaml"
    assert reason.startswith("“id”写的是“large-2022”，换掉的那个文件是“small-2021”；id 不能改")


@pytest.mark.parametrize(
    "name", ["meeting/a.yaml", "a.yaml", "meetings/a.yml", "meetings/a.yaml.txt", "meetings/b/a.yaml"]
)
def test_a_file_that_nobody_reads_is_a_fault(name: str, tmp_path: Path) -> None:
    laid = _layers(tmp_path, **{"meetings__large-2022": LARGE})
    assert laid.own is not None
    (laid.own / name).parent.mkdir(exist_ok=True)
    (laid.own / name).write_text(LARGE, encoding="utf-8")
    ((_, line, reason),) = _found(laid)
    assert line == 1
    assert reason.startswith("这个文件没人读：名字要以 .yaml 结尾")


@pytest.mark.parametrize("name", ["README.md", "meetings/a.yaml~", "meetings/.a.yaml"])
def test_notes_and_copies_are_no_fault(name: str, tmp_path: Path) -> None:
    laid = _layers(tmp_path, **{"meetings__large-2022": LARGE})
    assert laid.own is not None
    (laid.own / name).write_text("随手记的", encoding="utf-8")
    assert _found(laid) == []


def test_an_own_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    laid = Layers(sample.folder(tmp_path / "shipped"), tmp_path / "nowhere")
    with pytest.raises(PromptFilesError, match="没有这个文件夹；看看 ZHAOJING_PROMPTS"):
        _loaded(laid)
    assert len(_found(laid)) == 1


def test_a_retired_meeting_is_no_longer_offered_and_its_outline_is_there(tmp_path: Path) -> None:
    prompts = _loaded(_layers(tmp_path, **{"meetings__large-2022": f"{LARGE}retired: true\n"}))
    assert list(prompts.offered) == ["small-2021"]
    assert prompts.outline("large-2022.person") is not None
