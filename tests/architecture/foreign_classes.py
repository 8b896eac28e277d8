"""Classes, rosters, lessons, venues and teachers that are none of the asker's business, for the role matrix."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from zhiji.office.classes.models import Enrolment, Lesson, RosterFile, Teacher, TrainingClass, Venue
from zhiji.office.core.models import Evidence
from zhiji.office.directory.models import CourseEntry, Edition
from zhiji.office.registry.models import Bureau, Organisation, Person, Town

AT: Final = datetime(2020, 6, 15, 2, 0, tzinfo=UTC)


def _somebody() -> Person:
    return Person.objects.create(
        name="另一人", registered_at=AT, id_index=uuid4().bytes, id_number="231098198506150010"
    )


def _class_of_others(**facts: Any) -> Any:
    """A class of another organisation, with whatever is said of it."""
    edition = Edition.objects.create(kind="courses", number=Edition.objects.count() + 1, drafted_at=AT)
    course = CourseEntry.objects.create(
        edition=edition, occupation_code="5", occupation_name="种植", level=5, title="种植", theory_hours=4,
        practice_hours=0, fee_fen=0,
    )  # fmt: skip
    return TrainingClass.objects.create(
        **{
            "kind": "employment_skills", "name": "别家的班", "organisation": _other_organisation(), "course": course,
            "planned_headcount": 1, "starts_on": AT.date(), "ends_on": AT.date(), "fee_fen": 0, "drafted_at": AT,
        }
        | facts
    )  # fmt: skip


def _other_organisation() -> Any:
    return Organisation.objects.create(
        kind="institution", credit_code=uuid4().hex[:18].upper(), name="别家学校", registered_at=AT, state="approved"
    )


def foreign_class() -> str:
    """Another organisation's class."""
    return str(_class_of_others().uid)


def foreign_rehab_class() -> str:
    """A class for people in rehabilitation, of a bureau that is not the asker's."""
    bureau = Bureau.objects.create(code=f"b{uuid4().hex[:8]}", name="别局")
    return str(
        _class_of_others(
            kind="rehab", bureau=bureau, state="filed", number=uuid4().hex[:8], filed_at=AT, answer_due_on=AT.date()
        ).uid
    )


def foreign_trainee() -> str:
    """Somebody on another organisation's roster."""
    person = _somebody()
    found = Enrolment.objects.create(training_class=_class_of_others(), person=person, source="roster", enrolled_at=AT)
    return str(found.uid)


def foreign_roster() -> str:
    """Another organisation's roster file."""
    paper = Evidence.objects.create(
        hash=b"0" * 32, size=1, media_type="text/csv", name="名单.csv", purpose="roster", handed_in_at=AT
    )
    found = RosterFile.objects.create(
        training_class=_class_of_others(), evidence=paper, row_count=0, faulty_count=0, handed_in_at=AT
    )
    return str(found.uid)


def _venue_of_others() -> Any:
    town = Town.objects.get_or_create(code="231086100", defaults={"name": "东宁镇"})[0]
    return Venue.objects.create(
        organisation=_other_organisation(), name="教室", town=town, address="街", latitude=44, longitude=131,
        capacity=1, recorded_at=AT,
    )  # fmt: skip


def foreign_venue() -> str:
    """Another organisation's venue."""
    return str(_venue_of_others().uid)


def _teacher_of_others() -> Any:
    person = _somebody()
    return Teacher.objects.create(organisation=_other_organisation(), person=person, recorded_at=AT)


def foreign_teacher() -> str:
    """Another organisation's teacher."""
    return str(_teacher_of_others().uid)


def foreign_lesson() -> str:
    """A lesson of another organisation's class."""
    teacher = _teacher_of_others()
    found = Lesson.objects.create(
        training_class=_class_of_others(), kind="theory", span=DateTimeTZRange(AT, AT + timedelta(hours=3)), hours=4,
        content="种植", teacher=teacher, teacher_person=teacher.person, venue=_venue_of_others(),
    )  # fmt: skip
    return str(found.uid)


OWN_CLASS: Final = ("class", "edit_class", "file_class", "discard_class", "withdraw_class", "postpone_class")
PARTS: Final = ("cancel_class", "pattern", "new_lesson", "enrol", "upload_roster")
ROSTERS: Final = ("roster_file", "apply_roster", "undo_roster", "roster_workbook")
FOREIGN_CLASSES: Final[dict[str, Callable[[], str]]] = {
    **{f"provider:{name}": foreign_class for name in (*OWN_CLASS, *PARTS)},
    **{f"provider:{name}": foreign_lesson for name in ("remove_lesson", "move_lesson")},
    **{f"provider:{name}": foreign_trainee for name in ("take_off", "transfer", "trainee_step")},
    **{f"provider:{name}": foreign_roster for name in ROSTERS},
    "provider:retire_venue": foreign_venue,
    **{f"provider:{name}": foreign_teacher for name in ("new_qualification", "release_teacher")},
    "bureau:answer_class": foreign_rehab_class,
}
"""Makes an object that is none of the asker's business, and gives its uid; by name of the address."""
