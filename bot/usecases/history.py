"""The texts that an answer had, and bringing one back."""

from datetime import datetime
from itertools import pairwise

from bot.interview import clean
from bot.interview.outline import Kind, Place
from bot.render import clock
from bot.store import answers
from bot.usecases.replies import Reply, rows
from bot.usecases.work import Desk, Work

_MOST = 8  # texts on one page: what fits one phone screen
_EXCERPT = 60  # characters of a text: three lines of a phone
_LED = 8  # characters before the first one that differs, to know the sentence by


def screen(desk: Desk, work: Work, place: Place, newer: int = 0) -> Reply | None:
    """A page of an answer's texts, the newest first, behind so many newer ones; None where there is no question."""
    stop = work.find(place)
    if stop is None or stop.question.kind not in (Kind.LONG, Kind.SHORT):
        return None  # what is chosen or counted is changed by choosing again
    found = answers.history(desk.db, work.report.id, place, _MOST + 1, newer)
    if not found:
        return Reply(desk.say("history.none", name=stop.question.name), report=work.report.id)
    lines = [desk.say("history.title", name=stop.question.name)]
    made = []
    texts = [revision.text.replace("\n", "") for revision in found]
    older = [below for _, below in pairwise(texts)] + [""]
    for number, (revision, text, before) in enumerate(list(zip(found, texts, older, strict=True))[:_MOST], newer + 1):
        shown = excerpt(text, before) or desk.say("history.put_aside")
        key = "history.current" if number == 1 else "history.earlier"
        characters = clean.length(text)
        lines += ["", desk.say(key, n=number, time=said(revision.time), characters=characters, text=shown)]
        if number > 1 and revision.text:
            made.append(work.button(desk.say("button.restore", n=number), "restore", str(revision.id)))
    if len(found) > _MOST:
        made.append(work.button(desk.say("button.earlier"), "earlier", f"{place}~{newer + _MOST}"))
    made.append(work.button(desk.say("button.go_on"), "open"))
    return Reply("\n".join(lines), rows(tuple(made)), report=work.report.id)


def excerpt(text: str, before: str) -> str:
    """A text, or of a long one what is not as in the text before it, with the words that lead there."""
    if len(text) <= _EXCERPT:
        return text
    same = next((at for at, (one, two) in enumerate(zip(text, before, strict=False)) if one != two), len(before))
    begin = min(max(0, same - _LED), len(text) - _EXCERPT)
    end = begin + _EXCERPT
    return f"{'……' if begin else ''}{text[begin:end]}{'……' if end < len(text) else ''}"


def said(time: datetime) -> str:
    """A time as people in the office say it: 11月20日 09:05."""
    local = clock.on_the_wall(time)
    return f"{local.month}月{local.day}日 {local:%H:%M}"
