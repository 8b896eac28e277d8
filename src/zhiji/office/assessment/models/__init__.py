"""The nouns of assessment."""

from zhiji.office.assessment.models.certificate import Certificate, CertificateCounter, IssuerCode
from zhiji.office.assessment.models.exam import Exam, ExamBooking, ExamCounter
from zhiji.office.assessment.models.result import Result, ScoreChange
from zhiji.office.assessment.models.sheet import CertificateSheet, CertificateSheetRow

__all__ = [
    "Certificate",
    "CertificateCounter",
    "CertificateSheet",
    "CertificateSheetRow",
    "Exam",
    "ExamBooking",
    "ExamCounter",
    "IssuerCode",
    "Result",
    "ScoreChange",
]
