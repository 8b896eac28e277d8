"""A class is filed when nothing stands against it, and answered by somebody else; each filing is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from tests.office.classes.people import LISTED, number

from zhiji.office.classes.faults import ClassUnfit
from zhiji.office.classes.filing.answer import accept_class, refuse_class, return_class
from zhiji.office.classes.filing.draft import ClassFacts, ClassFactsUnfit, change_class, discard_draft, draft_class
from zhiji.office.classes.filing.file import file_class, withdraw_class
from zhiji.office.classes.filing.versions import difference_of
from zhiji.office.classes.models import Lesson, Seat, Teacher, TrainingClass, Venue
from zhiji.office.classes.roster.enrol import AlreadyEnrolled, enrol, take_off_roster
from zhiji.office.classes.timetable.plan import LessonPlan, plan_lessons
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, SecondPersonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Organisation, Person
from zhiji.office.registry.persons.identify import NameDiffers


def file(found: TrainingClass, head: Actor, at: datetime) -> TrainingClass:
    return file_class(uid=str(found.uid), actor=head, at=at)


def faults(found: TrainingClass, head: Actor, at: datetime) -> str:
    with pytest.raises(ClassUnfit) as refused:
        file(found, head, at)
    return " ".join(fault.zh for fault in refused.value.faults)


def test_a_filed_class_has_a_number_a_deadline_and_a_seat_for_everybody(
    draft: TrainingClass, head: Actor, now: datetime
) -> None:
    filed = file(draft, head, now)
    assert (filed.state, filed.number, filed.version_count) == ("filed", "2020-0001", 1)
    assert filed.answer_due_on == date(2020, 6, 22), "five working days after Monday the 15th"
    assert Seat.objects.filter(is_freed=False).count() == 3 * len(LISTED)


def test_a_version_names_people_by_uid_only(draft: TrainingClass, head: Actor, now: datetime) -> None:
    content = file(draft, head, now).versions.get().content
    assert len(content["roster"]) == len(LISTED) and len(content["lessons"]) == 3
    assert "231098" not in str(content), "no ID number in a version"


def test_the_bureau_accepts_and_the_answer_stands_at_the_version(
    draft: TrainingClass, head: Actor, clerk: Actor, now: datetime
) -> None:
    file(draft, head, now)
    accepted = accept_class(uid=str(draft.uid), actor=clerk, at=now, expected_version=1)
    assert accepted.state == "accepted" and accepted.versions.get().answer == "accepted"


def test_an_institution_cannot_answer_its_own_filing(draft: TrainingClass, head: Actor, now: datetime) -> None:
    file(draft, head, now)
    with pytest.raises(NotPermitted):
        accept_class(uid=str(draft.uid), actor=head, at=now, expected_version=1)


def test_who_filed_cannot_answer_even_with_a_clerks_role(draft: TrainingClass, head: Actor, now: datetime) -> None:
    file(draft, head, now)
    with pytest.raises(SecondPersonNeeded):
        accept_class(
            uid=str(draft.uid), actor=replace(head, roles=frozenset({Role.BUREAU_CLERK})), at=now, expected_version=1
        )


def test_a_returned_class_books_nothing_and_its_second_filing_shows_what_changed(
    draft: TrainingClass, facts: ClassFacts, head: Actor, clerk: Actor, now: datetime
) -> None:
    file(draft, head, now)
    return_class(uid=str(draft.uid), reason="请补充联系人", actor=clerk, at=now, expected_version=1)
    assert not Seat.objects.exists() and set(draft.lessons.values_list("state", flat=True)) == {"drafted"}
    change_class(uid=str(draft.uid), facts=replace(facts, contact_name="王校长"), actor=head, at=now)
    again = file(draft, head, now)
    first, second = again.versions.all()
    assert (again.number, again.version_count, first.answer, first.answer_reason) == (
        "2020-0001",
        2,
        "returned",
        "请补充联系人",
    )
    difference = difference_of(first.content, second.content)
    assert difference.facts == {"contact_name": ("", "王校长")} and not difference.lessons_come


def test_an_older_version_is_not_answered_unread(
    draft: TrainingClass, head: Actor, clerk: Actor, now: datetime
) -> None:
    file(draft, head, now)
    return_class(uid=str(draft.uid), reason="请核对", actor=clerk, at=now, expected_version=1)
    file(draft, head, now)
    with pytest.raises(WrongState, match="重新备案"):
        accept_class(uid=str(draft.uid), actor=clerk, at=now, expected_version=1)


def test_a_refused_class_frees_what_it_booked(draft: TrainingClass, head: Actor, clerk: Actor, now: datetime) -> None:
    file(draft, head, now)
    refuse_class(uid=str(draft.uid), reason="不在协议范围", actor=clerk, at=now, expected_version=1)
    assert not Lesson.objects.filter(state="booked").exists() and not Seat.objects.exists()


def test_a_filing_is_withdrawn_before_its_answer_only(
    draft: TrainingClass, head: Actor, clerk: Actor, now: datetime
) -> None:
    file(draft, head, now)
    accept_class(uid=str(draft.uid), actor=clerk, at=now, expected_version=1)
    with pytest.raises(WrongState):
        withdraw_class(uid=str(draft.uid), reason="改期", actor=head, at=now)


def test_a_filed_class_is_not_changed_in_place(
    draft: TrainingClass, facts: ClassFacts, head: Actor, now: datetime
) -> None:
    file(draft, head, now)
    with pytest.raises(WrongState, match="撤回备案"):
        change_class(uid=str(draft.uid), facts=facts, actor=head, at=now)


def test_filing_too_late_says_until_when(draft: TrainingClass, head: Actor, now: datetime) -> None:
    # 24 June is a Wednesday; the 25th and 26th are the dragon-boat holiday, Sunday the 28th is made up for.
    assert "至少5个工作日" in faults(draft, head, now + timedelta(days=9))


def test_headcount_and_roster_must_agree(draft: TrainingClass, facts: ClassFacts, head: Actor, now: datetime) -> None:
    change_class(uid=str(draft.uid), facts=replace(facts, planned_headcount=4), actor=head, at=now)
    assert "计划人数4与名单人数3不一致" in faults(draft, head, now)


def test_a_timetable_short_of_hours_is_refused(
    draft: TrainingClass, plans: list[LessonPlan], head: Actor, now: datetime
) -> None:
    plan_lessons(uid=str(draft.uid), lessons=plans[:2], actor=head, at=now)
    assert "实操课时4，少于目录规定的8课时" in faults(draft, head, now)


def test_a_teacher_without_a_paper_for_the_occupation_is_named(
    draft: TrainingClass, teacher: Teacher, head: Actor, now: datetime
) -> None:
    teacher.qualifications.update(valid_to=date(2020, 6, 29))
    assert "教师李老师没有在2020-06-30有效的" in faults(draft, head, now)


def test_a_venue_that_is_too_small_is_named(draft: TrainingClass, head: Actor, now: datetime) -> None:
    Venue.objects.update(capacity=2)
    assert "最多容纳2人，名单有3人" in faults(draft, head, now)


def test_a_suspended_institution_opens_no_class(
    draft: TrainingClass, school: Organisation, head: Actor, now: datetime
) -> None:
    school.state = Organisation.State.SUSPENDED
    school.save()
    assert "目前不能开班" in faults(draft, head, now)


def test_a_course_outside_the_institutions_catalogue_is_refused(
    draft: TrainingClass, head: Actor, now: datetime
) -> None:
    other = Organisation.objects.create(
        kind="institution", state="approved", credit_code="52231098MJ0000002B", name="另一学校", registered_at=now
    )
    TrainingClass.objects.filter(pk=draft.pk).update(organisation=other)
    assert "不在本机构的培训目录范围内" in faults(draft, replace(head, organisation_id=other.pk), now)


def test_all_faults_are_said_at_once(facts: ClassFacts, head: Actor, now: datetime) -> None:
    empty = draft_class(facts=facts, actor=head, at=now)
    said = faults(empty, head, now)
    assert "还没有课表" in said and "名单为空" in said


def test_nobody_is_enrolled_twice(draft: TrainingClass, head: Actor, now: datetime) -> None:
    with pytest.raises(AlreadyEnrolled):
        enrol(class_uid=str(draft.uid), name="王小明", id_number_text=number("19850615", 1), actor=head, at=now)
    assert draft.enrolments.count() == len(LISTED)


def test_a_number_registered_under_another_name_is_not_enrolled(
    draft: TrainingClass, head: Actor, now: datetime
) -> None:
    with pytest.raises(NameDiffers):
        enrol(class_uid=str(draft.uid), name="李四", id_number_text=number("19850615", 1), actor=head, at=now)
    assert Person.objects.filter(name="李四").count() == 0


def test_somebody_is_taken_off_a_draft_without_trace_on_the_roster(
    draft: TrainingClass, head: Actor, now: datetime
) -> None:
    enrolment = draft.enrolments.all()[0]
    take_off_roster(enrolment_uid=str(enrolment.uid), actor=head, at=now)
    assert draft.enrolments.count() == len(LISTED) - 1


def test_an_employer_files_classes_for_its_own_staff_only(
    facts: ClassFacts, make_actor: Callable[..., Actor], now: datetime
) -> None:
    factory = Organisation.objects.create(
        kind="employer", state="approved", credit_code="91231098MJ0000003C", name="木耳加工厂", registered_at=now
    )
    boss = make_actor(Role.EMPLOYER, organisation_id=factory.pk)
    with pytest.raises(ClassFactsUnfit):
        draft_class(facts=facts, actor=boss, at=now)
    assert draft_class(facts=replace(facts, kind="in_service"), actor=boss, at=now).kind == "in_service"


def test_a_draft_is_thrown_away_whole(draft: TrainingClass, head: Actor) -> None:
    discard_draft(uid=str(draft.uid), actor=head)
    assert not TrainingClass.objects.exists() and not Lesson.objects.exists()


def test_another_institution_knows_nothing_of_a_class(
    draft: TrainingClass, make_actor: Callable[..., Actor], now: datetime
) -> None:
    other = Organisation.objects.create(
        kind="institution", state="approved", credit_code="52231098MJ0000002B", name="另一学校", registered_at=now
    )
    stranger = make_actor(Role.INSTITUTION, organisation_id=other.pk)
    with pytest.raises(NotFound):
        file(draft, stranger, now)
