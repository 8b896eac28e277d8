"""Is this the number of a certificate of this kind, grade and year? Cheap to ask, and forged ones seldom fit.

A skill-level number has 22 characters: Y for an employer or S for a social body, four of the body, two of the province,
six of the site, two of the year, one of the grade, six of the serial. A vocational-qualification number has 16 digits:
two of the year, two of the province or ministry, two of the city, one of the kind of body, three of the body, one of
the grade, five of the serial. A special-operation number is T and its holder's ID number.
"""

import re
from datetime import date
from typing import Final

from zhiji.office.assessment.choices import CertificateKind
from zhiji.office.core.refusals import Refusal
from zhiji.rulebook.kernel.text import tidy

PROVINCE: Final = "23"
_SKILL: Final = re.compile(r"([YS])([0-9A-Z]{4})([0-9]{2})([0-9A-Z]{6})([0-9]{2})([1-5])([0-9]{6})")
_QUALIFICATION: Final = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})([0-4])([0-9]{3})([1-5])([0-9]{5})")
_OWN: Final = re.compile(r"[0-9A-Z\u4e00-\u9fff〔〕()（）\[\]/.-]{4,40}")
BODY_PARTS: Final = {
    CertificateKind.SKILL_LEVEL: re.compile(r"[YS][0-9A-Z]{4}[0-9A-Z]{6}"),
    CertificateKind.VOCATIONAL_QUALIFICATION: re.compile(r"[0-9]{2}[0-9]{2}[0-4][0-9]{3}"),
}
"""What of a number stands for the issuing body."""


class CertificateNumberWrong(Refusal):
    """What was given is no number of such a certificate. It never quotes it: it may be an ID number."""


def certificate_number(
    text: str, *, kind: str, level: int, issued_on: date, holder_number: str, is_ours: bool = False
) -> str:
    """The number in its form.

    Args:
        holder_number: the holder's ID number, which a special-operation number repeats.
        is_ours: issued in this province, so that its code must stand in a skill-level number.

    Raises CertificateNumberWrong.
    """
    number = re.sub(r"\s", "", tidy(text)).upper()
    if not number:
        raise _wrong("请填写证书编号", "there is none")
    match kind:
        case CertificateKind.SKILL_LEVEL:
            _check_skill_level(number, level, issued_on, is_ours=is_ours)
        case CertificateKind.VOCATIONAL_QUALIFICATION:
            _check_qualification(number, level, issued_on)
        case CertificateKind.SPECIAL_OPERATION:
            if number != f"T{holder_number}":
                raise _wrong("特种作业证号应为 T 加持证人身份证号", "it is T and the holder's ID number")
        case _:
            if not _OWN.fullmatch(number):
                raise _wrong("应为 4 至 40 位字母、数字或汉字", "it has 4 to 40 letters, digits or characters")
            if re.search(r"[0-9]{17}[0-9X]", number):
                raise _wrong("不能含有身份证号", "it must not hold an ID number")
    return number


def _check_skill_level(number: str, level: int, issued_on: date, *, is_ours: bool) -> None:
    if len(number) != 22:
        raise _wrong(f"应为 22 位，现为 {len(number)} 位", f"it has {len(number)} characters, not 22")
    match = _SKILL.fullmatch(number)
    if match is None:
        raise _wrong(
            "应以 Y 或 S 开头，依次为机构、省、站点、年份、等级（1—5）和流水号",
            "it begins with Y or S, then body, province, site, year, grade (1 to 5) and serial",
        )
    _, _, province, _, year, grade, _ = match.groups()
    if is_ours and province != PROVINCE:
        raise _wrong(f"第 6、7 位应为本省代码 {PROVINCE}", f"characters 6 and 7 are the province, {PROVINCE}")
    _check_year_and_grade(year, grade, level, issued_on, (14, 16))


def _check_qualification(number: str, level: int, issued_on: date) -> None:
    if len(number) != 16:
        raise _wrong(f"应为 16 位数字，现为 {len(number)} 位", f"it has {len(number)} characters, not 16 digits")
    match = _QUALIFICATION.fullmatch(number)
    if match is None:
        raise _wrong(
            "应为 16 位数字：第 7 位为机构类别（0—4），第 11 位为等级（1—5）",
            "16 digits: the seventh is the kind of body (0 to 4), the eleventh the grade (1 to 5)",
        )
    year, _, _, _, _, grade, _ = match.groups()
    _check_year_and_grade(year, grade, level, issued_on, (1, 11))


def _check_year_and_grade(year: str, grade: str, level: int, issued_on: date, places: tuple[int, int]) -> None:
    if int(year) != issued_on.year % 100:
        raise _wrong(
            f"第 {places[0]}、{places[0] + 1} 位的年份与发证日期不符",
            f"the year in characters {places[0]} and {places[0] + 1} is not that of the day of issue",
        )
    if int(grade) != level:
        raise _wrong(f"第 {places[1]} 位与证书等级不符", f"character {places[1]} is not the grade of the certificate")


def _wrong(zh: str, en: str) -> CertificateNumberWrong:
    return CertificateNumberWrong(
        f"证书编号有误：{zh}。", f"This is no number of such a certificate: {en}.", field="number"
    )
