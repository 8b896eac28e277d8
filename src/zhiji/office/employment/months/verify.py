"""How does a month come to be proven? By a list that names the person, or by a second person on evidence."""

from datetime import datetime
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.uids import as_uid
from zhiji.office.employment.access import VERIFIES, visible_months
from zhiji.office.employment.choices import Proven, ProvenBy
from zhiji.office.employment.models import WorkMonth
from zhiji.office.registry.feeds.insured import insured_in
from zhiji.office.registry.feeds.standing import Stands

PIECE: Final = 500
FACTS: Final = ("wage", "insurance")


class MonthsConflict(Refusal):
    """Another employer says that the person worked for it in that month."""


class ProofMissing(Refusal):
    """Nothing was handed in that a second person could look at."""


def decide_fact(*, uid: str, fact: str, is_proven: bool, reason: str, actor: Actor, at: datetime) -> WorkMonth:
    """Find the wage or the insurance of a month proven or not, as a second person who looked at the evidence.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded, MonthsConflict, ProofMissing.
    """
    reason = needs_reason(reason)
    actor.must_have(*VERIFIES)
    if fact not in FACTS:
        raise NotFound
    with acting(actor, "decide_month_fact", reason):
        found = _locked(uid, actor)
        if found.recorded_by_id is not None and found.recorded_by_id == actor.user_id:
            raise SecondPersonNeeded
        if is_proven:
            _must_be_alone(found)
            if getattr(found, f"{fact}_evidence_id") is None:
                raise ProofMissing("没有证明材料，请先让用人单位补充。", "There is no paper: ask the employer for one.")
        setattr(found, fact, Proven.PROVEN if is_proven else Proven.REFUTED)
        setattr(found, f"{fact}_by_id", actor.user_id)
        setattr(found, f"{fact}_at", at)
        setattr(found, f"{fact}_reason", reason[:300])
        if fact == "insurance":
            found.insurance_source, found.insurance_batch = ProvenBy.PAPER, None
        found.save()
    return found


def compare_months(*, actor: Actor, at: datetime) -> int:
    """Prove the insurance of waiting months by the lists that name their people; returns how many were proven.

    Who is clean of a month or was not compared is left waiting: only a person decides that. Raises NotPermitted.
    """
    actor.must_have(*VERIFIES)
    with acting(actor, "compare_months"):
        waiting = list(
            WorkMonth.objects.select_for_update(of=("self",)).filter(
                state=WorkMonth.State.RECORDED, insurance=Proven.WAITING
            )
        )
        standing = insured_in((each.person_id, each.month) for each in waiting)
        hits = [each for each in waiting if standing[each.person_id, each.month].stands == Stands.HIT]
        for found in hits:
            found.insurance, found.insurance_source = Proven.PROVEN, ProvenBy.FEED
            found.insurance_batch_id = standing[found.person_id, found.month].batch_id
            found.insurance_at = at
        WorkMonth.objects.bulk_update(
            hits, ["insurance", "insurance_source", "insurance_batch", "insurance_at"], batch_size=PIECE
        )
    return len(hits)


def _must_be_alone(found: WorkMonth) -> None:
    """Raise MonthsConflict while another employer claims the month; the other is named to the bureau, who asks here."""
    other = (
        WorkMonth.objects.filter(person=found.person_id, month=found.month, state=WorkMonth.State.RECORDED)
        .exclude(pk=found.pk)
        .exclude(wage=Proven.REFUTED)
        .select_related("employer")
        .first()
    )
    if other is not None:
        raise MonthsConflict(
            f"{other.employer.name}也登记了该人员的同一月份，请先核实并处理其中一条。",
            f"{other.employer.name} recorded the same month of this person: settle one of the two first.",
        )


def _locked(uid: str, actor: Actor) -> WorkMonth:
    if not visible_months(actor).filter(uid=as_uid(uid)).exists():
        raise NotFound
    found = WorkMonth.objects.select_for_update(of=("self",)).get(uid=as_uid(uid))
    if found.state != WorkMonth.State.RECORDED:
        raise WrongState("该月已撤回。", "The month was withdrawn.")
    return found
