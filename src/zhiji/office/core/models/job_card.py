"""How far is a long piece of work, and what came of it?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say


class JobCard(Row):
    """What a person sees of a long piece of work: its bar, its rate, its end. A procrastinate job does it."""

    class State(models.TextChoices):
        QUEUED = "queued", say("等待中", "waiting")
        STARTED = "started", say("进行中", "at work")
        FINISHED = "finished", say("已完成", "finished")
        FAILED = "failed", say("未完成", "failed")
        CANCELLED = "cancelled", say("已取消", "cancelled")

    kind = models.CharField(max_length=60)
    title = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    done_count = models.PositiveIntegerField(default=0)
    total_count = models.PositiveIntegerField(default=0, help_text="0 while it is not known")
    message_zh = models.CharField(max_length=500, blank=True)
    message_en = models.CharField(max_length=500, blank=True)
    result = models.JSONField(default=dict)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["asked_by", "-asked_at"])]
