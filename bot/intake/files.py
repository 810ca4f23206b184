"""A file -> Read or Refused, in this process: for the child, and for what may be trusted not to take the time."""

from bot.intake import kinds, letters, plain, word
from bot.intake.found import MOST_BYTES, Form, Read, Refused, RefusedError, Why


def read(name: str, content: bytes) -> Read | Refused:
    """The lines of a file, or why there are none. Never raises, but for want of memory."""
    if len(content) > MOST_BYTES:
        return Refused(Why.TOO_BIG)
    try:
        form = kinds.form(name, content)
        if form is Form.WORD:
            return word.read(content)
        text, coding = letters.text(content)
        return Read(form, plain.lines(text, markdown=form is Form.MARKDOWN), coding)
    except RefusedError as refused:
        return Refused(refused.why)
    except RecursionError:
        return Refused(Why.TANGLED)


def text(content: bytes) -> str:
    """The characters of a text file as they are, nothing cleaned; "" where they are in letters that we do not know."""
    try:
        return letters.text(content)[0]
    except RefusedError:
        return ""
