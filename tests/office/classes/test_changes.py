"""After filing, changes are filed before they happen; what stood before stays to be seen."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from tests.office.classes.people import LISTED, number
from tests.office.classes.test_clashes import second_class

from zhiji.office.classes.changes.cancelling import cancel_class
from zhiji.office.classes.changes.lessons import ChangeTooLate, move_lesson, postpone_class
from zhiji.office.classes.changes.trainees import (
    SeatTaken,
    leave_class,
    resume_trainee,
    suspend_trainee,
    transfer_trainee,
)
from zhiji.office.classes.faults import ClassUnfit
from zhiji.office.classes.filing.answer import accept_class
from zhiji.office.classes.filing.draft import ClassFacts
from zhiji.office.classes.filing.file import file_class
from zhiji.office.classes.models import Enrolment, Lesson, LessonMove, Seat, TrainingClass
from zhiji.office.classes.resources.verbs import VenueFacts, add_qualification, engage_teacher, record_venue
from zhiji.office.classes.timetable.plan import LessonPlan
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import ReasonNeeded, WrongState


@pytest.fixture
def accepted(draft: TrainingClass, head: Actor, clerk: Actor, now: datetime) -> TrainingClass:
    file_class(uid=str(draft.uid), actor=head, at=now)
    return accept_class(uid=str(draft.uid), actor=clerk, at=now, expected_version=1)


def first_lesson(found: TrainingClass) -> Lesson:
    return found.lessons.filter(state="booked").order_by("span")[0]


def by_days(plan: LessonPlan, days: int) -> LessonPlan:
    by = timedelta(days=days)
    return replace(plan, begins_at=plan.begins_at + by, ends_at=plan.ends_at + by)


def test_a_lesson_moved_in_time_leaves_the_old_one_void_and_seats_everybody_anew(
    accepted: TrainingClass, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    lesson = first_lesson(accepted)
    fresh = move_lesson(lesson_uid=str(lesson.uid), plan=by_days(plans[0], 3), reason="教师会议", actor=head, at=now)
    lesson.refresh_from_db()
    move = LessonMove.objects.get()
    assert (lesson.state, fresh.state, move.before, move.after, move.reason) == (
        "void",
        "booked",
        lesson,
        fresh,
        "教师会议",
    )
    assert Seat.objects.filter(lesson=fresh, is_freed=False).count() == len(LISTED)
    assert not Seat.objects.filter(lesson=lesson, is_freed=False).exists()


def test_a_lesson_is_not_moved_once_it_has_begun(accepted: TrainingClass, plans: list[LessonPlan], head: Actor) -> None:
    lesson = first_lesson(accepted)
    with pytest.raises(ChangeTooLate, match="上课前"):
        move_lesson(
            lesson_uid=str(lesson.uid),
            plan=by_days(plans[0], 3),
            reason="教师会议",
            actor=head,
            at=lesson.span.lower,
        )
    lesson.refresh_from_db()
    assert lesson.state == "booked" and not LessonMove.objects.exists()


def test_a_lesson_is_not_moved_into_the_past(
    accepted: TrainingClass, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    lesson = first_lesson(accepted)
    with pytest.raises(ChangeTooLate):
        move_lesson(lesson_uid=str(lesson.uid), plan=by_days(plans[0], -30), reason="教师会议", actor=head, at=now)


def test_a_move_that_would_leave_too_few_hours_is_refused_whole(
    accepted: TrainingClass, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    lesson = first_lesson(accepted)
    with pytest.raises(ClassUnfit, match="理论课时"):
        move_lesson(
            lesson_uid=str(lesson.uid), plan=replace(by_days(plans[0], 3), hours=2), reason="缩短", actor=head, at=now
        )
    lesson.refresh_from_db()
    assert lesson.state == "booked" and Seat.objects.filter(is_freed=False).count() == 3 * len(LISTED)


def test_a_move_needs_a_reason(accepted: TrainingClass, plans: list[LessonPlan], head: Actor, now: datetime) -> None:
    with pytest.raises(ReasonNeeded):
        move_lesson(
            lesson_uid=str(first_lesson(accepted).uid), plan=by_days(plans[0], 3), reason=" ", actor=head, at=now
        )


def test_a_class_is_postponed_whole_before_it_begins(accepted: TrainingClass, head: Actor, now: datetime) -> None:
    found = postpone_class(uid=str(accepted.uid), days=7, reason="春耕", actor=head, at=now)
    assert (found.starts_on, found.ends_on) == (date(2020, 7, 6), date(2020, 7, 17))
    assert first_lesson(found).span.lower.date() == date(2020, 7, 6)
    assert LessonMove.objects.count() == 3 and Seat.objects.filter(is_freed=False).count() == 3 * len(LISTED)


def test_a_running_class_is_postponed_from_the_next_lesson_on(accepted: TrainingClass, head: Actor) -> None:
    begun = first_lesson(accepted)
    found = postpone_class(uid=str(accepted.uid), days=7, reason="暴雨", actor=head, at=begun.span.upper)
    begun.refresh_from_db()
    assert begun.state == "booked" and found.starts_on == date(2020, 6, 29) and LessonMove.objects.count() == 2


def test_a_cancelled_class_frees_what_is_to_come(accepted: TrainingClass, head: Actor, now: datetime) -> None:
    found = cancel_class(uid=str(accepted.uid), reason="报名不足", actor=head, at=now)
    assert found.state == "cancelled" and not Seat.objects.filter(is_freed=False).exists()


def test_who_leaves_keeps_the_seats_of_the_past_only(accepted: TrainingClass, head: Actor) -> None:
    someone = accepted.enrolments.order_by("id")[0]
    after_first = first_lesson(accepted).span.upper
    left = leave_class(enrolment_uid=str(someone.uid), reason="外出务工", actor=head, at=after_first)
    assert (left.state, left.state_reason) == ("left", "外出务工")
    assert Seat.objects.filter(enrolment=someone, is_freed=False).count() == 1
    with pytest.raises(WrongState):
        leave_class(enrolment_uid=str(someone.uid), reason="外出务工", actor=head, at=after_first)


def test_who_paused_comes_back_to_the_lessons_left(accepted: TrainingClass, head: Actor, now: datetime) -> None:
    someone = accepted.enrolments.order_by("id")[0]
    suspend_trainee(enrolment_uid=str(someone.uid), reason="住院", actor=head, at=now)
    assert not Seat.objects.filter(enrolment=someone, is_freed=False).exists()
    after_first = first_lesson(accepted).span.upper
    back = resume_trainee(enrolment_uid=str(someone.uid), reason="出院", actor=head, at=after_first)
    assert back.state == "enrolled" and Seat.objects.filter(enrolment=someone, is_freed=False).count() == 2


def test_a_transfer_takes_the_trainee_along_and_says_from_where(
    accepted: TrainingClass, facts: ClassFacts, plans: list[LessonPlan], head: Actor, clerk: Actor, now: datetime
) -> None:
    other = second_class(facts, [by_days(each, 7) for each in plans], head, now, 4)
    file_class(uid=str(other.uid), actor=head, at=now)
    accept_class(uid=str(other.uid), actor=clerk, at=now, expected_version=1)
    someone = accepted.enrolments.order_by("id")[0]
    after = transfer_trainee(
        enrolment_uid=str(someone.uid), class_uid=str(other.uid), reason="农忙改期", actor=head, at=now
    )
    someone.refresh_from_db()
    assert (someone.state, after.transferred_from, after.source) == ("transferred", someone, Enrolment.Source.TRANSFER)
    assert Seat.objects.filter(person=someone.person, is_freed=False, lesson__training_class=other).count() == 3


def test_nobody_is_transferred_to_hours_at_which_they_sit_elsewhere(
    accepted: TrainingClass, facts: ClassFacts, plans: list[LessonPlan], head: Actor, clerk: Actor, now: datetime
) -> None:
    busy_week, free_week = [[by_days(each, days) for each in plans] for days in (7, 3)]
    in_afternoon = [
        replace(each, begins_at=each.begins_at + timedelta(hours=2), ends_at=each.ends_at + timedelta(hours=2))
        for each in busy_week
    ]
    room, colleague = other_room_and_teacher(head, accepted, now)
    overlapping = [replace(each, venue_uid=room, teacher_uid=colleague) for each in in_afternoon]
    sits = second_class(facts, busy_week, head, now, 4)
    target, home = second_class(facts, overlapping, head, now, 5), second_class(facts, free_week, head, now, 4)
    for each in (sits, target, home):
        file_class(uid=str(each.uid), actor=head, at=now)
        accept_class(uid=str(each.uid), actor=clerk, at=now, expected_version=1)
    someone = home.enrolments.get()
    with pytest.raises(SeatTaken, match="另有课程"):
        transfer_trainee(enrolment_uid=str(someone.uid), class_uid=str(target.uid), reason="改期", actor=head, at=now)
    someone.refresh_from_db()
    assert someone.state == "enrolled" and target.enrolments.count() == 1


def other_room_and_teacher(head: Actor, found: TrainingClass, now: datetime) -> tuple[str, str]:
    facts = VenueFacts("二号教室", "231086103", "绥阳镇", Decimal("44.5"), Decimal("131.2"), capacity=30)
    room = record_venue(facts=facts, actor=head, at=now)
    colleague = engage_teacher(name="周老师", id_number_text=number("19790101", 8), phone="", actor=head, at=now)
    add_qualification(
        teacher_uid=str(colleague.uid),
        occupation_code=found.course.occupation_code,
        highest_level=4,
        title="农艺师证",
        valid_from=date(2018, 1, 1),
        valid_to=None,
        actor=head,
        at=now,
    )
    return str(room.uid), str(colleague.uid)
