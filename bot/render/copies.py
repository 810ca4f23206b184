"""The files that a kept draft can be made into."""

from enum import StrEnum


class Copy(StrEnum):
    """One kind of file; its value is what buttons and the store call it: what is in it, and its format if not Word."""

    DRAFT = "draft"  # 草稿: says which one it is, and which answers stand behind each sentence
    CLEAN = "clean"  # 清稿: nothing but the material
    LARGE = "large"  # 大字稿: the clean one, to read aloud from
    DRAFT_PDF = "draft_pdf"  # the same three to print, and for phones: fonts and lines are fixed in them
    CLEAN_PDF = "clean_pdf"
    LARGE_PDF = "large_pdf"
    LEDGER = "ledger"  # 整改台账 as a Word table
    LEDGER_XLSX = "ledger_xlsx"  # and as one that goes on being filled in

    @property
    def content(self) -> "Copy":
        """What is in it, whatever its format."""
        return Copy(self.partition("_")[0])

    @property
    def ending(self) -> str:
        """Of the file's name."""
        return f".{self.partition('_')[2] or 'docx'}"


FORMATS = ("txt", "md", "docx", "pdf", "xlsx")
CONTENTS = tuple(each.value for each in Copy if each.content is each)


def of(content: Copy, form: str) -> Copy | None:
    """What is asked for as a docx, pdf or xlsx; None where there is no such file."""
    return next((each for each in Copy if each.content is content and each.ending == f".{form}"), None)
