"""Which workbook of outside certificates was handed in, and what came of each of its rows?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.assessment.models.certificate import Certificate
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.core.texts import say


@tracked()
class CertificateSheet(Row):
    """A workbook as it was handed in. Nothing of it counts until its rows are taken."""

    class State(models.TextChoices):
        READ = "read", say("待导入", "to be taken")
        TAKEN = "taken", say("已导入", "taken")

    organisation = models.ForeignKey("registry.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.READ)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["organisation", "-uploaded_at"])]


@tracked()
class CertificateSheetRow(Row):
    """One row of a workbook; what was typed stands sealed in `told`."""

    class State(models.TextChoices):
        GOOD = "good", say("可导入", "can be taken")
        FAULTY = "faulty", say("有误", "faulty")
        ALREADY = "already", say("已有相同证书", "there already")
        TAKEN = "taken", say("已导入", "taken")

    sheet = models.ForeignKey(CertificateSheet, on_delete=models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField(help_text="beside the row in the spreadsheet")
    state = models.CharField(max_length=10, choices=State)
    told = SealedField(kind="words", purpose="assessment.certificate_sheet_row.told")
    faults = models.JSONField(default=list, help_text="column, Chinese, English; never a value")
    certificate = models.ForeignKey(Certificate, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sheet", "number"], name="certificate_sheet_row_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["sheet", "state", "number"])]
