"""Numbers of certificates fit their kind, grade and year, or are refused; refusals never quote them."""

from datetime import date

import pytest
from tests.office.classes.people import number

from zhiji.office.assessment.certificates.numbers import CertificateNumberWrong, certificate_number

HOLDER = number("19850615", 1)
SKILL = "Y000123ABCDEF205000001"
QUALIFICATION = "2023101001500001"


def check(text: str, kind: str, level: int = 5, issued_on: date = date(2020, 7, 1), is_ours: bool = False) -> str:
    return certificate_number(text, kind=kind, level=level, issued_on=issued_on, holder_number=HOLDER, is_ours=is_ours)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (SKILL, "skill_level"),
        (SKILL.replace("Y", "S"), "skill_level"),
        ("y0001 23abcdef 205000001", "skill_level"),
        (QUALIFICATION, "vocational_qualification"),
        (f"T{HOLDER}", "special_operation"),
        ("黑专能〔2020〕0012", "specialised_ability"),
        ("HG232020000001", "completion"),
    ],
)
def test_right_numbers_are_taken(text: str, kind: str) -> None:
    assert check(text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        (SKILL[:-1], "skill_level", "22 位"),
        ("X" + SKILL[1:], "skill_level", "Y 或 S"),
        (SKILL[:15] + "6" + SKILL[16:], "skill_level", "Y 或 S"),
        (SKILL[:15] + "4" + SKILL[16:], "skill_level", "等级"),
        (SKILL[:13] + "19" + SKILL[15:], "skill_level", "年份"),
        (QUALIFICATION[:-1], "vocational_qualification", "16 位"),
        (QUALIFICATION[:6] + "5" + QUALIFICATION[7:], "vocational_qualification", "机构类别"),
        (QUALIFICATION[:10] + "4" + QUALIFICATION[11:], "vocational_qualification", "等级"),
        ("19" + QUALIFICATION[2:], "vocational_qualification", "年份"),
        (f"T{number('19850615', 2)}", "special_operation", "身份证号"),
        (HOLDER, "special_operation", "身份证号"),
        (HOLDER, "completion", "身份证号"),
        ("", "completion", "请填写"),
        ("=1+1", "completion", "4 至 40"),
    ],
)
def test_wrong_numbers_are_refused_with_what_is_wrong(text: str, kind: str, why: str) -> None:
    with pytest.raises(CertificateNumberWrong) as refused:
        check(text, kind)
    assert why in refused.value.zh
    assert not text or text not in refused.value.zh + refused.value.en


def test_a_number_issued_here_carries_the_province() -> None:
    elsewhere = SKILL[:5] + "11" + SKILL[7:]
    assert check(elsewhere, "skill_level")
    with pytest.raises(CertificateNumberWrong):
        check(elsewhere, "skill_level", is_ours=True)
