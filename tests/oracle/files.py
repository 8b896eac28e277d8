"""What do the two optional inputs hold: the history and the shortage catalogue (§1)?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from . import values
from .codes import MONTHLY, Benefit
from .rows import READERS, Row, read_columns


class Unusable(ValueError):
    """A history or shortage row makes the whole run unusable. `row` is its index, from 0; `file` says which input."""

    def __init__(self, file: str, row: int, column: str) -> None:
        super().__init__(f"{file} row {row}: {column} is empty or unreadable")
        self.file, self.row, self.column = file, row, column


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Something granted, before this run or in it: what the history rules ask about it, and no more."""

    benefit: Benefit
    claimed_on: date
    occupation: str | None
    level: int | None
    project: str | None
    class_id: str | None
    started_on: date | None
    ended_on: date | None
    granted_months: int | None


@dataclass(frozen=True, slots=True)
class History:
    """Grants of before, by person, and the claim ids that they hold."""

    grants: dict[str, list[Grant]]
    claim_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class ShortageEntry:
    """A line of the shortage catalogue; both ends inclusive, None = open."""

    occupation: str
    valid_from: date | None
    valid_to: date | None

    def holds(self, occupation: str, on: date) -> bool:
        """Whether the line lists this occupation on this day."""
        return (
            occupation == self.occupation
            and (self.valid_from is None or self.valid_from <= on)
            and (self.valid_to is None or on <= self.valid_to)
        )


HISTORY_READERS = READERS | {"granted_months": values.read_whole}
SHORTAGE_READERS = {
    "occupation": values.read_text,
    "valid_from": values.read_date,
    "valid_to": values.read_date,
}


def read_history(rows: Sequence[Row]) -> History:
    """§1: never re-decided. A row lacking what limits need is unusable; other unreadable values count as empty."""
    grants: dict[str, list[Grant]] = {}
    claim_ids: set[str] = set()
    for index, row in enumerate(rows):
        found, unreadable = read_columns(row, HISTORY_READERS)
        needed = ["person_id", "benefit", "claimed_on"]
        months = _months_column(found["granted_months"], unreadable)
        if found["benefit"] is not None and found["benefit"].code in MONTHLY:
            needed += ["started_on", "ended_on", months]
        for column in needed:
            if found[column] is None:
                raise Unusable("history", index, column)
        if found["claim_id"] is not None:
            claim_ids.add(found["claim_id"])
        grant = Grant(
            benefit=found["benefit"],
            claimed_on=found["claimed_on"],
            occupation=found["occupation"],
            level=found["level"],
            project=found["project"],
            class_id=found["class_id"],
            started_on=found["started_on"],
            ended_on=found["ended_on"],
            granted_months=found[months],
        )
        grants.setdefault(found["person_id"], []).append(grant)
    return History(grants, frozenset(claim_ids))


def _months_column(granted_months: int | None, unreadable: set[str]) -> str:
    """The column that holds a row's months: `granted_months`, or where that is empty `months`.

    An unreadable `granted_months` is not taken for an empty one: the row's months are then unreadable.
    """
    return "granted_months" if granted_months is not None or "granted_months" in unreadable else "months"


def read_shortage(rows: Sequence[Row]) -> dict[str, list[ShortageEntry]]:
    """§1: lines by occupation. An empty occupation or an unreadable date makes the run unusable."""
    lines: dict[str, list[ShortageEntry]] = {}
    for index, row in enumerate(rows):
        found, unreadable = read_columns(row, SHORTAGE_READERS)
        for column in SHORTAGE_READERS:
            if column in unreadable or (column == "occupation" and found[column] is None):
                raise Unusable("shortage", index, column)
        lines.setdefault(found["occupation"], []).append(ShortageEntry(**found))
    return lines
