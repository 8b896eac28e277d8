"""How often did somebody from an address, who is nobody here, try something that machines try by the thousand?"""

from datetime import datetime, timedelta

from django.db import connection

from zhiji.office.core.actors import system
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.sealing.cipher import blind_index
from zhiji.office.registry.models import VisitorAttempt

KEPT = timedelta(days=1)


def attempts_since(*, purpose: str, address: str, since: datetime) -> int:
    """How many tries of one purpose came from an address after an instant."""
    return VisitorAttempt.objects.filter(address_index=_index(purpose, address), at__gt=since).count()


def count_attempt(*, purpose: str, address: str, at: datetime, most: int, since: datetime) -> bool:
    """Write a try down and forget those of the day before; False, and nothing written, where `most` are reached."""
    index = _index(purpose, address)
    with acting(system("visitors"), "count_visitor_attempt"):
        with connection.cursor() as cursor:
            # Two at once from one address would both look before either is written.
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(index[:7])])
        VisitorAttempt.objects.filter(at__lt=at - KEPT).delete()
        if attempts_since(purpose=purpose, address=address, since=since) >= most:
            return False
        VisitorAttempt.objects.create(address_index=index, at=at)
    return True


def _index(purpose: str, address: str) -> bytes:
    """A keyed hash for each purpose: the counters of one say nothing of another."""
    return blind_index(address, f"{purpose}.address")
