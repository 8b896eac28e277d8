"""What every row of the office has: a number inside, a name outside that tells nothing."""

import uuid

from django.db import models


class Row(models.Model):
    """A row that is known outside by its `uid`: nobody can count through addresses; sealed fields are bound to it."""

    id = models.BigAutoField(primary_key=True)
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        abstract = True
