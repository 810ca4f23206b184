"""What several rules ask of one reading."""

import gc

from bot.proofread import checking
from bot.proofread.noticed import once
from bot.proofread.rule import Reading
from bot.proofread.text import Line
from tests.proofread.readings import context


def _read(text: str) -> Reading:
    return checking.read(text, context(whole=False))


def test_what_was_asked_of_a_reading_is_not_worked_out_again() -> None:
    asked: list[str] = []

    @once.of_reading
    def length(reading: Reading) -> int:
        asked.append(reading.text.plain)
        return len(reading.text.plain)

    first, second = _read("征求意见31条。"), _read("征求意见四条。")
    assert [length(first), length(second), length(first)] == [8, 7, 8]
    assert len(asked) == 2


def test_two_readings_of_the_same_words_are_two() -> None:
    asked = []

    @once.of_line
    def words(reading: Reading, line: Line) -> str:
        asked.append(line.number)
        return line.text[: len(reading.text.plain)]

    for reading in (_read("征求意见31条。\n谈心12次。"), _read("征求意见31条。\n谈心12次。")):
        assert [words(reading, line) for line in (*reading.text.lines, *reading.text.lines)] == [
            "征求意见31条。",
            "谈心12次。",
        ] * 2
    assert asked == [1, 2, 1, 2]


def test_nothing_of_a_text_stays_when_its_reading_is_gone() -> None:
    said = "征求意见31条，其中对甲14条、对乙9条、对丙7条。"
    assert checking.check(said, context(whole=False))
    gc.collect()
    assert not [each for each in gc.get_objects() if isinstance(each, Reading) and said in each.text.plain]
