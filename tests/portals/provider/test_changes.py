"""Can an organisation renew its licence and change its data on its own pages, and the bureau decide on its own?"""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.office.registry.organisations.conftest import PDF, PHONE
from tests.portals.desks import desk_of, text

from zhiji.office.core.models import Reveal
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Organisation, OrganisationAccount, OrganisationRequest
from zhiji.office.registry.organisations.changes import changes_asked

pytestmark = pytest.mark.django_db
ACCOUNT = {"holder": "学校", "bank": "农行东宁支行", "number": "6222021234567890128"}


@pytest.fixture(autouse=True)
def second_factor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiji.portals.shared.access.proves_second_factor", lambda user: True)


def licence() -> dict[str, Any]:
    days = {"licensed_from": "2035-01-01", "licensed_to": "2039-12-31"}
    return {"license_number": "新证1号", "file": SimpleUploadedFile("新证.pdf", PDF), **days}


def test_a_licence_is_renewed_from_the_own_desk_and_granted_at_the_bureaus(
    approved: Organisation,
    django_assert_max_num_queries: Any,
) -> None:
    own, desk = desk_of(Role.INSTITUTION, organisation=approved), desk_of(Role.BUREAU_CLERK)
    Organisation.objects.filter(pk=approved.pk).update(licensed_to="2034-12-31")
    assert "/provider/change/license/" in text(own.get("/provider/"))
    wrong = own.post("/provider/change/license/", licence() | {"file": "", "licensed_to": "2034-01-01"})
    assert wrong.status_code == 422 and "请上传相应证照" in text(wrong) and "截止日期早于起始日期" in text(wrong)
    assert 'value="新证1号"' in text(wrong), "what was typed stays"
    assert own.post("/provider/change/license/", licence())["Location"] == "/provider/"
    with django_assert_max_num_queries(15):
        home = text(own.get("/provider/"))
    assert "等待经办人员审核" in home and "新证1号" in home
    assert approved.name in text(desk.get("/bureau/organisations/?list=requests"))
    case = f"/bureau/organisations/{approved.uid}/"
    with django_assert_max_num_queries(15):
        page = text(desk.get(case))
    request = OrganisationRequest.objects.get()
    assert "申请改为" in page and f"{case}requests/{request.uid}/accept/" in page
    assert desk.get(f"{case}requests/{request.uid}/paper/").content == PDF
    assert "请写明理由" in text(desk.post(f"{case}requests/{request.uid}/decline/", follow=True))
    assert desk.post(f"{case}requests/{request.uid}/nonsense/").status_code == 404
    desk.post(f"{case}requests/{request.uid}/accept/")
    home = text(own.get("/provider/"))
    assert "已通过" in home and "人社民2310980001号" in home and "2039-12-31" in home
    assert "已办理" in text(desk.post(f"{case}requests/{request.uid}/accept/", follow=True))


def test_data_are_changed_and_the_request_taken_back(approved: Organisation) -> None:
    own = desk_of(Role.INSTITUTION, organisation=approved)
    form = text(own.get("/provider/change/facts/"))
    assert 'value="东宁镇中华路8号"' in form
    assert PHONE not in form, "a number that stands is not shown, not even to its owner"
    given = {
        "name": approved.name, "town": "231086100", "address": "东宁镇新华路1号", "contact_name": "王校长",
        "contact_phone": "不详", "scope_words": approved.scope_words,
    }  # fmt: skip
    assert "请填写11位手机号" in text(own.post("/provider/change/facts/", given))
    assert own.post("/provider/change/facts/", given | {"contact_phone": ""}).status_code == 302
    request = OrganisationRequest.objects.get()
    assert [change.field for change in changes_asked(request)] == ["address"], "an empty number stays as it is"
    own.post(f"/provider/requests/{request.uid}/withdraw/")
    request.refresh_from_db()
    assert request.state == "withdrawn"
    assert own.get("/provider/change/nonsense/").status_code == 404
    firm = Organisation.objects.create(
        kind="employer", state="approved", name="公司", credit_code="x", registered_at=approved.registered_at
    )
    employer = desk_of(Role.EMPLOYER, organisation=firm)
    assert employer.get("/employer/change/agreement/").status_code == 404
    assert employer.get("/employer/change/license/").status_code == 200
    assert employer.post(f"/employer/requests/{request.uid}/withdraw/").status_code == 404


def test_the_bureau_sees_whole_numbers_for_a_reason(approved: Organisation) -> None:
    own, desk = desk_of(Role.INSTITUTION, organisation=approved), desk_of(Role.BUREAU_CLERK)
    own.post("/provider/account/", ACCOUNT)
    account = OrganisationAccount.objects.get()
    case = f"/bureau/organisations/{approved.uid}/"
    page = text(desk.get(case))
    assert PHONE not in page and ACCOUNT["number"] not in page
    for path, number in ((f"{case}phone/", PHONE), (f"{case}number/{account.uid}/", ACCOUNT["number"])):
        assert path in page and number not in text(desk.get(path))
        assert desk.post(path, {"reason": ""}).status_code == 422
        shown = desk.post(path, {"reason": "电话核实"})
        assert number in text(shown) and "no-store" in shown["Cache-Control"]
    assert Reveal.objects.filter(reason="电话核实").count() == 2
    assert own.get(f"{case}phone/").status_code == 403
