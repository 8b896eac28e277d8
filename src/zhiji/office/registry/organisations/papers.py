"""On which licence and agreement did an organisation stand on a day? Renewed ones are written beside the earlier."""

from datetime import date, datetime, timedelta
from typing import Final

from django.db.models import Q, QuerySet

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.evidence.services import read_evidence
from zhiji.office.core.models import Evidence, Reveal
from zhiji.office.core.refusals import NotFound
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Organisation, OrganisationPaper
from zhiji.office.registry.organisations.selectors import visible_organisations

Kind = OrganisationPaper.Kind
FIELDS: Final = {Kind.LICENSE: ("licensed_from", "licensed_to"), Kind.AGREEMENT: ("agreed_from", "agreed_to")}
"""Where the organisation itself says from when to when it stands on a paper without a gap."""


def note_paper(
    organisation: Organisation,
    kind: OrganisationPaper.Kind,
    begins: date | None,
    ends: date | None,
    *,
    actor: Actor,
    at: datetime,
    number: str = "",
    evidence: Evidence | None = None,
) -> None:
    """Write a paper down inside the caller's verb; one that says what the last of its kind says is not new."""
    last = organisation.papers.filter(kind=kind).order_by("-noted_at", "-id").first()
    if begins is None or (last and (last.valid_from, last.valid_to, last.number) == (begins, ends, number)):
        return
    OrganisationPaper.objects.create(
        organisation=organisation,
        kind=kind,
        number=number,
        valid_from=begins,
        valid_to=ends,
        evidence=evidence,
        noted_by_id=actor.user_id,
        noted_at=at,
    )


def span_with(organisation: Organisation, kind: str, begins: date, ends: date | None) -> tuple[date, date | None]:
    """From when to when the organisation stands without a gap, once a paper for these days is there too."""
    spans = list(organisation.papers.filter(kind=kind).order_by("-valid_from").values_list("valid_from", "valid_to"))
    for earlier, last in spans:
        if earlier < begins and (last is None or last >= begins - timedelta(days=1)):
            begins = earlier
    return begins, ends


def papers_of(organisation: Organisation) -> list[OrganisationPaper]:
    """All its papers, the latest first, for those who may see the organisation."""
    return list(organisation.papers.select_related("evidence", "noted_by").order_by("kind", "-valid_from", "-id"))


def _on(kind: str, on: date) -> QuerySet[OrganisationPaper]:
    ends = Q(valid_to=None) | Q(valid_to__gte=on)
    return OrganisationPaper.objects.filter(ends, kind=kind, valid_from__lte=on)


def paper_on(*, organisation_id: int, kind: str, on: date) -> OrganisationPaper | None:
    """The paper that an organisation stood on on a day; None where it had none."""
    return _on(kind, on).filter(organisation_id=organisation_id).order_by("-valid_from", "-id").first()


def without_license_on(*, organisation_ids: list[int], on: date) -> set[int]:
    """Those of some organisations that have no licence for a day, in one question."""
    licensed = _on(Kind.LICENSE, on).filter(organisation_id__in=organisation_ids)
    return set(organisation_ids) - set(licensed.values_list("organisation_id", flat=True))


def look_at_paper(
    *, paper_uid: str, actor: Actor, at: datetime, reason: str = "查看许可或协议文件"
) -> tuple[Evidence, bytes]:
    """A paper's file, of an organisation that the actor may see; that it was looked at is kept.

    Raises NotFound, FileChanged.
    """
    rows = OrganisationPaper.objects.filter(organisation__in=visible_organisations(actor))
    paper = rows.select_related("evidence").filter(uid=as_uid(paper_uid)).first()
    if paper is None or paper.evidence is None:
        raise NotFound
    content = read_evidence(paper.evidence)
    with acting(actor, "look_at_paper", reason):
        Reveal.objects.create(
            purpose="registry.organisation_paper.evidence",
            row_uid=paper.uid,
            seen_by_id=actor.user_id,
            seen_at=at,
            reason=reason,
        )
    return paper.evidence, content
