"""What does the core do by the clock or when asked? It chains events, looks through the trail, and takes up work whose
worker was killed.
"""

from django.db import close_old_connections
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Status

from zhiji.office.core.actors import Actor, system
from zhiji.office.core.audit.chain import seal_events
from zhiji.office.core.audit.checks import check_trail
from zhiji.office.core.clock import now
from zhiji.office.core.job_cards import ask_for_job, working_on
from zhiji.office.core.models import AuditCheck, JobCard, User
from zhiji.office.core.refusals import WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say

CHECK = "core.check_trail"


@app.periodic(cron="* * * * * */5")
@app.task(queueing_lock="seal_events", name="core.seal_events")
def seal_new_events(timestamp: int) -> None:
    """Chain the events of the last seconds."""
    close_old_connections()
    seal_events()
    close_old_connections()


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="take_up_stalled", name="core.take_up_stalled", pass_context=True)
async def take_up_stalled(context: object, timestamp: int) -> None:
    """A job whose worker was killed stays «doing»: give it to another worker."""
    manager = app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=30):
        if job.status in (None, Status.DOING.value):
            await manager.retry_job(job)


@app.periodic(cron="30 2 * * *")
@app.task(lock=CHECK, queueing_lock="check_trail_nightly", name="core.check_trail_nightly")
def check_trail_nightly(timestamp: int) -> None:
    """Look through the trail while nobody works: what was changed past it is found within a day."""
    close_old_connections()
    check_trail(actor=system("nightly_check"), at=now())
    close_old_connections()


def ask_to_check_trail(*, actor: Actor) -> JobCard:
    """Hand a look through the whole trail over. Raises NotPermitted, WrongState (one waits or is at work)."""
    actor.must_have(Role.AUDIT_ADMIN)
    try:
        return ask_for_job(
            kind="check_trail",
            title=str(say("核验操作留痕", "Check the trail")),
            actor=actor,
            start=lambda card_id: check_trail_in_background.defer(card_id=card_id, user=actor.user_id or 0),
        )
    except AlreadyEnqueued:
        raise WrongState(
            "已有一次核验在等待办理，请稍后查看结果。", "A check is waiting already; look for its result in a while."
        ) from None


@app.task(lock=CHECK, queueing_lock="check_trail_asked", name="core.check_trail")
def check_trail_in_background(card_id: int, user: int) -> None:
    """Look through the trail for the administrator who asked."""
    with working_on(card_id) as progress:
        asked = User.objects.get(pk=user)
        actor = Actor(asked.pk, asked.name, frozenset({Role.AUDIT_ADMIN}))
        found = check_trail(actor=actor, at=now(), progress=progress)
        card = progress.card
        card.message_zh, card.message_en = said_of(found)
        card.result = {"url": "/audit/checks/"}


def said_of(check: AuditCheck) -> tuple[str, str]:
    """What came of a look, in both languages."""
    counts = (
        f"共核验留痕 {check.link_count:,} 条、数据 {check.row_count:,} 行",
        f"{check.link_count:,} events and {check.row_count:,} rows looked at",
    )
    if not check.break_count:
        return f"{counts[0]}，完整无误。", f"{counts[1]}: the trail is whole."
    return f"{counts[0]}，发现 {check.break_count:,} 处异常！", f"{counts[1]}: {check.break_count:,} findings!"
