"""What is this database for: real work or a demonstration? Said once, when it is set up, and never changed."""

from typing import ClassVar

import pgtrigger
from django.db import models

from zhiji.office.core.texts import say


class Installation(models.Model):
    """The one row that says it. Demonstration sign-ins exist only where it says `demo` and the environment does too."""

    class Kind(models.TextChoices):
        OFFICE = "office", say("正式使用", "real work")
        DEMO = "demo", say("演示", "demonstration")

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    kind = models.CharField(max_length=10, choices=Kind)
    city = models.CharField(max_length=40)
    set_up_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(id=1), name="installation_only_one")]
        triggers: ClassVar = [pgtrigger.Protect(name="fixed", operation=pgtrigger.Update | pgtrigger.Delete)]
