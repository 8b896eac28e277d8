"""Which day is it in the office? The day outside; in a demonstration, the day that its city lives in.

Verbs never ask: they are given `on` or `at`. Pages, timed runs and commands ask here and pass it on, so that the city
of a demonstration stays in the middle of its second year, whenever it is shown.
"""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """The instant in the office: in a demonstration, today's time of day on the city's day."""
    instant = timezone.now()
    day: date | None = settings.ZHIJI_DEMO_DAY
    if day is None:
        return instant
    here = timezone.localtime(instant)
    return here.replace(year=day.year, month=day.month, day=day.day)


def today() -> date:
    """The day in the office."""
    return timezone.localdate(now())
