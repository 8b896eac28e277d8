"""Which numbers govern attendance? First values from what cities commonly ask; the plan itself is silent."""

from typing import Final

from zhiji.office.core.parameters import Declared, declare

_COMMON: Final = "common practice"
_OURS: Final = "assumption"


def _minutes(name: str, zh: str, en: str, value: int, most: int, basis: str = _OURS) -> Declared:
    return declare(name, zh, en, value, least=0, most=most, basis=basis)


CODE_SECONDS: Final = declare(
    "code_seconds", "签到码有效秒数", "seconds that a sign-in code lives", 30, least=10, most=30, basis=_COMMON
)
OPEN_BEFORE: Final = _minutes(
    "open_before_minutes", "课前可开始签到的分钟数", "minutes to open before a lesson", 30, 120
)
CLOSE_AFTER: Final = _minutes(
    "close_after_minutes", "课后可签退的分钟数", "minutes to sign out after a lesson", 30, 240
)
LATE_MINUTES: Final = _minutes("late_minutes", "迟到容许分钟数", "minutes of lateness that are forgiven", 10, 30)
EARLY_MINUTES: Final = _minutes("early_minutes", "早退容许分钟数", "minutes of leaving early that are forgiven", 10, 30)
MID_CHECK_FROM: Final = declare(
    "mid_check_from_minutes",
    "须过程签到的课程时长（分钟）",
    "lessons of so many minutes need a mid-check",
    90,
    least=30,
    most=600,
    basis=_OURS,
)
MID_CHECK_MARGIN: Final = _minutes(
    "mid_check_margin_minutes", "过程签到距课程起止的分钟数", "minutes between a mid-check and either end", 20, 60
)
NO_MID_CHECK_SHARE: Final = declare(
    "no_mid_check_percent",
    "缺过程签到扣减比例（%）",
    "percent of the time present that is lost without a mid-check",
    50,
    least=0,
    most=100,
    basis=_OURS,
)
ACCURACY: Final = declare(
    "fence_accuracy_metres",
    "定位误差上限（米）",
    "metres of inaccuracy beyond which a position says nothing",
    150,
    least=20,
    most=2000,
    basis=_OURS,
)
CORRECTION_DAYS: Final = declare(
    "correction_days", "课后可申请更正的天数", "days to ask for a correction", 7, least=1, most=60, basis=_OURS
)
OFFLINE_HOURS: Final = declare(
    "offline_hours", "离线记录补传时限（小时）", "hours to send an offline record", 72, least=1, most=720, basis=_OURS
)
ATTENDANCE_SHARE: Final = declare(
    "attendance_percent", "出勤率下限（%）", "percent of attendance needed", 80, least=50, most=100, basis=_COMMON
)
ATTENDED_DAY_SHARE: Final = declare(
    "attended_day_percent",
    "计为出勤日的课时比例（%）",
    "percent of a day's hours that make it an attended day",
    50,
    least=1,
    most=100,
    basis=_OURS,
)
PHOTO_LIKENESS: Final = declare(
    "photo_likeness_bits",
    "照片相似判定位数",
    "bits of 128 in which like photos differ at most",
    12,
    least=0,
    most=40,
    basis=_OURS,
)
