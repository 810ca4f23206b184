"""Points into items: claim, body, actions, and 【待补：…】 where a required answer is missing."""

import re
from collections.abc import Sequence

from bot.draft import wording
from bot.draft.document import Gap, Run
from bot.draft.layout import Item
from bot.draft.style import Style
from bot.interview import claims, joining, names, points
from bot.interview.outline import Kind, Place, PointList, Question
from bot.interview.points import Answers

_STOPS = re.compile(r"[。．；;，,：:！？!?\s]+")


class Gaps:
    """Collects what is missing while a document is made, in its order."""

    def __init__(self) -> None:
        self.found: list[Gap] = []

    def run(self, place: Place, where: str, name: str) -> Run:
        self.found.append(Gap(place, where, name))
        return Run(f"【待补：{name}】", (place,), gap=True)


def free_text(text: str) -> str:
    """A point's body as one paragraph: line breaks closed up, a stop at its end."""
    whole = ""
    for line in text.split("\n"):
        whole = joining.join(whole, line.strip())
    return joining.closed(whole)


def problems(answers: Answers, collected: PointList, listed: Place, where: str, gaps: Gaps) -> tuple[Item, ...]:
    """Problems and causes: a claim, and one free paragraph that shows it."""
    return tuple(
        Item(_claim_of(answers, point), Place(points.CLAIM, point), (_body(answers, collected, point, nth, gaps),))
        for number, point in enumerate(points.live(answers, listed), start=1)
        for nth in (f"{where} › 第{number}条",)
    )


def measures(
    answers: Answers, collected: PointList, listed: Place, style: Style, where: str, gaps: Gaps
) -> tuple[Item, ...]:
    """Measures: a claim, a lead-in, and actions 一是… laid out as the style says."""
    made: list[Item] = []
    for number, point in enumerate(points.live(answers, listed), start=1):
        actions = _actions(answers, collected, point)
        nested = style.measures == "ordinals"  # 一是 is taken by the measures themselves: actions count （1）
        lead = answers.get(Place(names.LEAD, point), "")
        head: tuple[Run, ...] = (Run(free_text(lead), (Place(names.LEAD, point),)),) if lead else ()
        if not actions:
            missing = _required_inner(collected)
            head += (gaps.run(Place(missing.id, point), f"{where} › 第{number}条", missing.name),) if missing else ()
        texts = _action_texts(actions, style, nested=nested)
        ledger = _ledger(answers, collected, point) if style.ledger == "shown" else ()
        text = _arranged(head, texts, ledger, own_lines=style.measures == "own_line" and style.points != "inline")
        made.append(Item(_claim_of(answers, point), Place(points.CLAIM, point), text))
    return tuple(made)


def _claim_of(answers: Answers, point: str) -> str:
    return claims.as_line(points.claim(answers, point))


def _body(answers: Answers, collected: PointList, point: str, where: str, gaps: Gaps) -> tuple[Run, ...]:
    made: list[Run] = []
    for question in collected.questions:
        if question.kind is not Kind.LONG or question.id == points.CLAIM:
            continue
        place = Place(question.id, point)
        text = answers.get(place, "")
        if text:
            made.append(Run(free_text(_without_claim(text, points.claim(answers, point))), (place,)))
        elif question.required:
            made.append(gaps.run(place, where, question.name))
    return tuple(made)


def _without_claim(text: str, claim: str) -> str:
    """A body that begins with its own claim (一是……。) once more, without it."""
    bare, said = claims.strip_ordinal(text), claims.as_line(claim).rstrip("！？!?：:")
    # Only where the claim ends there: 学得浅表化 does not begin with the claim 学得浅.
    behind = _STOPS.match(bare, len(said)) if said and bare.startswith(said) else None
    return text if behind is None else bare[behind.end() :] or text


def _actions(answers: Answers, collected: PointList, point: str) -> tuple[Item, ...]:
    inner = collected.inner
    if inner is None:
        return ()
    found = points.live(answers, Place(inner.question.id, point))
    return tuple(
        Item("", Place(points.CLAIM, each), ((Run(free_text(claims.strip_ordinal(points.claim(answers, each))), ()),),))
        for each in found
    )


def _action_texts(actions: Sequence[Item], style: Style, *, nested: bool) -> tuple[tuple[Run, ...], ...]:
    """Each action as runs: 一是 (or （1）) and its lead, strong where leads are, then its text."""
    made = []
    for position, action in enumerate(actions, start=1):
        number = wording.number(4, position) if nested else wording.ordinal(position, len(actions))
        number = number if len(actions) > 1 else ""
        lead, rest = claims.lead_of(action.text[0][0].text)
        strong = style.points == "bold_lead" and bool(lead)
        first = Run(number + (lead or rest), (action.place,), strong=strong)
        made.append((first, Run(rest, (action.place,))) if lead else (first,))
    return tuple(made)


def _arranged(
    head: tuple[Run, ...], texts: Sequence[tuple[Run, ...]], ledger: tuple[Run, ...], *, own_lines: bool
) -> tuple[tuple[Run, ...], ...]:
    """Lead-in, actions and ledger as paragraphs of their own, or all in one."""
    if own_lines:
        every = [head, *texts, ledger]
        return tuple(runs for runs in every if runs)
    return ((*head, *(run for runs in texts for run in runs), *ledger),)


def _ledger(answers: Answers, collected: PointList, point: str) -> tuple[Run, ...]:
    """（责任人：…；完成时限：…）, each by its question's name."""
    asked = [(each.name, Place(each.id, point)) for each in collected.questions if each.id in (names.WHO, names.DUE)]
    parts = [(f"{name}：{text.rstrip('。')}", place) for name, place in asked if (text := answers.get(place, ""))]
    if not parts:
        return ()
    text = "；".join(each for each, _ in parts)
    return (Run(f"（{text}）", tuple(place for _, place in parts)),)


def _required_inner(collected: PointList) -> Question | None:
    inner = collected.inner
    return inner.question if inner is not None and inner.question.required else None
