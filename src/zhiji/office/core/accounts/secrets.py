"""How are second factors' secrets sealed, opened and sealed anew? They stand in the library's rows."""

import base64
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from allauth.mfa.models import Authenticator
from django.db import transaction

from zhiji.office.core.actors import Actor
from zhiji.office.core.sealing.cipher import key_number, seal, unseal
from zhiji.office.core.sealing.keyring import keyring

BINDING: Final = "mfa.secret"
SECRET_IN: Final = {"totp": "secret", "recovery_codes": "seed"}
"""Where the secret stands in the data of a factor; passkeys have none, for theirs never leaves the device."""


def seal_secret(text: str) -> str:
    """Seal a secret for the library's row."""
    return base64.b64encode(seal(text.encode(), BINDING)).decode()


def open_secret(sealed: str) -> str:
    """Open a secret that was sealed. Raises SealBroken."""
    return unseal(base64.b64decode(sealed), BINDING).decode()


def secret_counts_by_key() -> Counter[int]:
    """How many secrets each key sealed."""
    return Counter(_key_of(row) for row in _factors())


def seal_secrets_anew(actor: Actor) -> Iterator[int]:
    """Seal with the current key each secret that another one sealed; yields how many, one at a time.

    The factor itself stays as it is: nobody has to set up anything again.
    """
    for number in [row.pk for row in _factors() if _key_of(row) != keyring().current]:
        with transaction.atomic():
            row = Authenticator.objects.select_for_update().filter(pk=number).first()
            if row is None:
                continue
            name = SECRET_IN[row.type]
            row.data = {**row.data, name: seal_secret(open_secret(row.data[name]))}
            row.save(update_fields=["data"])
        yield 1


def _factors() -> Iterator[Any]:
    for row in Authenticator.objects.filter(type__in=SECRET_IN).order_by("pk"):
        if SECRET_IN[row.type] in row.data:
            yield row


def _key_of(row: Any) -> int:
    return key_number(base64.b64decode(row.data[SECRET_IN[row.type]]))
