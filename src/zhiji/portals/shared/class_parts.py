"""How does a class look on pages: its state, its facts, its lessons, how far its filing is?"""

from datetime import date
from typing import Any, Final

from django.utils import timezone

from zhiji.office.classes.choices import kind_words
from zhiji.office.classes.selectors import Filing
from zhiji.office.core.calendar import working_days_between
from zhiji.office.core.texts import say
from zhiji.portals.shared.parts import Fact, PageHead, State, StateKind, Step, Text
from zhiji.portals.shared.wording import NOTHING, day, money, thousands

KINDS: Final[dict[str, StateKind]] = {
    "drafted": "working",
    "filed": "waiting",
    "returned": "warning",
    "accepted": "good",
    "refused": "bad",
    "withdrawn": "off",
    "cancelled": "off",
    "enrolled": "good",
    "suspended": "warning",
    "left": "off",
    "transferred": "off",
    "in_use": "good",
    "retired": "off",
    "engaged": "good",
    "read": "waiting",
    "applied": "good",
    "undone": "off",
}
FIELDS: Final[dict[str, Text]] = {
    "kind": say("班级类型", "Kind"),
    "name": say("班级名称", "Name"),
    "course": say("培训项目", "Course"),
    "course_title": say("培训项目", "Course"),
    "planned_headcount": say("计划人数", "Planned"),
    "starts_on": say("开始日期", "Begins"),
    "ends_on": say("结束日期", "Ends"),
    "fee_fen": say("收费（每人）", "Fee"),
    "assessor": say("评价机构", "Assessor"),
    "exam_on": say("考核日期", "Exam"),
    "exam_plan": say("考核安排", "Exam plan"),
    "contact_name": say("联系人", "Contact"),
}


def class_state(row: Any) -> State:
    """The badge of a class, an enrolment, a venue, a teacher or a roster file."""
    return State(row.get_state_display(), KINDS[row.state])


def class_head(found: Any, on: date, **more: Any) -> PageHead:
    """The head of a class's page: name, state, whose turn it is, working days left for an answer."""
    owner: Text = ""
    left = None
    if found.state == "filed":
        owner = say("待人社局答复", "The bureau answers")
        left = working_days_between(on, found.answer_due_on) if found.answer_due_on >= on else None
        left = left if left is not None else -working_days_between(found.answer_due_on, on)
    elif found.state in ("drafted", "returned"):
        owner = say("待培训主体提交", "The organisation files it")
    return PageHead(
        found.name,
        class_state(found),
        subtitle=found.number or say("尚未编号", "no number yet"),
        owner=owner,
        days_left=left,
        deadline_on=found.answer_due_on if found.state == "filed" else None,
        **more,
    )


def class_facts(found: Any) -> list[Fact]:
    """What was said of the class."""
    course = found.course
    return [
        Fact(say("培训主体", "Organisation"), found.organisation.name),
        Fact(say("班级类型", "Kind"), found.get_kind_display()),
        Fact(
            say("培训项目", "Course"),
            f"{course.title} · {course.get_level_display()}",
            note=say(
                f"{course.occupation_name}（{course.occupation_code}）",
                f"{course.occupation_name} ({course.occupation_code})",
            ),
        ),
        Fact(
            say("目录课时", "Hours of the catalogue"),
            say(
                f"理论 {course.theory_hours} 课时，实操 {course.practice_hours} 课时",
                f"{course.theory_hours} theory, {course.practice_hours} practice",
            ),
        ),
        Fact(say("起止日期", "From – to"), f"{day(found.starts_on)} – {day(found.ends_on)}"),
        Fact(say("计划人数", "Planned"), thousands(found.planned_headcount)),
        Fact(
            say("收费（每人）", "Fee for each"),
            money(found.fee_fen),
            note=say(f"目录标准 {money(course.fee_fen)}", f"catalogue: {money(course.fee_fen)}"),
        ),
        Fact(say("乡镇", "Town"), found.town or NOTHING),
        Fact(say("评价机构", "Assessor"), found.assessor.name if found.assessor else NOTHING),
        Fact(say("考核", "Exam"), f"{day(found.exam_on)} {found.exam_plan}".strip() if found.exam_on else NOTHING),
        Fact(say("联系人", "Contact"), found.contact_name or NOTHING),
    ]


def lesson_rows(filing: Filing, at: Any) -> list[dict[str, Any]]:
    """The timetable by day: day, times, what, hours, who, where, and whether the lesson can still be moved."""
    moved = {each.after_id for each in filing.moves}
    return [
        {
            "lesson": lesson,
            "day": timezone.localtime(lesson.span.lower),
            "begins": f"{timezone.localtime(lesson.span.lower):%H:%M}",
            "ends": f"{timezone.localtime(lesson.span.upper):%H:%M}",
            "weekday": WEEKDAYS[timezone.localtime(lesson.span.lower).weekday()],
            "is_moved": lesson.pk in moved,
            "is_open": lesson.state == "booked" and lesson.span.lower > at,
        }
        for lesson in filing.lessons
    ]


WEEKDAYS: Final[tuple[Text, ...]] = (
    say("周一", "Mon"),
    say("周二", "Tue"),
    say("周三", "Wed"),
    say("周四", "Thu"),
    say("周五", "Fri"),
    say("周六", "Sat"),
    say("周日", "Sun"),
)


def hours_in(filing: Filing) -> tuple[int, int]:
    """Class hours of theory and of practice in the timetable."""
    theory = sum(lesson.hours for lesson in filing.lessons if lesson.kind == "theory")
    return theory, sum(lesson.hours for lesson in filing.lessons) - theory


def class_steps(found: Any, filing: Filing, on: date) -> list[Step]:
    """The picture of the class: filed, answered, running, over; what comes next."""
    steps = [Step(say("起草", "Drafted"), "done", found.drafted_at)]
    for version in filing.versions:
        steps.append(Step(say(f"第{version.number}次备案", f"Filed ({version.number})"), "done", version.filed_at))
        if version.answer:
            kind = "done" if version.answer == "accepted" else "stopped"
            steps.append(
                Step(version.get_answer_display(), kind, version.answered_at, note=version.answer_reason)  # type: ignore[arg-type]
            )
    if found.state in ("drafted", "returned"):
        steps.append(Step(say("提交备案", "File it"), "now"))
    elif found.state == "filed":
        due = day(found.answer_due_on)
        steps.append(Step(say("人社局答复", "The bureau answers"), "now", note=say(f"{due} 前", f"by {due}")))
    elif found.state == "accepted":
        steps += _running(found, on)
    elif found.state in ("withdrawn", "cancelled"):
        steps.append(Step(found.get_state_display(), "stopped", note=found.state_reason))
    return steps


def _running(found: Any, on: date) -> list[Step]:
    if on < found.starts_on:
        return [Step(say("开班", "Begins"), "next", found.starts_on)]
    if on <= found.ends_on:
        return [Step(say("上课中", "Running"), "now", found.starts_on)]
    return [
        Step(say("课程结束", "Lessons over"), "done", found.ends_on),
        Step(say("封存记录", "Seal the record"), "next"),
    ]


def change_rows(changes: Any) -> list[tuple[Text, Any, Any]]:
    """Changed facts from one filing to the next, in words."""
    if changes is None:
        return []
    rows = [
        (FIELDS[name], _value(name, before), _value(name, after))
        for name, (before, after) in changes.facts.items()
        if name in FIELDS and name not in ("course", "assessor")
    ]
    for label, gone, come in (
        (say("课表（节）", "Lessons"), changes.lessons_gone, changes.lessons_come),
        (say("名单（人）", "Roster"), changes.people_gone, changes.people_come),
    ):
        if gone or come:
            rows.append(
                (label, say(f"减少 {len(gone)}", f"{len(gone)} gone"), say(f"增加 {len(come)}", f"{len(come)} new"))
            )
    return rows


def _value(name: str, value: Any) -> Any:
    if name == "fee_fen":
        return money(value)
    if name == "kind":
        return kind_words(value)
    return value or NOTHING
