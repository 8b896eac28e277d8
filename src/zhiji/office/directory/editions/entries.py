"""How is one entry of a draft put in, changed or taken out?"""

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, Refusal
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.directory.catalogues import catalogue
from zhiji.office.directory.editions.drafting import locked_draft
from zhiji.office.directory.editions.reading import known_for, read_row
from zhiji.office.directory.models import Edition, Entry


class EntryThere(Refusal):
    """The edition has this entry already."""


def put_entry(
    *, edition_uid: str, typed: Mapping[str, str], actor: Actor, at: datetime, entry_uid: str | None = None
) -> Entry:
    """Add an entry, or change the one given. Raises NotPermitted, NotFound, WrongState, EntryRefused, EntryThere."""
    with acting(actor, "put_entry"):
        edition = locked_draft(edition_uid, actor, Role.BUREAU_CLERK)
        found = catalogue(edition.kind)
        fields = read_row(found, typed, known_for(found, [typed], on=timezone.localdate(at)))
        entry = found.model(edition=edition) if entry_uid is None else _entry(edition, entry_uid)
        for name, value in fields.items():
            setattr(entry, name, value)
        try:
            with transaction.atomic():
                entry.save()
        except IntegrityError as error:
            raise EntryThere(
                "本版中已有相同的条目，请修改原条目。", "The edition has this entry already; change that one."
            ) from error
    return entry


def remove_entry(*, edition_uid: str, entry_uid: str, actor: Actor) -> None:
    """Take an entry out. Raises NotPermitted, NotFound, WrongState."""
    with acting(actor, "remove_entry"):
        edition = locked_draft(edition_uid, actor, Role.BUREAU_CLERK)
        _entry(edition, entry_uid).delete()


def _entry(edition: Edition, uid: str) -> Entry:
    found: Entry | None = catalogue(edition.kind).rows.filter(edition=edition, uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found
