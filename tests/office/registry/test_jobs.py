"""Does long work of the registry tell how far it is and what came of it?"""

from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from zhiji.office.core import job_cards
from zhiji.office.core.actors import Actor
from zhiji.office.core.models.job_card import JobCard
from zhiji.office.core.models.user import User
from zhiji.office.core.refusals import NotPermitted
from zhiji.office.core.roles import Role
from zhiji.office.registry.jobs import ask_to_search_duplicates, search_in_background
from zhiji.office.registry.models import Appointment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def connection_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker lets its connection go before and after each job; here the test's own transaction lives on it."""
    monkeypatch.setattr(job_cards, "close_old_connections", lambda: None)


def test_a_search_for_duplicates_is_handed_over_and_ends_in_words(register: Any, clerk: Actor, now: Any) -> None:
    Appointment.objects.create(
        user=User.objects.get(pk=clerk.user_id or 0), role=Role.BUREAU_CLERK, reason="测试", granted_at=now
    )
    register(), register(sequence=25)
    card = ask_to_search_duplicates(actor=clerk)
    job = ProcrastinateJob.objects.get()
    assert (job.task_name, job.args) == ("registry.search_duplicates", {"card_id": card.pk, "user": clerk.user_id})
    search_in_background(**job.args)
    done = JobCard.objects.get(pk=card.pk)
    assert (done.state, done.done_count, done.total_count) == ("finished", 2, 2)
    assert "0 对" in done.message_zh  # found when the second was registered


def test_only_those_who_change_persons_ask_for_it(make_actor: Any) -> None:
    with pytest.raises(NotPermitted):
        ask_to_search_duplicates(actor=make_actor(Role.AUDITOR))
