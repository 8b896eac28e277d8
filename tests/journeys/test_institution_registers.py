"""An institution registers on a phone, is returned, corrects, is approved, enters the next edition; everybody sees it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.journeys import looking
from tests.office.registry.organisations.conftest import PDF, credit_code

from zhiji.office.core.actors import system
from zhiji.office.core.clock import now, today
from zhiji.office.core.roles import Role
from zhiji.office.directory.codes.starter import load_starter_tables
from zhiji.office.registry.models import Town

Visit = Callable[..., Page]
Look = Callable[..., None]
NAME = "东宁市北方职业培训学校"
PASSWORD = "a long password 7"


@pytest.fixture
def city(live_server: Any) -> None:
    Town.objects.get_or_create(code="231086100", defaults={"name": "东宁镇"})
    Town.objects.get_or_create(code="231086105", defaults={"name": "绥阳镇"})
    load_starter_tables(actor=system("story"), at=now())


def test_from_a_phone_into_the_catalogue(visit: Visit, look_at: Look, somebody: Any, city: None) -> None:
    phone = _registers(visit, look_at)
    clerk = visit("/bureau/organisations/", user=somebody(Role.BUREAU_CLERK, name="经办甲"))
    _is_returned(clerk, look_at)
    _corrects(phone, look_at)
    _is_approved(clerk, look_at)
    _enters_the_draft(clerk, look_at)
    begins = today() + timedelta(days=1)
    _a_second_person_signs(visit("/bureau/editions/", user=somebody(Role.REVIEWER, name="复核乙")), look_at, begins)
    _everybody_sees_it(visit, look_at, begins)
    phone.goto("/accounts/login/")
    phone.fill("[name=login]", "beifang")
    phone.fill("[name=password]", PASSWORD)
    phone.get_by_role("button", name="登录", exact=True).click()
    expect(phone.get_by_role("heading", name=NAME)).to_be_visible()
    look_at(phone, "provider-home", expected="422")


def _registers(visit: Visit, look_at: Look) -> Page:
    page = visit("/register/", width=390)
    look_at(page, "register")
    page.wait_for_timeout(3200)  # as long as a person takes at least
    page.get_by_label("经办人姓名").fill("王校长")
    page.get_by_label("账号名").fill("beifang")
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.get_by_label("再输一遍密码").fill(PASSWORD)
    page.get_by_role("button", name="下一步").click()
    for width in (1280, 390):
        looking.resize(page, width)
        look_at(page, "registration-form")
    page.get_by_label("单位全称").fill(NAME)
    page.get_by_label("统一社会信用代码").fill("52231098MJ0000001")
    page.get_by_label("联系人").click()
    expect(page.locator("#draft-saved")).to_contain_text("自动保存")
    page.reload()
    expect(page.get_by_label("单位全称")).to_have_value(NAME)
    page.get_by_label("培训机构").check()
    page.get_by_label("所在乡镇").select_option("231086100")
    page.get_by_label("地址").fill("东宁镇中华路8号")
    page.get_by_label("联系人").fill("王校长")
    page.get_by_label("联系电话").fill("13912345678")
    page.get_by_label("办学许可证或执照编号").fill("人社民2310980001号")
    page.get_by_label("有效期自").fill("2019-01-01")
    page.get_by_label("拟开展的培训或评价项目").fill("黑木耳种植、母婴护理")
    page.get_by_role("button", name="提交审核").click()
    expect(page.get_by_role("alert")).to_contain_text("应为18位，现为17位")
    expect(page.get_by_role("alert")).to_contain_text("请上传许可证或执照")
    look_at(page, "registration-form-faults", expected="422")
    page.get_by_label("统一社会信用代码").fill(credit_code(1))
    page.locator("input[type=file]").set_input_files(
        {"name": "许可证.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_role("button", name="提交审核").click()
    expect(page.get_by_text("正在审核")).to_be_visible()
    look_at(page, "registration-status", expected="422")
    return page


def _is_returned(page: Page, look_at: Look) -> None:
    look_at(page, "bureau-organisations")
    page.get_by_role("link", name=NAME).click()
    look_at(page, "bureau-organisation")
    page.get_by_label("理由（退回或不通过时必填）").fill("地址与许可证不符，请核对。")
    page.get_by_role("button", name="退回补正").click()
    expect(page.get_by_role("heading", name=NAME)).to_contain_text("退回补正")


def _corrects(page: Page, look_at: Look) -> None:
    page.reload()
    expect(page.get_by_text("地址与许可证不符").first).to_be_visible()
    page.get_by_role("link", name="补正并重新提交").click()
    expect(page.get_by_label("地址")).to_have_value("东宁镇中华路8号")
    page.get_by_label("地址").fill("绥阳镇新华街2号")
    page.get_by_label("所在乡镇").select_option("231086105")
    page.get_by_role("button", name="提交审核").click()
    expect(page.get_by_text("正在审核")).to_be_visible()


def _is_approved(page: Page, look_at: Look) -> None:
    page.reload()
    expect(page.get_by_text("退回后改了什么")).to_be_visible()
    expect(page.locator("ins", has_text="绥阳镇新华街2号")).to_be_visible()
    look_at(page, "bureau-organisation-again")
    page.get_by_role("button", name="审核通过").click()
    expect(page.get_by_role("heading", name=NAME)).to_contain_text("已通过")


def _enters_the_draft(page: Page, look_at: Look) -> None:
    page.goto(page.url + "enter/")
    page.get_by_label("职业 1").select_option("5-01-02-03")
    page.get_by_label("最高等级 1").select_option("4")
    look_at(page, "bureau-enter")
    page.get_by_role("button", name="保存").click()
    page.goto("/bureau/editions/")
    look_at(page, "bureau-editions")
    page.get_by_role("link", name="第1版").click()
    expect(page.get_by_text("新增", exact=True).first).to_be_visible()
    look_at(page, "bureau-edition")


def _a_second_person_signs(page: Page, look_at: Look, begins: Any) -> None:
    page.get_by_role("link", name="第1版").click()
    page.get_by_role("link", name="核对并签发").click()
    page.get_by_label("生效日期").fill(begins.isoformat())
    look_at(page, "bureau-sign")
    page.get_by_role("button", name="签发").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("已签发")


def _everybody_sees_it(visit: Visit, look_at: Look, begins: Any) -> None:
    page = visit("/catalogue/institutions/", width=390, script=False)
    expect(page.get_by_text("还没有生效的目录")).to_be_visible()
    page = visit(f"/catalogue/institutions/?on={begins}", width=390)
    expect(page.get_by_role("heading", name=NAME)).to_be_visible()
