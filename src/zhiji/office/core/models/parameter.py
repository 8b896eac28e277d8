"""Which number governs a procedure from which day on, where the office has set it otherwise than it began with?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row


@tracked()
class Parameter(Row):
    """A number of a procedure from a day on: proposed by one, in force once another has confirmed it."""

    name = models.CharField(max_length=60)
    value = models.PositiveIntegerField()
    valid_from = models.DateField()
    reason = models.CharField(max_length=300)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["name", "valid_from"],
                condition=models.Q(confirmed_at__isnull=False),
                name="parameter_once_per_day",
            ),
            models.CheckConstraint(
                condition=models.Q(confirmed_by=None) | ~models.Q(confirmed_by=models.F("proposed_by")),
                name="parameter_confirmed_by_another",
            ),
        ]
