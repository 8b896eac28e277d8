"""On which licences and agreements has an organisation stood, from when to when; and which changes does it ask for?"""

from typing import ClassVar

from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.models.evidence import Evidence
from zhiji.office.core.sealing.fields import SealedField
from zhiji.office.core.texts import say
from zhiji.office.registry.models.organisation import Organisation


@tracked()
class OrganisationPaper(Row):
    """A licence or agreement for an interval of days, both ends counted. A renewed one stands beside the earlier."""

    class Kind(models.TextChoices):
        LICENSE = "license", say("许可证或执照", "licence")
        AGREEMENT = "agreement", say("服务协议", "agreement")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=10, choices=Kind)
    number = models.CharField(max_length=60, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gte=models.F("valid_from")),
                name="paper_ends_after_it_begins",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["organisation", "kind", "valid_from"], name="paper_as_of")]


@tracked()
class OrganisationRequest(Row):
    """A change that an organisation asks for. What it asks stands sealed, for phones are in it; a clerk decides."""

    class Kind(models.TextChoices):
        FACTS = "facts", say("变更登记内容", "change of what was registered")
        LICENSE = "license", say("更新许可证或执照", "renewed licence")
        AGREEMENT = "agreement", say("续签服务协议", "renewed agreement")

    class State(models.TextChoices):
        ASKED = "asked", say("待审核", "waiting for approval")
        ACCEPTED = "accepted", say("已通过", "accepted")
        DECLINED = "declined", say("未通过", "declined")
        WITHDRAWN = "withdrawn", say("已撤回", "withdrawn")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="requests")
    kind = models.CharField(max_length=10, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    asked = SealedField(kind="words", purpose="registry.organisation_request.asked")
    before = SealedField(kind="words", purpose="registry.organisation_request.before")
    evidence = models.ForeignKey(Evidence, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "kind"], condition=models.Q(state="asked"), name="one_request_of_a_kind_waits"
            ),
            models.CheckConstraint(
                condition=models.Q(state="withdrawn")
                | models.Q(decided_by=None)
                | ~models.Q(decided_by=models.F("asked_by")),
                name="request_needs_second_person",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "asked_at"])]
