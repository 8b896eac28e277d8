"""What does a row of a list say once it is read, and what is wrong with it?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from zhiji.batch.sources.values import day_of, flaw_of, month_of, unmarked
from zhiji.office.core.sealing.kinds import comparable_id
from zhiji.office.registry.feeds.faults import Fault
from zhiji.office.registry.feeds.kinds import KindSpec
from zhiji.office.registry.persons.names import NameWrong, normal_name
from zhiji.office.registry.persons.numbers import born_on
from zhiji.rulebook.kernel.identity import id_key
from zhiji.rulebook.kernel.text import tidy

LONGEST: Final = 200
_ID_FAULTS: Final = {-1: "id_characters", -2: "id_birth", -3: "id_check"}


@dataclass
class Judged:
    """A row as it was understood, and what is wrong with it. `told` is what was typed."""

    number: int
    told: dict[str, str]
    name: str = ""
    person_id: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    detail: str = ""
    faults: list[Fault] = field(default_factory=list)

    @property
    def sameness(self) -> tuple[object, ...]:
        """What must not stand in a list twice where a person may stand in it more than once."""
        return self.person_id, self.starts_on, self.ends_on, self.detail


def judge_row(number: int, told: Mapping[str, str], spec: KindSpec, as_of: date) -> Judged:
    """Read one row of a list that is true for a day."""
    row = Judged(number, {column: unmarked(text)[:LONGEST] for column, text in told.items()})
    texts = {column: tidy(text) for column, text in told.items()}
    for column, text in texts.items():
        if (flaw := flaw_of(text)) is not None:
            row.faults.append(Fault(column, flaw))
        elif len(text) > LONGEST:
            row.faults.append(Fault(column, "too_long"))
    spoilt = {fault.column for fault in row.faults}
    clean = {column: text for column, text in texts.items() if column not in spoilt}
    if "name" not in spoilt:
        _read_name(row, clean.get("name", ""))
    if "person_id" not in spoilt:
        _read_id(row, clean.get("person_id", ""), as_of)
    _read_days(row, clean, spoilt, spec, as_of)
    if "detail" not in spoilt:
        row.detail = clean.get("detail", "") if spec.details else ""
        if row.detail and row.detail not in spec.details:
            row.faults.append(Fault("detail", "detail_unknown"))
            row.detail = ""
    return row


def _read_name(row: Judged, text: str) -> None:
    if not text:
        row.faults.append(Fault("name", "name_missing"))
        return
    try:
        row.name = normal_name(text)
    except NameWrong:
        row.faults.append(Fault("name", "name_wrong"))


def _read_id(row: Judged, text: str, as_of: date) -> None:
    number = comparable_id(text.strip("'‘’`"))
    if not number:
        row.faults.append(Fault("person_id", "id_missing"))
    elif len(number) != 18:
        row.faults.append(Fault("person_id", "id_length"))
    elif (key := id_key(number.encode("ascii", "replace"), 0)) < 0:
        row.faults.append(Fault("person_id", _ID_FAULTS[key]))
    elif born_on(number) > as_of:
        row.faults.append(Fault("person_id", "id_birth"))
    else:
        row.person_id = number


def _read_days(row: Judged, clean: Mapping[str, str], spoilt: set[str], spec: KindSpec, as_of: date) -> None:
    for place, (column, is_needed) in enumerate((("starts_on", spec.needs_start), ("ends_on", spec.needs_end))):
        if column in spoilt:
            continue
        text = clean.get(column, "")
        month = month_of(text) if spec.by_month else None
        day = month[place] if month else day_of(text) if text else None
        if text and day is None:
            row.faults.append(Fault(column, "date_wrong"))
        elif day is None and is_needed:
            row.faults.append(Fault(column, "date_missing"))
        setattr(row, column, day)
    if row.starts_on and row.ends_on and row.ends_on < row.starts_on:
        row.faults.append(Fault("ends_on", "ends_before"))
    elif row.starts_on and row.starts_on > as_of:
        row.faults.append(Fault("starts_on", "starts_after_list"))


def mark_repeats(rows: Iterable[Judged], spec: KindSpec) -> None:
    """Say of each row that repeats an earlier one which row that is."""
    seen: dict[tuple[object, ...], int] = {}
    for row in rows:
        if row.person_id is None or row.faults:
            continue
        key = row.sameness if spec.repeats else (row.person_id,)
        if (first := seen.setdefault(key, row.number)) != row.number:
            row.faults.append(Fault("person_id", "twice", first))
