"""What a paragraph shows: its text in pieces, without field codes, deletions, hidden text; what else hangs in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bot.intake.elements import attribute, child, name, switch, value
from bot.intake.styles import Styles

MARK = "zj_"  # our own bookmarks begin so; others are Word's and other people's

_DESCENDED = frozenset({"ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo", "rubyBase"})
_FORMULA = frozenset({"oMath", "oMathPara"})
_GONE = frozenset({"del", "moveFrom"})
# The prefixes under which Word writes the alternatives that it shows itself.
_KNOWN = frozenset({"wps", "wpg", "wpc", "wpi", "w14", "w15", "w16", "w16se", "w16cid", "wp14", "a14", "wpsCustomData"})
_SIGNS = {  # of fonts of signs, whose letters mean nothing elsewhere; the boxes that forms are ticked with
    "f0fe": "☑", "f0fd": "☒", "f0a8": "□", "f06f": "□", "f0fc": "✓", "f0fb": "✗", "f052": "☑", "f053": "☒",
    "f0a3": "□", "f050": "✓", "f04f": "✗", "f06c": "●", "f0b7": "·", "f0d8": "➢", "f0e0": "→", "f0b3": "≥",
}  # fmt: skip
_PRIVATE = range(0xE000, 0xF900)


@dataclass(slots=True)
class Piece:
    """What stands on a line of its own."""

    text: str = ""
    marks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """What was met and left out, over the whole file."""

    notes: int = 0
    comments: int = 0
    deletions: int = 0
    hidden: int = 0
    pictures: int = 0
    others: int = 0
    beside: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Fields:
    """The fields that are open: of each, whether its result has begun. They go on from paragraph to paragraph."""

    open_ones: list[bool] = field(default_factory=list)

    def turn(self, kind: str) -> None:
        if kind == "begin":
            self.open_ones.append(False)
        elif self.open_ones and kind == "separate":
            self.open_ones[-1] = True
        elif self.open_ones and kind == "end":
            self.open_ones.pop()

    @property
    def in_code(self) -> bool:
        return not all(self.open_ones)


@dataclass(slots=True)
class Runs:
    """Reads one paragraph."""

    styles: Styles
    tally: Tally
    fields: Fields
    style: str = ""  # the paragraph's
    pieces: list[Piece] = field(default_factory=lambda: [Piece()])
    boxes: list[Element] = field(default_factory=list)  # text boxes that hang in it
    hid: bool = False  # something in it is hidden

    def read(self, element: Element) -> None:
        """Everything below an element."""
        for each in element:
            kind = name(each)
            if kind == "r":
                self._run(each)
            elif kind in _GONE:
                self.tally.deletions += 1
                self.tally.beside.append(words(each))
            elif kind in _DESCENDED:
                self.read(each)
            elif kind in _FORMULA:
                self._say(words(each))
            elif kind == "sdt":
                self._control(each)
            elif kind == "bookmarkStart":
                self._mark(attribute(each, "name"))
            elif kind == "AlternateContent":
                self._chosen(each)

    def _control(self, element: Element) -> None:
        """A field of a form; what it says until something is typed is none of the text."""
        inside = child(element, "sdtContent")
        if inside is not None and not switch(child(element, "sdtPr", "showingPlcHdr")):
            self.read(inside)

    def _chosen(self, element: Element) -> None:
        inside = chosen(element)
        if inside is not None:
            self.read(inside)
            self._inside(inside, hidden=False)

    def _mark(self, called: str) -> None:
        if called.startswith(MARK):
            self.pieces[-1].marks.append(called)

    def _run(self, run: Element) -> None:
        self._inside(run, hidden=self._is_hidden(run))

    def _is_hidden(self, run: Element) -> bool:
        own = child(run, "rPr")
        if own is None:
            return self.styles.of(self.style).hidden
        said = switch(child(own, "vanish"))
        if said is None:
            return self.styles.of(self.style).hidden or self.styles.of(value(own, "rStyle")).hidden
        return said

    def _inside(self, run: Element, *, hidden: bool) -> None:
        """What a run holds; of a hidden one, only where fields begin and end."""
        if hidden and (said := words(run)):
            self.tally.hidden += 1
            self.tally.beside.append(said)
            self.hid = True
        for each in run:
            kind = name(each)
            if kind == "fldChar":
                self.fields.turn(attribute(each, "fldCharType"))
            elif not hidden and not self.fields.in_code:
                self._shown(kind, each)

    def _shown(self, kind: str, each: Element) -> None:
        match kind:
            case "t":
                self._say(_text(each))
            case "tab" | "ptab" | "noBreakHyphen":
                self._say("-" if kind == "noBreakHyphen" else "\t")
            case "br" | "cr":
                self.pieces.append(Piece())
            case "sym":
                self._say(_sign(attribute(each, "char")))
            case "drawing" | "pict" | "object":
                self._hanging(kind, each)
            case "AlternateContent":
                self._chosen(each)
            case "ruby":
                self.read(each)
            case _:
                self.tally.notes += kind in ("footnoteReference", "endnoteReference")
                self.tally.comments += kind == "commentReference"

    def _say(self, said: str) -> None:
        self.pieces[-1].text += said

    def _hanging(self, kind: str, element: Element) -> None:
        boxes = list(_boxes(element))
        self.boxes += boxes
        if boxes:
            return
        if kind == "object":
            self.tally.others += 1
        else:
            self.tally.pictures += 1


def chosen(element: Element) -> Element | None:
    """Of alternatives, the one that Word shows."""
    for each in element:
        if name(each) == "Choice" and set(attribute(each, "Requires").split()) <= _KNOWN:
            return each
    return child(element, "Fallback")


def words(element: Element) -> str:
    """Every word below an element, shown or not."""
    return "".join(each.text or "" for each in element.iter() if name(each) in ("t", "delText"))


def _boxes(element: Element) -> Iterator[Element]:
    for each in element:
        if name(each) == "txbxContent":
            yield each
        elif name(each) != "AlternateContent":
            yield from _boxes(each)
        elif (inside := chosen(each)) is not None:
            yield from _boxes(inside)


def _text(element: Element) -> str:
    said = element.text or ""
    kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return said if kept else said.strip(" \t\r\n")


def _sign(code: str) -> str:
    """A sign by its code in its font."""
    known = _SIGNS.get(code.lower())
    if known is not None:
        return known
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    # Fonts of signs lie in the private area, or at the places of Latin letters moved there.
    return "□" if number in _PRIVATE or not 0 < number < 0x10FFFF else chr(number)  # noqa: PLR2004  # the last character
