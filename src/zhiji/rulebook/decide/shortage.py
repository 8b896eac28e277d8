"""The shortage catalogue: which occupations were urgently short, from when to when?"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Final

from zhiji.rulebook.decide.reading import Problem, plain_text, read_date

OPEN: Final = {"valid_from": datetime.date.min.toordinal(), "valid_to": datetime.date.max.toordinal()}
"""What an empty end of a span stands for."""


class UnusableShortage(ValueError):
    """A catalogue row without an occupation, or with a date that cannot be read. `row` counts from 0."""

    def __init__(self, row: int, column: str, problem: Problem) -> None:
        self.row = row
        self.column = column
        self.problem = problem
        super().__init__(f"shortage row {row}: {column}: {problem.code}")


def catalogue_of(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[tuple[int, int]]]:
    """Occupation to spans of day numbers, both ends included, from rows of occupation, valid_from, valid_to.

    Raises UnusableShortage.
    """
    catalogue: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(rows):
        occupation = plain_text(row.get("occupation"))
        if not occupation:
            raise UnusableShortage(number, "occupation", Problem("empty"))
        first, last = (_day(row, number, column) for column in ("valid_from", "valid_to"))
        catalogue.setdefault(occupation, []).append((first, last))
    return catalogue


def _day(row: Mapping[str, Any], number: int, column: str) -> int:
    text = plain_text(row.get(column))
    day = read_date(text) if text else OPEN[column]
    if isinstance(day, Problem):
        raise UnusableShortage(number, column, day)
    return day
