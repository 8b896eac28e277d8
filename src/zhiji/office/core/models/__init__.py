"""The nouns of the core."""

from zhiji.office.core.models.audit import AuditLink, AuditShape
from zhiji.office.core.models.audit_check import AuditCheck
from zhiji.office.core.models.calendar import CalendarDay
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.models.export import Export
from zhiji.office.core.models.installation import Installation
from zhiji.office.core.models.job_card import JobCard
from zhiji.office.core.models.parameter import Parameter
from zhiji.office.core.models.reveal import Reveal
from zhiji.office.core.models.sign_in import SignIn
from zhiji.office.core.models.user import User

__all__ = [
    "AuditCheck",
    "AuditLink",
    "AuditShape",
    "CalendarDay",
    "Evidence",
    "Export",
    "Installation",
    "JobCard",
    "Parameter",
    "Reveal",
    "SignIn",
    "User",
]
