"""Who signed in, from where, with which device; and who tried and failed?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say


@tracked()
class SignIn(Row):
    """One attempt. The device is known by a random value in a long-lived cookie, of which the hash is kept."""

    class Outcome(models.TextChoices):
        ENTERED = "entered", say("已登录", "signed in")
        REFUSED = "refused", say("未通过", "refused")
        LOCKED = "locked", say("已锁定", "locked out")
        LEFT = "left", say("已退出", "signed out")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    username = models.CharField(max_length=60, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome)
    at = models.DateTimeField()
    address = models.CharField(max_length=45, blank=True)
    agent = models.CharField(max_length=200, blank=True)
    device = models.CharField(max_length=64, blank=True)
    is_new_device = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["user", "-at"]), models.Index(fields=["-at"])]
