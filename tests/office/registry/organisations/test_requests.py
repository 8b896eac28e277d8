"""Does an approved organisation change its data and renew its papers, decided by another, with the past kept?"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from tests.office.registry.organisations.conftest import PDF, PHONE

from zhiji.office.core.actors import Actor
from zhiji.office.core.models import Reveal
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonHoldsNumber, ReasonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Organisation
from zhiji.office.registry.organisations import FactsRefused, propose_account, set_validity, suspend_organisation
from zhiji.office.registry.organisations.changes import changes_asked
from zhiji.office.registry.organisations.papers import look_at_paper, paper_on, papers_of, without_license_on
from zhiji.office.registry.organisations.requests import (
    accept_request,
    ask_for_change,
    decline_request,
    request_of,
    requests_of,
    withdraw_request,
)
from zhiji.office.registry.organisations.reveals import reveal_account_number, reveal_contact_phone
from zhiji.office.registry.organisations.selectors import with_request_waiting, worklist_counts

pytestmark = pytest.mark.django_db
RENEWED = {"license_number": "人社民2310980002号", "licensed_from": "2025-01-01", "licensed_to": "2029-12-31"}


@pytest.fixture
def owner(approved: Organisation, make_actor: Callable[..., Actor]) -> Actor:
    return make_actor(Role.INSTITUTION, name="王校长", organisation_id=approved.pk)


@pytest.fixture
def ask(owner: Actor, now: datetime) -> Callable[..., Any]:
    def act(kind: str, typed: dict[str, str], content: bytes | None = PDF) -> Any:
        return ask_for_change(kind=kind, typed=typed, actor=owner, at=now, content=content, file_name="新证.pdf")

    return act


def test_a_renewed_licence_stands_beside_the_earlier_one(
    ask: Any, approved: Organisation, clerk: Actor, now: datetime
) -> None:
    request = ask("license", RENEWED)
    approved.refresh_from_db()
    assert approved.licensed_to == date(2024, 12, 31), "until it is granted all stays as it is"
    assert worklist_counts(actor=clerk, on=now.date())["requests"] == 1
    accept_request(request_uid=str(request.uid), actor=clerk, at=now)
    approved.refresh_from_db()
    assert (approved.licensed_from, approved.licensed_to) == (date(2019, 1, 1), date(2029, 12, 31))
    assert approved.license_number == "人社民2310980002号" and approved.license_evidence == request.evidence
    earlier = paper_on(organisation_id=approved.pk, kind="license", on=date(2024, 6, 1))
    later = paper_on(organisation_id=approved.pk, kind="license", on=date(2025, 6, 1))
    assert earlier is not None and later is not None
    assert (earlier.number, later.number) == ("人社民2310980001号", "人社民2310980002号")
    assert without_license_on(organisation_ids=[approved.pk], on=date(2030, 1, 1)) == {approved.pk}
    assert not with_request_waiting(Organisation.objects.all()).exists()


def test_a_licence_renewed_after_a_gap_leaves_the_gap(
    ask: Any, approved: Organisation, clerk: Actor, now: datetime
) -> None:
    request = ask("license", RENEWED | {"licensed_from": "2025-03-01"})
    accept_request(request_uid=str(request.uid), actor=clerk, at=now)
    approved.refresh_from_db()
    assert approved.licensed_from == date(2025, 3, 1)
    assert paper_on(organisation_id=approved.pk, kind="license", on=date(2025, 1, 15)) is None


def test_an_agreement_is_renewed_and_a_clerks_correction_is_a_paper_too(
    ask: Any, approved: Organisation, clerk: Actor, now: datetime
) -> None:
    request = ask("agreement", {"agreed_from": "2021-06-01", "agreed_to": "2022-05-31"})
    accept_request(request_uid=str(request.uid), actor=clerk, at=now)
    approved.refresh_from_db()
    assert (approved.agreed_from, approved.agreed_to) == (date(2020, 6, 1), date(2022, 5, 31))
    set_validity(
        organisation_uid=str(approved.uid), licensed_from=date(2019, 1, 1), licensed_to=date(2026, 12, 31),
        agreed_from=approved.agreed_from, agreed_to=approved.agreed_to, reason="核对原件", actor=clerk, at=now,
    )  # fmt: skip
    assert [(paper.kind, paper.valid_to) for paper in papers_of(approved)] == [
        ("agreement", date(2022, 5, 31)),
        ("agreement", date(2022, 5, 31)),
        ("agreement", date(2021, 5, 31)),
        ("license", date(2026, 12, 31)),
        ("license", date(2024, 12, 31)),
    ]


def test_changed_data_are_shown_masked_and_written_once_granted(
    ask: Any, approved: Organisation, clerk: Actor, now: datetime
) -> None:
    request = ask("facts", {"address": "东宁镇新华路1号", "contact_phone": "13811112222"}, None)
    shown = {change.field: (change.before, change.after) for change in changes_asked(request)}
    assert shown == {
        "address": ("东宁镇中华路8号", "东宁镇新华路1号"),
        "contact_phone": ("139****5678", "138****2222"),
    }
    accept_request(request_uid=str(request.uid), actor=clerk, at=now)
    approved.refresh_from_db()
    assert approved.contact_phone is not None and approved.contact_phone.open() == "13811112222"
    assert approved.address == "东宁镇新华路1号" and approved.name == "东宁市北方职业培训学校"
    assert {change.field for change in changes_asked(request)} == {"address", "contact_phone"}


@pytest.mark.parametrize(
    ("kind", "typed", "content", "fields"),
    [
        ("license", RENEWED, None, {"file"}),
        (
            "license",
            RENEWED | {"licensed_to": "2019-12-31", "licensed_from": "x"},
            PDF,
            {"licensed_from", "licensed_to"},
        ),
        ("license", RENEWED | {"license_number": ""}, PDF, {"license_number"}),
        ("agreement", {"agreed_from": "", "agreed_to": "去年"}, PDF, {"agreed_from", "agreed_to"}),
        ("agreement", {"agreed_from": "2022-01-01", "agreed_to": "2021-01-01"}, PDF, {"agreed_to"}),
        ("facts", {"name": "东宁市南方职业培训学校"}, None, {"file"}),
        ("facts", {"contact_phone": "12", "address": "", "town": "0"}, None, {"contact_phone", "address", "town"}),
        ("facts", {"contact_name": "231098198506150010"}, None, {"contact_name"}),
    ],
)
def test_what_cannot_be_granted_is_told_at_its_fields(
    kind: str, typed: dict[str, str], content: bytes | None, fields: set[str], ask: Any
) -> None:
    with pytest.raises(FactsRefused) as refused:
        ask(kind, typed, content)
    assert {fault.field for fault in refused.value.faults} == fields


def test_nothing_is_asked_where_nothing_differs_or_nobody_stands(
    ask: Any, approved: Organisation, now: datetime, make_actor: Any
) -> None:
    with pytest.raises(WrongState):
        ask("facts", {})
    with pytest.raises(NotFound):
        ask("nonsense", {})
    with pytest.raises(NotPermitted):
        ask_for_change(kind="facts", typed={"address": "x"}, actor=make_actor(Role.INSTITUTION), at=now)
    Organisation.objects.filter(pk=approved.pk).update(state="closed")
    with pytest.raises(WrongState):
        ask("facts", {"address": "东宁镇新华路1号"}, None)


def test_a_request_is_decided_once_by_a_clerk_and_another_takes_its_place(
    ask: Any, owner: Actor, approved: Organisation, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    first = ask("facts", {"address": "东宁镇新华路1号"}, None)
    second = ask("facts", {"address": "东宁镇新华路2号"}, None)
    first.refresh_from_db()
    assert first.state == "withdrawn"
    for verb in (accept_request, lambda **given: decline_request(reason="材料不全", **given)):
        with pytest.raises(NotPermitted):
            verb(request_uid=str(second.uid), actor=reviewer, at=now)
        with pytest.raises(NotPermitted):
            verb(request_uid=str(second.uid), actor=owner, at=now)
    with pytest.raises(ReasonNeeded):
        decline_request(request_uid=str(second.uid), reason="", actor=clerk, at=now)
    decline_request(request_uid=str(second.uid), reason="材料不全", actor=clerk, at=now)
    with pytest.raises(WrongState):
        accept_request(request_uid=str(second.uid), actor=clerk, at=now)
    with pytest.raises(WrongState):
        withdraw_request(request_uid=str(second.uid), actor=owner)
    approved.refresh_from_db()
    assert approved.address == "东宁镇中华路8号"
    third = ask("facts", {"address": "东宁镇新华路3号"}, None)
    assert withdraw_request(request_uid=str(third.uid), actor=owner).state == "withdrawn"
    assert [each.state for each in requests_of(approved)] == ["withdrawn", "declined", "withdrawn"]


def test_anothers_request_and_paper_are_not_there(
    ask: Any, approved: Organisation, now: datetime, make_actor: Any, clerk: Actor, reviewer: Actor
) -> None:
    request = ask("license", RENEWED)
    other = Organisation.objects.create(
        kind="institution", state="approved", name="另一所", credit_code="x", registered_at=now
    )
    stranger = make_actor(Role.INSTITUTION, organisation_id=other.pk)
    with pytest.raises(NotFound):
        request_of(uid=str(request.uid), actor=stranger)
    with pytest.raises(NotFound):
        withdraw_request(request_uid=str(request.uid), actor=stranger)
    paper = papers_of(approved)[-1]
    with pytest.raises(NotFound):
        look_at_paper(paper_uid=str(paper.uid), actor=stranger, at=now)
    assert look_at_paper(paper_uid=str(paper.uid), actor=clerk, at=now)[1] == PDF
    assert Reveal.objects.filter(row_uid=paper.uid, seen_by=clerk.user_id).count() == 1
    suspend_organisation(organisation_uid=str(approved.uid), reason="检查发现问题", actor=reviewer, at=now)
    accept_request(request_uid=str(request.uid), actor=clerk, at=now)


def test_whole_numbers_are_shown_for_a_reason_and_that_is_kept(
    approved: Organisation, owner: Actor, clerk: Actor, now: datetime, make_actor: Any
) -> None:
    account = propose_account(
        organisation_uid=str(approved.uid), holder=approved.name, bank="农行东宁支行", number="6222021234567890128",
        actor=owner, at=now,
    )  # fmt: skip
    given: dict[str, Any] = {"organisation_uid": str(approved.uid), "at": now, "reason": "电话核实开户信息"}
    assert reveal_contact_phone(actor=clerk, **given) == PHONE
    assert reveal_account_number(actor=clerk, account_uid=str(account.uid), **given) == "6222021234567890128"
    assert {each.purpose for each in Reveal.objects.all()} == {
        "registry.organisation.contact_phone",
        "registry.organisation_account.number",
    }
    with pytest.raises(ReasonHoldsNumber):
        reveal_contact_phone(actor=clerk, **(given | {"reason": "核实13912345678"}))
    with pytest.raises(NotPermitted):
        reveal_contact_phone(actor=owner, **given)
    with pytest.raises(NotFound):
        reveal_contact_phone(actor=make_actor(Role.DEPARTMENT_OFFICER), **given)
    with pytest.raises(NotFound):
        reveal_account_number(actor=clerk, account_uid=str(approved.uid), **given)
