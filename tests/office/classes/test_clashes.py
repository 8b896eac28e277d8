"""Nobody is in two places at once: said by name before, and refused by the database in the same instant."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction
from tests.office.classes.people import LISTED, number

from zhiji.office.classes.faults import ClassUnfit
from zhiji.office.classes.filing.answer import return_class
from zhiji.office.classes.filing.draft import ClassFacts, draft_class
from zhiji.office.classes.filing.file import file_class
from zhiji.office.classes.models import Seat, TrainingClass
from zhiji.office.classes.resources.verbs import VenueFacts, record_venue
from zhiji.office.classes.roster.enrol import enrol
from zhiji.office.classes.timetable.plan import LessonPlan, plan_lessons
from zhiji.office.core.actors import Actor
from zhiji.office.registry.models import Bureau, Organisation


def second_class(
    facts: ClassFacts,
    plans: list[LessonPlan],
    head: Actor,
    now: datetime,
    *sequences: int,
    name: str = "绥阳镇黑木耳种植二班",
) -> TrainingClass:
    found = draft_class(facts=replace(facts, name=name, planned_headcount=len(sequences)), actor=head, at=now)
    plan_lessons(uid=str(found.uid), lessons=plans, actor=head, at=now)
    for sequence in sequences:
        listed = LISTED[sequence - 1] if sequence <= len(LISTED) else f"钱{'一二三四五六七八九'[sequence - 4]}"
        enrol(class_uid=str(found.uid), name=listed, id_number_text=number("19850615", sequence), actor=head, at=now)
    return found


def refused(found: TrainingClass, head: Actor, now: datetime) -> str:
    with pytest.raises(ClassUnfit) as error:
        file_class(uid=str(found.uid), actor=head, at=now)
    return " ".join(fault.zh for fault in error.value.faults)


def test_a_teacher_and_a_venue_in_two_classes_are_named_with_the_other_booking(
    draft: TrainingClass, facts: ClassFacts, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    file_class(uid=str(draft.uid), actor=head, at=now)
    said = refused(second_class(facts, plans, head, now, 4), head, now)
    assert "教师李老师在2020-06-29 08:30–11:45与“2020-0001 绥阳镇黑木耳种植一班”（东宁市北方职业培训学校）的课" in said
    assert "场所绥阳一号教室" in said


def test_a_trainee_in_two_classes_at_once_is_named(
    draft: TrainingClass, facts: ClassFacts, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    file_class(uid=str(draft.uid), actor=head, at=now)
    said = refused(second_class(facts, plans, head, now, 1), head, now)
    assert "学员王小明在2020-06-29" in said


def test_a_class_does_not_clash_with_itself_unnoticed(
    draft: TrainingClass, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    plan_lessons(uid=str(draft.uid), lessons=[*plans, plans[0]], actor=head, at=now)
    assert "本班另一节课" in refused(draft, head, now)


def test_lessons_that_only_touch_do_not_clash(
    draft: TrainingClass, facts: ClassFacts, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    file_class(uid=str(draft.uid), actor=head, at=now)
    later = [
        replace(each, begins_at=each.ends_at, ends_at=each.ends_at + (each.ends_at - each.begins_at)) for each in plans
    ]
    found = second_class(facts, later, head, now, 1)
    assert file_class(uid=str(found.uid), actor=head, at=now).state == "filed"


def test_the_class_of_another_institution_is_named_but_not_one_for_rehabilitation(
    draft: TrainingClass, facts: ClassFacts, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    file_class(uid=str(draft.uid), actor=head, at=now)
    bureau = Bureau.objects.create(code="justice", name="司法局")
    other = Organisation.objects.create(
        kind="institution", state="approved", credit_code="52231098MJ0000002B", name="另一学校", registered_at=now
    )
    TrainingClass.objects.filter(pk=draft.pk).update(kind="rehab", bureau=bureau, organisation=other)
    said = refused(second_class(facts, plans, head, now, 1), head, now)
    assert "另一班级" in said and "另一学校" not in said and "2020-0001" not in said


def test_raw_sql_cannot_seat_one_person_twice(
    draft: TrainingClass, facts: ClassFacts, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    file_class(uid=str(draft.uid), actor=head, at=now)
    other = second_class(facts, plans, head, now, 1)
    enrolment, lesson = other.enrolments.get(), other.lessons.all()[0]
    with pytest.raises(IntegrityError, match="seat_person_in_one_place"), transaction.atomic():
        Seat.objects.create(enrolment=enrolment, lesson=lesson, person_id=enrolment.person_id, span=lesson.span)


@pytest.mark.django_db(transaction=True)
def test_of_two_classes_filed_at_the_same_instant_one_gets_the_teacher(
    draft: TrainingClass, facts: ClassFacts, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    own_room = record_venue(
        facts=VenueFacts("二号教室", "231086103", "绥阳镇", Decimal("44.5"), Decimal("131.2"), capacity=30),
        actor=head,
        at=now,
    )
    elsewhere = [replace(each, venue_uid=str(own_room.uid)) for each in plans]
    other = second_class(facts, elsewhere, head, now, 4)
    ends: list[str] = []
    together = Barrier(2)

    def run(found: TrainingClass) -> None:
        together.wait()
        try:
            ends.append(file_class(uid=str(found.uid), actor=head, at=now).state)
        except ClassUnfit as error:
            ends.append(error.faults[0].zh)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(found,)) for found in (draft, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(end == "filed" for end in ends) == [False, True], ends
    assert any("教师李老师" in end for end in ends), ends


def test_a_returned_class_gives_its_teacher_to_another(
    draft: TrainingClass,
    facts: ClassFacts,
    plans: list[LessonPlan],
    head: Actor,
    clerk: Actor,
    now: datetime,
) -> None:
    file_class(uid=str(draft.uid), actor=head, at=now)
    return_class(uid=str(draft.uid), reason="请核对", actor=clerk, at=now, expected_version=1)
    found = second_class(facts, plans, head, now, 4)
    assert file_class(uid=str(found.uid), actor=head, at=now + timedelta(minutes=1)).number == "2020-0002"
