"""Does a proof count only after a second person has looked, and never after somebody found it wrong?"""

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, SecondPersonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Bureau, CategoryProof, Person
from zhiji.office.registry.proofs.selectors import categories_as_of, proofs_of, proofs_to_verify
from zhiji.office.registry.proofs.verbs import (
    EvidenceNeeded,
    IntervalWrong,
    ProofOverlaps,
    assert_category,
    refute_proof,
    verify_proof,
)

pytestmark = pytest.mark.django_db
FROM, TO = date(2020, 1, 1), date(2020, 12, 31)


@pytest.fixture
def paper(clerk: Actor, now: datetime) -> Evidence:
    return keep_evidence(
        content=b"%PDF-1.4 x", name="证.pdf", purpose="category_proof", accepted=PAPERS, actor=clerk, at=now
    )


@pytest.fixture
def say_so(clerk: Actor, now: datetime, register: Any) -> Any:
    person: list[Person] = []

    def make(category: str = "veteran", **changes: Any) -> CategoryProof:
        if not person:
            person.append(register())
        given: dict[str, Any] = {"source": "statement", "valid_from": FROM, "valid_to": TO, "actor": clerk, "at": now}
        return assert_category(person_uid=person[0].uid, category=category, **(given | changes))

    return make


def held(proof: CategoryProof, on: date, actor: Actor) -> set[str]:
    return set(categories_as_of(person_ids=[proof.person_id], on=on, actor=actor)[proof.person_id])


def test_it_counts_once_a_second_person_has_verified_it(
    say_so: Any, clerk: Actor, second_clerk: Actor, now: datetime
) -> None:
    proof = say_so()
    assert held(proof, FROM, clerk) == set()
    with pytest.raises(SecondPersonNeeded):
        verify_proof(uid=proof.uid, actor=clerk, at=now)
    verify_proof(uid=proof.uid, actor=second_clerk, at=now)
    assert held(proof, FROM, clerk) == held(proof, TO, clerk) == {"veteran"}
    assert held(proof, date(2019, 12, 31), clerk) == held(proof, date(2021, 1, 1), clerk) == set()


def test_refuted_it_counts_for_no_day(say_so: Any, second_clerk: Actor, clerk: Actor, now: datetime) -> None:
    proof = say_so()
    verify_proof(uid=proof.uid, actor=second_clerk, at=now)
    with pytest.raises(ReasonNeeded):
        refute_proof(uid=proof.uid, actor=clerk, at=now, reason="")
    refute_proof(uid=proof.uid, actor=clerk, at=now, reason="证件系伪造")
    assert held(proof, FROM, clerk) == set()
    with pytest.raises(WrongState):
        verify_proof(uid=proof.uid, actor=second_clerk, at=now)


def test_that_it_has_expired_is_said_as_of_a_day(say_so: Any, clerk: Actor) -> None:
    proof = say_so()
    shown = [proofs_of(records=[proof.person_id], on=on, actor=clerk)[0].has_expired for on in (TO, date(2021, 1, 1))]
    assert shown == [False, True]


def test_what_cannot_be_is_refused_before_it_is_written(say_so: Any, paper: Evidence) -> None:
    with pytest.raises(IntervalWrong):
        say_so(valid_to=date(2019, 12, 31))
    with pytest.raises(EvidenceNeeded):
        say_so(source="paper")
    with pytest.raises(WrongState):
        say_so(source="feed")
    with pytest.raises(WrongState):
        say_so("nobility")
    assert say_so(source="paper", evidence=paper).evidence == paper


def test_two_verified_proofs_of_one_source_never_overlap(say_so: Any, second_clerk: Actor, now: datetime) -> None:
    verify_proof(uid=say_so().uid, actor=second_clerk, at=now)
    overlapping, later = say_so(valid_from=TO, valid_to=None), say_so(valid_from=date(2021, 1, 1), valid_to=None)
    with pytest.raises(ProofOverlaps):
        verify_proof(uid=overlapping.uid, actor=second_clerk, at=now)
    assert verify_proof(uid=later.uid, actor=second_clerk, at=now).state == "verified"
    assert verify_proof(uid=say_so("laid_off").uid, actor=second_clerk, at=now).state == "verified"


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ("valid_to = valid_from - 1", "proof_ends_after_it_begins"),
        ("state = 'verified', decided_by_id = asserted_by_id", "proof_needs_second_person"),
        ("category = 'drug_rehab', bureau_id = NULL", "proof_of_rehab_has_bureau"),
        ("source = 'feed'", "proof_of_feed_has_batch"),
    ],
)
def test_the_database_holds_the_same_line_against_raw_sql(say_so: Any, change: str, constraint: str) -> None:
    proof = say_so()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE registry_categoryproof SET {change} WHERE id = %s", [proof.pk])


def test_rehabilitation_is_known_to_its_bureau_to_auditors_and_to_nobody_else(
    register: Any, make_actor: Any, now: datetime
) -> None:
    police, justice = (Bureau.objects.create(code=code, name=code) for code in ("public_security", "justice"))
    officer, second = (make_actor(Role.DEPARTMENT_OFFICER, bureau_id=police.pk) for _ in range(2))
    person = register()
    proof = assert_category(
        person_uid=person.uid,
        category="drug_rehab",
        source="statement",
        valid_from=FROM,
        valid_to=None,
        actor=officer,
        at=now,
    )
    for stranger in (
        make_actor(Role.BUREAU_CLERK),
        make_actor(Role.DEPARTMENT_OFFICER, bureau_id=justice.pk),
        make_actor(Role.LEADER),
    ):
        with pytest.raises(NotFound):
            verify_proof(uid=proof.uid, actor=stranger, at=now)
        assert held(proof, FROM, stranger) == set()
    verify_proof(uid=proof.uid, actor=second, at=now)
    assert all(held(proof, FROM, who) == {"drug_rehab"} for who in (officer, make_actor(Role.AUDITOR), system("x")))
    for role in (Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER, Role.INSPECTOR, Role.FINANCE):
        assert held(proof, FROM, make_actor(role)) == set()
        assert proofs_of(records=[person.pk], on=FROM, actor=make_actor(role)) == []
    assert len(proofs_of(records=[person.pk], on=FROM, actor=make_actor(Role.AUDITOR))) == 1
    with pytest.raises(NotPermitted):
        assert_category(
            person_uid=person.uid, category="drug_rehab", source="statement", valid_from=FROM, valid_to=None,
            actor=make_actor(Role.BUREAU_CLERK), at=now,
        )  # fmt: skip


def test_disability_is_on_no_worklist_and_shown_to_those_who_decide(
    say_so: Any, clerk: Actor, second_clerk: Actor, make_actor: Any, now: datetime
) -> None:
    proof = say_so("disabled")
    other = say_so("veteran")
    assert [each.pk for each in proofs_to_verify(actor=second_clerk)] == [other.pk]
    verify_proof(uid=proof.uid, actor=second_clerk, at=now)
    assert held(proof, FROM, clerk) == {"disabled"}
    assert held(proof, FROM, make_actor(Role.FINANCE)) == held(proof, FROM, make_actor(Role.INSPECTOR)) == set()
