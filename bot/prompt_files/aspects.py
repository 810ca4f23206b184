"""A meeting's aspects put into a subject's sections; headings and lead-ins made askable."""

from dataclasses import replace

from bot.interview.outline import PointList, Question, Role, Section
from bot.prompt_files.questions import Everywhere
from bot.prompt_files.subjects import Rectified, SubjectFile


def put_in(section: Section, aspects: tuple[Section, ...], subject: SubjectFile, shared: Everywhere) -> Section:
    """The section with those aspects below it that belong there."""
    listed = subject.each_aspect.get(section.id)
    below = tuple(put_in(each, aspects, subject, shared) for each in section.sections)
    if listed is not None:
        rectified = subject.each_rectified.get(section.id)
        below += tuple(_aspect(section, aspect, listed, rectified, shared) for aspect in aspects)
    own = _worded(section, shared) if section.role is Role.PART else ()
    return replace(section, questions=section.questions + own, sections=below)


def _aspect(
    part: Section, aspect: Section, listed: PointList, rectified: Rectified | None, shared: Everywhere
) -> Section:
    path = f"{part.id}/{aspect.id}"
    own: tuple[Question, ...] = ()
    if aspect.rectifies and rectified is not None:
        listed = rectified.points
        own = tuple(_with_path(question, path) for question in rectified.questions)
    asked = replace(listed, question=replace(listed.question, id=f"{path}/points"))
    made = replace(aspect, id=path, points=asked, questions=own)
    return replace(made, questions=own + _worded(made, shared))


def _with_path(question: Question, path: str) -> Question:
    return replace(
        question,
        id=f"{path}/{question.id}",
        members=tuple(f"{path}/{each}" for each in question.members),
        adds_up=tuple(f"{path}/{each}" for each in question.adds_up),
    )


def _worded(section: Section, shared: Everywhere) -> tuple[Question, ...]:
    """Heading and lead-in of a section, asked on request; not what the section asks by itself."""
    own = {question.id for question in section.questions}
    made = (replace(asked, id=f"{section.id}/{asked.id}") for asked in (shared.heading, shared.lead))
    return tuple(question for question in made if question.id not in own)
