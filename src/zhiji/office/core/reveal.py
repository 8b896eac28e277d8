"""How does somebody get to see a sealed text? With a reason, and never unseen."""

from datetime import datetime

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models.reveal import Reveal
from zhiji.office.core.refusals import needs_reason
from zhiji.office.core.sealing.fields import Sealed


def reveal(*, sealed: Sealed, actor: Actor, reason: str, at: datetime) -> str:
    """The text itself; who saw it and why is kept. The caller has asked whether this actor may see this row.

    Raises ReasonNeeded; SealBroken where the row was tampered with.
    """
    reason = needs_reason(reason)
    purpose, _, uid = sealed.binding.rpartition(":")
    text = sealed.open()
    with acting(actor, "reveal", reason):
        Reveal.objects.create(purpose=purpose, row_uid=uid, seen_by_id=actor.user_id, seen_at=at, reason=reason)
    return text
