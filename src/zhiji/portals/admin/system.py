"""Is the installation well, and what is to be done where it is not? No business data is here."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from zhiji.office.core.health import WORKER_SECONDS
from zhiji.office.core.roles import Role
from zhiji.office.core.system_state import SystemState, retry_job, system_state
from zhiji.office.core.texts import say
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.parts import Fact, PageHead, State, Text
from zhiji.portals.shared.trying import actor_in, done_or_said
from zhiji.portals.shared.wording import moment

MODES: Final[dict[str, Text]] = {
    "office": say("正式使用", "real work"),
    "demo": say("演示", "demonstration"),
    "test": say("测试", "test"),
}
TASKS: Final[dict[str, Text]] = {
    "core.seal_events": say("操作留痕入链", "chaining of events"),
    "core.take_up_stalled": say("接续中断的任务", "taking up of stalled work"),
    "core.check_trail": say("核验操作留痕", "check of the trail"),
    "core.check_trail_nightly": say("每晚自动核验", "nightly check of the trail"),
    "attendance.close_forgotten": say("关闭忘记结束的课次", "closing of forgotten sessions"),
    "registry.compare_list": say("比对名单", "comparison of a list"),
    "registry.search_duplicates": say("查找重复人员记录", "search for duplicates"),
}
FEW_BYTES: Final = 5_000_000_000
"""Less room than this for evidence is a warning."""


@open_to(Role.SYSTEM_ADMIN)
@require_safe
def system_page(request: HttpRequest) -> HttpResponse:
    """The installation as it stands."""
    found = system_state(actor=actor_in(request))
    shown = {
        "head": PageHead(say("系统状态", "System"), state=_whole(found)),
        "facts": _facts(found),
        "failed": [(each, TASKS.get(each.task, say("后台任务", "background work"))) for each in found.failed],
        "failed_count": found.failed_count,
    }
    return render(request, "admin/system.html", shown)


def _whole(found: SystemState) -> State:
    if not found.health.is_well or found.open_migrations:
        return State(say("需要处理", "needs attention"), "bad")
    if found.failed_count or found.free_bytes < FEW_BYTES:
        return State(say("请留意", "look at it"), "warning")
    return State(say("运行正常", "well"), "good")


def _facts(found: SystemState) -> list[Fact]:
    seconds = found.health.worker_seconds
    worker: Text = say("没有运行，请启动后台进程", "none runs; start the worker")
    if seconds is not None and seconds <= WORKER_SECONDS:
        worker = say(f"运行中（{seconds} 秒前有信号）", f"alive (a sign {seconds} seconds ago)")
    steps = len(found.open_migrations)
    migrations = say(f"有 {steps} 步未执行，请运行升级", f"{steps} steps are open; migrate") if steps else None
    days = (timezone.now() - found.keys_changed_at).days
    backup = moment(found.backup_at) if found.backup_at else say("未知", "not known")
    keys = "、".join(str(number) for number in found.key_numbers)
    return [
        Fact(say("运行方式", "Mode"), MODES[found.mode]),
        Fact(say("数据库版本", "Database version"), f"PostgreSQL {found.database_version}"),
        Fact(say("数据库结构", "Database's form"), migrations or say("已是最新", "up to date")),
        Fact(say("后台进程", "Worker"), worker),
        Fact(say("等待入链的留痕", "Events that wait for the chain"), f"{found.health.unsealed_count or 0:,}"),
        Fact(
            say("任务队列", "Queue"),
            say(
                f"等待 {found.waiting_count:,}，进行中 {found.doing_count:,}，失败 {found.failed_count:,}",
                f"{found.waiting_count:,} wait, {found.doing_count:,} at work, {found.failed_count:,} failed",
            ),
        ),
        Fact(
            say("材料磁盘可用空间", "Room for evidence"),
            f"{found.free_bytes / 1e9:,.1f} GB / {found.total_bytes / 1e9:,.1f} GB",
        ),
        Fact(
            say("密钥编号", "Keys"),
            say(f"{keys}；当前为 {found.current_key}", f"{keys}; current is {found.current_key}"),
            note=say(
                f"密钥文件更新于 {moment(found.keys_changed_at)}（{days} 天前）",
                f"the file was changed {moment(found.keys_changed_at)} ({days} days ago)",
            ),
        ),
        Fact(say("最近备份", "Latest backup"), backup),
    ]


@open_to(Role.SYSTEM_ADMIN)
@require_POST
def retry(request: HttpRequest, number: int) -> HttpResponse:
    """Give a failed job to a worker once more."""
    done = say("已重新排队。", "It waits for a worker again.")
    job = min(number, 2**63 - 1)
    done_or_said(request, lambda: retry_job(number=job, actor=actor_in(request), at=timezone.now()), done)
    return redirect("admin:system")
