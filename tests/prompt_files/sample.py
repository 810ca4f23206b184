"""A small folder of prompts that is sound, and what is wrong with it once something in it was replaced."""

from pathlib import Path

from bot.prompt_files import checking

EVERYWHERE = """\
section:
  heading: {kind: short, name: 标题, ask: 标题怎么写？, longest: 200}
  lead: {kind: long, name: 导语, ask: 导语怎么写？}
point:
  claim: {kind: short, name: 标题句, ask: 标题句改成什么？}
"""

MEETING = """\
id: small-2021
year: "2021"
start: "2021-12"
name: 2021年小会
title: 小会
theme: 学习
aspects:
  - {id: a1, short: 理论学习, long: 带头学习, mark: seen, source: 通知}
  - {id: a2, short: 政治素质, mark: samples}
style:
  before: zai
"""

SUBJECT = """\
id: person
name: 个人
title: "{{ head_unit }}{{ meeting_title }}材料"
signature: "{{ head_unit }}"
order_by: head/start
orders:
  first: [head, problems, measures, links]
  second: [head, links, problems, measures]
style:
  points: inline
patterns:
  opening:
    - {of: ["根据{{ head_unit }}，"]}
    - before: 会前
      of: ["学习{{ head_study }}次"]
      after: "。"
sections:
  - id: head
    role: head
    heading: 开头
    questions:
      - {id: unit, kind: short, name: 单位, ask: 哪个单位？, required: true}
      - {id: study, kind: number, name: 学习, ask: 学习几次？, most: 99}
      - {id: both, kind: together, name: 两样, ask: 两样一起说。, members: [unit, study]}
      - id: start
        kind: choice
        name: 从哪里写起
        ask: 从哪里写起？
        options:
          - {id: first, label: 先写问题}
          - {id: second, label: 先写对应}
  - id: problems
    role: part
    heading: 问题
    each_aspect:
      list:
        noun: 个问题
        least: 1
        most: 4
        question: {name: 问题, ask: 哪几个问题？}
        asked:
          - {id: body, kind: long, name: 表现, ask: 怎么表现的？, steps: [how]}
          - {id: how, kind: short, name: 平时, ask: 平时怎样？, step_of: body, on_request: true}
  - id: measures
    role: part
    heading: 措施
    layout: measures
    when: {question: head/start, any_of: [first]}
    list:
      noun: 条措施
      least: 1
      question: {name: 措施, ask: 哪几条措施？}
      asked:
        - {id: fixes, kind: multi, name: 针对的问题, ask: 针对哪几个？, options_from: problems}
        - {id: who, kind: short, name: 责任人, ask: 谁？, offer: {label: 本人, text: 本人}}
      inner:
        id: actions
        noun: 项做法
        question: {name: 做法, ask: 怎么做？}
  - id: links
    role: quiet
    heading: 对应
    questions:
      - {id: fixes, kind: each, name: 对应, ask: 怎么对应？, each: "measures/points:fixes"}
      - {id: text, kind: long, name: 开头段, ask: 开头怎么写？, offer: {label: 用这段, pattern: opening}}
"""

MESSAGES = """\
welcome:
  new: 你好。
  back: 上次写到{where}。
bye: 再见。
"""

FILES = {
    "everywhere.yaml": EVERYWHERE,
    "meetings/small-2021.yaml": MEETING,
    "subjects/person.yaml": SUBJECT,
    "messages/conversation.yaml": MESSAGES,
}
Found = list[tuple[int, str]]


def folder(path: Path) -> Path:
    """A sound folder of prompts under this path."""
    for name, text in FILES.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return path


def wrong(path: Path, name: str, *changes: tuple[str, str]) -> Found:
    """Line and reason of every fault of one file in which each change replaced its first words by the others."""
    text = FILES[name]
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    file = folder(path) / name
    file.write_text(text, encoding="utf-8")
    found = checking.check(file, path)
    assert {fault.file for fault in found} <= {str(file)}
    return [(fault.line, fault.reason) for fault in found]


def wrong_subject(path: Path, *changes: tuple[str, str]) -> Found:
    return wrong(path, "subjects/person.yaml", *changes)


def line_of(words: str, name: str = "subjects/person.yaml") -> int:
    """The line of a sound file that these words first stand on."""
    return FILES[name][: FILES[name].index(words)].count("\n") + 1
