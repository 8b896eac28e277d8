"""What did a class say at each filing, and what is different from one filing to the next?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from zhiji.office.classes.models import ClassVersion, Enrolment, Lesson, TrainingClass
from zhiji.office.core.actors import Actor


def keep_version(found: TrainingClass, actor: Actor, at: datetime) -> ClassVersion:
    """Write down what is filed now."""
    return ClassVersion.objects.create(
        training_class=found,
        number=found.version_count,
        content=content_of(found),
        filed_by_id=actor.user_id,
        filed_at=at,
    )


def content_of(found: TrainingClass) -> dict[str, Any]:
    """Facts, timetable and roster as plain values. People stand in it by their uid."""
    lessons = found.lessons.exclude(state=Lesson.State.VOID).select_related("teacher", "venue").order_by("span", "id")
    roster = found.enrolments.filter(state=Enrolment.State.ENROLLED).order_by("id")
    return {
        "facts": {
            "kind": found.kind,
            "name": found.name,
            "course": str(found.course.uid),
            "course_title": found.course.title,
            "planned_headcount": found.planned_headcount,
            "starts_on": found.starts_on.isoformat(),
            "ends_on": found.ends_on.isoformat(),
            "fee_fen": found.fee_fen,
            "assessor": str(found.assessor.uid) if found.assessor else "",
            "exam_on": found.exam_on.isoformat() if found.exam_on else "",
            "exam_plan": found.exam_plan,
            "contact_name": found.contact_name,
        },
        "lessons": [
            [
                each.span.lower.isoformat(),
                each.span.upper.isoformat(),
                each.kind,
                each.hours,
                each.content,
                str(each.teacher.uid),
                str(each.venue.uid),
            ]
            for each in lessons
        ],
        "roster": [str(uid) for uid in roster.values_list("person__uid", flat=True)],
    }


@dataclass(frozen=True)
class VersionDifference:
    """From one filing to the next: changed facts with both values, lessons and people who came and went."""

    facts: dict[str, tuple[Any, Any]]
    lessons_gone: list[list[Any]]
    lessons_come: list[list[Any]]
    people_gone: list[str]
    people_come: list[str]

    def __bool__(self) -> bool:
        return any((self.facts, self.lessons_gone, self.lessons_come, self.people_gone, self.people_come))


def difference_of(before: dict[str, Any], after: dict[str, Any]) -> VersionDifference:
    """What is different between the contents of two filings."""
    old, new = before["facts"], after["facts"]
    return VersionDifference(
        {name: (old.get(name), new.get(name)) for name in new if old.get(name) != new.get(name)},
        [each for each in before["lessons"] if each not in after["lessons"]],
        [each for each in after["lessons"] if each not in before["lessons"]],
        [each for each in before["roster"] if each not in set(after["roster"])],
        [each for each in after["roster"] if each not in set(before["roster"])],
    )
