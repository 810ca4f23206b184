"""Outlines for whoever keeps them: which there are, and one as it is asked."""

from bot.interview.outline import Outline, Question, Section
from bot.prompt_files.loading import Prompts


def listed(prompts: Prompts) -> str:
    """A line each: id and name."""
    found = (prompts.outline(each) for each in prompts.outline_ids())
    return "\n".join(f"{outline.id}\t{outline.name}" for outline in found if outline is not None)


def shown(prompts: Prompts, outline_id: str) -> str | None:
    """An outline with its sections, marks and questions; None where there is none."""
    outline = prompts.outline(outline_id)
    if outline is None:
        return None
    meeting = outline.meeting
    known = "" if meeting.theme_mark is None else f"（{prompts.messages.say(f'mark.{meeting.theme_mark}')}）"
    lines = [outline.name, *((meeting.theme + known,) if meeting.theme else ()), *filter(None, (meeting.note,)), ""]
    for section in outline.sections:
        lines += _section(prompts, outline, section, 0)
    return "\n".join(lines)


def _section(prompts: Prompts, outline: Outline, section: Section, depth: int) -> list[str]:
    indent = "  " * depth
    lines = [f"{indent}[{section.id}] {section.heading.short}"]
    if section.heading.long != section.heading.short:
        lines.append(f"{indent}  {section.heading.long}")
    if section.mark is not None:
        lines.append(f"{indent}  {prompts.messages.say(f'mark.{section.mark}')}（{section.source}）")
    if section.note:
        lines.append(f"{indent}  {section.note}")
    if section.when is not None:
        lines.append(f"{indent}  when {section.when.question}: {', '.join(section.when.any_of)}")
    lines += [_question(question, depth + 1) for question in section.questions]
    points = section.points
    while points is not None:
        lines.append(_question(points.question, depth + 1) + f" {points.least}–{points.most}{points.noun}")
        depth += 1
        lines += [_question(question, depth + 1) for question in points.questions]
        points = points.inner
    for below in section.sections:
        lines += _section(prompts, outline, below, depth + 1)
    return lines


def _question(question: Question, depth: int) -> str:
    required = "*" if question.required else " "
    options = "".join(f"\n{'  ' * depth}    {each.id}: {each.label}" for each in question.options)
    return f"{'  ' * depth}{required} {question.id} ({question.kind}) {question.ask}{options}"
