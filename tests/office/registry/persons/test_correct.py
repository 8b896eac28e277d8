"""Is a wrong number put right without the old one being lost?"""

from datetime import datetime
from typing import Any

import pytest
from tests.office.registry.people import number

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, ReasonNeeded, WrongState
from zhiji.office.registry.models import FormerIdNumber, Person
from zhiji.office.registry.persons.correct import change_phone, correct_id_number, correct_name
from zhiji.office.registry.persons.merge import merge_persons
from zhiji.office.registry.persons.refusals import BelongsToAnother
from zhiji.office.registry.persons.search import look_up_number

pytestmark = pytest.mark.django_db
NEW = number(sequence=7)


def test_the_old_number_is_kept_sealed_and_still_finds_the_person(register: Any, clerk: Actor, now: datetime) -> None:
    person = register()
    correct_id_number(uid=person.uid, number_text=NEW, actor=clerk, at=now, reason="录入时写错一位")
    former = FormerIdNumber.objects.get()
    assert (former.id_number.open(), former.reason, former.replaced_by_id) == (
        number(),
        "录入时写错一位",
        clerk.user_id,
    )
    for text in (NEW, number()):
        assert look_up_number(text=text, actor=clerk, at=now) == [person]
    assert Person.objects.get().id_number.open() == NEW


def test_a_number_of_another_leads_to_a_merge(register: Any, clerk: Actor, now: datetime) -> None:
    person, other = register(), register("王晓明", sequence=7)
    with pytest.raises(BelongsToAnother) as refusal:
        correct_id_number(uid=person.uid, number_text=NEW, actor=clerk, at=now, reason="写错")
    assert refusal.value.person_uid == other.uid and "合并" in refusal.value.zh
    assert not FormerIdNumber.objects.exists()


def test_the_number_of_a_merged_record_leads_to_the_one_that_stands_for_it(
    register: Any, clerk: Actor, now: datetime
) -> None:
    person, kept, merged = register(), register("王晓明", sequence=7), register("王晓明", sequence=8)
    merge_persons(kept_uid=kept.uid, merged_uid=merged.uid, actor=clerk, at=now, reason="同一人")
    with pytest.raises(BelongsToAnother) as refusal:
        correct_id_number(uid=person.uid, number_text=number(sequence=8), actor=clerk, at=now, reason="写错")
    assert refusal.value.person_uid == kept.uid
    with pytest.raises(WrongState, match="并入"):
        correct_name(uid=merged.uid, name="王大明", actor=clerk, at=now, reason="写错")


def test_without_a_reason_or_a_change_nothing_is_corrected(register: Any, clerk: Actor, now: datetime) -> None:
    person = register()
    with pytest.raises(ReasonNeeded):
        correct_id_number(uid=person.uid, number_text=NEW, actor=clerk, at=now, reason=" ")
    with pytest.raises(WrongState):
        correct_id_number(uid=person.uid, number_text=number(), actor=clerk, at=now, reason="写错")
    with pytest.raises(NotFound):
        correct_id_number(
            uid="00000000-0000-0000-0000-000000000000", number_text=NEW, actor=clerk, at=now, reason="写错"
        )


def test_a_corrected_name_is_found_by_its_new_spelling(register: Any, clerk: Actor, now: datetime) -> None:
    person = correct_name(uid=register().uid, name="解小明", actor=clerk, at=now, reason="写错")
    assert (person.name, person.name_initials) == ("解小明", "xxm")


def test_a_phone_is_changed_and_taken_away(register: Any, clerk: Actor, now: datetime) -> None:
    person = register(phone="13800138000")
    change_phone(uid=person.uid, phone="13900139000", actor=clerk, at=now)
    assert look_up_number(text="13900139000", actor=clerk, at=now) == [person]
    assert look_up_number(text="13800138000", actor=clerk, at=now) == []
    assert change_phone(uid=person.uid, phone="", actor=clerk, at=now).phone is None
