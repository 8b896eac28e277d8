"""Are records that may be one person found, put before somebody, and not asked about twice?"""

from datetime import datetime
from typing import Any

import pytest
from tests.office.registry.people import number

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.refusals import NotFound, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import DuplicatePair
from zhiji.office.registry.persons.correct import correct_id_number
from zhiji.office.registry.persons.duplicates.decide import duplicates_to_decide, judge_different, next_pair
from zhiji.office.registry.persons.duplicates.search_all import search_all_duplicates
from zhiji.office.registry.persons.merge import merge_persons

pytestmark = pytest.mark.django_db

CASES = [
    ("same name and birth date", ("王小明", "19850615", 1, ""), ("王小明", "19850615", 25, ""), ["same_birth_date"]),
    ("sounds the same, one digit off", ("王小明", "19850615", 1, ""), ("王晓明", "19850715", 1, ""), ["near_number"]),
    ("near name, same phone", ("王小明", "19850615", 1, "13800138000"), ("王小朋", "19700101", 9, "13800138000"), ["same_phone"]),
    ("same name alone", ("王小明", "19850615", 1, ""), ("王小明", "19700101", 9, ""), None),
    ("one digit off alone", ("王小明", "19850615", 1, ""), ("李红", "19850715", 1, ""), None),
    ("same phone alone", ("王小明", "19850615", 1, "13800138000"), ("李红", "19700101", 9, "13800138000"), None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "grounds"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
@pytest.mark.parametrize("way", ["at once", "by the nightly search"])
def test_a_pair_is_found_by_name_and_one_thing_more(
    register: Any, now: datetime, one: Any, other: Any, grounds: list[str] | None, way: str
) -> None:
    for name, born, sequence, phone in (one, other):
        register(name, born=born, sequence=sequence, phone=phone)
    if way != "at once":
        DuplicatePair.objects.all().delete()
        search_all_duplicates(actor=system("test"), at=now)
    found = DuplicatePair.objects.values_list("grounds", flat=True)
    assert list(found) == ([] if grounds is None else [grounds])


@pytest.mark.parametrize("way", ["at once", "by the nightly search"])
def test_a_number_that_was_anothers_before_is_a_ground_whatever_the_names(
    register: Any, clerk: Actor, now: datetime, way: str
) -> None:
    person = register()
    correct_id_number(uid=person.uid, number_text=number("19700101", 50), actor=clerk, at=now, reason="写错")
    register("李红")
    if way != "at once":
        DuplicatePair.objects.all().delete()
        search_all_duplicates(actor=system("test"), at=now)
    assert DuplicatePair.objects.get().grounds == ["former_number"]


def test_a_decision_is_remembered(register: Any, clerk: Actor, now: datetime) -> None:
    register(), register(sequence=25)
    pair = DuplicatePair.objects.get()
    judge_different(uid=pair.uid, actor=clerk, at=now, reason="双胞胎")
    assert search_all_duplicates(actor=system("test"), at=now) == 0
    assert duplicates_to_decide(actor=clerk).count == 0
    with pytest.raises(WrongState):
        judge_different(uid=pair.uid, actor=clerk, at=now, reason="双胞胎")


def test_a_merge_decides_its_pair_and_clears_the_other_pairs_of_the_merged_record(
    register: Any, clerk: Actor, now: datetime
) -> None:
    one, two, _ = register(), register(sequence=25), register(sequence=47)
    assert duplicates_to_decide(actor=clerk).count == 3
    merge_persons(kept_uid=one.uid, merged_uid=two.uid, actor=clerk, at=now, reason="同一人")
    left = duplicates_to_decide(actor=clerk)
    assert left.count == 1 and {left.pairs[0].first_id, left.pairs[0].second_id}.isdisjoint({two.pk})
    assert next_pair(actor=clerk) == left.pairs[0]
    assert next_pair(actor=clerk, behind=left.pairs[0]) is None


def test_the_worklist_is_for_those_who_see_persons(make_actor: Any) -> None:
    with pytest.raises(NotFound):
        duplicates_to_decide(actor=make_actor(Role.DEPARTMENT_OFFICER))
