"""The kit in a real browser: every component, both languages, phone and desk, with axe and a strict content policy."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.journeys import looking

from zhiji.office.core.roles import Role
from zhiji.portals.shared.id_check import trouble_with
from zhiji.rulebook.kernel.identity import check_character

PASSWORD = "a long enough password 1"
Visit = Callable[..., Page]
Look = Callable[..., None]
BOTH = pytest.mark.parametrize("language", ["zh", "en"])
WIDTHS = (1280, 390)


@BOTH
def test_every_component_is_clean_at_phone_and_desk(visit: Visit, look_at: Look, language: str) -> None:
    page = visit("/kit/", language=language)
    expect(page.locator(".chart svg")).to_be_visible()
    _at_each_width(page, look_at, "kit")
    page.goto("/kit/plain/")
    _at_each_width(page, look_at, "plain")


def _at_each_width(page: Page, look_at: Look, name: str) -> None:
    for width in WIDTHS:
        looking.resize(page, width)
        look_at(page, name)


@BOTH
def test_pages_of_errors_are_clean(visit: Visit, look_at: Look, language: str) -> None:
    page = visit("/kit/400/", language=language, width=390)
    for error in ("400", "403", "404", "429", "500", "csrf", "refused", "locked-out"):
        page.goto(f"/kit/{error}/")
        look_at(page, f"error-{error}", expected="Failed to load resource")


@BOTH
def test_the_pages_of_an_account_are_clean(visit: Visit, look_at: Look, somebody: Any, language: str) -> None:
    page = visit("/accounts/2fa/", language=language, user=somebody(Role.SYSTEM_ADMIN))
    _at_each_width(page, look_at, "second-factor")
    for path, name in (("/accounts/password/change/", "password"), ("/accounts/logout/", "logout")):
        page.goto(path)
        _at_each_width(page, look_at, name)


def test_an_id_number_is_checked_as_one_leaves_the_field(visit: Visit) -> None:
    page = visit("/kit/")
    field = page.locator("#id_id_number")
    for typed in ("2310981990010100", "23109819901301001X", "2310981990O1010018", "231098199001010011"):
        field.fill(typed)
        field.blur()
        expect(page.locator("#id_id_number_error")).to_have_text(str(trouble_with(typed)))
    field.fill("23109819900101001" + check_character("23109819900101001"))
    field.blur()
    expect(page.locator("#id_id_number_error")).to_be_empty()


def test_a_destructive_act_says_what_will_happen_before_it_does(visit: Visit, look_at: Look) -> None:
    page = visit("/kit/")
    page.get_by_text("更多操作").click()
    page.get_by_role("button", name="撤销班次").click()
    expect(page.get_by_role("dialog")).to_contain_text("30 名学员的报名一并取消")
    look_at(page, "dialog")
    page.get_by_role("dialog").get_by_role("button", name="取消").click()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_form_with_errors_lists_them_and_loses_nothing(visit: Visit, look_at: Look) -> None:
    page = visit("/kit/")
    page.locator("#id_fee").fill("1.234")
    page.get_by_role("button", name="保存").click()
    expect(page.locator(".error-list")).to_be_focused()
    expect(page.locator("#id_fee")).to_have_value("1.234")
    look_at(page, "form-errors", expected="Failed to load resource")


def test_language_and_text_size_switch_without_a_script(visit: Visit) -> None:
    page = visit("/kit/", script=False)
    page.get_by_role("button", name="大字").click()
    expect(page.locator("html.large-text")).to_be_attached()
    page.get_by_role("button", name="English").click()
    expect(page.locator("html[lang=en].large-text")).to_be_attached()


def test_columns_put_away_stay_away(visit: Visit) -> None:
    page = visit("/kit/")
    menu = page.locator("details:has(> .columns-form)").first
    menu.locator("summary").click()
    menu.get_by_label("课时").uncheck()
    menu.get_by_role("button", name="应用").click()
    page.wait_for_load_state()
    page.goto("/kit/")
    headings = page.locator(".kit-table").first.locator("thead th")
    expect(headings.filter(has_text="身份证号")).to_have_count(1)
    expect(headings.filter(has_text="课时")).to_have_count(0)


@BOTH
def test_the_pages_of_second_factors_are_clean(visit: Visit, look_at: Look, somebody: Any, language: str) -> None:
    page = visit("/accounts/2fa/totp/activate/", language=language, width=390, user=somebody())
    page.locator("input[type=password]").fill(PASSWORD)
    look_at(page, "confirm")
    page.locator("main button[type=submit]").first.click()
    expect(page.locator("img.code-image")).to_be_visible()
    look_at(page, "totp")
    page.goto("/accounts/2fa/webauthn/add/")
    look_at(page, "passkey-add")


def test_large_text_fits_a_phone(visit: Visit, look_at: Look) -> None:
    page = visit("/kit/", width=390)
    page.get_by_role("button", name="大字").click()
    expect(page.locator("html.large-text")).to_be_attached()
    look_at(page, "kit-large")


def test_the_main_act_is_reached_by_keyboard_alone(visit: Visit) -> None:
    page = visit("/kit/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "通过审核":
            break
    expect(page.locator(".page-head-acts > .btn-primary")).to_be_focused()


def test_what_was_typed_comes_back_and_personal_numbers_do_not(visit: Visit) -> None:
    page = visit("/kit/")
    page.locator("#id_name").fill("王晓明")
    page.locator("#id_id_number").fill("231098199001010010")
    page.goto("/kit/")
    expect(page.locator("#id_name")).to_have_value("王晓明")
    expect(page.locator("#id_id_number")).to_have_value("")


def test_a_chosen_file_is_named_and_goes_up(visit: Visit) -> None:
    page = visit("/kit/")
    page.locator("#id_file").set_input_files({"name": "名单.csv", "mimeType": "text/csv", "buffer": b"x" * 4096})
    expect(page.locator(".drop-chosen")).to_have_text("已选择：名单.csv（4 KB）")
    with page.expect_response(lambda answer: answer.request.method == "POST") as sent:
        page.get_by_role("button", name="上传").click()
    assert sent.value.status == 422  # the kit's page takes it for its other form, which is empty
    expect(page.locator(".error-list")).to_be_visible()
