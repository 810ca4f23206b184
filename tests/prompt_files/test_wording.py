"""How the bot speaks: Chinese marks, no exclamations, no Latin words but commands and keys, labels that fit."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import pytest

from bot import settings
from bot.interview.outline import Outline, PointList, Question, walk
from bot.prompt_files import loading
from bot.store import database
from bot.usecases import commands
from bot.usecases.work import Desk

PROMPTS = loading.load_folder(settings.read({}).prompts)
SENTENCES: Mapping[str, str] = PROMPTS.messages.sentences
# Keys of a keyboard, what everybody calls such files, what has no other name, and what is typed to start it.
KEYS = {
    *("Esc", "Ctrl-D", "Word", "WPS", "PDF", "RTF", "Excel", "docx", "doc", "txt", "md"),
    *("Telegram", "zhaojing", "chat"),
}
# Words of forms and machines: nobody in an office says them to a colleague.
FORM = [
    *(
        "必填",
        "请输入",
        "请填写",
        "请选择",
        "点击",
        "操作",
        "成功",
        "失败",
        "无效",
        "非法",
        "异常",
        "错误",
        "默认",
        "参数",
    ),
    *("字段", "表单", "选项", "用户", "重试", "确认", "取消", "您", "加载", "刷新", "格式不正确", "不能为空"),
]
LINES, WIDE = 14, 20  # lines of a phone's screen, and characters of a line, in type of usual size
# More was asked for: help, where words go, what was caught and is shown to be chosen about.
ASKED_FOR = re.compile(r"privacy\..*|command\.help")
LABEL = 10  # characters: two buttons fit a row of a narrow phone

_NAME = re.compile(r"\{[^}]*\}")
_LATIN = re.compile(r"(?<!/)\b[A-Za-z][A-Za-z-]*")
_COMMAND = re.compile(r"(?<![A-Za-z])/([a-z]+)")
_LABELS = re.compile(
    r"button\..*|behind\.(see|see_page|change|change_nth)|placing\.(nth|how_.*)|kind\..*|outline\.(forward|backward)"
)


def _bare(sentence: str) -> str:
    """A sentence with a word of one character where a fact is filled in."""
    return _NAME.sub("某", sentence)


def _outlines() -> Iterator[Outline]:
    for outline_id in PROMPTS.outline_ids():
        found = PROMPTS.outline(outline_id)
        assert found is not None
        yield found


def _lists(points: PointList | None) -> Iterator[PointList]:
    while points is not None:
        yield points
        points = points.inner


def _questions(outline: Outline) -> Iterator[Question]:
    for section in walk(outline.sections):
        yield from section.questions
        for listed in _lists(section.points):
            yield listed.question
            yield from listed.questions


def _spoken() -> Iterator[str]:
    """Everything that is said: sentences, questions, hints, probes, labels, offered texts, notes of meetings."""
    yield from _probes()
    yield from (meeting.note for meeting in PROMPTS.meetings.values())
    yield from (_bare(sentence) for key, sentence in SENTENCES.items() if not key.startswith("typed."))
    for outline in _outlines():
        for question in _questions(outline):
            yield from (question.name, question.ask, question.hint, question.skip)
            yield from (option.label for option in question.options)
            if question.offer is not None:
                yield from (question.offer.label, question.offer.text)


def _probes() -> Iterator[str]:
    for outline in _outlines():
        for probe in (probe for group in outline.probes for probe in group.probes):
            for asking in (probe.person, probe.team):
                yield from (asking.ask, asking.frame)


SPOKEN = sorted(set(_spoken()))


def _lines(text: str) -> int:
    """How many lines of a phone a text takes; Latin letters and digits are half as wide."""
    widths = [sum(0.5 if ord(each) < ord("⺀") and each.isalnum() else 1 for each in line) for line in text.split("\n")]
    return sum(max(1, -int(-width // WIDE)) for width in widths)


def test_lines_of_a_phone_are_counted() -> None:
    assert _lines("学" * 20) == 1
    assert _lines("学" * 21 + "\n\n" + "2" * 40) == 4


def test_a_sentence_fits_a_phone_s_screen() -> None:
    long = [key for key, text in SENTENCES.items() if not ASKED_FOR.fullmatch(key) and _lines(_bare(text)) > LINES // 2]
    assert [key for key in long if not key.startswith("typed.")] == []


def test_a_question_with_its_hint_leaves_half_a_screen() -> None:
    asked = {(each.ask, each.hint) for outline in _outlines() for each in _questions(outline)}
    assert [ask for ask, hint in asked if _lines(ask) > 4 or _lines(f"{ask}\n{hint}") > LINES // 2 + 1] == []


def test_a_probe_is_two_lines_at_most() -> None:
    assert [text for text in _probes() if _lines(text) > 2] == []


@pytest.mark.parametrize("word", FORM)
def test_nobody_speaks_like_a_form(word: str) -> None:
    assert [text for text in SPOKEN if word in text] == []


def test_nobody_is_shouted_at() -> None:
    assert [text for text in SPOKEN if re.search("[！!]", text)] == []


def test_no_latin_words_are_said_but_commands_and_keys() -> None:
    said = {word for text in SPOKEN for word in _LATIN.findall(text)}
    assert said <= KEYS


def test_marks_are_chinese_ones() -> None:
    assert [text for text in SPOKEN if re.search(r"[,;:?()\"']|(?<!\d)\.", text)] == []


def test_no_mark_is_doubled() -> None:
    assert [text for text in SPOKEN if re.search("([，。；：？、])[，。；：？、]", text)] == []


def test_quotation_marks_are_paired() -> None:
    for left, right in ("“”", "《》", "（）"):
        assert [text for text in SPOKEN if text.count(left) != text.count(right)] == []


def test_every_command_that_is_spoken_of_exists() -> None:
    desk = Desk(database.open_memory(), PROMPTS, 1, datetime(2022, 1, 10, tzinfo=UTC))
    desk.db.execute("insert into people (id, channel, name) values (1, 'local', 'me')")
    named = {name for text in SPOKEN for name in _COMMAND.findall(text)}
    unknown = [name for name in named if commands.run(desk, name, "")[0].text == desk.say("command.unknown", name=name)]
    assert named >= {"new", "map", "draft"}
    assert unknown == []


@pytest.mark.parametrize("key", sorted(key for key in SENTENCES if _LABELS.fullmatch(key)))
def test_a_button_s_label_is_short(key: str) -> None:
    assert 0 < len(_NAME.sub("", SENTENCES[key])) <= LABEL


@pytest.mark.parametrize("key", sorted(key for key in SENTENCES if re.fullmatch(r"style\.\w+\.(?!what)\w+", key)))
def test_a_setting_and_its_values_fit_a_button(key: str) -> None:
    assert len(SENTENCES[key]) <= LABEL


def test_labels_of_options_offers_and_skips_are_short() -> None:
    labels = {option.label for outline in _outlines() for each in _questions(outline) for option in each.options}
    labels |= {each.offer.label for outline in _outlines() for each in _questions(outline) if each.offer is not None}
    labels |= {each.skip for outline in _outlines() for each in _questions(outline)}
    assert [label for label in labels if len(label) > LABEL] == []


def test_no_two_buttons_of_the_conversation_are_labelled_alike() -> None:
    labels = [text for key, text in SENTENCES.items() if key.startswith("button.") and "{" not in text]
    assert len(set(labels)) == len(labels)
