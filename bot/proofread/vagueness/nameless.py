"""A clause that tells of one thing, with figure or deed, and does not say who, where or which."""

import re
from collections.abc import Iterator

from bot.proofread.rule import Hit, Reading, body_for
from bot.proofread.text import Part

_ORGAN = "(?:领导|部门|单位|科室|股室|站所|负责人|负责同志|人员)"
_PLACE = (
    "(?:子公司|分公司|乡镇|村|镇|社区|学校|区域|片区|小区|路段|库点"
    "|站点|网点|企业|案件|项目|工程|点位|地方|医院|窗口|车间|合同)"
)
_PERSON = "(?:学生|群众|居民|村民|企业|职工|干部|老人|患者|客户|商户|家长|单位|农户|党员|同志|司机|老板|年轻人)"
# Each alternative is one way to tell of somebody or something and hide it.
_HIDDEN = re.compile(
    f"(?:^|(?<=[。；，：]))(?:20\\d\\d年)?(?:\\d{{1,2}}月)?(?P<a>有(?:一?[个名位家户])?{_PERSON}(?:来函|来信|来电|举报|父母|家里))"
    f"|(?:^|(?<=[。；，：]))(?P<person>有(?:一?[个名位家户]){_PERSON})(?=[^，。；多]{{2,}})"
    "|(?P<once>有一次(?:研讨|会议|检查|调研|开会|学习|党课|讨论|座谈|会上|下乡|督查|走访))"
    f"|(?:向|同|与|经|找|征求)(?P<b>(?:有关|相关|某些){_ORGAN})(?=会商|沟通|报告|汇报|请示|协商|核实|反映|对接|同意|批准|协调)"
    f"|(?P<c>(?:有关|相关)(?:部门|单位|领导))(?=检查|督查|督办|督促|通报|约谈|指出|提醒|审计|催)"
    "|(?:发现|查出|暴露出?|指出)(?:了)?(?P<d>(?:相关|有关|一些|若干)(?:问题|情况))(?=[，。；]$|。|；)"
    "|(?:列支|支付|花费?|报销|领取|收取|拖欠|挪用|占用)(?:了)?(?P<e>一些(?:费用|资金|钱|补助|经费|款项))"
    f"|(?:在|对|于|是)(?P<f>(?:部分|相关|有关|个别|某些)(?:区域|领域|片区|地段|乡镇|环节|岗位|地区))(?=[，。；]|的廉政|的风险)"
    f"|(?:^|(?<=[。；，：月]))(?:其中)?(?P<g>(?:个别|有的|少数|部分|一些)(?:偏远|边远|重点|基层)?{_PLACE})(?=[^，。；]{{0,6}}(?:去过|拖了|用|列支|拖欠|超支|违规|停工|欠))"
)
_CLEAR = re.compile("[“《]|\\d{1,2}[、和]|[一-鿿]{2}[镇乡村][、和]")
_OTHERS = re.compile("案例|通报的|违纪|受到处分|立案")


def find(reading: Reading) -> Iterator[Hit]:
    """Told of problems only: measures may speak of whoever it will be."""
    for line in body_for(reading, _HIDDEN):
        if line.part is not Part.PROBLEMS:
            continue
        for match in _HIDDEN.finditer(line.text):
            begin = line.text.rfind("。", 0, match.start()) + 1
            end = line.text.find("。", match.end())
            sentence = line.text[begin : end if end > 0 else len(line.text)]
            name = match.lastgroup or ""
            if _OTHERS.search(sentence) or (name in "dg" and _CLEAR.search(sentence[match.start() - begin :])):
                continue
            yield Hit(line, *match.span(name), f"“{match[name]}”没有说是哪一个、哪一次。")
