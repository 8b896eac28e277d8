"""Does the system administrator see how the installation is, and nobody's business?"""

from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from procrastinate.contrib.django import app
from tests.portals.desks import text

from zhiji.office.core.roles import Role
from zhiji.office.core.sealing.keyring import keyring
from zhiji.portals.admin.system import TASKS

pytestmark = pytest.mark.django_db


@pytest.fixture
def failed_job() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, attempts) VALUES"
            " ('default', 'registry.compare_list', '{\"batch\": \"secret-list\"}', 'failed', 1) RETURNING id"
        )
        return int(cursor.fetchone()[0])


def status_of(number: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status FROM procrastinate_jobs WHERE id = %s", [number])
        return str(cursor.fetchone()[0])


def test_the_page_tells_of_each_part(
    client_of: Any, tmp_path: Path, settings: Any, django_assert_max_num_queries: Any
) -> None:
    desk = client_of(Role.SYSTEM_ADMIN)
    with django_assert_max_num_queries(15):
        page = text(desk.get("/admin/system/"))
    for said in (
        "PostgreSQL 1",
        "已是最新",
        "没有运行，请启动后台进程",
        "GB",
        f"当前为 {keyring().current}",
        "测试",
        "需要处理",
    ):
        assert said in page
    assert "未知" in page
    settings.ZHIJI_HOME = tmp_path
    (tmp_path / "last_backup").touch()
    assert "未知" not in text(desk.get("/admin/system/"))


def test_a_worker_that_is_alive_and_steps_that_are_open_are_told(
    client_of: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = client_of(Role.SYSTEM_ADMIN)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
    assert "运行正常" in text(desk.get("/admin/system/")) or "请留意" in text(desk.get("/admin/system/"))
    monkeypatch.setattr("zhiji.office.core.system_state.open_migrations", lambda: ["core.0099_x"])
    page = text(desk.get("/admin/system/"))
    assert "有 1 步未执行" in page and "需要处理" in page


def test_a_failed_job_is_named_without_what_it_was_about_and_tried_again(client_of: Any, failed_job: int) -> None:
    desk = client_of(Role.SYSTEM_ADMIN)
    page = text(desk.get("/admin/system/"))
    assert "比对名单" in page and "secret-list" not in page and "registry.compare_list" not in page
    answer = desk.post(f"/admin/system/jobs/{failed_job}/retry/", follow=True)
    assert "已重新排队" in text(answer) and status_of(failed_job) == "todo"
    for number in (failed_job, 10**30):
        assert desk.post(f"/admin/system/jobs/{number}/retry/").status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.SYSTEM_ADMIN, Role.TRAINEE)])
def test_nobody_else_opens_it(role: Role, client_of: Any, failed_job: int) -> None:
    desk = client_of(role)
    assert desk.get("/admin/system/").status_code == 403
    assert desk.post(f"/admin/system/jobs/{failed_job}/retry/").status_code == 403
    assert status_of(failed_job) == "failed"


def test_every_task_of_the_office_has_words() -> None:
    app.perform_import_paths()  # type: ignore[no-untyped-call]
    ours = {name for name in app.tasks if not name.startswith(("builtin", "procrastinate"))}
    assert ours - set(TASKS) == set()
