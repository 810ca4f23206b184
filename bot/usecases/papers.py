"""Which files a draft can become: a second screen, so that buttons under a draft stay few."""

from bot.draft import assemble, kept
from bot.render.copies import Copy
from bot.review.rights import Deed
from bot.store import drafts
from bot.usecases import filing, standing, tokens
from bot.usecases.replies import Button, Reply, rows
from bot.usecases.tokens import Tap
from bot.usecases.work import Desk, Work


def choose(desk: Desk, work: Work, number: int, *, fetched: bool = False) -> tuple[Reply, ...] | None:
    """The copies to choose from; None where there is no such draft. `fetched`: by who does not write the report."""
    draft = drafts.find(desk.db, work.report.id, number)
    if draft is None:
        return None
    there = [copy for copy in Copy if _may(desk, work, copy)]
    lines = [desk.say("file.choose", n=number)]
    lines += [desk.say(f"file.what.{copy}") for copy in there if copy.content is copy]
    lines.append(desk.say("file.pdf"))
    if not fetched and kept.to_json(assemble.assemble(work.outline, work.answers)) != draft.document:
        lines += ["", desk.say("file.older")]
    made = tuple(_button(desk, work, number, copy, fetched=fetched) for copy in there)
    return (Reply("\n".join(lines), rows(made), report=work.report.id, lasting=True),)


def chosen(desk: Desk, work: Work, argument: str) -> tuple[Reply, ...] | None:
    """The file that a button names as 3~clean; None for one that nobody made."""
    number, _, copy = argument.partition("~")
    if copy not in tuple(Copy) or not _may(desk, work, Copy(copy)):
        return None
    return filing.file(desk, work, tokens.number(number), Copy(copy))


def _button(desk: Desk, work: Work, number: int, copy: Copy, *, fetched: bool) -> Button:
    label = desk.say(f"file.copy.{copy}")
    if fetched:
        return Button(label, tokens.write(Tap("paper", f"{work.report.id}~{copy}")))
    return work.button(label, "copy", f"{number}~{copy}")


def _may(desk: Desk, work: Work, copy: Copy) -> bool:
    """A ledger is made from the answers as they stand, a draft that was given is not."""
    return copy.content is not Copy.LEDGER or standing.may(desk, Deed.READ_ALL, work.report)
