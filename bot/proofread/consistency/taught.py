"""A teacher of one subject, whose text has a lesson of another."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.text import Part

# Subjects that are no words of anything else: 政治 and 历史 are.
_SUBJECTS = "语文|数学|英语|物理|化学|生物|地理|音乐|美术|体育"
_OF = re.compile(rf"(?P<it>{_SUBJECTS})(?:学科|教研)?组?(?:党支部|支部|教师|老师|备课组|教研组|组长|任课)")
_TEACHES = re.compile(
    rf"(?:我|本人)(?:是|任教|教|担任|承担)[^，。；]{{0,12}}?(?P<it>{_SUBJECTS})(?:课|学科|教学|教师|老师|备课组长|教研组长)"
)
_LESSON = re.compile(
    rf"(?:我|自己|本人)[^，。；]{{0,10}}?(?P<it>{_SUBJECTS})(?=课(?![程题外后])|教学|备课组|教研组|作业|老师|教师|学科)"
)
_OTHERS = re.compile("跨学科|[同与和向跟]|听课|合作|兄弟|其他|组织|全校|孩子|女儿|儿子|学生|分管|联系")


def _lesson(reading: Reading) -> Iterator[Hit]:
    """我在数学课上, signed by a member of the 语文党支部."""
    if reading.subject not in ("person", "member"):
        return
    own = _OF.search(f"{reading.text.title}，{reading.text.signature}")
    if own is None:
        told = {match["it"] for line in body_for(reading, _TEACHES) for match in _TEACHES.finditer(line.text)}
        usual = next(iter(told)) if len(told) == 1 else ""
    else:
        usual = own["it"]
    for line in body_for(reading, _LESSON) if usual else ():
        for match in _LESSON.finditer(line.text) if line.part is not Part.CASE else ():
            said = match["it"]
            if said != usual and reading.text.plain.count(said) == 1 and not _OTHERS.search(match[0]):
                yield Hit(line, *match.span("it"), f"别处教的是“{usual}”，这里是“{said}”。")


_TEACHER = (
    "青堰县第三中学语文党支部2022年度组织生活会个人对照检查材料\n骆启舟\n我认真准备。\n一、存在的问题\n一是学得浅。{}\n"
)
_NAMED = _TEACHER.replace("语文党支部", "党支部")
RULES = (
    rule(
        "lesson-of-another",
        _lesson,
        (
            _TEACHER.format("我在物理课上结合党的二十大精神讲得少。"),
            _NAMED.format("我担任高二年级英语备课组长。二是备课少。我的化学教学全靠旧课件。"),
        ),
        (
            _TEACHER.format("我在语文课上讲得少，我同物理老师合作少，没有开数学课。"),
            _NAMED.format("我担任高二年级英语备课组长。二是备课少。我的英语教学全靠旧课件。"),
        ),
    ),
)
