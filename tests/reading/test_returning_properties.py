"""Any edit of a draft that came back: nothing is dropped, nothing is doubled, and taking all gives what was edited."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.draft import sentences, style
from bot.reading import arrived
from bot.reading.edits import Returned
from bot.reading.lines import Line
from tests.draft import filled
from tests.reading import returned
from tests.reading.returned import Sent

STYLES = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in style.SETTINGS.items()})
GAP = re.compile("【待补：[^】]*】")
NEW = [
    "又补了一句自己的话。",
    "查得不细；",
    "改",
    "，",
    "“好”",
    "！",
    "。",
    "一是",
    "二是查得不细。",
    "（三）补的一条。补的内容。",
]


@st.composite
def edited(draw: st.DrawFn, sent: Sent) -> list[str]:
    """The paragraphs of a draft with some edits: characters, sentences, paragraphs in and out, split and joined."""
    texts = list(sent.texts)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(texts) - 1))
        text = texts[at]
        begin = draw(st.integers(0, len(text)))
        end = min(len(text), begin + draw(st.integers(0, 6)))
        pieces = sentences.split(text)
        nth = draw(st.integers(0, max(0, len(pieces) - 1)))
        match draw(st.sampled_from(["words", "sentence in", "sentence out", "in", "out", "split", "join", "carry"])):
            case "words":
                texts[at] = text[:begin] + draw(st.sampled_from(["", *NEW])) + text[end:]
            case "sentence in":
                texts[at] = "".join((*pieces[:nth], draw(st.sampled_from(NEW)), *pieces[nth:]))
            case "sentence out":
                texts[at] = "".join((*pieces[:nth], *pieces[nth + 1 :]))
            case "in":
                texts.insert(at + 1, draw(st.sampled_from(NEW)))
            case "out":
                texts[at] = ""
            case "split":
                texts[at : at + 1] = [text[:begin], text[begin:]]
            case "join" if at + 1 < len(texts):
                texts[at : at + 2] = [text + texts[at + 1]]
            case _:
                texts.insert(draw(st.integers(0, len(texts) - 1)), texts.pop(at))
        texts = [each for each in texts if each] or ["改"]
    return texts


def without_gaps(texts: list[str]) -> list[str]:
    """【待补：…】 is put by the program where something is missing, and does not count."""
    return [each for text in texts if (each := "".join(GAP.sub("", text).split()))]


def bare(texts: list[str]) -> str:
    return "".join("".join(texts).split())


@given(st.data(), STYLES)
@settings(max_examples=250, deadline=None)
def test_whatever_was_edited_is_taken_or_told(data: st.DataObject, chosen: Mapping[str, str]) -> None:
    sent = returned.person(chosen)
    texts = data.draw(edited(sent))
    found = sent.back(texts)
    read = list(arrived.paragraphs([Line(each) for each in texts], sent.document.title))
    assert all(edit.patches or edit.leftovers for edit in found.edits)
    if not found.edits:
        assert bare(texts) == bare(sent.texts)
    gone = "" in found.texts().values()  # an answer that is gone takes headings that stand for it alone along
    if not gone and all(not edit.leftovers for edit in found.edits):
        assert without_gaps(sent.taking(found)) == without_gaps(read)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_edits_are_taken_one_by_one_in_any_order_to_the_same_answers(data: st.DataObject) -> None:
    sent = returned.person()
    found = sent.back(data.draw(edited(sent)))
    assert found.texts(range(len(found.edits))) == found.texts()
    for edit in found.edits:
        for patch in edit.patches:
            assert 0 <= patch.start <= patch.end <= len(found.before[patch.place])


@pytest.mark.parametrize("outline_id", filled.prompts().outline_ids())
def test_a_file_that_nobody_edited_gives_nothing(outline_id: str) -> None:
    for said in ({}, filled.whole(outline_id).said if outline_id in (filled.PERSON, filled.TEAM) else {}):
        sent = Sent(said, outline_id)
        assert sent.back(sent.texts).edits == ()


@given(STYLES)
@settings(max_examples=60, deadline=None)
def test_no_style_makes_a_file_that_nobody_edited_give_anything(chosen: Mapping[str, str]) -> None:
    sent = Sent(filled.styled(filled.whole().said, chosen))
    assert sent.back(sent.texts) == Returned((), {})


@given(st.lists(st.text("学用改。；！“”（）一是二、　 \n0", max_size=40), max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_file_at_all_is_read(texts: list[str]) -> None:
    found = returned.person().back(texts)
    assert all(edit.patches or edit.leftovers for edit in found.edits)
