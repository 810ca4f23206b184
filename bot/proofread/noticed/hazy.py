"""What hides the thing that a case is about."""

import re

HAZY_THING = re.compile(
    "(?P<it>某些(?:原因|问题|情况|事项|因素|困难|意见|手续|材料|工作|矛盾|事情|事|需求|诉求|业务|任务|活动|文件|会议))(?![的]?(?:方面|上|时))|(?P<when>前些时候|前些天|前些日子|前段时间|前一段时间|前阵子|前不久|某段时间|某一天|有那么一次|不久前)"
)


def is_hazy(words: str) -> bool:
    """Whether a case hides what it is about."""
    return HAZY_THING.search(words) is not None
