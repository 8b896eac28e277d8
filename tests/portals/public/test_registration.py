"""Does the registration lose nothing that is typed, slow machines down, and show an applicant its own record only?"""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.office.registry.organisations.conftest import PDF, PHONE, credit_code
from tests.portals.desks import desk_of

from zhiji.office.core.models import User
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Organisation, RegistrationDraft, Town
from zhiji.office.registry.organisations import return_for_correction

pytestmark = pytest.mark.django_db
ACCOUNT = {"name": "王校长", "username": "beifang", "password": "a long password 7", "again": "a long password 7"}
TYPED = {
    "kind": "institution",
    "name": "东宁市北方职业培训学校",
    "credit_code": credit_code(1),
    "town": "231086100",
    "address": "东宁镇中华路8号",
    "contact_name": "王校长",
    "contact_phone": PHONE,
    "license_number": "人社民2310980001号",
    "licensed_from": "2019-01-01",
    "licensed_to": "",
    "scope_words": "黑木耳种植",
}


def text(answer: Any) -> str:
    return str(answer.content.decode())


def opened(client: Client) -> dict[str, str]:
    """The hidden fields as the page gives them."""
    return {"shown": client.get("/register/").context["form"]["shown"].value(), "website": ""}


@pytest.fixture(autouse=True)
def town(db: None) -> None:
    Town.objects.get_or_create(code="231086100", defaults={"name": "东宁镇"})


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if three seconds had passed."""
    monkeypatch.setattr("zhiji.portals.public.slowness.LEAST_SECONDS", -1)


@pytest.fixture
def applicant(client: Client, patient: None) -> Client:
    answer = client.post("/register/", ACCOUNT | opened(client))
    assert answer.status_code == 302, text(answer)
    return client


def licence() -> SimpleUploadedFile:
    return SimpleUploadedFile("许可证.pdf", PDF)


def test_a_machine_is_turned_away_and_a_person_is_not(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = opened(client)
    assert "提交过快" in text(client.post("/register/", ACCOUNT | hidden))
    assert "提交过快" in text(client.post("/register/", ACCOUNT | {"shown": "forged"}))
    monkeypatch.setattr("zhiji.portals.public.slowness.LEAST_SECONDS", -1)
    assert client.post("/register/", ACCOUNT | hidden | {"website": "buy"}).status_code == 422
    assert not User.objects.exists()
    assert client.post("/register/", ACCOUNT | hidden).status_code == 302


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"again": "other"}, "两次输入的密码不一致"),
        ({"password": "1234567890", "again": "1234567890"}, "密码"),
        ({"username": "13912345678"}, "账号名不能含"),
        ({"name": "王"}, "使用人姓名"),
    ],
)
def test_what_is_wrong_with_an_account_is_said(
    changed: dict[str, str], said: str, client: Client, patient: None
) -> None:
    answer = client.post("/register/", ACCOUNT | opened(client) | changed)
    assert answer.status_code == 422
    assert said in text(answer)
    assert "a long password 7" not in text(answer)


def test_a_draft_is_saved_quietly_and_stands_in_the_form_again(applicant: Client) -> None:
    answer = applicant.post("/register/draft/", TYPED | {"credit_code": "91231", "licensed_from": "去年"})
    assert "自动保存" in text(answer)
    page = text(applicant.get("/register/form/"))
    assert 'value="91231"' in page and "东宁市北方职业培训学校" in page
    assert RegistrationDraft.objects.count() == 1


def test_faults_stand_at_their_fields_and_nothing_is_lost(applicant: Client) -> None:
    answer = applicant.post("/register/form/", TYPED | {"credit_code": "9123", "act": "hand_in", "license": licence()})
    assert answer.status_code == 422
    assert "应为18位，现为4位" in text(answer)
    assert "许可证.pdf" in text(answer)
    assert 'value="9123"' in text(answer)
    assert not Organisation.objects.exists()


def test_a_page_is_no_licence(applicant: Client) -> None:
    page = SimpleUploadedFile("licence.pdf", b"<html><script>1</script>")
    answer = applicant.post("/register/form/", TYPED | {"act": "hand_in", "license": page})
    assert answer.status_code == 422 and "不是可以接收的类型" in text(answer)


def test_handed_in_returned_corrected(applicant: Client, make_actor: Any, django_assert_max_num_queries: Any) -> None:
    applicant.post("/register/form/", TYPED | {"act": "hand_in", "license": licence()})
    made = Organisation.objects.get()
    assert applicant.get("/register/form/").status_code == 409
    with django_assert_max_num_queries(15):
        status = text(applicant.get("/register/status/"))
    assert "人社局审核" in status and PHONE not in status and "139****5678" in status
    clerk = make_actor(Role.BUREAU_CLERK, name="经办甲")
    return_for_correction(
        organisation_uid=str(made.uid), reason="地址与许可证不符", actor=clerk, at=datetime(2020, 6, 16, tzinfo=UTC)
    )
    status = text(applicant.get("/register/status/"))
    assert "地址与许可证不符" in status and "经办甲" not in status
    with django_assert_max_num_queries(15):
        assert "地址与许可证不符" in text(applicant.get("/register/form/"))
    applicant.post("/register/form/", TYPED | {"address": "绥阳镇", "act": "hand_in"})
    made.refresh_from_db()
    assert (made.state, made.address) == ("registered", "绥阳镇")


def test_the_licence_comes_back_as_a_download(applicant: Client) -> None:
    applicant.post("/register/form/", TYPED | {"act": "save", "license": licence()})
    answer = applicant.get("/register/license/")
    assert answer.content == PDF
    assert answer["Content-Disposition"].startswith("attachment") and answer["X-Content-Type-Options"] == "nosniff"


def test_visitors_are_sent_to_sign_in(client: Client) -> None:
    for path in ("form/", "status/", "license/"):
        assert client.get(f"/register/{path}").status_code == 302
    assert client.post("/register/draft/", TYPED).status_code == 302
    assert not RegistrationDraft.objects.exists()


@pytest.mark.parametrize("bad", ["\0", "x" * 5000, "<script>", "1" * 18])
def test_bad_input_is_answered_in_words(bad: str, applicant: Client) -> None:
    answer = applicant.post("/register/form/", dict.fromkeys(TYPED, bad) | {"act": "hand_in"})
    assert answer.status_code == 422
    assert "<script>1" not in text(answer)


def test_staff_and_the_auditor_are_kept_out_of_the_form(applicant: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiji.portals.shared.access.proves_second_factor", lambda user: True)
    for role in (Role.BUREAU_CLERK, Role.AUDITOR, Role.SYSTEM_ADMIN):
        desk = desk_of(role)
        for path in ("form/", "status/", "license/"):
            assert desk.get(f"/register/{path}").status_code == 403
        assert desk.post("/register/draft/", TYPED).status_code == 403
    assert applicant.get("/register/form/").status_code == 200
