"""Questions and lists of points, read from an entry of an outline file."""

from dataclasses import dataclass, replace

from bot.interview.names import WHICH
from bot.interview.outline import Kind, Offer, Option, PointList, Question, When
from bot.interview.points import CLAIM
from bot.prompt_files.nodes import Entry, scalar

# Minutes that an answer takes where the file says nothing: typing on a phone, rounded up by trying.
_MINUTES = {Kind.LONG: 3.0, Kind.LIST: 2.0, Kind.EACH: 1.0, Kind.TOGETHER: 0.5}
_ASKABLE = tuple(kind.value for kind in Kind if kind is not Kind.LIST)
_NO_LIMIT = 20_000  # characters: more than three whole materials; a text without a limit of its own ends here


@dataclass(frozen=True, slots=True)
class Everywhere:
    """Questions that every section and every point has, asked on request."""

    heading: Question
    lead: Question
    claim: Question
    which: Question | None = None  # which list of aspects, where a meeting has several


def question(entry: Entry, section_id: str = "") -> Question:
    """A question of a section (its id gets the section's path), or of a point."""
    bare = entry.text("id", required=True)
    kind = Kind(entry.choice("kind", _ASKABLE))
    made = Question(
        id=_path(section_id, bare),
        kind=kind,
        name=entry.text("name", required=True),
        ask=entry.text("ask", required=True),
        required=entry.flag("required"),
        on_request=entry.flag("on_request"),
        hint=entry.text("hint"),
        when=when(entry),
        options=_options(entry),
        options_from=entry.text("options_from"),
        longest=entry.whole("longest", default=_NO_LIMIT),
        most=entry.whole("most"),
        minutes=entry.number("minutes", default=_MINUTES.get(kind, 0.3), highest=60),
        steps=entry.texts("steps"),
        step_of=entry.text("step_of"),
        members=tuple(_path(section_id, member) for member in entry.texts("members")),
        each=entry.text("each"),
        offer=_offer(entry),
        skip=entry.text("skip"),
        chosen=entry.texts("chosen"),
        adds_up=tuple(_path(section_id, member) for member in entry.texts("adds_up")),
    )
    _needs(entry, made)
    entry.close()
    return made


def everywhere(entry: Entry) -> Everywhere | None:
    """The questions of everywhere.yaml."""
    section, point = entry.entry("section", required=True), entry.entry("point", required=True)
    lists = entry.entry("lists")
    entry.close()
    if section is None or point is None:
        return None
    heading, lead, claim = _everywhere(section, "heading"), _everywhere(section, "lead"), _everywhere(point, CLAIM)
    section.close()
    point.close()
    return Everywhere(heading, lead, claim, None if lists is None else _which(lists))


def points(entry: Entry, section_id: str, shared: Everywhere, list_id: str = "points") -> PointList:
    """A list, the questions of its points, and the list inside each of them."""
    inner = entry.entry("inner")
    claim = entry.entry("claim")
    made = PointList(
        question=_list_question(entry, _path(section_id, list_id)),
        noun=entry.text("noun", required=True),
        least=entry.whole("least"),
        most=entry.whole("most", default=20, highest=99),
        questions=(
            _claim(claim, shared.claim) if claim is not None else shared.claim,
            *(question(each) for each in entry.entries("asked")),
        ),
        whole_lines=not section_id,
        inner=None if inner is None else points(inner, "", shared, inner.text("id", required=True)),
    )
    if made.least > made.most:
        entry.faults.add(entry.node, f"“least”是{made.least}，比“most”的{made.most}还大；改小")
    entry.close()
    return made


def when(entry: Entry) -> When | None:
    found = entry.entry("when")
    if found is None:
        return None
    made = When(found.text("question", required=True), found.texts("any_of"))
    if not made.any_of:
        found.faults.add(found.node, "“any_of”里至少要写一个选项的 id")
    found.close()
    return made


def _list_question(entry: Entry, question_id: str) -> Question:
    asked = entry.entry("question", required=True)
    if asked is None:
        return Question(question_id, Kind.LIST, "", "")
    made = Question(
        id=question_id,
        kind=Kind.LIST,
        name=asked.text("name", required=True),
        ask=asked.text("ask", required=True),
        hint=asked.text("hint"),
        required=entry.number("least") > 0,
        on_request=asked.flag("on_request"),
        minutes=asked.number("minutes", default=_MINUTES[Kind.LIST], highest=60),
    )
    asked.close()
    return made


def _claim(entry: Entry, shared: Question) -> Question:
    made = replace(
        shared,
        ask=entry.text("ask") or shared.ask,
        longest=entry.whole("longest", default=shared.longest),
    )
    entry.close()
    return made


def _everywhere(entry: Entry, key: str) -> Question:
    found = entry.entry(key, required=True)
    if found is None:
        return Question(key, Kind.SHORT, key, key, on_request=True)
    made = Question(
        id=key,
        kind=Kind(found.choice("kind", _ASKABLE)),
        name=found.text("name", required=True),
        ask=found.text("ask", required=True),
        hint=found.text("hint"),
        longest=found.whole("longest", default=_NO_LIMIT),
        on_request=True,
    )
    found.close()
    return made


def _which(entry: Entry) -> Question:
    """The choice between lists of aspects; crossing gives it its options."""
    made = Question(
        id=WHICH,
        kind=Kind.CHOICE,
        name=entry.text("name", required=True),
        ask=entry.text("ask", required=True),
        hint=entry.text("hint"),
        required=True,
        minutes=entry.number("minutes", default=0.3, highest=60),
    )
    entry.close()
    return made


def _options(entry: Entry) -> tuple[Option, ...]:
    made = []
    for option in entry.entries("options"):
        known = option.texts("words")
        made.append(Option(option.text("id", required=True), option.text("label", required=True), words=known))
        option.close()
    return tuple(made)


def _offer(entry: Entry) -> Offer | None:
    found = entry.entry("offer")
    if found is None:
        return None
    made = Offer(found.text("label", required=True), found.text("text"), found.text("pattern"), found.flag("reuse"))
    if sum((bool(made.text), bool(made.pattern), made.reuse)) != 1:
        found.faults.add(found.node, "“offer”里要有一样，也只能有一样：“text”、“pattern”、“reuse: true”")
    found.close()
    return made


def _needs(entry: Entry, made: Question) -> None:
    """What a kind cannot do without, and what it must not have."""
    chooses = made.kind in (Kind.CHOICE, Kind.MULTI)
    if chooses and bool(made.options) == bool(made.options_from):
        entry.faults.add(entry.node, f"“{made.id}”是 {made.kind}：要有“options”或者“options_from”，只写一样")
    if not chooses and (made.options or made.options_from):
        entry.faults.add(entry.node, f"“{made.id}”是 {made.kind}；只有 choice 和 multi 能写选项")
    if bool(made.members) != (made.kind is Kind.TOGETHER):
        entry.faults.add(entry.node, f"“{made.id}”：“members”和“kind: together”要一起写")
    if not set(made.chosen) <= {option.id for option in made.options}:
        entry.faults.add(entry.node, f"“{made.id}”：“chosen”里要写它自己选项的 id")
    if not set(made.adds_up) <= set(made.members):
        entry.faults.add(entry.node, f"“{made.id}”：“adds_up”里要写“members”里有的，总数写在最前面")
    if bool(made.each) != (made.kind is Kind.EACH):
        entry.faults.add(entry.node, f"“{made.id}”：“each”和“kind: each”要一起写")
    if made.steps and made.kind is not Kind.LONG:
        entry.faults.add(entry.node, f"“{made.id}”：只有“kind: long”能写“steps”")
    ids = [option.id for option in made.options]
    if len(set(ids)) != len(ids):
        entry.faults.add(entry.node, f"“{made.id}”有两个选项的 id 一样；id 不能重")


def _path(section_id: str, bare: str) -> str:
    return f"{section_id}/{bare}" if section_id else bare


def text_of(entry: Entry, key: str) -> str:
    """A text that may be empty."""
    node = entry.child(key)
    return "" if node is None else (scalar(node) or "").strip()
