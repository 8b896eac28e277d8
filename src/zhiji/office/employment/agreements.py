"""How does an apprenticeship agreement come about, come to count, and end before its time?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.directory.models import Level
from zhiji.office.employment.access import VERIFIES, own_organisation, visible_apprenticeships
from zhiji.office.employment.models import Apprenticeship
from zhiji.office.registry.models import Organisation
from zhiji.office.registry.persons.identify import identify_person

State = Apprenticeship.State


class AgreementUnfit(Refusal):
    """What was typed cannot be an agreement."""


class ApprenticeTaken(Refusal):
    """The person is an apprentice under another agreement for some of the days."""


@dataclass(frozen=True)
class AgreementFacts:
    """What an employer says of an agreement; the school is given by its credit code."""

    name: str
    id_number_text: str
    school_code: str
    occupation_name: str
    level: int
    training_years: int
    starts_on: date
    occupation_code: str = ""


def record_agreement(*, facts: AgreementFacts, evidence: Evidence | None, actor: Actor, at: datetime) -> Apprenticeship:
    """Record an agreement with its signed copy; the school confirms it, the bureau verifies it.

    Raises NotPermitted, AgreementUnfit, ApprenticeTaken; NameWrong, IdNumberWrong, NameDiffers.
    """
    employer_id = own_organisation(actor, Role.EMPLOYER)
    _check(facts)
    if evidence is None:
        raise AgreementUnfit("请上传三方协议。", "Hand in the signed agreement.", field="evidence")
    with acting(actor, "record_agreement"):
        school = Organisation.objects.filter(
            kind=Organisation.Kind.INSTITUTION,
            state=Organisation.State.APPROVED,
            credit_code=facts.school_code.strip().upper(),
        ).first()
        if school is None:
            raise AgreementUnfit(
                "没有这个信用代码的已审核培训机构。",
                "No approved institution has this code.",
                field="school_code",
            )
        person = identify_person(name=facts.name, id_number_text=facts.id_number_text, actor=actor, at=at)
        made = Apprenticeship(
            employer_id=employer_id,
            school=school,
            person=person,
            occupation_code=facts.occupation_code.strip(),
            occupation_name=facts.occupation_name.strip(),
            level=facts.level,
            training_years=facts.training_years,
            starts_on=facts.starts_on,
            ends_on=last_day(facts.starts_on, facts.training_years),
            evidence=evidence,
            recorded_by_id=actor.user_id,
            recorded_at=at,
        )
        try:
            with transaction.atomic():
                made.save()
        except IntegrityError as error:
            if "apprentice_of_one_employer" not in str(error):
                raise
            raise ApprenticeTaken(
                "该人员在此期间已有学徒协议，请核对起止日期。",
                "This person is an apprentice under another agreement then; check the dates.",
                field="starts_on",
            ) from error
    return made


def last_day(starts_on: date, years: int) -> date:
    """The last of so many training years: the day before the same day of a later year."""
    is_leap_day = (starts_on.month, starts_on.day) == (2, 29)
    first = date(starts_on.year + years, 3, 1) if is_leap_day else starts_on.replace(year=starts_on.year + years)
    return first - timedelta(days=1)


def confirm_agreement(*, uid: str, actor: Actor, at: datetime) -> Apprenticeship:
    """Say as the school that the agreement is true. Raises NotPermitted, NotFound, WrongState."""
    school_id = own_organisation(actor, Role.INSTITUTION)
    with acting(actor, "confirm_agreement"):
        found = _locked(uid, actor)
        if found.school_id != school_id:
            raise NotFound
        if found.state != State.RECORDED:
            raise WrongState("该协议已确认或已撤回。", "It was confirmed or withdrawn already.")
        found.state, found.agreed_by_id, found.agreed_at = State.AGREED, actor.user_id, at
        found.save()
    return found


def decide_agreement(*, uid: str, is_right: bool, reason: str, actor: Actor, at: datetime) -> Apprenticeship:
    """Find a confirmed agreement right or not, as a second person. Raises ReasonNeeded, NotPermitted, NotFound,
    WrongState, SecondPersonNeeded.
    """
    reason = needs_reason(reason)
    actor.must_have(*VERIFIES)
    with acting(actor, "decide_agreement", reason):
        found = _locked(uid, actor)
        if found.state != State.AGREED:
            raise WrongState(
                "院校确认后才能核实，且只能核实一次。", "Verified after the school confirmed it, and once."
            )
        if actor.user_id in (found.recorded_by_id, found.agreed_by_id):
            raise SecondPersonNeeded
        found.state = State.VERIFIED if is_right else State.REFUTED
        found.decided_by_id, found.decided_at, found.state_reason = actor.user_id, at, reason[:300]
        found.save()
    return found


def end_agreement(*, uid: str, ended_on: date, reason: str, actor: Actor, at: datetime) -> Apprenticeship:
    """End an agreement before its time; employer or school says so. Raises ReasonNeeded, NotPermitted, NotFound,
    WrongState, AgreementUnfit.
    """
    reason = needs_reason(reason)
    actor.must_have(Role.EMPLOYER, Role.INSTITUTION)
    with acting(actor, "end_agreement", reason):
        found = _locked(uid, actor)
        if actor.organisation_id not in (found.employer_id, found.school_id):
            raise NotPermitted
        if found.state not in (State.RECORDED, State.AGREED, State.VERIFIED) or found.ended_on is not None:
            raise WrongState("该协议已结束或不成立。", "It has ended, or does not stand.")
        if not found.starts_on <= ended_on < found.ends_on:
            raise AgreementUnfit("终止日期应在协议期内。", "A day within the agreement.", field="ended_on")
        found.ended_on, found.end_reason = ended_on, reason[:300]
        found.save()
    return found


def months_within(found: Apprenticeship, until: date) -> int:
    """How many whole months of the agreement have passed by a day, that day counted."""
    last = min(found.last_on, until)
    if last < found.starts_on:
        return 0
    after = last + timedelta(days=1)
    months = (after.year - found.starts_on.year) * 12 + after.month - found.starts_on.month
    return months - (after.day < found.starts_on.day)


def _check(facts: AgreementFacts) -> None:
    if not 1 <= facts.training_years <= 3:
        raise AgreementUnfit("培养期限应为 1 至 3 年。", "One to three years.", field="training_years")
    if facts.level not in Level.values or facts.level == Level.NONE:
        raise AgreementUnfit("请选择培养等级。", "Choose the grade aimed at.", field="level")
    if not 1 <= len(facts.occupation_name.strip()) <= 120:
        raise AgreementUnfit("请填写职业（工种）。", "Say which occupation.", field="occupation_name")
    if not date(2018, 1, 1) <= facts.starts_on <= date(2030, 12, 31):
        raise AgreementUnfit("开始日期有误。", "Check the first day.", field="starts_on")


def _locked(uid: str, actor: Actor) -> Apprenticeship:
    if not visible_apprenticeships(actor).filter(uid=as_uid(uid)).exists():
        raise NotFound
    return Apprenticeship.objects.select_for_update(of=("self",)).get(uid=as_uid(uid))
