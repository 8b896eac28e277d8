"""Which towns and bureaus are there?"""

from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row


@tracked()
class Town(Row):
    """A town of the city, by its statistical code of nine digits."""

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=40)

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.name


@tracked()
class Bureau(Row):
    """A department of the city that takes part in the action. `code` is a short word, such as `civil_affairs`."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=60)
    runs_action = models.BooleanField(default=False, help_text="the bureau whose clerks decide")

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.name
