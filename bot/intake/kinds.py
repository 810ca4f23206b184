"""Which kind of file it is: what is in it counts, its name must go with that."""

from bot.intake.found import Form, RefusedError, Why

_FORMS = {"docx": Form.WORD, "txt": Form.TEXT, "md": Form.MARKDOWN, "markdown": Form.MARKDOWN}
# Kinds that are known by name and not read here.
_NAMED = {
    **dict.fromkeys(("doc", "dot"), Why.OLD_WORD),
    **dict.fromkeys(("wps", "wpt"), Why.WPS),
    "pdf": Why.PDF,
    "rtf": Why.RTF,
    **dict.fromkeys(("xls", "xlsx", "xlsm", "et", "csv"), Why.SHEET),
    **dict.fromkeys(("ppt", "pptx", "dps"), Why.SLIDES),
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "bmp", "webp", "heic", "tif", "tiff"), Why.PICTURES),
    **dict.fromkeys(("zip", "rar", "7z", "ofd", "odt", "pages", "html", "htm", "mht", "xml", "ceb"), Why.OTHER),
    **dict.fromkeys(("mp3", "mp4", "m4a", "wav", "amr", "mov", "avi", "exe", "apk"), Why.OTHER),
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Office before 2007, and of files with a password
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_PDF_WITHIN = 1024  # bytes: readers accept the signature anywhere in these


def by_name(name: str) -> Why | None:
    """Why a file of this name is not read, whatever is in it; None where that is to be seen."""
    return _NAMED.get(_ending(name))


def form(name: str, content: bytes) -> Form:
    """How the file is to be read.

    Raises: RefusedError.
    """
    ending = _ending(name)
    if not content:
        raise RefusedError(Why.EMPTY)
    inside = _inside(content)
    wanted = _FORMS.get(ending)
    if inside is Why.OLD_WORD and wanted is Form.WORD:
        raise RefusedError(Why.RENAMED_DOC)
    named = by_name(name)
    if named is not None:
        raise RefusedError(Why.LOCKED if inside is Why.LOCKED else named)
    if isinstance(inside, Why):
        raise RefusedError(inside)
    if inside is Form.WORD and wanted in (Form.TEXT, Form.MARKDOWN):
        raise RefusedError(Why.NOT_TEXT)
    if inside is None and wanted is Form.WORD:
        raise RefusedError(Why.NOT_WORD)
    return wanted or inside or Form.TEXT


def _inside(content: bytes) -> Form | Why | None:
    """What the content says of itself; None: it may be a text."""
    if content.startswith(_ZIP):
        return Form.WORD  # which zip it is, its parts say
    if content.startswith(_OLE):
        return _in_container(content)
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return Why.PDF
    if content.startswith(b"{\\rtf"):
        return Why.RTF
    if content.startswith(_PICTURES):
        return Why.PICTURES
    return Why.OTHER if content.startswith(_ARCHIVES) else None


def _in_container(content: bytes) -> Why:
    """What an OLE container holds, by the names of its streams."""
    for stream, why in (
        ("EncryptedPackage", Why.LOCKED),
        ("WordDocument", Why.OLD_WORD),
        ("Workbook", Why.SHEET),
        ("PowerPoint Document", Why.SLIDES),
    ):
        if stream.encode("utf-16-le") in content:
            return why
    return Why.OTHER


def _ending(name: str) -> str:
    """What stands behind the last dot; "" where there is none."""
    _, dot, ending = name.strip().replace("．", ".").rpartition(".")
    return ending.strip().lower() if dot else ""
