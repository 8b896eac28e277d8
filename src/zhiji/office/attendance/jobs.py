"""What does attendance do by the clock? It closes lessons that their teachers forgot to close."""

from django.db import close_old_connections
from procrastinate.contrib.django import app

from zhiji.office.attendance.holding.closing import close_forgotten
from zhiji.office.core import clock
from zhiji.office.core.actors import system


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="close_forgotten_lessons", name="attendance.close_forgotten")
def close_forgotten_lessons(timestamp: int) -> None:
    """Close what should be closed by now."""
    close_old_connections()
    close_forgotten(actor=system("close_forgotten"), at=clock.now())
    close_old_connections()
