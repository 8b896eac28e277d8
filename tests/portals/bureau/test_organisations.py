"""Can a clerk decide on an organisation from one page, and see no number in clear?"""

from typing import Any

import pytest
from tests.office.registry.organisations.conftest import PDF, PHONE
from tests.portals.desks import desk_of, text

from zhiji.office.core.actors import Actor
from zhiji.office.core.models import Export, Reveal
from zhiji.office.core.roles import Role
from zhiji.office.directory.models import Edition
from zhiji.office.registry.models import Organisation, OrganisationAccount

pytestmark = pytest.mark.django_db
NUMBER = "6222021234567890128"


@pytest.fixture
def waiting(hand_in: Any, applicant: Actor) -> Organisation:
    made: Organisation = hand_in(applicant)
    return made


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_lists_and_case_ask_the_database_fifteen_times_at_most(
    waiting: Organisation, language: str, django_assert_max_num_queries: Any
) -> None:
    desk = desk_of(Role.BUREAU_CLERK)
    desk.cookies["zhiji_language"] = language
    for chosen in ("registered", "returned", "expiring", "accounts", "all", "nonsense"):
        with django_assert_max_num_queries(15):
            assert desk.get(f"/bureau/organisations/?list={chosen}").status_code == 200
    with django_assert_max_num_queries(15):
        page = text(desk.get(f"/bureau/organisations/{waiting.uid}/"))
    assert PHONE not in page and "139****5678" in page


def test_the_case_of_one_that_came_again_with_an_account_too(
    approved: Organisation, django_assert_max_num_queries: Any
) -> None:
    desk = desk_of(Role.BUREAU_CLERK)
    desk.post(f"/bureau/organisations/{approved.uid}/account/", {"holder": "某", "bank": "", "number": NUMBER})
    given = {"holder": "某公司", "bank": "农行东宁支行", "number": NUMBER}
    assert desk.post(f"/bureau/organisations/{approved.uid}/account/", given).status_code == 302
    with django_assert_max_num_queries(15):
        page = text(desk.get(f"/bureau/organisations/{approved.uid}/"))
    assert "户名与单位名称不一致" in page and NUMBER not in page and "0128" in page
    made = OrganisationAccount.objects.get()
    confirm = f"/bureau/organisations/{approved.uid}/accounts/{made.uid}/confirm/"
    assert "须由不同的人完成" in text(desk.post(confirm, follow=True))
    desk_of(Role.REVIEWER).post(confirm)
    made.refresh_from_db()
    assert made.state == "confirmed"


def test_returned_with_a_reason_and_approved_with_an_agreement(waiting: Organisation) -> None:
    desk, url = desk_of(Role.BUREAU_CLERK), f"/bureau/organisations/{waiting.uid}/"
    assert "请写明理由" in text(desk.post(f"{url}decide/return/", {"reason": " "}, follow=True))
    wrong = desk.post(f"{url}approve/", {"agreed_from": "2021-01-01", "agreed_to": "2020-01-01"})
    assert wrong.status_code == 422 and "早于起始日期" in text(wrong)
    assert desk.post(f"{url}approve/", {"agreed_from": "2020-06-01", "agreed_to": "2021-05-31"}).status_code == 302
    waiting.refresh_from_db()
    assert waiting.state == "approved"
    again = text(desk.post(f"{url}decide/refuse/", {"reason": "试试看"}, follow=True))
    assert "只有待审核的登记可以办理" in again


def test_a_reviewer_suspends_and_a_clerk_may_not(approved: Organisation) -> None:
    url = f"/bureau/organisations/{approved.uid}/decide/suspend/"
    assert desk_of(Role.BUREAU_CLERK).post(url, {"reason": "试试看"}).status_code == 403
    assert desk_of(Role.REVIEWER).post(url, {"reason": "整改期间暂停"}).status_code == 302
    approved.refresh_from_db()
    assert (approved.state, approved.state_reason) == ("suspended", "整改期间暂停")


def test_a_look_at_the_licence_is_kept(waiting: Organisation) -> None:
    answer = desk_of(Role.LEADER).get(f"/bureau/organisations/{waiting.uid}/license/")
    assert answer.content == PDF and answer["Content-Disposition"].startswith("attachment")
    assert Reveal.objects.filter(row_uid=waiting.uid).count() == 1


def test_renewed_papers_and_the_next_edition(approved: Organisation, codes: None) -> None:
    desk, url = desk_of(Role.BUREAU_CLERK), f"/bureau/organisations/{approved.uid}/"
    given = {"licensed_from": "2020-01-01", "licensed_to": "2025-01-01", "reason": "换证"}
    assert desk.post(f"{url}validity/", given).status_code == 302
    assert desk.get(f"{url}enter/").status_code == 200
    half = desk.post(f"{url}enter/", {"code_1": "5-01-02-03", "level_1": "4", "code_2": "6-31-01-03"})
    assert half.status_code == 422 and "须一起选择" in text(half)
    assert desk.post(f"{url}enter/", {"code_1": "5-01-02-03", "level_1": "4"}).status_code == 302
    assert Edition.objects.get().kind == "institutions"


def test_the_export_is_what_is_shown_and_is_kept(waiting: Organisation) -> None:
    answer = desk_of(Role.BUREAU_CLERK).get("/bureau/organisations/?export=xlsx")
    assert answer.content.startswith(b"PK")
    assert Export.objects.get().line_count == 1


@pytest.mark.parametrize(
    "role",
    [
        role
        for role in Role
        if role not in (Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER, Role.INSPECTOR, Role.FINANCE, Role.AUDITOR)
    ],
)
def test_others_do_not_come_in(role: Role, waiting: Organisation) -> None:
    desk = desk_of(role)
    for path in ("", f"{waiting.uid}/", f"{waiting.uid}/license/"):
        assert desk.get(f"/bureau/organisations/{path}").status_code == 403


@pytest.mark.parametrize("path", ["?words=%00&kind=x&list=%00&sort=nonsense&page=x", "?words=" + "长" * 500])
def test_bad_queries_are_answered(path: str, waiting: Organisation) -> None:
    assert desk_of(Role.AUDITOR).get(f"/bureau/organisations/{path}").status_code == 200


def test_bad_input_is_answered(waiting: Organisation) -> None:
    desk, url = desk_of(Role.BUREAU_CLERK), f"/bureau/organisations/{waiting.uid}/"
    for name in ("approve", "validity", "account", "enter"):
        for bad in ("\0", "x" * 999):
            fields = ("agreed_from", "licensed_from", "reason", "holder", "bank", "number", "code_1", "level_1")
            assert desk.post(f"{url}{name}/", dict.fromkeys(fields, bad)).status_code in (422, 409), name
    assert desk.post(f"{url}decide/nonsense/", {"reason": "试试看"}).status_code == 404
    assert desk.get("/bureau/organisations/00000000-0000-0000-0000-000000000000/").status_code == 404
