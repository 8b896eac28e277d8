"""How are certificates issued for those who passed, and under which numbers?"""

import secrets
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from zhiji.office.assessment.access import locked_own_exam
from zhiji.office.assessment.certificates.numbers import (
    BODY_PARTS,
    PROVINCE,
    CertificateNumberWrong,
    certificate_number,
)
from zhiji.office.assessment.choices import GRADED, CertificateKind
from zhiji.office.assessment.models import Certificate, CertificateCounter, Exam, IssuerCode, Result
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, Refusal, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.core.uids import as_uid
from zhiji.office.directory.models import Level
from zhiji.office.registry.models import Organisation

Kind = CertificateKind
OWN_SERIALS: Final = {Kind.SPECIALISED_ABILITY: "ZX", Kind.COMPLETION: "HG"}
"""With which letters the numbers of certificates begin that have a serial of ours."""
LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""What a check code is made of: nothing that is mistaken for another."""
YEARS_OF_OPERATION: Final = 6
"""How long a special-operation certificate holds."""


class IssueUnfit(Refusal):
    """The certificates cannot be issued in this way."""


def issue_certificates(
    *, exam_uid: str, issued_on: date, actor: Actor, at: datetime, numbers: Mapping[str, str] | None = None
) -> list[Certificate]:
    """Issue a certificate to everybody who passed a locked exam and has none yet.

    Args:
        numbers: numbers that the body gave itself, by the uid of the result; others are given here.

    Raises NotPermitted, NotFound, WrongState, IssueUnfit, CertificateNumberWrong.
    """
    with acting(actor, "issue_certificates"):
        exam = locked_own_exam(exam_uid, actor)
        _check(exam, issued_on, at)
        results = _without_certificate(exam)
        given = {as_uid(uid): text for uid, text in (numbers or {}).items() if text.strip()}
        if given.keys() - {each.uid for each in results}:
            raise NotFound
        waiting = [each for each in results if each.uid not in given]
        fresh = dict(zip((each.pk for each in waiting), _next_numbers(exam, issued_on, len(waiting)), strict=False))
        made = []
        for result in results:
            text = given.get(result.uid) or fresh.get(result.pk, "")
            made.append(_issue(exam, result, text, issued_on, actor, at))
    return made


def set_issuer_code(*, organisation_uid: str, kind: str, code: str, actor: Actor, at: datetime) -> IssuerCode:
    """Write down what stands for an assessment body in its numbers. Raises NotPermitted, NotFound, IssueUnfit."""
    actor.must_have(Role.BUREAU_CLERK)
    code = code.strip().upper()
    if kind not in GRADED or not BODY_PARTS[Kind(kind)].fullmatch(code):
        raise IssueUnfit(
            "机构代码有误：技能等级为 Y 或 S 加机构 4 位、站点 6 位；职业资格为省市 4 位、类别 1 位、机构 3 位。",
            "No such code: Y or S, 4 of the body, 6 of the site for skill levels; else 4, 1 and 3 digits.",
            field="code",
        )
    with acting(actor, "set_issuer_code"):
        body = Organisation.objects.filter(uid=as_uid(organisation_uid), kind=Organisation.Kind.ASSESSOR).first()
        if body is None:
            raise NotFound
        try:
            with transaction.atomic():
                found, _ = IssuerCode.objects.update_or_create(
                    organisation=body,
                    kind=kind,
                    defaults={"code": code, "recorded_by_id": actor.user_id, "recorded_at": at},
                )
        except IntegrityError as error:
            raise IssueUnfit("该代码已属于另一机构。", "This code is another body's.", field="code") from error
    return found


def new_check_code() -> str:
    """Six letters that nobody guesses: with the number they open the public page of a certificate."""
    return "".join(secrets.choice(LETTERS) for _ in range(6))


def _check(exam: Exam, issued_on: date, at: datetime) -> None:
    if exam.state != Exam.State.LOCKED:
        raise WrongState("成绩锁定后才能核发证书。", "Certificates follow locked results.")
    if issued_on < exam.training_class.ends_on:
        raise IssueUnfit("发证日期不能早于培训结束日期。", "Not before the end of the class.", field="issued_on")
    if issued_on < timezone.localdate(exam.span.lower):
        raise IssueUnfit("发证日期不能早于考核日期。", "Not before the exam.", field="issued_on")
    if issued_on > timezone.localdate(at):
        raise IssueUnfit("发证日期不能晚于今天。", "Not after today.", field="issued_on")


def _without_certificate(exam: Exam) -> list[Result]:
    rows = exam.results.filter(is_passed=True).select_related("booking__person")
    held = Certificate.objects.filter(result__exam=exam, state=Certificate.State.VALID).values("result_id")
    results = list(rows.exclude(pk__in=held).order_by("booking__person__name_pinyin", "id"))
    if not results:
        raise WrongState("没有需要核发证书的考生。", "Nobody is left who passed and has no certificate.")
    return results


def _next_numbers(exam: Exam, issued_on: date, count: int) -> list[str]:
    """The next numbers of the exam's kind; none for special operations, whose numbers are their holders'."""
    kind = Kind(exam.certificate_kind)
    if kind == Kind.SPECIAL_OPERATION or not count:
        return []
    year = f"{issued_on:%y}"
    if kind in OWN_SERIALS:
        return _serials(f"{OWN_SERIALS[kind]}{PROVINCE}{issued_on.year}", count, 6)
    code = IssuerCode.objects.filter(organisation=exam.assessor_id, kind=kind).values_list("code", flat=True).first()
    if code is None:
        raise IssueUnfit(
            "本机构没有登记证书编号用的机构代码，请填写编号，或请人社局登记代码。",
            "No code of this body is on record: type the numbers, or ask the bureau for its code.",
        )
    if kind == Kind.SKILL_LEVEL:
        return _serials(f"{code[:5]}{PROVINCE}{code[5:]}{year}{exam.level}", count, 6)
    return _serials(f"{year}{code}{exam.level}", count, 5)


def _serials(beginning: str, count: int, digits: int) -> list[str]:
    CertificateCounter.objects.get_or_create(beginning=beginning)
    counter = CertificateCounter.objects.select_for_update().get(beginning=beginning)
    first = counter.last + 1
    counter.last += count
    if counter.last >= 10**digits:
        raise IssueUnfit("本年度编号已用完。", "The numbers of this year are used up.")
    counter.save()
    return [f"{beginning}{serial:0{digits}d}" for serial in range(first, first + count)]


def _issue(exam: Exam, result: Result, text: str, issued_on: date, actor: Actor, at: datetime) -> Certificate:
    person = result.booking.person
    holder = person.id_number.open()
    number = certificate_number(
        text or f"T{holder}",
        kind=exam.certificate_kind,
        level=exam.level,
        issued_on=issued_on,
        holder_number=holder,
        is_ours=True,
    )
    made = Certificate(
        kind=exam.certificate_kind,
        state=Certificate.State.VALID,
        source=Certificate.Source.ISSUED,
        person=person,
        occupation_code=exam.occupation_code,
        occupation_name=exam.occupation_name,
        level=exam.level if exam.certificate_kind in GRADED else Level.NONE,
        issuer=exam.assessor,
        issuer_name=exam.assessor.name,
        issued_on=issued_on,
        training_class=exam.training_class,
        result=result,
        check_code=new_check_code(),
        asserted_by_id=actor.user_id,
        asserted_at=at,
    )
    if exam.certificate_kind == Kind.SPECIAL_OPERATION:
        made.valid_to = _years_after(issued_on, YEARS_OF_OPERATION)
    put_number(made, number)
    save_certificate(made)
    return made


def _years_after(day: date, years: int) -> date:
    """The last day of so many years from a day."""
    last = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
    return last.replace(year=day.year + years)


def put_number(certificate: Certificate, number: str) -> None:
    """Set the number: a personal one sealed, any other as it is, each with its blind index."""
    is_personal = certificate.kind == Kind.SPECIAL_OPERATION
    certificate.number = "" if is_personal else number
    certificate.personal_number = number if is_personal else None
    certificate.number_index = number_index(number)


def number_index(number: str) -> bytes:
    """The blind index under which a number of any kind is found."""
    return index_of(number, "words")


def save_certificate(certificate: Certificate) -> None:
    """Save; a number that another certificate has is refused. Raises CertificateNumberWrong."""
    try:
        with transaction.atomic():
            certificate.save()
    except IntegrityError as error:
        if "certificate_number_once" not in str(error) and "certificate_of_operation_once" not in str(error):
            raise
        raise CertificateNumberWrong(
            "该证书编号已有记录，请核对。", "There is a certificate of this number already; check it.", field="number"
        ) from error
