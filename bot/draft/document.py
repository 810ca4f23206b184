"""成文: title, headings, paragraphs and runs, every run traceable to the answers it came from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.interview.outline import Place


class Form(StrEnum):
    """What a paragraph is."""

    TITLE = "title"
    SIGNATURE = "signature"  # 职务 姓名, or a date, centred under the title
    HEADING = "heading"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look and one origin. `level` is that of a heading (1 一、 2 （一） 3 1. 4 （1）), 0 in body text."""

    text: str
    sources: tuple[Place, ...] = ()
    level: int = 0
    strong: bool = False
    gap: bool = False  # 【待补：…】: stands for a required answer that is not there


@dataclass(frozen=True, slots=True)
class Paragraph:
    form: Form
    runs: tuple[Run, ...]
    level: int = 0  # of a heading on a line of its own

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Gap:
    """A required answer that is not there."""

    place: Place
    where: str  # the headings above it
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    paragraphs: tuple[Paragraph, ...]
    gaps: tuple[Gap, ...] = ()

    @property
    def title(self) -> str:
        return next((each.text for each in self.paragraphs if each.form is Form.TITLE), "")

    def without_gaps(self) -> "Document":
        """What was written; paragraphs keep their indexes."""
        said = (tuple(run for run in each.runs if not run.gap) for each in self.paragraphs)
        return Document(tuple(replace(each, runs=runs) for each, runs in zip(self.paragraphs, said, strict=True)))

    def runs(self) -> Iterator[Run]:
        for paragraph in self.paragraphs:
            yield from paragraph.runs
