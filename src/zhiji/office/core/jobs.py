"""What does the core do by the clock? It chains new events, and takes up work whose worker was killed."""

from django.db import close_old_connections
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from zhiji.office.core.audit.chain import seal_events


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
