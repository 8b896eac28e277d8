"""Under whose name, by which verb and for which reason is the database changed now?"""

from collections.abc import Iterator
from contextlib import contextmanager

import pghistory
from django.db import IntegrityError, connection, transaction

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.guards import refusal_of


@contextmanager
def acting(actor: Actor, verb: str, reason: str = "") -> Iterator[None]:
    """One verb: a transaction whose events carry actor, verb, reason and address.

    A verb within a verb has its own words, and what follows it has those of the outer one again; what follows the
    outermost has none, even where a larger transaction goes on.

    A guard of a later stage that stops the verb is a refusal in that guard's words: raises WrongState.

    A reason may be read by whoever may read the trail; it must hold no ID number, phone or account.
    """
    words: dict[str, object] = {"verb": verb, "actor": actor.user_id, "name": actor.name}
    if reason:
        words["reason"] = reason
    if actor.address:
        words["address"] = actor.address
    goes_on = connection.in_atomic_block
    with _guarded(), transaction.atomic():
        # The library adds an inner context's words to the outer one's and never takes them away.
        with pghistory.context() as context:
            outer = dict(context.metadata)
            _say(context.metadata, words)
            try:
                yield
            finally:
                _say(context.metadata, outer)
        if goes_on and not outer:
            _forget()


@contextmanager
def _guarded() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if (refusal := refusal_of(error)) is None:
            raise
        raise refusal from error


def _say(said: dict[str, object], words: dict[str, object]) -> None:
    said.clear()
    said.update(words)


def _forget() -> None:
    """The words are a setting of the transaction, which would keep them to its end."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', '', true), set_config('pghistory.context_metadata', '', true)"
        )
