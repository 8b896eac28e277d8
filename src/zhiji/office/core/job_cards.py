"""How does a long piece of work tell people how far it is, and how do they stop it?"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from django.db import close_old_connections, transaction
from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.models.job_card import JobCard
from zhiji.office.core.refusals import NotFound, Refusal, WrongState

SECONDS_BETWEEN: Final = 0.5
"""How often progress is written down."""
RUNNING: Final = (JobCard.State.QUEUED, JobCard.State.STARTED)


class Cancelled(Exception):
    """Somebody stopped the work; what it did in its transaction is undone."""


def ask_for_job(*, kind: str, title: str, actor: Actor, start: Callable[[int], object]) -> JobCard:
    """Make a card and hand the work over; both happen, or neither.

    Args:
        start: defers the procrastinate task, which is given the card's number.
    """
    with transaction.atomic():
        card = JobCard.objects.create(kind=kind, title=title, asked_by_id=actor.user_id, asked_at=timezone.now())
        start(card.pk)
    return card


class Progress:
    """Counts what is done; writes it to the card now and then, outside the work's own transaction."""

    def __init__(self, card: JobCard) -> None:
        self.card = card
        self._written = 0.0

    def expect(self, total: int) -> None:
        """Say how much there is to do."""
        self.card.total_count = total
        self._write(force=True)

    def advance(self, done: int) -> None:
        """Say how much has been done in all. Raises Cancelled where somebody stopped the work."""
        self.card.done_count = done
        self._write()

    def _write(self, force: bool = False) -> None:
        now = time.monotonic()
        if not force and now - self._written < SECONDS_BETWEEN:
            return
        self._written = now
        _beside(self.card)


def _beside(card: JobCard) -> None:
    """Write progress on a connection of its own, so that pages see it before the work commits."""
    from django.db import connections

    beside = connections["default"].copy()
    try:
        with beside.cursor() as cursor:
            cursor.execute(
                "UPDATE core_jobcard SET done_count = %s, total_count = %s WHERE id = %s AND state <> 'cancelled'",
                [card.done_count, card.total_count, card.pk],
            )
            if cursor.rowcount:
                return
            cursor.execute("SELECT state FROM core_jobcard WHERE id = %s", [card.pk])
            found = cursor.fetchone()
    finally:
        beside.close()
    if found == (JobCard.State.CANCELLED,):
        raise Cancelled


@contextmanager
def working_on(card_id: int) -> Iterator[Progress]:
    """Run the work of a card: started, then finished, failed or cancelled, whatever happens.

    A refusal ends on the card in words; anything else too, and is raised again for the worker's log.
    """
    close_old_connections()
    card = JobCard.objects.get(pk=card_id)
    if card.state == JobCard.State.CANCELLED:
        raise Cancelled
    card.state, card.started_at = JobCard.State.STARTED, timezone.now()
    card.save(update_fields=["state", "started_at"])
    try:
        yield Progress(card)
    except Cancelled:
        _end(card, JobCard.State.CANCELLED, "已取消，没有作任何改动。", "Cancelled; nothing was changed.")
    except Refusal as refusal:
        _end(card, JobCard.State.FAILED, refusal.zh, refusal.en)
    except BaseException:
        _end(
            card,
            JobCard.State.FAILED,
            "办理中断，没有作任何改动。请再试一次。",
            "It broke off; nothing was changed. Try again.",
        )
        raise
    else:
        _end(card, JobCard.State.FINISHED, card.message_zh, card.message_en)
    finally:
        close_old_connections()


def _end(card: JobCard, state: JobCard.State, zh: str, en: str) -> None:
    card.state, card.message_zh, card.message_en, card.ended_at = state, zh[:500], en[:500], timezone.now()
    card.save()


def cancel_job(*, uid: str, actor: Actor) -> JobCard:
    """Stop a piece of work that one asked for oneself. Raises NotFound, WrongState."""
    with transaction.atomic():
        card = JobCard.objects.select_for_update().filter(uid=uid, asked_by_id=actor.user_id).first()
        if card is None:
            raise NotFound
        if card.state not in RUNNING:
            raise WrongState("这项工作已经结束。", "This work has already ended.")
        card.state, card.ended_at = JobCard.State.CANCELLED, timezone.now()
        card.save(update_fields=["state", "ended_at"])
    return card


def job_of(*, uid: str, actor: Actor) -> JobCard:
    """A piece of work that one asked for oneself. Raises NotFound."""
    card = JobCard.objects.filter(uid=uid, asked_by_id=actor.user_id).first() if actor.user_id else None
    if card is None:
        raise NotFound
    return card


def recent_jobs(*, actor: Actor, limit: int = 20) -> list[JobCard]:
    """The latest pieces of work that the actor asked for."""
    return (
        list(JobCard.objects.filter(asked_by_id=actor.user_id).order_by("-asked_at")[:limit]) if actor.user_id else []
    )
