"""What do the values of a plan come to in each span of time: versions, then readings, then overlays, then bounds?"""

import copy
import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from zhiji.rulebook.law import timeline
from zhiji.rulebook.law.effects import Effects, Source, law_data
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.layers import Breach, breaches
from zhiji.rulebook.law.messages import Text
from zhiji.rulebook.law.origins import Origins
from zhiji.rulebook.law.overlays import Overlay
from zhiji.rulebook.law.pack import Pack
from zhiji.rulebook.law.readings import changes_of, place_of_option
from zhiji.rulebook.law.schema import Law
from zhiji.rulebook.law.toml_file import Path_, dotted
from zhiji.rulebook.law.violations import first_violation

Tables = Sequence[tuple[Path_, list[timeline.Version]]]


class Regime(NamedTuple):
    """A span of time in which nothing changes: its first day, its values, and where each was set."""

    day: datetime.date
    data: dict[str, Any]
    law: Law
    origins: Origins


def regimes_of(
    pack: Pack, readings: Mapping[str, str], overlays: Sequence[Overlay], known: datetime.date, above: Sequence[Pack]
) -> list[Regime]:
    """The pack in each regime, with versions, readings and overlays applied, and the bounds kept."""
    changes = [change for overlay in overlays for change in overlay.change]
    tables = [(path, timeline.versions_of(pack, path, table)) for path, table in timeline.dated_tables(pack)]
    effects = Effects()
    regimes = []
    for day in timeline.boundaries(pack, changes):
        data, origins = copy.deepcopy(pack.data), Origins(pack)
        _apply_versions(pack, tables, data, origins, day, known)
        for source, change in _sources_of(pack, readings):
            effects.apply(data, origins, source, *change)
        for overlay in overlays:
            _apply_overlay(effects, data, origins, overlay, day, known)
        law = _law_of(data, origins, day)
        for breach in breaches(data, above):
            raise origins.located(_broken(breach))
        regimes.append(Regime(day, data, law, origins))
    effects.refuse_idle()
    return regimes


def _apply_versions(
    pack: Pack, tables: Tables, data: dict[str, Any], origins: Origins, day: datetime.date, known: datetime.date
) -> None:
    for path, versions in tables:
        version = timeline.in_force(versions, day, known)
        if version is None:
            raise pack.error("nothing_published", path, known=known, day=day)
        *parents, last = map(str, path)
        target = data
        for part in parents:
            target = target[part]
        target[last] = copy.deepcopy(version.values)
        for key in version.keys:
            origins.add((*parents, last, key), pack.file_of(path), (*version.place, key))


def _sources_of(pack: Pack, readings: Mapping[str, str]) -> Iterator[tuple[Source, tuple[str, Any]]]:
    """What the chosen readings change, each with where it is written."""
    for reading, option in readings.items():
        place = place_of_option(pack, reading, option)
        words = Text(f"{reading}={option}", f"{reading}={option}")
        for number, change in enumerate(changes_of(pack, reading, option)):
            yield Source(words, pack.file_of(place), (*place, "set", number)), (change.path, change.value)


def _apply_overlay(
    effects: Effects,
    data: dict[str, Any],
    origins: Origins,
    overlay: Overlay,
    day: datetime.date,
    known: datetime.date,
) -> None:
    for number, change in enumerate(overlay.change):
        source = Source(overlay.words, overlay.file, ("change", number))
        if change.from_ <= day <= change.to and (change.known is None or change.known <= known):
            effects.apply(data, origins, source, change.path, change.value)
        else:
            effects.wait(source, change.path)


def _law_of(data: dict[str, Any], origins: Origins, day: datetime.date) -> Law:
    try:
        return Law.model_validate(law_data(data))
    except ValidationError as error:
        path, words = first_violation(error, data)
        raise origins.located(PackError("violation_on", path=dotted(path), day=day, what=words)) from None


def _broken(breach: Breach) -> PackError:
    bound = breach.bound
    return PackError(
        "bound_broken",
        path=bound.term,
        term=bound.term,
        value=breach.value,
        upper=breach.pack,
        rule=bound.rule,
        limit=bound.value,
        words=Text(bound.zh, bound.en),
    )
