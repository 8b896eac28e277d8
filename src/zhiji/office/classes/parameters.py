"""Which numbers govern class filing? First values from what cities commonly ask; the plan itself is silent."""

from typing import Final

from zhiji.office.core.parameters import declare

CLASS_HOUR_MINUTES: Final = declare(
    "class_hour_minutes", "一课时的分钟数", "minutes of a class hour", 45, least=30, most=60, basis="common practice"
)
HOURS_A_DAY: Final = declare(
    "hours_a_day", "每天最多课时", "class hours a day at most", 8, least=4, most=12, basis="common practice"
)
CLASS_SIZE: Final = declare(
    "class_size", "班级人数上限", "trainees in a class at most", 50, least=1, most=500, basis="common practice"
)
CLASS_SIZE_ENTREPRENEURSHIP: Final = declare(
    "class_size_entrepreneurship",
    "创业培训班级人数上限",
    "trainees in an entrepreneurship class at most",
    30,
    least=1,
    most=500,
    basis="common practice",
)
NOTICE_DAYS: Final = declare(
    "filing_notice_days",
    "开班前须提前备案的工作日",
    "working days from filing to the first lesson",
    5,
    least=0,
    most=30,
    basis="common practice",
)
ANSWER_DAYS: Final = declare(
    "filing_answer_days",
    "备案答复时限（工作日）",
    "working days to answer a filing",
    5,
    least=1,
    most=30,
    basis="common practice",
)
