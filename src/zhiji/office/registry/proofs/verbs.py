"""How does a proof come to count? One person asserts it, another verifies it; found wrong, it is refuted."""

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.registry.categories import SECRET, categories_on
from zhiji.office.registry.models import CategoryProof, Person
from zhiji.office.registry.persons.load import person_by_uid
from zhiji.office.registry.proofs.access import may_assert, visible_proofs

State = CategoryProof.State
Source = CategoryProof.Source


class IntervalWrong(Refusal):
    """The proof would end before it begins."""


class EvidenceNeeded(Refusal):
    """A proof on paper needs the paper."""


class ProofOverlaps(Refusal):
    """The person has a verified proof of this group from the same kind of source for some of the days."""


def assert_category(
    *,
    person_uid: UUID | str,
    category: str,
    source: str,
    valid_from: date,
    valid_to: date | None,
    actor: Actor,
    at: datetime,
    evidence: Evidence | None = None,
) -> CategoryProof:
    """Say that a person belongs to a group; it counts once a second person has verified it.

    Raises NotPermitted, NotFound, WrongState, IntervalWrong, EvidenceNeeded.
    """
    if category not in categories_on(valid_from) and category not in categories_on(valid_to or date.max):
        raise WrongState("方案中没有这个人员类别。", "The plan knows no such group.")
    if not may_assert(actor, category):
        raise NotPermitted
    if valid_to is not None and valid_to < valid_from:
        raise IntervalWrong(
            "截止日期早于起始日期，请改正。", "It would end before it begins; put the dates right.", field="valid_to"
        )
    if source == Source.FEED:
        raise WrongState("部门名单的证明由比对产生。", "Proofs by a list come from comparing it.")
    if source == Source.PAPER and evidence is None:
        raise EvidenceNeeded("请上传证明材料。", "Please hand in the paper.", field="evidence")
    with acting(actor, "assert_category"):
        person = person_by_uid(person_uid, lock=True)
        if person.state != Person.State.REGISTERED:
            raise WrongState("这条记录已被合并，请在保留的记录上办理。", "This record was merged; use the one kept.")
        return CategoryProof.objects.create(
            person=person,
            category=category,
            source=source,
            valid_from=valid_from,
            valid_to=valid_to,
            evidence=evidence,
            bureau_id=actor.bureau_id,
            asserted_by_id=actor.user_id,
            asserted_at=at,
        )


def verify_proof(*, uid: UUID | str, actor: Actor, at: datetime) -> CategoryProof:
    """Find a proof right, as a second person; from then on it counts.

    Raises NotPermitted, NotFound, WrongState, SecondPersonNeeded, ProofOverlaps.
    """
    with acting(actor, "verify_proof"):
        proof = _decidable(uid, actor, (State.ASSERTED,))
        if proof.asserted_by_id is not None and proof.asserted_by_id == actor.user_id:
            raise SecondPersonNeeded
        proof.state, proof.decided_by_id, proof.decided_at = State.VERIFIED, actor.user_id, at
        try:
            with transaction.atomic():
                proof.save()
        except IntegrityError as error:
            if "proof_verified_once_at_a_time" not in str(error):
                raise
            raise ProofOverlaps(
                "这段时间内已有同类来源的有效证明，请核对日期，或先将旧证明认定为不成立。",
                "Some of these days have a verified proof of that source. Check the dates, or refute that one first.",
            ) from error
    return proof


def refute_proof(*, uid: UUID | str, actor: Actor, at: datetime, reason: str) -> CategoryProof:
    """Find a proof wrong, verified or not; it does not count, for no day.

    Raises NotPermitted, NotFound, WrongState, ReasonNeeded.
    """
    reason = needs_reason(reason)
    with acting(actor, "refute_proof", reason):
        proof = _decidable(uid, actor, (State.ASSERTED, State.VERIFIED))
        proof.state, proof.decided_by_id, proof.decided_at, proof.reason = State.REFUTED, actor.user_id, at, reason
        proof.save()
    return proof


def _decidable(uid: UUID | str, actor: Actor, states: tuple[State, ...]) -> CategoryProof:
    proof = CategoryProof.objects.select_for_update().filter(visible_proofs(actor), uid=uid).first()
    if proof is None:
        raise NotFound
    if proof.category in SECRET:
        if not actor.is_system and not may_assert(actor, proof.category):
            raise NotPermitted
    else:
        actor.must_have(Role.BUREAU_CLERK, Role.REVIEWER)
    if proof.state not in states:
        raise WrongState("这份证明已有结论，请刷新后再看。", "This proof was decided before; look again.")
    return proof
