"""Which exams, results, changes and certificates may somebody see, and what waits for them?"""

from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q, QuerySet

from zhiji.office.assessment.access import (
    DECIDES,
    EXAMINES,
    IMPORTS,
    VERIFIES,
    exam_of,
    visible_certificates,
    visible_exams,
)
from zhiji.office.assessment.certificates.issue import number_index
from zhiji.office.assessment.models import (
    Certificate,
    CertificateSheet,
    CertificateSheetRow,
    Exam,
    ExamBooking,
    Result,
    ScoreChange,
)
from zhiji.office.classes.access import visible_classes
from zhiji.office.classes.models import TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.uids import as_uid

RULED_OUT: Final = (Exam.State.CANCELLED,)


def exams(*, actor: Actor, state: str = "", words: str = "") -> QuerySet[Exam]:
    """Exams that the actor may see, the latest first, with counts of candidates and of those who passed."""
    found = visible_exams(actor).order_by("-span", "-id")
    if state in Exam.State.values:
        found = found.filter(state=state)
    for word in words.replace("\0", "").split()[:5]:
        found = found.filter(
            Q(number=word) | Q(training_class__name__icontains=word) | Q(occupation_name__icontains=word)
        )
    return found.annotate(
        candidate_count=Count("results", distinct=True),
        passed_count=Count("results", filter=Q(results__is_passed=True), distinct=True),
    )


def classes_to_examine(*, actor: Actor) -> QuerySet[TrainingClass]:
    """Accepted classes that named the actor's body and have no exam yet, the earliest end first."""
    if not actor.has(*EXAMINES) or actor.organisation_id is None:
        return TrainingClass.objects.none()
    held = Exam.objects.exclude(state__in=RULED_OUT).values("training_class_id")
    rows = visible_classes(actor).filter(assessor_id=actor.organisation_id, state=TrainingClass.State.ACCEPTED)
    return rows.exclude(pk__in=held).order_by("ends_on", "id")


@dataclass(frozen=True)
class ExamShown:
    """An exam as it stands: candidates with results and certificates, examiners, changes asked for."""

    exam: Exam
    results: list[Result]
    examiners: list[ExamBooking]
    changes: list[ScoreChange]
    certificates: dict[int, Certificate]


def exam_shown(*, uid: str, actor: Actor) -> ExamShown:
    """One exam with all that belongs to it; a trainee sees their own result alone. Raises NotFound."""
    exam = exam_of(uid=uid, actor=actor)
    results = exam.results.select_related("booking__person").order_by("booking__person__name_pinyin", "id")
    changes = ScoreChange.objects.filter(result__exam=exam).select_related(
        "result__booking__person", "asked_by", "decided_by", "evidence"
    )
    certificates = visible_certificates(actor).filter(result__exam=exam)
    if not _sees_all_results(exam, actor):
        results = results.filter(booking__person_id=actor.person_id or 0)
        changes = changes.filter(result__booking__person_id=actor.person_id or 0)
    examiners = exam.bookings.filter(part=ExamBooking.Part.EXAMINING).select_related("person")
    held = {each.result_id: each for each in certificates.order_by("state", "id") if each.result_id is not None}
    return ExamShown(exam, list(results), list(examiners), list(changes.order_by("-asked_at", "-id")), held)


def _sees_all_results(exam: Exam, actor: Actor) -> bool:
    own = actor.organisation_id is not None and actor.organisation_id in (exam.assessor_id, exam.trainer_id)
    return own or actor.is_system or actor.person_id is None


def changes_to_decide(*, actor: Actor) -> QuerySet[ScoreChange]:
    """Changes of locked results that wait for a reviewer, the oldest first; nothing for others."""
    if not actor.has(*DECIDES):
        return ScoreChange.objects.none()
    rows = ScoreChange.objects.filter(state=ScoreChange.State.ASKED, result__exam__in=visible_exams(actor).values("pk"))
    return rows.select_related("result__exam__assessor", "result__booking__person", "asked_by", "evidence").order_by(
        "asked_at", "id"
    )


def score_change_of(*, uid: str, actor: Actor) -> ScoreChange:
    """One change of a result. Raises NotFound."""
    found = (
        ScoreChange.objects.filter(uid=as_uid(uid), result__exam__in=visible_exams(actor).values("pk"))
        .select_related("result__exam", "result__booking__person", "evidence")
        .first()
    )
    if found is None:
        raise NotFound
    return found


def certificates(
    *, actor: Actor, state: str = "", kind: str = "", words: str = "", source: str = ""
) -> QuerySet[Certificate]:
    """Certificates that the actor may see, the latest first. `words`: parts of a name, or a whole number."""
    found = visible_certificates(actor).order_by("-asserted_at", "-id")
    if state in Certificate.State.values:
        found = found.filter(state=state)
    if kind:
        found = found.filter(kind=kind)
    if source in Certificate.Source.values:
        found = found.filter(source=source)
    for word in words.replace("\0", "").split()[:5]:
        by_number = Q(number_index=number_index(word.upper()))
        found = found.filter(
            by_number | Q(person__name__startswith=word) | Q(occupation_name__icontains=word)
            | Q(issuer_name__icontains=word)
        )  # fmt: skip
    return found


def certificates_to_verify(*, actor: Actor) -> QuerySet[Certificate]:
    """Imported certificates that wait for a second person, the oldest first; nothing for others."""
    if not actor.has(*VERIFIES):
        return Certificate.objects.none()
    rows = visible_certificates(actor).filter(state=Certificate.State.ASSERTED)
    return rows.select_related("evidence", "organisation").order_by("asserted_at", "id")


def sheets_of(*, actor: Actor) -> QuerySet[CertificateSheet]:
    """The workbooks of the actor's own organisation, or of the bureau, the latest first."""
    if not actor.has(*IMPORTS):
        return CertificateSheet.objects.none()
    rows = CertificateSheet.objects.filter(Q(organisation_id=actor.organisation_id))
    return rows.annotate(
        row_count=Count("rows"),
        faulty_count=Count("rows", filter=Q(rows__state=CertificateSheetRow.State.FAULTY)),
        good_count=Count("rows", filter=Q(rows__state=CertificateSheetRow.State.GOOD)),
        taken_count=Count("rows", filter=Q(rows__state=CertificateSheetRow.State.TAKEN)),
        already_count=Count("rows", filter=Q(rows__state=CertificateSheetRow.State.ALREADY)),
    ).order_by("-uploaded_at", "-id")


def sheet_of(*, uid: str, actor: Actor) -> CertificateSheet:
    """One workbook of one's own. Raises NotFound."""
    found = sheets_of(actor=actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found
