"""The stage as a Django app."""

from django.apps import AppConfig


class AttendanceConfig(AppConfig):
    """Attendance: lessons held, check-ins, class hours, corrections, the sealed record."""

    name = "zhiji.office.attendance"
    label = "attendance"
    verbose_name = "考勤与培训记录"

    def ready(self) -> None:
        """Make the guards on other tables known to the check of the trail."""
        from zhiji.office.attendance import guards  # noqa: F401
