"""What did the catalogues say on a day? Each question is one query."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from zhiji.office.directory.catalogues import catalogue
from zhiji.office.directory.models import AssessorEntry, CourseEntry, Edition, Entry, InstitutionEntry, ShortageEntry


def _in_force(kind: Edition.Kind, on: date) -> QuerySet[Edition]:
    rows = Edition.objects.filter(kind=kind, state=Edition.State.SIGNED, effective_from__lte=on)
    return rows.order_by("-effective_from")


def edition_in_force(*, kind: str, on: date) -> Edition | None:
    """The edition that was in force on a day; None before the first."""
    return _in_force(Edition.Kind(kind), on).select_related("signed_by").first()


def entries_on(*, kind: str, on: date) -> QuerySet[Entry]:
    """Everything that stood in a catalogue on a day, in reading order."""
    found = catalogue(kind)
    rows: QuerySet[Entry] = found.rows.filter(edition=Subquery(_in_force(found.kind, on).values("pk")[:1]))
    return rows.order_by(*found.order)


def course_as_of(*, occupation_code: str, level: int, on: date, work_type: str = "") -> CourseEntry | None:
    """The course of an occupation and grade as it stood on a day; None where there was none."""
    rows = CourseEntry.objects.filter(edition=Subquery(_in_force(Edition.Kind.COURSES, on).values("pk")[:1]))
    return rows.filter(occupation_code=occupation_code, level=level, work_type=work_type).first()


def is_shortage_on(*, occupation_code: str, on: date) -> bool:
    """Whether an occupation was on the list of shortage occupations on a day."""
    current = Subquery(_in_force(Edition.Kind.SHORTAGE, on).values("pk")[:1])
    return ShortageEntry.objects.filter(edition=current, occupation_code=occupation_code).exists()


def institution_scope_on(*, organisation_id: int, on: date) -> list[InstitutionEntry]:
    """What an institution might train on a day; empty where it was not in the catalogue."""
    current = Subquery(_in_force(Edition.Kind.INSTITUTIONS, on).values("pk")[:1])
    rows = InstitutionEntry.objects.filter(edition=current, organisation_id=organisation_id)
    return list(rows.order_by("occupation_code"))


def assessor_scope_on(*, organisation_id: int, on: date) -> list[AssessorEntry]:
    """What an assessment body might assess on a day; empty where it was not in the catalogue."""
    current = Subquery(_in_force(Edition.Kind.ASSESSORS, on).values("pk")[:1])
    rows = AssessorEntry.objects.filter(edition=current, organisation_id=organisation_id)
    return list(rows.order_by("occupation_code"))


def courses_with_shortage_on(*, on: date) -> QuerySet[CourseEntry]:
    """The courses of a day, each with `is_shortage`."""
    short = ShortageEntry.objects.filter(
        edition=Subquery(_in_force(Edition.Kind.SHORTAGE, on).values("pk")[:1]),
        occupation_code=OuterRef("occupation_code"),
    )
    rows = CourseEntry.objects.filter(edition=Subquery(_in_force(Edition.Kind.COURSES, on).values("pk")[:1]))
    return rows.annotate(is_shortage=Exists(short)).order_by("occupation_code", "work_type", "-level")
