"""What a pack says about its document: its clauses, its annex tasks, their figures, and where the two contradict."""

from typing import Any

from pydantic import ConfigDict, Field

from zhiji.rulebook.law.pack import Pack, validated
from zhiji.rulebook.law.schema import Strict, Words
from zhiji.rulebook.law.violations import UNKNOWN_KEY


class Figure(Strict):
    """A figure of a clause: the value of the pack that executes it, or why nothing does."""

    text: str
    path: str | None = None
    value: Any = None
    also: list[str] = []
    why: str | None = None


class Clause(Strict):
    """A clause of the body, or (with `lead` and `units`) a task of the annex.

    `executed`: something outside the pack's rules executes it, and what.
    """

    zh: str
    en: str
    hash: str
    figures: list[Figure] = []
    parts: list[str] = []
    not_software: Words | None = None
    executed: Words | None = None
    partly: Words | None = None
    lead: str | None = None
    units: list[str] = []
    alias: dict[str, str] = {}
    body: list[str] = []


class Contradiction(Strict):
    """Where body and annex differ, and what settles it: a reading, or our own words."""

    id: str
    body: list[str]
    annex: list[str]
    zh: str
    en: str
    settled_by: str | None = None
    settled: Words | None = None


class Document(Strict):
    """`clauses.toml` and `tasks.toml` together; further tables hold values that their figures name."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)

    clauses: dict[str, Clause] = Field(default_factory=dict)
    tasks: dict[str, Clause] = Field(default_factory=dict)
    contradictions: list[Contradiction] = Field(default_factory=list)

    @property
    def all(self) -> dict[str, Clause]:
        """Body and annex by their ids."""
        return {**self.clauses, **self.tasks}


def document_of(pack: Pack) -> Document:
    """The pack's description of its document; empty where it has none. Raises PackError at an unknown key."""
    parts = [validated(file, Document) for file in pack.description]
    document = Document(
        clauses={name: clause for part in parts for name, clause in part.clauses.items()},
        tasks={name: task for part in parts for name, task in part.tasks.items()},
        contradictions=[contradiction for part in parts for contradiction in part.contradictions],
    )
    figures = [figure for clause in document.all.values() for figure in clause.figures]
    named = {path.split(".")[0] for figure in figures for path in (figure.path or "", *figure.also)}
    for file in pack.description:
        for table in file.data.keys() - Document.model_fields.keys() - named:
            raise file.error("violation", (table,), what=UNKNOWN_KEY)
    return document
