"""What was asked to be put right in somebody's attendance, on which evidence, and who decided?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.attendance.models.sealing import fixed_once_sealed
from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.texts import say


@tracked()
class Correction(Row):
    """The times at which somebody was there after all. Granted, they stand in the place of the raw ones, which stay."""

    class State(models.TextChoices):
        ASKED = "asked", say("待审核", "asked for")
        GRANTED = "granted", say("已同意", "granted")
        REFUSED = "refused", say("未同意", "refused")

    training_class = models.ForeignKey("classes.TrainingClass", on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey("classes.Seat", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    sign_in_at = models.DateTimeField(null=True)
    mid_check_at = models.DateTimeField(null=True)
    sign_out_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decision_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["seat"], condition=models.Q(state="asked"), name="correction_asked_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(sign_in_at__isnull=False)
                | models.Q(mid_check_at__isnull=False)
                | models.Q(sign_out_at__isnull=False),
                name="correction_of_something",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("asked_by")),
                name="correction_decided_by_another",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "asked_at"])]
        triggers: ClassVar = fixed_once_sealed(by="training_class_id")
