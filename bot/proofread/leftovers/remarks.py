"""旁注: what the writer said to himself or to a colleague, names of files, times of messages."""

import re

from bot.proofread.finding import Family, Severity
from bot.proofread.genre import Genre
from bot.proofread.rule import Find, Rule, pattern

_FILE = re.compile(
    r"[《]?[一-鿿A-Za-z0-9（）()_\-]{0,16}\.(?:docx?|wps|pdf|xlsx?|pptx?|txt|zip|rar|jpe?g|png)(?![A-Za-z])|(?<=[一-鿿])(?:副本|新建文档|最终版|终稿|定稿版)\d{0,2}(?=[）)]|$)"
)
_CHAT = re.compile(
    r"(?<!\d)20\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?[ 　]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
    r"|^[\s　]*[一-鿿A-Za-z]{1,8}[ 　]+"
    r"(?:(?:上午|下午|晚上|中午|昨天|今天|前天|星期.|周.)[ 　]?)?\d{1,2}[:：]\d{2}(?::\d{2})?(?=[\s　:：]|$)"
    r"|^[\s　]*(?:上午|下午|晚上|昨天|今天)[ 　]?\d{1,2}[:：]\d{2}[\s　]*$"
    r"|[\[［【](?:微笑|捂脸|呲牙|玫瑰|强|抱拳|OK|语音|视频|文件|链接|表情|动画表情|图片|红包|位置)[\]］】]|(?:对方)?(?:已)?撤回了?一条消息|以下为新消息|以上是打招呼的内容"
)
_TABLE = re.compile(r"^[\s　]*\|.*\||\|[ :]?-{2,}[ :]?\||[→⇒⟶➜👉✅❌✔☑☐]|[{｛][^{}｛｝\n]{1,12}[}｝]")
_ENGLISH = re.compile(
    r"(?:^|(?<=[。！\n]))[\s　]*"
    r"(?:Sure|OK|Okay|Certainly|Of course|Here is|Here's|Here are|Note|Draft|Title|"
    r"Sample|Example)\b[,.:! ]?[^一-鿿\n]{0,40}"
)
_READ_OUT = re.compile(
    "(?<=[一-鿿，。；])(?<![在用是个的有打加处把上带双前后读写出了敲数，])(?:省略号|感叹号|惊叹号|破折号|书名号|双引号|前引号|后引号|引号开始|引号结束|左括号|右括号|前括号|后括号|左书名号|右书名号|问号)(?![处用是的前后和、里中内])"
    "(?=[一-鿿，。；]|$)"
)
# The figure before the measure word was left out: 意见建议条, 召开党委会次.
_NUMBERLESS = re.compile(
    "(?:意见建议|意见|建议|措施|举措|议题|信访件|线索|提案)(?:条|件|项|起)(?=[，。、；])"
    "|(?:召开|开展|组织(?!生活)|举办|参加|讲授?|进行|印发)(?:[^，。；、\\d一二三四五六七八九十百几多数两半]{1,10}?)(?<![再首一每逐此层名档批依其主场车几数多两屡上下前后本这那各该历轮人])(?:次|人次|场次|场|期)(?=[，。；、])(?<!市场)(?<!现场)(?<!过场)(?<!到场)(?<!立场)(?<!会场)(?<!广场)(?<!农场)(?<!排场)(?<!一场)(?<!操场)(?<!开场)(?<![学长短近远分定限延中后任同到周假工])"
    "|(?:谈心谈话|走访(?:群众|企业|农户)|受理投诉|慰问(?:群众|职工))(?:人次|户次|户|件)(?=[，。；])"
)
_LETTERED = re.compile(
    "(?<![A-Za-z0-9])[A-Z](?=局|县|市|镇|乡|村|公司|街道|社区|同志|书记|单位|医院|学校)(?!级|类|型|股|座|栋|区)"
)

_OURS = frozenset({Genre.MATERIAL, Genre.PASSAGE})


def _rule(name: str, find: Find, fires: tuple[str, ...], stays: tuple[str, ...]) -> Rule:
    return Rule(f"leftovers.{name}", Family.LEFTOVERS, Severity.MUST, "own", fires, stays, find, _OURS)


RULES = (
    _rule(
        "file-name",
        pattern(_FILE, "这是文件名，不是正文。"),
        ("对照检查材料（3稿.docx）。", "见整改清单.xlsx。"),
        ("网址没有更新，初稿改了3稿。", "版本为3.5。"),
    ),
    _rule(
        "message",
        pattern(_CHAT, "这是聊天或者系统留下的时间和记号，不是正文。"),
        ("党组 2023-12-08 15:32\n班子学习不够。", "王主任 上午9:42：这段太虚。", "班子学习不够[捂脸]。"),
        ("上午9:42接到电话，没有派人。", "工单2023-12-08办结。"),
    ),
    _rule(
        "table-mark",
        pattern(_TABLE, "这是表格或者软件的记号，不是正文。"),
        ("| 问题 | 措施 |\n班子学习不够。", "|---|---|", "落实不力→补充数据", "职工{人数}人。"),
        ("班子成员A|B。", "认真学习。"),
    ),
    _rule(
        "english",
        pattern(_ENGLISH, "这是软件生成文字时说的话，不是正文。"),
        ("Sure, 班子认真学习了党章。", "Here is the draft: 班子学习不够。"),
        ("使用Word、WPS办公，OA系统停用。",),
    ),
    _rule(
        "read-out",
        pattern(_READ_OUT, "这是口述时读出来的标点，不是正文。"),
        ("我分管后勤以来省略号食堂投诉不断。", "组织党员下沉社区感叹号。"),
        ("要打上问号，画上感叹号的地方不多。", "写一个破折号，书名号用错了。"),
    ),
    _rule(
        "numberless",
        pattern(_NUMBERLESS, "数字没有写。"),
        ("征求到意见建议条，归纳为6个方面。", "全年召开党委会次，研究议题12个。", "与班子成员谈心谈话人次。"),
        (
            "召开会议多次，开展活动每月一次。",
            "意见建议12条，再次、逐次，召开首次会议。",
            "开展专项检查，组织到现场，参加多期。",
            "开展的专项检查也走了过场，12家企业只看了3家。",
        ),
    ),
    _rule(
        "letter",
        pattern(_LETTERED, "字母是替代的记号，没有换成真的名称。"),
        ("我在A局工作期间，没有主动化解矛盾。",),
        ("A级景区3家，B超设备2台，C类项目没有立项。", "住在A区，到B栋。"),
    ),
)
