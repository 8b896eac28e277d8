"""Which tables were handed in for a draft, what came of each row, and what did each change, to be undone?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.texts import say
from zhiji.office.directory.models.edition import Edition


@tracked()
class EditionImport(Row):
    """One table for one draft. `rows`: line, cells as typed, faults as column, Chinese, English. `changes`: key, before
    and after of each entry that it added, changed or took out. Catalogues hold no personal data.
    """

    class State(models.TextChoices):
        REFUSED = "refused", say("有误，未导入", "faulty, not taken in")
        SAVED = "saved", say("已导入", "taken in")
        UNDONE = "undone", say("已撤销", "undone")

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="imports")
    state = models.CharField(max_length=8, choices=State)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    replaces = models.BooleanField(default=False)
    rows = models.JSONField(default=list)
    notices = models.JSONField(default=list)
    changes = models.JSONField(default=list)
    added_count = models.PositiveIntegerField(default=0)
    changed_count = models.PositiveIntegerField(default=0)
    removed_count = models.PositiveIntegerField(default=0)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["edition", "-uploaded_at"])]

    @property
    def faulty_count(self) -> int:
        """How many rows are wrong."""
        return sum(bool(faults) for _, _, faults in self.rows)
