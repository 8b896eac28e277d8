"""Somebody who is shown a certificate checks it on a phone, without a sign-in."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from zhiji.office.assessment.certificates.issue import number_index
from zhiji.office.assessment.models import Certificate
from zhiji.office.core.actors import system
from zhiji.office.core.clock import now
from zhiji.office.core.roles import Role
from zhiji.office.registry.persons.register import register_person

NUMBER = "S000123000001205000017"


@pytest.mark.parametrize(
    ("language", "width", "number_label", "code_label", "check", "genuine"),
    [
        ("zh", 390, "证书编号", "查验码", "查询", "真实有效"),
        ("en", 1280, "Certificate number", "Check code", "Check", "genuine and valid"),
    ],
)
def test_a_certificate_in_hand_is_told_genuine_and_a_wrong_code_is_not(
    visit: Callable[..., Page],
    look_at: Callable[..., None],
    somebody: Callable[..., Any],
    language: str,
    width: int,
    number_label: str,
    code_label: str,
    check: str,
    genuine: str,
) -> None:
    holder = register_person(name="王小明", id_number_text="231098198506150010", actor=system("story"), at=now())
    first, second = somebody(Role.BUREAU_CLERK), somebody(Role.REVIEWER)
    Certificate.objects.create(
        kind="skill_level",
        state="valid",
        source="imported",
        number=NUMBER,
        number_index=number_index(NUMBER),
        check_code="QWERTY",
        person=holder,
        occupation_name="食用菌栽培工",
        level=5,
        issuer_name="牡丹江市职业技能鉴定中心",
        issued_on=date(2020, 5, 8),
        asserted_by=first,
        asserted_at=now(),
        decided_by=second,
        decided_at=now(),
    )
    page = visit("/", language=language, width=width)
    page.locator("a[href='/certificates/']").first.click()
    page.get_by_label(number_label).fill(NUMBER)
    page.get_by_label(code_label).fill("QWERTX")
    page.get_by_role("button", name=check, exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    look_at(page, "certificate-not-found", expected="404")
    assert page.get_by_label(number_label).input_value() == NUMBER, "what was typed stays"
    page.get_by_label(code_label).fill("QWERTY")
    page.get_by_role("button", name=check, exact=True).click()
    expect(page.get_by_text(genuine)).to_be_visible()
    look_at(page, "certificate-found")
