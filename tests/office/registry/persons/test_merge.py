"""Do two records become one without losing anything, and two again exactly as they were?"""

from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.office.registry.people import number

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import WrongState
from zhiji.office.registry.models import DuplicatePair, Person, PersonMerge
from zhiji.office.registry.persons.correct import correct_id_number
from zhiji.office.registry.persons.load import standing_for
from zhiji.office.registry.persons.merge import merge_persons, undo_merge
from zhiji.office.registry.persons.refusals import AlreadyRegistered
from zhiji.office.registry.persons.register import register_person
from zhiji.office.registry.persons.search import look_up_number

pytestmark = pytest.mark.django_db


def everything() -> list[Any]:
    """All that the registry holds of persons, but for the list of merges."""
    with connection.cursor() as cursor:
        found = []
        for table in ("person", "formeridnumber", "categoryproof"):
            cursor.execute(f"SELECT t::text FROM registry_{table} t ORDER BY id")
            found += cursor.fetchall()
    return found


def test_a_merged_record_leads_to_the_one_that_was_kept(register: Any, clerk: Actor, now: datetime) -> None:
    kept, merged = register(), register(sequence=2)
    merge_persons(kept_uid=kept.uid, merged_uid=merged.uid, actor=clerk, at=now, reason="同一人，重复登记")
    assert look_up_number(text=number(sequence=2), actor=clerk, at=now) == [kept]
    with pytest.raises(AlreadyRegistered) as refusal:
        register_person(name="王小明", id_number_text=number(sequence=2), actor=clerk, at=now)
    assert refusal.value.person_uid == kept.uid


def test_neither_a_merged_record_nor_one_with_itself_is_merged(register: Any, clerk: Actor, now: datetime) -> None:
    one, two, three = register(), register(sequence=2), register(sequence=3)
    with pytest.raises(WrongState):
        merge_persons(kept_uid=one.uid, merged_uid=one.uid, actor=clerk, at=now, reason="同一人")
    merge_persons(kept_uid=one.uid, merged_uid=two.uid, actor=clerk, at=now, reason="同一人")
    with pytest.raises(WrongState):
        merge_persons(kept_uid=three.uid, merged_uid=two.uid, actor=clerk, at=now, reason="同一人")


def test_a_merge_is_undone_once_and_stays_known(register: Any, clerk: Actor, now: datetime) -> None:
    one, two = register(), register(sequence=2)
    merge = merge_persons(kept_uid=one.uid, merged_uid=two.uid, actor=clerk, at=now, reason="同一人")
    undo_merge(merge_uid=merge.uid, actor=clerk, at=now, reason="核对户口簿，是两个人")
    with pytest.raises(WrongState):
        undo_merge(merge_uid=merge.uid, actor=clerk, at=now, reason="再来一次")
    kept = PersonMerge.objects.get()
    assert (kept.reason, kept.undo_reason) == ("同一人", "核对户口簿，是两个人")
    assert DuplicatePair.objects.get().state == DuplicatePair.State.DIFFERENT


def test_a_merge_cannot_be_undone_while_another_record_has_the_number(
    register: Any, clerk: Actor, now: datetime
) -> None:
    one, two = register(), register(sequence=2)
    merge = merge_persons(kept_uid=one.uid, merged_uid=two.uid, actor=clerk, at=now, reason="同一人")
    Person.objects.filter(pk=one.pk).update(id_index=two.id_index)
    with pytest.raises(WrongState, match="更正"):
        undo_merge(merge_uid=merge.uid, actor=clerk, at=now, reason="是两个人")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    corrections=st.lists(st.integers(0, 3), max_size=3),
    merges=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=4),
)
def test_undoing_all_merges_in_turn_restores_everything(
    clerk: Actor, now: datetime, corrections: list[int], merges: list[tuple[int, int]]
) -> None:
    from django.db import transaction

    from zhiji.office.registry.models import CategoryProof

    with transaction.atomic():
        persons = [
            register_person(name="王小明", id_number_text=number(sequence=n), actor=clerk, at=now) for n in range(4)
        ]
        for place, who in enumerate(corrections):
            correct_id_number(
                uid=persons[who].uid, number_text=number(sequence=100 + place), actor=clerk, at=now, reason="写错"
            )
        for person in persons:
            CategoryProof.objects.create(
                person=person, category="veteran", source="paper", valid_from=date(2020, 1, 1), asserted_at=now
            )
        before = everything()
        done = []
        for one, other in merges:
            kept, merged = (standing_for(Person.objects.get(pk=persons[each].pk)) for each in (one, other))
            if kept.pk != merged.pk:
                done.append(
                    merge_persons(kept_uid=kept.uid, merged_uid=merged.uid, actor=clerk, at=now, reason="同一人")
                )
        if done:
            assert everything() != before
        for merge in reversed(done):
            undo_merge(merge_uid=merge.uid, actor=clerk, at=now, reason="不是同一人")
        assert everything() == before
        transaction.set_rollback(True)
