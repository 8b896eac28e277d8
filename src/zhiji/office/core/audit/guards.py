"""Which triggers did a stage put on tables of the stages before it, and what do they say to who runs into one?"""

from dataclasses import dataclass
from typing import Final

from django.db import IntegrityError

from zhiji.office.core.refusals import WrongState


@dataclass(frozen=True)
class Guard:
    """A trigger that a stage put on a table of a stage before it, so that no model there names it."""

    table: str
    name: str
    function: str
    body: str
    """What the function does, between its dollar signs. It raises `check_violation` under the name `constraint`."""
    constraint: str
    zh: str
    en: str
    """What is said to somebody whose verb it stops: what, why, and what to do."""


GUARDS: Final[dict[tuple[str, str], Guard]] = {}


def declare_guard(guard: Guard) -> None:
    """Make a guard known: it has to stand as it was declared."""
    GUARDS[guard.table, guard.name] = guard


def refusal_of(error: IntegrityError) -> WrongState | None:
    """The refusal of the guard that the database stopped at; nothing where it was no guard."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
    found = next((each for each in GUARDS.values() if each.constraint == name), None) if name else None
    return WrongState(found.zh, found.en) if found else None
