"""What are the words of a record called on paper and in pages? By the code that stands in it, in both languages."""

from zhiji.office.attendance.models import CheckIn, Reason
from zhiji.office.core.texts import say


def reason_words(code: str) -> str:
    """Why time does not count, in the reader's language."""
    return str(Reason(code).label) if code in Reason.values else code


def act_words(code: str) -> str:
    """What somebody did, in the reader's language."""
    return str(CheckIn.Act(code).label) if code in CheckIn.Act.values else code


def deduction_words(deductions: dict[str, int]) -> str:
    """Deductions as one line: `迟到 11 分钟；缺过程签到 90 分钟`."""
    unit = str(say("分钟", "min"))
    joint = str(say("；", "; "))
    return joint.join(f"{reason_words(code)} {-(-seconds // 60)} {unit}" for code, seconds in deductions.items())
