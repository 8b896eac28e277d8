"""Which organisations may somebody see, and what is there to know of one? An organisation sees itself only."""

from datetime import date, timedelta
from typing import Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.roles import CASE_READERS
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Organisation, OrganisationAccount, OrganisationRequest, Town

READERS: Final = CASE_READERS
WARNED_BEFORE: Final = timedelta(days=60)
"""How long before its last day a licence or agreement is spoken of."""
WAITING: Final = (Organisation.State.REGISTERED,)


def locked_organisation(uid: str) -> Organisation:
    """The organisation, locked for a verb. Raises NotFound."""
    found = Organisation.objects.select_for_update().filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def visible_organisations(actor: Actor) -> QuerySet[Organisation]:
    """Those that the actor may know of: all for the bureau and the auditor, one's own for others."""
    rows = Organisation.objects.select_related("town", "license_evidence")
    if actor.has(*READERS) or actor.is_system:
        return rows
    if actor.user_id is None:
        return rows.none()
    own = Q(registered_by_id=actor.user_id)
    if actor.organisation_id is not None:
        own |= Q(pk=actor.organisation_id)
    return rows.filter(own)


def organisation_of(*, uid: str, actor: Actor) -> Organisation:
    """One organisation. Raises NotFound, also for one that the actor may not know of."""
    rows = visible_organisations(actor).select_related("registered_by", "decided_by")
    found = rows.filter(uid=as_uid(uid)).first()
    if found is None:
        raise NotFound
    return found


def own_organisation(*, actor: Actor) -> Organisation | None:
    """The organisation that the actor acts for, or asked to register last."""
    if actor.user_id is None:
        return None
    rows = Organisation.objects.select_related("town", "license_evidence")
    if actor.organisation_id is not None:
        return rows.filter(pk=actor.organisation_id).first()
    return rows.filter(registered_by_id=actor.user_id).order_by("-registered_at", "-id").first()


def organisations(
    *,
    actor: Actor,
    state: str = "",
    kind: str = "",
    town: str = "",
    words: str = "",
    expiring_on: date | None = None,
) -> QuerySet[Organisation]:
    """Organisations that the actor may see, those that waited longest first.

    Args:
        words: parts of the name, its pinyin or initials, or the whole credit code.
        expiring_on: only those whose licence or agreement ends within 60 days from this day, or has ended.
    """
    found = visible_organisations(actor).order_by("handed_in_at", "id")
    if state in Organisation.State.values:
        found = found.filter(state=state)
    if kind in Organisation.Kind.values:
        found = found.filter(kind=kind)
    if town:
        found = found.filter(town__code=town)
    found = narrowed_by_words(found, words)
    if expiring_on is not None:
        last = expiring_on + WARNED_BEFORE
        found = found.filter(state__in=(Organisation.State.APPROVED, Organisation.State.SUSPENDED)).filter(
            Q(licensed_to__lte=last) | Q(agreed_to__lte=last)
        )
    return found


def narrowed_by_words(rows: QuerySet[Organisation], words: str) -> QuerySet[Organisation]:
    """Those whose name, pinyin, initials or whole credit code fit every word."""
    for word in words.replace("\0", "").split()[:5]:
        rows = rows.filter(
            Q(name__icontains=word)
            | Q(name_initials__startswith=word.lower())
            | Q(name_pinyin__startswith=word.lower())
            | Q(credit_code=word.upper())
        )
    return rows


def worklist_counts(*, actor: Actor, on: date) -> dict[str, int]:
    """How many wait, are returned, have papers that end soon, an account to confirm, and a change asked for."""
    last = on + WARNED_BEFORE
    in_use = Q(state__in=(Organisation.State.APPROVED, Organisation.State.SUSPENDED))
    waiting = OrganisationAccount.objects.filter(organisation=OuterRef("pk"), state=OrganisationAccount.State.PROPOSED)
    found: dict[str, int] = (
        visible_organisations(actor)
        .annotate(has_account_waiting=Exists(waiting), has_request_waiting=Exists(_requests_waiting()))
        .aggregate(
            registered=Count("pk", filter=Q(state=Organisation.State.REGISTERED)),
            returned=Count("pk", filter=Q(state=Organisation.State.RETURNED)),
            expiring=Count("pk", filter=in_use & (Q(licensed_to__lte=last) | Q(agreed_to__lte=last))),
            accounts=Count("pk", filter=Q(has_account_waiting=True)),
            requests=Count("pk", filter=Q(has_request_waiting=True)),
        )
    )
    return found


def towns() -> list[Town]:
    """The towns of the city."""
    return list(Town.objects.order_by("code"))


def accounts_of(organisation: Organisation) -> list[OrganisationAccount]:
    """The bank accounts of an organisation that the caller may see, the newest first."""
    rows = organisation.accounts.select_related("proposed_by", "decided_by")
    return list(rows.order_by("-proposed_at", "-id"))


def with_account_waiting(rows: QuerySet[Organisation]) -> QuerySet[Organisation]:
    """Those with a bank account that waits for a second person."""
    waiting = OrganisationAccount.objects.filter(organisation=OuterRef("pk"), state=OrganisationAccount.State.PROPOSED)
    return rows.filter(Exists(waiting))


def with_request_waiting(rows: QuerySet[Organisation]) -> QuerySet[Organisation]:
    """Those that asked for a change which nobody has decided yet."""
    return rows.filter(Exists(_requests_waiting()))


def _requests_waiting() -> QuerySet[OrganisationRequest]:
    return OrganisationRequest.objects.filter(organisation=OuterRef("pk"), state=OrganisationRequest.State.ASKED)


def standing_by_code(*, kind: str, codes: set[str]) -> dict[str, Organisation]:
    """Approved organisations of a kind by credit code: who may enter a catalogue."""
    rows = Organisation.objects.filter(kind=kind, credit_code__in=codes, state=Organisation.State.APPROVED)
    return {each.credit_code: each for each in rows.select_related("town")}
