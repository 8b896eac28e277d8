"""From what does an organisation choose when it drafts a class: courses it may train, assessors, towns, bureaus?"""

from datetime import date

from zhiji.office.classes.access import FILES
from zhiji.office.classes.filing.draft import EMPLOYER_KINDS
from zhiji.office.classes.models import Lesson, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import Role
from zhiji.office.directory.lookups import courses_with_shortage_on, institution_scope_on
from zhiji.office.directory.models import CourseEntry, Level
from zhiji.office.registry.models import Bureau, Organisation, Town

Choice = tuple[str, object]


def kinds_for(actor: Actor) -> list[Choice]:
    """The kinds of class that the actor may file."""
    kinds = EMPLOYER_KINDS if actor.has(Role.EMPLOYER) and not actor.has(Role.INSTITUTION) else TrainingClass.Kind
    return [(kind.value, kind.label) for kind in kinds]


def all_kinds() -> list[Choice]:
    """Every kind of class."""
    return [(kind.value, kind.label) for kind in TrainingClass.Kind]


def kind_words(kind: str) -> object:
    """What a kind of class is called."""
    return TrainingClass.Kind(kind).label


def courses_for(*, actor: Actor, on: date) -> list[CourseEntry]:
    """The courses of the catalogue on a day that the actor's organisation may train. Raises NotPermitted."""
    actor.must_have(*FILES)
    rows = list(courses_with_shortage_on(on=on))
    if actor.has(Role.EMPLOYER) or actor.organisation_id is None:
        return rows
    scope = {
        each.occupation_code: each.highest_level
        for each in institution_scope_on(organisation_id=actor.organisation_id, on=on)
    }
    return [row for row in rows if _within(row, scope.get(row.occupation_code))]


def _within(course: CourseEntry, highest: int | None) -> bool:
    return highest is not None and (course.level == Level.NONE or Level.NONE < highest <= course.level)


def assessors() -> list[Choice]:
    """Assessment bodies that stand, by credit code."""
    rows = Organisation.objects.filter(kind=Organisation.Kind.ASSESSOR, state=Organisation.State.APPROVED)
    return [(each.credit_code, each.name) for each in rows.order_by("name_pinyin")]


def towns() -> list[Choice]:
    """The towns, by code."""
    return [(each.code, each.name) for each in Town.objects.all()]


def bureaus() -> list[Choice]:
    """The bureaus, by code."""
    return [(each.code, each.name) for each in Bureau.objects.all()]


def lesson_kinds() -> list[Choice]:
    """Theory and practice."""
    return [(kind.value, kind.label) for kind in Lesson.Kind]
