"""Who looks through the trail, what was found the last times, and is somebody looking now?"""

import time
from datetime import datetime, timedelta
from typing import Final

from django.db.models import QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.audit.trail import READERS
from zhiji.office.core.audit.verify import Telling, verify
from zhiji.office.core.models import AuditCheck
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid

MOST_KEPT: Final = 200
"""How many findings are kept with a look; the count says how many there were."""


def check_trail(*, actor: Actor, at: datetime, progress: Telling | None = None) -> AuditCheck:
    """Look through the whole trail and keep what was found.

    The chain must contain the head of the last look that found nothing: one that was built anew does not.

    Raises NotPermitted.
    """
    actor.must_have(Role.AUDIT_ADMIN)
    started = time.monotonic()
    verdict = verify(_last_head(), progress)
    with acting(actor, "check_trail"):
        return AuditCheck.objects.create(
            asked_by_id=actor.user_id,
            began_at=at,
            ended_at=at + timedelta(seconds=time.monotonic() - started),
            link_count=verdict.link_count,
            row_count=verdict.row_count,
            head=verdict.head,
            break_count=len(verdict.breaks),
            breaks=[{"code": each.code, "where": each.where} for each in verdict.breaks[:MOST_KEPT]],
        )


def _last_head() -> tuple[int, str] | None:
    whole = AuditCheck.objects.filter(break_count=0, link_count__gt=0).order_by("-id").first()
    return (whole.link_count, whole.head) if whole else None


def checks(*, actor: Actor) -> QuerySet[AuditCheck]:
    """Every look through the trail, the latest first. Raises NotPermitted."""
    actor.must_have(*READERS)
    return AuditCheck.objects.select_related("asked_by").order_by("-id")


def last_check(*, actor: Actor) -> AuditCheck | None:
    """The latest look through the trail. Raises NotPermitted."""
    return checks(actor=actor).first()


def check_of(*, uid: str, actor: Actor) -> AuditCheck:
    """One look through the trail. Raises NotPermitted, NotFound."""
    found = checks(actor=actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found
