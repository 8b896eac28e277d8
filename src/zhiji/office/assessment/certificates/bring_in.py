"""How does a certificate from elsewhere come in, and come to hold? Somebody asserts it, another person verifies it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from zhiji.office.assessment.access import IMPORTS, VERIFIES, locked_certificate
from zhiji.office.assessment.certificates.issue import new_check_code, number_index, put_number, save_certificate
from zhiji.office.assessment.certificates.numbers import certificate_number
from zhiji.office.assessment.choices import GRADED, CertificateKind
from zhiji.office.assessment.models import Certificate
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.directory.models import Level
from zhiji.office.registry.models import Person
from zhiji.office.registry.persons.identify import identify_person

State = Certificate.State


class CertificateUnfit(Refusal):
    """What was typed cannot be a certificate."""


class CertificateNeedsEvidence(Refusal):
    """A certificate from elsewhere is not taken on somebody's word: it needs a copy, or the workbook it came in."""


@dataclass(frozen=True)
class CertificateFacts:
    """What somebody says of a certificate that was issued elsewhere."""

    kind: str
    number: str
    name: str
    id_number_text: str
    occupation_name: str
    level: int
    issuer_name: str
    issued_on: date
    occupation_code: str = ""
    valid_to: date | None = None


def import_certificate(
    *, facts: CertificateFacts, evidence: Evidence | None, actor: Actor, at: datetime
) -> Certificate:
    """Write down a certificate from elsewhere; it holds once a second person of the bureau verified it.

    Raises NotPermitted, CertificateUnfit, CertificateNeedsEvidence, CertificateNumberWrong; NameWrong, IdNumberWrong,
    NameDiffers.
    """
    actor.must_have(*IMPORTS)
    if evidence is None:
        raise CertificateNeedsEvidence("请上传证书复印件或照片。", "Hand in a copy of it.", field="evidence")
    check_facts(facts, timezone.localdate(at))
    with acting(actor, "import_certificate"):
        person = identify_person(name=facts.name, id_number_text=facts.id_number_text, actor=actor, at=at)
        made = imported(facts, person, evidence, actor, at)
        save_certificate(made)
    return made


def imported(facts: CertificateFacts, person: Person, evidence: Evidence, actor: Actor, at: datetime) -> Certificate:
    """The certificate of facts that were checked, not saved yet. Raises CertificateNumberWrong."""
    number = certificate_number(
        facts.number,
        kind=facts.kind,
        level=facts.level,
        issued_on=facts.issued_on,
        holder_number=person.id_number.open(),
    )
    made = Certificate(
        kind=facts.kind,
        state=State.ASSERTED,
        source=Certificate.Source.IMPORTED,
        person=person,
        occupation_code=facts.occupation_code.strip(),
        occupation_name=facts.occupation_name.strip(),
        level=facts.level,
        issuer_name=facts.issuer_name.strip(),
        issued_on=facts.issued_on,
        valid_to=facts.valid_to,
        evidence=evidence,
        organisation_id=actor.organisation_id,
        check_code=new_check_code(),
        asserted_by_id=actor.user_id,
        asserted_at=at,
    )
    put_number(made, number)
    return made


def same_certificate(facts: CertificateFacts, person: Person | None) -> Certificate | None:
    """A certificate that stands here already and says the very same; None where there is none."""
    if person is None:
        return None
    number = certificate_number(
        facts.number,
        kind=facts.kind,
        level=facts.level,
        issued_on=facts.issued_on,
        holder_number=person.id_number.open(),
    )
    return (
        Certificate.objects.filter(
            kind=facts.kind,
            number_index=number_index(number),
            person=person,
            occupation_name=facts.occupation_name.strip(),
            issued_on=facts.issued_on,
        )
        .exclude(state=State.REFUTED)
        .first()
    )


def check_facts(facts: CertificateFacts, today: date) -> None:
    """Raise CertificateUnfit for what cannot be."""
    if facts.kind not in CertificateKind.values:
        raise CertificateUnfit("请选择证书种类。", "Choose the kind of certificate.", field="kind")
    if facts.level not in Level.values or (facts.kind in GRADED) != (facts.level != Level.NONE):
        raise CertificateUnfit(
            "职业资格和技能等级证书须填等级，其他证书不分等级。",
            "Qualifications and skill levels have a grade; other certificates have none.",
            field="level",
        )
    if not 1 <= len(facts.occupation_name.strip()) <= 120:
        raise CertificateUnfit("请填写职业或项目名称。", "Say which occupation or item.", field="occupation_name")
    if len(facts.occupation_code.strip()) > 20:
        raise CertificateUnfit("职业编码过长。", "The occupation code is too long.", field="occupation_code")
    if not 2 <= len(facts.issuer_name.strip()) <= 120:
        raise CertificateUnfit("请填写发证机构。", "Say who issued it.", field="issuer_name")
    if not date(1990, 1, 1) <= facts.issued_on <= today:
        raise CertificateUnfit(
            "发证日期应在 1990 年之后、今天之前。", "Issued between 1990 and today.", field="issued_on"
        )
    if facts.valid_to is not None and facts.valid_to < facts.issued_on:
        raise CertificateUnfit("有效期早于发证日期。", "It would end before it was issued.", field="valid_to")


def verify_certificate(*, uid: str, actor: Actor, at: datetime) -> Certificate:
    """Find an imported certificate right, as a second person. Raises NotPermitted, NotFound, WrongState,
    SecondPersonNeeded.
    """
    actor.must_have(*VERIFIES)
    with acting(actor, "verify_certificate"):
        found = _asserted(uid, actor)
        if found.asserted_by_id is not None and found.asserted_by_id == actor.user_id:
            raise SecondPersonNeeded
        _decide(found, State.VALID, "", actor, at)
    return found


def refute_certificate(*, uid: str, reason: str, actor: Actor, at: datetime) -> Certificate:
    """Find an imported certificate wrong: it never counted. Raises ReasonNeeded, NotPermitted, NotFound, WrongState."""
    reason = needs_reason(reason)
    actor.must_have(*VERIFIES)
    with acting(actor, "refute_certificate", reason):
        found = _asserted(uid, actor)
        _decide(found, State.REFUTED, reason, actor, at)
    return found


def _asserted(uid: str, actor: Actor) -> Certificate:
    found = locked_certificate(uid, actor)
    if found.state != State.ASSERTED:
        raise WrongState("该证书已有结论，请刷新后查看。", "It was decided before; look again.")
    return found


def _decide(found: Certificate, state: State, reason: str, actor: Actor, at: datetime) -> None:
    found.state, found.reason = state, reason[:300]
    found.decided_by_id, found.decided_at = actor.user_id, at
    found.save()
