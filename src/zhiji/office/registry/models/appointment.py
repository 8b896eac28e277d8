"""Who holds which role, for whom, from when to when; and which roles can nobody hold at once?"""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models

from zhiji.office.core.audit.tracking import tracked
from zhiji.office.core.models.base import Row
from zhiji.office.core.roles import INCOMPATIBLE, Role
from zhiji.office.core.texts import say
from zhiji.office.registry.models.organisation import Organisation
from zhiji.office.registry.models.person import Person
from zhiji.office.registry.models.place import Bureau, Town


def _no_incompatible_roles() -> str:
    """The trigger's body: refuse a standing appointment beside an incompatible one of the same account."""
    pairs = sorted(tuple(sorted(pair)) for pair in INCOMPATIBLE)
    both = [*pairs, *((b, a) for a, b in pairs)]
    listed = ", ".join(f"('{a}','{b}')" for a, b in sorted(both))
    return f"""
        IF NEW.state = 'granted' THEN
            PERFORM 1 FROM core_user WHERE id = NEW.user_id FOR UPDATE;
            IF EXISTS (
                SELECT 1 FROM registry_appointment a
                WHERE a.user_id = NEW.user_id AND a.id <> NEW.id AND a.state = 'granted'
                  AND (NEW.role, a.role) IN (VALUES {listed})
            ) THEN
                RAISE EXCEPTION 'incompatible roles' USING ERRCODE = 'check_violation',
                    CONSTRAINT = 'appointment_incompatible';
            END IF;
            IF NEW.granted_by_id = NEW.user_id THEN
                RAISE EXCEPTION 'own appointment' USING ERRCODE = 'check_violation',
                    CONSTRAINT = 'appointment_to_oneself';
            END IF;
        END IF;
        RETURN NEW;
    """


@tracked()
class Appointment(Row):
    """A role that an account holds, for an organisation, a bureau, a town or a person where it is scoped by one."""

    class State(models.TextChoices):
        GRANTED = "granted", say("有效", "in force")
        REVOKED = "revoked", say("已撤销", "revoked")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=Role)
    state = models.CharField(max_length=10, choices=State, default=State.GRANTED)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    bureau = models.ForeignKey(Bureau, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    town = models.ForeignKey(Town, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    granted_at = models.DateTimeField()
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True)
    revoke_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "role"], condition=models.Q(state="granted"), name="role_once_per_user"
            )
        ]
        triggers: ClassVar = [
            pgtrigger.Trigger(
                name="compatible",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=_no_incompatible_roles(),
            )
        ]
