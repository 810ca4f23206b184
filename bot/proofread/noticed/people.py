"""Who is named in a text: every name with the posts before it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.proofread.noticed.once import of_reading
from bot.proofread.rule import Reading
from bot.proofread.text import Line

SURNAMES = (
    "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘范彭马方任袁柳唐薛雷倪汤罗郝安乐于傅齐"
    "余孟黄穆萧尹姚汪毛戴宋熊董梁杜贾江郭梅林徐邱高夏蔡田樊胡万卢莫房丁邓洪石崔龚程陆段侯武刘叶白龙黎易常"
    "曾"
)
_HEADS = (
    "书记|局长|主任|院长|校长|园长|镇长|乡长|县长|区长|市长|厅长|处长|科长|股长|站长|所长|馆长|行长|厂长|场长|"
    "队长|组长|部长|会长|社长"
    "|主席|经理|董事长|总监|主管|主编|台长|教导员|指导员|政委|检察长|庭长|护士长|会计师|审计师|统计师|规划师|"
    "农艺师|工程师|经济师|督学|班长|委员|秘书长|秘书|专员|调研员|干事|会计|出纳"
    "|文书|联络员|网格员|负责人"
    "|安全员|值班员|技术员|保管员|检验员|质检员|驾驶员|调度员|辅导员|护林员|统计员|资料员|档案员|信息员|组织员|巡线员|河长"
)
# What cannot be the end of a unit's name: behind it, the post begins.
_BEFORE = "由请经向让同和与对把被是即及以跟替找为给按在将"
SELDOMER = (
    "邵阎钱闫佟葛骆祁鲁阮温裴康沈邬楚裘欧岳凌聂蓝焦柯喻甘车关翟覃成庄童颜尤华路施章赖廖邹贺殷乔"
    "毕霍尚屈项祝简曲饶隋涂谷苗宁冉耿桂辛史顾牟邢詹申靳柴佘鲍窦卓鄢谭钟俞戚卜娄滕奚敖仇翁甄巫闵冀麦扈盛邝阙郗缪褚狄仲伏"
    "蔺覃逄仉佴乜麴鄢璩蒯谌晏宓訾亓芮逯仝瞿隗郜蔚郏鄂邬钮糜"
)
_SURNAMES = f"[{SURNAMES}{SELDOMER}]"
# Behind these stands whose post it is.
_POSTED = re.compile(
    "(?:书记|主任|委员|局长|同志|组长|科长|所长|站长|党员|村民|职工|医生|老师|干事|民警|院长|校长|经理|组员|责任人：|牵头人："
    "|发言人：|检视人：|汇报人：|成员|镇长|乡长|股长|队长|处长|狱长|厂长|园长|馆长|行长|庭长|班长|政委|主席|总监|主管|会计|员工)$"
)
_LONGEST = 4  # characters of these
_ANY = frozenset(SURNAMES + SELDOMER + "赖施甘宗景温庄严文翁葛尚华向连时关古包卓盛路简单仇解查柏荆蒲桑柴乌冷商戎厍")


def begins_at(text: str, at: int) -> bool:
    """Whether a name may begin here: a surname right behind a post."""
    return text[at] in _ANY and _POSTED.search(text, max(at - _LONGEST, 0), at) is not None


# 林敏逐一谈话: what begins the words behind a name of two is no third character of it.
_NAME = (
    f"{_SURNAMES}[一-鿿](?:和(?=同志|与|及)|[一-鿿](?<![监逐牵负督按亲签抽登配带每和同与向对在等讲要"
    "为提各分作任兼是将主一工核抓管想让认问看听检审查评考验补写谈访报召参协汇完当就已会既找陪叮告劝修拟订]))?"
)
_BEHIND = (
    "(?=[^一-鿿]|同志|牵头|负责|过问|包联|包抓|联系|配合|"
    "[主带督监按每逐登和同与对在等于兼任一为分抽亲审协检跟汇总落组说要各讲作做去到来"
    "向从给也都又没未先进走查签批指写谈约提报召参完当将把就曾已是会既虽工核抓管想让认问看听找陪叮告劝修拟订只履执起终初担承领述]|具体|继续|蹲点|违[纪法规]|涉嫌|受贿|严重|收受|利用|被|全年|全程|$)"
)
# Most places end no post: the last characters of posts find the name, what stands before it is read then.
_FIRST = re.compile(rf"(?<=[记长任理事监管编委员师书计纳政席人])[ 　：:]?(?P<name>{_NAME}){_BEHIND}")
_POST = re.compile(rf"(?P<post>(?:常务|第一)?副?总?(?:{_HEADS}))$")
# 协助主任陆伟: what is done to him is no part of the post.
_HELPED = re.compile("协助|配合|陪同|请示|报告|听取|邀请|会同|提请|报请")
_ORGAN = re.compile(rf"(?:[^\W\d_{_BEFORE}]|经(?=[营济贸])){{0,12}}$")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of a name; without a post `post` is ""."""

    name: str
    post: str  # 副局长
    organ: str  # 镇纪委 before 书记
    posts: tuple[str, ...]  # all of 党组成员、副局长
    line: Line
    at: int
    post_at: int

    @property
    def end(self) -> int:
        return self.at + len(self.name)

    @property
    def said(self) -> str:
        return f"{self.organ}{self.post}{self.name}"


@of_reading
def named(reading: Reading) -> tuple[Mention, ...]:
    """All mentions in the order of the text: names behind a post, then the same and others where they stand alone."""
    made: list[Mention] = []
    for line in reading.text.lines:
        if len(line.text) < 2:  # noqa: PLR2004
            continue
        held = [*_with_post(reading, line)]
        taken = {each.at for each in held}
        made += held
        made += {each.at: each for each in _alone(reading, line, held) if each.at not in taken}.values()
    made += _near(reading, made)
    made += _misread(reading, made)
    return tuple(sorted(made, key=lambda each: (each.line.number, each.at)))


def _with_post(reading: Reading, line: Line) -> Iterator[Mention]:
    for match in _FIRST.finditer(line.text):
        head = line.text[max(match.start() - 24, 0) : match.start()]
        post = _POST.search(head)
        if post is None or not (_is_name(reading, match["name"]) or _is_acting(reading, match)):
            continue  # 高度 behind 书记 is a word
        organ = _ORGAN.search(_HELPED.sub("，", head[: post.start()]))
        begin = match.start() - len(post[0])
        before = re.split("[，。；：:（）“”]", line.text[: begin - len(organ[0] if organ else "")])[-1]
        chain = [each for each in before.split("、")[:-1] if re.search(f"(?:{_HEADS}|成员|常委)$", each)]
        posts = (*(re.sub(f"^.*[{_BEFORE}]", "", each) for each in chain), post[0])
        yield Mention(match["name"], post[0], organ[0] if organ else "", posts, line, match.start("name"), begin)


_ACTS = re.compile("同志|牵头|负责|督办|[、。；]")


def _is_acting(reading: Reading, match: re.Match[str]) -> bool:
    """科长方志强负责: begins with a word, but what it does is a person's."""
    said, often = match["name"], reading.context.often
    if len(said) < 3 or re.search(f"[{_NO_NAME}]|(?:{_HEADS})$", said):  # noqa: PLR2004
        return False
    acts = _ACTS.match(match.string, match.end())
    return bool(acts) and not often(said) and often(said[1:]) <= _WORD and often(said[:2]) <= 10 * _WORD


_BARE = re.compile(
    "(?:(?:责任人|负责人|责任领导|牵头领导|牵头人|分管领导|联系人|包联领导|责任人为)[:：]?|(?<![来缘事理自])[由请])"
    rf"(?P<name>{_NAME})(?=[^一-鿿]|同志|牵头|负责|主持|带队|带头|配合|联系|督办|具体|分别|每[周月季年]|逐|监督|和|$)"
)
_NEXT = re.compile(rf"[、和与及](?P<name>{_NAME})(?=[^一-鿿]|牵头|负责|配合|各|分别|同志|具体|和|每|$)")
_SIGNED = re.compile(rf"(?:^|[ 　：:])(?P<name>{_NAME})[ 　]*$")


def _alone(reading: Reading, line: Line, held: Iterable[Mention]) -> Iterator[Mention]:
    """Behind 责任人: or 由, as a signature, and in a list behind another name."""
    found = [*(_SIGNED if line.name else _BARE).finditer(line.text)]
    ends = [each.end for each in held] + [match.end("name") for match in found]
    for end in ends:
        following = _NEXT.match(line.text, end)
        while following is not None:
            found.append(following)
            following = _NEXT.match(line.text, following.end())
    for match in found:
        if _is_name(reading, match["name"]):
            at = match.start("name")
            yield Mention(match["name"], "", "", (), line, at, at)


def _near(reading: Reading, made: Sequence[Mention]) -> Iterator[Mention]:
    """高丽群, whose first two characters are a word, where the text has 高立群: behind a post or in a list."""
    names = dict.fromkeys(each.name for each in made if len(each.name) > 2)  # noqa: PLR2004
    if not names:
        return
    near = "|".join(
        f"{name[0]}[^\\W{name[1]}]{name[2]}|{name[:2]}[^\\W{name[2]}]|[^\\W{name[0]}]{name[1:]}" for name in names
    )
    taken = {(each.line.number, at) for each in made for at in range(each.at, each.end)}
    form = re.compile(rf"(?<=[记长任理事员师：:、由请])(?P<name>{near}){_BEHIND}")
    for line in reading.text.lines:
        for match in form.finditer(line.text):
            if (line.number, match.start()) in taken or not re.match(_SURNAMES, match["name"]):
                continue
            head = line.text[max(match.start() - 24, 0) : match.start()]
            post = _POST.search(head)
            if post is None and head[-1] not in "：:、由请":
                continue
            said = post[0] if post else ""
            begin = match.start() - len(said)
            organ = _ORGAN.search(_HELPED.sub("，", head[: len(head) - len(said)])) if post else None
            posts = (said,) if said else ()
            yield Mention(match["name"], said, organ[0] if organ else "", posts, line, match.start(), begin)


def _misread(reading: Reading, made: Sequence[Mention]) -> Iterator[Mention]:
    """右磊, which no surname begins, right behind the post that 石磊 has elsewhere: 宣传委员."""
    known, taken = reading.context.known, {(each.line.number, each.at) for each in made}
    posts = dict.fromkeys((each.organ[-2:], each.post, each.name) for each in made if each.post)
    for organ, post, name in posts:
        whole = organ + post
        for line in reading.text.lines if len(whole) >= _LONG else ():
            at = line.text.find(whole)
            while at >= 0:
                begin = at + len(whole)
                said, at = line.text[begin : begin + len(name)], line.text.find(whole, begin)
                if said[1:] != name[1:] or said[0] == name[0] or (line.number, begin) in taken:
                    continue
                taken.add((line.number, begin))
                if len(name) > 2 or known.look_alike(said[0], name[0]) or known.sound_alike(said[0], name[0]):  # noqa: PLR2004
                    yield Mention(said, post, organ, (post,), line, begin, begin - len(post))


_LONG = 3  # characters of a post that tells whose it is
_WORD = 40  # times that characters occur in general from which they are a word, and no name


def _is_name(reading: Reading, said: str) -> bool:
    often = reading.context.often
    if re.search(f"[{_NO_NAME}]", said) or re.search(f"(?:{_HEADS})$", said[1:]) or often(said) > 10 * _WORD:
        return False
    return often(said[:2]) <= _WORD if len(said) > 2 else often(said) <= _WORD  # noqa: PLR2004


_NO_NAME = "的了是不在我们他她它这那到要就都也还只没有被把各每等与和及或并又而以所之其此该组员部局委书记责任"
