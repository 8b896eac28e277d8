"""What was written down wrongly: an ID number, a name, a phone? What stood there before stays to be found."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import WrongState, needs_reason
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import FormerIdNumber, Person, Town
from zhiji.office.registry.persons.access import CHANGES
from zhiji.office.registry.persons.duplicates.at_once import look_for_duplicates
from zhiji.office.registry.persons.load import person_by_uid, registered_holder
from zhiji.office.registry.persons.names import normal_name, pinyin_of
from zhiji.office.registry.persons.numbers import id_number
from zhiji.office.registry.persons.refusals import BelongsToAnother
from zhiji.office.registry.persons.register import put_phone


def correct_id_number(*, uid: UUID | str, number_text: str, actor: Actor, at: datetime, reason: str) -> Person:
    """Put the right number in the place of a wrong one, which is kept as a former number.

    Raises NotPermitted, NotFound, WrongState, ReasonNeeded, IdNumberWrong, BelongsToAnother.
    """
    reason = needs_reason(reason)
    actor.must_have(*CHANGES)
    number = id_number(number_text, timezone.localdate(at))
    with acting(actor, "correct_id_number", reason):
        person = _changeable(uid)
        index = index_of(number, "id_number")
        if index == bytes(person.id_index):
            raise WrongState("号码没有变化。", "The number is the same as before.")
        holder = registered_holder(index)
        if holder is not None:
            if holder.pk == person.pk:
                raise WrongState(
                    "这个号码是已并入本记录的另一条记录的号码。请先撤销合并，再更正。",
                    "This is the number of a record merged into this one. Undo that merge first.",
                )
            raise BelongsToAnother(holder.uid, holder.name)
        former = FormerIdNumber(
            person=person, id_index=person.id_index, reason=reason, replaced_by_id=actor.user_id, replaced_at=at
        )
        former.id_number = person.id_number.open()
        former.save()
        person.id_number, person.id_index = number, index
        person.save()
        look_for_duplicates(person, at)
    return person


def correct_name(*, uid: UUID | str, name: str, actor: Actor, at: datetime, reason: str) -> Person:
    """Put the right name in the place of a wrong one; the history keeps both.

    Raises NotPermitted, NotFound, WrongState, ReasonNeeded, NameWrong.
    """
    reason = needs_reason(reason)
    actor.must_have(*CHANGES)
    name = normal_name(name)
    with acting(actor, "correct_name", reason):
        person = _changeable(uid)
        if name == person.name:
            raise WrongState("姓名没有变化。", "The name is the same as before.")
        person.name = name
        person.name_pinyin, person.name_initials = pinyin_of(name)
        person.save()
        look_for_duplicates(person, at)
    return person


def change_phone(*, uid: UUID | str, phone: str, actor: Actor, at: datetime) -> Person:
    """A person has another mobile number, or none. Raises NotPermitted, NotFound, WrongState, PhoneWrong."""
    actor.must_have(*CHANGES)
    with acting(actor, "change_phone"):
        person = _changeable(uid)
        put_phone(person, phone)
        person.save()
        look_for_duplicates(person, at)
    return person


def change_town(*, uid: UUID | str, town: Town | None, actor: Actor) -> Person:
    """A person lives in another town. Raises NotPermitted, NotFound, WrongState."""
    actor.must_have(*CHANGES)
    with acting(actor, "change_town"):
        person = _changeable(uid)
        person.town = town
        person.save()
    return person


def _changeable(uid: UUID | str) -> Person:
    person = person_by_uid(uid, lock=True)
    if person.state != Person.State.REGISTERED:
        raise WrongState(
            "这条记录已并入另一条记录，请在保留的记录上办理。",
            "This record was merged into another; change the one that was kept.",
        )
    return person
