"""Can the system administrator set a city up on pages, and a leader say who hands in which lists?"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.office.registry.places.test_places import OTHER_CITY
from tests.portals.desks import desk_of, text

from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Bureau, FeedRight, Town

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def second_factor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhiji.portals.shared.access.proves_second_factor", lambda user: True)


def test_a_city_is_set_up_on_pages() -> None:
    desk = desk_of(Role.SYSTEM_ADMIN)
    assert "还没有登记乡镇" in text(desk.get("/admin/places/"))
    wrong = desk.post("/admin/places/new/file/", {"file": SimpleUploadedFile("city.toml", b"[[x")})
    assert wrong.status_code == 422 and "TOML" in text(wrong)
    desk.post("/admin/places/new/file/", {"file": SimpleUploadedFile("city.toml", OTHER_CITY.encode())})
    assert "海林镇" in text(desk.get("/admin/places/")) and "牵头" in text(desk.get("/admin/places/"))
    bad = desk.post("/admin/places/new/town/", {"code": "12", "name": "新镇"})
    assert bad.status_code == 422 and "9位" in text(bad) and 'value="新镇"' in text(bad)
    desk.post("/admin/places/new/town/", {"code": "231005101", "name": "新镇"})
    town = Town.objects.get(code="231005101")
    desk.post(f"/admin/places/town/{town.uid}/", {"name": "新城镇"})
    town.refresh_from_db()
    assert town.name == "新城镇"
    desk.post("/admin/places/new/bureau/", {"code": "tax", "name": "税务局"})
    assert Bureau.objects.filter(code="tax", runs_action=False).exists()
    assert desk.get("/admin/places/new/nonsense/").status_code == 404
    assert desk_of(Role.SECURITY_ADMIN).post("/admin/places/new/town/", {}).status_code == 403


def test_a_leader_says_who_hands_in_which_lists() -> None:
    bureau = Bureau.objects.create(code="veterans_affairs", name="退役军人事务局")
    leader, clerk = desk_of(Role.LEADER), desk_of(Role.BUREAU_CLERK)
    leader.post("/bureau/feeds/rights/usual/")
    assert "退役军人事务局" in text(clerk.get("/bureau/feeds/rights/"))
    right = FeedRight.objects.get()
    given = {"bureau": str(bureau.uid), "kind": "veterans"}
    assert "已有此权限" in text(leader.post("/bureau/feeds/rights/", given))
    assert clerk.post("/bureau/feeds/rights/", given).status_code == 403
    leader.post(f"/bureau/feeds/rights/{right.uid}/withdraw/")
    right.refresh_from_db()
    assert right.withdrawn_at is not None
    leader.post("/bureau/feeds/rights/", given)
    assert FeedRight.objects.filter(withdrawn_at=None).count() == 1
    leader.post("/bureau/feeds/rights/", {"bureau": str(bureau.uid), "kind": "drug_rehab"})
    assert "戒毒" in text(leader.get("/bureau/feeds/rights/")), "who gives a right knows of it"
    table = text(clerk.get("/bureau/feeds/rights/")).split("<tbody>")[1]
    assert "戒毒" not in table
