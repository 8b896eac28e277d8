"""What is said when a pack cannot be law: which file, which line, what is wrong and what to do."""

from pathlib import Path


class PackError(ValueError):
    """A pack, reading or overlay that cannot be applied. Its text names file and line where there is one."""

    def __init__(self, message: str, file: Path | None = None, line: int | None = None) -> None:
        self.file = file
        self.line = line
        where = "" if file is None else f"{file}:{line}: " if line is not None else f"{file}: "
        super().__init__(where + message)
