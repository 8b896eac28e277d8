"""Who is a person, by real name and ID number; what was the number before, and which records became one?"""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.core.texts import say
from zhiji.office.registry.models.place import Town

_IN_USE = models.Q(state="registered")


@tracked()
class Person(Row):
    """A real person. A record that was merged points to the one that stands for it, and keeps its history.

    Names are compared byte by byte: so one index finds the start of a name and gives the order of a page.
    """

    class State(models.TextChoices):
        REGISTERED = "registered", say("有效", "in use")
        MERGED = "merged", say("已合并", "merged")

    class Sex(models.TextChoices):
        MALE = "male", say("男", "male")
        FEMALE = "female", say("女", "female")

    state = models.CharField(max_length=12, choices=State, default=State.REGISTERED)
    name = models.CharField(max_length=60, db_collation="C")
    name_pinyin = models.CharField(max_length=400, blank=True, db_collation="C")
    name_initials = models.CharField(max_length=60, blank=True, db_collation="C")
    id_number = SealedField(kind="id_number", purpose="registry.person.id_number")
    id_index = models.BinaryField(max_length=32)
    phone = SealedField(kind="phone", purpose="registry.person.phone", null=True, blank=True)
    phone_index = models.BinaryField(max_length=32, null=True)
    town = models.ForeignKey(Town, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["id_index"], condition=_IN_USE, name="person_once_per_id"),
            models.CheckConstraint(
                condition=models.Q(state="registered", merged_into=None)
                | models.Q(state="merged", merged_into__isnull=False),
                name="person_merged_into_another",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["id_index"], name="person_id_index"),
            models.Index(fields=["phone_index"]),
            models.Index(fields=["name", "id"], condition=_IN_USE, name="person_name_start"),
            models.Index(fields=["name_initials", "id"], condition=_IN_USE, name="person_initials_start"),
            models.Index(fields=["name_pinyin", "id"], condition=_IN_USE, name="person_pinyin_start"),
            GinIndex(
                models.Func("name", function="registry_name_pairs", output_field=models.TextField()),
                name="person_name_pairs",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class FormerIdNumber(Row):
    """A number that was corrected: who searches for it finds the person. A merged record keeps its own number."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="former_numbers")
    id_number = SealedField(kind="id_number", purpose="registry.former_id_number.id_number")
    id_index = models.BinaryField(max_length=32, db_index=True)
    reason = models.CharField(max_length=300)
    replaced_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField()


@tracked()
class PersonMerge(Row):
    """Two records were one person: who said so, when and why. Undone ones stay, with who undid them."""

    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    merged = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undo_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["merged"], condition=models.Q(undone_at=None), name="person_merged_once_at_a_time"
            ),
            models.CheckConstraint(condition=~models.Q(kept=models.F("merged")), name="person_merge_of_two"),
        ]
