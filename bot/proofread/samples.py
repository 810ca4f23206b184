"""What stands around the texts of rules that ask for a whole material."""

TITLE = "青堰县水务局领导班子2022年度民主生活会对照检查材料\n"
OPENED = f"{TITLE}班子认真对照检查。\n"
# {} is the year; the beginning of a material, behind its title.
OPENING = (
    "根据县委关于开好{}年度民主生活会的通知要求，班子对照检查，现报告如下。\n一、存在的问题\n（一）学习方"
    "面\n一是学得浅。二是用得少。\n"
)
MINE = "青堰县水务局2022年度民主生活会对照检查材料\n党组成员、副局长　骆启舟\n"
# {} is a measure, behind the problems.
MEASURE = "二、原因分析\n（一）学得浅。底子薄。\n三、整改措施\n（一）抓学习。{}\n"
# The first {} is the problems, the second a measure.
ANSWERED = f"{TITLE}一、存在的问题\n（一）担当作为方面\n{{}}\n二、整改措施\n（一）抓落实。{{}}\n"
