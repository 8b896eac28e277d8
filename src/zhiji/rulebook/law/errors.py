"""What is said when a pack cannot be law: which file, which line, what is wrong and what to do."""

from pathlib import Path
from typing import Self

from zhiji.rulebook.law.messages import Lang, fill


class PackError(ValueError):
    """A pack, reading or overlay that cannot be applied. Its text names file and line where there is one.

    `path` is the dotted place in the pack's data that is meant, if it is known; `str()` is the English text.
    """

    def __init__(
        self, code: str, file: Path | None = None, line: int | None = None, *, path: str = "", **gaps: object
    ) -> None:
        self.code = code
        self.file = file
        self.line = line
        self.path = path
        self.gaps = gaps
        super().__init__(self.said("en"))

    def said(self, lang: Lang) -> str:
        """File, line and what is wrong, in a language."""
        where = "" if self.file is None else f"{self.file}:{self.line}: " if self.line is not None else f"{self.file}: "
        return where + fill(self.code, lang, {"path": self.path, **self.gaps})

    def at(self, file: Path, line: int | None) -> Self:
        """The same error, with the place where it was found out to be."""
        return type(self)(self.code, file, line, path=self.path, **self.gaps)
