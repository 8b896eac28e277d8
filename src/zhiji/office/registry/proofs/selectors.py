"""Which groups does a person belong to as of a day, and by which proof? For one person, or for ten thousand at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db import connection

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role
from zhiji.office.registry.categories import NEVER_LISTED, SECRET, Category
from zhiji.office.registry.models import CategoryProof
from zhiji.office.registry.persons.access import DECIDES, may_see
from zhiji.office.registry.proofs.access import visible_proofs


@dataclass(frozen=True, slots=True)
class Proven:
    """A group that a person belongs to as of a day, and the proof that says so until the latest day."""

    category: str
    proof_id: int
    proof_uid: UUID
    source: str
    valid_from: date
    valid_to: date | None


Held = dict[int, dict[str, Proven]]

# A person's proofs are also those of the records that were merged into theirs, however often.
_AS_OF: Final = """
WITH RECURSIVE asked AS (SELECT unnest(%(persons)s::bigint[]) AS person_id),
record(person_id, record_id) AS (
    SELECT person_id, person_id FROM asked
    UNION
    SELECT r.person_id, m.id FROM record r JOIN registry_person m ON m.merged_into_id = r.record_id
)
SELECT DISTINCT ON (r.person_id, p.category)
    r.person_id, p.category, p.id, p.uid, p.source, p.valid_from, p.valid_to
FROM record r JOIN registry_categoryproof p ON p.person_id = r.record_id
WHERE p.state = 'verified' AND p.valid_from <= %(on)s AND (p.valid_to IS NULL OR p.valid_to >= %(on)s)
    AND (%(sees_all)s OR NOT p.category = ANY(%(hidden)s)
        OR (p.category = ANY(%(secret)s) AND p.bureau_id = %(bureau)s))
ORDER BY r.person_id, p.category, p.valid_to DESC NULLS FIRST, p.id
"""


def categories_as_of(*, person_ids: Iterable[int], on: date, actor: Actor) -> Held:
    """For each person the groups that are proven for a day, each with its proof; in one query.

    Only what the actor may see is in it. A person without any has an empty entry.
    """
    asked = list(person_ids)
    held: Held = {person: {} for person in asked}
    hidden = set(SECRET) if actor.has(*DECIDES) else {*SECRET, Category.DISABLED}
    values: dict[str, Any] = {
        "persons": asked,
        "on": on,
        "sees_all": actor.is_system or actor.has(Role.AUDITOR),
        "hidden": sorted(hidden),
        "secret": sorted(SECRET),
        "bureau": actor.bureau_id,
    }
    with connection.cursor() as cursor:
        cursor.execute(_AS_OF, values)
        for person, *proven in cursor.fetchall():
            held[person][proven[0]] = Proven(*proven)
    return held


@dataclass(frozen=True)
class ProofShown:
    """A proof as it stands on a day: `has_expired` is said as of that day, and stored nowhere."""

    proof: CategoryProof
    has_expired: bool
    is_begun: bool


def proofs_of(*, records: Iterable[int], on: date, actor: Actor) -> list[ProofShown]:
    """All proofs of a person's records that the actor may see, the latest first. Raises NotFound."""
    may_see(actor)
    rows = (
        CategoryProof.objects.filter(visible_proofs(actor), person__in=list(records))
        .select_related("evidence", "bureau", "batch", "asserted_by", "decided_by")
        .order_by("-valid_from", "-id")
    )
    return [ProofShown(proof, proof.has_expired(on), proof.valid_from <= on) for proof in rows]


def proof_of(*, uid: UUID | str, actor: Actor) -> CategoryProof:
    """One proof. Raises NotFound."""
    may_see(actor)
    found = CategoryProof.objects.filter(visible_proofs(actor), uid=uid).select_related("person", "evidence").first()
    if found is None:
        raise NotFound
    return found


def proofs_to_verify(*, actor: Actor, limit: int = 50) -> list[CategoryProof]:
    """Proofs that wait for a second person, the oldest first. Those that are never listed are not in it."""
    may_see(actor)
    rows = CategoryProof.objects.filter(visible_proofs(actor), state=CategoryProof.State.ASSERTED)
    rows = rows.exclude(category__in=NEVER_LISTED).exclude(asserted_by=actor.user_id)
    return list(rows.select_related("person").order_by("asserted_at", "id")[:limit])
