"""Whom does somebody outside mean by a real name and an ID number? The one in the registry, or somebody new to it.

An organisation that enrols people, and a person who enrols, know name and number already: nothing is told to them that
they did not bring, but that the two do not belong together.
"""

from datetime import datetime
from typing import Final

from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import Refusal
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import Person, Town
from zhiji.office.registry.persons.duplicates.at_once import look_for_duplicates
from zhiji.office.registry.persons.load import registered_holder
from zhiji.office.registry.persons.names import normal_name
from zhiji.office.registry.persons.numbers import id_number
from zhiji.office.registry.persons.register import new_person

IDENTIFIES: Final = (Role.INSTITUTION, Role.EMPLOYER, Role.TRAINEE, Role.BUREAU_CLERK)


class NameDiffers(Refusal):
    """The number is registered under another name."""

    def __init__(self) -> None:
        super().__init__(
            "姓名与该身份证号在实名库中的登记不一致，请核对；如已改名，请到人社局更正。",
            "The name is not the one registered for this ID number. Check both; if it was changed, see the bureau.",
            field="name",
        )


def identify_person(
    *, name: str, id_number_text: str, actor: Actor, at: datetime, phone: str = "", town: Town | None = None
) -> Person:
    """The record that stands for a person; a new one where there is none yet.

    Raises NotPermitted, NameWrong, IdNumberWrong, PhoneWrong, NameDiffers.
    """
    actor.must_have(*IDENTIFIES)
    name = normal_name(name)
    number = id_number(id_number_text, timezone.localdate(at))
    with acting(actor, "identify_person"):
        holder = registered_holder(index_of(number, "id_number"))
        if holder is None:
            holder = new_person(name=name, number=number, phone=phone, town=town, actor=actor, at=at)
            look_for_duplicates(holder, at)
        elif holder.name != name:
            raise NameDiffers
    return holder
