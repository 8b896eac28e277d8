"""How many failures lock whom, and what does a locked-out person see?"""

from datetime import datetime, timedelta
from math import ceil
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_cool_off
from django.conf import settings
from django.db.models import Max, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from zhiji.office.core.sealing.cipher import blind_index


class LockoutCounter(AxesDatabaseHandler):  # type: ignore[misc]
    """Counts by account and by address, each with a limit of its own."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Failures as measured against the account's limit: those of an address weigh less."""
        by_account, by_address = (
            attempts.aggregate(count=Sum("failures_since_start"))["count"] or 0
            for attempts in self.get_user_attempts(request, credentials)
        )
        return max(by_account, by_address * settings.AXES_FAILURE_LIMIT // settings.ZHIJI_ADDRESS_FAILURE_LIMIT)

    def reset_user_attempts(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """A sign-in clears the account's failures, not those of others from its address: nobody buys tries with it."""
        by_account, _ = self.filter_user_attempts(request, credentials)
        count: int = by_account.delete()[0]
        return count

    def locked_until(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> datetime:
        """When the last of the failures that count is too old to count."""
        latest = [
            attempts.aggregate(at=Max("attempt_time"))["at"]
            for attempts in self.get_user_attempts(request, credentials)
        ]
        cool_off: timedelta = get_cool_off(request)
        last: datetime = max((at for at in latest if at), default=timezone.now())
        return last + cool_off


def counted_name(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The name as failures are counted under: a keyed hash, the same however the name is spelt."""
    typed = (credentials or {}).get("username") or request.POST.get("login") or request.POST.get("username") or ""
    return blind_index(str(typed).strip().lower(), "lockout").hex()


def locked_out(
    request: HttpRequest, response: HttpResponse | None = None, credentials: dict[str, Any] | None = None
) -> HttpResponse:
    """After too many failures: how long it lasts and what to do."""
    left = LockoutCounter().locked_until(request, credentials) - timezone.now()
    return too_many(request, left)


def too_many(request: HttpRequest, left: timedelta) -> HttpResponse:
    """The page that says how long one has to wait, 429."""
    minutes = max(1, ceil(left.total_seconds() / 60))
    answer = render(request, "shared/locked_out.html", {"minutes": minutes}, status=429)
    answer["Retry-After"] = str(minutes * 60)
    return answer
