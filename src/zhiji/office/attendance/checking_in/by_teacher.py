"""How does a teacher record somebody who has no phone: by an ID reader, or by hand with a reason?"""

from datetime import datetime
from uuid import UUID, uuid4

from zhiji.office.attendance.access import locked_held, taught_lesson
from zhiji.office.attendance.checking_in.by_code import CheckedIn
from zhiji.office.attendance.checking_in.insert import NewEvent, insert_event
from zhiji.office.attendance.holding.opened import opened_as
from zhiji.office.attendance.models import CheckIn
from zhiji.office.classes.models import Enrolment, Lesson
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, WrongState, needs_reason
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Person

NOT_HERE = ("这张身份证的持有人不在本节课名单中。", "Whoever holds this card has no seat in this lesson.")


def record_by_hand(
    *, lesson_uid: str, enrolment_uid: str, act: str, reason: str, actor: Actor, at: datetime
) -> CheckedIn:
    """The teacher vouches for somebody, saying why no phone did it.

    Raises ReasonNeeded, NotPermitted, NotFound, DoneAlready, NotExpected, WrongState.
    """
    reason = needs_reason(reason)
    with acting(actor, "record_by_hand", reason):
        lesson = taught_lesson(uid=lesson_uid, actor=actor)
        enrolment = Enrolment.objects.filter(
            uid=as_uid(enrolment_uid), training_class_id=lesson.training_class_id
        ).first()
        if enrolment is None:
            raise NotFound
        return _record(lesson, enrolment.person_id, act, CheckIn.Way.MANUAL, reason, actor, at, uuid4())


def record_by_reader(
    *, lesson_uid: str, id_number_text: str, act: str, nonce: UUID | str, actor: Actor, at: datetime
) -> CheckedIn:
    """An ID card was read on the teacher's device; the number is looked up and not kept.

    Raises NotPermitted, NotFound, Replayed, DoneAlready, NotExpected, WrongState.
    """
    with acting(actor, "record_by_reader"):
        lesson = taught_lesson(uid=lesson_uid, actor=actor)
        person = Person.objects.filter(id_index=index_of(id_number_text, "id_number"), state="registered").first()
        if person is None:
            raise NotFound(*NOT_HERE)
        return _record(lesson, person.pk, act, CheckIn.Way.READER, "", actor, at, as_uid(nonce))


def _record(
    lesson: Lesson, person_id: int, act: str, way: CheckIn.Way, reason: str, actor: Actor, at: datetime, uid: UUID
) -> CheckedIn:
    held = locked_held(lesson)
    if act not in CheckIn.Act.values:
        raise WrongState("请选择签到、过程签到或签退。", "Choose sign-in, mid-check or sign-out.")
    opened_as(held).must_be_time_for(act, at)
    event = NewEvent(
        uid=uid,
        held_id=held.pk,
        person_id=person_id,
        act=CheckIn.Act(act),
        way=way,
        place=CheckIn.Place.VOUCHED,
        counts=True,
        at=at,
        user_id=actor.user_id,
        reason=reason[:200],
    )
    insert_event(event)
    return CheckedIn(event.act, at, event.place, None, True, False)
