"""YAML as values with their place: faults are collected, never raised, so that all are reported at once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from bot.prompt_files import near, syntax

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a platform without libyaml: slower, same values
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

LONGEST_ID = 20  # of a meeting and of a subject: both stand in one token
LONGEST_ASPECT = 12  # stands in an id between its part's and its questions'


@dataclass(frozen=True, slots=True)
class Fault:
    """Something an editor has to mend."""

    file: str
    line: int  # from 1
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(slots=True)
class Faults:
    """Where the faults of a file are collected while it is read."""

    file: str
    found: list[Fault] = field(default_factory=list)

    def add(self, node: yaml.Node | None, reason: str) -> None:
        self.found.append(Fault(self.file, 1 if node is None else node.start_mark.line + 1, reason))


@dataclass(slots=True)
class Entry:
    """A mapping of the file. What is read from it is crossed off; `close` reports what nobody asked for."""

    node: yaml.MappingNode
    faults: Faults
    read: set[str] = field(default_factory=set)

    def child(self, key: str, *, required: bool = False) -> yaml.Node | None:
        self.read.add(key)
        for name, value in self.node.value:
            if name.value == key:
                return value if isinstance(value, yaml.Node) else None
        if required:
            self.faults.add(self.node, f"少了“{key}”，要补上")
        return None

    def text(self, key: str, *, required: bool = False) -> str:
        """A non-empty text, or ""."""
        node = self.child(key, required=required)
        if node is None:
            return ""
        text = scalar(node)
        if text is None or not text.strip():
            self.faults.add(node, f"“{key}”后面要写字，不能空着，也不能写成一串")
            return ""
        return text.strip()

    def id(self, longest: int) -> str:
        """The entry's “id”, fit for a button's token; "" with a fault where it is none."""
        found = self.text("id", required=True)
        if found and not fits(found, longest):
            self.faults.add(self.child("id"), f"“{found}”不能当 id：{shape_of_id(longest)}")
        return found

    def number(self, key: str, *, default: float = 0, highest: float = 1_000_000) -> float:
        node = self.child(key)
        if node is None:
            return default
        try:
            value = float(scalar(node) or "")
        except ValueError:
            value = -1
        if not 0 <= value <= highest:
            self.faults.add(node, f"“{key}”要写一个数，从0到{highest:g}")
            return default
        return value

    def whole(self, key: str, *, default: int = 0, highest: int = 1_000_000) -> int:
        """A number without a fraction."""
        value = self.number(key, default=default, highest=highest)
        if value != int(value):
            self.faults.add(self.child(key), f"“{key}”要写整数")
        return int(value)

    def flag(self, key: str) -> bool:
        node = self.child(key)
        if node is None:
            return False
        said = scalar(node)
        if said not in ("true", "false"):
            self.faults.add(node, f"“{key}”只能写 true（是）或者 false（不是）")
        return said == "true"

    def choice(self, key: str, allowed: Sequence[str], *, default: str = "") -> str:
        """One of the allowed words; required where there is no default."""
        node = self.child(key, required=not default)
        if node is None:
            return default or allowed[0]
        said = scalar(node) or ""
        if said not in allowed:
            right = near.meant(said, allowed)
            self.faults.add(node, f"“{key}”写的是“{said}”，没有这一种{right}；可以写：{'、'.join(allowed)}")
            return default or allowed[0]
        return said

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        found = [(node, scalar(node)) for node in self.items(key)]
        for node, text in found:
            if text is None:
                self.faults.add(node, f"“{key}”里每一个都要是字，写成 [甲, 乙]")
        return tuple(text for _, text in found if text)

    def items(self, key: str, *, required: bool = False) -> tuple[yaml.Node, ...]:
        node = self.child(key, required=required)
        if node is None:
            return ()
        if not isinstance(node, yaml.SequenceNode):
            self.faults.add(node, f"“{key}”要写成一串：[甲, 乙]，或者下面一行一个，前面加“- ”")
            return ()
        return tuple(node.value)

    def entry(self, key: str, *, required: bool = False) -> "Entry | None":
        node = self.child(key, required=required)
        return None if node is None else entry(node, self.faults, key)

    def entries(self, key: str, *, required: bool = False) -> tuple["Entry", ...]:
        found = (entry(node, self.faults, key) for node in self.items(key, required=required))
        return tuple(each for each in found if each is not None)

    def pairs(self) -> Iterator[tuple[str, yaml.Node]]:
        """Every key with its node, for mappings whose keys are the editor's own."""
        for name, value in self.node.value:
            if isinstance(name, yaml.ScalarNode):
                self.read.add(name.value)
                yield name.value, value

    def close(self) -> None:
        """Reports keys that nobody asked for, and keys that stand twice."""
        seen: set[str] = set()
        there = {name.value for name, _ in self.node.value if isinstance(name, yaml.ScalarNode)}
        for name, _ in self.node.value:
            if not isinstance(name, yaml.ScalarNode):
                self.faults.add(name, "冒号前面要是一个名字")
                continue
            if name.value in seen:
                self.faults.add(name, f"“{name.value}”在这里写了两次，只留一个")
            elif name.value not in self.read:
                self.faults.add(name, f"这里没有“{name.value}”这一项{near.there_are(name.value, self.read - there)}")
            seen.add(name.value)


def shape_of_id(longest: int) -> str:
    """How an id is written, for a fault's sentence."""
    return f"用小写英文字母开头，后面可以有小写字母、数字、_ 和 -，最多{longest}个"


def fits(identifier: str, longest: int) -> bool:
    """Whether a button's token can carry an id."""
    return len(identifier) <= longest and re.fullmatch("[a-z][a-z0-9_-]*", identifier) is not None


def scalar(node: yaml.Node) -> str | None:
    return node.value if isinstance(node, yaml.ScalarNode) else None


def entry(node: yaml.Node, faults: Faults, what: str) -> Entry | None:
    if isinstance(node, yaml.MappingNode):
        return Entry(node, faults)
    faults.add(node, f"“{what}”要写成“名字: 值”的样子")
    return None


def _goes_round(node: yaml.Node, above: tuple[yaml.Node, ...]) -> yaml.Node | None:
    """A node that stands inside itself."""
    if any(node is each for each in above):
        return node
    below = [each for pair in node.value for each in pair] if isinstance(node, yaml.MappingNode) else node.value
    if isinstance(node, yaml.ScalarNode):
        return None
    return next((found for each in below if (found := _goes_round(each, (*above, node))) is not None), None)


def load(path: Path, faults: Faults) -> Entry | None:
    """The mapping that the file holds; None with a fault where it holds none."""
    text = _text(path, faults)
    return None if text is None else parse(text, faults)


def parse(text: str, faults: Faults) -> Entry | None:
    """The mapping that a text is; None with a fault where it is none."""
    try:
        node = yaml.compose(text, Loader=Loader)
        again = None if node is None else _goes_round(node, ())
    except yaml.MarkedYAMLError as error:
        faults.found.append(Fault(faults.file, *syntax.explained(error, text)))
        return None
    except RecursionError:
        faults.add(None, "一层套一层，套得太深了")
        return None
    except yaml.YAMLError:
        faults.found.append(Fault(faults.file, *syntax.unprintable(text)))
        return None
    if node is None:
        faults.add(None, "文件是空的；不要它就删掉")
        return None
    if again is not None:
        faults.add(again, "用 * 引来的那一块里，又引了它自己；照原样写一遍")
        return None
    return entry(node, faults, Path(faults.file).name)


def _text(path: Path, faults: Faults) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        faults.add(None, "不是 UTF-8 编码；在记事本里点“另存为”，编码选 UTF-8")
    except FileNotFoundError:
        faults.add(None, "打不开，没有这个文件")
    except IsADirectoryError:
        faults.add(None, "打不开，这是一个文件夹")
    except OSError as error:
        faults.add(None, f"打不开（{error.strerror}）")
    return None
