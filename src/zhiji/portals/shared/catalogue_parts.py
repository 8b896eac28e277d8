"""How do the catalogues look on pages: what they are called, how an entry and a difference are told?"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, Final

from zhiji.office.core.texts import say
from zhiji.office.directory.catalogues import Catalogue
from zhiji.office.directory.editions.selectors import difference_between, entries_of
from zhiji.office.directory.levels import level_words
from zhiji.portals.shared.parts import Text
from zhiji.portals.shared.wording import NOTHING, money, thousands

NAMES: Final = {
    "courses": say("培训项目", "Courses"),
    "shortage": say("急需紧缺职业", "Shortage occupations"),
    "institutions": say("培训机构", "Institutions"),
    "assessors": say("评价机构", "Assessment bodies"),
}
LABELS: Final = {
    "occupation_name": say("职业", "Occupation"),
    "title": say("培训项目", "Course"),
    "theory_hours": say("理论课时", "Theory hours"),
    "practice_hours": say("实操课时", "Practice hours"),
    "fee_fen": say("收费标准", "Fee standard"),
    "reason": say("列入理由", "Why"),
    "highest_level": say("最高等级", "Up to grade"),
    "organisation_name": say("单位名称", "Organisation"),
    "town_name": say("所在乡镇", "Town"),
    "address": say("地址", "Address"),
}


@dataclass(frozen=True)
class FieldChange:
    """One value before and after."""

    label: Text
    before: str
    after: str


@dataclass(frozen=True)
class EntryChange:
    """One entry that differs: `kind` is added, removed or changed."""

    kind: str
    subject: str
    fields: tuple[FieldChange, ...] = ()


def differences_shown(found: Catalogue, first: Any, second: Any) -> list[EntryChange]:
    """What differs between two editions, in the order added, removed, changed."""
    changes = difference_between(first, second)
    rows = {entry.key(): entry for edition in (first, second) if edition is not None for entry in entries_of(edition)}
    names = found.model.VALUES

    def fields(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[FieldChange, ...]:
        both = zip(names, before, after, strict=True)
        return tuple(FieldChange(LABELS[name], shown(name, a), shown(name, b)) for name, a, b in both if a != b)

    def told(kind: str, key: Hashable) -> EntryChange:
        return EntryChange(kind, subject_of(rows[key]))  # type: ignore[index]

    return [
        *(told("added", key) for key in changes.added),
        *(told("removed", key) for key in changes.removed),
        *(
            EntryChange("changed", subject_of(rows[key]), fields(*values))  # type: ignore[index]
            for key, values in changes.changed.items()
        ),
    ]


def subject_of(entry: Any) -> str:
    """An entry in one line."""
    parts = [getattr(entry, "organisation_name", ""), getattr(entry, "title", ""), entry.occupation_name]
    parts.append(getattr(entry, "work_type", ""))
    level = getattr(entry, "level", None) if hasattr(entry, "level") else getattr(entry, "highest_level", None)
    parts.append("" if level is None else str(level_words(level)))
    kept = [part for place, part in enumerate(parts) if part and part not in parts[:place]]
    return " · ".join(kept)


def shown(name: str, value: Any) -> str:
    """A value as people read it."""
    if value in (None, ""):
        return NOTHING
    if name == "fee_fen":
        return money(value)
    if name == "highest_level":
        return str(level_words(value))
    return thousands(value) if isinstance(value, int) else str(value)
