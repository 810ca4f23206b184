"""A material that came from outside, paragraph by paragraph."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph in the order of the file; a table's cell is one, too."""

    text: str
    level: int = 0  # of a heading, where the file itself says so; 0: it does not
    in_table: bool = False
    marks: tuple[str, ...] = ()  # names of the file's bookmarks that begin in it
