"""Who can somebody be in the office, and which of these can one person not be at once?"""

from itertools import combinations
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import override

from zhiji.office.core.texts import say


class Role(TextChoices):
    """A role, held for an organisation, a bureau or a town where it is scoped by one."""

    TRAINEE = "trainee", say("学员", "trainee")
    TEACHER = "teacher", say("教师", "teacher")
    INSTITUTION = "institution", say("培训机构", "training institution")
    EMPLOYER = "employer", say("用人单位", "employer")
    ASSESSOR = "assessor", say("评价机构", "assessment body")
    BUREAU_CLERK = "bureau_clerk", say("经办人员", "bureau clerk")
    REVIEWER = "reviewer", say("复核人员", "reviewer")
    LEADER = "leader", say("审批领导", "leader")
    INSPECTOR = "inspector", say("检查人员", "inspector")
    DEPARTMENT_OFFICER = "department_officer", say("部门联络员", "department officer")
    FINANCE = "finance", say("财务人员", "finance")
    AUDITOR = "auditor", say("审计人员", "auditor")
    SYSTEM_ADMIN = "system_admin", say("系统管理员", "system administrator")
    SECURITY_ADMIN = "security_admin", say("安全管理员", "security administrator")
    AUDIT_ADMIN = "audit_admin", say("审计管理员", "audit administrator")

    @property
    def zh(self) -> str:
        """Its name in Chinese, for texts that are written in both languages at once."""
        with override("zh-hans"):
            return str(self.label)

    @property
    def en(self) -> str:
        """Its name in English."""
        with override("en"):
            return str(self.label)


OUTSIDE: Final = frozenset({Role.TRAINEE, Role.TEACHER, Role.INSTITUTION, Role.EMPLOYER, Role.ASSESSOR})
"""Those whom the office serves."""
ADMINISTRATORS: Final = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
"""The three administrators: none sees business data, none holds a second role (GB/T 22239)."""
BUREAU: Final = frozenset({Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER, Role.INSPECTOR, Role.FINANCE})
"""Those who work in the bureau that runs the action."""
BUSINESS_STAFF: Final = BUREAU | {Role.DEPARTMENT_OFFICER, Role.AUDITOR}
CASE_READERS: Final = BUREAU | {Role.AUDITOR}
"""Those who read every case of the action: the bureau, and auditors."""
STAFF: Final = BUSINESS_STAFF | ADMINISTRATORS
"""Those who must prove a second factor at every sign-in."""
EVERYBODY: Final = frozenset(Role)


def _incompatible_pairs() -> frozenset[frozenset[Role]]:
    pairs = {frozenset(pair) for pair in combinations(sorted(Role), 2) if set(pair) & {*ADMINISTRATORS, Role.AUDITOR}}
    pairs |= {frozenset((inside, outside)) for inside in BUSINESS_STAFF for outside in OUTSIDE}
    one_each = (Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER, Role.FINANCE)
    pairs |= {frozenset(pair) for pair in combinations(one_each, 2)}
    pairs |= {frozenset((Role.DEPARTMENT_OFFICER, other)) for other in one_each}
    # Who trains does not examine, and who is examined does not teach.
    pairs |= {frozenset((Role.ASSESSOR, other)) for other in (Role.INSTITUTION, Role.TEACHER, Role.EMPLOYER)}
    return frozenset(pairs)


INCOMPATIBLE: Final = _incompatible_pairs()
"""Pairs of roles that one person may not hold at once."""


def conflicts(role: Role, held: frozenset[Role]) -> list[Role]:
    """The roles among those held that `role` cannot be combined with, in the order of the list of roles."""
    return [other for other in Role if other in held and frozenset((role, other)) in INCOMPATIBLE]
