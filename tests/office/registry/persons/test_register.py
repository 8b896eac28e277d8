"""Is a person registered once, and does a refusal lead to the record that is there?"""

from datetime import datetime
from typing import Any

import pytest
from tests.office.registry.people import number, old_number

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.history import event_rows, history_of
from zhiji.office.core.refusals import NotPermitted
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Person
from zhiji.office.registry.persons.refusals import AlreadyRegistered
from zhiji.office.registry.persons.register import register_person

pytestmark = pytest.mark.django_db


def test_a_person_is_kept_under_name_pinyin_and_sealed_number(register: Any) -> None:
    person = register("曾 小明", phone="138 0013 8000")
    person.refresh_from_db()
    assert (person.name, person.name_pinyin, person.name_initials) == ("曾小明", "zengxiaoming", "zxm")
    assert (person.id_number.open(), str(person.id_number)) == (number(), "2310**********0010")
    assert (person.phone.open(), str(person.phone)) == ("13800138000", "138****8000")


@pytest.mark.parametrize("again", [number(), old_number(), f" {number()} "])
def test_the_same_number_in_any_form_is_refused_and_leads_to_the_record(
    register: Any, clerk: Actor, now: datetime, again: str
) -> None:
    person = register()
    with pytest.raises(AlreadyRegistered) as refusal:
        register_person(name="李红", id_number_text=again, actor=clerk, at=now)
    assert refusal.value.person_uid == person.uid
    assert "王小明" in refusal.value.zh and number() not in refusal.value.zh + refusal.value.en
    assert Person.objects.count() == 1


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.BUREAU_CLERK}))
def test_only_clerks_register(make_actor: Any, now: datetime, role: Role) -> None:
    with pytest.raises(NotPermitted):
        register_person(name="王小明", id_number_text=number(), actor=make_actor(role), at=now)


def test_the_trail_says_who_and_by_which_verb(register: Any, clerk: Actor) -> None:
    person = register()
    assert [(each.verb, each.name) for each in history_of(person)] == [("register_person", "经办人")]
    assert event_rows(person).get().id_number.open() == number()
