"""我 in a team's text, 班子 as the subject of a person's problems."""

import re
from collections.abc import Iterator

from bot.proofread.consistency.naming import rule
from bot.proofread.finding import Severity
from bot.proofread.rule import Hit, Reading
from bot.proofread.samples import MINE, OPENING, TITLE
from bot.proofread.text import Part

_SELF = re.compile(
    "(?<![自忘无])我(?!将无我|们|国|县|市|区|局|省|党|部|军|镇|乡|街道|院|校|中心|公司|厅|馆|州|旗|盟|社|村|委|会|办|站|所|队|组|行|厂|集团|支|园|庭|处|科|股|室|段|班|港|库|矿|林场|农场|为群众)|(?<![时由向其员人者长师户工生友民众部志记任主])本人(?!打|来|去|申请|同意|反映|签字|说|没|未)"
)
_TEAM = re.compile(
    r"(?:^|[。；，：]|是)(?P<it>(?:我们)?(?:领导)?班子(?:成员)?)(?=(?:对|在|还|仍|的|认为|存在|没有|不够|习惯|把))"
)
_QUOTED = re.compile("“[^”]*”|《[^》]*》|‘[^’]*’")
# What is said of others: 你等我、我等他, 退还本人.
_OTHERS = re.compile(
    f"{_QUOTED.pattern}|[你他][^，。；]{{0,3}}我(?:[、，]我[^，。；]{{0,3}}[你他])?|我[^，。；们]{{0,3}}[他你](?!们)"
    "|(?:退还|归还|交还|发还|返还|通知|告知|告诉|约谈|征得|经其?|属|答复|回复|反馈|送达|提醒|询问|问过|找到|联系|[给向由与和同对找问])本人|本人(?=承诺、)"
)


def _voice_of_team(reading: Reading) -> Iterator[Hit]:
    if reading.subject not in ("team", "branch"):
        return
    for line in reading.text.body():
        if "我" not in line.text and "本人" not in line.text:
            continue
        bare = _OTHERS.sub(lambda match: "＃" * len(match[0]), line.plain)
        single = {token.start for token in line.tokens if token.text in ("我", "本人", "我的")}
        for match in _SELF.finditer(bare):
            if match.start() in single:
                yield Hit(line, *match.span(), f"这是班子的材料，这里却说“{match[0]}”。")


def _voice_of_person(reading: Reading) -> Iterator[Hit]:
    """班子 as the subject of a person's problems."""
    if reading.subject not in ("person", "member"):
        return
    for line in reading.text.body():
        if line.part is Part.PROBLEMS and not _SELF.search(line.text):
            match = _TEAM.search(line.text)
            if match is not None:
                yield Hit(line, *match.span("it"), "这是个人的材料，这一条写成了班子的问题。")


RULES = (
    rule(
        "team-voice",
        _voice_of_team,
        (TITLE + OPENING.format(2022) + "三是本人抓得不够。", TITLE + OPENING.format(2022) + "三是我抓得不够。"),
        (
            TITLE + OPENING.format(2022) + "我县群众反映，“我为群众办实事”不够。",
            TITLE + OPENING.format(2022) + "高风险点逐一建卡，本人承诺、支部备案。",
            TITLE + OPENING.format(2022) + "低保金一律由申请人本人领取，党员本人按月缴纳党费。",
        ),
    ),
    rule(
        "person-voice",
        _voice_of_person,
        (MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。班子对理论学习抓得不紧。\n",),
        (MINE + "根据通知要求，我认真准备。\n一、存在的问题\n（一）学习方面\n一是学得浅。我在班子会上讲得少。\n",),
        Severity.ADVICE,
    ),
)
