"""How are money, counts, days and sealed texts written on a page? One way each, in both languages."""

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from django.utils import timezone

from zhiji.office.core.sealing.fields import Sealed
from zhiji.office.core.sealing.kinds import masked as starred
from zhiji.office.core.texts import speaks_chinese

NOTHING: Final = "—"
"""What stands where there is no value: never an empty place that might be a fault."""
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def money(fen: int | None) -> str:
    """Fen as yuan: `¥1,234.50`."""
    if not isinstance(fen, int):
        return NOTHING
    sign, whole = ("-" if fen < 0 else ""), abs(fen)
    return f"{sign}¥{whole // 100:,}.{whole % 100:02d}"


def thousands(count: int | Decimal | None) -> str:
    """A count with its thousands set apart."""
    return f"{count:,}" if isinstance(count, int | Decimal) else NOTHING


def person_times(count: int | None) -> str:
    """`9,000 人次`."""
    return f"{thousands(count)} 人次" if speaks_chinese() else f"{thousands(count)} person-times"


def class_hours(count: int | Decimal | None) -> str:
    """`12 课时`."""
    return f"{thousands(count)} 课时" if speaks_chinese() else f"{thousands(count)} class hours"


def _day(value: date | datetime | None) -> date | None:
    if isinstance(value, datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value if isinstance(value, date) else None


def day(value: date | datetime | None) -> str:
    """A day in a table: `2020-03-01`."""
    found = _day(value)
    return found.isoformat() if found else NOTHING


def moment(value: datetime | None) -> str:
    """An instant in a table, by the clock here: `2020-03-01 09:30`."""
    if not isinstance(value, datetime):
        return day(value)
    return (timezone.localtime(value) if timezone.is_aware(value) else value).strftime("%Y-%m-%d %H:%M")


def day_words(value: date | datetime | None) -> str:
    """A day in a sentence: `2020年3月1日`, `1 Mar 2020`."""
    found = _day(value)
    if found is None:
        return NOTHING
    if speaks_chinese():
        return f"{found.year}年{found.month}月{found.day}日"
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def masked(value: Sealed | str | None) -> str:
    """A sealed text's mask; of a bare text, only as much as an ID or a phone number may show."""
    if not value:
        return NOTHING
    if isinstance(value, Sealed):
        return value.masked
    head = {18: 4, 15: 4, 11: 3}.get(len(value), 0)
    return starred(value, head, 4)
