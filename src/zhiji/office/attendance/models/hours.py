"""How many class hours does a seat count for, and what was taken off, why?"""

from typing import ClassVar

from django.db import models

from zhiji.office.attendance.models.sealing import fixed_once_sealed
from zhiji.office.core.models.base import Row
from zhiji.office.core.texts import say


class Reason(models.TextChoices):
    """Why time of a lesson does not count."""

    NOT_HELD = "not_held", say("课程未开", "the lesson was not held")
    LESSON_SHORT = "lesson_short", say("实际授课短于课表", "the lesson was shorter than planned")
    NOT_PRESENT = "not_present", say("未到课", "not present")
    NO_SIGN_IN = "no_sign_in", say("未签到", "no sign-in")
    LATE = "late", say("迟到", "late")
    LEFT_EARLY = "left_early", say("早退", "left early")
    NO_SIGN_OUT = "no_sign_out", say("未签退", "no sign-out")
    NO_MID_CHECK = "no_mid_check", say("缺过程签到", "no mid-check")
    OUTSIDE_FENCE = "outside_fence", say("在签到范围外", "outside the fence")
    PLACE_UNKNOWN = "place_unknown", say("位置不明", "place unknown")
    ELSEWHERE = "elsewhere", say("同时在其他课堂", "in another lesson at the same time")


class SeatHours(Row):
    """The result for one seat. It follows from the raw events, corrections and parameters, and is never typed.

    `deductions` maps a reason to seconds; seconds present and deducted together make up the lesson.
    """

    seat = models.OneToOneField("classes.Seat", on_delete=models.PROTECT, related_name="+")
    training_class = models.ForeignKey("classes.TrainingClass", on_delete=models.PROTECT, related_name="+")
    planned_hours = models.PositiveSmallIntegerField()
    attended_hours = models.PositiveSmallIntegerField()
    present_seconds = models.PositiveIntegerField()
    deductions = models.JSONField(default=dict)
    computed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(attended_hours__lte=models.F("planned_hours")), name="attended_within_planned"
            )
        ]
        triggers: ClassVar = fixed_once_sealed(by="training_class_id")
