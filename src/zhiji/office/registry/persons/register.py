"""How does a person get into the registry? By real name and ID number, once."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import Person, Town
from zhiji.office.registry.persons.access import CHANGES
from zhiji.office.registry.persons.duplicates.at_once import look_for_duplicates
from zhiji.office.registry.persons.load import registered_holder
from zhiji.office.registry.persons.names import normal_name, pinyin_of
from zhiji.office.registry.persons.numbers import id_number, mobile_number
from zhiji.office.registry.persons.refusals import AlreadyRegistered


def register_person(
    *, name: str, id_number_text: str, actor: Actor, at: datetime, phone: str = "", town: Town | None = None
) -> Person:
    """Write a person down. Records that may be the same person are put on the worklist of duplicates.

    Raises NotPermitted, NameWrong, IdNumberWrong, PhoneWrong, AlreadyRegistered.
    """
    actor.must_have(*CHANGES)
    name = normal_name(name)
    number = id_number(id_number_text, timezone.localdate(at))
    with acting(actor, "register_person"):
        if holder := registered_holder(index_of(number, "id_number")):
            raise AlreadyRegistered(holder.uid, holder.name)
        person = new_person(name=name, number=number, phone=phone, town=town, actor=actor, at=at)
        look_for_duplicates(person, at)
    return person


def new_person(*, name: str, number: str, phone: str, town: Town | None, actor: Actor, at: datetime) -> Person:
    """Write down somebody whose name and number are in their form. Raises PhoneWrong, AlreadyRegistered."""
    pinyin, initials = pinyin_of(name)
    person = Person(
        name=name,
        name_pinyin=pinyin,
        name_initials=initials,
        id_index=index_of(number, "id_number"),
        town=town,
        registered_by_id=actor.user_id,
        registered_at=at,
    )
    person.id_number = number
    put_phone(person, phone)
    _insert(person)
    return person


def _insert(person: Person) -> None:
    """Insert; where another did so in the same instant, say so as if it had been there before."""
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError as error:
        holder = registered_holder(bytes(person.id_index))
        if holder is None:
            raise
        raise AlreadyRegistered(holder.uid, holder.name) from error


def put_phone(person: Person, phone: str) -> None:
    """Set a mobile number and its index; an empty text takes it away. Raises PhoneWrong."""
    number = mobile_number(phone) if phone.strip() else None
    person.phone = number
    person.phone_index = index_of(number, "phone") if number else None
