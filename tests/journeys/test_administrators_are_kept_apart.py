"""A security administrator tries to give himself business rights; the office refuses, in words, and keeps that he tried."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Appointment

Visit = Callable[..., Page]
Look = Callable[..., None]


def test_a_security_administrator_cannot_make_himself_a_clerk(visit: Visit, look_at: Look, somebody: Any) -> None:
    security = somebody(Role.SECURITY_ADMIN, name="安全甲")
    page = visit("/home/", user=security)
    expect(page.get_by_role("heading", name="账号")).to_be_visible()
    expect(page.get_by_role("link", name="人员", exact=True)).to_have_count(0)
    page.goto("/bureau/persons/")
    expect(page.get_by_role("heading", name="您不能打开此页")).to_be_visible()
    page.goto("/admin/accounts/")
    page.get_by_role("link", name=security.username).click()
    page.get_by_role("link", name="授权").last.click()
    page.get_by_text("不能授予此账号的角色").click()
    expect(page.get_by_text("经办人员：不能与以下角色由同一人担任 安全管理员")).to_be_visible()
    page.get_by_label("角色").select_option("bureau_clerk")
    page.get_by_label("理由").fill("工作需要")
    page.get_by_role("button", name="授权").click()
    expect(page.locator("[data-kit-errors]")).to_contain_text("不能为自己授权")
    expect(page.get_by_label("理由")).to_have_value("工作需要")
    look_at(page, "grant-refused", expected="Failed to load resource")
    assert list(Appointment.objects.values_list("role", flat=True)) == ["security_admin"]


def test_he_grants_another_what_fits_and_takes_it_back_with_a_reason(
    visit: Visit, look_at: Look, somebody: Any
) -> None:
    clerk = somebody(name="新来的")
    page = visit(f"/admin/accounts/{clerk.uid}/", user=somebody(Role.SECURITY_ADMIN, name="安全甲"))
    page.get_by_role("link", name="授权").last.click()
    page.get_by_label("角色").select_option("bureau_clerk")
    page.get_by_label("理由").fill("任命")
    page.get_by_role("button", name="授权").click()
    expect(page.get_by_text("已授权。")).to_be_visible()
    page.get_by_role("button", name="撤销").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("新来的将不再担任“经办人员”")
    look_at(page, "revoke")
    dialog.get_by_label("理由").fill("调离")
    dialog.get_by_role("button", name="撤销").click()
    expect(page.get_by_text("已撤销。")).to_be_visible()
    assert Appointment.objects.get(user=clerk).revoke_reason == "调离"
