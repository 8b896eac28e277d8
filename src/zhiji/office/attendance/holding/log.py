"""What does the teacher write of a lesson, and hand in as photos?"""

from datetime import datetime

from django.db import IntegrityError, transaction

from zhiji.office.attendance.access import locked_held, taught_lesson
from zhiji.office.attendance.holding.looks import look_at
from zhiji.office.attendance.models import HeldLesson, LessonLog, LessonPhoto
from zhiji.office.attendance.parameters import PHOTO_LIKENESS
from zhiji.office.attendance.record.state import must_not_be_sealed
from zhiji.office.classes.models import Lesson
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import JPEG, PNG
from zhiji.office.core.refusals import Refusal, WrongState


class LogUnfit(Refusal):
    """What was typed is no log of a lesson."""


def write_log(
    *, lesson_uid: str, content: str, headcount: int, incidents: str, actor: Actor, at: datetime
) -> LessonLog:
    """Write the log of a lesson, or write it anew until the record is sealed; the trail keeps what stood before.

    Raises NotPermitted, NotFound, WrongState, LogUnfit.
    """
    if not 2 <= len(content.strip()) <= 500:
        raise LogUnfit("请填写本节课讲了什么（2至500字）。", "Say what was taught (2 to 500 letters).", field="content")
    if not 0 <= headcount <= 1000:
        raise LogUnfit("请填写实际到课人数。", "Say how many were there.", field="headcount")
    if len(incidents.strip()) > 500:
        raise LogUnfit("课堂情况不超过500字。", "What happened: in at most 500 letters.", field="incidents")
    with acting(actor, "write_log"):
        held = _own_held(lesson_uid, actor)
        log = LessonLog.objects.select_for_update().filter(held=held).first() or LessonLog(held=held)
        log.content, log.headcount, log.incidents = content.strip(), headcount, incidents.strip()
        log.written_by_id, log.written_at = actor.user_id, at
        log.save()
    return log


def add_photo(*, lesson_uid: str, file_name: str, content: bytes, actor: Actor, at: datetime) -> LessonPhoto:
    """Hand a photo of a lesson in. One that is equal to or looks like a photo of another lesson is marked.

    Raises NotPermitted, NotFound, WrongState, FileEmpty, FileTooLarge, KindNotAccepted, PhotoUnreadable.
    """
    looks = look_at(content)
    with acting(actor, "add_photo"):
        lesson = taught_lesson(uid=lesson_uid, actor=actor)
        held = _own_held(lesson_uid, actor)
        evidence = keep_evidence(
            content=content,
            name=file_name,
            purpose="attendance.photo",
            accepted=frozenset({JPEG, PNG}),
            actor=actor,
            at=at,
        )
        like, bits = looks.nearest_elsewhere(held.pk, bytes(evidence.hash), PHOTO_LIKENESS.on(lesson.span.lower.date()))
        try:
            with transaction.atomic():
                return LessonPhoto.objects.create(
                    held=held,
                    evidence=evidence,
                    hash=evidence.hash,
                    hash_rows=looks.rows,
                    hash_columns=looks.columns,
                    taken_at=looks.taken_at,
                    is_time_off=_is_time_off(lesson, looks.taken_at),
                    like_id=like,
                    likeness_bits=bits,
                    handed_in_by_id=actor.user_id,
                    handed_in_at=at,
                )
        except IntegrityError as error:
            raise WrongState("这张照片已经上传过了。", "This photo is here already.") from error


def _own_held(lesson_uid: str, actor: Actor) -> HeldLesson:
    lesson = taught_lesson(uid=lesson_uid, actor=actor)
    must_not_be_sealed(lesson.training_class_id)
    return locked_held(lesson)


def _is_time_off(lesson: Lesson, taken_at: datetime | None) -> bool:
    """Whether the camera's clock says another time; one that says none proves nothing, and is not off."""
    return taken_at is not None and not lesson.span.lower <= taken_at <= lesson.span.upper
