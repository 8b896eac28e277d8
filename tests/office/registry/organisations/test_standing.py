"""Is an organisation's standing moved by a reviewer only, and its account confirmed by a second person only?"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from tests.office.registry.organisations.conftest import credit_code

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.history import history_of
from zhiji.office.core.refusals import NotFound, NotPermitted, SecondPersonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.appointments import actor_of
from zhiji.office.registry.models import Organisation, OrganisationAccount
from zhiji.office.registry.organisations import (
    approve_organisation,
    close_organisation,
    confirm_account,
    organisations,
    propose_account,
    refuse_account,
    resume_organisation,
    set_validity,
    suspend_organisation,
)
from zhiji.office.registry.organisations.bank_accounts import AccountUnfit, looks_mistyped
from zhiji.office.registry.organisations.checks import account_checks
from zhiji.office.registry.organisations.selectors import accounts_of

pytestmark = pytest.mark.django_db
NUMBER = "6222021234567890128"


@pytest.fixture
def own(approved: Organisation, applicant: Actor) -> Actor:
    assert applicant.user_id is not None
    return actor_of(applicant.user_id)


def propose(approved: Organisation, actor: Actor, now: datetime, number: str = NUMBER) -> OrganisationAccount:
    return propose_account(
        organisation_uid=str(approved.uid),
        holder=approved.name,
        bank="中国农业银行东宁支行",
        number=number,
        actor=actor,
        at=now,
    )


def test_a_reviewer_suspends_resumes_and_closes_with_reasons(
    approved: Organisation, reviewer: Actor, own: Actor, now: datetime
) -> None:
    uid = str(approved.uid)
    suspend_organisation(organisation_uid=uid, reason="整改期间暂停", actor=reviewer, at=now)
    with pytest.raises(WrongState):
        suspend_organisation(organisation_uid=uid, reason="整改期间暂停", actor=reviewer, at=now)
    resume_organisation(organisation_uid=uid, reason="整改完成", actor=reviewer, at=now)
    closed = close_organisation(organisation_uid=uid, reason="自行申请注销", actor=reviewer, at=now)
    assert own.user_id is not None
    assert actor_of(own.user_id).roles == frozenset()
    told = [(each.verb, each.reason) for each in history_of(closed)][-3:]
    assert told == [
        ("suspend_organisation", "整改期间暂停"),
        ("resume_organisation", "整改完成"),
        ("close_organisation", "自行申请注销"),
    ]


def test_a_clerk_does_not_suspend(approved: Organisation, clerk: Actor, own: Actor, now: datetime) -> None:
    for actor in (clerk, own):
        with pytest.raises(NotPermitted):
            suspend_organisation(organisation_uid=str(approved.uid), reason="试试看", actor=actor, at=now)


def test_papers_that_end_within_sixty_days_are_found(approved: Organisation, clerk: Actor, now: datetime) -> None:
    for day, found in ((date(2020, 8, 14), True), (date(2020, 8, 15), False)):
        set_validity(
            organisation_uid=str(approved.uid),
            licensed_from=date(2019, 1, 1),
            licensed_to=day,
            agreed_from=None,
            agreed_to=None,
            reason="换证",
            actor=clerk,
            at=now,
        )
        assert organisations(actor=clerk, expiring_on=date(2020, 6, 15)).exists() is found


def test_an_account_waits_for_a_second_person_and_replaces_the_old_one(
    approved: Organisation, own: Actor, clerk: Actor, reviewer: Actor, now: datetime
) -> None:
    first = propose(approved, own, now)
    confirm_account(account_uid=str(first.uid), actor=clerk, at=now)
    second = propose(approved, clerk, now, "6222 0212 3456 7890 136")
    with pytest.raises(SecondPersonNeeded):
        confirm_account(account_uid=str(second.uid), actor=clerk, at=now)
    with pytest.raises(NotPermitted):
        confirm_account(account_uid=str(second.uid), actor=own, at=now)
    confirm_account(account_uid=str(second.uid), actor=reviewer, at=now)
    assert {str(each.number): each.state for each in accounts_of(approved)} == {
        "***************0136": "confirmed",
        "***************0128": "replaced",
    }


def test_the_database_itself_asks_for_a_second_person(approved: Organisation, own: Actor, now: datetime) -> None:
    account = propose(approved, own, now)
    with pytest.raises(IntegrityError, match="account_needs_second_person"), transaction.atomic():
        OrganisationAccount.objects.filter(pk=account.pk).update(decided_by=account.proposed_by_id, state="confirmed")


def test_a_newer_proposal_takes_the_place_of_one_that_waits(
    approved: Organisation, own: Actor, clerk: Actor, now: datetime
) -> None:
    first = propose(approved, own, now)
    propose(approved, own, now, "6222021234567890136")
    with pytest.raises(WrongState):
        confirm_account(account_uid=str(first.uid), actor=clerk, at=now)


def test_the_number_is_not_in_the_database_in_clear(approved: Organisation, own: Actor, now: datetime) -> None:
    propose(approved, own, now)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT a::text || e::text FROM registry_organisationaccount a, registry_organisationaccountevent e"
        )
        text = cursor.fetchone()[0]
    assert NUMBER not in text and NUMBER.encode().hex() not in text


def test_an_account_of_two_organisations_is_told_to_the_clerk(
    approved: Organisation,
    own: Actor,
    hand_in: Any,
    make_actor: Callable[..., Actor],
    clerk: Actor,
    now: datetime,
) -> None:
    propose(approved, own, now)
    registered = hand_in(make_actor(), credit_code=credit_code(2), name="另一所学校")
    other = approve_organisation(
        organisation_uid=str(registered.uid), agreed_from=None, agreed_to=None, actor=clerk, at=now
    )
    account = propose_account(
        organisation_uid=str(other.uid), holder="某公司", bank="农行东宁支行", number=NUMBER, actor=clerk, at=now
    )
    shared, holder = account_checks(account)[:2]
    assert shared.others == (approved,) and shared.passed is False
    assert holder.passed is False


def test_another_organisation_cannot_propose_and_learns_nothing(
    approved: Organisation, own: Actor, now: datetime
) -> None:
    stranger = replace(own, organisation_id=approved.pk + 1)
    with pytest.raises(NotFound):
        propose(approved, stranger, now)


@pytest.mark.parametrize("number", ["", "1234567", "622202123456789012x", "6" * 33])
def test_what_is_no_account_number_is_refused(number: str, approved: Organisation, own: Actor, now: datetime) -> None:
    with pytest.raises(AccountUnfit):
        propose(approved, own, now, number)


def test_a_refused_account_is_not_used(approved: Organisation, own: Actor, clerk: Actor, now: datetime) -> None:
    account = propose(approved, own, now)
    refuse_account(account_uid=str(account.uid), reason="户名不符", actor=clerk, at=now)
    with pytest.raises(WrongState):
        confirm_account(account_uid=str(account.uid), actor=clerk, at=now)


def test_the_card_check_knows_a_right_number_and_a_slip() -> None:
    assert not looks_mistyped("4111111111111111")
    assert looks_mistyped("4111111111111112")


def test_roles_that_may_decide_are_the_bureaus(
    make_actor: Callable[..., Actor], approved: Organisation, own: Actor, now: datetime
) -> None:
    account = propose(approved, own, now)
    for role in (Role.LEADER, Role.FINANCE, Role.AUDITOR, Role.SYSTEM_ADMIN):
        with pytest.raises(NotPermitted):
            confirm_account(account_uid=str(account.uid), actor=make_actor(role), at=now)
