"""Does a registration keep what is typed, refuse what is wrong, and come back with what changed?"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from tests.office.registry.organisations.conftest import PDF, PHONE, credit_code, facts

from zhiji.office.core.actors import NOBODY, Actor
from zhiji.office.core.refusals import NotFound, NotPermitted, ReasonNeeded, SecondPersonNeeded, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.appointments import actor_of
from zhiji.office.registry.models import Organisation, RegistrationDraft, Town
from zhiji.office.registry.organisations import (
    FactsRefused,
    TooManyAttempts,
    approve_organisation,
    draft_of,
    hand_in_registration,
    look_at_license,
    open_applicant_account,
    organisation_of,
    organisations,
    refuse_organisation,
    return_for_correction,
    save_draft,
    save_license,
)
from zhiji.office.registry.organisations.changes import changes_since_return
from zhiji.office.registry.organisations.checks import checks_of
from zhiji.office.registry.organisations.facts import credit_fault
from zhiji.office.registry.organisations.hand_in import RegisteredAlready
from zhiji.rulebook.kernel.credit import ALPHABET

pytestmark = pytest.mark.django_db


def test_a_visitor_opens_an_account_without_any_rights(now: datetime) -> None:
    user = open_applicant_account(username="beifang", name="王校长", password="a long password 7", actor=NOBODY, at=now)
    assert actor_of(user.pk).roles == frozenset()


def test_one_address_is_stopped_after_ten_tries_and_another_is_not(now: datetime) -> None:
    here, there = Actor(None, "", address="10.0.0.1"), Actor(None, "", address="10.0.0.2")
    for number in range(10):
        open_applicant_account(username=f"org{number}", name="某某", password="a long password 7", actor=here, at=now)
    with pytest.raises(TooManyAttempts):
        open_applicant_account(username="org10", name="某某", password="a long password 7", actor=here, at=now)
    open_applicant_account(username="org11", name="某某", password="a long password 7", actor=there, at=now)
    later = now + timedelta(minutes=61)
    open_applicant_account(username="org12", name="某某", password="a long password 7", actor=here, at=later)


def test_a_draft_keeps_what_is_wrong_and_seals_it(applicant: Actor, now: datetime) -> None:
    typed = facts(credit_code="不是代码", contact_phone=PHONE, licensed_from="去年")
    save_draft(facts=typed, actor=applicant, at=now)
    assert draft_of(actor=applicant).facts == typed
    with connection.cursor() as cursor:
        cursor.execute("SELECT d::text || e::text FROM registry_registrationdraft d, registry_registrationdraftevent e")
        assert PHONE.encode().hex() not in cursor.fetchone()[0]


def test_every_fault_is_told_at_its_field(applicant: Actor, now: datetime, town: Town) -> None:
    save_draft(
        facts=replace(facts(), name="", credit_code="1", town="9", contact_phone="1", licensed_to="2019-05-01"),
        actor=applicant,
        at=now,
    )
    with pytest.raises(FactsRefused) as refused:
        hand_in_registration(actor=applicant, at=now)
    assert [fault.field for fault in refused.value.faults] == [
        "name",
        "credit_code",
        "town",
        "contact_phone",
        "licensed_to",
        "license",
    ]
    assert not Organisation.objects.exists()
    assert RegistrationDraft.objects.count() == 1


@pytest.mark.parametrize("field", ["name", "address", "scope_words"])
def test_an_id_number_in_a_field_that_others_see_is_refused(
    field: str, applicant: Actor, now: datetime, town: Town
) -> None:
    save_draft(facts=facts(**{field: "联系 231098198506150010"}), actor=applicant, at=now)
    with pytest.raises(FactsRefused) as refused:
        hand_in_registration(actor=applicant, at=now)
    assert field in [fault.field for fault in refused.value.faults]


@given(st.text(ALPHABET, min_size=17, max_size=17), st.integers(0, 17), st.sampled_from(ALPHABET))
def test_one_wrong_character_of_a_credit_code_is_found(start: str, place: int, other: str) -> None:
    from zhiji.rulebook.kernel.credit import credit_check

    code = start + credit_check(start)
    assert credit_fault(code) is None
    spoilt = code[:place] + other + code[place + 1 :]
    assert (credit_fault(spoilt) is None) == (spoilt == code)


def test_what_was_handed_in_waits_and_cannot_be_changed(hand_in: Any, applicant: Actor, now: datetime) -> None:
    made = hand_in(applicant)
    assert (made.state, made.name_initials, str(made.contact_phone)) == ("registered", "dnsbfzypxxx", "139****5678")
    with pytest.raises(WrongState):
        save_draft(facts=facts(name="别的学校"), actor=applicant, at=now)
    with pytest.raises(WrongState):
        save_license(content=PDF, name="a.pdf", actor=applicant, at=now)


def test_one_credit_code_registers_once_for_each_kind(
    hand_in: Any, applicant: Actor, make_actor: Callable[..., Actor], clerk: Actor, now: datetime
) -> None:
    made = hand_in(applicant)
    with pytest.raises(RegisteredAlready):
        hand_in(make_actor())
    hand_in(make_actor(), kind="employer")
    refuse_organisation(organisation_uid=str(made.uid), reason="经营范围不含培训", actor=clerk, at=now)
    assert hand_in(make_actor()).state == "registered"


def test_a_returned_registration_comes_again_and_shows_what_changed(
    hand_in: Any, applicant: Actor, clerk: Actor, now: datetime
) -> None:
    made = hand_in(applicant)
    with pytest.raises(ReasonNeeded):
        return_for_correction(organisation_uid=str(made.uid), reason=" ", actor=clerk, at=now)
    return_for_correction(organisation_uid=str(made.uid), reason="地址与许可证不符", actor=clerk, at=now)
    assert changes_since_return(Organisation.objects.get()) == []
    again = hand_in(applicant, address="绥阳镇新华街2号", contact_phone="13987654321")
    assert (again.pk, again.state) == (made.pk, "registered")
    changes = {change.field: (change.before, change.after) for change in changes_since_return(again)}
    assert changes["address"] == ("东宁镇中华路8号", "绥阳镇新华街2号")
    assert changes["contact_phone"] == ("139****5678", "139****4321")
    assert changes.keys() == {"address", "contact_phone", "license_evidence_id"}


def test_approval_gives_the_account_its_role(approved: Organisation, applicant: Actor, clerk: Actor) -> None:
    assert applicant.user_id is not None
    actor = actor_of(applicant.user_id)
    assert (actor.roles, actor.organisation_id) == (frozenset({Role.INSTITUTION}), approved.pk)
    assert (approved.state, approved.agreed_to, approved.decided_by_id) == (
        "approved",
        date(2021, 5, 31),
        clerk.user_id,
    )


@pytest.mark.parametrize("role", [None, *(role for role in Role if role is not Role.BUREAU_CLERK)])
def test_nobody_but_a_clerk_decides(
    role: Role | None, hand_in: Any, applicant: Actor, make_actor: Callable[..., Actor], now: datetime
) -> None:
    made = hand_in(applicant)
    actor = make_actor(*([role] if role else []))
    with pytest.raises(NotPermitted):
        approve_organisation(organisation_uid=str(made.uid), agreed_from=None, agreed_to=None, actor=actor, at=now)
    for verb in (return_for_correction, refuse_organisation):
        with pytest.raises(NotPermitted):
            verb(organisation_uid=str(made.uid), reason="试试看", actor=actor, at=now)
    assert Organisation.objects.get().state == "registered"


def test_nobody_decides_on_ones_own_registration(hand_in: Any, applicant: Actor, now: datetime) -> None:
    made = hand_in(applicant)
    as_clerk = Actor(applicant.user_id, "王校长", frozenset({Role.BUREAU_CLERK}))
    with pytest.raises(SecondPersonNeeded):
        approve_organisation(organisation_uid=str(made.uid), agreed_from=None, agreed_to=None, actor=as_clerk, at=now)


def test_staff_accounts_register_nothing(clerk: Actor, now: datetime) -> None:
    with pytest.raises(NotPermitted):
        save_draft(facts=facts(), actor=clerk, at=now)
    with pytest.raises(NotPermitted):
        save_draft(facts=facts(), actor=NOBODY, at=now)


def test_an_organisation_sees_itself_only(
    approved: Organisation, hand_in: Any, make_actor: Callable[..., Actor], applicant: Actor, clerk: Actor
) -> None:
    other = hand_in(make_actor(), credit_code=credit_code(2), name="另一所学校")
    assert applicant.user_id is not None
    own = actor_of(applicant.user_id)
    assert list(organisations(actor=own)) == [approved]
    with pytest.raises(NotFound):
        organisation_of(uid=str(other.uid), actor=own)
    with pytest.raises(NotFound):
        organisation_of(uid="nonsense", actor=own)
    assert set(organisations(actor=clerk)) == {approved, other}
    assert not organisations(actor=NOBODY).exists()
    assert not organisations(actor=make_actor(Role.SECURITY_ADMIN)).exists()


def test_a_look_at_the_licence_is_kept(hand_in: Any, applicant: Actor, clerk: Actor, now: datetime) -> None:
    from zhiji.office.core.models import Reveal

    made = hand_in(applicant)
    evidence, content = look_at_license(organisation_uid=str(made.uid), actor=clerk, at=now)
    assert (evidence.name, content) == ("许可证.pdf", PDF)
    assert Reveal.objects.get(row_uid=made.uid).seen_by_id == clerk.user_id


def test_checks_tell_twins_and_say_that_sanctions_were_not_compared(
    approved: Organisation, hand_in: Any, make_actor: Callable[..., Actor], clerk: Actor
) -> None:
    twin = hand_in(make_actor(), credit_code=credit_code(2))
    found = {str(check.title): check for check in checks_of(twin, accounts=[], actor=clerk, on=date(2020, 6, 15))}
    assert found["重复登记"].passed is False and found["重复登记"].others == (approved,)
    assert found["处罚记录"].passed is None
    assert found["统一社会信用代码"].passed is True
