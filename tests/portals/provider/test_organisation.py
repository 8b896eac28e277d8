"""Does an organisation see what needs it now, and itself only?"""

from datetime import date
from typing import Any

import pytest
from tests.portals.desks import desk_of, text

from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Organisation, OrganisationAccount

pytestmark = pytest.mark.django_db


@pytest.fixture
def make(now: Any) -> Any:
    def organisation(kind: str, name: str, **fields: Any) -> Organisation:
        return Organisation.objects.create(
            kind=kind, state="approved", name=name, credit_code=name[:18], registered_at=now, **fields
        )

    return organisation


@pytest.mark.parametrize(
    ("role", "kind", "path"),
    [
        (Role.INSTITUTION, "institution", "/provider/"),
        (Role.ASSESSOR, "assessor", "/provider/"),
        (Role.EMPLOYER, "employer", "/employer/"),
    ],
)
def test_the_first_page_tells_what_is_due_and_takes_an_account(
    role: Role, kind: str, path: str, make: Any, django_assert_max_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhiji.portals.shared.own_organisation.today", lambda: date(2020, 6, 15))
    own = make(kind, "北方职校", licensed_to=date(2020, 8, 14), agreed_to=date(2020, 6, 14))
    make(kind, "另一所学校")
    desk = desk_of(role, organisation=own)
    with django_assert_max_num_queries(15):
        page = text(desk.get(path))
    assert "许可证还有60天到期" in page and "服务协议已于2020-06-14到期" in page and "还没有收款账户" in page
    assert "另一所学校" not in page
    assert desk.post(f"{path}account/", {"holder": "北方职校", "bank": "农行", "number": "12"}).status_code == 422
    given = {"holder": "北方职校", "bank": "农行东宁支行", "number": "6222021234567890128"}
    assert desk.post(f"{path}account/", given).status_code == 302
    page = text(desk.get(path))
    assert "6222021234567890128" not in page and "等待经办人员复核" in page
    assert OrganisationAccount.objects.get().organisation == own


def test_a_desk_is_open_to_its_own_audience_only(make: Any) -> None:
    school, firm = make("institution", "学校"), make("employer", "公司")
    assert desk_of(Role.INSTITUTION, organisation=school).get("/employer/").status_code == 403
    assert desk_of(Role.EMPLOYER, organisation=firm).get("/provider/").status_code == 403
    assert desk_of(Role.TRAINEE).get("/provider/account/").status_code == 403


def test_whoever_signs_in_lands_on_the_own_desk(make: Any) -> None:
    school = make("institution", "学校")
    assert desk_of(Role.INSTITUTION, organisation=school).get("/home/").url == "/provider/"  # type: ignore[attr-defined]
