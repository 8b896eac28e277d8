"""Which editions are there, what stands in one, and what differs between two?"""

from collections.abc import Hashable
from typing import Any, Final

from django.db.models import QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import CASE_READERS
from zhiji.office.core.uids import as_uid
from zhiji.office.directory.catalogues import catalogue
from zhiji.office.directory.difference import Difference, difference
from zhiji.office.directory.models import Edition, Entry

READERS: Final = CASE_READERS
"""Who may see drafts; signed editions are public."""


def visible_editions(actor: Actor) -> QuerySet[Edition]:
    """Signed ones for everybody, drafts for the bureau."""
    rows = Edition.objects.select_related("drafted_by", "signed_by")
    return rows if actor.has(*READERS) or actor.is_system else rows.filter(state=Edition.State.SIGNED)


def editions(*, actor: Actor, kind: str = "") -> QuerySet[Edition]:
    """Editions, the newest first."""
    rows = visible_editions(actor).order_by("kind", "-number")
    return rows.filter(kind=kind) if kind in Edition.Kind.values else rows


def edition_of(*, uid: str, actor: Actor) -> Edition:
    """One edition. Raises NotFound, also for a draft that the actor may not see."""
    found = visible_editions(actor).filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def edition_by_number(*, kind: str, number: int, actor: Actor) -> Edition:
    """One edition by its number. Raises NotFound."""
    found = visible_editions(actor).filter(kind=kind, number=number).first()
    if found is None:
        raise NotFound
    return found


def entries_of(edition: Edition) -> QuerySet[Entry]:
    """What stands in an edition, in reading order."""
    found = catalogue(edition.kind)
    rows: QuerySet[Entry] = found.rows.filter(edition=edition)
    return rows.order_by(*found.order)


def previous_of(edition: Edition) -> Edition | None:
    """The signed edition before this one."""
    rows = Edition.objects.filter(kind=edition.kind, state=Edition.State.SIGNED, number__lt=edition.number)
    return rows.order_by("-number").first()


def last_signed(kind: str) -> Edition | None:
    """The edition signed last, whether it is in force yet or not."""
    return Edition.objects.filter(kind=kind, state=Edition.State.SIGNED).order_by("-number").first()


def content_of(edition: Edition | None) -> dict[Hashable, tuple[Any, ...]]:
    """An edition as plain values, by key; nothing where there is none."""
    if edition is None:
        return {}
    return {entry.key(): entry.values() for entry in entries_of(edition)}


def difference_between(first: Edition | None, second: Edition) -> Difference[Hashable, tuple[Any, ...]]:
    """What differs from the first to the second."""
    return difference(content_of(first), content_of(second))
