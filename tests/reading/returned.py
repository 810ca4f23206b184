"""A draft that was taken along: its text as the lines of a file, to be edited and read back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.draft import assemble
from bot.draft.document import Document
from bot.reading import returning
from bot.reading.edits import Edit, Returned
from bot.reading.lines import Line
from tests.draft import filled
from tests.draft.filled import Answers


@dataclass(frozen=True, slots=True)
class Sent:
    """A draft and the answers that it was made from."""

    before: Answers
    outline_id: str = filled.PERSON

    @property
    def document(self) -> Document:
        return assemble.assemble(filled.outline(self.outline_id), self.before)

    @property
    def texts(self) -> list[str]:
        return filled.lines(self.document)

    def back(self, texts: Sequence[str]) -> Returned:
        """What is read from a file with these paragraphs."""
        return returning.read_back(
            filled.outline(self.outline_id), self.document, self.before, [Line(text) for text in texts]
        )

    def edited(self, *exchanges: tuple[str, str]) -> Returned:
        """What is read from the file in which these words were exchanged, each once; a line end ends a paragraph."""
        return self.back(self.mended(*exchanges))

    def mended(self, *exchanges: tuple[str, str]) -> list[str]:
        text = "\n".join(self.texts)
        for was, becomes in exchanges:
            assert text.count(was) == 1, was
            text = text.replace(was, becomes)
        return text.split("\n")

    def taking(self, found: Returned) -> list[str]:
        """The paragraphs of the draft that is made when everything was taken."""
        return filled.lines(assemble.assemble(filled.outline(self.outline_id), {**self.before, **found.texts()}))


def person(style: Mapping[str, str] | None = None, more: Mapping[str, str] | None = None) -> Sent:
    """A small material of one aspect, causes and measures, with words that are easy to find."""
    said = filled.answers(
        {
            "head/unit": "青堰县水务局",
            "head/post": "党组成员、副局长",
            "head/name": "骆启舟",
            "head/date": "2022-01",
            "opening/text": "按照通知要求，我认真作了准备。\n现将情况报告如下",
            "problems/a1/lead": "主要表现在两点。",
            "problems/a1/points": "p1 p2",
            "claim@p1": "学得不系统",
            "body@p1": "平时学习比较零散，忙起来就放下。比如去年只做了两页笔记",
            "claim@p2": "用得不扎实",
            "body@p2": "学用结合得不紧。下乡调研走马观花，问题没有记全。",
            "causes/points": "p3",
            "claim@p3": "党性锤炼不够",
            "body@p3": "放松了对自己的要求。",
            "measures/points": "p4",
            "claim@p4": "抓好学习",
            "lead@p4": "把学习摆在前面。",
            "actions@p4": "p5 p6",
            "claim@p5": "带头学。每月上一次党课",
            "claim@p6": "带头做。每季度下乡一次。",
            "who@p4": "骆启舟",
            "due@p4": "2022年6月底前",
            "measures/direction": "今后努力改进作风。多下基层。",
        }
    )
    return Sent(filled.styled({**said, **filled.answers(more or {})}, style or {}))


def only(found: Returned) -> Edit:
    (edit,) = found.edits
    return edit


def texts(found: Returned) -> dict[str, str]:
    """The answers with everything taken, by their places as text."""
    return {str(place): text for place, text in found.texts().items()}
