"""How is it kept that somebody took a list out of the office?"""

from datetime import datetime

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Export


def record_export(*, kind: str, line_count: int, narrowed: str, actor: Actor, at: datetime) -> Export:
    """Keep that a list was exported. The caller has asked whether this actor may, and keeps personal data out."""
    with acting(actor, "record_export"):
        return Export.objects.create(
            kind=kind,
            narrowed=narrowed[:500],
            line_count=line_count,
            exported_by_id=actor.user_id,
            exported_at=at,
        )
