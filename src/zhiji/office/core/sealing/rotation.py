"""Which key seals how much, and how is what older keys sealed sealed anew?

Sealed are values in rows, evidence files, and the secrets of second factors. History keeps its keys: events are never
rewritten, so old keys stay in the ring.
"""

from collections import Counter
from collections.abc import Callable
from typing import Final

from django.apps import apps
from django.db import connection, models

from zhiji.office.core.accounts.secrets import seal_secrets_anew, secret_counts_by_key
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.rotation import file_counts_by_key, seal_files_anew
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.core.sealing.keyring import keyring

PIECE: Final = 200
KEY_OF: Final = "substring({column} from 2 for 2)"


def sealed_fields() -> list[tuple[type[models.Model], SealedField]]:
    """Every sealed column of rows that stand; the copies in their history are left out."""
    found = []
    for model in sorted(apps.get_models(), key=lambda model: model._meta.db_table):
        if getattr(model, "pgh_tracked_model", None) is None:
            found += [(model, field) for field in model._meta.concrete_fields if isinstance(field, SealedField)]
    return found


def counts_by_key() -> Counter[int]:
    """How many sealed values of standing rows each key sealed."""
    counts: Counter[int] = Counter()
    quote = connection.ops.quote_name
    for model, field in sealed_fields():
        column = quote(str(field.column))
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT {KEY_OF.format(column=column)}, count(*) FROM {quote(model._meta.db_table)}"
                f" WHERE {column} IS NOT NULL GROUP BY 1"
            )
            for key, count in cursor.fetchall():
                counts[int.from_bytes(bytes(key))] += count
    return counts


def all_counts_by_key() -> Counter[int]:
    """How much each key sealed of all that can be sealed anew: values, files, secrets."""
    return counts_by_key() + file_counts_by_key() + secret_counts_by_key()


def seal_anew(*, actor: Actor, tell: Callable[[int], None]) -> int:
    """Seal with the current key whatever another one sealed, piece by piece; safe to break off and to run again.

    Args:
        tell: is given how many values have been done.
    """
    done = 0
    for model, field in sealed_fields():
        while count := _piece(model, field, actor):
            done += count
            tell(done)
    for again in (seal_secrets_anew, seal_files_anew):
        for count in again(actor):
            done += count
            tell(done)
    return done


def _piece(model: type[models.Model], field: SealedField, actor: Actor) -> int:
    """One transaction's worth; a row that somebody is changing is waited for."""
    quote = connection.ops.quote_name
    column = quote(str(field.column))
    where = f"{column} IS NOT NULL AND {KEY_OF.format(column=column)} <> %s"
    with acting(actor, "seal_anew"):
        rows = model._base_manager.select_for_update().extra(where=[where], params=[keyring().current.to_bytes(2)])
        found = list(rows.order_by("pk")[:PIECE])
        for row in found:
            setattr(row, field.attname, getattr(row, field.attname).open())
            row.save(update_fields=[field.name])
    return len(found)
