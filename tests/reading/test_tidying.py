"""What files and pages leave in a text is taken out, and each change is told."""

import pytest

from bot.reading import tidying
from bot.reading.lines import Line
from bot.reading.structure import Repaired
from bot.reading.tidying import Tidied


def _tidied(text: str) -> Tidied:
    return tidying.tidy([Line(text)])


@pytest.mark.parametrize(
    ("text", "becomes", "kind", "times"),
    [
        ("## 一、存在的问题", "一、存在的问题", Repaired.MARKDOWN, 1),
        ("- 学得不够", "学得不够", Repaired.MARKDOWN, 1),
        ("**一是学得浅。**只看标题。", "一是学得浅。只看标题。", Repaired.MARKDOWN, 2),
        ("民生短##paidbegin##板", "民生短板", Repaired.LEFTOVER, 1),
        ("##paidend##", "", Repaired.LEFTOVER, 1),
        ("一是学得浅。【待补：具体表现】", "一是学得浅。", Repaired.LEFTOVER, 1),
        ("学得浅,想得少,做得慢。", "学得浅，想得少，做得慢。", Repaired.WIDTH, 2),
        ("学得浅.", "学得浅。", Repaired.WIDTH, 1),
        ("两个方面(见附件)", "两个方面（见附件）", Repaired.WIDTH, 1),
        ('增强"四个意识"', "增强“四个意识”", Repaired.QUOTES, 2),
        ("电话13800138000找我", "电话138****8000找我", Repaired.MASKED, 1),
    ],
)
def test_a_change_is_made_and_told(text: str, becomes: str, kind: Repaired, times: int) -> None:
    found = _tidied(text)
    assert "".join(row.text for row in found.rows) == becomes
    assert [(each.kind, each.times) for each in found.repaired] == [(kind, times)]


@pytest.mark.parametrize(
    "text",
    [
        "上午9:30到会，增长3.5%，共1,200人。",
        "一.存在的问题",
        '他说"学得浅。',
        "比例是3:2，见www.gov.cn",
        "工作组2×3=6人",
        "左组发〔2022〕7号",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    found = _tidied(text)
    assert [row.text for row in found.rows] == [text]
    assert found.repaired == ()


def test_a_masked_number_is_not_told_in_full() -> None:
    assert "13800138000" not in repr(_tidied("电话13800138000找我"))


def test_a_heading_s_level_is_read_off_its_marks() -> None:
    assert _tidied("### （一）理论学习方面").rows[0].level == 3


def test_lines_inside_a_paragraph_are_paragraphs() -> None:
    assert [row.text for row in _tidied("一、问题\n（一）学习").rows] == ["一、问题", "（一）学习"]
