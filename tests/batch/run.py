"""How do the tests run `zhiji adjudicate` on a file, and what did it write and say?"""

import csv
import io
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from zhiji.cli import main


@dataclass(frozen=True)
class Answer:
    """A run: its exit status, the rows of its two files (none where a file was not written), and what it said."""

    status: int
    decisions: list[dict[str, str]] | None
    errors: list[dict[str, str]] | None
    said: str
    complained: str

    @property
    def outcomes(self) -> list[str]:
        """The outcome of every row of the output."""
        return [row["outcome"] for row in self.decisions or []]

    @property
    def bad_values(self) -> list[tuple[int, str, str]]:
        """Row, column and problem of every row of the errors file."""
        return [(int(row["row"]), row["column"], row["problem"]) for row in self.errors or []]


def adjudicate(path: Path, *arguments: str, lang: str = "en") -> Answer:
    """Decide a file into two CSV files beside it."""
    out, errors = path.with_name("decisions.csv"), path.with_name("errors.csv")
    words = ["adjudicate", str(path), "--out", str(out), "--errors", str(errors), "--lang", lang, *arguments]
    status, said, complained = command(words)
    return Answer(status, read_csv(out), read_csv(errors), said, complained)


def command(arguments: Sequence[str]) -> tuple[int, str, str]:
    """Run the command line in this process: exit status, standard output, standard error."""
    said, complained = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(complained):
        try:
            status = main(arguments)
        except SystemExit as leaving:
            status = int(leaving.code or 0)
    return status, said.getvalue(), complained.getvalue()


def read_csv(path: Path) -> list[dict[str, str]] | None:
    """The rows of a CSV file, or None where there is no such file."""
    if not path.exists():
        return None
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
