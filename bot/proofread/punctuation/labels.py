"""Marks behind labels, numbers and subjects, in brackets and quotes, and before what sums up."""

import re
from collections.abc import Iterator

from bot.proofread.noticed.people import SURNAMES
from bot.proofread.punctuation.pairs import rule
from bot.proofread.rule import Find, Hit, Reading, body_for, lines_for, pattern

_NAMES = "".join(sorted(SURNAMES))
_LABEL = re.compile(
    f"(?:^|(?<=[。；（\\s　，]))(?:责任人|责任领导|牵头领导|牵头人|责任单位|责任科室"
    f"|责任部门)(?P<it>[，、。；])(?=[{_NAMES}][一-鿿]{{1,2}}[；，。、])"
    "|(?:^|(?<=[。；（\\s　，]))(?:完成时限|整改时限|完成时间|时限)(?P<due>[，、。；])(?=\\d|长期|立行立改"
    "|即知即改|持续)"
    "|(?:^|(?<=[。；（]))责任人(?P<stop>[。；，])(?=[一-鿿])"
    f"|(?:责任人|责任领导|牵头领导)(?P<none>[{_NAMES}][一-鿿]{{1,2}}(?=[；，。 　]?(?:完成|整改)时限：))"
    "|(?<=[人限间位导])(?P<twice>：(?:[：，、]|[。；](?!(?:完成|整改)?时限|责任|牵头)))(?=[一-鿿\\d])"
)
_ITEM = re.compile(
    "^[\\s　]*(?P<it>\\d{1,2}[，。；]|[①-⑳][、．，。])(?=[一-鿿])|(?:^"
    "|(?<=[。；：]))[\\s　]*(?P<is>[一二三四五六七八]是[，、；。])(?=[一-鿿])"
    "|^[\\s　]*(?P<blank>\\d{1,2}[ 　]+[、.．])|(?:^|(?<=[。；]))[\\s　]*(?P<cut>[一二三四五六]、是)(?=[一-鿿])"
)
_SUM = re.compile(
    "(?<=[一-鿿])(?<!计\\d.)(?<!计\\d\\d.)(?<!计\\d{3}.)(?<!计\\d{4}.)(?<!共\\d.)(?<!共\\d\\d.)(?<!共\\d{3}.)(?<!\\d[笔个件项家户起条次名])"
    "(?P<it>、)(?=(?:折合|合计|共计|总计|累计|总价|价值)(?:人民币)?(?:约|达|近"
    "|共)?[\\d一二三四五六七八九十几数])"
)
_SUBJECT = re.compile(
    "(?:^|(?<=[。；]))[\\s　]*(?:[一二三四五六]是)?(?:班子成员|领导班子|班子|支部|党支部|党组|党委"
    "|支委会)(?P<it>[，、])"
    "(?=(?:没有|没能|未能|不够|对|把|将|学习|落实|执行|推动|抓)[一-鿿])(?!对照|[一-鿿]{1,6}[、和])"
)
# A figure, and behind 、 what is no further member: it has no figure of its own.
_NO_MEMBER = re.compile(
    "(?<=\\d[人次个件起条户项份篇名家])(?P<it>、)(?=(?:推行|实行|开展|建立|完善|推动|制定|落实|解决|坚持|做到"
    "|实现|确保|形成|没有|仍|还)[^、，。；\\d一二三四五六七八九十两几和及]{5,}[，。；])"
)
_INNER = re.compile("(?<![。！？：])(?:（|“)(?:[^（）“”，。；：！？]{2,14})(?P<it>[。；][）”])(?=[一-鿿])")
_ANGLE = re.compile(
    "(?<![《〈])〈(?P<a>[^〈〉《》\\n]{2,40})〉(?![》])|<(?P<b>[一-鿿][^<>\\n《》]{1,40})>"
    "|《(?P<c>[一-鿿][^<>《》〈〉\\n]{1,40})[>〉]|[<〈](?P<d>[一-鿿][^<>《》〈〉\\n]{1,40})》"
)
_ENDING = re.compile("…{2,}[。，；、]|[·•・]{2,}|(?<=[。！？])[·.．](?=[一-鿿])")
_TURN = re.compile("(?<=[一-鿿])(?:但是|然而|于是|所以|而且|从而|以致|致使)(?=[^，。；：、]{3,})")
_PLAIN = re.compile("[^，。；：、“”（）]{8,}$")


def _angles(reading: Reading) -> Iterator[Hit]:
    for line in lines_for(reading, _ANGLE):
        for match in _ANGLE.finditer(line.text):
            before = line.text[: match.start()]
            if before.count("《") == before.count("》"):
                said = next(each for each in match.groups() if each)
                yield Hit(line, *match.span(), "书名号用《》。", f"《{said}》")


def named(expression: re.Pattern[str], message: str) -> Find:
    """As `pattern`, with the first of its groups that is there as the place."""

    def find(reading: Reading) -> Iterator[Hit]:
        for line in body_for(reading, expression):
            for match in expression.finditer(line.text):
                name = next(each for each in expression.groupindex if match[each])
                yield Hit(line, *match.span(name), message)

    return find


def _turns(reading: Reading) -> Iterator[Hit]:
    for line in body_for(reading, _TURN):
        for match in _TURN.finditer(line.text):
            at = match.start()
            if _PLAIN.search(line.text, 0, at) and any(token[1:] == match.span() for token in line.tokens):
                yield Hit(line, at - 1, match.end(), f"“{match[0]}”前面少了逗号。")


RULES = (
    rule(
        "label",
        named(_LABEL, "责任人、时限后面用冒号。"),
        ("责任人，孙长林；完成时限：6月底前。", "责任人：，孙长林。", "责任人孙长林；完成时限：6月底前。"),
        ("责任人：孙长林；完成时限：6月底前。", "责任人、时限都没有写。", "（责任人：；完成时限：6月）"),
        "own",
    ),
    rule(
        "item",
        named(_ITEM, "序号后面的标点不对。"),
        ("1，每月学习一次。", "①、每月学习一次。", "一是、学得不深。"),
        ("1.每月学习一次。", "①每月学习一次。", "一是学得不深。"),
        "own",
    ),
    rule(
        "sum",
        named(_SUM, "这里是另一句话了，多半是逗号。"),
        ("收受财物、折合人民币62万元。",),
        ("收受财物，折合人民币62万元。",),
        "own",
    ),
    rule(
        "subject",
        named(_SUBJECT, "主语后面不用标点。"),
        ("班子成员、学习不够深入。", "一是班子，落实制度不严。"),
        ("班子、支部和党员都要改。", "班子学习不够深入。"),
        "own",
    ),
    rule(
        "no-member",
        named(_NO_MEMBER, "这里是另一句话了，多半是逗号。"),
        ("全年走访310人、推行上门办事当场办结。",),
        ("化解矛盾12件、办结信访8件。", "建成3个、改造2个。"),
        "own",
    ),
    rule(
        "inner-stop",
        named(_INNER, "引号、括号里是半句话，不能停。"),
        ("由孙长林（分管水政。）牵头。", "落实“一岗双责。”不够到位。"),
        ("他说：“没有时间。”后来也没有去。", "由孙长林（分管水政）牵头。"),
        "own",
    ),
    rule(
        "angles",
        _angles,
        ("学习〈中国共产党章程〉。", "学习<中国共产党章程>。"),
        ("学习《〈条例〉解读》。", "收入<5万元>。"),
        "own",
    ),
    rule(
        "ending",
        pattern(_ENDING, "省略号后面不再用标点，间隔号不能连用。"),
        ("学得不深……。", "学得不深···"),
        ("学得不深……用得少。",),
        "own",
    ),
    rule(
        "before-turn",
        _turns,
        ("班子几次开会研究过这件事但是没有追问结果。",),
        ("班子研究过这件事，但是没有追问。", "问题因此没有解决。"),
        "own",
    ),
)
