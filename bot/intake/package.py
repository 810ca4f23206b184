"""A .docx as the zip that it is: its parts, unpacked under a cap that is counted while reading."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from posixpath import join, normpath
from typing import IO

from bot.intake import elements
from bot.intake.found import RefusedError, Why

_MOST_MEMBERS = 4000  # a document with a thousand pictures has a little over a thousand
_MEMBER = 20 << 20  # bytes of one member: 8,000 characters have 0.2 MB of XML
_ALL = 60 << 20  # bytes of all that are read
_DAMAGES = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, KeyError, NotImplementedError, OSError, ValueError)
_CHUNK = 1 << 16
_ENCRYPTED = 1  # bit of a member's flags
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what Word writes; others unpack without a limit to memory

# Beginnings of names that tell other packages apart.
_OTHERS = (
    ("xl/", Why.SHEET),
    ("ppt/", Why.SLIDES),
    ("content.xml", Why.OTHER),  # OpenDocument
    ("Index/", Why.OTHER),  # Pages
)


class Package:
    """The parts of a .docx that are asked for.

    Raises, here and in its methods: RefusedError.
    """

    def __init__(self, content: bytes) -> None:
        # Counted before zipfile makes a value of each.
        if content.count(b"PK\x01\x02") > _MOST_MEMBERS:
            raise RefusedError(Why.SWOLLEN)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self.names = frozenset(self._zip.namelist())
        except _DAMAGES as error:
            raise RefusedError(Why.DAMAGED) from error
        self._left = _ALL
        kinds = self._related("")
        self.main = next((name for kind, name in kinds if kind == "officeDocument"), "word/document.xml")
        if self.main not in self.names or any(name.startswith(("xl/", "ppt/")) for _, name in kinds):
            raise RefusedError(self._other())
        self._parts = self._related(self.main)

    def part(self, kind: str) -> bytes | None:
        """The first part of a kind: "styles", "numbering"."""
        return next(iter(self.parts(kind)), None)

    def parts(self, *kinds: str) -> Iterator[bytes]:
        """Every part of some kinds."""
        names = dict.fromkeys(name for of, name in self._parts if of in kinds and name in self.names)
        return (self.read(name) for name in names)

    def read(self, name: str) -> bytes:
        """A member, unpacked."""
        try:
            with self._begun(name) as member:
                found = b"".join(self._counted(member))
        except _DAMAGES as error:
            raise RefusedError(Why.DAMAGED) from error
        return found

    def _counted(self, member: IO[bytes]) -> Iterator[bytes]:
        """What a member holds, as long as it is not too much: what it says of itself may be wrong."""
        size = 0
        while chunk := member.read(_CHUNK):
            size += len(chunk)
            self._left -= len(chunk)
            if size > _MEMBER or self._left < 0:
                raise RefusedError(Why.SWOLLEN)
            yield chunk

    def _begun(self, name: str) -> IO[bytes]:
        """A member that may be unpacked."""
        about = self._zip.getinfo(name)
        if about.flag_bits & _ENCRYPTED:
            raise RefusedError(Why.LOCKED)
        if about.compress_type not in _PLAIN:
            raise RefusedError(Why.DAMAGED)
        if about.file_size > min(_MEMBER, self._left):  # an honest bomb says so
            raise RefusedError(Why.SWOLLEN)
        return self._zip.open(about)

    def _related(self, of: str) -> tuple[tuple[str, str], ...]:
        """Kind and name of every part that a part refers to; of "", those of the package."""
        folder, _, file = of.rpartition("/")
        place = normpath(join(folder, "_rels", f"{file}.rels"))
        if place not in self.names:
            return ()
        found = []
        for each in elements.blocks(self.read(place), 1):
            kind = elements.attribute(each, "Type").rpartition("/")[2]
            if elements.attribute(each, "TargetMode") != "External":
                target = elements.attribute(each, "Target")
                found.append((kind, normpath(join("/", folder, target)).lstrip("/")))
        return tuple(found)

    def _other(self) -> Why:
        """What a zip is that is no .docx."""
        return next((why for start, why in _OTHERS if any(name.startswith(start) for name in self.names)), Why.NOT_WORD)
