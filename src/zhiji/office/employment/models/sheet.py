"""Which workbook of work-based months was handed in, and what came of each of its rows?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.core.texts import say
from zhiji.office.employment.models.month import WorkMonth


@tracked()
class MonthSheet(Row):
    """A workbook as an employer handed it in, with the wage list as its evidence."""

    class State(models.TextChoices):
        READ = "read", say("待导入", "to be taken")
        TAKEN = "taken", say("已导入", "taken")

    employer = models.ForeignKey("registry.Organisation", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.READ)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    wage_evidence = models.ForeignKey(Evidence, null=True, on_delete=models.PROTECT, related_name="+")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["employer", "-uploaded_at"])]


@tracked()
class MonthSheetRow(Row):
    """One row of a workbook; what was typed stands sealed in `told`."""

    class State(models.TextChoices):
        GOOD = "good", say("可导入", "can be taken")
        FAULTY = "faulty", say("有误", "faulty")
        ALREADY = "already", say("已登记", "there already")
        TAKEN = "taken", say("已导入", "taken")

    sheet = models.ForeignKey(MonthSheet, on_delete=models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField(help_text="beside the row in the spreadsheet")
    state = models.CharField(max_length=10, choices=State)
    told = SealedField(kind="words", purpose="employment.month_sheet_row.told")
    faults = models.JSONField(default=list, help_text="column, Chinese, English; never a value")
    work_month = models.ForeignKey(WorkMonth, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["sheet", "number"], name="month_sheet_row_once")]
        indexes: ClassVar = [models.Index(fields=["sheet", "state", "number"])]
