"""How does a trainee leave a class, pause, come back, or go on in another class?"""

from datetime import datetime

from django.db import IntegrityError, transaction

from zhiji.office.classes.access import FILES, locked_class
from zhiji.office.classes.changes.lessons import must_be_accepted
from zhiji.office.classes.models import Enrolment, Lesson, Seat, TrainingClass
from zhiji.office.classes.roster.enrol import put_on_roster
from zhiji.office.classes.timetable.booking import book_seats
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid

State = Enrolment.State


class SeatTaken(Refusal):
    """The trainee sits elsewhere at the time of a lesson, or the class is full."""


def leave_class(*, enrolment_uid: str, reason: str, actor: Actor, at: datetime) -> Enrolment:
    """Take a trainee out of a class: seats in lessons to come are free. Raises ReasonNeeded, NotFound, WrongState."""
    return _step(enrolment_uid, (State.ENROLLED, State.SUSPENDED), State.LEFT, "leave_class", reason, actor, at)


def suspend_trainee(*, enrolment_uid: str, reason: str, actor: Actor, at: datetime) -> Enrolment:
    """Let a trainee pause. Raises ReasonNeeded, NotPermitted, NotFound, WrongState."""
    return _step(enrolment_uid, (State.ENROLLED,), State.SUSPENDED, "suspend_trainee", reason, actor, at)


def resume_trainee(*, enrolment_uid: str, reason: str, actor: Actor, at: datetime) -> Enrolment:
    """Let a trainee who paused go on. Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SeatTaken."""
    reason = needs_reason(reason)
    with acting(actor, "resume_trainee", reason):
        enrolment = _locked(enrolment_uid, actor)
        if enrolment.state != State.SUSPENDED:
            raise WrongState("该学员没有暂停。", "This trainee does not pause.")
        _put(enrolment, State.ENROLLED, reason, at)
        _seat(enrolment, at)
    return enrolment


def transfer_trainee(*, enrolment_uid: str, class_uid: str, reason: str, actor: Actor, at: datetime) -> Enrolment:
    """Let a trainee go on in another accepted class. Into another organisation's class the bureau does it.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState, AlreadyEnrolled, SeatTaken.
    """
    reason = needs_reason(reason)
    with acting(actor, "transfer_trainee", reason):
        before = _locked(enrolment_uid, actor)
        if before.state not in (State.ENROLLED, State.SUSPENDED):
            raise WrongState("该学员已不在班。", "This trainee is off the roster already.")
        there = must_be_accepted(locked_class(class_uid, actor))
        if there.pk == before.training_class_id:
            raise WrongState("请选择另一个班级。", "Choose another class.")
        _same_organisation_or_bureau(there, actor)
        _has_room(there)
        _put(before, State.TRANSFERRED, reason, at)
        _free_seats(before, at)
        after = put_on_roster(
            there,
            before.person,
            source=Enrolment.Source.TRANSFER,
            fee_paid_by=before.fee_paid_by,
            employer=before.employer,
            actor=actor,
            at=at,
        )
        after.transferred_from = before
        after.save()
        _seat(after, at)
    return after


def _same_organisation_or_bureau(there: TrainingClass, actor: Actor) -> None:
    if not actor.has(Role.BUREAU_CLERK) and there.organisation_id != actor.organisation_id:
        raise NotPermitted(
            "转到其他单位的班级由人社局经办人员办理。", "The bureau transfers trainees to another organisation."
        )


def _has_room(there: TrainingClass) -> None:
    on_roster = there.enrolments.filter(state__in=(State.ENROLLED, State.SUSPENDED)).count()
    smallest = min((each.venue.capacity for each in there.lessons.select_related("venue")), default=0)
    if on_roster >= smallest:
        raise SeatTaken(f"该班场所最多容纳{smallest}人，已满。", f"The class is full: its venue holds {smallest}.")


def _step(
    uid: str, before: tuple[State, ...], after: State, verb: str, reason: str, actor: Actor, at: datetime
) -> Enrolment:
    reason = needs_reason(reason)
    with acting(actor, verb, reason):
        enrolment = _locked(uid, actor)
        if enrolment.state not in before:
            raise WrongState(
                "该学员目前的状态不能办理此事，请刷新页面。", "Not in the trainee's present state; reload."
            )
        _put(enrolment, after, reason, at)
        _free_seats(enrolment, at)
    return enrolment


def _locked(uid: str, actor: Actor) -> Enrolment:
    """The enrolment and its accepted class, locked, of one's own organisation or for the bureau's clerk."""
    actor.must_have(*FILES, Role.BUREAU_CLERK)
    found = Enrolment.objects.select_related("training_class").filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    home = must_be_accepted(locked_class(str(found.training_class.uid), actor))
    if not actor.has(Role.BUREAU_CLERK) and home.organisation_id != actor.organisation_id:
        raise NotFound
    return (
        Enrolment.objects.select_for_update(of=("self",))
        .select_related("person", "employer", "training_class")
        .get(pk=found.pk)
    )


def _put(enrolment: Enrolment, state: State, reason: str, at: datetime) -> None:
    enrolment.state, enrolment.state_reason, enrolment.state_at = state, reason[:300], at
    enrolment.save()


def _free_seats(enrolment: Enrolment, at: datetime) -> None:
    Seat.objects.filter(enrolment=enrolment, span__startswith__gt=at).update(is_freed=True)


def _seat(enrolment: Enrolment, at: datetime) -> None:
    lessons = Lesson.objects.filter(
        training_class_id=enrolment.training_class_id, state=Lesson.State.BOOKED, span__startswith__gt=at
    )
    try:
        with transaction.atomic():
            book_seats(lessons.values_list("pk", flat=True), enrolment.pk)
    except IntegrityError as error:
        raise SeatTaken(
            f"{enrolment.person.name}在该班上课时间另有课程，不能转入或恢复。",
            f"{enrolment.person.name} has other lessons at the same time.",
        ) from error
