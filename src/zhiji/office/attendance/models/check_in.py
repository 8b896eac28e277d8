"""Who said when, how and from where that they were there? Raw events: written once, never changed."""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models

from zhiji.office.attendance.models.held_lesson import HeldLesson
from zhiji.office.attendance.models.sealing import fixed_once_sealed
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say


class CheckIn(Row):
    """One event of one trainee in one lesson. Its `uid` is the number that the request brought: it counts once.

    Not tracked: the rows are append-only themselves, their hash is kept by the lesson when it closes. One that does
    not `counts`, for its place is wrong or unknown, is kept too, and the same act may be done again.
    """

    class Act(models.TextChoices):
        SIGN_IN = "sign_in", say("签到", "sign-in")
        MID_CHECK = "mid_check", say("过程签到", "mid-check")
        SIGN_OUT = "sign_out", say("签退", "sign-out")

    class Way(models.TextChoices):
        CODE = "code", say("扫码", "code")
        READER = "reader", say("读卡", "ID reader")
        MANUAL = "manual", say("教师补登", "entered by the teacher")
        OFFLINE = "offline", say("离线补传", "offline, sent later")

    class Place(models.TextChoices):
        INSIDE = "inside", say("在签到范围内", "within the fence")
        OUTSIDE = "outside", say("在签到范围外", "outside the fence")
        UNCLEAR = "unclear", say("位置不明", "place unknown")
        VOUCHED = "vouched", say("教师在场确认", "vouched for by the teacher")

    held = models.ForeignKey(HeldLesson, on_delete=models.PROTECT, related_name="check_ins", db_index=False)
    seat = models.ForeignKey("classes.Seat", on_delete=models.PROTECT, related_name="+")
    act = models.CharField(max_length=10, choices=Act)
    way = models.CharField(max_length=10, choices=Way)
    place = models.CharField(max_length=10, choices=Place)
    counts = models.BooleanField()
    at = models.DateTimeField()
    received_at = models.DateTimeField()
    device = models.BinaryField(max_length=32, null=True, help_text="hash of a random word that the browser keeps")
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    accuracy_m = models.PositiveIntegerField(null=True)
    distance_m = models.PositiveIntegerField(null=True)
    is_shared_device = models.BooleanField(default=False)
    is_late = models.BooleanField(default=False, help_text="sent later than it happened")
    reason = models.CharField(max_length=200, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    bundle = models.ForeignKey(
        "attendance.OfflineBundle", null=True, on_delete=models.PROTECT, related_name="check_ins", db_index=False
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["seat", "act"], condition=models.Q(counts=True), name="check_in_counts_once"
            ),
            models.CheckConstraint(
                condition=models.Q(counts=True, place__in=("inside", "vouched"))
                | models.Q(counts=False, place__in=("outside", "unclear")),
                name="check_in_counts_by_place",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["held", "device"])]
        triggers: ClassVar = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            fixed_once_sealed(by="held_id")[0],
        ]
