"""Which certificate has somebody, of which kind and number, issued by whom, and does it hold?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.assessment.choices import CertificateKind
from zhiji.office.assessment.models.result import Result
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.core.texts import say
from zhiji.office.directory.models import Level

_PERSONAL = models.Q(kind="special_operation")
_STANDING = models.Q(state__in=("asserted", "valid"))


@tracked()
class Certificate(Row):
    """A certificate that was issued here, or elsewhere and imported: then it holds once a second person verified it.

    The number of a special-operation certificate is its holder's ID number: it is sealed and never shown whole.
    `number_index` finds a number of any kind and keeps it unique.
    """

    class State(models.TextChoices):
        ASSERTED = "asserted", say("待核实", "to be verified")
        VALID = "valid", say("有效", "valid")
        REFUTED = "refuted", say("不成立", "refuted")
        REVOKED = "revoked", say("已撤销", "revoked")

    class Source(models.TextChoices):
        ISSUED = "issued", say("本系统核发", "issued here")
        IMPORTED = "imported", say("外部导入", "imported")

    kind = models.CharField(max_length=30, choices=CertificateKind)
    state = models.CharField(max_length=10, choices=State)
    source = models.CharField(max_length=10, choices=Source)
    number = models.CharField(max_length=40, blank=True, help_text="empty where the number is personal")
    personal_number = SealedField(kind="id_number", purpose="assessment.certificate.personal_number", null=True)
    number_index = models.BinaryField(max_length=32)
    check_code = models.CharField(max_length=8)
    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    occupation_code = models.CharField(max_length=20, blank=True)
    occupation_name = models.CharField(max_length=120)
    level = models.PositiveSmallIntegerField(choices=Level)
    issuer = models.ForeignKey(
        "registry.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    issuer_name = models.CharField(max_length=120)
    issued_on = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    training_class = models.ForeignKey(
        "classes.TrainingClass", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    result = models.ForeignKey(Result, null=True, blank=True, on_delete=models.PROTECT, related_name="certificates")
    evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        "registry.Organisation",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="who imported it; empty where the bureau did",
    )
    asserted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asserted_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            # What was refuted never was a certificate; a revoked number stays taken.
            models.UniqueConstraint(
                fields=["kind", "number_index"],
                condition=~_PERSONAL & ~models.Q(state="refuted"),
                name="certificate_number_once",
            ),
            models.UniqueConstraint(
                fields=["number_index", "occupation_name"],
                condition=_PERSONAL & _STANDING,
                name="certificate_of_operation_once",
            ),
            models.UniqueConstraint(
                fields=["result"], condition=models.Q(state="valid"), name="certificate_once_per_result"
            ),
            models.CheckConstraint(
                condition=_PERSONAL & models.Q(number="", personal_number__isnull=False)
                | ~_PERSONAL & ~models.Q(number="") & models.Q(personal_number=None),
                name="certificate_personal_number_sealed",
            ),
            models.CheckConstraint(
                condition=models.Q(source="issued", result__isnull=False, state__in=("valid", "revoked"))
                | models.Q(source="imported", result=None),
                name="certificate_issued_for_a_result",
            ),
            models.CheckConstraint(
                condition=models.Q(source="issued")
                | ~models.Q(state="valid")
                | models.Q(decided_by__isnull=False) & ~models.Q(decided_by=models.F("asserted_by")),
                name="certificate_verified_by_another",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gte=models.F("issued_on")),
                name="certificate_ends_after_it_begins",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["person", "state"]),
            models.Index(fields=["number_index"]),
            models.Index(fields=["state", "asserted_at"]),
        ]

    @property
    def shown_number(self) -> str:
        """The number as pages show it; a personal one masked."""
        return self.number or str(self.personal_number or "")


@tracked()
class IssuerCode(Row):
    """What stands for an issuing body in the numbers of one kind of graded certificate.

    For a skill level: Y or S, four characters of the body, six of the site. For a vocational qualification: four of
    province and city, one of the kind of body, three of the body.
    """

    organisation = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=30, choices=CertificateKind)
    code = models.CharField(max_length=11)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "kind"], name="issuer_code_once"),
            models.UniqueConstraint(fields=["kind", "code"], name="issuer_code_of_one_body"),
        ]


class CertificateCounter(models.Model):
    """The last serial number given under a beginning of numbers; its row is locked while the next are taken."""

    beginning = models.CharField(primary_key=True, max_length=24)
    last = models.PositiveIntegerField(default=0)
