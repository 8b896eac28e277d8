"""What may anybody learn of a certificate who holds it in hand? Whether it holds, and little else."""

import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from zhiji.office.assessment.certificates.issue import number_index
from zhiji.office.assessment.models import Certificate
from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound, Refusal
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.visitors import attempts_since, count_attempt
from zhiji.rulebook.kernel.text import tidy

PUBLIC: Final = (Certificate.State.VALID, Certificate.State.REVOKED)
_TWO_LETTER_SURNAMES: Final = re.compile(
    "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|端木|夏侯|赫连|呼延|独孤|南宫|拓跋"
)


MOST_MISSES: Final = 20
WINDOW: Final = timedelta(hours=1)
PURPOSE: Final = "certificate_check"


class TooManyMisses(Refusal):
    """The address asked for certificates that are none too often: somebody guesses."""

    def __init__(self) -> None:
        super().__init__(
            "一小时内查询不到的次数过多，请一小时后再试，或到人社局窗口核对。",
            "Too many checks within an hour found nothing. Try again in an hour, or come to the office.",
        )


@dataclass(frozen=True)
class PublicCertificate:
    """All that is told: no number of a person, no class, no reason."""

    kind: str
    level: str
    occupation: str
    name: str
    issuer: str
    issued_on: date
    valid_to: date | None
    is_revoked: bool
    is_imported: bool

    def holds_on(self, on: date) -> bool:
        """Whether it holds on a day."""
        return not self.is_revoked and (self.valid_to is None or on <= self.valid_to)


def check_certificate(*, number: str, check_code: str, actor: Actor, at: datetime) -> PublicCertificate | None:
    """What is told of the certificate of a number and check code; None where they lead to none, which is counted.

    Raises TooManyMisses.
    """
    return _counted(lambda: look_up(number=number, check_code=check_code), actor, at)


def check_certificate_by_code(*, uid: str, check_code: str, actor: Actor, at: datetime) -> PublicCertificate | None:
    """The same for the address in a QR code. Raises TooManyMisses."""
    return _counted(lambda: look_up_by_code(uid=uid, check_code=check_code), actor, at)


def _counted(look: Callable[[], PublicCertificate | None], actor: Actor, at: datetime) -> PublicCertificate | None:
    since = at - WINDOW
    if attempts_since(purpose=PURPOSE, address=actor.address, since=since) >= MOST_MISSES:
        raise TooManyMisses
    found = look()
    if found is None and not count_attempt(
        purpose=PURPOSE, address=actor.address, at=at, most=MOST_MISSES, since=since
    ):
        raise TooManyMisses
    return found


def look_up(*, number: str, check_code: str) -> PublicCertificate | None:
    """The certificate of a number, for who knows its check code; a wrong code and no certificate answer alike."""
    index = number_index(re.sub(r"\s", "", tidy(number)).upper())
    code = tidy(check_code).upper().replace(" ", "")
    rows = Certificate.objects.filter(number_index=index, state__in=PUBLIC).select_related("person")
    for found in rows.order_by("-state", "-issued_on")[:20]:
        if hmac.compare_digest(found.check_code.encode(), code.encode()):
            return _told(found)
    return None


def look_up_by_code(*, uid: str, check_code: str) -> PublicCertificate | None:
    """The certificate that a QR code leads to: it names no number, so that none stands in an address."""
    try:
        found = Certificate.objects.filter(uid=as_uid(uid), state__in=PUBLIC).select_related("person").first()
    except NotFound:
        return None
    if found is None or not hmac.compare_digest(found.check_code.encode(), check_code.upper().encode()):
        return None
    return _told(found)


def masked_name(name: str) -> str:
    """A name of which the family name is left: 王**, 欧阳*; of one in Latin letters, the first."""
    head = 2 if len(name) > 2 and _TWO_LETTER_SURNAMES.match(name) else 1
    return name[:head] + "*" * (len(name) - head)


def _told(found: Certificate) -> PublicCertificate:
    return PublicCertificate(
        found.get_kind_display(),
        found.get_level_display(),
        found.occupation_name,
        masked_name(found.person.name),
        found.issuer_name,
        found.issued_on,
        found.valid_to,
        found.state == Certificate.State.REVOKED,
        found.source == Certificate.Source.IMPORTED,
    )
