"""追问: one question at a time, for what the text does not tell yet, never the same twice; answers join the text."""

import pytest

from bot.interview import probing
from bot.interview.effects import Why
from bot.interview.events import AskProbe, Back, Event, Jump, Mend, Next, Open, Remove, Restore, Say, Skip
from bot.interview.outline import Outline, Place, sections_of
from bot.interview.session import Mode, Session
from tests.interview.playing import asked, at, place, play, receipts, refused, said
from tests.interview.playing import effects_of as effects
from tests.interview.shipped import outline as shipped
from tests.outlines import tiny

STEPS = tiny.outline("steps")
BODY = play(STEPS, Open(), Say("甲不深\n乙不实"))
PROBED = play(STEPS, AskProbe(), start=BODY)  # on screen: probe/any/case@p1
AT_DAY = play(STEPS, Skip(), start=PROBED)
AT_COUNT = play(STEPS, Skip(), start=AT_DAY)
CASE = "三月那堂课我没有去听"


def _on(session: Session, *events: Event) -> Session:
    return play(STEPS, *events, start=session)


def test_the_first_probe_of_an_empty_text_asks_for_a_case() -> None:
    assert asked(PROBED) == "probe/any/case@p1"


def test_an_answer_is_joined_to_the_text_as_it_was_said() -> None:
    assert said(_on(PROBED, Say(CASE)), "body@p1") == CASE
    assert said(_on(BODY, Say("平时学得浅"), AskProbe(), Say(CASE)), "body@p1") == f"平时学得浅。{CASE}"


def test_an_answer_is_kept_under_the_probe_s_own_place_too() -> None:
    assert said(_on(PROBED, Say(CASE)), "probe/any/case@p1") == CASE


def test_after_an_answer_the_text_is_on_screen_to_be_added_to() -> None:
    after = _on(PROBED, Say(CASE))
    assert (asked(after), at(after).mode) == ("body@p1", Mode.APPEND)
    assert said(_on(after, Say("今后要补")), "body@p1") == f"{CASE}。今后要补"


def test_the_receipt_is_about_the_text() -> None:
    assert [each.place for each in receipts(effects(STEPS, PROBED, Say(CASE)))] == [place("body@p1")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("比如学得浅", "probe/any/day@p1"),
        ("比如3月12日没去听课", "probe/any/count@p1"),
        ("三月份缺了三次", "probe/any/case@p1"),
        ("比如三月份缺了三次", "probe/any/case@p1"),  # nothing is missing: what is left, in the file's order
    ],
)
def test_the_next_probe_asks_for_what_the_text_does_not_tell(text: str, wanted: str) -> None:
    assert asked(_on(BODY, Say(text), AskProbe())) == wanted


def test_another_one_is_asked_when_one_is_skipped() -> None:
    assert asked(AT_DAY) == "probe/any/day@p1"
    assert asked(_on(PROBED, AskProbe())) == "probe/any/day@p1"


def test_what_was_asked_for_in_vain_comes_last() -> None:
    text = _on(BODY, Say("比如三月没去"), AskProbe())
    assert asked(text) == "probe/any/count@p1"
    assert asked(_on(text, Skip())) == "probe/any/hours@p1"


def test_no_probe_is_asked_twice_of_a_point() -> None:
    session, seen = PROBED, []
    while asked(session).startswith("probe/"):
        seen.append(asked(session))
        session = _on(session, Skip())
    assert len(seen) == len(set(seen)) == 4
    assert asked(session) == "body@p1"
    assert refused(STEPS, session, AskProbe()).why is Why.NO_MORE_PROBES


def test_a_probe_that_was_left_without_an_answer_is_not_asked_again() -> None:
    assert asked(_on(PROBED, Back(), AskProbe())) == "probe/any/day@p1"


def test_another_point_is_asked_all_of_them_anew() -> None:
    second = _on(PROBED, Say(CASE), Next())
    assert asked(_on(second, AskProbe())) == "probe/any/case@p2"


@pytest.mark.parametrize("event", [Next(), Back()])
def test_enough_leads_back_to_the_text_which_is_as_it_was(event: Event) -> None:
    after = _on(BODY, Say("学得浅。"), AskProbe(), event)
    assert (asked(after), said(after, "body@p1")) == ("body@p1", "学得浅。")
    assert said(_on(after, Say("又记得少")), "body@p1") == "学得浅。又记得少"


@pytest.mark.parametrize("words", ["有", "没有", "补了", "3月12日", "三次", "县委党校三楼"])
def test_words_that_are_no_sentence_are_asked_for_as_one(words: str) -> None:
    assert refused(STEPS, PROBED, Say(words)).why is Why.NOT_A_SENTENCE


@pytest.mark.parametrize(
    ("words", "becomes"),
    [("三次", "一共缺了三次"), ("约3次。", "一共缺了约3次"), ("3", "一共缺了3次"), ("两次多", "一共缺了两次多")],
)
def test_a_bare_number_is_said_in_the_question_s_own_words(words: str, becomes: str) -> None:
    after = _on(AT_COUNT, Say(words))
    assert said(after, "body@p1") == becomes
    assert said(after, "probe/any/count@p1") == words


@pytest.mark.parametrize("words", ["0次", "0", "几次", "3月12日", "没缺过"])
def test_what_is_no_number_is_not_put_into_a_frame_for_one(words: str) -> None:
    assert refused(STEPS, AT_COUNT, Say(words)).why is Why.NOT_A_SENTENCE


@pytest.mark.parametrize(("words", "becomes"), [("3月12日", "那是在3月12日"), ("在去年年底", "那是在去年年底")])
def test_a_bare_day_is_said_in_the_question_s_own_words(words: str, becomes: str) -> None:
    assert said(_on(AT_DAY, Say(words)), "body@p1") == becomes


def test_a_whole_sentence_gets_no_frame() -> None:
    assert said(_on(AT_COUNT, Say("我前后一共缺了三次")), "body@p1") == "我前后一共缺了三次"


def test_a_bare_number_gets_no_unit_that_the_question_does_not_name() -> None:
    hours = _on(BODY, Jump(place("probe/any/hours@p1")))
    assert refused(STEPS, hours, Say("3")).why is Why.NOT_A_SENTENCE
    assert said(_on(hours, Say("3天")), "body@p1") == "一共用了3天"


def test_an_edited_answer_is_exchanged_in_the_text() -> None:
    after = _on(BODY, Say("学得浅"), AskProbe(), Say(CASE), Say("今后要补"))
    mended = _on(after, Mend(place("probe/any/case@p1"), CASE, "四月那堂课我没有去听"))
    assert said(mended, "body@p1") == "学得浅。四月那堂课我没有去听。今后要补"
    assert said(mended, "probe/any/case@p1") == "四月那堂课我没有去听"


def test_an_edited_number_is_exchanged_with_its_frame() -> None:
    after = _on(AT_COUNT, Say("三次"), Mend(place("probe/any/count@p1"), "三次", "五次"))
    assert said(after, "body@p1") == "一共缺了五次"


def test_an_edited_answer_that_stands_in_the_text_no_more_is_refused() -> None:
    after = _on(PROBED, Say(CASE), Jump(place("body@p1"), Mode.WRITE), Say("另写一段"))
    mend = Mend(place("probe/any/case@p1"), CASE, "四月那堂课我没有去听")
    assert refused(STEPS, after, mend).why is Why.CHANGED_SINCE


def test_a_reply_to_an_answered_probe_exchanges_its_answer() -> None:
    after = _on(BODY, Say("学得浅"), AskProbe(), Say(CASE), Say("四月那堂课我也没听", place("probe/any/case@p1")))
    assert said(after, "body@p1") == "学得浅。四月那堂课我也没听"


def test_an_earlier_answer_is_brought_back_in_the_text_too() -> None:
    mended = _on(PROBED, Say(CASE), Mend(place("probe/any/case@p1"), CASE, "四月那堂课我没有去听"))
    assert said(_on(mended, Restore(place("probe/any/case@p1"), CASE)), "body@p1") == CASE


def test_an_answer_that_makes_the_text_too_long_is_refused() -> None:
    long = _on(BODY, Say("字" * 195), AskProbe())
    assert refused(STEPS, long, Say(CASE)).why is Why.TOO_LONG


def test_a_point_removed_while_it_is_probed_is_left() -> None:
    assert asked(_on(PROBED, Remove("p1"))) == "body@p2"


def test_a_look_elsewhere_is_returned_from_after_a_probe() -> None:
    looking = _on(BODY, Say("学得浅"), Next(), Jump(place("body@p1")), AskProbe(), Say(CASE))
    assert asked(looking) == "body@p1"
    assert asked(_on(looking, Next())) == "body@p2"


def test_what_is_no_long_answer_of_a_point_is_not_probed() -> None:
    assert refused(STEPS, play(STEPS, Open()), AskProbe()).why is Why.NOT_PROBED


PERSON, TEAM = shipped("minzhu-2023.person"), shipped("minzhu-2023.team")


def _groups(heading: str = "", section: str = "problems/a1") -> list[str]:
    answers = {Place(f"{section}/heading"): heading} if heading else {}
    return [group.id for group in probing.groups(PERSON, answers, sections_of(PERSON)[section])]


def test_an_aspect_is_asked_about_by_its_own_group_and_then_by_the_one_for_any() -> None:
    assert _groups() == ["study", "general"]


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("带头严守政治纪律和政治规矩", "discipline"),
        ("强化政治忠诚、提高政治能力", "loyalty"),
        ("履行全面从严治党政治责任", "governance"),
        ("践行以人民为中心的发展思想", "masses"),
        ("严格组织生活", "branch"),
        ("发挥先锋模范作用", "model"),
        ("上年度问题整改", "rectified"),
    ],
)
def test_an_overtyped_heading_decides_by_its_new_wording(heading: str, group: str) -> None:
    assert _groups(heading) == [group, "general"]


def test_an_aspect_that_nobody_knows_is_asked_about_by_the_group_for_any() -> None:
    assert _groups("对外交往") == ["general"]


def test_a_probe_on_screen_stays_when_the_heading_is_worded_anew() -> None:
    section = sections_of(PERSON)["problems/a1"]
    assert probing.question_of(PERSON, section, "probe/style/report") is not None


def test_causes_are_asked_about_by_their_own_group_and_measures_by_none() -> None:
    assert _groups(section="causes") == ["causes"]
    assert probing.body_of(sections_of(PERSON)["measures"]) is None


@pytest.mark.parametrize(("outline", "word"), [(PERSON, "你"), (TEAM, "班子")])
def test_a_person_and_a_team_are_asked_in_their_own_voice(outline: Outline, word: str) -> None:
    question = probing.question_of(outline, sections_of(outline)["problems/a1"], "probe/duty/stalled")
    assert question is not None
    assert word in question.ask
