"""残留: what a form, a scanner, a change that was taken twice or a slip of the keyboard left in the midst of a text."""

import re
from collections.abc import Iterator

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Hit, Reading, Rule, lines_for, pattern

# No sentence has words in square brackets: a form asks for them there, or a colleague.
_SLOT = re.compile(
    r"(?P<it>[\[［〔{｛][ 　]*[一-鿿][一-鿿A-Za-z0-9、，：:/／—\-~～ 　]{0,24}[\]］〕}｝])(?!第?\d{1,4}号)"
    r"|(?<=[一-鿿，。；、：“”）])(?P<end>【[^【】\n]{1,30}】)[ 　]*$"
)
_APP = (
    "扫描全能王|CamScanner|Camscanner|夸克(?:扫描)?|腾讯文档|金山文档|石墨文档|飞书(?:文档|妙记)?|钉钉文档"
    "|WPS(?: ?AI)?|讯飞[一-鿿]{0,2}"
    "|搜狗输入法|天若OCR|白描|有道云笔记|印象笔记|豆包|文心一言|通义千问|通义听悟|Kimi|DeepSeek|ChatGPT|智谱清言"
    "|元宝|全能扫描王|扫描宝|录音宝"
    "|布丁扫描|迅捷[一-鿿]{2,4}|福昕[一-鿿]{2,5}|语音输入法|OCR"
)
_DONE = "(?:扫描|识别|生成|创建|导出|转写|整理|制作|转换|转文字|编辑|润色|打印)"
_PROGRAM = re.compile(
    rf"[（(【]?(?:本(?:文|页|文档|材料|稿)|以上|以下|内容|文档)?(?:由|用|使用|通过|来自|经)(?:手机)?(?:{_APP})"
    rf"(?:免费|智能|一键|自动|高清|辅助|提供)*{_DONE}[一-鿿]{{0,2}}?(?=[，。；）)】\s]|$|[一-鿿])[）)】]?"
    rf"|CamScanner|Camscanner|Powered by [A-Za-z]+|(?:{_APP}){_DONE}|[从由用][^，。；\s]{{2,8}}(?:手机|平板|客户端"
    rf"|邮箱)发[送出](?![一-鿿])"
)
_UNIT = "次|人次|个|名|条|项|件|户|家|场|篇|万元|元|人|份|天|期|批|公里|亩|小时|页|[%％]"
_NEXT = "|".join(f"{one}(?:{_UNIT}){one + 1}(?!\\d)" for one in range(1, 9))  # 5个6个地补
# Both the old figure and the new one were kept: 谈话2次1次.
_TWICE = re.compile(
    rf"(?<![\d.、—\-~～至到])(?!{_NEXT})\d{{1,5}}(?P<u>{_UNIT})\d{{1,5}}(?P=u)(?![\d一-鿿]{{0,2}}[、—\-~～])"
    "|(?<![年\\d])(?:1[0-2]|[1-9])月底前(?:1[0-2]|[1-9])月底前|20\\d\\d年(?:底前?)?20\\d\\d年|每(?:周|月|季度"
    "|半年)(?:至少)?每(?:周|月|季度|半年|年)(?=[一-鿿\\d])"
)
# （待党委会定）, （人选未定）: what somebody was still to decide.
_OPEN = re.compile(
    "[（(](?:[一-鿿]{0,6}(?:暂定|未定|暂空|另定|再定|待议|待批|待任命|待通知|未到位|人选待[一-鿿]{1,4})"
    "|待[一-鿿]{1,10}(?:定|定夺|研究|明确|通过|任命"
    "|答复|点头|拍板|过会)(?:后[一-鿿]{0,6})?"
    "|(?:以|按)[^（）()]{2,10}(?:为准|定的来)|拟任|[一-鿿]{0,6}(?:没定|还没定|定不下来|说了算))[）)](?!\\d"
    "|[一二两三四五六七八九十][项件个])"
)
# Marks of a footnote whose note is elsewhere.
_NOTE_MARK = re.compile(
    r"\[\^?\d{1,3}\]|\^\d{1,3}\^?|(?<=[一-鿿”》）])[①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶¹²³⁴†‡※]+(?=[，。；、：]|$)"
    r"|(?<=[一-鿿”])(?<!表)(?<!图)(?<!件)(?<!条)(?<!款)(?<!项)[（(]\d{1,2}[）)](?=[，。；])"
)


def places(expression: re.Pattern[str], message: str) -> Find:
    """As `pattern`, with the first of its groups that is there as the place."""

    def find(reading: Reading) -> Iterator[Hit]:
        for line in lines_for(reading, expression):
            for match in expression.finditer(line.text) if not line.in_table else ():
                name = next((each for each in expression.groupindex if match[each]), 0)
                yield Hit(line, *match.span(name), message)

    return find


def rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    ours = frozenset({Genre.MATERIAL, Genre.PASSAGE})
    return Rule(f"leftovers.{name}", Family.LEFTOVERS, Severity.MUST, "own", fires, stays, find, ours)


RULES = (
    rule(
        "slot",
        places(_SLOT, "方括号里的话是留给填写的，没有换成正文。"),
        ("全年走访[户数]户。", "由{责任人}牵头。", "三、整改措施【照前年那份改】"),
        ("左组发〔2022〕7号、县发[2021]12号。", "【抓学习】每月一次。", "围绕【三个环节】抓落实。"),
    ),
    rule(
        "program",
        pattern(_PROGRAM, "这是软件留下的话，不是正文。"),
        ("接受群众监督。由扫描全能王扫描创建我们将抓好整改。", "抓好整改。CamScanner", "（由讯飞听见转写）"),
        ("用WPS写材料，在钉钉群里发通知，由办公室识别。", "群众用微信发来照片2张。"),
    ),
    rule(
        "taken-twice",
        pattern(_TWICE, "改动前后的数都留着，只该有一个。"),
        ("全年开会12次15次，没有议深。", "整改9月底前12月底前完成。"),
        (
            "每年每月都要，3个2组，走访12户15人，2021年12月。",
            "一季度2次、3次的都有，2月3月连着开，5个6个地补，2021年3月底前。",
        ),
    ),
    rule(
        "undecided",
        pattern(_OPEN, "这里还没有定下来，没有换成正文。"),
        ("由副镇长孙长林（待班子会定）牵头。", "整改专班（人选未定）每月碰头。"),
        ("提交议题（待研究）3项，项目（待批）2个。", "（一）待人真诚，定期走访。"),
    ),
    rule(
        "note-mark",
        pattern(_NOTE_MARK, "这是脚注的记号，不是正文。"),
        ("学习不够深入①，满足于读文件。", "学习不够深入^2^。", "联系群众不多（3），下乡少。"),
        ("①学得浅。②用得少。", "见附表（1）。按照第3条（2），用了12m²。"),
    ),
)
