"""For whom is a role held: which roles need an organisation, a bureau or a person, and which must have none?"""

from typing import Final, NamedTuple

from zhiji.office.core.refusals import Refusal
from zhiji.office.core.roles import ADMINISTRATORS, BUREAU, Role
from zhiji.office.registry.models import Appointment, Bureau, Organisation, Person, Town


class ScopeUnfit(Refusal):
    """The role cannot be held for this organisation, bureau, town or person, or cannot be held without one."""


class Scope(NamedTuple):
    """For whom a role is held."""

    organisation: Organisation | None = None
    bureau: Bureau | None = None
    town: Town | None = None
    person: Person | None = None


ORGANISATION_KINDS: Final = {
    Role.INSTITUTION: Organisation.Kind.INSTITUTION,
    Role.EMPLOYER: Organisation.Kind.EMPLOYER,
    Role.ASSESSOR: Organisation.Kind.ASSESSOR,
    Role.TEACHER: Organisation.Kind.INSTITUTION,
}
"""Of which kind the organisation must be."""
NEEDED: Final = {
    Role.INSTITUTION: "organisation",
    Role.EMPLOYER: "organisation",
    Role.ASSESSOR: "organisation",
    Role.DEPARTMENT_OFFICER: "bureau",
    Role.TRAINEE: "person",
}
"""What a role cannot be held without."""
ALLOWED: Final[dict[Role, frozenset[str]]] = {
    Role.INSTITUTION: frozenset({"organisation"}),
    Role.EMPLOYER: frozenset({"organisation"}),
    Role.ASSESSOR: frozenset({"organisation"}),
    Role.TEACHER: frozenset({"organisation", "person"}),
    Role.TRAINEE: frozenset({"person"}),
    Role.DEPARTMENT_OFFICER: frozenset({"bureau", "town"}),
    **{role: frozenset({"bureau", "town"}) for role in BUREAU},
    Role.AUDITOR: frozenset({"bureau"}),
    **{role: frozenset() for role in ADMINISTRATORS},
}
"""What a role may be held for."""
_WORDS: Final = {
    "organisation": ("单位", "an organisation"),
    "bureau": ("部门", "a bureau"),
    "town": ("乡镇", "a town"),
    "person": ("人员", "a person"),
}


def check_scope(role: Role, scope: Scope) -> None:
    """Raises ScopeUnfit where something is missing, is there in vain, or is of the wrong kind."""
    needed = NEEDED.get(role)
    if needed and getattr(scope, needed) is None:
        zh, en = _WORDS[needed]
        raise ScopeUnfit(f"授予该角色须选择{zh}。", f"The role is held for {en}; choose one.", field=needed)
    for name, value in scope._asdict().items():
        if value is not None and name not in ALLOWED[role]:
            zh, en = _WORDS[name]
            raise ScopeUnfit(
                f"该角色不能限定{zh}，请留空。", f"The role is not held for {en}; leave it empty.", field=name
            )
    if scope.organisation is not None:
        _check_organisation(role, scope.organisation)


def _check_organisation(role: Role, organisation: Organisation) -> None:
    kind = ORGANISATION_KINDS[role]
    if organisation.kind != kind:
        raise ScopeUnfit(
            f"“{organisation.name}”登记的类型与该角色不符，请选择相应类型的单位。",
            f"{organisation.name} is registered as another kind; choose one of the kind that fits the role.",
            field="organisation",
        )
    if organisation.state in (Organisation.State.CLOSED, Organisation.State.REFUSED):
        raise ScopeUnfit(
            f"“{organisation.name}”未通过审核或已注销，不能授予角色。",
            f"{organisation.name} was refused or is closed; nobody can act for it.",
            field="organisation",
        )


def check_same_scope(held: list[Appointment], scope: Scope) -> None:
    """One account acts for one organisation, one bureau, one town, one person: pages ask whom it acts for.

    Raises ScopeUnfit.
    """
    for name, value in scope._asdict().items():
        others = {getattr(each, f"{name}_id") for each in held} - {None}
        if value is not None and others - {value.pk}:
            zh, en = _WORDS[name]
            raise ScopeUnfit(
                f"该账号已代表另一{zh}。一个账号只能代表一个{zh}，请为其另建账号。",
                f"The account acts for {en} already, and for one only; make another account.",
                field=name,
            )
