"""How is one dirty file of the corpus described: who writes it, and what must come of it?"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

type Builder = Callable[[Path], None]
type BadValue = tuple[int, str, str]


@dataclass(frozen=True)
class Dirty:
    """A file, and what must come of it."""

    build: Builder
    ending: str
    outcomes: tuple[str, ...]
    bad_values: tuple[BadValue, ...]
    told: tuple[str, ...]
    status: int
    arguments: tuple[str, ...]

    @property
    def name(self) -> str:
        """What is odd about the file."""
        return self.build.__name__

    def write(self, folder: Path) -> Path:
        """Write the file into a folder of its own."""
        path = folder / f"claims{self.ending}"
        self.build(path)
        return path


@dataclass
class Corpus:
    """The dirty files of one kind."""

    ending: str
    files: list[Dirty] = field(default_factory=list)

    def file(
        self,
        outcomes: str = "",
        *bad_values: BadValue,
        told: tuple[str, ...] = (),
        unusable: bool = False,
        arguments: tuple[str, ...] = (),
        ending: str = "",
    ) -> Callable[[Builder], Builder]:
        """Enter a builder: the outcome of each row in order, the errors file's rows, words on the terminal.

        A file with bad values leaves with status 3, an unusable one with 2.
        """

        def enter(build: Builder) -> Builder:
            status = 2 if unusable else 3 if bad_values else 0
            entry = Dirty(build, ending or self.ending, tuple(outcomes.split()), bad_values, told, status, arguments)
            self.files.append(entry)
            return build

        return enter
