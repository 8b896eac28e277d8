"""Lay the national holidays and make-up days into the working calendar; the office may change each."""

from typing import Any

from django.db import migrations

from zhiji.office.core.calendar_seed import days_that_differ


def lay_in(apps: Any, schema_editor: Any) -> None:
    days = apps.get_model("core", "CalendarDay").objects
    days.bulk_create(
        apps.get_model("core", "CalendarDay")(day=day, is_working=is_working, note=note)
        for day, is_working, note in days_that_differ()
    )


class Migration(migrations.Migration):
    replaces = [("core", "0005_holidays")]

    dependencies = [("core", "0001_first_tables")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
