"""Which organisations take part, as what, on which licence and agreement, and into which account are they paid?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.core.texts import say
from zhiji.office.registry.models.place import Town


@tracked()
class Organisation(Row):
    """An institution, employer or assessment body, known by its unified social credit code.

    `licensed_to` and `agreed_to` are the last days of licence and agreement; empty where there is no end.
    """

    class Kind(models.TextChoices):
        INSTITUTION = "institution", say("培训机构", "training institution")
        EMPLOYER = "employer", say("用人单位", "employer")
        ASSESSOR = "assessor", say("评价机构", "assessment body")

    class State(models.TextChoices):
        REGISTERED = "registered", say("待审核", "waiting for approval")
        RETURNED = "returned", say("退回补正", "returned for correction")
        APPROVED = "approved", say("已通过", "approved")
        REFUSED = "refused", say("未通过", "refused")
        SUSPENDED = "suspended", say("已暂停", "suspended")
        CLOSED = "closed", say("已注销", "closed")

    kind = models.CharField(max_length=12, choices=Kind)
    state = models.CharField(max_length=12, choices=State, default=State.REGISTERED)
    credit_code = models.CharField(max_length=18)
    name = models.CharField(max_length=120)
    name_pinyin = models.CharField(max_length=400, blank=True)
    name_initials = models.CharField(max_length=120, blank=True)
    town = models.ForeignKey(Town, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    address = models.CharField(max_length=200, blank=True)
    contact_name = models.CharField(max_length=60, blank=True)
    contact_phone = SealedField(kind="phone", purpose="registry.organisation.contact_phone", null=True, blank=True)
    license_number = models.CharField(max_length=60, blank=True)
    licensed_from = models.DateField(null=True, blank=True)
    licensed_to = models.DateField(null=True, blank=True)
    agreed_from = models.DateField(null=True, blank=True)
    agreed_to = models.DateField(null=True, blank=True)
    license_evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    scope_words = models.CharField(max_length=300, blank=True, help_text="what it asks to train or assess, in words")
    state_reason = models.CharField(max_length=300, blank=True)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()
    handed_in_at = models.DateTimeField(null=True, help_text="last: a returned registration is handed in again")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            # One that was refused may be registered anew.
            models.UniqueConstraint(
                fields=["kind", "credit_code"],
                condition=~models.Q(state="refused"),
                name="organisation_once_per_kind",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by=None)
                | models.Q(registered_by=None)
                | ~models.Q(decided_by=models.F("registered_by")),
                name="organisation_decided_by_another",
            ),
            models.CheckConstraint(
                condition=models.Q(licensed_from=None)
                | models.Q(licensed_to=None)
                | models.Q(licensed_to__gte=models.F("licensed_from")),
                name="license_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(agreed_from=None)
                | models.Q(agreed_to=None)
                | models.Q(agreed_to__gte=models.F("agreed_from")),
                name="agreement_ends_after_it_begins",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "kind"]),
            models.Index(fields=["name_initials"]),
            models.Index(fields=["licensed_to"]),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class OrganisationAccount(Row):
    """A bank account of an organisation. One that was changed waits for a second person; only one is in use."""

    class State(models.TextChoices):
        PROPOSED = "proposed", say("待复核", "waiting for the second person")
        CONFIRMED = "confirmed", say("使用中", "in use")
        REFUSED = "refused", say("未通过", "refused")
        REPLACED = "replaced", say("已更换", "replaced")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="accounts")
    state = models.CharField(max_length=12, choices=State, default=State.PROPOSED)
    holder = models.CharField(max_length=120)
    bank = models.CharField(max_length=120)
    number = SealedField(kind="account", purpose="registry.organisation_account.number")
    number_index = models.BinaryField(max_length=32, db_index=True)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation"], condition=models.Q(state="confirmed"), name="one_account_in_use"
            ),
            models.UniqueConstraint(
                fields=["organisation"], condition=models.Q(state="proposed"), name="one_account_proposed"
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("proposed_by")),
                name="account_needs_second_person",
            ),
        ]
