"""What people type instead of tapping, and short words that nobody means as text for a 公文.

Nothing typed is thrown away: what is doubted is kept with its message, and one tap takes it as the answer after all.
"""

import re
from collections.abc import Mapping

from bot.interview import clean, probing, route
from bot.interview.outline import Kind, Question
from bot.interview.route import Stop
from bot.store import focuses
from bot.usecases import tokens
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work

# Words for a button that need not be on screen, by its verb; the words themselves are in prompts/.
_FREE = ("help", "new", "reports", "gather")  # these belong to no report
_BOUND = ("next", "skip", "back", "steps", "probe")  # these to the question on screen
_VERBS = (*_BOUND, "open", "map", "draft", "drafts", "check", "style", "file", "give", "handin", "takeback", *_FREE)
_DOUBTED = ("clear", "none", "steps", "probe", "doubt")
_ANOTHER = ("another", "steps", "probe", "none", "skip")  # at a probe all of these want another one
_MARKS = "。！!？?～~…"  # what may stand behind a word: 谢谢！
_NO_WORDS = re.compile(r"[\W\d_]*[条个项]?")  # marks and digits only, 3条


def label(desk: Desk, words: str) -> Tap | None:
    """The button on screen whose label was typed out, also behind a slash."""
    said = words.strip().lstrip("/／").strip()
    shown = {name.removeprefix("✓").strip(): token for name, token in _shown(desk).items()}
    return tokens.read(shown[said]) if said in shown else None


def meaning(desk: Desk, work: Work, stop: Stop | None, words: str) -> Tap | None:
    """The tap that a word stands for at this question, or with none on screen: 下一步, 继续, 不知道, 不写了."""
    said = _bare(words)
    asked = 0 if work.session.at is None else work.session.at.asked
    if stop is not None and probing.is_probe(stop.question) and any(said in _listed(desk, each) for each in _ANOTHER):
        return Tap("skip", "", work.report.id, asked)
    if stop is not None and _can_be_empty(stop.question):
        # 没有 may be the beginning of a sentence: what is written already goes only with words that say so.
        filled = bool(work.text(stop.place))
        clears = said in _listed(desk, "clear") and not (filled and stop.question.step_of)  # a step is joined by now
        if clears or (said in _listed(desk, "none") and not filled):
            return Tap("clear" if filled else "skip", "", work.report.id, asked)
    found = next((verb for verb in _VERBS if said in _listed(desk, verb)), None)
    if found is None or (found in _BOUND and stop is None):
        return None
    if stop is not None and not _is_asked_so(work, stop, found):
        return None
    return Tap(found) if found in _FREE else Tap(found, "", work.report.id, asked)


def is_check(desk: Desk, words: str) -> bool:
    """Whether words that came with a file ask for its 体检: /check, 校对."""
    return _bare(words) in {"check", *_listed(desk, "check")}


def of_no_report(desk: Desk, words: str) -> Tap | None:
    """The tap that a word stands for where no report is open: 新建, 我的材料."""
    said = _bare(words)
    return next((Tap(verb) for verb in _FREE if said in _listed(desk, verb)), None)


def _is_asked_so(work: Work, stop: Stop, verb: str) -> bool:
    """Whether a question can be asked in steps, or probed, where the word wants that."""
    if verb == "probe":
        return probing.is_probed(work.outline, work.answers, stop.section, stop.place)
    return verb != "steps" or bool(stop.question.steps)


def is_doubtful(desk: Desk, work: Work, stop: Stop, words: str) -> bool:
    """Whether a message for a text looks like none: 删掉, ？, 3条, 历史, 你好."""
    said = clean.one_line(words).rstrip(_MARKS).lower()
    if not clean.clean(words) or not takes_words(work, stop):
        return False
    doubted = any(said in _listed(desk, each) for each in _DOUBTED) or said in _labels(desk)
    # A number may be all that a probe asks for; the core takes it or asks for a sentence.
    return doubted or (not probing.is_probe(stop.question) and _NO_WORDS.fullmatch(said) is not None)


def _bare(words: str) -> str:
    return clean.one_line(words).lstrip("/／、").rstrip(_MARKS).lower()


def takes_words(work: Work, stop: Stop) -> bool:
    """Whether any words would be taken: what wants a number, a day or an option refuses others by itself."""
    question = stop.question
    if question.kind is Kind.TOGETHER:
        return all(work.outline.known[member].question.kind is Kind.SHORT for member in question.members)
    if question.kind is Kind.EACH:
        each = route.each_of(work.outline, question)
        return each is not None and each.asked.kind is Kind.SHORT
    return question.kind in (Kind.LONG, Kind.SHORT, Kind.LIST)


def _can_be_empty(question: Question) -> bool:
    return question.kind not in (Kind.LIST, Kind.CHOICE) and not question.required


def _labels(desk: Desk) -> frozenset[str]:
    return frozenset(label.lower() for label in desk.prompts.messages.whole("button"))


def _listed(desk: Desk, verb: str) -> frozenset[str]:
    return frozenset(desk.say(f"typed.{verb}").lower().split())


def _shown(desk: Desk) -> Mapping[str, str]:
    return focuses.shown(desk.db, desk.person)
