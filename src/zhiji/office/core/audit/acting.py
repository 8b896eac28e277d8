"""Under whose name, by which verb and for which reason is the database changed now?"""

from collections.abc import Iterator
from contextlib import contextmanager

import pghistory
from django.db import transaction

from zhiji.office.core.actors import Actor


@contextmanager
def acting(actor: Actor, verb: str, reason: str = "") -> Iterator[None]:
    """One verb: a transaction whose events carry actor, verb, reason and address.

    A reason may be read by whoever may read the trail; it must hold no ID number, phone or account.
    """
    context: dict[str, object] = {"verb": verb, "actor": actor.user_id, "name": actor.name}
    if reason:
        context["reason"] = reason
    if actor.address:
        context["address"] = actor.address
    with transaction.atomic(), pghistory.context(**context):
        yield
