"""Are seeded people like registered ones: found, sealed, in the trail, with proofs that count?"""

from datetime import date

import pytest
from django.utils import timezone

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.audit.chain import seal_events
from zhiji.office.core.audit.history import history_of
from zhiji.office.core.audit.verify import verify
from zhiji.office.core.models import Installation
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import CategoryProof, Person
from zhiji.office.registry.persons.search import look_up_number, search_persons
from zhiji.office.registry.proofs.selectors import categories_as_of
from zhiji.running.seed import NotForRealWork, number_of, phone_of, seed

pytestmark = pytest.mark.django_db


def test_they_are_found_open_and_stand_in_the_trail() -> None:
    told: list[tuple[str, int, int]] = []
    numbers = seed(300, 1000, lambda *each: told.append(each))
    clerk = Actor(None, "甲", frozenset({Role.BUREAU_CLERK}))
    person = Person.objects.get(pk=numbers[7])
    assert look_up_number(text=number_of(7), actor=clerk, at=timezone.now()) == [person]
    assert look_up_number(text=phone_of(7), actor=clerk, at=timezone.now()) == [person]
    assert person in search_persons(text=person.name, actor=clerk).persons
    assert (person.id_number.open(), person.phone.open()) == (number_of(7), phone_of(7))
    assert [(each.verb, each.name) for each in history_of(person)] == [("seed", "zhiji seed")]
    assert CategoryProof.objects.count() == 1000 and told[-1] == ("proofs", 1000, 1000)
    held = categories_as_of(person_ids=numbers, on=date(2020, 6, 1), actor=system("test"))
    assert sum(map(bool, held.values())) > 50
    seal_events()
    assert verify().is_whole


def test_more_can_be_seeded_on_top() -> None:
    first, more = seed(20, 20), seed(20, 20)
    assert len({*first, *more}) == Person.objects.count() == 40


def test_no_two_have_one_number() -> None:
    assert (
        len({number_of(place) for place in range(60_000)})
        == len({phone_of(place) for place in range(60_000)})
        == 60_000
    )


def test_a_database_for_real_work_takes_no_invented_people() -> None:
    Installation.objects.create(kind="office", city="东宁市")
    with pytest.raises(NotForRealWork):
        seed(1, 1)
    assert not Person.objects.exists()
