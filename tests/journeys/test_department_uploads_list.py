"""A department's officer hands in a dirty list, resolves its errors, confirms it, and sees what came of comparing it."""

from typing import Any

import pytest
from playwright.sync_api import expect
from tests.journeys.keyboard import press, tab_to
from tests.office.registry.feeds.lists import workbook
from tests.office.registry.people import number

from zhiji.office.core.actors import system
from zhiji.office.core.clock import now
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.access import grant_usual_rights
from zhiji.office.registry.jobs import compare_in_background
from zhiji.office.registry.models import Bureau
from zhiji.office.registry.persons.register import register_person

DIRTY = [
    (" 王 小明 ", "２３１０９８１９８５０６１５００１０", "", "", ""),
    ("李红", "23109819850615", "", "", ""),
    ("赵刚", number(sequence=4), "去年", "", ""),
    ("合计", "", "3人", "", ""),
]


@pytest.fixture
def officer(somebody: Any) -> Any:
    bureau = Bureau.objects.create(code="veterans_affairs", name="市退役军人事务局")
    grant_usual_rights(actor=system("story"), at=now())
    register_person(name="王小明", id_number_text=number(), actor=system("story"), at=now())
    return somebody(Role.DEPARTMENT_OFFICER, bureau=bureau)


def dirty_list() -> dict[str, Any]:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "名单.xlsx", "mimeType": kind, "buffer": workbook(DIRTY, title="退役军人名单")}


def hand_in(page: Any) -> None:
    page.locator("#id_file").set_input_files(dirty_list())
    page.locator("form[enctype] button.btn-primary").click()
    page.wait_for_url("**/taskforce/feeds/*-*/")


def test_an_officer_hands_a_dirty_list_in_and_resolves_its_errors(visit: Any, look_at: Any, officer: Any) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    page = visit("/taskforce/feeds/", user=officer)
    hand_in(page)
    expect(page.get_by_text("还有 2 行有误")).to_be_visible()
    look_at(page, "list-faulty")
    page.get_by_role("link", name="更正第 4 行").click()
    page.get_by_label("身份证号").fill(number(sequence=2))
    look_at(page, "list-row")
    page.get_by_role("button", name="保存").click()
    page.get_by_role("link", name="更正第 5 行").click()
    page.get_by_role("button", name="不采用这一行").click()
    page.goto(page.url.split("?")[0])
    page.get_by_role("button", name="确认名单").first.click()
    page.get_by_role("dialog").get_by_role("button", name="确认名单").click()
    expect(page.get_by_text("名单已确认")).to_be_visible()
    for job in ProcrastinateJob.objects.filter(task_name="registry.compare_list"):
        compare_in_background(**job.args)
    page.reload()
    expect(page.get_by_text("命中 1，")).to_be_visible()
    look_at(page, "list-compared")


def test_an_officer_does_all_of_it_with_the_keyboard_alone(visit: Any, officer: Any) -> None:
    page = visit("/home/", user=officer)
    tab_to(page, page.locator("#id_file"))
    with page.expect_file_chooser() as asked:
        page.keyboard.press("Enter")
    asked.value.set_files(dirty_list())
    expect(page.locator(".drop-chosen")).to_contain_text("名单.xlsx")
    press(page, page.locator("form[enctype] button.btn-primary"))
    page.wait_for_url("**/taskforce/feeds/*-*/")
    address = page.url
    press(page, page.get_by_role("link", name="更正第 4 行"))
    page.wait_for_url("**/rows/**")
    tab_to(page, page.get_by_label("身份证号"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(number(sequence=2))
    press(page, page.get_by_role("button", name="保存"))
    expect(page.get_by_text("还有 1 行有误")).to_be_visible()
    press(page, page.get_by_role("link", name="更正第 5 行"))
    page.wait_for_url("**/rows/**")
    press(page, page.get_by_role("button", name="不采用这一行"))
    page.wait_for_url(f"{address}**")
    press(page, page.get_by_role("button", name="确认名单"))
    sure = page.get_by_role("dialog")
    expect(sure).to_be_visible()
    page.keyboard.press("Escape")
    expect(sure).to_be_hidden()
    expect(page.get_by_role("button", name="确认名单")).to_be_focused()
    page.keyboard.press("Enter")
    press(page, sure.get_by_role("button", name="确认名单"))
    expect(page.get_by_text("名单已确认")).to_be_visible()
