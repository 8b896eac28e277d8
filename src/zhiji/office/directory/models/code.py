"""Which codes stood for occupations and regions on a day, in which version, and where were they taken from?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say


@tracked()
class CodeTable(Row):
    """One version of a national table, from a day on. A day is answered by the latest version that had begun."""

    class Kind(models.TextChoices):
        OCCUPATION = "occupation", say("职业分类", "occupations")
        REGION = "region", say("行政区划", "regions")

    kind = models.CharField(max_length=12, choices=Kind)
    version = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    source = models.CharField(max_length=300)
    effective_from = models.DateField()
    loaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    loaded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "version"], name="code_table_once_per_version"),
            models.UniqueConstraint(fields=["kind", "effective_from"], name="code_table_once_per_day"),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.version}"


@tracked()
class Code(Row):
    """One code of one version. `source` says where this line was taken from, and how far it can be trusted."""

    table = models.ForeignKey(CodeTable, on_delete=models.CASCADE, related_name="codes")
    code = models.CharField(max_length=20)
    name = models.CharField(max_length=120)
    parent = models.CharField(max_length=20, blank=True)
    work_types = models.CharField(max_length=300, blank=True, help_text="separated by 、")
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("code",)
        constraints: ClassVar = [models.UniqueConstraint(fields=["table", "code"], name="code_once_per_table")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
