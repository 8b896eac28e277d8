"""How well was a class attended, by day and by person, and which days count as attended? Pure, over plain values.

Rates are basis points, rounded down: 80 % is 8000, and 79.99 % is not 80 %.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SeatResult:
    """One seat: who, on which day, planned and attended class hours."""

    person: str
    day: str
    planned: int
    attended: int


@dataclass(slots=True)
class Total:
    """Planned and attended class hours of a day, a person or a class."""

    planned: int = 0
    attended: int = 0

    @property
    def rate(self) -> int:
        """Attended of planned, in basis points; of nothing planned, nothing is attended."""
        return self.attended * 10_000 // self.planned if self.planned else 0

    def reaches(self, percent: int) -> bool:
        """Whether the rate is at least so many percent."""
        return self.planned > 0 and self.attended * 100 >= self.planned * percent


@dataclass(slots=True)
class Rates:
    """The totals of a class."""

    whole: Total = field(default_factory=Total)
    days: dict[str, Total] = field(default_factory=dict)
    persons: dict[str, Total] = field(default_factory=dict)
    attended_days: dict[str, list[str]] = field(default_factory=dict)
    """The days on which a person attended enough of the day's hours."""

    def days_below(self, percent: int) -> list[str]:
        """Days on which the class attended less."""
        return [day for day, total in sorted(self.days.items()) if not total.reaches(percent)]

    def persons_below(self, percent: int) -> list[str]:
        """People who attended less."""
        return [person for person, total in self.persons.items() if not total.reaches(percent)]


def rates_of(seats: Iterable[SeatResult], *, day_percent: int) -> Rates:
    """All rates of a class.

    Args:
        day_percent: how much of a person's hours of a day make it an attended one.
    """
    found = Rates()
    by_day: dict[tuple[str, str], Total] = defaultdict(Total)
    for seat in seats:
        parts = (
            found.whole,
            found.days.setdefault(seat.day, Total()),
            found.persons.setdefault(seat.person, Total()),
            by_day[seat.person, seat.day],
        )
        for total in parts:
            total.planned += seat.planned
            total.attended += seat.attended
    for (person, day), total in sorted(by_day.items()):
        if total.attended and total.reaches(day_percent):
            found.attended_days.setdefault(person, []).append(day)
    return found
