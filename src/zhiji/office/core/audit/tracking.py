"""Which changes leave an event? Every insert, update and delete of a tracked model, by whatever way it was made."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import pghistory
from django.db import models

Model = TypeVar("Model", bound=type[models.Model])


def tracked(*, exclude: Sequence[str] = ()) -> Callable[[Model], Model]:
    """Track a model: events are written by triggers, so raw SQL leaves them too, and cannot be changed afterwards.

    The context (who, which verb, why, from where) is copied into the event, so that it is chained with it. Events are
    indexed by their instant: the trail is read by days.
    """
    return pghistory.track(  # type: ignore[no-any-return]
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        context_field=pghistory.ContextJSONField(),
        obj_field=pghistory.ObjForeignKey(related_name="events"),
        exclude=list(exclude) or None,
        append_only=True,
        meta={"indexes": [models.Index(fields=["pgh_created_at", "pgh_id"])]},
    )
