"""A question as it stands on a phone: short, with the way on in sight."""

import pytest

from bot.usecases import tokens
from tests.usecases.writer import Writer, say

WIDE, LINES = 20, 14  # characters of a phone's line, lines of its screen


def lines(text: str) -> int:
    widths = [sum(0.5 if each.isascii() and each.isalnum() else 1 for each in line) for line in text.split("\n")]
    return sum(max(1, -int(-width // WIDE)) for width in widths)


def at_links(problems: int = 15, kind: str = "causes") -> Writer:
    """A writer asked which problems each cause or measure answers."""
    writer = Writer().at_claims()
    writer.say("\n".join(f"第{number}样事情办得不够扎实" for number in range(1, 9)))
    if problems > 8:
        writer.go("problems/a2/points")
        writer.say("\n".join(f"第{number}样事情办得不够扎实" for number in range(9, problems + 1)))
    writer.go("causes/points")
    writer.say("理论根基扎得不深，学用之间有断层\n宗旨意识不牢\n担当精神不足")
    writer.go("measures/points")
    writer.say("补足理论这一课\n走稳群众这条路\n扛起攻坚这副担")
    writer.go(f"links/{kind}")
    return writer


@pytest.mark.parametrize("kind", ["causes", "measures"])
def test_the_screen_that_links_many_problems_fits_a_phone(kind: str) -> None:
    assert lines(at_links(kind=kind).texts[-1]) <= LINES


def test_the_way_on_is_the_first_button_of_the_links() -> None:
    found = tokens.read(at_links().heard.said[-1].reply.buttons[0][0].token)
    assert found is not None
    assert found.verb == "skip"


def test_what_was_linked_is_told_by_numbers() -> None:
    writer = at_links()
    writer.say("1：2 3\n3：1 15")
    assert "还差1项" in writer.text
    writer.go("links/causes")
    assert say("ask.linked", numbers="1（2 3）　3（1 15）") in writer.texts[-1]


def test_few_problems_stand_on_lines_of_their_own() -> None:
    writer = Writer().at_body()
    writer.go("causes/points")
    writer.say("理论根基不深\n宗旨意识不牢\n担当精神不足")
    writer.go("links/causes")
    assert "\n1 理论学习的系统性不够\n2 联系实际的紧密度不够" in writer.texts[-1]


def test_a_list_says_how_many_it_wants_at_least() -> None:
    assert say("ask.least", least=2, noun="个问题") in Writer().at_claims().text


def test_a_list_that_is_content_with_one_says_nothing_of_it() -> None:
    writer = Writer().at_body()
    writer.go("measures/points")
    writer.say("强化学习\n转变作风\n扛起责任")
    writer.go("actions@p3")
    assert "至少" not in writer.text
