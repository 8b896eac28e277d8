"""What has an applicant typed so far, and how often did one address ask for an account?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.registry.models.organisation import Organisation


@tracked()
class RegistrationDraft(Row):
    """What was typed, right or wrong, so that nothing is lost; sealed as a whole, for phones are typed there.

    An account has one: for its first registration, or for the correction of one that was returned.
    """

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Organisation.Kind)
    typed = SealedField(kind="words", purpose="registry.registration_draft.typed", null=True)
    license_evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()


class VisitorAttempt(Row):
    """One try of a visitor, from an address, which is kept as a keyed hash of its own for each purpose.

    Not tracked: nobody's act on anything, only a counter that slows machines down.
    """

    address_index = models.BinaryField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["address_index", "at"])]
