"""A file that is no YAML: on which line somebody slipped, and what would be right, in plain words.

The parser names the place where it gave up, often a line or more behind the slip; what stands there says more than
its words, so the lines themselves are looked at. Both of PyYAML's parsers are understood, in C and in Python.
"""

import re
from collections.abc import Sequence

import yaml

_NAME = r"\s*(?:- )*[\w./-]+"
_WIDE_COLON = re.compile(_NAME + "：")
_NO_SPACE = re.compile(_NAME + r":[^\s]")
_VALUE = re.compile(r"\s*(?:- )*(?:[\w./-]+:\s+)?(.*)")
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # YAML 1.1, what may stand

_UNCLOSED = "引号没有关上；一句话前后各要一个引号"
_ALIGN = "这一行没有对齐；同一层的名字，前面的空格要一样多"
_SPECIAL = "值不能用 {} 开头；把整句放进英文引号里"


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The line of the slip, from 1, and what would be right."""
    lines = text.splitlines() or [""]
    at = _line(error.problem_mark, lines)
    since = _line(error.context_mark, lines) if error.context_mark else at
    problem, context = error.problem or "", error.context or ""
    if "another document" in problem:
        return at, "一个文件里只能写一份；去掉这一行的 ---"
    if "tab" in problem or _character(error, lines, at) == "\t":
        return at, "前面的空档是用 Tab 键打的；改成空格"
    if "quoted scalar" in context:
        return since, _UNCLOSED
    if "expected ':'" in problem:
        return since, _colon(lines[since - 1])
    if "',' or" in problem:
        return since, _flow(error, lines, since, at)
    return next(
        ((line, _UNCLOSED) for line in range(since, at + 1) if _is_unclosed(lines[line - 1])),
        (at, _alone(lines[at - 1], problem)),
    )


def unprintable(text: str) -> tuple[int, str]:
    """The line of a character that no file may hold, and what to do."""
    found = _CONTROL.search(text)
    line = 1 if found is None else text.count("\n", 0, found.start()) + 1
    return line, "这一行里有看不见的怪字符；把这一行删掉，重新打一遍"


def _line(mark: yaml.Mark | None, lines: Sequence[str]) -> int:
    """A place that is a line of the file: the end of a file stands behind its last one."""
    return 1 if mark is None else min(mark.line + 1, len(lines))


def _character(error: yaml.MarkedYAMLError, lines: Sequence[str], at: int) -> str:
    column = 0 if error.problem_mark is None else error.problem_mark.column
    return lines[at - 1][column : column + 1]


def _colon(line: str) -> str:
    if _WIDE_COLON.match(line):
        return "冒号要用英文的 : ，后面空一格"
    if _NO_SPACE.match(line):
        return "冒号后面要空一格"
    return "这一行没有冒号；写成“名字: 值”，要是上一行没说完，就和它写在同一行"


def _flow(error: yaml.MarkedYAMLError, lines: Sequence[str], since: int, at: int) -> str:
    column = 0 if error.context_mark is None else error.context_mark.column
    opened = lines[since - 1][column : column + 1] or "{"
    closed = "}" if opened == "{" else "]"
    inside = "\n".join(lines[since - 1 : at])[column:]
    if closed not in inside:
        return f"{opened} 没有关上；后面要有一个 {closed}"
    if re.search(r"，\s*[\w-]+:", inside):
        return f"{opened} {closed} 里面要用英文逗号加空格隔开，不能用中文逗号"
    return f"{opened} {closed} 里面没有写对；用英文逗号加空格隔开，值里有标点的放进英文引号"


def _alone(line: str, problem: str) -> str:
    """What is wrong with a line that the parser gave up at."""
    value = _value(line)
    if value[:1] in ("{", "[") or (value[:1] in ("'", '"') and not _is_unclosed(line)):
        return "这句话只有一部分在括号或引号里；把整句放进一对英文引号里"
    if value[:1] and value[:1] in "@`%*&>|?!":
        return _SPECIAL.format(value[0])
    if "not allowed" in problem and ": " in value:
        return "一句话里有英文冒号；换成中文冒号，或者把整句放进英文引号里"
    return _ALIGN


def _is_unclosed(line: str) -> bool:
    """Whether a value begins with a quotation mark that does not close on its line."""
    value = _value(line)
    mark = value[:1]
    return mark in ("'", '"') and mark not in value[1:].replace(f"\\{mark}", "").replace("''", "")


def _value(line: str) -> str:
    """What stands behind the name of a line."""
    found = _VALUE.match(line)
    return "" if found is None else found[1].strip()
