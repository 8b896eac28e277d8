"""Who lives in the city? About four hundred invented people, in a county code that does not exist."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final, NamedTuple

from zhiji.batch.synthetic.people import Person as Invented
from zhiji.batch.synthetic.people import Register
from zhiji.office.core.actors import Actor
from zhiji.office.registry.models import Person
from zhiji.office.registry.persons.register import register_person
from zhiji.rulebook.kernel.identity import check_character
from zhiji.running.demo.places import Places

COUNT: Final = 400
TWICE: Final = (12, 57, 140, 233)
"""At these places stands somebody who is written down a second time, with one digit of the number mistyped."""
FIRST_AT: Final = datetime(2019, 10, 8, 1, 0, tzinfo=UTC)


class Resident(NamedTuple):
    """A person with the groups that they are invented to belong to."""

    person: Person
    groups: tuple[str, ...]


def phone(serial: int) -> str:
    """An invented mobile number."""
    return f"1389098{serial:04d}"


def invented(rng: Random) -> list[Invented]:
    """The people, in the order in which they come to be registered."""
    register = Register(rng)
    return [register.somebody() for _ in range(COUNT)]


def mistyped(number: str) -> str:
    """The number with its serial mistyped, so that its check digit still fits."""
    other = number[:15] + str((int(number[15]) + 1) % 10) + number[16]
    return other + check_character(other)


def make_persons(rng: Random, places: Places, clerk: Actor) -> list[Resident]:
    """Register them over the months since the action began, a few of them twice."""
    made = []
    for serial, somebody in enumerate(invented(rng)):
        at = FIRST_AT + timedelta(hours=14 * serial)
        made.append(Resident(_register(somebody, somebody.person_id, serial, places, clerk, at), somebody.groups))
        if serial in TWICE:
            _register(somebody, mistyped(somebody.person_id), serial, places, clerk, at + timedelta(days=3))
    return made


def _register(somebody: Invented, number: str, serial: int, places: Places, clerk: Actor, at: datetime) -> Person:
    return register_person(
        name=somebody.name,
        id_number_text=number,
        phone=phone(serial),
        town=places.towns[somebody.town],
        actor=clerk,
        at=at,
    )
