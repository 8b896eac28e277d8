"""A black-fungus class of Suiyang: drafted, its roster put right, returned, filed again, accepted, a lesson moved in time."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.office.classes.people import number
from tests.office.classes.test_roster_files import BAD, workbook
from tests.office.registry.organisations.conftest import credit_code

from zhiji.office.core.actors import system
from zhiji.office.core.clock import now, today
from zhiji.office.core.roles import Role
from zhiji.office.directory.codes.starter import load_starter_tables
from zhiji.office.directory.editions import put_entry, sign_edition, start_draft
from zhiji.office.registry.appointments import actor_of
from zhiji.office.registry.models import Organisation, Town

Visit = Callable[..., Page]
Look = Callable[..., None]
NAME = "绥阳镇黑木耳种植一班"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS: list[list[object]] = [
    ["王小明", number("19850615", 1), "", "", ""],
    ["赵春花", number("19850615", 2), "", "", ""],
]


def first_day() -> date:
    """A Monday that leaves time for notice, in whatever week this runs."""
    return today() + timedelta(days=28 - today().weekday())


@pytest.fixture
def school(live_server: Any, somebody: Any) -> Organisation:
    """An approved school that may train a small course."""
    town = Town.objects.get_or_create(code="231086103", defaults={"name": "绥阳镇"})[0]
    load_starter_tables(actor=system("story"), at=now())
    made = Organisation.objects.create(
        kind="institution", state="approved", name="东宁市北方职业培训学校", credit_code=credit_code(1), town=town,
        registered_at=now(), licensed_from=date(2019, 1, 1), agreed_from=date(2019, 9, 11),
    )  # fmt: skip
    clerk, reviewer = (actor_of(somebody(role).pk) for role in (Role.BUREAU_CLERK, Role.REVIEWER))
    course = {"occupation_code": "5-01-02-03", "level": "5", "title": "黑木耳种植", "fee_fen": "1000"}
    scope = {"organisation": made.credit_code, "occupation_code": "5-01-02-03", "highest_level": "4"}
    for kind, typed in (("courses", course | {"theory_hours": "4", "practice_hours": "8"}), ("institutions", scope)):
        draft: Any = start_draft(kind=kind, actor=clerk, at=now())
        put_entry(edition_uid=str(draft.uid), typed=typed, actor=clerk, at=now())
        sign_edition(edition_uid=str(draft.uid), effective_from=today(), actor=reviewer, at=now())
    return made


def test_from_a_draft_to_a_moved_lesson(visit: Visit, look_at: Look, somebody: Any, school: Organisation) -> None:
    head = somebody(Role.INSTITUTION, name="王校长", organisation=school)
    desk = visit("/provider/resources/", user=head)
    _writes_down_venue_and_teacher(desk, look_at)
    _drafts(desk, look_at)
    _hands_in_a_dirty_roster(desk, look_at)
    desk.get_by_role("button", name="提交备案").first.click()
    desk.get_by_role("dialog").get_by_role("button", name="提交备案").click()
    expect(desk.get_by_role("heading", level=1)).to_contain_text("已备案待答复")
    clerk = visit("/bureau/classes/", user=somebody(Role.BUREAU_CLERK, name="经办丙"))
    _returns(clerk, look_at)
    _corrects(desk, look_at)
    _accepts(clerk, look_at)
    _moves_a_lesson(desk, look_at)
    for language in ("zh", "en"):
        for width in (390, 1280):
            look_at(
                visit(desk.url.removeprefix(desk.url.split("/provider")[0]), language=language, width=width, user=head),
                "class",
            )


def _writes_down_venue_and_teacher(page: Page, look_at: Look) -> None:
    look_at(page, "resources-empty")
    page.get_by_role("link", name="登记场所").first.click()
    for label, text in (
        ("名称", "绥阳一号教室"),
        ("地址", "木耳街1号"),
        ("容纳人数", "30"),
        ("纬度", "44.4"),
        ("经度", "131.1"),
    ):
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_label("乡镇").select_option("231086103")
    look_at(page, "new-venue")
    page.get_by_role("button", name="登记场所").click()
    page.get_by_role("link", name="登记教师").first.click()
    page.get_by_label("姓名").fill("李老师")
    page.get_by_label("身份证号").fill(number("19800101", 7))
    page.get_by_role("button", name="登记教师").click()
    page.get_by_label("职业编码").fill("5-01-02-03")
    page.get_by_label("最高等级").select_option("4")
    page.get_by_label("证书或证明名称").fill("农艺师证")
    page.get_by_label("有效期起").fill("2018-01-01")
    page.get_by_role("button", name="登记授课资格").click()
    expect(page.get_by_text("农艺师证")).to_be_visible()
    look_at(page, "resources")


def _drafts(page: Page, look_at: Look) -> None:
    page.goto("/provider/classes/")
    look_at(page, "classes-empty")
    page.get_by_role("link", name="新建班级").click()
    page.get_by_label("班级名称").fill(NAME)
    page.get_by_label("培训项目").select_option(index=1)
    page.get_by_label("开始日期").fill(first_day().isoformat())
    page.get_by_label("结束日期").fill((first_day() + timedelta(days=25)).isoformat())
    page.get_by_label("计划人数").fill("2")
    page.get_by_label("收费（元/人）").fill("1000")
    page.get_by_label("开班乡镇").select_option("231086103")
    look_at(page, "new-class")
    page.get_by_role("button", name="新建班级").click()
    expect(page.get_by_text("还没有课表")).to_be_visible()
    look_at(page, "class-draft")
    page.get_by_role("link", name="按规律排课").click()
    page.get_by_label("教师").select_option(label="李老师")
    page.get_by_label("场所").select_option(index=1)
    page.get_by_label("下午课时").fill("0")
    page.get_by_label("理论授课内容").fill("菌种与环境")
    page.get_by_label("实操授课内容").fill("接种与管护")
    look_at(page, "pattern")
    page.get_by_role("button", name="按规律排课").click()
    expect(page.get_by_text("共 3 节，理论 4 课时，实操 8 课时")).to_be_visible()


def _hands_in_a_dirty_roster(page: Page, look_at: Look) -> None:
    for rows, name in ((ROWS + list(BAD), "dirty"), (ROWS, "clean")):
        if name == "dirty":
            page.get_by_role("link", name="导入名单").click()
            look_at(page, "upload-roster")
        else:
            page.get_by_role("link", name="上传更正后的文件").click()
        page.locator("input[type=file]").set_input_files(
            {"name": "名单.xlsx", "mimeType": XLSX, "buffer": workbook(*rows)}
        )
        page.get_by_role("button", name="上传").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("名单核对")
        look_at(page, f"roster-{name}")
        if name == "dirty":
            expect(page.get_by_text("存成了数字")).to_be_visible()
    page.get_by_role("button", name="导入 2 人").click()
    page.get_by_role("link", name=NAME).first.click()
    expect(page.get_by_text("检查通过，可以提交备案")).to_be_visible()
    look_at(page, "class-ready")


def _returns(page: Page, look_at: Look) -> None:
    look_at(page, "filings")
    page.get_by_role("link", name=NAME).click()
    look_at(page, "filing")
    page.get_by_label("理由（退回或不通过时必填）").fill("请补充联系人。")
    page.get_by_role("button", name="退回补正").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("退回补正")


def _corrects(page: Page, look_at: Look) -> None:
    page.reload()
    expect(page.get_by_text("请补充联系人").first).to_be_visible()
    page.get_by_text("更多操作").first.click()
    page.get_by_role("link", name="修改班级信息").click()
    page.get_by_label("联系人").fill("王校长")
    page.get_by_role("button", name="保存").click()
    page.get_by_role("button", name="提交备案").first.click()
    page.get_by_role("dialog").get_by_role("button", name="提交备案").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("已备案待答复")


def _accepts(page: Page, look_at: Look) -> None:
    page.reload()
    expect(page.locator("ins", has_text="王校长")).to_be_visible()
    look_at(page, "filing-again")
    page.get_by_role("button", name="备案通过").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("备案通过")


def _moves_a_lesson(page: Page, look_at: Look) -> None:
    page.reload()
    page.get_by_role("link", name="变更").first.click()
    page.get_by_label("日期").fill((first_day() + timedelta(days=7)).isoformat())
    page.get_by_label("变更理由").fill("教师参加会议")
    look_at(page, "move-lesson")
    page.get_by_role("button", name="变更一节课").click()
    expect(page.get_by_text("教师参加会议")).to_be_visible()
