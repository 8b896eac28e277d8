"""How is an exam of a class fixed, called off; and who is to be there?"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from zhiji.office.assessment.access import EXAMINES, locked_own_exam
from zhiji.office.assessment.choices import GRADED, CertificateKind
from zhiji.office.assessment.exams.clashes import PlaceTaken, lesson_clash, place_taken
from zhiji.office.assessment.models import Exam, ExamBooking, ExamCounter, Result
from zhiji.office.classes.access import class_of
from zhiji.office.classes.models import Enrolment, Lesson, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, Refusal, WrongState, needs_reason
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.core.uids import as_uid
from zhiji.office.directory.lookups import assessor_scope_on
from zhiji.office.directory.models import Level
from zhiji.office.registry.models import Organisation, Person
from zhiji.office.registry.persons.load import registered_holder
from zhiji.office.registry.persons.names import normal_name
from zhiji.office.registry.persons.numbers import id_number

Part = ExamBooking.Part
LONGEST_HOURS: Final = 12


class ExamUnfit(Refusal):
    """What was typed cannot be an exam."""


@dataclass(frozen=True)
class ExamFacts:
    """What an assessment body says of an exam. Without `enrolment_uids`, everybody in the class is examined.

    `examiners` are real names with ID numbers; who is not in the registry yet cannot examine.
    """

    class_uid: str
    certificate_kind: str
    begins_at: datetime
    ends_at: datetime
    place: str
    seat_count: int
    examiners: tuple[tuple[str, str], ...]
    enrolment_uids: tuple[str, ...] = field(default=())


def schedule_exam(*, facts: ExamFacts, actor: Actor, at: datetime) -> Exam:
    """Fix an exam of a class that named this body as its assessor.

    Raises NotPermitted, NotFound, WrongState, ExamUnfit, PlaceTaken; NameWrong, IdNumberWrong.
    """
    actor.must_have(*EXAMINES)
    with acting(actor, "schedule_exam"):
        found = _class_to_examine(facts.class_uid, actor)
        _check(facts, found, at)
        _check_body(facts, found, actor)
        examiners = _examiners(facts, found, at)
        exam = _exam(facts, found, actor, at)
        candidates = _candidates(facts, found)
        if len(candidates) > exam.seat_count:
            raise ExamUnfit(
                f"考生有{len(candidates)}人，超过座位数{exam.seat_count}。",
                f"{len(candidates)} are to be examined, and there are {exam.seat_count} seats.",
                field="seat_count",
            )
        _book(exam, candidates, examiners)
    return exam


def cancel_exam(*, uid: str, reason: str, actor: Actor, at: datetime) -> Exam:
    """Call an exam off that has no results yet; whom it booked is free. Another may be fixed in its place.

    Raises ReasonNeeded, NotPermitted, NotFound, WrongState.
    """
    reason = needs_reason(reason)
    with acting(actor, "cancel_exam", reason):
        exam = locked_own_exam(uid, actor)
        if exam.state != Exam.State.SCHEDULED or any(each.is_entered for each in exam.results.all()):
            raise WrongState("已录入成绩的考核不能取消。", "An exam with results cannot be called off.")
        exam.state, exam.state_reason = Exam.State.CANCELLED, reason[:300]
        exam.save()
        for booking in exam.bookings.all():
            booking.is_freed = True
            booking.save()
    return exam


def _class_to_examine(uid: str, actor: Actor) -> TrainingClass:
    """The class; it is shown to its assessor alone once accepted."""
    found = class_of(uid=uid, actor=actor)
    found = (
        TrainingClass.objects.select_for_update(of=("self",)).select_related("organisation", "course").get(pk=found.pk)
    )
    if found.assessor_id != actor.organisation_id:
        raise NotFound
    if found.state != TrainingClass.State.ACCEPTED:
        raise WrongState("只有备案通过的班级可以安排考核。", "Only an accepted class can be examined.")
    return found


def _check(facts: ExamFacts, found: TrainingClass, at: datetime) -> None:
    hours = (facts.ends_at - facts.begins_at).total_seconds() / 3600
    if not 0 < hours <= LONGEST_HOURS:
        raise ExamUnfit(
            "考核结束时间应在开始之后、12 小时以内。", "It ends after it begins, within 12 hours.", field="ends_at"
        )
    if facts.begins_at <= at:
        raise ExamUnfit("考核时间应在现在之后。", "An exam is fixed before it begins.", field="begins_at")
    last = found.lessons.filter(state=Lesson.State.BOOKED, span__endswith__gt=facts.begins_at).exists()
    if last:
        raise ExamUnfit(
            "考核须在全部课程结束之后进行；该时间之后还有课。",
            "An exam follows the last lesson; there are some after it.",
            field="begins_at",
        )
    if not 2 <= len(facts.place.strip()) <= 200:
        raise ExamUnfit("请填写考核地点（不超过200字）。", "Say where, in at most 200 letters.", field="place")
    if not 1 <= facts.seat_count <= 1000:
        raise ExamUnfit("座位数应在 1 到 1,000 之间。", "Between 1 and 1,000 seats.", field="seat_count")
    if facts.certificate_kind not in CertificateKind.values:
        raise ExamUnfit("请选择证书种类。", "Choose the kind of certificate.", field="certificate_kind")
    if facts.certificate_kind in GRADED and found.course.level == Level.NONE:
        raise ExamUnfit(
            "该项目不分等级，不能核发等级证书。",
            "The course has no grade: no graded certificate follows.",
            field="certificate_kind",
        )
    if facts.certificate_kind == CertificateKind.SPECIALISED_ABILITY and found.course.level != Level.NONE:
        raise ExamUnfit(
            "专项职业能力证书不分等级，请选择与项目等级相符的证书。",
            "A specialised-ability certificate has no grade; choose one that fits the course.",
            field="certificate_kind",
        )


def _check_body(facts: ExamFacts, found: TrainingClass, actor: Actor) -> None:
    """Another body than the trainer, approved, and with this occupation and grade in the catalogue on the day."""
    body = Organisation.objects.get(pk=actor.organisation_id or 0)
    if body.credit_code == found.organisation.credit_code:
        raise ExamUnfit(
            "培训与考核须分离：承训单位不能考核自己的学员。", "Who trains does not examine: this is the trainer itself."
        )
    if body.state != Organisation.State.APPROVED:
        raise WrongState("本机构当前不能开展考核。", "This body may not examine at present.")
    course, on = found.course, timezone.localdate(facts.begins_at)
    scope = assessor_scope_on(organisation_id=body.pk, on=on)
    if not any(
        each.occupation_code == course.occupation_code and reaches_grade(each.highest_level, course.level)
        for each in scope
    ):
        raise ExamUnfit(
            f"评价机构目录中，本机构在{on}不能考核“{course.occupation_name}”的这个等级。",
            f"On {on} the catalogue does not let this body assess {course.occupation_name} at this grade.",
        )


def reaches_grade(highest: int, level: int) -> bool:
    """Whether a scope up to the highest grade holds a grade; 0 is no grade, 1 the highest."""
    return level == Level.NONE or Level.NONE < highest <= level


def _examiners(facts: ExamFacts, found: TrainingClass, at: datetime) -> list[Person]:
    """Those who examine: known by real name, and none of the class's teachers or trainees."""
    if not facts.examiners:
        raise ExamUnfit("请至少填写一名考评人员。", "Name at least one examiner.", field="examiners")
    people = [_known(name, number, at) for name, number in facts.examiners]
    if len({each.pk for each in people}) < len(people):
        raise ExamUnfit("考评人员重复。", "An examiner is named twice.", field="examiners")
    ids = [each.pk for each in people]
    if found.lessons.filter(teacher_person__in=ids).exclude(state=Lesson.State.VOID).exists():
        raise ExamUnfit("本班教师不能担任考评人员。", "A teacher of the class does not examine it.", field="examiners")
    return people


def _known(name: str, number: str, at: datetime) -> Person:
    person = registered_holder(index_of(id_number(number, timezone.localdate(at)), "id_number"))
    if person is None or person.name != normal_name(name):
        raise ExamUnfit(
            "实名库中没有该姓名和身份证号的考评人员，请核对或先请人社局登记。",
            "The registry has no examiner of this name and ID number; check both, or ask the bureau to register them.",
            field="examiners",
        )
    return person


def _candidates(facts: ExamFacts, found: TrainingClass) -> list[Enrolment]:
    rows = Enrolment.objects.filter(training_class=found, state=Enrolment.State.ENROLLED).select_related("person")
    if facts.enrolment_uids:
        rows = rows.filter(uid__in=[as_uid(each) for each in facts.enrolment_uids])
        if rows.count() != len(set(facts.enrolment_uids)):
            raise NotFound
    passed = Result.objects.filter(exam__training_class=found, is_passed=True).values("enrolment_id")
    candidates = list(rows.exclude(pk__in=passed).order_by("person__name_pinyin", "id"))
    if not candidates:
        raise ExamUnfit("没有需要考核的在班学员。", "Nobody in the class is left to be examined.")
    return candidates


def _exam(facts: ExamFacts, found: TrainingClass, actor: Actor, at: datetime) -> Exam:
    course = found.course
    return Exam.objects.create(
        number=_next_number(timezone.localdate(at).year),
        training_class=found,
        assessor_id=actor.organisation_id or 0,
        trainer_id=found.organisation_id,
        certificate_kind=facts.certificate_kind,
        occupation_code=course.occupation_code,
        occupation_name=course.occupation_name,
        level=course.level,
        has_theory=course.theory_hours > 0,
        has_practice=course.practice_hours > 0,
        span=(facts.begins_at, facts.ends_at),
        place=facts.place.strip(),
        seat_count=facts.seat_count,
        scheduled_by_id=actor.user_id,
        scheduled_at=at,
    )


def _next_number(year: int) -> str:
    ExamCounter.objects.get_or_create(year=year)
    counter = ExamCounter.objects.select_for_update().get(year=year)
    counter.last += 1
    counter.save()
    return f"K{year}-{counter.last:04d}"


def _book(exam: Exam, candidates: list[Enrolment], examiners: list[Person]) -> None:
    people: dict[int, Any] = {each.person_id: Part.EXAMINED for each in candidates}
    if any(each.pk in people for each in examiners):
        raise ExamUnfit("考生不能同时担任考评人员。", "A candidate does not examine.", field="examiners")
    people |= {each.pk: Part.EXAMINING for each in examiners}
    if (taken := lesson_clash(list(people), exam.span)) is not None:
        raise taken
    try:
        with transaction.atomic():
            made = ExamBooking.objects.bulk_create(
                ExamBooking(exam=exam, person_id=person, part=part, span=exam.span) for person, part in people.items()
            )
    except IntegrityError as error:
        raise place_taken(list(people), exam) from error
    bookings = {each.person_id: each for each in made}
    Result.objects.bulk_create(
        Result(exam=exam, booking=bookings[each.person_id], enrolment=each) for each in candidates
    )


__all__ = ["ExamFacts", "ExamUnfit", "PlaceTaken", "cancel_exam", "reaches_grade", "schedule_exam"]
