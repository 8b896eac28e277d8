"""How does a clerk grant or decline a change? A renewed paper is written beside the earlier, which stays known."""

from datetime import datetime

from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Organisation, OrganisationPaper, OrganisationRequest, Town
from zhiji.office.registry.organisations.facts import date_of
from zhiji.office.registry.organisations.papers import FIELDS, note_paper, span_with
from zhiji.office.registry.organisations.pinyin import initials, pinyin
from zhiji.office.registry.organisations.requests.contents import (
    STANDING,
    Kind,
    State,
    asked_in,
    check_asked,
    must_wait,
)
from zhiji.office.registry.organisations.selectors import locked_organisation


def accept_request(*, request_uid: str, actor: Actor, at: datetime) -> OrganisationRequest:
    """Change what was asked for. Raises NotPermitted, NotFound, WrongState, SecondPersonNeeded, FactsRefused."""
    with acting(actor, "accept_request"):
        request, organisation = _for_decision(request_uid, actor)
        asked = asked_in(request)
        check_asked(
            organisation, request.kind, asked, has_paper=request.evidence is not None, on=timezone.localdate(at)
        )
        if request.kind == Kind.FACTS:
            _write_facts(organisation, asked)
        else:
            _write_paper(organisation, request, asked, actor, at)
        organisation.save()
        request.state, request.decided_by_id, request.decided_at = State.ACCEPTED, actor.user_id, at
        request.save()
    return request


def decline_request(*, request_uid: str, reason: str, actor: Actor, at: datetime) -> OrganisationRequest:
    """Leave all as it is. Raises ReasonNeeded, NotPermitted, NotFound, WrongState, SecondPersonNeeded."""
    reason = needs_reason(reason)
    with acting(actor, "decline_request", reason):
        request, _ = _for_decision(request_uid, actor)
        request.state, request.decided_by_id, request.decided_at = State.DECLINED, actor.user_id, at
        request.reason = reason[:300]
        request.save()
    return request


def _for_decision(uid: str, actor: Actor) -> tuple[OrganisationRequest, Organisation]:
    """The request, its organisation locked first. Raises NotPermitted, NotFound, WrongState, SecondPersonNeeded."""
    actor.must_have(Role.BUREAU_CLERK)
    found = OrganisationRequest.objects.filter(uid=as_uid(uid)).values_list("organisation__uid", flat=True).first()
    if found is None:
        raise NotFound
    organisation = locked_organisation(str(found))
    request = OrganisationRequest.objects.select_related("evidence").get(uid=as_uid(uid))
    must_wait(request)
    if request.asked_by_id is not None and request.asked_by_id == actor.user_id:
        raise SecondPersonNeeded
    if organisation.state not in STANDING:
        raise WrongState("该单位已不在册，不能变更。", "The organisation does not stand any more.")
    return request, organisation


def _write_facts(organisation: Organisation, asked: dict[str, str]) -> None:
    organisation.name, organisation.address = asked["name"], asked["address"]
    organisation.name_pinyin, organisation.name_initials = pinyin(asked["name"]), initials(asked["name"])
    organisation.contact_name, organisation.scope_words = asked["contact_name"], asked["scope_words"]
    organisation.town = Town.objects.get(code=asked["town"])
    # Sealing the same number again would look like a change.
    if organisation.contact_phone is None or organisation.contact_phone.open() != asked["contact_phone"]:
        organisation.contact_phone = asked["contact_phone"]


def _write_paper(
    organisation: Organisation, request: OrganisationRequest, asked: dict[str, str], actor: Actor, at: datetime
) -> None:
    kind = OrganisationPaper.Kind(request.kind)
    first, last = FIELDS[kind]
    begins, ends = date_of(asked[first]), date_of(asked[last])
    assert begins is not None  # checked just before
    note_paper(
        organisation, kind, begins, ends, actor=actor, at=at,
        number=asked.get("license_number", ""), evidence=request.evidence,
    )  # fmt: skip
    for name, day in zip((first, last), span_with(organisation, kind, begins, ends), strict=True):
        setattr(organisation, name, day)
    if kind == OrganisationPaper.Kind.LICENSE:
        organisation.license_number, organisation.license_evidence = asked["license_number"], request.evidence
