"""Which version of a dated table is in force on a day, and on which days anything changes."""

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from zhiji.rulebook.law.changes import DATED
from zhiji.rulebook.law.pack import Pack
from zhiji.rulebook.law.schema import Change, VersionHead
from zhiji.rulebook.law.toml_file import Path_
from zhiji.rulebook.law.violations import UNKNOWN_KEY, first_violation

_META = ("from", "to", "known", "cites", "basis")


class Version(NamedTuple):
    """A span of time in which a dated table has these values; `keys` are those that it gives itself at its place."""

    from_: datetime.date
    to: datetime.date
    known: datetime.date
    values: dict[str, Any]
    place: Path_
    keys: tuple[str, ...]


def dated_tables(pack: Pack) -> Iterator[tuple[Path_, dict[str, Any]]]:
    """Every table of the pack that may have versions, with its path."""
    for kind in DATED:
        for name, table in pack.data[kind].items():
            yield ((kind, name, "amount"), table["amount"]) if kind == "benefits" else ((kind, name), table)


def versions_of(pack: Pack, path: Path_, table: dict[str, Any]) -> list[Version]:
    """The table's versions: itself first, then those listed under it; each within the pack's validity by default."""
    validity = pack.head.validity
    base = {key: value for key, value in table.items() if key != "versions"}
    versions = [_version(pack, base, {}, path)]
    for number, values in enumerate(table.get("versions", [])):
        place = (*path, "versions", number)
        _refuse_head(pack, values, place)
        versions.append(_version(pack, base, values, place))
    for version in versions:
        if version.from_ > version.to:
            raise pack.error("version_ends_early", version.place)
    _refuse_ties(pack, versions)
    _refuse_gaps(pack, versions, validity.from_, validity.to)
    return versions


def in_force(versions: list[Version], day: datetime.date, known: datetime.date) -> Version | None:
    """The version for a day: of those published by `known`, the one published last."""
    candidates = [v for v in versions if v.known <= known and v.from_ <= day <= v.to]
    return max(candidates, key=lambda version: version.known, default=None)


def boundaries(pack: Pack, overlays: list[Change]) -> list[datetime.date]:
    """Every day on which anything may change, ascending; the pack's first day is the first."""
    days = {pack.head.validity.from_}
    for path, table in dated_tables(pack):
        for version in versions_of(pack, path, table):
            days |= {version.from_, _day_after(version.to)}
    for change in overlays:
        days |= {change.from_, _day_after(change.to)}
    validity = pack.head.validity
    return sorted(day for day in days if validity.from_ <= day <= validity.to)


def _day_after(day: datetime.date) -> datetime.date:
    return day if day == datetime.date.max else day + datetime.timedelta(days=1)


def _version(pack: Pack, base: dict[str, Any], values: dict[str, Any], place: Path_) -> Version:
    validity = pack.head.validity
    merged = base | values
    return Version(
        merged.get("from", validity.from_),
        merged.get("to", validity.to),
        merged.get("known", validity.known),
        {key: value for key, value in merged.items() if key not in _META or key == "basis"},
        place,
        tuple(values),
    )


def _refuse_head(pack: Pack, values: dict[str, Any], place: Path_) -> None:
    """A version says when it holds, since when it was known and on what it rests, and has no versions of its own."""
    for key in ("from", "to", "known", "cites", "basis"):
        if key not in values:
            raise pack.error("version_needs", place, key=key)
    if "versions" in values:
        raise pack.error("violation", (*place, "versions"), what=UNKNOWN_KEY)
    try:
        VersionHead.model_validate(values)
    except ValidationError as error:
        path, words = first_violation(error, values)
        raise pack.error("violation", (*place, *path), what=words) from None


def _refuse_ties(pack: Pack, versions: list[Version]) -> None:
    for number, one in enumerate(versions):
        for other in versions[number + 1 :]:
            if one.known == other.known and one.from_ <= other.to and other.from_ <= one.to:
                raise pack.error("tie", other.place, known=one.known, day=max(one.from_, other.from_))


def _refuse_gaps(pack: Pack, versions: list[Version], first: datetime.date, last: datetime.date) -> None:
    """With everything known, every day of the pack's validity must have a version."""
    day = first
    while True:
        covering = [version.to for version in versions if version.from_ <= day <= version.to]
        if not covering:
            place = versions[0].place
            raise pack.error("gap", place, day=day)
        reach = max(covering)
        if reach >= last:
            return
        day = _day_after(reach)
