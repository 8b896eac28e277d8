"""A clerk meets two records of one person, merges them, finds the person by either number, and undoes it."""

from typing import Any

from playwright.sync_api import expect
from tests.office.registry.people import number

from zhiji.office.core.actors import system
from zhiji.office.core.clock import now
from zhiji.office.core.roles import Role
from zhiji.office.registry.models import Person
from zhiji.office.registry.persons.register import register_person


def two_records() -> tuple[Person, Person]:
    one, other = (
        register_person(
            name=name, id_number_text=number(sequence=sequence), phone="13800138000", actor=system("story"), at=now()
        )
        for name, sequence in (("王小明", 1), ("王晓明", 25))
    )
    return one, other


def test_a_clerk_merges_two_records_and_undoes_it(visit: Any, look_at: Any, somebody: Any) -> None:
    one, other = two_records()
    page = visit("/bureau/persons/", user=somebody(Role.BUREAU_CLERK))
    page.get_by_label("姓名、拼音").fill("wxm")
    page.get_by_role("search", name="查找人员").get_by_role("button", name="查找").click()
    expect(page.get_by_text("共 2 人")).to_be_visible()
    page.get_by_role("link", name="疑似重复").first.click()
    page.get_by_role("link", name="判断").first.click()
    expect(page.get_by_text("手机号相同")).to_be_visible()
    look_at(page, "merge")
    page.get_by_label("甲 · 王小明").check()
    page.locator("#id_reason").fill("核对户口簿，是同一人")
    page.get_by_role("button", name="合并", exact=True).click()
    expect(page.get_by_text("两条记录已合并")).to_be_visible()
    page.goto("/bureau/persons/")
    page.get_by_label("姓名、拼音").fill(number(sequence=25))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("王小明")
    assert number(sequence=25) not in page.url
    page.get_by_role("link", name="办理记录").click()
    look_at(page, "person-history")
    page.get_by_role("link", name="撤销合并").click()
    page.get_by_label("理由").fill("核对后是两个人")
    page.get_by_role("button", name="撤销合并").click()
    expect(page.get_by_text("恢复原样")).to_be_visible()
    other.refresh_from_db()
    assert (other.state, one.state) == ("registered", "registered")
