"""Browsers of people with roles, for tests of desks' pages."""

from collections.abc import Callable
from typing import Any

from django.test import Client
from django.utils import timezone

from zhiji.office.core.models import User
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Appointment

Desk = Callable[..., Client]


def desk_of(role: Role, **scope: Any) -> Client:
    """A browser signed in as somebody new with this role."""
    user = User.objects.create_user(f"{role.value}{User.objects.count()}", None, name=f"甲{role.zh}")
    Appointment.objects.create(user=user, role=role, reason="任命", granted_at=timezone.now(), **scope)
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def text(answer: Any) -> str:
    """The page's source."""
    return str(answer.content.decode())
