"""What is done when a lesson ends: its raw events are hashed into the trail, the hours of its seats are computed."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from zhiji.office.attendance.hours.store import compute_lessons
from zhiji.office.attendance.models import CheckIn, HeldLesson
from zhiji.office.attendance.parameters import CLOSE_AFTER
from zhiji.office.attendance.record.canonical import canonical, instant
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.sealing.cipher import sm3


def close_held(held: HeldLesson, actor: Actor, at: datetime) -> HeldLesson:
    """Close a lesson that the caller has locked."""
    held.state, held.closed_by_id, held.closed_at = HeldLesson.State.CLOSED, actor.user_id, at
    keep_events_hash(held)
    held.save()
    compute_lessons([held.lesson_id], at)
    return held


def keep_events_hash(held: HeldLesson) -> None:
    """Note the hash of the lesson's raw events in its row, whose changes are on the trail."""
    rows = [event_values(each) for each in CheckIn.objects.filter(held=held).select_related("seat").order_by("id")]
    held.events_hash, held.event_count = sm3(canonical(rows)), len(rows)


def event_values(event: CheckIn) -> dict[str, Any]:
    """A raw event as plain values, as hashes take it."""
    return {
        "uid": str(event.uid),
        "seat": str(event.seat.uid),
        "act": event.act,
        "way": event.way,
        "place": event.place,
        "counts": event.counts,
        "at": instant(event.at),
        "received_at": instant(event.received_at),
        "device": bytes(event.device).hex() if event.device else "",
        "latitude": str(event.latitude) if event.latitude is not None else "",
        "longitude": str(event.longitude) if event.longitude is not None else "",
        "accuracy_m": event.accuracy_m,
        "distance_m": event.distance_m,
        "is_shared_device": event.is_shared_device,
        "is_late": event.is_late,
        "reason": event.reason,
    }


def close_forgotten(*, actor: Actor, at: datetime) -> int:
    """Close the lessons that nobody closed, some time after their end; returns how many."""
    after = timedelta(minutes=CLOSE_AFTER.on(timezone.localdate(at)))
    waiting = HeldLesson.objects.filter(state=HeldLesson.State.OPENED, lesson__span__endswith__lt=at - after)
    count = 0
    for number in list(waiting.order_by("opened_at").values_list("pk", flat=True)[:500]):
        with transaction.atomic(), acting(actor, "close_forgotten"):
            held = HeldLesson.objects.select_for_update(skip_locked=True).filter(pk=number, state="opened").first()
            if held is not None:
                close_held(held, actor, at)
                count += 1
    return count
