"""How does a draft begin, and how is it thrown away? It starts as a copy of the edition signed last."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.directory.catalogues import catalogue
from zhiji.office.directory.editions.selectors import entries_of, last_signed
from zhiji.office.directory.models import Edition

State = Edition.State


def start_draft(*, kind: str, actor: Actor, at: datetime, note: str = "") -> Edition:
    """Begin the next edition of a catalogue. Raises NotPermitted, NotFound (no such catalogue), WrongState (begun)."""
    with acting(actor, "start_draft"):
        actor.must_have(Role.BUREAU_CLERK)
        if kind not in Edition.Kind.values:
            raise NotFound
        before = last_signed(kind)
        highest = Edition.objects.filter(kind=kind).aggregate(highest=Max("number"))["highest"] or 0
        draft = Edition(
            kind=kind, number=highest + 1, note=note.strip()[:300], drafted_by_id=actor.user_id, drafted_at=at
        )
        try:
            with transaction.atomic():
                draft.save()
        except IntegrityError as error:
            raise WrongState(
                "该目录已有一份草案，请在其中修改。", "The catalogue has a draft already; change that one."
            ) from error
        if before is not None:
            _copy(before, draft)
    return draft


def discard_draft(*, edition_uid: str, reason: str, actor: Actor) -> None:
    """Throw a draft away; the trail keeps what stood in it. Raises ReasonNeeded, NotPermitted, NotFound, WrongState."""
    reason = needs_reason(reason)
    with acting(actor, "discard_draft", reason):
        locked_draft(edition_uid, actor, Role.BUREAU_CLERK).delete()


def locked_draft(uid: str, actor: Actor, *roles: Role) -> Edition:
    """The draft, locked for a verb. Raises NotPermitted, NotFound, WrongState (signed)."""
    actor.must_have(*roles)
    found = Edition.objects.select_for_update().filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    if found.state == State.SIGNED:
        raise WrongState(
            "该版本已签发，不能再改；请起草下一版。", "This edition is signed and stays as it is; draft the next one."
        )
    return found


def _copy(before: Edition, draft: Edition) -> None:
    found = catalogue(draft.kind)
    own = ("id", "uid", "edition_id")
    names = [field.attname for field in found.model._meta.concrete_fields if field.attname not in own]
    rows = [
        found.model(edition=draft, **{name: getattr(entry, name) for name in names}) for entry in entries_of(before)
    ]
    found.rows.bulk_create(rows, batch_size=1000)
