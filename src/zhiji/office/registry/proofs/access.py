"""To whom may it be shown that somebody belongs to a group? Some groups are hardly anybody's business."""

from django.db.models import Q

from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import Role
from zhiji.office.registry.categories import SECRET, Category
from zhiji.office.registry.persons.access import DECIDES


def visible_proofs(actor: Actor) -> Q:
    """The condition that narrows proofs to those that the actor may see.

    Proofs of rehabilitation: the bureau that manages them, and auditors. Proofs of disability: also those who decide
    on people. All others: whoever sees persons. The system in a timed run sees all.
    """
    if actor.is_system or actor.has(Role.AUDITOR):
        return Q()
    hidden = set(SECRET) if actor.has(*DECIDES) else {*SECRET, Category.DISABLED}
    seen = ~Q(category__in=hidden)
    if actor.bureau_id is None:
        return seen
    return seen | Q(category__in=SECRET, bureau_id=actor.bureau_id)


def may_assert(actor: Actor, category: str) -> bool:
    """Whether the actor may say that somebody belongs to the group: a clerk; of rehabilitation, its own bureau."""
    if actor.is_system:
        return True
    if category in SECRET:
        return actor.has(Role.DEPARTMENT_OFFICER, Role.BUREAU_CLERK) and actor.bureau_id is not None
    return actor.has(Role.BUREAU_CLERK)
