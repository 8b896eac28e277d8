"""How does an institution say that it brought a trainee into work, and how does that come to count?"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from zhiji.office.classes.access import class_of
from zhiji.office.classes.models import Enrolment
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.employment.access import VERIFIES, own_organisation, visible_placements
from zhiji.office.employment.choices import ProvenBy
from zhiji.office.employment.models import Placement
from zhiji.office.registry.feeds.insured import insured_in
from zhiji.office.registry.feeds.standing import Stands
from zhiji.office.registry.models import Organisation

State = Placement.State
MOST_MONTHS: Final = 60


class PlacementUnfit(Refusal):
    """What was typed cannot be a placement."""


@dataclass(frozen=True)
class PlacementFacts:
    """What an institution says of a placement; an employer's credit code, where it is registered here."""

    class_uid: str
    enrolment_uid: str
    employer_name: str
    employed_on: date
    region_code: str
    employer_code: str = ""
    stayed_months: int = 0


def record_placement(*, facts: PlacementFacts, slip: Evidence | None, actor: Actor, at: datetime) -> Placement:
    """Record a placement of one's own trainee, with the recommendation slip.

    Raises NotPermitted, NotFound, PlacementUnfit.
    """
    institution_id = own_organisation(actor, Role.INSTITUTION)
    _check(facts, timezone.localdate(at))
    if slip is None:
        raise PlacementUnfit("请上传推荐就业回执。", "Hand in the recommendation slip.", field="slip")
    with acting(actor, "record_placement"):
        found = class_of(uid=facts.class_uid, actor=actor)
        if found.organisation_id != institution_id:
            raise NotFound
        enrolment = Enrolment.objects.filter(
            uid=as_uid(facts.enrolment_uid), training_class=found, state=Enrolment.State.ENROLLED
        ).first()
        if enrolment is None:
            raise NotFound
        employer = _employer(facts)
        try:
            with transaction.atomic():
                return Placement.objects.create(
                    institution_id=institution_id,
                    training_class=found,
                    person_id=enrolment.person_id,
                    employer=employer,
                    employer_name=employer.name if employer else facts.employer_name.strip(),
                    employed_on=facts.employed_on,
                    region_code=facts.region_code,
                    stayed_months=facts.stayed_months,
                    slip=slip,
                    recorded_by_id=actor.user_id,
                    recorded_at=at,
                )
        except IntegrityError as error:
            raise PlacementUnfit(
                "该学员在本班的就业推荐已登记。", "The placement of this trainee of the class is recorded already."
            ) from error


def note_stay(*, uid: str, stayed_months: int, actor: Actor, at: datetime) -> Placement:
    """Say how long somebody stayed, while the placement waits. Raises NotPermitted, NotFound, WrongState,
    PlacementUnfit.
    """
    with acting(actor, "note_stay"):
        found = _own(uid, actor)
        if not found.stayed_months <= stayed_months <= MOST_MONTHS:
            raise PlacementUnfit("在岗月数有误。", "Check the number of months.", field="stayed_months")
        found.stayed_months = stayed_months
        found.save()
    return found


def withdraw_placement(*, uid: str, reason: str, actor: Actor, at: datetime) -> Placement:
    """Take back what was recorded wrongly. Raises ReasonNeeded, NotPermitted, NotFound, WrongState."""
    reason = needs_reason(reason)
    with acting(actor, "withdraw_placement", reason):
        found = _own(uid, actor)
        found.state, found.state_reason = State.WITHDRAWN, reason[:300]
        found.save()
    return found


def decide_placement(*, uid: str, is_right: bool, reason: str, actor: Actor, at: datetime) -> Placement:
    """Find a placement right or not, as a second person. A list that names the person in its month is noted with it.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded.
    """
    reason = needs_reason(reason)
    actor.must_have(*VERIFIES)
    with acting(actor, "decide_placement", reason):
        if not visible_placements(actor).filter(uid=as_uid(uid)).exists():
            raise NotFound
        found = Placement.objects.select_for_update(of=("self",)).get(uid=as_uid(uid))
        if found.state != State.ASSERTED:
            raise WrongState("该记录已有结论，请刷新后查看。", "It was decided before; look again.")
        if found.recorded_by_id is not None and found.recorded_by_id == actor.user_id:
            raise SecondPersonNeeded
        month = found.employed_on.replace(day=1)
        standing = insured_in([(found.person_id, month)])[found.person_id, month]
        found.source = ProvenBy.FEED if standing.stands == Stands.HIT else ProvenBy.PAPER
        found.batch_id = standing.batch_id if standing.stands == Stands.HIT else None
        found.state = State.VERIFIED if is_right else State.REFUTED
        found.decided_by_id, found.decided_at, found.state_reason = actor.user_id, at, reason[:300]
        found.save()
    return found


def _check(facts: PlacementFacts, today: date) -> None:
    if not facts.employer_code.strip() and not 2 <= len(facts.employer_name.strip()) <= 120:
        raise PlacementUnfit("请填写用人单位。", "Say who the employer is.", field="employer_name")
    if not date(2019, 1, 1) <= facts.employed_on <= today:
        raise PlacementUnfit("就业日期不能晚于今天。", "Not after today.", field="employed_on")
    if not re.fullmatch(r"[0-9]{6}", facts.region_code):
        raise PlacementUnfit("就业地为 6 位行政区划代码。", "Six digits of the region.", field="region_code")
    if not 0 <= facts.stayed_months <= MOST_MONTHS:
        raise PlacementUnfit("在岗月数有误。", "Check the number of months.", field="stayed_months")


def _employer(facts: PlacementFacts) -> Organisation | None:
    code = facts.employer_code.strip().upper()
    if not code:
        return None
    found = Organisation.objects.filter(kind=Organisation.Kind.EMPLOYER, credit_code=code).exclude(
        state=Organisation.State.REFUSED
    )
    employer = found.first()
    if employer is None:
        raise PlacementUnfit(
            "没有这个信用代码的用人单位，请留空并填写单位名称。",
            "No employer has this credit code: leave it empty and give the name.",
            field="employer_code",
        )
    return employer


def _own(uid: str, actor: Actor) -> Placement:
    institution_id = own_organisation(actor, Role.INSTITUTION)
    found = (
        Placement.objects.select_for_update(of=("self",)).filter(uid=as_uid(uid), institution_id=institution_id).first()
    )
    if found is None:
        raise NotFound
    if found.state != State.ASSERTED:
        raise WrongState("该记录已有结论或已撤回。", "It was decided or withdrawn.")
    return found
