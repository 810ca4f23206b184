"""What goes back to a person: text, buttons, and the question that it puts."""

from dataclasses import dataclass

from bot.interview.outline import Place
from bot.render.copies import Copy


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    token: str


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The question that a reply puts on screen."""

    report: int
    outline: str
    section: tuple[str, ...]
    place: Place
    required: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """A kept draft, or a file that was sent, as a file, for channels that make and send it themselves."""

    report: int
    number: int
    name: str  # of the file, with its ending
    copy: Copy = Copy.DRAFT
    since: int = 0  # the draft that its changes are marked against; 0: none are
    checkup: int = 0  # whose findings ride in it as comments; 0: none do
    given: int = 0  # the file that was sent, with comments of its own 体检; 0: it is a draft


@dataclass(frozen=True, slots=True)
class Reply:
    text: str
    buttons: Rows = ()
    hint: str = ""  # channels that can fold text fold this
    foot: str = ""  # how much is left
    asked: Asked | None = None
    about: Place | None = None  # a receipt: the answer that it is about
    report: int | None = None
    files: tuple[str, ...] = ()
    paper: Paper | None = None
    draft: int | None = None  # a page of this draft
    page: int | None = None  # which one, from 1
    to: int | None = None  # another person than the one who is speaking
    lasting: bool = False  # its buttons stay below it, whatever is put on screen after it
    brief: bool = False  # said about a tap: channels that can show it in passing do
    purged: bool = False  # something was deleted for good: the database is to be scrubbed after the commit
    placeholder: str = ""  # stands in the input field until something is typed, where a channel can do that

    @property
    def whole(self) -> str:
        """Text, hint and foot together, for channels that cannot fold."""
        return "\n\n".join(part for part in (self.text, self.hint, self.foot) if part)


def rows(buttons: tuple[Button, ...], per_row: int = 3) -> Rows:
    """Buttons in rows: at most three, fewer where labels are long (a narrow phone shows about 18 wide characters)."""
    made: list[tuple[Button, ...]] = []
    row: tuple[Button, ...] = ()
    for button in buttons:
        width = sum(len(each.label) for each in (*row, button))
        if row and (len(row) == per_row or width > 18):  # noqa: PLR2004  # see above
            made.append(row)
            row = ()
        row = (*row, button)
    return (*made, row) if row else tuple(made)
