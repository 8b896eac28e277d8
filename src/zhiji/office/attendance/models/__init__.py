"""The nouns of attendance."""

from zhiji.office.attendance.models.check_in import CheckIn
from zhiji.office.attendance.models.correction import Correction
from zhiji.office.attendance.models.held_lesson import HeldLesson, LessonLog, LessonPhoto
from zhiji.office.attendance.models.hours import Reason, SeatHours
from zhiji.office.attendance.models.offline import OfflineBundle, TeachingDevice
from zhiji.office.attendance.models.record import ClassRecord, ClassSeal, SealedContent

__all__ = [
    "CheckIn",
    "ClassRecord",
    "ClassSeal",
    "Correction",
    "HeldLesson",
    "LessonLog",
    "LessonPhoto",
    "OfflineBundle",
    "Reason",
    "SealedContent",
    "SeatHours",
    "TeachingDevice",
]
