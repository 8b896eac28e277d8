"""An exam is fixed by another body than the trainer, within its scope, and nobody is in two places at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from tests.office.assessment.conftest import AFTER, EXAM_AT, EXAMINERS, scores
from tests.office.classes.people import LISTED, number

from zhiji.office.assessment.access import visible_exams
from zhiji.office.assessment.exams.schedule import (
    ExamFacts,
    ExamUnfit,
    PlaceTaken,
    cancel_exam,
    reaches_grade,
    schedule_exam,
)
from zhiji.office.assessment.models import Exam, ExamBooking
from zhiji.office.assessment.results.enter import enter_results
from zhiji.office.classes.models import Lesson, Teacher
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.directory.editions import remove_entry, sign_edition, start_draft
from zhiji.office.directory.models import AssessorEntry
from zhiji.office.registry.models import Organisation


def test_an_exam_books_everybody_of_the_class_and_its_examiners(exam: Exam) -> None:
    assert (exam.number, exam.state, exam.level) == ("K2020-0001", "scheduled", 5)
    assert exam.results.count() == len(LISTED)
    assert exam.bookings.filter(part="examining").count() == 1


def test_the_database_refuses_a_second_exam_of_a_person_at_the_same_time(exam: Exam) -> None:
    booking = exam.bookings.filter(part="examining").get()
    other = Exam.objects.get(pk=exam.pk)
    other.pk, other.uid, other.number = None, uuid4(), "K2020-0099"
    other.save()
    with pytest.raises(IntegrityError, match="exam_person_in_one_place"), transaction.atomic():
        ExamBooking.objects.create(exam=other, person=booking.person, part="examined", span=exam.span)


def test_an_examiner_who_examines_elsewhere_is_named_with_the_other_exam(
    exam: Exam, exam_facts: ExamFacts, assessor: Actor, now: datetime
) -> None:
    with pytest.raises(PlaceTaken) as refused:
        schedule_exam(facts=exam_facts, actor=assessor, at=now)
    assert "K2020-0001" in refused.value.zh and "2020-07-10 09:00–12:00" in refused.value.zh


def test_the_other_exam_of_another_body_is_not_named(
    exam: Exam, exam_facts: ExamFacts, assessor: Actor, now: datetime, body: Organisation
) -> None:
    other = Organisation.objects.create(kind="assessor", credit_code="X" * 18, name="别处", registered_at=now)
    Exam.objects.filter(pk=exam.pk).update(assessor=other)
    with pytest.raises(PlaceTaken) as refused:
        schedule_exam(facts=exam_facts, actor=assessor, at=now)
    assert "K2020-0001" not in refused.value.zh


def test_an_exam_before_the_last_lesson_is_refused(exam_facts: ExamFacts, assessor: Actor, now: datetime) -> None:
    early = Lesson.objects.order_by("span").first()
    assert early is not None
    facts = replace(exam_facts, begins_at=early.span.lower, ends_at=early.span.upper)
    with pytest.raises(ExamUnfit, match="之后还有课"):
        schedule_exam(facts=facts, actor=assessor, at=now)


def test_who_trains_does_not_examine_though_registered_twice(
    exam_facts: ExamFacts, school: Organisation, body: Organisation, assessor: Actor, now: datetime
) -> None:
    Organisation.objects.filter(pk=body.pk).update(credit_code=school.credit_code)
    with pytest.raises(ExamUnfit, match="须分离"):
        schedule_exam(facts=exam_facts, actor=assessor, at=now)


def test_the_database_holds_trainer_and_assessor_apart(exam: Exam) -> None:
    with pytest.raises(IntegrityError, match="exam_by_another_than_the_trainer"), transaction.atomic():
        Exam.objects.filter(pk=exam.pk).update(assessor=exam.trainer)


def test_a_body_without_the_occupation_in_the_catalogue_of_the_day_is_refused(
    exam_facts: ExamFacts, assessor: Actor, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    edition = start_draft(kind="assessors", actor=clerk, at=now)
    entry = AssessorEntry.objects.get(edition=edition)
    remove_entry(edition_uid=str(edition.uid), entry_uid=str(entry.uid), actor=clerk)
    sign_edition(edition_uid=str(edition.uid), effective_from=EXAM_AT.date(), actor=reviewer, at=now)
    with pytest.raises(ExamUnfit, match="评价机构目录"):
        schedule_exam(facts=exam_facts, actor=assessor, at=now)


def test_a_scope_reaches_grades_up_to_its_highest() -> None:
    assert reaches_grade(4, 5) and reaches_grade(4, 4) and not reaches_grade(4, 3) and reaches_grade(0, 0)


def test_another_bodys_class_is_not_there(
    exam_facts: ExamFacts, make_actor: Callable[..., Actor], now: datetime
) -> None:
    other = Organisation.objects.create(kind="assessor", credit_code="X" * 18, name="别处", registered_at=now)
    with pytest.raises(NotFound):
        schedule_exam(facts=exam_facts, actor=make_actor(Role.ASSESSOR, organisation_id=other.pk), at=now)


def test_the_school_fixes_no_exam(exam_facts: ExamFacts, head: Actor, now: datetime) -> None:
    with pytest.raises(NotPermitted):
        schedule_exam(facts=exam_facts, actor=head, at=now)


def test_a_teacher_of_the_class_does_not_examine_it(
    exam_facts: ExamFacts, teacher: Teacher, assessor: Actor, now: datetime
) -> None:
    taught = (("李老师", number("19800101", 7)),)
    with pytest.raises(ExamUnfit, match="本班教师"):
        schedule_exam(facts=replace(exam_facts, examiners=taught), actor=assessor, at=now)


def test_a_candidate_does_not_examine(exam_facts: ExamFacts, assessor: Actor, now: datetime) -> None:
    candidate = ((LISTED[0], number("19850615", 1)),)
    with pytest.raises(ExamUnfit, match="考生"):
        schedule_exam(facts=replace(exam_facts, examiners=candidate), actor=assessor, at=now)


def test_an_examiner_is_known_by_name_and_number_together(
    exam_facts: ExamFacts, assessor: Actor, now: datetime
) -> None:
    wrong = (("周某某", EXAMINERS[0][1]),)
    with pytest.raises(ExamUnfit, match="没有该姓名"):
        schedule_exam(facts=replace(exam_facts, examiners=wrong), actor=assessor, at=now)


def test_more_candidates_than_seats_are_refused(exam_facts: ExamFacts, assessor: Actor, now: datetime) -> None:
    with pytest.raises(ExamUnfit, match="座位数2"):
        schedule_exam(facts=replace(exam_facts, seat_count=2), actor=assessor, at=now)


def test_a_graded_certificate_needs_a_graded_course(exam_facts: ExamFacts, assessor: Actor, now: datetime) -> None:
    with pytest.raises(ExamUnfit, match="不分等级"):
        schedule_exam(facts=replace(exam_facts, certificate_kind="specialised_ability"), actor=assessor, at=now)


def test_a_cancelled_exam_frees_everybody_for_another(
    exam: Exam, exam_facts: ExamFacts, assessor: Actor, now: datetime
) -> None:
    cancel_exam(uid=str(exam.uid), reason="考场停电", actor=assessor, at=now)
    assert schedule_exam(facts=exam_facts, actor=assessor, at=now).number == "K2020-0002"


def test_an_exam_with_results_cannot_be_called_off(exam: Exam, assessor: Actor) -> None:
    some = scores(exam, (80, 75), (60, 60), (90, 59))[:1]
    enter_results(uid=str(exam.uid), scores=some, actor=assessor, at=AFTER)
    with pytest.raises(WrongState):
        cancel_exam(uid=str(exam.uid), reason="考场停电", actor=assessor, at=AFTER)


def test_an_exam_is_known_to_the_school_the_bureau_and_the_body_only(
    exam: Exam, head: Actor, clerk: Actor, assessor: Actor, make_actor: Callable[..., Actor], now: datetime
) -> None:
    other = Organisation.objects.create(kind="assessor", credit_code="X" * 18, name="别处", registered_at=now)
    strangers = [
        make_actor(Role.ASSESSOR, organisation_id=other.pk),
        make_actor(Role.EMPLOYER, organisation_id=other.pk),
    ]
    assert [visible_exams(each).count() for each in (head, clerk, assessor)] == [1, 1, 1]
    assert [visible_exams(each).count() for each in strangers] == [0, 0]
