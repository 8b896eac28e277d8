"""Can whoever holds a certificate check it, without a sign-in, and can nobody guess?"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client

from zhiji.office.assessment.certificates.issue import number_index
from zhiji.office.assessment.certificates.public import MOST_MISSES
from zhiji.office.assessment.models import Certificate
from zhiji.office.core.actors import Actor
from zhiji.office.registry.persons.register import register_person

pytestmark = pytest.mark.django_db
NUMBER, CODE = "S000123000001205000017", "QWERTY"
HOLDER = "231098198506150010"
PAGE = "/certificates/"


@pytest.fixture
def certificate(clerk: Actor, reviewer: Actor, now: datetime) -> Certificate:
    holder = register_person(name="王小明", id_number_text=HOLDER, actor=clerk, at=now)
    return Certificate.objects.create(
        kind="skill_level",
        state="valid",
        source="imported",
        number=NUMBER,
        number_index=number_index(NUMBER),
        check_code=CODE,
        person=holder,
        occupation_name="食用菌栽培工",
        level=5,
        issuer_name="牡丹江市职业技能鉴定中心",
        issued_on=date(2020, 5, 8),
        asserted_by_id=clerk.user_id,
        asserted_at=now,
        decided_by_id=reviewer.user_id,
        decided_at=now,
    )


def asked(client: Client, number: str = NUMBER, check_code: str = CODE, **more: Any) -> Any:
    return client.post(PAGE, {"number": number, "check_code": check_code}, **more)


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_number_and_code_as_people_type_them_show_that_it_holds(certificate: Certificate, client: Client) -> None:
    answer = asked(client, f" {NUMBER.lower()} ", "qwe rty")
    assert answer.status_code == 200
    for words in ("真实有效", "王**", "食用菌栽培工", "五级（初级工）", "2020-05-08", "外部证书"):
        assert words in text(answer)
    assert HOLDER not in text(answer) and "小明" not in text(answer)


def test_the_address_of_the_code_shows_the_same_and_holds_no_number(certificate: Certificate, client: Client) -> None:
    answer = client.get(f"{PAGE}{certificate.uid}/{CODE}/")
    assert answer.status_code == 200
    assert "真实有效" in text(answer) and NUMBER not in text(answer)


def test_a_revoked_one_is_shown_as_void(certificate: Certificate, client: Client) -> None:
    Certificate.objects.filter(pk=certificate.pk).update(state="revoked")
    answer = asked(client)
    assert "已注销，无效" in text(answer) and "真实有效" not in text(answer)


def test_one_past_its_day_is_shown_as_expired(certificate: Certificate, client: Client) -> None:
    Certificate.objects.filter(pk=certificate.pk).update(valid_to=date(2020, 5, 9))
    assert "已过有效期" in text(asked(client))


@pytest.mark.parametrize("state", ["asserted", "refuted"])
def test_one_that_nobody_verified_is_not_there(certificate: Certificate, client: Client, state: str) -> None:
    Certificate.objects.filter(pk=certificate.pk).update(state=state, decided_by=None)
    answer = asked(client)
    assert answer.status_code == 404 and "没有查到" in text(answer)


def test_a_wrong_code_and_a_wrong_number_are_told_alike_and_what_was_typed_stays(
    certificate: Certificate, client: Client
) -> None:
    wrong_code, wrong_number = asked(client, check_code="AAAAAA"), asked(client, number="S0001")
    assert wrong_code.status_code == wrong_number.status_code == 404
    assert "没有查到相符的证书" in text(wrong_code) and "没有查到相符的证书" in text(wrong_number)
    assert NUMBER in text(wrong_code)


def test_who_guesses_is_slowed_down_and_others_are_not(certificate: Certificate, client: Client) -> None:
    for _ in range(MOST_MISSES):
        assert "没有查到" in text(asked(client, check_code="AAAAAA"))
    assert "一小时" in text(asked(client)), "also the right code, for it may have been guessed"
    refused = client.get(f"{PAGE}{certificate.uid}/{CODE}/")
    assert refused.status_code == 429 and "一小时" in text(refused)
    assert "真实有效" in text(asked(client, REMOTE_ADDR="203.0.113.9"))


def test_finding_counts_for_nothing(certificate: Certificate, client: Client) -> None:
    for _ in range(MOST_MISSES + 1):
        assert asked(client).status_code == 200


def test_the_page_asks_the_database_little(
    certificate: Certificate, client: Client, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    with django_assert_max_num_queries(8):
        asked(client)
