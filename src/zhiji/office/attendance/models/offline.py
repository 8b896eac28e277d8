"""Whose phone may send records that were made without a signal, and what did it send?"""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say


@tracked()
class TeachingDevice(Row):
    """A teacher's phone, known by its public key; the private one never leaves it."""

    class State(models.TextChoices):
        ENROLLED = "enrolled", say("已登记", "enrolled")
        REVOKED = "revoked", say("已停用", "revoked")

    person = models.ForeignKey("registry.Person", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.ENROLLED)
    name = models.CharField(max_length=60)
    public_key = models.BinaryField(max_length=65, unique=True, help_text="a point of P-256, uncompressed")
    last_sequence = models.PositiveIntegerField(default=0)
    last_hash = models.BinaryField(max_length=32, help_text="of the last bundle accepted; zeros before the first")
    enrolled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    enrolled_at = models.DateTimeField()
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True)
    revoke_reason = models.CharField(max_length=300, blank=True)


@tracked()
class OfflineBundle(Row):
    """What a phone sent, as it came. A refused one is kept with the reason, and counts for nothing."""

    class State(models.TextChoices):
        ACCEPTED = "accepted", say("已接收", "accepted")
        REFUSED = "refused", say("已拒收", "refused")

    class Fault(models.TextChoices):
        MALFORMED = "malformed", say("内容无法识别", "it cannot be read")
        DEVICE_UNKNOWN = "device_unknown", say("设备未登记", "the device is not enrolled")
        DEVICE_REVOKED = "device_revoked", say("设备已停用", "the device was revoked")
        ALTERED = "altered", say("签名不符，内容被改动或伪造", "the signature does not fit: altered or forged")
        SENT_TWICE = "sent_twice", say("重复发送", "sent before")
        BROKEN_ORDER = "broken_order", say("与上一份记录不衔接", "it does not follow the one before")
        NOT_THE_TEACHER = "not_the_teacher", say("不是该节课的教师", "not the teacher of this lesson")
        CLOCK_CHANGED = "clock_changed", say("时间不合理，设备时钟被改动", "impossible times: the clock was changed")
        TOO_LATE = "too_late", say("超过补传时限", "sent too late")
        SEALED = "sealed", say("班级记录已封存", "the record of the class is sealed")
        STRANGERS = "strangers", say("有不在该节课名单中的人", "somebody in it has no seat in this lesson")

    state = models.CharField(max_length=10, choices=State)
    fault = models.CharField(max_length=20, choices=Fault, blank=True)
    device = models.ForeignKey(TeachingDevice, null=True, on_delete=models.PROTECT, related_name="bundles")
    training_class = models.ForeignKey("classes.TrainingClass", null=True, on_delete=models.PROTECT, related_name="+")
    lesson = models.ForeignKey("classes.Lesson", null=True, on_delete=models.PROTECT, related_name="+")
    sequence = models.PositiveIntegerField(null=True)
    hash = models.BinaryField(max_length=32, help_text="SM3 of the content")
    content = models.BinaryField(max_length=400_000)
    signature = models.BinaryField(max_length=64)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    received_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["device", "sequence"],
                condition=models.Q(state="accepted"),
                name="bundle_accepted_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state="accepted", fault="") | models.Q(state="refused") & ~models.Q(fault=""),
                name="bundle_refused_for_something",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["training_class", "received_at"])]
        triggers: ClassVar = [
            pgtrigger.Protect(name="fixed", operation=pgtrigger.Update | pgtrigger.Delete),
        ]
