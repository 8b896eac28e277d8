"""Certificates follow locked results; those from elsewhere hold once a second person verified them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from tests.office.assessment.conftest import AFTER, ISSUED_ON, scores
from tests.office.classes.people import number

from zhiji.office.assessment.access import visible_certificates
from zhiji.office.assessment.certificates.bring_in import (
    CertificateFacts,
    CertificateNeedsEvidence,
    CertificateUnfit,
    import_certificate,
    refute_certificate,
    verify_certificate,
)
from zhiji.office.assessment.certificates.issue import IssueUnfit, issue_certificates, set_issuer_code
from zhiji.office.assessment.certificates.numbers import CertificateNumberWrong
from zhiji.office.assessment.certificates.public import PublicCertificate, look_up, look_up_by_code, masked_name
from zhiji.office.assessment.certificates.revoke import revoke_certificate
from zhiji.office.assessment.exams.schedule import ExamFacts, schedule_exam
from zhiji.office.assessment.models import Certificate, Exam
from zhiji.office.assessment.results.enter import enter_results, lock_results
from zhiji.office.core.actors import Actor
from zhiji.office.core.evidence.services import keep_evidence
from zhiji.office.core.evidence.sniffing import PAPERS
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, SecondPersonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Organisation

CODE = "S0001000001"


@pytest.fixture
def coded(body: Organisation, clerk: Actor, now: datetime) -> None:
    set_issuer_code(organisation_uid=str(body.uid), kind="skill_level", code=CODE, actor=clerk, at=now)


@pytest.fixture
def issued(locked: Exam, coded: None, assessor: Actor) -> list[Certificate]:
    return issue_certificates(exam_uid=str(locked.uid), issued_on=ISSUED_ON, actor=assessor, at=AFTER)


@pytest.fixture
def copy(head: Actor, now: datetime) -> Evidence:
    return keep_evidence(
        content=b"%PDF-1.7 copy", name="证书.pdf", purpose="certificate", accepted=PAPERS, actor=head, at=now
    )


@pytest.fixture
def outside() -> CertificateFacts:
    return CertificateFacts(
        kind="skill_level",
        number="Y000111ABCDEF194000007",
        name="王小明",
        id_number_text=number("19850615", 1),
        occupation_name="养老护理员",
        level=4,
        issuer_name="北京某评价机构",
        issued_on=date(2019, 5, 6),
    )


def test_everybody_who_passed_gets_a_number_of_22_characters(issued: list[Certificate]) -> None:
    assert [each.number for each in issued] == ["S000123000001205000001", "S000123000001205000002"]
    assert {each.state for each in issued} == {"valid"} and all(len(each.check_code) == 6 for each in issued)


def test_certificates_are_issued_once(issued: list[Certificate], locked: Exam, assessor: Actor) -> None:
    with pytest.raises(WrongState):
        issue_certificates(exam_uid=str(locked.uid), issued_on=ISSUED_ON, actor=assessor, at=AFTER)


def test_no_certificate_before_the_lock(entered: Exam, coded: None, assessor: Actor) -> None:
    with pytest.raises(WrongState):
        issue_certificates(exam_uid=str(entered.uid), issued_on=ISSUED_ON, actor=assessor, at=AFTER)


@pytest.mark.parametrize("days", [-1, 1])
def test_no_certificate_before_the_end_of_the_class_or_after_today(
    days: int, locked: Exam, coded: None, assessor: Actor
) -> None:
    with pytest.raises(IssueUnfit):
        issue_certificates(
            exam_uid=str(locked.uid), issued_on=ISSUED_ON + timedelta(days=days), actor=assessor, at=AFTER
        )


def test_without_a_code_the_body_types_numbers_and_they_are_checked(locked: Exam, assessor: Actor) -> None:
    passed = [str(each.uid) for each in locked.results.filter(is_passed=True)]
    with pytest.raises(IssueUnfit, match="机构代码"):
        issue_certificates(exam_uid=str(locked.uid), issued_on=ISSUED_ON, actor=assessor, at=AFTER)
    wrong = {uid: f"S000123000001204{place:06d}" for place, uid in enumerate(passed)}
    with pytest.raises(CertificateNumberWrong, match="等级"):
        issue_certificates(exam_uid=str(locked.uid), issued_on=ISSUED_ON, actor=assessor, at=AFTER, numbers=wrong)
    twice = dict.fromkeys(passed, "S000123000001205000009")
    with pytest.raises(CertificateNumberWrong, match="已有记录"):
        issue_certificates(exam_uid=str(locked.uid), issued_on=ISSUED_ON, actor=assessor, at=AFTER, numbers=twice)
    assert not Certificate.objects.exists(), "all or nothing"


@pytest.mark.parametrize("who", ["head", "clerk", "reviewer"])
def test_only_the_assessor_issues(who: str, locked: Exam, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotPermitted):
        issue_certificates(exam_uid=str(locked.uid), issued_on=ISSUED_ON, actor=request.getfixturevalue(who), at=AFTER)


@pytest.mark.parametrize(
    ("kind", "code", "numbers"),
    [
        ("vocational_qualification", "23100001", ["2023100001500001", "2023100001500002"]),
        ("completion", "", ["HG232020000001", "HG232020000002"]),
    ],
)
def test_other_kinds_have_numbers_of_their_own(
    kind: str,
    code: str,
    numbers: list[str],
    exam_facts: ExamFacts,
    assessor: Actor,
    second: Actor,
    clerk: Actor,
    body: Organisation,
    now: datetime,
) -> None:
    if code:
        set_issuer_code(organisation_uid=str(body.uid), kind=kind, code=code, actor=clerk, at=now)
    made = issue_for(replace(exam_facts, certificate_kind=kind), assessor, second, now)
    assert [each.number for each in made] == numbers


def issue_for(facts: ExamFacts, assessor: Actor, second: Actor, now: datetime) -> list[Certificate]:
    exam = schedule_exam(facts=facts, actor=assessor, at=now)
    given = scores(exam, (80, 75), (60, 60), (90, 59))
    enter_results(uid=str(exam.uid), scores=given, actor=assessor, at=AFTER)
    lock_results(uid=str(exam.uid), actor=second, at=AFTER)
    return issue_certificates(exam_uid=str(exam.uid), issued_on=ISSUED_ON, actor=assessor, at=AFTER)


def test_a_special_operation_number_is_sealed_and_masked(
    exam_facts: ExamFacts, assessor: Actor, second: Actor, now: datetime
) -> None:
    made = issue_for(replace(exam_facts, certificate_kind="special_operation"), assessor, second, now)
    assert {each.number for each in made} == {""}
    holder = made[0].person.id_number.open()
    assert made[0].shown_number == f"T231{'*' * 11}{holder[-4:]}"
    assert made[0].valid_to == date(2026, 7, 10)
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(c)::text FROM assessment_certificate c")
        assert not any(holder in row for (row,) in cursor.fetchall())
        cursor.execute("SELECT row_to_json(c)::text FROM assessment_certificateevent c")
        assert not any(holder in row for (row,) in cursor.fetchall())
    found = look_up(number=f"T{holder}", check_code=made[0].check_code)
    assert found is not None and holder not in str(found)


def test_the_public_page_tells_what_it_says_and_nothing_else(issued: list[Certificate]) -> None:
    first = issued[0]
    told = look_up(number=f" {first.number.lower()} ", check_code=first.check_code.lower())
    assert told == PublicCertificate(
        "职业技能等级证书", "五级（初级工）", first.occupation_name, masked_name(first.person.name), "东宁市职业技能鉴定站",
        ISSUED_ON, None, is_revoked=False, is_imported=False,
    )  # fmt: skip
    assert told == look_up_by_code(uid=str(first.uid), check_code=first.check_code)


def test_a_wrong_check_code_and_no_certificate_answer_alike(issued: list[Certificate]) -> None:
    assert look_up(number=issued[0].number, check_code=issued[1].check_code) is None
    assert look_up(number="S000123000001205009999", check_code="AAAAAA") is None
    assert look_up_by_code(uid="nothing", check_code="AAAAAA") is None


@pytest.mark.parametrize(("name", "shown"), [("王小明", "王**"), ("欧阳春花", "欧阳**"), ("李四", "李*")])
def test_names_are_masked_but_for_the_family(name: str, shown: str) -> None:
    assert masked_name(name) == shown


def test_a_revoked_certificate_says_so_and_its_number_stays_taken(
    issued: list[Certificate], locked: Exam, reviewer: Actor, assessor: Actor
) -> None:
    with pytest.raises(ReasonNeeded):
        revoke_certificate(uid=str(issued[0].uid), reason="", actor=reviewer, at=AFTER)
    revoke_certificate(uid=str(issued[0].uid), reason="替考查实", actor=reviewer, at=AFTER)
    told = look_up(number=issued[0].number, check_code=issued[0].check_code)
    assert told is not None and told.is_revoked and not told.holds_on(ISSUED_ON)
    with pytest.raises(CertificateNumberWrong):
        issue_certificates(
            exam_uid=str(locked.uid), issued_on=ISSUED_ON, actor=assessor, at=AFTER,
            numbers={str(issued[0].result.uid): issued[0].number},  # type: ignore[union-attr]
        )  # fmt: skip


def test_the_school_cannot_revoke(issued: list[Certificate], head: Actor) -> None:
    with pytest.raises(NotPermitted):
        revoke_certificate(uid=str(issued[0].uid), reason="学员要求", actor=head, at=AFTER)


def test_an_outside_certificate_holds_once_another_person_verified_it(
    outside: CertificateFacts, copy: Evidence, head: Actor, clerk: Actor, now: datetime
) -> None:
    made = import_certificate(facts=outside, evidence=copy, actor=head, at=now)
    assert (made.state, made.source) == ("asserted", "imported")
    assert look_up(number=made.number, check_code=made.check_code) is None
    verify_certificate(uid=str(made.uid), actor=clerk, at=now)
    told = look_up(number=made.number, check_code=made.check_code)
    assert told is not None and told.is_imported


def test_who_imported_does_not_verify(outside: CertificateFacts, copy: Evidence, clerk: Actor, now: datetime) -> None:
    made = import_certificate(facts=outside, evidence=copy, actor=clerk, at=now)
    with pytest.raises(SecondPersonNeeded):
        verify_certificate(uid=str(made.uid), actor=clerk, at=now)
    with pytest.raises(IntegrityError, match="verified_by_another"), transaction.atomic():
        Certificate.objects.filter(pk=made.pk).update(state="valid", decided_by=clerk.user_id)


def test_the_school_does_not_verify(outside: CertificateFacts, copy: Evidence, head: Actor, now: datetime) -> None:
    made = import_certificate(facts=outside, evidence=copy, actor=head, at=now)
    with pytest.raises(NotPermitted):
        verify_certificate(uid=str(made.uid), actor=head, at=now)


def test_a_refuted_certificate_gives_its_number_free(
    outside: CertificateFacts, copy: Evidence, head: Actor, clerk: Actor, now: datetime
) -> None:
    made = import_certificate(facts=outside, evidence=copy, actor=head, at=now)
    with pytest.raises(CertificateNumberWrong, match="已有记录"):
        import_certificate(facts=outside, evidence=copy, actor=head, at=now)
    refute_certificate(uid=str(made.uid), reason="全国查询无此证", actor=clerk, at=now)
    assert import_certificate(facts=outside, evidence=copy, actor=head, at=now).state == "asserted"


@pytest.mark.parametrize(
    "change",
    [{"kind": "nothing"}, {"level": 0}, {"issued_on": date(2021, 1, 1)}, {"issuer_name": ""}, {"occupation_name": ""}],
)
def test_what_cannot_be_a_certificate_is_refused(
    change: dict[str, Any], outside: CertificateFacts, copy: Evidence, head: Actor, now: datetime
) -> None:
    with pytest.raises(CertificateUnfit):
        import_certificate(facts=replace(outside, **change), evidence=copy, actor=head, at=now)


def test_an_outside_certificate_needs_a_copy(outside: CertificateFacts, head: Actor, now: datetime) -> None:
    with pytest.raises(CertificateNeedsEvidence):
        import_certificate(facts=outside, evidence=None, actor=head, at=now)


def test_certificates_are_seen_by_those_they_concern_only(
    issued: list[Certificate], head: Actor, assessor: Actor, clerk: Actor, make_actor: Callable[..., Actor]
) -> None:
    holder = make_actor(Role.TRAINEE, person_id=issued[0].person_id)
    stranger = make_actor(Role.EMPLOYER, organisation_id=issued[0].issuer_id)
    counts = [visible_certificates(each).count() for each in (head, assessor, clerk, holder, stranger)]
    assert counts == [2, 2, 2, 1, 0]
    with pytest.raises(NotFound):
        revoke_certificate(uid=str(issued[0].uid), reason="乱来一次", actor=stranger, at=AFTER)


def test_a_code_of_one_body_is_not_anothers(body: Organisation, coded: None, clerk: Actor, now: datetime) -> None:
    other = Organisation.objects.create(kind="assessor", credit_code="X" * 18, name="别处", registered_at=now)
    for code in (CODE, "Z0001000001"):
        with pytest.raises(IssueUnfit):
            set_issuer_code(organisation_uid=str(other.uid), kind="skill_level", code=code, actor=clerk, at=now)
