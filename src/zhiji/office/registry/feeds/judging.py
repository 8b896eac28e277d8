"""What does a row of a list say once it is read, and what is wrong with it?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from zhiji.batch.sources.values import day_of, month_of, unmarked
from zhiji.office.registry.feeds.faults import Fault
from zhiji.office.registry.feeds.identity import LONGEST, flaws_in, name_in, number_in
from zhiji.office.registry.feeds.kinds import KindSpec
from zhiji.rulebook.kernel.text import tidy


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
    row.faults += flaws_in(texts)
    spoilt = {fault.column for fault in row.faults}
    clean = {column: text for column, text in texts.items() if column not in spoilt}
    if "name" not in spoilt:
        row.name, fault = name_in(clean.get("name", ""))
        row.faults += [fault] if fault else []
    if "person_id" not in spoilt:
        row.person_id, fault = number_in(clean.get("person_id", ""), as_of)
        row.faults += [fault] if fault else []
    _read_days(row, clean, spoilt, spec, as_of)
    if "detail" not in spoilt:
        row.detail = clean.get("detail", "") if spec.details else ""
        if row.detail and row.detail not in spec.details:
            row.faults.append(Fault("detail", "detail_unknown"))
            row.detail = ""
    return row


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
