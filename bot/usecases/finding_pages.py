"""体检单: counts by family, then findings a few at a time with the ways to their answers; ignored ones at the end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.proofread.finding import Family, Severity
from bot.store import checkups
from bot.store.checkups import Checkup, Kept
from bot.usecases import asking, checking, starting
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.work import Desk, Work

PER_PAGE = 4  # findings: what a phone shows without much scrolling
_IGNORED = 8  # of them that are listed at the end
_SEVERITIES = tuple(Severity)

Screens = tuple[Reply, ...]


def asked(desk: Desk, work: Work) -> Screens:
    """The 体检单 of a report, or that it is coming."""
    made = checking.ask(desk, work)
    if made is None:
        return (Reply(desk.say("check.coming"), report=work.report.id),)
    return (page(desk, work, made, 0),)


def page(desk: Desk, work: Work, checkup: Checkup, number: int, said: str = "") -> Reply:
    """0: the counts; from 1 on the findings; behind the last the end. `said` stands above it."""
    view = _View(desk, work, checkup)
    shown = view.shown
    last = -(-len(shown) // PER_PAGE)
    at = min(max(0, number), last + 1)
    if at == 0:
        made = view.head(last)
    elif at > last:
        made = view.end(last)
    else:
        made = view.findings(at, last)
    return Reply("\n\n".join(filter(None, (said, made.text))), made.buttons, report=work.report.id)


def where(desk: Desk, work: Work, each: Kept) -> str:
    """（二）第3条; of what leads to no answer, its paragraph."""
    stop = work.find(each.place) if each.answer else None
    return asking.in_brief(desk, work, stop) if stop is not None else desk.say("check.paragraph", n=each.line)


@dataclass(frozen=True, slots=True)
class _View:
    desk: Desk
    work: Work
    checkup: Checkup

    @property
    def shown(self) -> Sequence[int]:
        """Indexes of those that were not ignored before."""
        return _shown(self.checkup)

    def head(self, last: int) -> Reply:
        desk, every = self.desk, [self.checkup.findings[index] for index in self.shown]
        ignored = checkups.ignored(desk.db, self.work.report.id)
        found = [each for each in every if not each.done and each.key not in ignored]
        lines = [desk.say("check.head", n=self.checkup.draft), *counted(desk, found)]
        if self.checkup.again and found == every and (found or self.checkup.gone):
            fresh = sum(each.fresh for each in found)
            lines.append(desk.say("check.again", fresh=fresh, gone=self.checkup.gone, left=len(found) - fresh))
        if gaps := checking.gaps(desk, self.checkup):
            lines.append(desk.say("check.gaps", n=gaps))
        ways = [self._to(desk.say(label), to) for label, to in turns(0, last)]
        if not last and len(self.checkup.findings):
            ways.append(self._to(desk.say("check.button_end"), 1))
        if any(each.safe and not each.done and each.family == Family.PUNCTUATION for each in found):
            ways.append(self._button("check.button_marks", "checkmarks"))
        return Reply("\n".join(lines), rows((*ways, *self._tail())))

    def findings(self, at: int, last: int) -> Reply:
        desk, work = self.desk, self.work
        ignored = checkups.ignored(desk.db, work.report.id)
        then = checking.looked_at(desk, self.checkup)
        edited = False
        texts = [desk.say("check.page", page=at, pages=last)]
        under: list[tuple[Button, ...]] = []
        for index in (self.shown[place] for place in places(at, len(self.shown))):
            each, number = self.checkup.findings[index], index + 1
            if each.done:
                texts.append(desk.say("check.done", n=number, quote=each.quote))
                under.append((self._button("check.button_back", "checkback", index, number),))
            elif each.key in ignored:
                texts.append(desk.say("check.ignored", n=number, quote=each.quote))
                under.append((self._button("check.button_heed", "checkheed", index, number),))
            elif checking.is_edited(work, each, then):
                texts.append(desk.say("check.edited", n=number, quote=each.quote))
                under.append((self._button("check.button_go", "checkgo", index, number),))
                edited = True
            else:
                texts.append(told(desk, number, each, where(desk, work, each)))
                under.append(self._ways(index, each))
        turning = tuple(self._to(desk.say(label), to) for label, to in turns(at, last + 1))
        turning += (work.button(desk.say("check.button_again"), "check"),) if edited else ()
        return Reply("\n\n".join(texts), (*(row for row in under if row), *rows(turning)))

    def end(self, last: int) -> Reply:
        """What was done about all of it, and what is ignored, with the way back."""
        desk, every = self.desk, self.checkup.findings
        ignored = checkups.ignored(desk.db, self.work.report.id)
        done = sum(each.done for each in every)
        lines = [desk.say("check.end", done=done)] if done else [desk.say("check.end_none")]
        buttons: list[Button] = []
        quiet = [index for index, each in enumerate(every) if each.key in ignored and not each.done]
        for index in quiet[:_IGNORED]:
            lines.append(desk.say("check.ignored", n=index + 1, quote=every[index].quote))
            buttons.append(self._button("check.button_heed", "checkheed", index, index + 1))
        if len(quiet) > _IGNORED:
            lines.append(desk.say("check.more_ignored", n=len(quiet) - _IGNORED))
        back = (self._to(desk.say("check.button_before"), last),)
        again = self.work.button(desk.say("check.button_again"), "check")
        return Reply("\n".join(lines), (*rows(tuple(buttons), 2), *rows((*back, again, *self._tail()))))

    def _ways(self, index: int, each: Kept) -> tuple[Button, ...]:
        """[去改1] [采纳1] [忽略1]."""
        number = index + 1
        made = []
        if each.answer and self.work.find(each.place) is not None:
            made.append(self._button("check.button_go", "checkgo", index, number))
        if each.safe:
            made.append(self._button("check.button_take", "checktake", index, number))
        return (*made, self._button("check.button_ignore", "checkignore", index, number))

    def _tail(self) -> tuple[Button, ...]:
        found = self.checkup.findings
        word = (self._button("check.button_word", "checkword"),) if found else ()
        return (*word, self.work.button(self.desk.say("button.go_on"), "open", starting.AWARE))

    def _button(self, label: str, verb: str, index: int | None = None, number: int = 0) -> Button:
        argument = str(self.checkup.id) if index is None else f"{self.checkup.id}~{index}"
        said = self.desk.say(label, n=number) if number else self.desk.say(label)
        return self.work.button(said, verb, argument)

    def _to(self, label: str, number: int) -> Button:
        return self.work.button(label, "checkpage", f"{self.checkup.id}~{number}")


def page_of(checkup: Checkup, index: int) -> int:
    """The page that a finding stands on."""
    return _shown(checkup).index(index) // PER_PAGE + 1


def _shown(checkup: Checkup) -> list[int]:
    return [index for index, each in enumerate(checkup.findings) if not each.quiet]


def places(at: int, count: int) -> range:
    return range((at - 1) * PER_PAGE, min(at * PER_PAGE, count))


def turns(at: int, last: int) -> list[tuple[str, int]]:
    """The pages before and behind, with what their buttons say."""
    if at == 0:
        return [("check.button_look", 1)] if last else []
    return [("check.button_before", at - 1), *([("check.button_next", at + 1)] if at < last else [])]


def counted(desk: Desk, found: Sequence[Kept]) -> list[str]:
    """必改3处，建议5处。And by family."""
    if not found:
        return [desk.say("check.nothing")]
    severities = Counter(each.severity for each in found)
    said = [desk.say("check.count", name=name, n=severities[name]) for name in _SEVERITIES if severities[name]]
    families = Counter(each.family for each in found)
    named = [f"{desk.say(f'check.family.{name}')}{families[name]}" for name in Family if families[name]]
    return [f"{desk.say('check.between').join(said)}。", "　".join(named)]


def told(desk: Desk, number: int, each: Kept, place: str) -> str:
    """Number, how much it matters, where; the words; why; what could stand there."""
    head = desk.say("check.one", n=number, severity=each.severity, place=place)
    fresh = desk.say("check.fresh") if each.fresh else ""
    lines = [head + fresh, desk.say("check.quote", quote=each.quote), each.message]
    if each.suggestion and each.suggestion not in each.message:
        lines.append(desk.say("check.suggestion", text=each.suggestion))
    return "\n".join(lines)
