"""A slip in a file's signs: the line where it was made, and what would be right."""

from pathlib import Path

import pytest
import yaml
from yaml import CSafeLoader, SafeLoader

from bot.prompt_files import checking, syntax
from tests.prompt_files import sample

SLIPS = [
    ("id: a\nlist:\n\t- b\n", 3, "前面的空档是用 Tab 键打的；改成空格"),
    ("id: a\n\tname: b\n", 2, "前面的空档是用 Tab 键打的；改成空格"),
    ("id: a\nname 班子\nyear: x\n", 2, "这一行没有冒号；写成“名字: 值”，要是上一行没说完，就和它写在同一行"),
    ("id: a\nname:班子\nyear: x\n", 2, "冒号后面要空一格"),
    ("id: a\nname：班子\nyear: x\n", 2, "冒号要用英文的 : ，后面空一格"),
    ("a:\n  - id: x\n    short：学习\n    mark: seen\n", 3, "冒号要用英文的 : ，后面空一格"),
    ("id: a\n  name: b\nyear: x\n", 2, "这一行没有对齐；同一层的名字，前面的空格要一样多"),
    ("a:\n  - id: x\n    b: y\n   c: z\nd: 1\n", 4, "这一行没有对齐；同一层的名字，前面的空格要一样多"),
    ("a:\n  - id: x\n     b: y\n", 3, "这一行没有对齐；同一层的名字，前面的空格要一样多"),
    ('id: "a\nname: b\nyear: c\n', 1, "引号没有关上；一句话前后各要一个引号"),
    ('id: x\nname: "a\nyear: "b"\nlast: c\n', 2, "引号没有关上；一句话前后各要一个引号"),
    ("id: 'a\nname: b\n", 1, "引号没有关上；一句话前后各要一个引号"),
    ("m:\n  r: {n}号\n  s: x\n", 2, "这句话只有一部分在括号或引号里；把整句放进一对英文引号里"),
    ('m:\n  r: "好"的\n  s: x\n', 2, "这句话只有一部分在括号或引号里；把整句放进一对英文引号里"),
    ("m: {id: a, short: b\nn: c\n", 1, "{ 没有关上；后面要有一个 }"),
    ("id: [a, b\n", 1, "[ 没有关上；后面要有一个 ]"),
    ("m: {id: a，short: b}\n", 1, "{ } 里面要用英文逗号加空格隔开，不能用中文逗号"),
    ("ask: 几点: 几分\n", 1, "一句话里有英文冒号；换成中文冒号，或者把整句放进英文引号里"),
    ("ask: @x\n", 1, "值不能用 @ 开头；把整句放进英文引号里"),
    ("ask: *重点*\n", 1, "值不能用 * 开头；把整句放进英文引号里"),
    ("id: *nobody\n", 1, "值不能用 * 开头；把整句放进英文引号里"),
    ("ask: %x\n", 1, "值不能用 % 开头；把整句放进英文引号里"),
    ("id: a\n---\nid: b\n", 2, "一个文件里只能写一份；去掉这一行的 ---"),
]


@pytest.mark.parametrize(("text", "line", "reason"), SLIPS)
def test_a_slip_is_told_where_it_was_made_with_what_would_be_right(
    text: str, line: int, reason: str, tmp_path: Path
) -> None:
    file = tmp_path / "file.yaml"
    file.write_text(text, encoding="utf-8")
    found = checking.check(file, sample.folder(tmp_path / "prompts"))
    assert [(fault.line, fault.reason) for fault in found] == [(line, reason)]


@pytest.mark.parametrize("loader", [CSafeLoader, SafeLoader])
@pytest.mark.parametrize(("text", "line", "reason"), SLIPS)
def test_both_parsers_are_understood_alike(
    text: str, line: int, reason: str, loader: type[CSafeLoader | SafeLoader]
) -> None:
    with pytest.raises(yaml.MarkedYAMLError) as told:
        yaml.compose(text, Loader=loader)
    assert syntax.explained(told.value, text) == (line, reason)
