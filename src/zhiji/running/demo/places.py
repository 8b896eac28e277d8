"""Which towns and bureaus does the demonstration's city have? Those of Dongning, from the file of the office."""

from dataclasses import dataclass
from typing import Final

from zhiji.office.core.actors import system
from zhiji.office.registry.models import Bureau, Town
from zhiji.office.registry.places import city_file, set_up_places

RUNS_ACTION: Final = "human_resources"


@dataclass(frozen=True)
class Places:
    """Towns by name and bureaus by code."""

    towns: dict[str, Town]
    bureaus: dict[str, Bureau]


def make_places() -> Places:
    """The six towns and the bureaus that take part."""
    set_up_places(content=city_file("dongning"), actor=system("demo"))
    return Places(
        {town.name: town for town in Town.objects.all()}, {bureau.code: bureau for bureau in Bureau.objects.all()}
    )
