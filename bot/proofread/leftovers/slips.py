"""手滑: lines of a file's own making, answers to a colleague, fillers of speech, keys pressed by mistake."""

import re
from collections.abc import Iterator

from bot.proofread.leftovers.residue import places, rule
from bot.proofread.noticed import cuts, people
from bot.proofread.rule import Hit, Reading, body_for, pattern

_META = re.compile(
    r"^[\s　]*(?P<it>(?:打印|录入|制表|创建|导出|填报|填表|保存|上传|生成|最后修改|上次编辑)(?:时间|日期|人|单位"
    r"|者)?[:：].{1,24}"
    r"|(?:(?:提取|访问)?密?码|文[档件]编号|版本号?|传阅|分送|抄送|共印|印数|存档|录音编号|会议号|链接"
    r"|附件名)[:：].{1,30}"
    r"|\d{1,3}[ 　]?/[ 　]?\d{1,3}|(?:阅读全文|打赏|写留言|举报|评论|扫一扫|复制链接|下载APP|打开APP|返回搜狐"
    r"|查看原图|长按识别|展开|目录|水印|机密文件请勿外传|内部资料)"
    r"|[（(][^（）()《》]{0,24}(?:修改稿|定稿|终稿|送审稿|讨论稿|报审稿|打印稿|审定稿"
    r"|第?[一二三四五\d]稿)\d{0,2}[）)]?)[\s　]*$"
    r"|(?P<sign>[（(](?:签名|签字|盖章|公章|手印|本人签名)[）)])"
)
_ANSWER = re.compile(
    r"(?:(?<=[。！？])|^)[\s　]*(?P<it>(?:收到|好的|OK|ok|已阅|已改|已修订|已核对?|同意|无误|\+1|嗯嗯|谢谢"
    r"|辛苦了?|没问题)(?:[。！!~～]|$))"
    r"|(?P<plus>(?<=[。；，])\+1)|(?:请|麻烦|烦请)(?:各位|大家|诸位|你们)[^。；“”]{0,12}(?:(?:今天|明天"
    r"|[下本这]?周[一二三四五六日末]|下班前"
    r"|尽快|[上下]午|群里|微信|邮件)[^。；]{0,16}|反馈给?我|发[给到]?我|(?:改|修改|核对|补充|润色|把关)(?:后|好"
    r"|完|一下)[^。；]{0,10})"
)
_FILLER = re.compile(
    "(?<=[，。；])(?:那个|这个|那什么|这个这个|那个那个|怎么说呢?|怎么讲|是吧|对吧|你看啊?|反正)(?=，)"
    "|(?<=[，。；])(?:那个|就是那个|那什么|怎么讲|怎么说|就是说|这个这个|那么的话|然后的话|完了之后呢)(?=没有"
    "|我们?|班子|支部|党组|工作|学习|然后|主要)"
    "|(?<=[一-鿿])(?<![它她他你我这那])(?:对吧|是吧|对不对啊|你知道吧|你懂的|是不是啊)(?=[，。；])"
    "|(?<=[一-鿿])(?<![说姓答应喊叫嗨声个])(?:哈|哎|唉|哦"
    "|噢|喔)(?=[，。；])(?<!哈哈)"
)
_STRAY = re.compile(
    r"(?<=[一-鿿])(?P<it>[a-z]{1,12}(?:['’][a-z]{1,6})*|[1-9](?![一-鿿]?[年月日]))(?P<next>[一-鿿，。；、])"
)
# What stands between two versions, or is said to whoever reads the draft.
_LEFT = re.compile(
    r"[（(]原(?:为|是|文)?[：:][^（）()\n]{2,24}[）)]|[（(](?:定稿|终稿|初稿|二稿|三稿|改稿)\d{0,2}[）)]"
    r"|[（(]同(?:上|前)一?(?:单位|篇|份|页|段|条)[）)]|(?<=。)(?:好了?，?就这样|就到这[里儿]?吧?|哦，?对了?|啊，?对了)[，。！]"
    r"|(?<=。)[\s　]*待续[。…]*$|(?<=[。；])[\s　]*[vV]\d(?:\.\d){0,2}$|[0-9]\ufe0f?\u20e3"
    r"|如需(?:调整|修改|补充|完善)[^。；\n]{0,8}(?:告知|告诉我|联系我|说一声)"
    r"|(?<=[一-鿿])(?:□|▢|▯)(?=[一-鿿])|#{2,}(?=[次个人名条项件户场篇万])"
    rf"|(?<=[。！？])(?:[老小][{people.SURNAMES}]|[{people.SURNAMES}](?:局|主任|科长?|总|工|姐|哥|书记))：[^。“]{{2,24}}[？?]"
    rf"|(?<=由)[{people.SURNAMES}]某某?(?=牵头|负责|督办|跟进)"
    r"|(?P<one>[一-鿿]{2})[一-鿿]{1,4}/(?P=one)[一-鿿]{1,4}(?=[，。；])"
)
_WORDS = re.compile(
    "app|ppt|wifi|vip|pos|kg|km|cm|mm|ml|kw|ai|pdf|docx?|xlsx?|txt|md|ktv|logo|led|etc|lng|pm|ph|dv|it|ip|word"
    "|excel|wps|usb|qq|gdp|kpi|ppp|epc|ups|vlog|blog|email|web|mp|hpv|cpi|ppi|cba|nba|up|pk|ct|oa|kv|gb|tb|mb"
    "|[a-glmptx]"
)
_MEASURE = (
    "例堂比个次年月日名人条项件户家场篇份天期批亩里米元万千百亿点时分秒周季岁届级类种类号楼层幢栋组队村镇乡县区市省支部张本辆台套座头棵股处所站间页句字把只道门口位成"
    "倍折度起宗桩回轮趟遍顿餐杯袋箱吨块颗粒枚册期款孔眼笔架艘趟列扇面根副幅双对节株匹尾羽枝朵棚炉剂针盏盘盒瓶罐桶碗排摞捆批拨顶发炉畦垄垛口井畈坨卷盆串滴束团缸窝腿具尊床番任剂贴方担讲课题集招幕章卦"
)


def _strays(reading: Reading) -> Iterator[Hit]:
    """Letters or one digit inside a word, or behind one: 思1想, 落实ni，."""
    for line in body_for(reading, _STRAY):
        for match in _STRAY.finditer(line.text):
            said, before, behind = match["it"], line.text[match.start() - 1], match["next"]
            if said.isdigit():
                split = (
                    behind.isalpha()
                    and behind not in _MEASURE
                    and before != behind
                    and not line.text[max(match.start() - 2, 0)].isdigit()  # 6进8出
                    and before not in "第每这那前后上下近逾约达共"
                )
                stray = split and cuts.is_usual(reading, before + behind)
            else:
                stray = not _WORDS.fullmatch(said)
            if stray:
                yield Hit(line, *match.span("it"), f"“{said}”像是误按的。")


_OURS = "这是写给自己或者同事的话，没有换成正文。"
RULES = (
    rule(
        "meta",
        places(_META, "这是文件和网页自带的话，不是正文。"),
        ("班子整改。\n打印时间：2024年1月12日", "班子整改。\n3/12", "发言人：孙长林（签字）"),
        ("班子整改。\n责任人：孙长林", "目录不全，版本：没有更新的3个。", "展开谈心谈话12次。"),
    ),
    rule(
        "answer",
        places(_ANSWER, _OURS),
        ("班子整改。收到。", "请各位支委周五前看一遍。"),
        ("收到意见12条，同意的9条。", "可以说，没问题的少。"),
    ),
    rule(
        "filler",
        pattern(_FILLER, "这是口述时留下的话，不是正文。"),
        ("下乡不多，那个没有坐下来听。", "学得不深对吧，用得也少。", "重点看了制度，那个，对别的没有看。"),
        ("那个村的路，我去过。也就是说没有抓到底。", "有的嫌这个，有的嫌那个，谁也不干。"),
    ),
    rule(
        "left",
        pattern(_LEFT, "这是改稿时留下的，没有换成正文。"),
        (
            "学得不够深（原：不够实）。",
            "班子带头整改。好了，就这样。",
            "由科长罗□明配合。",
            "班子带头整改。老孙：这里要不要写上巡察？",
            "学得不够深/不够实，全年3次。",
            "由孙某某牵头，3月底前完成。",
        ),
        ("党建/业务融合不够，原有户籍不变。", "就这样，村民等了半年。", "待续建项目3个。"),
    ),
    rule(
        "slipped-key",
        _strays,
        ("落实责任不到位ni，没有追问。", "班子成员思3想不统一。", "功夫花在an'tou，落实zhuangtai不好。"),
        (
            "用app办事，第3组、每1个，PM2.5，住2楼，5公里，3季度。",
            "4村联建，党员6人。",
            "植保机9架，渔船3艘，母羊8匹。",
            "主讲2讲，再录3课。",
        ),
    ),
)
