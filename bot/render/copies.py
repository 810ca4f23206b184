"""The files that a kept draft can be made into."""

from enum import StrEnum


class Copy(StrEnum):
    """One kind of file; its value is what buttons and the store call it."""

    DRAFT = "draft"  # 草稿: says which one it is, and which answers stand behind each sentence
    CLEAN = "clean"  # 清稿: nothing but the material
    LARGE = "large"  # 大字稿: the clean one, to read aloud from
    LEDGER = "ledger"  # 整改台账 as a Word table

    @property
    def ending(self) -> str:
        """Of the file's name."""
        return ".docx"
