"""Can this class be filed today? Everything that stands against it, at once."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from zhiji.office.classes.faults import ClassFault
from zhiji.office.classes.models import Enrolment, Lesson, TeacherQualification, TrainingClass
from zhiji.office.classes.parameters import (
    CLASS_SIZE,
    CLASS_SIZE_ENTREPRENEURSHIP,
    HOURS_A_DAY,
    NOTICE_DAYS,
)
from zhiji.office.classes.timetable.clashes import clashes_of
from zhiji.office.core.calendar import working_days_between
from zhiji.office.core.parameters import values_on
from zhiji.office.directory.lookups import course_as_of, institution_scope_on
from zhiji.office.directory.models import CourseEntry, Level
from zhiji.office.registry.models import Organisation


@dataclass(frozen=True)
class Picture:
    """A class with what belongs to it, read once."""

    found: TrainingClass
    lessons: list[Lesson]
    roster_count: int
    on: date


def faults_of(found: TrainingClass, on: date) -> list[ClassFault]:
    """Everything that stands against a filing on a day: organisation, course, timetable, roster, clashes."""
    picture = _picture(found, on)
    checks = (_organisation, _course, _notice, _within, _hours, _days, _teachers, _venues, _roster)
    return [fault for check in checks for fault in check(picture)] + clashes_of(found)


def faults_of_timetable(found: TrainingClass, on: date) -> list[ClassFault]:
    """What stands against a timetable that is changed after filing: hours, days, teachers, venues, clashes."""
    picture = _picture(found, on)
    checks = (_within, _hours, _days, _teachers, _venues)
    return [fault for check in checks for fault in check(picture)] + clashes_of(found)


def _picture(found: TrainingClass, on: date) -> Picture:
    standing = found.lessons.exclude(state=Lesson.State.VOID).select_related("teacher__person", "venue")
    roster = found.enrolments.filter(state=Enrolment.State.ENROLLED).count()
    return Picture(found, sorted(standing, key=lambda each: each.span.lower), roster, on)


def _facts(zh: str, en: str) -> ClassFault:
    return ClassFault("facts", zh, en)


def _timetable(zh: str, en: str) -> ClassFault:
    return ClassFault("timetable", zh, en)


def _organisation(picture: Picture) -> Iterator[ClassFault]:
    body, last = picture.found.organisation, picture.found.ends_on
    if body.state != Organisation.State.APPROVED:
        yield _facts("本单位目前不能开班（未通过审核、已暂停或已注销）。", "The organisation may not open classes now.")
    if body.licensed_to is not None and body.licensed_to < last:
        yield _facts(
            f"办学许可或执照有效期至{body.licensed_to}，早于班级结束日期，请先换证。",
            f"The licence ends on {body.licensed_to}, before the class does; renew it first.",
        )
    if body.kind != Organisation.Kind.INSTITUTION:
        return
    if body.agreed_from is None or body.agreed_from > picture.found.starts_on:
        yield _facts("服务协议未签订或尚未生效。", "The service agreement is not in force.")
    elif body.agreed_to is not None and body.agreed_to < last:
        yield _facts(
            f"服务协议至{body.agreed_to}到期，早于班级结束日期。",
            f"The service agreement ends on {body.agreed_to}, before the class does.",
        )


def _course(picture: Picture) -> Iterator[ClassFault]:
    found, course = picture.found, picture.found.course
    current = course_as_of(
        occupation_code=course.occupation_code, level=course.level, work_type=course.work_type, on=picture.on
    )
    if current is None:
        yield _facts("所选培训项目不在现行课程目录中，请重新选择。", "The course is not in the catalogue now in force.")
    elif current.pk != course.pk and current.values() != course.values():
        yield _facts(
            "课程目录已更新，所选项目的课时或收费标准有变，请重新选择。",
            "The catalogue has changed this course's hours or fee; choose it again.",
        )
    if found.organisation.kind == Organisation.Kind.INSTITUTION:
        scope = institution_scope_on(organisation_id=found.organisation_id, on=picture.on)
        if not any(_covers(each.occupation_code, each.highest_level, course) for each in scope):
            yield _facts(
                f"“{course.occupation_name}”（{course.get_level_display()}）不在本机构的培训目录范围内。",
                f"{course.occupation_name} is not within what the institution may train.",
            )


def _covers(occupation_code: str, highest: int, course: CourseEntry) -> bool:
    code, level = course.occupation_code, course.level
    return occupation_code == code and (level == Level.NONE or Level.NONE < highest <= level)


def _notice(picture: Picture) -> Iterator[ClassFault]:
    if not picture.lessons:
        yield _timetable("还没有课表。", "There is no timetable.")
        return
    first = timezone.localdate(picture.lessons[0].span.lower)
    needed = NOTICE_DAYS.on(picture.on)
    if working_days_between(picture.on, first) < needed:
        yield _timetable(
            f"须在第一节课（{first}）前至少{needed}个工作日备案。",
            f"It is to be filed {needed} working days before the first lesson ({first}).",
        )


def _within(picture: Picture) -> Iterator[ClassFault]:
    days = [timezone.localdate(lesson.span.lower) for lesson in picture.lessons]
    if days and (days[0] < picture.found.starts_on or days[-1] > picture.found.ends_on):
        yield _timetable("有课排在班级起止日期之外。", "Lessons lie outside the days of the class.")


def _hours(picture: Picture) -> Iterator[ClassFault]:
    course = picture.found.course
    for kind, needed in ((Lesson.Kind.THEORY, course.theory_hours), (Lesson.Kind.PRACTICE, course.practice_hours)):
        given = sum(lesson.hours for lesson in picture.lessons if lesson.kind == kind)
        if given < needed:
            yield _timetable(
                f"{kind.label}课时{given}，少于目录规定的{needed}课时。",
                f"{given} class hours of {kind.value}; the catalogue asks for {needed}.",
            )


def _days(picture: Picture) -> Iterator[ClassFault]:
    most = HOURS_A_DAY.on(picture.on)
    days: Counter[date] = Counter()
    for lesson in picture.lessons:
        days[timezone.localdate(lesson.span.lower)] += lesson.hours
    for day, hours in sorted(days.items()):
        if hours > most:
            yield _timetable(
                f"{day}共排{hours}课时，每天最多{most}课时。", f"{day}: {hours} class hours; {most} a day at most."
            )


def _teachers(picture: Picture) -> Iterator[ClassFault]:
    course = picture.found.course
    teachers = {lesson.teacher_id: lesson.teacher for lesson in picture.lessons}
    papers: dict[int, list[TeacherQualification]] = {each: [] for each in teachers}
    for paper in TeacherQualification.objects.filter(teacher__in=teachers):
        papers[paper.teacher_id].append(paper)
    unfit: dict[int, date] = {}
    for lesson in picture.lessons:
        day = timezone.localdate(lesson.span.lower)
        if not any(each.covers(course.occupation_code, course.level, day) for each in papers[lesson.teacher_id]):
            unfit.setdefault(lesson.teacher_id, day)
    for teacher_id, day in unfit.items():
        name = teachers[teacher_id].person.name
        yield _timetable(
            f"教师{name}没有在{day}有效的“{course.occupation_name}”授课资格。",
            f"Teacher {name} has no paper for {course.occupation_name} that stands on {day}.",
        )


def _venues(picture: Picture) -> Iterator[ClassFault]:
    for venue in {lesson.venue_id: lesson.venue for lesson in picture.lessons}.values():
        if picture.roster_count > venue.capacity:
            yield _timetable(
                f"场所“{venue.name}”最多容纳{venue.capacity}人，名单有{picture.roster_count}人。",
                f"{venue.name} holds {venue.capacity}; the roster has {picture.roster_count}.",
            )


def _roster(picture: Picture) -> Iterator[ClassFault]:
    found, count = picture.found, picture.roster_count
    values = values_on(picture.on, CLASS_SIZE, CLASS_SIZE_ENTREPRENEURSHIP)
    is_founders = found.kind == TrainingClass.Kind.ENTREPRENEURSHIP
    most = values[(CLASS_SIZE_ENTREPRENEURSHIP if is_founders else CLASS_SIZE).name]
    if count == 0:
        yield ClassFault("roster", "名单为空。", "The roster is empty.")
    elif count != found.planned_headcount:
        yield ClassFault(
            "roster",
            f"计划人数{found.planned_headcount}与名单人数{count}不一致。",
            f"{found.planned_headcount} are planned and {count} are on the roster.",
        )
    if count > most:
        yield ClassFault(
            "roster", f"每班最多{most}人，名单有{count}人。", f"{most} in a class at most; {count} are listed."
        )
