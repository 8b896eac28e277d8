"""Is a position within the fence of a venue? What a phone does not know exactly proves nothing."""

import math
from dataclasses import dataclass
from typing import Final

from zhiji.office.attendance.models import CheckIn

EARTH_METRES: Final = 6_371_008.8
"""The mean radius of the earth."""
Place = CheckIn.Place


@dataclass(frozen=True, slots=True)
class Position:
    """Where a phone says that it is: degrees of WGS 84, and how many metres it may be wrong."""

    latitude: float
    longitude: float
    accuracy_m: float

    def is_on_earth(self) -> bool:
        """Whether the numbers can be a position at all; a NaN cannot."""
        return -90 <= self.latitude <= 90 and -180 <= self.longitude <= 180 and 0 <= self.accuracy_m < 1e7


def metres_between(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The distance of two points on the earth as a sphere (haversine): right to half a percent."""
    first, second = math.radians(latitude), math.radians(other_latitude)
    rise = math.sin((second - first) / 2) ** 2
    turn = math.sin(math.radians(other_longitude - longitude) / 2) ** 2
    return 2 * EARTH_METRES * math.asin(min(1.0, math.sqrt(rise + math.cos(first) * math.cos(second) * turn)))


@dataclass(frozen=True, slots=True)
class Judged:
    """What a position says of a place."""

    place: CheckIn.Place
    distance_m: int | None

    @property
    def counts(self) -> bool:
        """Whether somebody with this position was there."""
        return self.place == Place.INSIDE


def judge(position: Position | None, *, latitude: float, longitude: float, radius_m: int, accuracy_m: int) -> Judged:
    """Whether a position lies within a fence.

    A position that may be wrong by more than `accuracy_m` says nothing: it is unclear, as is a missing one. One that
    may be wrong by less is outside only if it is so by more than it may be wrong.
    """
    if position is None or not position.is_on_earth():
        return Judged(Place.UNCLEAR, None)
    distance = metres_between(position.latitude, position.longitude, latitude, longitude)
    if distance - position.accuracy_m > radius_m:
        return Judged(Place.OUTSIDE, round(distance))
    if position.accuracy_m > accuracy_m:
        return Judged(Place.UNCLEAR, round(distance))
    return Judged(Place.INSIDE, round(distance))
