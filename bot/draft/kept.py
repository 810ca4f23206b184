"""A Document as the JSON that a draft is kept in, and back."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.draft.document import Document, Form, Gap, Paragraph, Run
from bot.interview.outline import place_of


def to_json(document: Document) -> str:
    """The document as JSON; equal documents give equal text."""
    return json.dumps(
        {
            "paragraphs": [
                {"form": each.form, "level": each.level, "runs": [_run(run) for run in each.runs]}
                for each in document.paragraphs
            ],
            "gaps": [[str(gap.place), gap.where, gap.name] for gap in document.gaps],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(text: str) -> Document:
    """The document that `to_json` wrote."""
    data: Mapping[str, Any] = json.loads(text)
    return Document(
        tuple(
            Paragraph(Form(each["form"]), tuple(_read_run(run) for run in each["runs"]), each["level"])
            for each in data["paragraphs"]
        ),
        tuple(Gap(place_of(place), where, name) for place, where, name in data["gaps"]),
    )


def _run(run: Run) -> Sequence[str | int]:
    """A run as [text, sources, level, flags]: hundreds of them are kept per draft, names would double their size."""
    return [run.text, " ".join(map(str, run.sources)), run.level, int(run.strong) + 2 * int(run.gap)]


def _read_run(kept: Sequence[Any]) -> Run:
    text, sources, level, flags = kept
    return Run(text, tuple(place_of(each) for each in sources.split()), level, bool(flags & 1), bool(flags & 2))
