"""What an expression cannot match without."""

import re
import sys

import pytest

from bot.proofread import rules, signs
from tests.proofread import readings


def _expressions() -> dict[str, re.Pattern[str]]:
    """All that stand by themselves in the rooms of the rules, and those of the list of formulas."""
    listed = {formula.id: formula.expression for formula in readings.shipped().formulas}
    return listed | {
        f"{name}.{word}": value
        for name, module in sorted(sys.modules.items())
        if name.startswith("bot.proofread.")
        for word, value in vars(module).items()
        if isinstance(value, re.Pattern)
    }


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("责任编辑[:：]|转自", "转自县报"),
        ("[一二三]个月底", "三个月底"),
        ("(?<=不)断(?!了)", "不断"),
        ("学(?:习|得)+不[深透]", "学得不透"),
        ("(?:待补)?充?实", "实"),
        ("(?:甲|乙丙){2,}丁*", "甲乙丙"),
        ("(?=年底)年.月", "年底月"),
        ("(?i)ppt", "PPT"),
        ("(?i:ppt)好", "PPT好"),
        ("[^甲]乙", "丙乙"),
        ("(甲|乙)\\1", "乙乙"),
    ],
)
def test_nothing_that_matches_is_passed_by(expression: str, text: str) -> None:
    made = re.compile(expression)
    assert made.search(text)
    assert signs.of(made).may_be_in(signs.seen(text))


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("责任编辑[:：]|转自", "转到自己头上"),
        ("[一二三]个月底", "四个月底"),
        ("(?<=不)断(?!了)", "判断"),
        ("学(?:习|得)+不[深透]", "学得不全"),
        ("(?:群众|职工).{0,4}满意|投诉\\d件", "群众不满"),
    ],
)
def test_a_text_without_what_is_needed_is_told_without_searching(expression: str, text: str) -> None:
    assert not signs.of(re.compile(expression)).may_be_in(signs.seen(text))


def test_no_expression_of_a_rule_finds_what_its_signs_pass_by() -> None:
    texts = [text for rule in rules.every(readings.shipped()) for text in rule.fires[:2]]
    found = [(text, signs.seen(text)) for text in texts]
    expressions = _expressions()
    assert len(expressions) > 500  # the rooms are loaded
    passed = [
        (name, text)
        for name, expression in expressions.items()
        for text, seen in found
        if not signs.of(expression).may_be_in(seen) and expression.search(text)
    ]
    assert passed == []
