"""Does the lookup as of a day say what a plain loop over the proofs says, also through merges, in one query?"""

from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.office.registry.people import number

from zhiji.office.core.actors import Actor, system
from zhiji.office.registry.models import CategoryProof, Person
from zhiji.office.registry.persons.load import records_of
from zhiji.office.registry.persons.merge import merge_persons
from zhiji.office.registry.persons.register import register_person
from zhiji.office.registry.proofs.selectors import categories_as_of

pytestmark = pytest.mark.django_db
DAY = date(2020, 1, 1)
PROOF = st.tuples(
    st.integers(0, 3),
    st.sampled_from(["veteran", "laid_off"]),
    st.sampled_from(["paper", "statement"]),
    st.sampled_from(["asserted", "verified", "refuted"]),
    st.integers(0, 20),
    st.none() | st.integers(0, 10),
)


def naive(person: Person, on: date) -> set[str]:
    found = set()
    for proof in CategoryProof.objects.filter(person__in=records_of(person)):
        ends = proof.valid_to or date.max
        if proof.state == "verified" and proof.valid_from <= on <= ends:
            found.add(proof.category)
    return found


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PROOF, max_size=12), st.lists(st.integers(-1, 33), min_size=1, max_size=5), st.booleans())
def test_as_of_a_day_it_says_what_a_plain_loop_says(
    clerk: Actor, now: datetime, proofs: list[Any], days: list[int], merged: bool
) -> None:
    with transaction.atomic():
        persons = [
            register_person(name="王小明", id_number_text=number(sequence=n), actor=clerk, at=now) for n in range(4)
        ]
        for who, category, source, state, start, length in proofs:
            first = DAY + timedelta(start)
            last = None if length is None else first + timedelta(length)
            with suppress(IntegrityError), transaction.atomic():  # verified ones may not overlap
                CategoryProof.objects.create(
                        person=persons[who], category=category, source=source, state=state,
                        valid_from=first, valid_to=last, asserted_at=now,
                    )  # fmt: skip
        if merged:
            for kept, gone in ((1, 2), (0, 1)):
                merge_persons(
                    kept_uid=persons[kept].uid, merged_uid=persons[gone].uid, actor=clerk, at=now, reason="同一人"
                )
        for day in days:
            on = DAY + timedelta(day)
            answer = categories_as_of(person_ids=[p.pk for p in persons], on=on, actor=system("test"))
            assert {pk: set(groups) for pk, groups in answer.items()} == {p.pk: naive(p, on) for p in persons}
        transaction.set_rollback(True)


def test_ten_thousand_persons_are_one_query(django_assert_num_queries: Any, register: Any) -> None:
    person = register()
    CategoryProof.objects.create(
        person=person,
        category="veteran",
        source="paper",
        state="verified",
        valid_from=DAY,
        asserted_at=person.registered_at,
    )
    with django_assert_num_queries(1):
        answer = categories_as_of(person_ids=range(person.pk, person.pk + 10_000), on=DAY, actor=system("test"))
    assert len(answer) == 10_000 and set(answer[person.pk]) == {"veteran"}


def test_the_proof_that_reaches_farthest_stands_for_the_group(register: Any) -> None:
    person = register()
    for source, last in (("paper", DAY), ("statement", None)):
        CategoryProof.objects.create(
            person=person, category="veteran", source=source, state="verified", valid_from=DAY, valid_to=last,
            asserted_at=person.registered_at,
        )  # fmt: skip
    proven = categories_as_of(person_ids=[person.pk], on=DAY, actor=system("test"))[person.pk]["veteran"]
    assert (proven.source, proven.valid_to) == ("statement", None)
