"""How does an employer say that somebody worked for it in a month, and take it back?"""

from datetime import date, datetime
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, Refusal, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.employment.access import own_organisation
from zhiji.office.employment.choices import Proven, WageBand
from zhiji.office.employment.models import WorkMonth
from zhiji.office.registry.models import Person
from zhiji.office.registry.persons.identify import identify_person

EARLIEST: Final = date(2019, 1, 1)


class MonthUnfit(Refusal):
    """What was typed cannot be a work-based month."""


class MonthTwice(Refusal):
    """The employer recorded this month of this person already."""

    def __init__(self, name: str, month: date) -> None:
        super().__init__(
            f"{name}的{month:%Y年%m月}已登记，没有重复登记。",
            f"{month:%Y-%m} of {name} is recorded already.",
            field="month",
        )


def record_month(
    *,
    name: str,
    id_number_text: str,
    month: date,
    wage_band: str,
    actor: Actor,
    at: datetime,
    wage_evidence: Evidence | None = None,
    insurance_evidence: Evidence | None = None,
) -> WorkMonth:
    """Record a month of somebody who works for the actor's employer.

    Raises NotPermitted, MonthUnfit, MonthTwice; NameWrong, IdNumberWrong, NameDiffers.
    """
    employer_id = own_organisation(actor, Role.EMPLOYER)
    month = month.replace(day=1)
    check_month(month, timezone.localdate(at))
    check_band(wage_band)
    with acting(actor, "record_month"):
        person = identify_person(name=name, id_number_text=id_number_text, actor=actor, at=at)
        return put_month(
            employer_id,
            person,
            month,
            wage_band,
            actor=actor,
            at=at,
            wage_evidence=wage_evidence,
            insurance_evidence=insurance_evidence,
        )


def put_month(
    employer_id: int,
    person: Person,
    month: date,
    wage_band: str,
    *,
    actor: Actor,
    at: datetime,
    wage_evidence: Evidence | None,
    insurance_evidence: Evidence | None = None,
) -> WorkMonth:
    """Write a month down whose facts were checked. Raises MonthTwice."""
    try:
        with transaction.atomic():
            return WorkMonth.objects.create(
                employer_id=employer_id,
                person=person,
                month=month,
                wage_band=wage_band,
                wage_evidence=wage_evidence,
                insurance_evidence=insurance_evidence,
                recorded_by_id=actor.user_id,
                recorded_at=at,
            )
    except IntegrityError as error:
        if "work_month_once_per_employer" not in str(error):
            raise
        raise MonthTwice(person.name, month) from error


def check_month(month: date, today: date) -> None:
    """Raise MonthUnfit for a month before the action, or one that is not over."""
    if month < EARLIEST:
        raise MonthUnfit("月份早于2019年1月。", "Before January 2019.", field="month")
    if month >= today.replace(day=1):
        raise MonthUnfit("该月尚未结束，请在次月登记。", "The month is not over: record it in the next.", field="month")


def check_band(band: str) -> None:
    """Raise MonthUnfit where no band was chosen."""
    if band not in WageBand.values:
        raise MonthUnfit("请选择工资区间。", "Choose the band of the wage.", field="wage_band")


def add_proof(
    *, uid: str, actor: Actor, at: datetime, wage: Evidence | None = None, insurance: Evidence | None = None
) -> WorkMonth:
    """Hand in what proves wage or insurance, while that waits. Raises NotPermitted, NotFound, WrongState."""
    with acting(actor, "add_month_proof"):
        found = _own(uid, actor)
        if (wage and found.wage != Proven.WAITING) or (insurance and found.insurance != Proven.WAITING):
            raise WrongState("该项已有核实结论，不能再补充材料。", "It was decided; no more is handed in for it.")
        found.wage_evidence = wage or found.wage_evidence
        found.insurance_evidence = insurance or found.insurance_evidence
        found.save()
    return found


def withdraw_month(*, uid: str, reason: str, actor: Actor, at: datetime) -> WorkMonth:
    """Take a month back that was recorded wrongly. Raises ReasonNeeded, NotPermitted, NotFound, WrongState."""
    reason = needs_reason(reason)
    with acting(actor, "withdraw_month", reason):
        found = _own(uid, actor)
        found.state, found.state_reason = WorkMonth.State.WITHDRAWN, reason[:300]
        found.save()
    return found


def _own(uid: str, actor: Actor) -> WorkMonth:
    employer_id = own_organisation(actor, Role.EMPLOYER)
    found = WorkMonth.objects.select_for_update(of=("self",)).filter(uid=as_uid(uid), employer_id=employer_id).first()
    if found is None:
        raise NotFound
    if found.state != WorkMonth.State.RECORDED:
        raise WrongState("该月已撤回。", "The month was withdrawn.")
    return found
