"""What an editor's change does to reports that exist: noted when they are begun and opened, told by the check."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot import settings
from bot.interview.comparing import structure
from bot.prompt_files import loading
from bot.prompt_files.loading import Prompts
from bot.store import outlines_used
from bot.usecases import changed_outlines
from tests.usecases.writer import PERSON_2023, PROMPTS, Writer

PERSON, MEETING = "subjects/person.yaml", "meetings/minzhu-2023.yaml"


def _edited(folder: Path, name: str, *changes: tuple[str, str]) -> Prompts:
    """The shipped prompts with words of one file replaced."""
    shutil.copytree(settings.read({}).prompts, folder, dirs_exist_ok=True)
    file = folder / name
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    return loading.load_folder(folder)


def _told(writer: Writer, prompts: Prompts) -> list[str]:
    """The changes of the writer's outline, without the line above them."""
    head, *lines = changed_outlines.told(writer.db, prompts)
    assert head.startswith("minzhu-2023.person（")
    return [line.strip() for line in lines]


def test_where_nobody_writes_there_is_nothing_to_compare() -> None:
    assert changed_outlines.told(Writer().db, PROMPTS) == ("还没有人写材料，没有可比的",)


def test_prompts_that_are_the_same_have_no_changes() -> None:
    writer = Writer().at_body()
    assert changed_outlines.told(writer.db, PROMPTS) == ("和已经在写的1份材料比过，没有变化",)


def test_another_heading_is_told_as_it_was_and_as_it_is(tmp_path: Path) -> None:
    prompts = _edited(tmp_path, PERSON, ("heading: 产生问题的原因分析", "heading: 原因分析"))
    assert _told(Writer().at_body(), prompts) == ["标题改了：“产生问题的原因分析”改成“原因分析”（causes）"]


def test_an_aspect_that_went_is_told_with_the_reports_that_wrote_there(tmp_path: Path) -> None:
    writer = Writer().at_body()
    again = Writer(writer.db, "li").begin()
    assert again.report != writer.report
    aspects = PROMPTS.meetings["minzhu-2023"].aspects
    prompts = _edited(tmp_path, MEETING, ("{id: a1,", "{id: b1,"))
    assert _told(writer, prompts) == [
        f"没有了“{aspects[0].heading.short}”（problems/a1），1份材料在那里写过东西，内容还在，不再显示",
        f"新增“{aspects[0].heading.short}”（problems/b1）",
    ]


def test_what_every_aspect_asks_is_told_once_with_the_number_of_its_places(tmp_path: Path) -> None:
    writer = Writer().at_body()
    writer.say("平时学得零散，缺少计划，一年下来没有读完一本书。")
    prompts = _edited(
        tmp_path,
        PERSON,
        (
            "- id: body\n            kind: long\n            name: 具体表现",
            "- id: text\n            kind: long\n            name: 具体表现",
        ),
        ("step_of: body", "step_of: text"),
    )
    count = len(PROMPTS.meetings["minzhu-2023"].aspects)
    told = _told(writer, prompts)
    assert told[0].startswith("没有了提问“具体表现”（problems/a1/points:body），1份材料在那里写过东西")
    assert [line for line in told if line.startswith("新增提问“具体表现”")] == [
        f"新增提问“具体表现”（problems/a1/points:text），一样的有{count}处"
    ]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "{id: document, label: 按顺序来, words: [顺序]}",
            "{id: document, label: 照顺序, words: [顺序]}",
            "提问“从哪里写起”的选项改了：“按顺序来”改成“照顺序”（head/start）",
        ),
        (
            "name: 努力方向\n",
            "name: 努力方向\n        required: true\n",
            "提问“努力方向”变成必填（measures/direction）",
        ),
        ("name: 从哪里写起", "name: 先写哪里", "提问改了名：“从哪里写起”改成“先写哪里”（head/start）"),
        ("  measures: joined\n", "  measures: ordinals\n", "style/measures改了：“joined”改成“ordinals”"),
    ],
)
def test_what_looks_different_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    assert _told(Writer().at_body(), _edited(tmp_path, PERSON, (old, new))) == [line]


def test_an_option_that_went_is_told_with_the_reports_that_chose_it(tmp_path: Path) -> None:
    writer = Writer().begin()
    writer.say("青堰县水务局\n副局长\n骆启舟")
    writer.tap("set", "own")
    writer.tap("next")
    prompts = _edited(
        tmp_path,
        PERSON,
        ("          - {id: own, label: 有关事项说明}\n", ""),
        ("when: {question: head/parts, any_of: [own]}", "when: {question: head/parts, any_of: [case]}"),
    )
    assert "提问“另外要写的部分”没有了选项“有关事项说明”（head/parts），1份材料选的是它" in _told(writer, prompts)


def test_an_outline_that_went_is_told_with_its_reports(tmp_path: Path) -> None:
    writer = Writer().at_body()
    prompts = _edited(tmp_path, MEETING, ("id: minzhu-2023\n", "id: minzhu-2033\n"))
    assert changed_outlines.told(writer.db, prompts) == (
        "minzhu-2023.person：没有这份提纲了，1份材料打不开；把会议和主体的文件找回来",
    )


def test_once_a_report_was_opened_with_the_change_it_is_no_news(tmp_path: Path) -> None:
    writer = Writer().at_body()
    prompts = _edited(tmp_path, PERSON, ("heading: 产生问题的原因分析", "heading: 原因分析"))
    _open_with(writer, prompts)
    assert changed_outlines.told(writer.db, prompts) == ("和已经在写的1份材料比过，没有变化",)


def test_words_that_lost_their_place_earlier_are_told_by_what_it_was_called(tmp_path: Path) -> None:
    writer = Writer().at_body()
    prompts = _edited(tmp_path, MEETING, ("{id: a1,", "{id: b1,"))
    _open_with(writer, prompts)
    (line,) = _told(writer, prompts)
    name = PROMPTS.meetings["minzhu-2023"].aspects[0].heading.short
    assert line == f"早先没有了“{name}”（problems/a1），1份材料在那里写过东西，内容还在，不再显示"


def test_an_outline_is_noted_once_as_long_as_it_looks_the_same() -> None:
    writer = Writer().at_body()
    writer.go_on()
    Writer(writer.db, "li").begin()
    outline = PROMPTS.outline(PERSON_2023)
    assert outline is not None
    assert outlines_used.every(writer.db, PERSON_2023) == (structure(outline),)


def _open_with(writer: Writer, prompts: Prompts) -> None:
    """The bot was started again with these prompts, and the writer goes on."""
    writer.desk = replace(writer.desk, prompts=prompts)
    writer.go_on()
