"""Two drafts as one text: whoever takes everything has the new draft, whoever takes nothing the old one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft import marked
from bot.draft.document import Document, Form, Paragraph, Run
from bot.draft.marked import Fate, Marked
from tests.draft import filled

WORDS = [
    "学得浅。",
    "学得很浅。",
    "平时只看标题。",
    "平时看标题多。",
    "一是用得少。",
    "二是用得少。",
    "问题没有记；",
    "“好。”",
    "改",
]
PARAGRAPHS = st.lists(st.lists(st.sampled_from(WORDS), max_size=4).map("".join), min_size=1, max_size=5)


def document(*paragraphs: str) -> Document:
    """Body paragraphs of runs that are not sentences."""
    return Document(tuple(Paragraph(Form.BODY, (Run(each[:3]), Run(each[3:], strong=True))) for each in paragraphs))


def without(fate: Fate, found: tuple[Marked, ...]) -> list[str]:
    """The paragraphs that are left when what has this fate is taken out."""
    texts = [""]
    for each in found:
        runs = zip(each.paragraph.runs, each.fates, strict=True)
        texts[-1] += "".join(run.text for run, its in runs if its is not fate)
        texts += [""] if each.end is not fate else []
    return texts[:-1]


@given(PARAGRAPHS, PARAGRAPHS)
@settings(max_examples=300, deadline=None)
def test_taken_out_what_went_it_is_the_new_draft_and_what_came_the_old_one(old: list[str], new: list[str]) -> None:
    found = marked.together(document(*old), document(*new))
    assert without(Fate.WENT, found) == new
    assert without(Fate.CAME, found) == old


def test_whole_drafts_come_apart_again() -> None:
    old = filled.lay(filled.whole().said)
    new = filled.lay(filled.styled(filled.whole().said, {"points": "inline", "causes": "own_line", "parts": "two"}))
    found = marked.together(old, new)
    assert without(Fate.WENT, found) == filled.lines(new)
    assert without(Fate.CAME, found) == filled.lines(old)


def test_the_same_draft_twice_has_no_marks() -> None:
    draft = filled.lay(filled.whole().said)
    found = marked.together(draft, draft)
    assert {fate for each in found for fate in (*each.fates, each.end)} == {Fate.STAYS}
    assert [each.paragraph.text for each in found] == filled.lines(draft)


def test_what_stays_looks_like_the_new_draft_and_what_went_like_the_old_one() -> None:
    old = Document((Paragraph(Form.BODY, (Run("学得浅。", strong=True), Run("没有记。", gap=True))),))
    new = Document((Paragraph(Form.HEADING, (Run("学得浅。", level=2),), 2),))
    (found,) = marked.together(old, new)
    assert (found.paragraph.form, found.paragraph.level) == (Form.HEADING, 2)
    assert found.paragraph.runs == (Run("学得浅。", level=2), Run("没有记。", gap=True))
    assert found.fates == (Fate.STAYS, Fate.WENT)


def test_a_paragraph_that_came_between_two_is_one_that_came() -> None:
    found = marked.together(document("学得浅。", "用得少。"), document("学得浅。", "查得粗得很。", "用得少。"))
    assert [(each.paragraph.text, each.end) for each in found] == [
        ("学得浅。", Fate.STAYS),
        ("查得粗得很。", Fate.CAME),
        ("用得少。", Fate.STAYS),
    ]


def test_only_the_words_that_changed_are_marked() -> None:
    (found,) = marked.together(document("每月去一次站所。"), document("每周去一次站所。"))
    assert (
        "".join(run.text for run, fate in zip(found.paragraph.runs, found.fates, strict=True) if fate is Fate.WENT)
        == "月"
    )
