"""Who lives in the city? About four hundred invented people, in a county code that does not exist."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from pypinyin import Style, lazy_pinyin

from zhiji.batch.synthetic.people import Register
from zhiji.office.core.actors import system
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import Person
from zhiji.running.demo.places import Places

COUNT: Final = 400
FIRST_AT: Final = datetime(2019, 10, 8, 1, 0, tzinfo=UTC)


def phone(serial: int) -> str:
    """An invented mobile number."""
    return f"1389098{serial:04d}"


def pinyin_of(name: str) -> tuple[str, str]:
    """Pinyin and initials, as people are searched for."""
    return " ".join(lazy_pinyin(name)), "".join(lazy_pinyin(name, style=Style.FIRST_LETTER))


def make_persons(rng: Random, places: Places) -> list[Person]:
    """Register them, over the months since the action began."""
    register, made = Register(rng), []
    with acting(system("demo"), "register_person", "演示数据"):
        for serial in range(COUNT):
            somebody = register.somebody()
            pinyin, initials = pinyin_of(somebody.name)
            person = Person(
                name=somebody.name,
                name_pinyin=pinyin,
                name_initials=initials,
                town=places.towns[somebody.town],
                registered_at=FIRST_AT + timedelta(hours=14 * serial),
                id_index=index_of(somebody.person_id, "id_number"),
                phone_index=index_of(phone(serial), "phone"),
            )
            person.id_number, person.phone = somebody.person_id, phone(serial)
            person.save()
            made.append(person)
    return made
